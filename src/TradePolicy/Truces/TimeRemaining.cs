using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>How long something still runs: one duration, or the least and the most where its end is a range.</summary>
public sealed record TimeRemaining
{
    private readonly LegalBound end;
    private readonly Instant from;

    internal TimeRemaining(Instant from, LegalBound end, bool isBeyondHorizon)
    {
        IsBeyondHorizon = isBeyondHorizon;
        this.from = from;
        this.end = end;
    }

    /// <summary>
    /// Whether the instant that is asked about lies beyond what the sources are complete for: how long is left then is
    /// not known.
    /// </summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>Whether the end has a date.</summary>
    public bool IsDated => end.IsDated;

    /// <summary>Why there is no date; empty where there is one.</summary>
    public string UndatedBecause => end.UndatedReason;

    /// <summary>The time up to the earliest possible end; zero where that has passed.</summary>
    /// <exception cref="InvalidOperationException">The end has no date, or the question lies beyond the horizon.</exception>
    public Duration Least => Until(end.Earliest);

    /// <summary>The time up to the latest possible end; zero where that has passed.</summary>
    /// <exception cref="InvalidOperationException">The end has no date, or the question lies beyond the horizon.</exception>
    public Duration Most => Until(end.Latest);

    /// <summary>Hours, minutes and seconds: "1527:01:00", "between … and …", or why there is no date.</summary>
    public override string ToString() => !IsDated || IsBeyondHorizon
        ? IsBeyondHorizon ? "unknown beyond the horizon" : UndatedBecause
        : Least == Most
            ? DurationPattern.JsonRoundtrip.Format(Least)
            : $"between {DurationPattern.JsonRoundtrip.Format(Least)} and {DurationPattern.JsonRoundtrip.Format(Most)}";

    private Duration Until(Instant instant) => IsBeyondHorizon
        ? throw new InvalidOperationException("How long is left is not known: the instant lies beyond what the sources are complete for.")
        : instant > from ? instant - from : Duration.Zero;
}
