using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>How long something still runs: one duration, or the least and the most where its end is a range.</summary>
public sealed class TimeRemaining : IEquatable<TimeRemaining>
{
    private readonly LegalBound end;
    private readonly Instant from;

    internal TimeRemaining(Instant from, LegalBound end)
    {
        this.from = from;
        this.end = end;
    }

    /// <summary>Whether the end has a date.</summary>
    public bool IsDated => end.IsDated;

    /// <summary>Why there is no date; empty where there is one.</summary>
    public string UndatedBecause => end.UndatedBecause;

    /// <summary>The time up to the earliest possible end; zero where that has passed.</summary>
    /// <exception cref="InvalidOperationException">The end has no date.</exception>
    public Duration Least => Until(end.Earliest);

    /// <summary>The time up to the latest possible end; zero where that has passed.</summary>
    /// <exception cref="InvalidOperationException">The end has no date.</exception>
    public Duration Most => Until(end.Latest);

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(TimeRemaining? other) => other is not null && from == other.from && end.Equals(other.end);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TimeRemaining);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(from, end);

    /// <summary>Hours, minutes and seconds: "1527:01:00", "between … and …", or why there is no date.</summary>
    public override string ToString() => !IsDated
        ? UndatedBecause
        : Least == Most
            ? DurationPattern.JsonRoundtrip.Format(Least)
            : $"between {DurationPattern.JsonRoundtrip.Format(Least)} and {DurationPattern.JsonRoundtrip.Format(Most)}";

    private Duration Until(Instant instant) => instant > from ? instant - from : Duration.Zero;
}
