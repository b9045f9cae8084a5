using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// What a history knows: through which instant it is complete, and the instant to which it has been restricted. A
/// question beyond what it knows is answered "as far as known to that day", never "lapsed" and never "in force".
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// Knowledge.Through(lastRead)    // a question beyond it is answered as far as known
/// Knowledge.Complete             // nothing else exists: for a contract or a worked example, not for the law of today
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Knowledge
{
    private Knowledge(Instant? completeThrough, Instant? knownAt)
    {
        CompleteThrough = completeThrough;
        KnownAt = knownAt;
    }

    /// <summary>Complete by construction: nothing but what is given exists, as in a worked example or a contract.</summary>
    public static Knowledge Complete { get; } = new(null, null);

    /// <summary>
    /// The instant through which every published act is in the data, included; null if there is no horizon, because the
    /// history is complete by construction.
    /// </summary>
    public Instant? CompleteThrough { get; }

    /// <summary>The instant to which it has been restricted, included; null if it has not been, and all data counts.</summary>
    public Instant? KnownAt { get; }

    /// <summary>Complete through an instant.</summary>
    /// <param name="instant">Every act published up to and at this instant is in the data.</param>
    /// <returns>What is then known.</returns>
    public static Knowledge Through(Instant instant) => new(instant, null);

    /// <summary>The same, restricted to what was known at an instant; an earlier restriction stays if it is stricter.</summary>
    /// <param name="instant">The instant.</param>
    public Knowledge RestrictedTo(Instant instant) => new(CompleteThrough, Clamp(instant));

    /// <summary>The same restriction, complete through a later instant.</summary>
    internal Knowledge CompleteTo(Instant instant) => new(instant, KnownAt);

    /// <summary>
    /// Whether a question lies within what is known: it asks about a time up to and at <see cref="CompleteThrough"/>, or as known at a
    /// time up to and at it. For a later time, ask as known at <see cref="CompleteThrough"/>: what applies then if nothing further is
    /// enacted.
    /// </summary>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="knownAt">The instant as known at which it is asked.</param>
    public bool Covers(Instant at, Instant knownAt) => at <= Horizon || Clamp(knownAt) <= Horizon;

    /// <summary>"complete through 2026-10-08T00:00:00Z, as known at 2025-06-09T12:00:00Z".</summary>
    public override string ToString()
    {
        string complete = CompleteThrough is { } through ? $"complete through {InstantPattern.ExtendedIso.Format(through)}" : "complete";
        return KnownAt is { } known ? $"{complete}, as known at {InstantPattern.ExtendedIso.Format(known)}" : complete;
    }

    /// <summary>The instant of knowledge that a question without one is asked at.</summary>
    internal Instant AsOf => KnownAt ?? Instant.MaxValue;

    /// <summary>The horizon, the last instant that is covered, or the end of time if there is none.</summary>
    internal Instant Horizon => CompleteThrough ?? Instant.MaxValue;

    /// <summary>Whether a publication is known at an instant.</summary>
    internal static Certainty Holds(Publication published, Instant at) =>
        at >= published.Latest ? Certainty.Yes : at >= published.Earliest ? Certainty.Maybe : Certainty.No;

    /// <summary>Refuses what became known only after the restriction: adding it would drop it without a word.</summary>
    internal void CheckKnownInTime(LegalInstrument instrument)
    {
        if (instrument.Published.Earliest > AsOf)
        {
            throw new ArgumentException(
                $"{instrument.Name} was published {instrument.Published}, after the instant to which this history is restricted " +
                $"({this}). Add it to the unrestricted history, or restrict to a later instant.");
        }
    }

    /// <summary>The instant, or the one to which the history is restricted if that is earlier.</summary>
    internal Instant Clamp(Instant known) => Instant.Min(known, AsOf);
}
