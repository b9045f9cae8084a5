using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace TradePolicy;

/// <summary>What one tariff charges at the instant of a snapshot.</summary>
public sealed record TariffState
{
    private TariffState(
        string key,
        DutyProgramme programme,
        Economy imposedBy,
        EconomyScope origins,
        CommodityScope commodities,
        Interval validDuring,
        bool isBeyondHorizon,
        IEnumerable<Outcome<DutyRate>> answers,
        IEnumerable<OpenFact> reasons,
        bool isIncomplete,
        Condition<CustomsEntry>? requirement,
        IEnumerable<ExemptionState> exemptions)
    {
        Key = Require.Key(key);
        Programme = Require.Given(programme);
        ImposedBy = Require.Given(imposedBy);
        Origins = Require.Given(origins);
        Commodities = Require.Given(commodities);
        Requirement = requirement;
        Exemptions = KeyedList<ExemptionState>.Of("exemption", exemptions, exemption => exemption.Key);
        ValidDuring = validDuring;
        IsBeyondHorizon = isBeyondHorizon;
        Possible = ValueList.From(answers);
        if (Possible.Count == 0 || Possible.Distinct().Count() != Possible.Count)
            throw new ArgumentException("There is at least one answer, and each once: \"none in force\" is an answer.", nameof(answers));
        IsIncomplete = isIncomplete;
        State = IsBeyondHorizon || IsIncomplete || Possible.Any(answer => !answer.SameValue(Possible[0]))
            ? SegmentState.Indeterminate
            : Possible[0].IsInForce ? SegmentState.InForce : SegmentState.NotInForce;
        Reasons = OpenFact.ReasonsOf(IsCertain, Require.Each(reasons), Key, $"what {Key} charges");
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
    public Condition<CustomsEntry>? Requirement { get; }

    /// <summary>The exemptions from it that are, or may be, in force; none where no rate is.</summary>
    public KeyedList<ExemptionState> Exemptions { get; }

    /// <summary>Whether it is imposed on all goods of its origins, without a condition.</summary>
    public bool IsOnAllGoods => Commodities.CoversAll && Requirement is null;

    /// <summary>How long this answer stays true, as far as known: the start is included, the end is not.</summary>
    public Interval ValidDuring { get; }

    /// <summary>Which kind of answer this is.</summary>
    public SegmentState State { get; }

    /// <summary>Whether the answer is not open: one rate is in force, or none is. Of which source it is may still be.</summary>
    public bool IsCertain => State != SegmentState.Indeterminate;

    /// <summary>Whether the question lies beyond the instant through which the register is complete.</summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>Whether the texts leave more open than the answers list, so that the rate is in doubt whatever they say.</summary>
    public bool IsIncomplete { get; }

    /// <summary>
    /// The answers that are open, with the instruments and without the acts; one where the rate and its source are certain.
    /// </summary>
    public ValueList<Outcome<DutyRate>> Possible { get; }

    /// <summary>The facts that leave the answer, or only its source, open.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Whether a scenario touches the tariff, so that this is what would be and not what the acts say.</summary>
    public bool IsHypothetical { get; private init; }

    /// <summary>The state of a tariff.</summary>
    /// <param name="key">The key of the tariff.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="imposedBy">The economy that imposes it.</param>
    /// <param name="origins">The economies whose goods it is imposed on.</param>
    /// <param name="commodities">The goods that it is imposed on.</param>
    /// <param name="validDuring">How long the answer stays true, as far as known.</param>
    /// <param name="isBeyondHorizon">Whether the question lies beyond the instant through which the register is complete.</param>
    /// <param name="answers">The answers that are open, at least one, each once.</param>
    /// <param name="reasons">The facts that leave the answer open.</param>
    /// <param name="isIncomplete">Whether more is open than the answers list.</param>
    /// <param name="requirement">The condition without which it is not charged at all.</param>
    /// <param name="exemptions">The exemptions from it that are, or may be, in force.</param>
    /// <exception cref="ArgumentException">A part is missing or occurs twice.</exception>
    public static TariffState Create(
        string key,
        DutyProgramme programme,
        Economy imposedBy,
        EconomyScope origins,
        CommodityScope commodities,
        Interval validDuring,
        bool isBeyondHorizon,
        IEnumerable<Outcome<DutyRate>> answers,
        IEnumerable<OpenFact> reasons,
        bool isIncomplete = false,
        Condition<CustomsEntry>? requirement = null,
        IEnumerable<ExemptionState>? exemptions = null) =>
        new(key, programme, imposedBy, origins, commodities, validDuring, isBeyondHorizon, answers, reasons, isIncomplete, requirement,
            exemptions ?? []);

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

    internal static TariffState Of(Tariff tariff, Instant effective, LegalView view)
    {
        Segment<DutyRate> rate = tariff.RateAt(effective, view);
        Segment<EconomyScope> origins = tariff.Origins.At(effective, view);
        Segment<CommodityScope> commodities = tariff.Commodities.At(effective, view);
        bool isOnNothing = Certain(origins) is { IsInForce: false } || Certain(commodities) is { IsInForce: false };
        (Exemption Exemption, Segment<ExemptionTerms> Terms)[] exemptions = isOnNothing
            || !rate.Possible.Any(candidate => candidate.IsInForce)
            ? []
            : [.. tariff.Exemptions.Select(exemption => (exemption, exemption.Terms.At(effective, view)))];
        return new(
            tariff.Key,
            tariff.Programme,
            tariff.ImposedBy,
            InForce(origins) ?? tariff.Origins.Initial,
            InForce(commodities) ?? tariff.Commodities.Initial,
            exemptions.Select(one => one.Terms.During).Append(origins.During).Append(commodities.During)
                .Aggregate(rate.During, Intervals.Common),
            rate.IsBeyondHorizon,
            isOnNothing ? [Outcome.Of<DutyRate>(null, null, null, null, null)] : rate.Possible.Select(answer => answer.Cited()).Distinct(),
            [.. rate.Reasons, .. Doubts(origins, "origins"), .. Doubts(commodities, "goods")],
            rate.IsIncomplete || Certain(origins) is null || Certain(commodities) is null,
            tariff.Requirement,
            exemptions.Select(one => ExemptionState.Of(one.Exemption, one.Terms)).OfType<ExemptionState>());
    }

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
