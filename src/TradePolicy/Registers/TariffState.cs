using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>What one tariff charges at the instant of a snapshot.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffState
{
    private TariffState(
        string key,
        DutyProgramme programme,
        Economy imposedBy,
        EconomyScope origins,
        CommodityScope commodities,
        Interval validDuring,
        IEnumerable<Outcome<DutyRate>> possible)
    {
        Key = Require.Key(key);
        Programme = Require.Given(programme);
        ImposedBy = Require.Given(imposedBy);
        Origins = Require.Given(origins);
        Commodities = Require.Given(commodities);
        ValidDuring = validDuring;
        Possible = ValueList.From(possible);
        if (Possible.Count == 0 || Possible.Distinct().Count() != Possible.Count)
            throw new ArgumentException("There is at least one answer, and each once: \"none in force\" is an answer.", nameof(possible));
        Reasons = ReasonsOr([]);
    }

    /// <summary>The key of the tariff.</summary>
    public string Key { get; }

    /// <summary>The programme.</summary>
    public DutyProgramme Programme { get; }

    /// <summary>The economy that imposes it.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The economies whose goods it is imposed on.</summary>
    public EconomyScope Origins { get; }

    /// <summary>The goods that it is imposed on.</summary>
    public CommodityScope Commodities { get; }

    /// <summary>The condition without which it is not charged at all; null if there is none.</summary>
    public Condition<CustomsEntry>? Requirement { get; private init; }

    /// <summary>The exemptions from it that are, or may be, in force; none if no rate is.</summary>
    public KeyedList<ExemptionState> Exemptions { get; private init; } = Keyed([]);

    /// <summary>Whether it is imposed on all goods of its origins, without a condition.</summary>
    public bool IsOnAllGoods => Commodities.CoversAll && Requirement is null;

    /// <summary>How long this answer stays true, as far as known: the start is included, the end is not.</summary>
    public Interval ValidDuring { get; }

    /// <summary>Which kind of answer this is.</summary>
    public SegmentState State => IsBeyondHorizon || IsIncomplete || Possible.Any(answer => !answer.SameValue(Possible[0]))
        ? SegmentState.Indeterminate
        : Possible[0].IsInForce ? SegmentState.InForce : SegmentState.NotInForce;

    /// <summary>Whether the answer is not open: one rate is in force, or none is. Of which source it is may still be.</summary>
    public bool IsCertain => State != SegmentState.Indeterminate;

    /// <summary>Whether the question is after the instant through which the register is complete.</summary>
    public bool IsBeyondHorizon { get; private init; }

    /// <summary>Whether the texts leave more open than the answers list, so that the rate is in doubt whatever they say.</summary>
    public bool IsIncomplete { get; private init; }

    /// <summary>
    /// The answers that are open, with the instruments and without the acts; one if the rate and its source are certain.
    /// </summary>
    public ValueList<Outcome<DutyRate>> Possible { get; }

    /// <summary>The facts that leave the answer, or only its source, open.</summary>
    public ValueList<OpenFact> Reasons { get; private init; }

    /// <summary>Whether a scenario touches the tariff, so that this is what would be and not what the acts say.</summary>
    public bool IsHypothetical { get; private init; }

    /// <summary>The state of a tariff that is charged on all that it is imposed on, without a condition.</summary>
    /// <param name="key">The key of the tariff.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="imposedBy">The economy that imposes it.</param>
    /// <param name="origins">The economies whose goods it is imposed on.</param>
    /// <param name="commodities">The goods that it is imposed on.</param>
    /// <param name="validDuring">How long the answer stays true, as far as known: the start is included, the end is not.</param>
    /// <param name="possible">The answers that can be true, at least one, each once.</param>
    /// <exception cref="ArgumentException">A part is missing, there is no answer, or an answer occurs twice.</exception>
    public static TariffState Create(
        string key,
        DutyProgramme programme,
        Economy imposedBy,
        EconomyScope origins,
        CommodityScope commodities,
        Interval validDuring,
        params IEnumerable<Outcome<DutyRate>> possible) =>
        new(key, programme, imposedBy, origins, commodities, validDuring, Require.Each(possible));

    /// <summary>Whether it is certain that no rate is in force.</summary>
    internal bool IsCertainlyNone => IsCertain && !Possible[0].IsInForce;

    /// <summary>The same state with what leaves it open.</summary>
    /// <param name="reasons">The facts that leave the answer, or only its source, open.</param>
    /// <param name="isBeyondHorizon">Whether the question is about an instant after the one through which the register is complete.</param>
    /// <param name="isIncomplete">Whether there can be answers beside those that are listed.</param>
    public TariffState WithDoubt(IEnumerable<OpenFact> reasons, bool isBeyondHorizon = false, bool isIncomplete = false)
    {
        TariffState state = this with { IsBeyondHorizon = isBeyondHorizon, IsIncomplete = isIncomplete };
        return state with { Reasons = state.ReasonsOr(Require.Each(reasons)) };
    }

    /// <summary>The same state of a tariff that is charged only under a condition.</summary>
    /// <param name="requirement">The condition; null for none.</param>
    public TariffState WithRequirement(Condition<CustomsEntry>? requirement) => this with { Requirement = requirement };

    /// <summary>The same state with the exemptions from the tariff in place of those it has.</summary>
    /// <param name="exemptions">The exemptions that are, or may be, in force; each key once.</param>
    /// <exception cref="ArgumentException">An exemption is null, or a key occurs twice.</exception>
    public TariffState WithExemptions(params IEnumerable<ExemptionState> exemptions) =>
        this with { Exemptions = Keyed(Require.Each(exemptions)) };

    /// <summary>The rate, where exactly one is in force.</summary>
    /// <param name="rate">The rate.</param>
    /// <returns>Whether exactly one rate is in force.</returns>
    public bool TryGetValue([NotNullWhen(true)] out DutyRate? rate)
    {
        rate = State == SegmentState.InForce ? Possible[0].Value : null;
        return rate is not null;
    }

    /// <summary>The same state, marked as touched by a scenario.</summary>
    public TariffState AsHypothetical() => this with { IsHypothetical = true };

    /// <summary>"us/reciprocal/cn: 10% (34% suspended by Executive Order 14298)".</summary>
    public override string ToString()
    {
        string answers = string.Join(" or ", Possible.Select(StatusWords.Of));
        return IsBeyondHorizon ? $"{Key}: unknown beyond the horizon, as far as known {answers}" : $"{Key}: {answers}";
    }

    internal static TariffState Of(Tariff tariff, KeyedList<CommodityList> lists, Instant effective, LegalView view)
    {
        Segment<DutyRate> rate = tariff.RateAt(effective, view);
        Segment<EconomyScope> origins = tariff.Origins.At(effective, view);
        Segment<CommodityScope> commodities = tariff.Commodities.At(effective, view);
        bool isOnNothing = Certain(origins) is { IsInForce: false } || Certain(commodities) is { IsInForce: false };
        (Exemption Exemption, Segment<ExemptionTerms> Terms)[] exemptions = isOnNothing
            || !rate.Possible.Any(candidate => candidate.IsInForce)
            ? []
            : [.. tariff.Exemptions.Select(exemption => (exemption, exemption.Terms.At(effective, view)))];
        return new TariffState(
                tariff.Key,
                tariff.Programme,
                tariff.ImposedBy,
                InForce(origins) ?? tariff.Origins.Initial,
                // Of a list of which nothing is known yet there are no goods to show.
                InForce(commodities) ?? tariff.Commodities.ValuesEver.FirstOrDefault() ?? CommodityScope.All,
                WhileListsStay(
                    lists, effective, rate.Possible.Any(one => one.IsInForce) ? tariff.Requirement : null,
                    exemptions.Select(one => one.Terms),
                    exemptions.Select(one => one.Terms.During).Append(origins.During).Append(commodities.During)
                        .Aggregate(rate.During, Intervals.Common)),
                isOnNothing
                    ? [Outcome.Of<DutyRate>(null, null, null, null, null)]
                    : rate.Possible.Select(answer => answer.Cited()).Distinct())
            .WithDoubt(
                [.. rate.Reasons, .. Doubts(origins, "origins"), .. Doubts(commodities, "goods")],
                rate.IsBeyondHorizon,
                rate.IsIncomplete || Certain(origins) is null || Certain(commodities) is null)
            .WithRequirement(tariff.Requirement)
            .WithExemptions(exemptions.Select(one => ExemptionState.Of(one.Exemption, one.Terms)).OfType<ExemptionState>());
    }

    // A list that only a condition names is no part of the state, and which goods are exempt changes with it. No codes are read for that.
    private static Interval WhileListsStay(
        KeyedList<CommodityList> lists, Instant at, Condition<CustomsEntry>? requirement, IEnumerable<Segment<ExemptionTerms>> exemptions,
        Interval during) =>
        exemptions.SelectMany(terms => terms.Possible).Where(terms => terms.IsInForce).Select(terms => terms.Value.Condition)
            .Append(requirement).OfType<Condition<CustomsEntry>>().SelectMany(condition => condition.Leaves).OfType<OnList>()
            .Select(named => named.List).Distinct(StringComparer.Ordinal)
            .Select(key => lists.TryGetValue(key, out CommodityList? list) ? list.ChangeInstants : [])
            .Aggregate(during, (interval, changes) => Intervals.Around(at, interval, changes));

    private static KeyedList<ExemptionState> Keyed(IEnumerable<ExemptionState> exemptions) =>
        KeyedList<ExemptionState>.Of("exemption", exemptions, exemption => exemption.Key);

    private ValueList<OpenFact> ReasonsOr(ValueList<OpenFact> reasons) =>
        OpenFact.ReasonsOf(IsCertain, reasons, Key, $"what {Key} charges");

    private static Outcome<T>? Certain<T>(Segment<T> segment)
        where T : notnull =>
            segment.IsIncomplete || segment.Possible.Any(candidate => !candidate.SameValue(segment.Possible[0]))
                ? null
                : segment.Possible[0];

    private static T? InForce<T>(Segment<T> segment)
        where T : class => segment.Possible.FirstOrDefault(candidate => candidate.IsInForce)?.Value;

    private static IEnumerable<OpenFact> Doubts<T>(Segment<T> segment, string what)
        where T : notnull => Certain(segment) is null ? segment.Reasons.Select(fact => fact.In($"which {what} it is imposed on")) : [];
}
