using NodaTime;

namespace TradePolicy;

/// <summary>What one tariff charges at the instant of a snapshot.</summary>
public sealed class TariffState : IEquatable<TariffState>
{
    private TariffState(
        string key,
        string programme,
        Economy imposedBy,
        IEnumerable<Economy> origins,
        Interval validDuring,
        bool isBeyondHorizon,
        IEnumerable<RateAnswer> answers,
        IEnumerable<string> reasons,
        bool isIncomplete)
    {
        Key = Require.Key(key);
        Programme = Require.Text(programme);
        ArgumentNullException.ThrowIfNull(imposedBy);
        ImposedBy = imposedBy;
        Origins = [.. origins];
        ValidDuring = validDuring;
        IsBeyondHorizon = isBeyondHorizon;
        Answers = [.. answers];
        Reasons = [.. reasons.Select(reason => Require.Sentence(reason, nameof(reasons)))];
        if (Origins.Count == 0 || Origins.Distinct().Count() != Origins.Count)
            throw new ArgumentException("A tariff is imposed on the goods of at least one economy, and names each once.", nameof(origins));
        if (Answers.Count == 0 || Answers.Distinct().Count() != Answers.Count)
            throw new ArgumentException("There is at least one answer, and each once: \"none in force\" is an answer.", nameof(answers));
        IsIncomplete = isIncomplete;
        State = IsBeyondHorizon || IsIncomplete || Answers.Any(answer => !SameRate(answer, Answers[0]))
            ? SegmentState.Indeterminate
            : Answers[0].IsInForce ? SegmentState.InForce : SegmentState.NotInForce;
    }

    /// <summary>The key of the tariff.</summary>
    public string Key { get; }

    /// <summary>The programme in words.</summary>
    public string Programme { get; }

    /// <summary>The economy that imposes it.</summary>
    public Economy ImposedBy { get; }

    /// <summary>The economies whose goods it is imposed on.</summary>
    public IReadOnlyList<Economy> Origins { get; }

    /// <summary>How long this answer stays true, as far as known: the start is included, the end is not.</summary>
    public Interval ValidDuring { get; }

    /// <summary>Which kind of answer this is.</summary>
    public SegmentState State { get; }

    /// <summary>Whether the question lies beyond the instant through which the register is complete.</summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>Whether the texts leave more open than the answers list, so that the rate is in doubt whatever they say.</summary>
    public bool IsIncomplete { get; }

    /// <summary>The answers that are open; one where the rate and its source are certain.</summary>
    public IReadOnlyList<RateAnswer> Answers { get; }

    /// <summary>Why the answer is in doubt, in words.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The state of a tariff.</summary>
    /// <param name="key">The key of the tariff.</param>
    /// <param name="programme">The programme in words.</param>
    /// <param name="imposedBy">The economy that imposes it.</param>
    /// <param name="origins">The economies whose goods it is imposed on.</param>
    /// <param name="validDuring">How long the answer stays true, as far as known.</param>
    /// <param name="isBeyondHorizon">Whether the question lies beyond the instant through which the register is complete.</param>
    /// <param name="answers">The answers that are open, at least one, each once.</param>
    /// <param name="reasons">Why the answer is in doubt.</param>
    /// <param name="isIncomplete">Whether more is open than the answers list.</param>
    /// <exception cref="ArgumentException">A part is missing or stands twice.</exception>
    public static TariffState Create(
        string key,
        string programme,
        Economy imposedBy,
        IEnumerable<Economy> origins,
        Interval validDuring,
        bool isBeyondHorizon,
        IEnumerable<RateAnswer> answers,
        IEnumerable<string> reasons,
        bool isIncomplete = false) =>
        new(key, programme, imposedBy, origins, validDuring, isBeyondHorizon, answers, reasons, isIncomplete);

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other state.</param>
    public bool Equals(TariffState? other) =>
        other is not null && Key == other.Key && Programme == other.Programme && ImposedBy.Equals(other.ImposedBy)
        && Origins.SequenceEqual(other.Origins) && ValidDuring == other.ValidDuring && IsBeyondHorizon == other.IsBeyondHorizon
        && IsIncomplete == other.IsIncomplete
        && Answers.SequenceEqual(other.Answers) && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TariffState);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, ValidDuring, Answers.Count);

    /// <summary>"us/reciprocal/cn: 10% (34% suspended by Executive Order 14298)".</summary>
    public override string ToString()
    {
        string answers = string.Join(" or ", Answers);
        return IsBeyondHorizon ? $"{Key}: unknown beyond the horizon, as far as known {answers}" : $"{Key}: {answers}";
    }

    internal static TariffState Of(Tariff tariff, Segment<DutyRate> segment) => new(
        tariff.Key,
        tariff.Programme,
        tariff.ImposedBy,
        tariff.Origins,
        segment.During,
        segment.IsBeyondHorizon,
        segment.Candidates.Select(RateAnswer.Of).Distinct(),
        segment.Reasons,
        segment.IsIncomplete);

    private static bool SameRate(RateAnswer first, RateAnswer second) =>
        first.IsInForce == second.IsInForce && (!first.IsInForce || first.Rate.Equals(second.Rate));
}
