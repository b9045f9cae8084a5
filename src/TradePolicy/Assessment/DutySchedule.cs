using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A set of tariffs compiled for look-up of the duty on an entry and of the rate of a programme. Immutable, and safe for use from several
/// threads. Compiling is costly: the first request in a view of the law flattens the histories of all tariffs for it. Compile once, and
/// share the schedule.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// DutySchedule schedule = DutySchedule.Compile(tariffs);
/// DutyAssessment duty = schedule.Assess(entry, LegalView.AsWritten);
/// Console.WriteLine(duty.Explain());
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class DutySchedule
{
    private readonly Lazy<TariffIndex> index;
    private readonly Lazy<ScheduleView>[] views;
    private readonly Lazy<Dictionary<string, ProgrammeSchedule>> programmes;
    private readonly Lazy<NamesAsked> asked;
    private readonly RateInstantRule? rule;
    private readonly bool hasOtherCharges;

    private DutySchedule(
        KeyedList<Tariff> tariffs, RateInstantRule? rule, ValueList<TariffCoverage> coverage, KeyedList<CommodityList> lists)
    {
        Tariffs = tariffs;
        Coverage = coverage;
        CommodityLists = lists;
        this.rule = rule;
        hasOtherCharges = tariffs.Any(static tariff => !tariff.Programme.IsInTariffTotal);
        index = new(() => new(Tariffs));
        asked = new(() => NamesAsked.EverBy(Tariffs, Coverage));
        views = [.. Enum.GetValues<LegalView>().Select(view => new Lazy<ScheduleView>(() => new(Tariffs, view)))];
        programmes = new(() => Tariffs.GroupBy(tariff => tariff.Programme.Key, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => new ProgrammeSchedule(group.First().Programme, [.. group], ViewOf), StringComparer.Ordinal));
    }

    /// <summary>
    /// The tariffs: ordinary, preferential and additional ones, then duties on dumping and subsidies, then fees, each in the
    /// order given.
    /// </summary>
    public KeyedList<Tariff> Tariffs { get; }

    /// <summary>
    /// Which additional duties the tariffs have; empty if nothing is said of that. Outside of it totals are not known.
    /// </summary>
    public ValueList<TariffCoverage> Coverage { get; }

    /// <summary>The lists of goods on which conditions of the tariffs rest, by key.</summary>
    public KeyedList<CommodityList> CommodityLists { get; }

    /// <summary>
    /// The names of the facts that the tariffs ask of entries at any time, and of those on which duties turn that are not in the data, in
    /// ordinal order: what <see cref="CustomsEntry.WithFact"/> states.
    /// </summary>
    public IReadOnlyList<string> FactsAsked => [.. asked.Value.Facts];

    /// <summary>
    /// The claims that the tariffs ask for at any time, in ordinal order: what <see cref="CustomsEntry.WithClaim"/> states.
    /// </summary>
    public IReadOnlyList<string> ClaimsAsked => [.. asked.Value.Claims];

    /// <summary>
    /// The parts of goods on whose value the tariffs turn at any time, in ordinal order: what <see cref="CustomsEntry.WithComponent"/>
    /// states.
    /// </summary>
    public IReadOnlyList<string> ComponentsAsked => [.. asked.Value.Components];

    /// <summary>A schedule.</summary>
    /// <param name="tariffs">The tariffs; each key once.</param>
    /// <param name="rule">
    /// The rule that says at which instant the rates of duty are determined; by default that of the economy into which the goods are
    /// entered (<see cref="RateInstantRule.For"/>). Charges outside the total of the tariff follow
    /// <see cref="RateInstantRule.ForOtherCharges"/> in any case.
    /// </param>
    /// <param name="coverage">
    /// Which additional duties the tariffs have; by default nothing is said, and what is not among the tariffs is not charged.
    /// </param>
    /// <param name="lists">
    /// The lists of goods that conditions of the tariffs name; by default none. The lists on which tariffs are imposed need not be given.
    /// </param>
    /// <exception cref="ArgumentException">A key is given twice, or two different lists have one key.</exception>
    public static DutySchedule Compile(
        IEnumerable<Tariff> tariffs, RateInstantRule? rule = null, IEnumerable<TariffCoverage>? coverage = null,
        IEnumerable<CommodityList>? lists = null)
    {
        KeyedList<Tariff> own = KeyedList<Tariff>.Of(
            "tariff", Require.Each(tariffs).OrderBy(tariff => tariff.Programme.Kind), tariff => tariff.Key);
        return new(own, rule, Require.Each(coverage ?? [], nameof(coverage)),
            CommodityList.EachOnce([.. Require.Each(lists ?? [], nameof(lists)), .. CommodityList.Of(own)]));
    }

    /// <summary>The same schedule as far as it was known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public DutySchedule AsKnownAt(Instant knownAt) => Compile(
        Tariffs.Select(tariff => tariff.AsKnownAt(knownAt)), rule, Coverage, CommodityLists.Select(list => list.AsKnownAt(knownAt)));

    /// <summary>The tariffs of one programme, for look-ups of its rate.</summary>
    /// <param name="programme">The key of the programme.</param>
    /// <exception cref="KeyNotFoundException">No tariff has that programme.</exception>
    public ProgrammeSchedule Programme(string programme) =>
        programmes.Value.TryGetValue(Require.Given(programme), out ProgrammeSchedule? schedule)
        ? schedule
        : throw new KeyNotFoundException($"There is no tariff of a programme '{QuotedText.Cut(programme)}'. "
            + $"{ClosestText.HintFor(programme, programmes.Value.Keys)}There is {string.Join(", ", programmes.Value.Keys)}.");

    /// <summary>The duty on an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <param name="rounding">How each layer is rounded; by default not at all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    /// <exception cref="OverflowException">An amount is too large for a decimal: only of values near its end, 7.9 × 10²⁸.</exception>
    public DutyAssessment Assess(CustomsEntry entry, LegalView view = LegalView.AsWritten, MoneyRounding? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        MoneyRounding rounds = rounding ?? MoneyRounding.None;
        RateInstantRule deciding = RuleFor(entry.ImportingEconomy);
        if (deciding.InstantOf(entry) is not { } at)
        {
            return new(entry, view, rounds, null, null, [], [TimeNotStated(deciding, "the rate")], []);
        }

        NamesAsked? names = entry.Claims.Count + entry.Facts.Count + entry.Basis.ComponentValues.Count == 0 ? null : new();
        return AssessAt(entry, view, rounds, deciding, at, names);
    }

    /// <summary>
    /// The facts that an entry of some goods must state, so that all its duties are certain: facts by name, the mode of transport, times,
    /// quantities and values of parts, as the law asks for them at an instant. An answer can raise a further question: ask
    /// <see cref="DutyAssessment.Reasons"/> of the entry that states it. What may be claimed is in <see cref="ClaimsOpenTo"/>.
    /// </summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="at">The time of entry.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <param name="importingEconomy">The economy into which the goods are entered; by default that of the nomenclature.</param>
    /// <returns>The facts, each once, in the order of the tariffs that ask for them; none if code, origin and time are enough.</returns>
    /// <exception cref="ArgumentException">No economy is given, and the nomenclature belongs to none.</exception>
    /// <example><code>
    /// foreach (OpenFact fact in schedule.FactsAskedOf(CommodityCode.Hts("8708.30.50"), Economy.Parse("DE"), at))
    ///     Console.WriteLine(fact);      // it is not stated whether "Section 232 vehicle part" is true
    /// </code></example>
    public ValueList<OpenFact> FactsAskedOf(
        CommodityCode commodity, Economy origin, Instant at, LegalView view = LegalView.AsWritten, Economy? importingEconomy = null)
    {
        CustomsEntry goods = GoodsOf(commodity, origin, at, importingEconomy);
        DutyAssessment duty = Assess(goods, view);
        IEnumerable<OpenFact> ofTariffs = duty.Possible.SelectMany(possible => possible.Layers).SelectMany(layer => layer.Amount.Reasons)
            .Where(fact => fact.Kind is OpenFactKind.EntryFact or OpenFactKind.Quantity or OpenFactKind.ComponentValue);
        IEnumerable<OpenFact> ofGaps = Coverage.Where(coverage => coverage.ImposedBy.Equals(goods.ImportingEconomy)
                && coverage.Origins.Covers(origin, at))
            .SelectMany(coverage => coverage.Gaps).Where(gap => gap.MayApplyTo(goods, at)).Select(gap => gap.Fact).OfType<string>()
            .Select(fact => OpenFact.OfEntry(fact, OpenFact.NotStated(fact)));
        return ValueList.From(ofTariffs.Concat(ofGaps).Distinct());
    }

    /// <summary>
    /// The claims that could change a duty on some goods at an instant, in ordinal order: preferences and exemptions that are granted only
    /// if they are claimed (<see cref="CustomsEntry.WithClaim"/>).
    /// </summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="at">The time of entry.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <param name="importingEconomy">The economy into which the goods are entered; by default that of the nomenclature.</param>
    /// <exception cref="ArgumentException">No economy is given, and the nomenclature belongs to none.</exception>
    public ValueList<string> ClaimsOpenTo(
        CommodityCode commodity, Economy origin, Instant at, LegalView view = LegalView.AsWritten, Economy? importingEconomy = null)
    {
        CustomsEntry goods = GoodsOf(commodity, origin, at, importingEconomy);
        NamesAsked names = new();
        _ = AssessAt(goods, view, MoneyRounding.None, RuleFor(goods.ImportingEconomy), at, names);
        return ValueList.From(names.Claims);
    }

    /// <summary>
    /// The rates that are open to an entry: the ordinary one, and every preference, suspension, quota and end use on its code and origin at
    /// its time, each with what must be claimed and shown for it and with what is then owed. Claims of the entry for one of these rates are
    /// set aside, since each option makes its own; other claims stay.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <param name="rounding">How each layer is rounded; by default not at all.</param>
    /// <returns>
    /// First the options that are certain, the cheapest first; then those that need something which is not stated, by what is owed if it is
    /// met; then those whose amount is not known. Empty if no rate on the goods is in the data.
    /// </returns>
    /// <example><code>
    /// foreach (DutyOption option in schedule.OptionsFor(entry))
    ///     Console.WriteLine(option);      // uk/142/1013: 0.00 GBP, claiming 300; needs (document U116 or document U117)
    /// </code></example>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public ValueList<DutyOption> OptionsFor(
        CustomsEntry entry, LegalView view = LegalView.AsWritten, MoneyRounding? rounding = null) =>
        DutyOptions.Of(this, Require.Given(entry), view, rounding);

    private DutyAssessment AssessAt(
        CustomsEntry entry, LegalView view, MoneyRounding rounds, RateInstantRule deciding, Instant at, NamesAsked? names)
    {
        IReadOnlyList<OpenFact> notInData = NotInData(entry, at);
        ScheduleView law = ViewOf(view);
        List<TariffAtInstant> tariffs;
        Interval during;
        if (hasOtherCharges && RateInstantRule.ForOtherCharges(entry.ImportingEconomy).EventOf(entry) != deciding.EventOf(entry))
        {
            tariffs = [.. Considered(law.Rates, entry, at, isInTotal: true, out during), .. OtherCharges(law.Rates, entry, at)];
        }
        else if (entry.Commodity.HasAllDigits)
        {
            // A full code is found in the table of codes. If all tariffs on it are settled, SimpleDuty adds them up: the same answer as
            // that of DutyCalculation, sooner. A shorter code needs the tariffs on longer codes too, which the table does not list.
            ScopeTable table = law.All.Of(entry.Commodity.Nomenclature);
            FoundRateStepBuffer buffer = default;
            int first = NumberedChanges.First, until = NumberedChanges.Never;
            Span<FoundRateStep> found = RateLookup.StepsOn(
                table, entry, law.Rates.LastChangeBy(at), buffer, ref first, ref until, out bool areSettled);
            during = law.Rates.Between(first, until);
            if (areSettled && notInData.Count == 0 && SimpleDuty.Of(table, entry, found, rounds) is { } duty)
                return new(entry, view, rounds, at, InCoverage(at, during), [duty], [], NotHeededIn(entry, at, names));
            tariffs = Considered(table, entry, at, found, ref during);
        }
        else
        {
            tariffs = Considered(law.Rates, entry, at, isInTotal: null, out during);
        }

        List<OpenFact> open = [.. notInData];
        CommodityListsAt lists = ListsAt(at, view);
        IReadOnlyList<PossibleDuty> possible = DutyReadings.Of(entry.Under(lists), at, tariffs, rounds, open, names);
        during = tariffs.Aggregate(during, (interval, tariff) => lists.During(interval, tariff.Conditions));
        return new(entry, view, rounds, at, InCoverage(at, during), possible, ValueList.From(open), NotHeededIn(entry, at, names));
    }

    /// <summary>
    /// The statutory rate: the rate that all programmes in the total of the tariff charge together on goods of an origin without any claim,
    /// as a percentage of the customs value, the same for every value. Duties on dumping and subsidies, and fees, are not included.
    /// </summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="at">The instant that decides the rates, such as the time of entry.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <param name="importingEconomy">The economy into which the goods are entered; by default that of the nomenclature.</param>
    /// <returns>
    /// The rate; or the missing facts, if it depends on more than the parameters: on a quantity, on a fact of the entry that an exemption
    /// or a requirement needs, or on the reading of the texts. Use <see cref="Assess"/> for such goods.
    /// </returns>
    /// <exception cref="ArgumentException">No economy is given, and the nomenclature belongs to none.</exception>
    public StatutoryRate StatutoryRateFor(
        CommodityCode commodity, Economy origin, Instant at, LegalView view = LegalView.AsWritten, Economy? importingEconomy = null)
    {
        CustomsEntry goods = GoodsOf(commodity, origin, at, importingEconomy);
        if (commodity.HasAllDigits && NotInData(goods, at) is []
            && RateLookup.StatutoryRateOn(
                ViewOf(view).All.Of(commodity.Nomenclature), commodity, origin, goods.ImportingEconomy, at) is { } rate)
            return rate;
        return StatutoryRate.Of(Assess(goods, view).Total, goods.CustomsValue);
    }

    // Goods of any value that are entered at an instant, of which nothing else is stated.
    private CustomsEntry GoodsOf(CommodityCode commodity, Economy origin, Instant at, Economy? importingEconomy)
    {
        Economy entered = importingEconomy ?? Require.Given(commodity).Nomenclature.Economy
            ?? throw new ArgumentException(
                $"{commodity} belongs to the nomenclature of no economy; give the importing economy.", nameof(importingEconomy));
        return CustomsEntry.Of(commodity, origin, StatutoryRate.AnyWorth.CustomsValue, entered).With(RuleFor(entered).Events[^1], at);
    }

    /// <summary>The findings about the tariffs: what a careful reader should know.</summary>
    public IReadOnlyList<Finding> Validate() => [.. TariffFindings.Of(Tariffs, CommodityLists, Coverage)];

    /// <summary>"41 tariffs of 9 programmes".</summary>
    public override string ToString() => $"{Tariffs.Count} tariffs of {programmes.Value.Count} programmes";

    /// <summary>
    /// The instants at which the tariffs of an economy can change, or a condition on event dates can have another answer.
    /// </summary>
    internal IEnumerable<Instant> ChangeInstantsIn(LegalView view, Economy imposer) =>
        ViewOf(view).Tariffs.Where(tariff => tariff.Tariff.ImposedBy == imposer).SelectMany(tariff => tariff.ChangeInstants)
            .Concat(CommodityLists.SelectMany(list => list.Goods.Segments(view)).Select(segment => Intervals.StartOf(segment.During)))
            .Concat(Coverage.SelectMany(coverage => coverage.ChangeInstants)).Distinct();

    /// <summary>
    /// The instants at which the knowledge about the tariffs of an economy can change: when acts were published (the first and the last
    /// possible instant if that is not known), and the first instant after the horizon.
    /// </summary>
    internal IEnumerable<Instant> KnowledgeChanges(Economy imposer) => Tariffs.Where(tariff => tariff.ImposedBy == imposer)
        .SelectMany(KnowledgeChangesOf)
        .Concat(CommodityLists.SelectMany(list => list.Changes).Select(change => change.Instrument).SelectMany(KnowledgeChangesOf))
        .Distinct();

    /// <summary>Those of one tariff, without those of the lists on which its conditions rest.</summary>
    internal static IEnumerable<Instant> KnowledgeChangesOf(Tariff tariff) => tariff.Instruments.Distinct()
        .SelectMany(KnowledgeChangesOf)
        .Concat(tariff.Rates.Knowledge.CompleteThrough is { } through ? [through + Duration.Epsilon] : []);

    private static IEnumerable<Instant> KnowledgeChangesOf(LegalInstrument instrument) =>
        [instrument.Published.Earliest, instrument.Published.Latest];

    /// <summary>The lists of goods at an instant, in a view of the law.</summary>
    internal CommodityListsAt ListsAt(Instant at, LegalView view) => new(CommodityLists, at, view);

    /// <summary>The facts that an assessment lacks, since duties are not, or may not be, in the data.</summary>
    internal IReadOnlyList<OpenFact> NotInData(CustomsEntry entry, Instant at) => TariffCoverage.MissingFor(Coverage, entry, at);

    // A fact on which a duty turns that is not in the data has been heeded: the duty is then missing or not.
    private ValueList<Finding> NotHeededIn(CustomsEntry entry, Instant at, NamesAsked? names)
    {
        if (names is null)
            return [];
        names.AddGaps(Coverage, entry, at);
        return NotHeeded.In(entry, names, asked.Value);
    }

    private Interval InCoverage(Instant at, Interval during) => Coverage.Count == 0
        ? during
        : Intervals.Around(at, during, Coverage.SelectMany(coverage => coverage.ChangeInstants));

    /// <summary>The rule that says at which instant the rate on goods entered into an economy is determined.</summary>
    internal RateInstantRule RuleFor(Economy into) => rule ?? RateInstantRule.For(into);

    internal ScheduleView ViewOf(LegalView view) => Enum.IsDefined(view)
        ? views[(int)view].Value
        : throw new ArgumentOutOfRangeException(nameof(view), view, "Not a legal view.");

    // If the code is short, the tariffs on the longer codes that begin with it are considered too.
    private List<TariffAtInstant> Considered(RateTable rates, CustomsEntry entry, Instant at, bool? isInTotal, out Interval during)
    {
        List<TariffAtInstant> considered = [];
        during = Intervals.Always;
        int change = rates.LastChangeBy(at);
        foreach (int position in Touching(entry, isInTotal))
            Consider(new(rates, rates.StepAt(rates.LatestStepOf(position), change), at), entry, considered, ref during);
        return considered;
    }

    // What is outside the total of the tariff is charged at the time of entry, even if an earlier event decides the rates of duty.
    private List<TariffAtInstant> OtherCharges(RateTable rates, CustomsEntry entry, Instant dutiesAt)
    {
        RateInstantRule deciding = RateInstantRule.ForOtherCharges(entry.ImportingEconomy);
        if (deciding.InstantOf(entry) is { } at)
            return Considered(rates, entry, at, isInTotal: false, out _);
        OpenFact time = TimeNotStated(deciding, "what is charged beside the duties");
        int change = rates.LastChangeBy(dutiesAt);
        return
        [
            .. Touching(entry, isInTotal: false).Where(position => IsEverOn(Tariffs[position], entry))
                .Select(position => new TariffAtInstant(rates, rates.StepAt(rates.LatestStepOf(position), change), dutiesAt, time)),
        ];
    }

    private static OpenFact TimeNotStated(RateInstantRule deciding, string decided) => OpenFact.OfEntry(
        $"time of {deciding.Events[^1]}", $"the time of an event that decides {decided} is not stated: {deciding}");

    private IEnumerable<int> Touching(CustomsEntry entry, bool? isInTotal) => index.Value.Touching(entry.Commodity).Where(position =>
        Tariffs[position] is { Rates.Acts.Count: > 0 } tariff && tariff.ImposedBy.Equals(entry.ImportingEconomy)
            && (isInTotal is null || tariff.Programme.IsInTariffTotal == isInTotal));

    private static bool IsEverOn(Tariff tariff, CustomsEntry entry) =>
        tariff.Commodities.ValuesEver.Any(scope => scope.Covers(entry.Commodity) != TradePolicy.Coverage.NotCovered)
            && tariff.Origins.ValuesEver.Any(scope => scope.CoversWhenever(entry.Origin) != false);

    private static List<TariffAtInstant> Considered(
        ScopeTable table, CustomsEntry entry, Instant at, ReadOnlySpan<FoundRateStep> found, ref Interval during)
    {
        List<TariffAtInstant> considered = new(found.Length);
        foreach (ref readonly FoundRateStep step in found)
            Consider(new(table.Rates, step, at, table.TraitsOf(step)), entry, considered, ref during);
        return considered;
    }

    private static void Consider(TariffAtInstant reading, CustomsEntry entry, List<TariffAtInstant> considered, ref Interval during)
    {
        bool mayCover = reading.MayCover(entry);
        during = Intervals.Common(during, mayCover ? reading.During : reading.ScopesDuring);
        if (mayCover)
            considered.Add(reading);
    }
}
