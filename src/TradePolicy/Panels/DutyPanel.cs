using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Panels;

/// <summary>
/// The statutory rates of many commodities from many origins at one instant: for each commodity and each origin the rate of every programme
/// in the total of the tariff, and their sum. Duties on dumping and subsidies, and fees, are not included. The rows are calculated while
/// they are enumerated.
/// </summary>
/// <remarks>
/// <para>
/// The goods are loaded, exported and entered at the instant, so that none are in transit. No other facts are stated and nothing is
/// claimed unless the panel says so. A rate that depends on other facts is unknown, and the missing facts are named; it never counts as
/// zero. A specific rate becomes a percentage only if <see cref="WithFacts"/> states the value and the quantity of the goods.
/// </para>
/// <para>
/// Immutable, and safe for use from several threads: <see cref="Split"/> makes parts that can be enumerated in parallel.
/// </para>
/// </remarks>
/// <example><code>
/// DutyPanel panel = DutyPanel.Of(schedule, revision.StatisticalNumbers, at, LegalView.AsCollected);
/// foreach (PanelRow row in panel.Rows().Where(row => row.Total.IsCertain))
///     Console.WriteLine(row);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class DutyPanel
{
    private readonly PanelGoods goods;
    private readonly Lazy<PanelCalculation> calculation;
    private readonly Lazy<Dictionary<CommodityCode, int>> places;
    private readonly int first;

    private DutyPanel(PanelGoods goods, IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, LegalView view)
    {
        this.goods = goods;
        Commodities = lines;
        Origins = origins;
        View = view;
        calculation = new(() => new(goods, lines, origins, view));
        places = new(PlacesOf);
    }

    private DutyPanel(DutyPanel whole, Range lines)
    {
        (goods, Origins, View, calculation) = (whole.goods, whole.Origins, whole.View, whole.calculation);
        (int start, int count) = lines.GetOffsetAndLength(whole.Commodities.Count);
        first = whole.first + start;
        Commodities = ValueList.From(whole.Commodities.Skip(start).Take(count));
        places = new(PlacesOf);
    }

    /// <summary>The commodities, in the order given: codes of ten digits.</summary>
    public IReadOnlyList<CommodityCode> Commodities { get; }

    /// <summary>The origins, in the order given.</summary>
    public IReadOnlyList<Economy> Origins { get; }

    /// <summary>The instant that decides the rates.</summary>
    public Instant At => goods.At;

    /// <summary>The view of the law.</summary>
    public LegalView View { get; }

    /// <summary>
    /// The programmes that can charge any of the goods at the instant, in the order of the schedule. A preference is among them only if it
    /// is claimed. The rates of a row are in this order.
    /// </summary>
    /// <exception cref="ArgumentException">As for <see cref="Rows()"/>.</exception>
    public ValueList<DutyProgramme> Programmes() => calculation.Value.Programmes;

    /// <summary>The number of rows: each commodity with each origin.</summary>
    public int RowCount => Commodities.Count * Origins.Count;

    /// <summary>The rows, by commodity and then by origin, calculated while they are enumerated.</summary>
    /// <exception cref="ArgumentException">
    /// The function given to <see cref="WithFacts"/> changes the commodity, the origin or the economy of entry of a line, returns null or
    /// goods of no value, or sets another instant that decides the rate.
    /// </exception>
    public IEnumerable<PanelRow> Rows()
    {
        PanelCalculation own = calculation.Value;
        foreach ((CommodityCode commodity, StatutoryRate[][] rates) in Lines())
        {
            for (int origin = 0; origin < Origins.Count; origin++)
                yield return own.RowOf(commodity, origin, rates[origin]);
        }
    }

    /// <summary>
    /// The commodities, each with the rates on the goods of each origin: those of the programmes and then of all together. The array of a
    /// commodity is that of the one before if both have the same rates, and is overwritten otherwise.
    /// </summary>
    internal IEnumerable<(CommodityCode Commodity, StatutoryRate[][] Rates)> Lines()
    {
        PanelCalculation own = calculation.Value;
        StatutoryRate[][] rates = new StatutoryRate[Origins.Count][];
        PanelLine last = default;
        for (int line = 0; line < Commodities.Count; line++)
        {
            CommodityCode commodity = Commodities[line];
            PanelLine groups = own.LineOf(first + line, commodity);
            if (!groups.HasRatesOf(last))
            {
                for (int origin = 0; origin < rates.Length; origin++)
                    rates[origin] = own.RatesOf(groups, commodity, origin);
            }

            last = groups;
            yield return (commodity, rates);
        }
    }

    /// <summary>
    /// The lines put together that the law treats in the same way and that are of one chapter: a commodity of each, their number, and the
    /// rates on the goods of each origin, in an array that the next overwrites.
    /// </summary>
    internal IEnumerable<(CommodityCode Commodity, int Count, StatutoryRate[][] Rates)> LinesAlike()
    {
        PanelCalculation own = calculation.Value;
        Dictionary<(int Chapter, PanelLine Groups), (CommodityCode First, int Count)> alike = [];
        for (int line = 0; line < Commodities.Count; line++)
        {
            CommodityCode commodity = Commodities[line];
            ref (CommodityCode First, int Count) known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                alike, (commodity.ChapterNumber, own.LineOf(first + line, commodity)), out bool _);
            known = (known.First ?? commodity, known.Count + 1);
        }

        StatutoryRate[][] rates = new StatutoryRate[Origins.Count][];
        foreach (((_, PanelLine groups), (CommodityCode commodity, int count)) in alike)
        {
            for (int origin = 0; origin < rates.Length; origin++)
                rates[origin] = own.RatesOf(groups, commodity, origin);
            yield return (commodity, count, rates);
        }
    }

    /// <summary>
    /// A panel of the goods of all economies, except groups of economies and the importing economy, which is that of the nomenclature.
    /// </summary>
    /// <param name="schedule">The tariffs.</param>
    /// <param name="commodities">The commodities, at least one: codes of ten digits, of the nomenclature of one economy, each once.</param>
    /// <param name="at">The instant that decides the rates, such as the time of entry.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentException">
    /// No commodity is given; one does not have ten digits, has parts that a tariff names, is given twice or is of another nomenclature; or
    /// the nomenclature belongs to no economy.
    /// </exception>
    public static DutyPanel Of(
        DutySchedule schedule, IEnumerable<CommodityCode> commodities, Instant at, LegalView view = LegalView.AsWritten)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(commodities);
        Require.Defined(view, "Not a legal view.");
        CommodityCode[] own = [.. commodities];
        if (own.Length == 0)
            throw new ArgumentException("A panel has at least one commodity.", nameof(commodities));
        HashSet<CommodityCode> seen = [];
        Lazy<NamedParts> parts = new(() => new(
            schedule.Tariffs.Where(tariff => tariff.ImposedBy.Equals(own[0].Nomenclature.Economy)), schedule.CommodityLists));
        foreach (CommodityCode line in own)
        {
            ArgumentNullException.ThrowIfNull(line, nameof(commodities));
            if (line.Digits.Length != CommodityCode.MostDigits)
                throw new ArgumentException($"{line} has {line.Digits.Length} digits; a panel is of codes of ten.", nameof(commodities));
            if (!line.HasAllDigits && parts.Value.Of(line) is { } part)
                throw new ArgumentException(
                    $"{line} is divided: {part.Tariff.Key} names {part.Code}, which is a part of it. A panel is of codes without parts.",
                    nameof(commodities));
            if (!line.Nomenclature.Equals(own[0].Nomenclature) || line.Nomenclature.Economy is null)
                throw new ArgumentException(
                    $"{line} is a code of {line.Nomenclature}; a panel is of codes of one economy, here of {own[0].Nomenclature}.",
                    nameof(commodities));
            if (!seen.Add(line))
                throw new ArgumentException($"{line} is given twice.", nameof(commodities));
        }

        Economy into = own[0].Nomenclature.Economy!;
        return new(
            new(schedule, at, into, null, []), ValueList.Owning(own),
            ValueList.From(Economy.All.Where(economy => !economy.IsGroup && economy != into)), view);
    }

    /// <summary>The same panel of goods of other origins.</summary>
    /// <param name="origins">The origins, at least one, each once.</param>
    /// <exception cref="ArgumentException">No origin is given, or one is given twice.</exception>
    public DutyPanel WithOrigins(params IEnumerable<Economy> origins)
    {
        ValueList<Economy> own = Require.Each(origins);
        return own.Count > 0 && own.Distinct().Count() == own.Count
            ? new(goods, Commodities, own, View)
            : throw new ArgumentException("A panel has at least one origin, and each once.", nameof(origins));
    }

    /// <summary>The same panel with further facts about its goods.</summary>
    /// <param name="facts">
    /// A function that adds facts to the goods of a line. It is called once for each line, with the economy of entry as the origin: the
    /// facts are stated for the goods of all origins. Use <see cref="WithClaim"/> for claims that concern the goods of some origins.
    /// </param>
    /// <example><code>
    /// panel.WithFacts(goods => coverage.AddFactsTo(goods).WithFact("Section 232 steel", false))
    /// </code></example>
    public DutyPanel WithFacts(Func<CustomsEntry, CustomsEntry> facts) =>
        new(goods.Stating(Require.Given(facts)), Commodities, Origins, View);

    /// <summary>The same panel with a further claim for its goods, such as a preference.</summary>
    /// <param name="claim">The claim: "KR".</param>
    /// <param name="origins">The origins for whose goods it is made, at the instant of the panel.</param>
    /// <exception cref="ArgumentException">The claim is empty or too long.</exception>
    public DutyPanel WithClaim(string claim, EconomyScope origins)
    {
        ArgumentNullException.ThrowIfNull(origins);
        return new(goods.Claiming(Require.Text(claim), origins), Commodities, Origins, View);
    }

    /// <summary>The same panel of goods that are loaded, exported and entered at another instant.</summary>
    /// <param name="at">The instant.</param>
    public DutyPanel EnteredAt(Instant at) => new(goods with { At = at }, Commodities, Origins, View);

    /// <summary>The same panel as far as the tariffs were known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public DutyPanel AsKnownAt(Instant knownAt) =>
        new(goods with { Schedule = goods.Schedule.AsKnownAt(knownAt) }, Commodities, Origins, View);

    /// <summary>The duty on the goods of a row, which explains its rates layer by layer.</summary>
    /// <param name="commodity">The commodity, which need not be in the panel.</param>
    /// <param name="origin">The origin, which need not be in the panel.</param>
    /// <exception cref="ArgumentException">
    /// The function given to <see cref="WithFacts"/> changes the commodity, the origin or the economy of entry, or sets another instant
    /// that decides the rate.
    /// </exception>
    /// <example><code>
    /// Console.WriteLine(panel.Assess(row.Commodity, row.Origin).Explain());
    /// </code></example>
    public DutyAssessment Assess(CommodityCode commodity, Economy origin) =>
        goods.Schedule.Assess(goods.EntryOf(Require.Given(commodity), Require.Given(origin)), View);

    /// <summary>The row of one commodity and origin.</summary>
    /// <param name="commodity">The commodity, one of <see cref="Commodities"/>.</param>
    /// <param name="origin">The origin, one of <see cref="Origins"/>.</param>
    /// <exception cref="ArgumentException">Either is not in the panel; or as for <see cref="Rows()"/>.</exception>
    public PanelRow GetRow(CommodityCode commodity, Economy origin)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        ArgumentNullException.ThrowIfNull(origin);
        if (!places.Value.TryGetValue(commodity, out int line))
            throw new ArgumentException($"{commodity} is not a commodity of the panel.", nameof(commodity));
        for (int place = 0; place < Origins.Count; place++)
        {
            if (Origins[place] == origin)
                return calculation.Value.RowOf(
                    commodity, place, calculation.Value.RatesOf(calculation.Value.LineOf(first + line, commodity), commodity, place));
        }

        throw new ArgumentException($"{origin} is not an origin of the panel.", nameof(origin));
    }

    /// <summary>
    /// The parts of this panel with some lines each, in order, for enumeration in parallel. The parts share their results.
    /// </summary>
    /// <param name="parts">The number of parts; there are never more than lines.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public IReadOnlyList<DutyPanel> Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        int made = Math.Min(parts, Commodities.Count);
        int StartOf(int part) => (int)((long)Commodities.Count * part / made);
        return [.. Enumerable.Range(0, made).Select(part => new DutyPanel(this, StartOf(part)..StartOf(part + 1)))];
    }

    /// <summary>"19768 commodities of 249 origins at 2025-08-12T04:01:00Z, AsCollected".</summary>
    public override string ToString() =>
        $"{Commodities.Count} commodities of {Origins.Count} origins at {NodaTime.Text.InstantPattern.ExtendedIso.Format(At)}, {View}";

    /// <summary>
    /// The instants at which the rates of goods entered at that instant can change, according to the tariffs and the claims. Stated facts
    /// can change at others.
    /// </summary>
    internal IEnumerable<Instant> ChangeInstants =>
        goods.Schedule.ChangeInstantsIn(View, goods.Into).Concat(goods.Claims.SelectMany(claim => claim.Origins.ChangeInstants));

    /// <summary>The instants at which the knowledge about the tariffs can change.</summary>
    internal IEnumerable<Instant> KnowledgeChanges => goods.Schedule.KnowledgeChanges(goods.Into);

    /// <summary>
    /// Panels of the same goods as far as the tariffs were known at instants, each after the one before: the very panel of the one before
    /// where nothing has become known that is about its instant.
    /// </summary>
    internal Func<Instant, DutyPanel> KnownInOrder()
    {
        PanelKnowledge knowledge = new(goods.Schedule, At, View);
        DutyPanel? last = null;
        return known =>
        {
            PanelLaw law = knowledge.AsKnownAt(known);
            return last = ReferenceEquals(law, last?.goods.Law) ? last : new(goods with { Law = law }, Commodities, Origins, View);
        };
    }

    /// <summary>The same panel of some of its goods.</summary>
    internal DutyPanel Only(IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins) => new(goods, lines, origins, View);

    private Dictionary<CommodityCode, int> PlacesOf() =>
        Commodities.Select((line, place) => (line, place)).ToDictionary(own => own.line, own => own.place);
}
