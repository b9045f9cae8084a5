using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>How long something still runs: one duration, or those that are possible where its end can be read in several ways.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TimeRemaining
{
    private readonly LegalBound end;

    internal TimeRemaining(Instant from, LegalBound end, bool isBeyondHorizon, bool isAsFarAsKnown = false)
    {
        IsBeyondHorizon = isBeyondHorizon;
        this.end = end;
        Possible = isBeyondHorizon && !isAsFarAsKnown
            ? []
            : [.. end.Possible.Select(reading => reading.Instant > from ? reading.Instant - from : Duration.Zero).Distinct()];
    }

    /// <summary>
    /// Whether the instant that is asked about is after what the sources are complete for: how long is left then is
    /// not known, and what <see cref="Possible"/> has is as far as known.
    /// </summary>
    public bool IsBeyondHorizon { get; }

    /// <summary>Whether one duration is left: the end has a date, and one, and the question lies within what is known.</summary>
    public bool IsCertain => !IsBeyondHorizon && Possible.Count == 1;

    /// <summary>
    /// The durations that may be left, from the shortest to the longest; zero if the end has passed. Empty if the end has
    /// no date, or the question is after the horizon; asked as far as known (<see cref="TradeTruce.RemainingAsFarAsKnown"/>), those that
    /// follow from what is known there too, if nothing was enacted that is not known.
    /// </summary>
    public ValueList<Duration> Possible { get; }

    /// <summary>The duration that is left; zero if the end has passed.</summary>
    /// <exception cref="InvalidOperationException">It is not certain; the message says why.</exception>
    public Duration Value => IsCertain ? Possible[0] : throw new InvalidOperationException($"How long is left is not certain: {this}.");

    /// <summary>The facts that leave it open; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons => IsCertain
        ? []
        : IsBeyondHorizon
            ? [OpenFact.Of(
                OpenFactKind.Horizon, "time remaining",
                "the instant is after the horizon, up to which the sources are complete; ask as known at the horizon (AsKnownAt)"),
                .. end.Reasons]
            : end.Reasons;

    /// <summary>The duration that is left, if it is certain.</summary>
    /// <param name="remaining">The duration.</param>
    /// <returns>Whether it is certain.</returns>
    public bool TryGetValue(out Duration remaining)
    {
        remaining = IsCertain ? Possible[0] : default;
        return IsCertain;
    }

    /// <summary>
    /// Hours, minutes and seconds: "1527:01:00", "between … and …", or why there is no date; after the horizon ", as far as known".
    /// </summary>
    public override string ToString() => !IsBeyondHorizon
        ? Words
        : Possible.Count == 0
            ? "unknown beyond the horizon"
            : $"{Words}, as far as known";

    private string Words => Possible switch
    {
        [] => end.UndatedReason,
        [var only] => DurationPattern.JsonRoundtrip.Format(only),
        [var least, .., var most] =>
            $"between {DurationPattern.JsonRoundtrip.Format(least)} and {DurationPattern.JsonRoundtrip.Format(most)}",
    };
}
