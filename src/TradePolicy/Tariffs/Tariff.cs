using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// A duty that one economy imposes on the goods of others under one programme. It has histories of its rate, of the goods and origins
/// on which it is imposed, of its exemptions, of how it combines with other tariffs and of the heading under which it is declared. Each of
/// them is a separate provision, which acts enact, amend and end.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// Tariff list4A = Tariff.Create("us/301/list-4a", section301, Economy.UnitedStates, EconomyScope.Of(Economy.China), acts)
///     .WithCommodities(CommodityScope.Of(CommodityCode.Hts("9506.62.40")))
///     .WithHeading("9903.88.15");
/// </code></example>
[DebuggerDisplay("{Key}")]
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Tariff
{
    private Tariff(
        string key,
        DutyProgramme programme,
        Economy imposedBy,
        Timeline<DutyRate> rates,
        Timeline<EconomyScope> origins,
        Timeline<CommodityScope> commodities,
        Timeline<Stacking> stacking,
        Timeline<string> headings,
        KeyedList<Exemption> exemptions,
        Condition<CustomsEntry>? requirement)
    {
        Key = key;
        Programme = programme;
        ImposedBy = imposedBy;
        Rates = rates;
        Origins = origins;
        OwnCommodities = commodities;
        Stacking = stacking;
        Headings = headings;
        Exemptions = exemptions;
        Requirement = requirement;
    }

    /// <summary>The key by which acts on its rate and truces refer to the tariff, for example <c>us/reciprocal/cn</c>.</summary>
    public string Key { get; }

    /// <summary>The programme.</summary>
    public DutyProgramme Programme { get; }

    /// <summary>The economy that imposes it.</summary>
    public Economy ImposedBy { get; }

    /// <summary>
    /// The history of the rate; its provision is <see cref="Key"/>. In a tariff of a register it contains the suspensions of the truces.
    /// </summary>
    public Timeline<DutyRate> Rates { get; private init; }

    /// <summary>The economies on whose goods it is imposed; acts that change them name <c>key/origins</c>.</summary>
    public Timeline<EconomyScope> Origins { get; private init; }

    /// <summary>
    /// The goods on which it is imposed; acts that change them name <c>key/commodities</c>, unless they are those of
    /// <see cref="CommodityList"/>.
    /// </summary>
    public Timeline<CommodityScope> Commodities => CommodityList?.Goods ?? OwnCommodities;

    /// <summary>
    /// The list on whose goods it is imposed; null if it has goods of its own. The acts on them are then those of the list.
    /// </summary>
    public CommodityList? CommodityList { get; private init; }

    /// <summary>How it combines with others; acts that change that name <c>key/stacking</c>.</summary>
    public Timeline<Stacking> Stacking { get; private init; }

    /// <summary>
    /// The heading under which it is declared, or the number of its case; acts that change it name <c>key/headings</c>.
    /// If none is in force, none is declared.
    /// </summary>
    public Timeline<string> Headings { get; private init; }

    /// <summary>
    /// The heading under which it is declared that a floor (<see cref="TopUpDuty"/>) adds nothing, since the duty of the goods reaches it:
    /// 9903.02.19 for goods of the European Union; null if the tariff is declared as if it were charged.
    /// </summary>
    public string? HeadingIfReached { get; private init; }

    /// <summary>The exemptions from it. If the conditions of several are met, the first applies.</summary>
    public KeyedList<Exemption> Exemptions { get; private init; }

    /// <summary>
    /// The condition without which it is not charged at all, such as the claim of a preference or the producer of an
    /// anti-dumping case; null if there is none.
    /// </summary>
    public Condition<CustomsEntry>? Requirement { get; private init; }

    /// <summary>
    /// The instant through which what is said of it is complete, included, if its own sources end there: a published schedule has nothing
    /// of the next one. A register that is complete through a later instant keeps it, and its duty is open after it. Null if what is said
    /// of it is complete as far as its register is.
    /// </summary>
    public Instant? CompleteThrough { get; private init; }

    /// <summary>A tariff on all goods, cumulative and without exemptions.</summary>
    /// <param name="key">The key, which is the provision of the acts.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="imposedBy">The economy that imposes it.</param>
    /// <param name="origins">The economies on whose goods it is imposed.</param>
    /// <param name="acts">The acts on its rate.</param>
    /// <param name="knowledge">The knowledge about it; by default complete, and in a register as complete as that is.</param>
    /// <exception cref="UnknownTargetException">An act names a target that is not among them.</exception>
    /// <exception cref="ArgumentException">The key is not a key, or an act does not fit.</exception>
    public static Tariff Create(
        string key,
        DutyProgramme programme,
        Economy imposedBy,
        EconomyScope origins,
        IEnumerable<LegalAct> acts,
        Knowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(imposedBy);
        ArgumentNullException.ThrowIfNull(origins);
        return new(
            Require.Key(key),
            programme,
            imposedBy,
            Timeline<DutyRate>.Of(key, acts, knowledge).UnderLawOf(imposedBy),
            Timeline<EconomyScope>.WithInitialValue($"{key}/origins", origins, [], knowledge),
            Timeline<CommodityScope>.WithInitialValue($"{key}/commodities", CommodityScope.All, [], knowledge),
            Timeline<Stacking>.WithInitialValue($"{key}/stacking", TradePolicy.Stacking.Cumulative, [], knowledge),
            Timeline<string>.Of($"{key}/headings", [], knowledge),
            Keyed([]),
            null)
        {
            CompleteThrough = knowledge?.CompleteThrough,
        };
    }

    /// <summary>The same tariff on a scope of goods.</summary>
    /// <param name="scope">The goods without any act.</param>
    /// <param name="acts">The acts that changed them; their provision is <c>key/commodities</c>.</param>
    /// <exception cref="ArgumentException">An act does not fit.</exception>
    public Tariff WithCommodities(CommodityScope scope, params IEnumerable<LegalAct> acts) =>
        this with
        {
            OwnCommodities = Timeline<CommodityScope>.WithInitialValue(OwnCommodities.Provision, Require.Given(scope),
                Require.Given(acts), Rates.Knowledge)
                .UnderLawOf(ImposedBy),
            CommodityList = null,
        };

    /// <summary>The same tariff on the goods of a list, as the list has them at each time.</summary>
    /// <param name="list">The list.</param>
    public Tariff WithCommodities(CommodityList list) =>
        WithCommodities(CommodityScope.All) with { CommodityList = Require.Given(list).Under(Rates.Knowledge) };

    /// <summary>The same tariff on the goods of a scope of economies.</summary>
    /// <param name="scope">The economies without any act.</param>
    /// <param name="acts">The acts that changed them; their provision is <c>key/origins</c>.</param>
    /// <exception cref="ArgumentException">An act does not fit.</exception>
    public Tariff WithOrigins(EconomyScope scope, params IEnumerable<LegalAct> acts) =>
        this with
        {
            Origins = Timeline<EconomyScope>.WithInitialValue(Origins.Provision, Require.Given(scope), Require.Given(acts), Rates.Knowledge)
                .UnderLawOf(ImposedBy),
        };

    /// <summary>The same tariff with a way of combining with others.</summary>
    /// <param name="stacking">The way without any act.</param>
    /// <param name="acts">The acts that changed it; their provision is <c>key/stacking</c>.</param>
    /// <exception cref="ArgumentException">An act does not fit.</exception>
    public Tariff WithStacking(Stacking stacking, params IEnumerable<LegalAct> acts) =>
        this with
        {
            Stacking = Timeline<Stacking>.WithInitialValue(Stacking.Provision, Require.Given(stacking), Require.Given(acts),
                Rates.Knowledge)
                .UnderLawOf(ImposedBy),
        };

    /// <summary>The same tariff, declared under a heading.</summary>
    /// <param name="heading">The heading, or the number of the case, without any act.</param>
    /// <param name="acts">The acts that changed it; their provision is <c>key/headings</c>.</param>
    /// <exception cref="ArgumentException">The heading is empty, or an act does not fit.</exception>
    public Tariff WithHeading(string heading, params IEnumerable<LegalAct> acts) =>
        this with
        {
            Headings = Timeline<string>.WithInitialValue(Headings.Provision, Require.Text(heading), Require.Given(acts), Rates.Knowledge)
                .UnderLawOf(ImposedBy),
        };

    /// <summary>The same tariff, declared under the headings that acts give it.</summary>
    /// <param name="acts">The acts; their provision is <c>key/headings</c>.</param>
    /// <exception cref="ArgumentException">An act does not fit.</exception>
    public Tariff WithHeadings(params IEnumerable<LegalAct> acts) =>
        this with { Headings = Timeline<string>.Of(Headings.Provision, acts, Rates.Knowledge).UnderLawOf(ImposedBy) };

    /// <summary>The same tariff with the heading under which it is declared that a floor adds nothing.</summary>
    /// <param name="heading">The heading: 9903.02.19, while the tariff itself is declared under 9903.02.20.</param>
    /// <exception cref="ArgumentException">The heading is empty or too long.</exception>
    public Tariff WithHeadingIfReached(string heading) => this with { HeadingIfReached = Require.Text(heading) };

    /// <summary>The same tariff with further exemptions, after those that it has.</summary>
    /// <param name="exemptions">The exemptions; each key once.</param>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    public Tariff WithExemptions(params IEnumerable<Exemption> exemptions) =>
        this with
        {
            Exemptions = Keyed(
                [.. Exemptions, .. Require.Each(exemptions).Select(own => own.Under(Rates.Knowledge).UnderLawOf(ImposedBy))]),
        };

    /// <summary>The same tariff, charged only if a condition is met.</summary>
    /// <param name="requirement">The condition.</param>
    public Tariff WithRequirement(Condition<CustomsEntry> requirement) => this with { Requirement = Require.Given(requirement) };

    /// <summary>The rate at an instant, as known to this tariff.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public Segment<DutyRate> RateAt(Instant at, LegalView view = LegalView.AsWritten) => Rates.At(at, view);

    /// <summary>
    /// Its status at an instant: announced and not yet in force (or between two seasons), in force, suspended, no longer in force, or not
    /// known of. Whether it is on goods is another question. The reasons of a doubt are those of <see cref="RateAt"/>.
    /// </summary>
    /// <param name="at">The instant, which is also that of what was known: an act published later announces nothing yet.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public MeasureStatus StatusAt(Instant at, LegalView view = LegalView.AsWritten) => MeasureHistory.StatusAt(Rates, [], at, view);

    /// <summary>The same tariff with further acts on its rate.</summary>
    /// <param name="acts">The acts.</param>
    /// <exception cref="ArgumentException">As in <see cref="Create"/>.</exception>
    public Tariff With(params IEnumerable<LegalAct> acts) => this with { Rates = Rates.With(Require.Given(acts)).UnderLawOf(ImposedBy) };

    /// <summary>The same tariff as far as it was known at an instant.</summary>
    /// <param name="knownAt">The instant, included.</param>
    public Tariff AsKnownAt(Instant knownAt) => this with
    {
        Rates = Rates.AsKnownAt(knownAt),
        Origins = Origins.AsKnownAt(knownAt),
        CommodityList = CommodityList?.AsKnownAt(knownAt),
        OwnCommodities = OwnCommodities.AsKnownAt(knownAt),
        Stacking = Stacking.AsKnownAt(knownAt),
        Headings = Headings.AsKnownAt(knownAt),
        Exemptions = Keyed(Exemptions.Select(exemption => exemption.AsKnownAt(knownAt))),
    };

    /// <summary>"us/reciprocal/cn: IEEPA, reciprocal, imposed by US".</summary>
    public override string ToString() => $"{Key}: {Programme}, imposed by {ImposedBy}";

    /// <summary>The keys of all its provisions, its own, that of the rate, first.</summary>
    internal IEnumerable<string> Provisions =>
        [Rates.Provision, Origins.Provision, OwnCommodities.Provision, Stacking.Provision, Headings.Provision, .. Exemptions.Keys];

    /// <summary>The conditions on which it ever turns: its requirement and those of its exemptions.</summary>
    internal IEnumerable<Condition<CustomsEntry>> ConditionsEver => Exemptions.SelectMany(exemption => exemption.Terms.ValuesEver)
        .Select(terms => terms.Condition).Concat(Requirement is { } requirement ? [requirement] : []);

    /// <summary>The keys of the lists of goods that its conditions ever name, each once.</summary>
    internal IEnumerable<string> ListsNamed => ConditionsEver.SelectMany(condition => condition.Leaves).OfType<OnList>()
        .Select(leaf => leaf.List).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it is imposed on the goods of a list, or a condition of it ever names the list.</summary>
    /// <param name="list">The key of the list.</param>
    public bool RestsOn(string list) =>
        CommodityList?.Key == Require.Given(list) || ListsNamed.Contains(list, StringComparer.Ordinal);

    /// <summary>The key of the provision on its goods: that of its list, if it is imposed on one. No codes are read for it.</summary>
    internal string CommodityProvision => CommodityList?.Key ?? OwnCommodities.Provision;

    /// <summary>The instruments of all acts on all its provisions. No codes are read for them.</summary>
    internal IEnumerable<LegalInstrument> Instruments =>
    [
        .. ((IEnumerable<LegalAct>)[.. Rates.Acts, .. Origins.Acts, .. OwnCommodities.Acts, .. Stacking.Acts, .. Headings.Acts])
            .Concat(Exemptions.SelectMany(exemption => exemption.Terms.Acts)).Select(act => act.Instrument),
        .. CommodityList?.Changes.Select(change => change.Instrument) ?? [],
    ];

    /// <summary>All acts on all its provisions, in the order given.</summary>
    internal IEnumerable<LegalAct> AllActs =>
        [.. Rates.Acts, .. Origins.Acts, .. Commodities.Acts, .. Stacking.Acts, .. Headings.Acts,
            .. Exemptions.SelectMany(exemption => exemption.Terms.Acts)];

    /// <summary>
    /// The same tariff with further acts on its rate, under the knowledge of a register, of which its own can only be less.
    /// </summary>
    internal Tariff InRegister(Knowledge knowledge, IReadOnlyCollection<LegalAct> acts)
    {
        Instant? own = CompleteThrough < knowledge.Horizon ? CompleteThrough : null;
        Knowledge known = own is { } horizon ? knowledge.CompleteTo(horizon) : knowledge;
        return this with
        {
            CompleteThrough = own,
            Rates = Rates.InRegister(known, acts),
            Origins = Origins.InRegister(known, []),
            CommodityList = CommodityList?.Under(knowledge),
            OwnCommodities = OwnCommodities.InRegister(known, []),
            Stacking = Stacking.InRegister(known, []),
            Headings = Headings.InRegister(known, []),
            Exemptions = Keyed(Exemptions.Select(exemption => exemption.Under(known))),
        };
    }

    /// <summary>The same tariff, taken to be complete as far as its register is.</summary>
    internal Tariff IfNothingFurther() => this with { CompleteThrough = null };

    /// <summary>The same tariff with the acts on its provisions that a scenario leaves out and adds.</summary>
    internal Tariff Revised(ActRevision revision) => this with
    {
        Rates = revision.Of(Rates).UnderLawOf(ImposedBy),
        Origins = revision.Of(Origins).UnderLawOf(ImposedBy),
        OwnCommodities = revision.Of(OwnCommodities).UnderLawOf(ImposedBy),
        Stacking = revision.Of(Stacking).UnderLawOf(ImposedBy),
        Headings = revision.Of(Headings).UnderLawOf(ImposedBy),
        Exemptions = Keyed(Exemptions.Select(exemption => exemption.Revised(revision).UnderLawOf(ImposedBy))),
    };

    private Timeline<CommodityScope> OwnCommodities { get; init; }

    private static KeyedList<Exemption> Keyed(IEnumerable<Exemption> exemptions) =>
        KeyedList<Exemption>.Of("exemption", exemptions, exemption => exemption.Key);
}
