using NodaTime;
using TradePolicy;

namespace TruceTracker;

/// <summary>A stretch of time in which the answer to what a party charges stays the same.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The first instant after it.</param>
/// <param name="Rate">The additional rate in it.</param>
public sealed record RateStep(Instant From, Instant Until, AdditionalRate Rate)
{
    /// <summary>Whether the rate is known as a number or as a choice of numbers; else there is nothing to draw, and not zero.</summary>
    public bool HasLevel => IsUpToFloor || (!Rate.IsIncomplete && (Rate.MayBeNone || Rate.Possible.Count > 0));

    /// <summary>Whether the rate depends on the ordinary duty, since a floor holds for both together.</summary>
    public bool IsUpToFloor => Floors.In(Rate) is not null;

    /// <summary>The lowest rate that is possible, in per cent; 0 where perhaps none is in force.</summary>
    public decimal Lowest => Floors.In(Rate)?.Lowest ?? (Rate.MayBeNone ? 0m : Rate.Possible[0].Value);

    /// <summary>The highest rate that is possible, in per cent; 0 where none is in force.</summary>
    public decimal Highest => Floors.In(Rate)?.Highest ?? (Rate.Possible is [.., var highest] ? highest.Value : 0m);

    /// <summary>Whether more than one rate is possible.</summary>
    public bool IsRange => Lowest != Highest;

    /// <summary>Whether two answers are drawn alike.</summary>
    internal static bool IsSame(AdditionalRate one, AdditionalRate other) =>
        one.MayBeNone == other.MayBeNone && one.IsIncomplete == other.IsIncomplete && one.IsBeyondHorizon == other.IsBeyondHorizon
        && one.Possible.SequenceEqual(other.Possible) && Equals(Floors.In(one), Floors.In(other));
}
