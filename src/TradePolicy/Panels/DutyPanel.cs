using NodaTime;

namespace TradePolicy.Panels;

/// <summary>
/// The statutory rates of many commodities from many origins at one instant: for each commodity and each origin what every programme in the total
/// of the tariff charges, and what they charge together. Duties on dumping and subsidies and fees are not in it. The rows are worked out as one goes through them.
/// </summary>
/// <remarks>
/// <para>
/// The goods are loaded, exported and entered at the instant, so that none is in transit; nothing else is stated of them and nothing is
/// claimed for them unless the panel says so. What turns on more than that is not known, with what is missing: never zero. A specific
/// rate is a percentage only where <see cref="WithFacts"/> says what the goods are worth and how much of them there is.
/// </para>
/// <para>
/// Immutable, and safe for use from several threads: <see cref="Split"/> makes parts that can be gone through side by side.
/// </para>
/// </remarks>
/// <example><code>
/// DutyPanel panel = DutyPanel.Of(schedule, revision.StatisticalNumbers, at, LegalView.AsCollected);
/// foreach (PanelRow row in panel.Rows().Where(row => row.Total.IsCertain))
///     Console.WriteLine(row);
/// </code></example>
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
    /// The programmes that can charge any of the goods at the instant, in the order of the schedule: a preference is among them only where it is
    /// claimed. The rates of a row are in this order.
    /// </summary>
    /// <exception cref="ArgumentException">As for <see cref="Rows()"/>.</exception>
    public ValueList<DutyProgramme> Programmes() => calculation.Value.Programmes;

    /// <summary>How many rows there are: each commodity with each origin.</summary>
    public int RowCount => Commodities.Count * Origins.Count;

    /// <summary>The rows, by commodity and then by origin, worked out as one goes through them.</summary>
    /// <exception cref="ArgumentException">
    /// What <see cref="WithFacts"/> was given makes other goods of those of a line, or none, or goods that are worth nothing, or sets another instant that decides.
    /// </exception>
    public IEnumerable<PanelRow> Rows()
    {
        PanelCalculation own = calculation.Value;
        for (int line = 0; line < Commodities.Count; line++)
        {
            CommodityCode commodity = Commodities[line];
            PanelGoodsGroup[] classes = own.ClassesOf(first + line, commodity);
            for (int origin = 0; origin < classes.Length; origin++)
                yield return own.RowOf(classes[origin], commodity, Origins[origin]);
        }
    }

    /// <summary>A panel of goods of all economies but groups of them and the one into which they are entered, that of the nomenclature.</summary>
    /// <param name="schedule">The tariffs.</param>
    /// <param name="commodities">The commodities, at least one: codes of ten digits, of the nomenclature of one economy, each once.</param>
    /// <param name="at">The instant that decides the rates, such as the time of entry.</param>
    /// <param name="view">The view of the law, which is always named.</param>
    /// <exception cref="ArgumentException">There is no commodity, one has not ten digits, stands twice or is of another nomenclature, or the nomenclature is that of no economy.</exception>
    public static DutyPanel Of(DutySchedule schedule, IEnumerable<CommodityCode> commodities, Instant at, LegalView view = LegalView.AsWritten)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(commodities);
        Require.Defined(view, "Not a legal view.");
        CommodityCode[] own = [.. commodities];
        if (own.Length == 0)
            throw new ArgumentException("A panel has at least one commodity.", nameof(commodities));
        HashSet<CommodityCode> seen = [];
        foreach (CommodityCode line in own)
        {
            ArgumentNullException.ThrowIfNull(line, nameof(commodities));
            if (!line.HasAllDigits)
                throw new ArgumentException($"{line} has {line.Digits.Length} digits; a panel is of codes of ten.", nameof(commodities));
            if (!line.Nomenclature.Equals(own[0].Nomenclature) || line.Nomenclature.Economy is null)
                throw new ArgumentException($"{line} is a code of {line.Nomenclature}; a panel is of codes of one economy, here of {own[0].Nomenclature}.", nameof(commodities));
            if (!seen.Add(line))
                throw new ArgumentException($"{line} stands twice.", nameof(commodities));
        }

        Economy into = own[0].Nomenclature.Economy!;
        return new(
            new(schedule, at, into, null, []), ValueList.Owning(own),
            ValueList.From(Economy.All.Where(economy => !economy.IsGroup && economy != into)), view);
    }

    /// <summary>The same panel of goods of other origins.</summary>
    /// <param name="origins">The origins, at least one, each once.</param>
    /// <exception cref="ArgumentException">There is none, or one stands twice.</exception>
    public DutyPanel WithOrigins(params IEnumerable<Economy> origins)
    {
        Economy[] own = [.. Require.Given(origins)];
        Array.ForEach(own, static origin => ArgumentNullException.ThrowIfNull(origin));
        return own.Length > 0 && own.Distinct().Count() == own.Length
            ? new(goods, Commodities, ValueList.Owning(own), View)
            : throw new ArgumentException("A panel has at least one origin, and each once.", nameof(origins));
    }

    /// <summary>The same panel, of whose goods more is stated.</summary>
    /// <param name="facts">
    /// What is stated of the goods of a line, added to what is stated already. It is asked once for each line, with the economy of entry in place of the origin: what
    /// it states is stated of the goods of all origins. What is claimed for those of some is for <see cref="WithClaim"/>.
    /// </param>
    /// <example><code>
    /// panel.Stating(goods => coverage.Stating(goods).Stating("Section 232 steel", false))
    /// </code></example>
    public DutyPanel WithFacts(Func<CustomsEntry, CustomsEntry> facts) => new(goods.Stating(Require.Given(facts)), Commodities, Origins, View);

    /// <summary>The same panel, for whose goods something is claimed besides, such as a preference.</summary>
    /// <param name="claim">What is claimed: "KR".</param>
    /// <param name="origins">For the goods of which origins; at the instant of the panel.</param>
    /// <exception cref="ArgumentException">The claim is empty.</exception>
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
    public DutyPanel AsKnownAt(Instant knownAt) => new(goods with { Schedule = goods.Schedule.AsKnownAt(knownAt) }, Commodities, Origins, View);

    /// <summary>What is owed on the goods of a row, which explains its rates layer by layer.</summary>
    /// <param name="commodity">The commodity, of the panel or not.</param>
    /// <param name="origin">The origin, of the panel or not.</param>
    /// <exception cref="ArgumentException">What <see cref="WithFacts"/> was given makes other goods of them, or sets another instant that decides.</exception>
    /// <example><code>
    /// Console.WriteLine(panel.Assess(row.Commodity, row.Origin).Explain());
    /// </code></example>
    public DutyAssessment Assess(CommodityCode commodity, Economy origin) =>
        goods.Schedule.Assess(goods.EntryOf(Require.Given(commodity), Require.Given(origin)), View);

    /// <summary>The row of one commodity and origin.</summary>
    /// <param name="commodity">The commodity, one of <see cref="Commodities"/>.</param>
    /// <param name="origin">The origin, one of <see cref="Origins"/>.</param>
    /// <exception cref="ArgumentException">Either is none of the panel; or as for <see cref="Rows()"/>.</exception>
    public PanelRow GetRow(CommodityCode commodity, Economy origin)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        ArgumentNullException.ThrowIfNull(origin);
        if (!places.Value.TryGetValue(commodity, out int line))
            throw new ArgumentException($"{commodity} is no commodity of the panel.", nameof(commodity));
        for (int place = 0; place < Origins.Count; place++)
        {
            if (Origins[place] == origin)
                return calculation.Value.RowOf(calculation.Value.ClassesOf(first + line, commodity)[place], commodity, origin);
        }

        throw new ArgumentException($"{origin} is no origin of the panel.", nameof(origin));
    }

    /// <summary>
    /// Parts of this panel with a few lines each, in order, to be gone through side by side. What is worked out for one serves the others.
    /// </summary>
    /// <param name="parts">How many; no more than there are lines are made.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public IReadOnlyList<DutyPanel> Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        int made = Math.Min(parts, Commodities.Count);
        int StartOf(int part) => (int)((long)Commodities.Count * part / made);
        return [.. Enumerable.Range(0, made).Select(part => new DutyPanel(this, StartOf(part)..StartOf(part + 1)))];
    }

    /// <summary>"19768 commodities of 249 origins at 2025-08-12T04:01:00Z, AsCollected".</summary>
    public override string ToString() => $"{Commodities.Count} commodities of {Origins.Count} origins at {NodaTime.Text.InstantPattern.ExtendedIso.Format(At)}, {View}";

    /// <summary>
    /// The instants at which the rates of goods that are entered then may turn, as far as the tariffs and the claims say; what is stated besides may turn at others.
    /// </summary>
    internal IEnumerable<Instant> Turns => goods.Schedule.TurnsIn(View, goods.Into).Concat(goods.Claims.SelectMany(claim => claim.Origins.Turns));

    /// <summary>The instants at which what is known of the tariffs may turn.</summary>
    internal IEnumerable<Instant> TurnsOfKnowledge => goods.Schedule.TurnsOfKnowledge(goods.Into);

    /// <summary>The same panel of some of its goods.</summary>
    internal DutyPanel Only(IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins) => new(goods, lines, origins, View);

    private Dictionary<CommodityCode, int> PlacesOf() => Commodities.Select((line, place) => (line, place)).ToDictionary(own => own.line, own => own.place);
}
