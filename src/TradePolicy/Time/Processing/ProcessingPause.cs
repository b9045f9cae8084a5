using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Days that a processing clock does not count, because it waits for something: from a first day to the day on which it counts
/// again, which is excluded; or without an end, if the pause is not over. The regime decides which days these are:
/// <see cref="ProcessingClock.PauseBetween(PauseReason, LocalDate, LocalDate?)"/> applies its rule.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProcessingPause
{
    private ProcessingPause(PauseReason reason, LocalDate from, LocalDate? until, string name)
    {
        Reason = Require.Defined(reason, "Not a reason for a pause.");
        if (until < from)
            throw new ArgumentException(
                $"A pause from {LocalDatePattern.Iso.Format(from)} does not end before it, on {LocalDatePattern.Iso.Format(until.Value)}.",
                name);
        From = from;
        Until = until;
    }

    /// <summary>The reason for which the clock waits.</summary>
    public PauseReason Reason { get; }

    /// <summary>The first day that is not counted.</summary>
    public LocalDate From { get; }

    /// <summary>Whether the waiting is over.</summary>
    public bool HasEnded => Until is not null;

    /// <summary>
    /// The first day that is counted again; if it is the first day itself, no day is left out. Null while the waiting is
    /// not over.
    /// </summary>
    public LocalDate? Until { get; }

    /// <summary>A pause that is over.</summary>
    /// <param name="reason">The reason for which the clock waited.</param>
    /// <param name="from">The first day that is not counted.</param>
    /// <param name="until">The first day that is counted again, excluded.</param>
    /// <exception cref="ArgumentException">The pause ends before it begins.</exception>
    public static ProcessingPause Between(PauseReason reason, LocalDate from, LocalDate until) =>
        Between(reason, Require.Iso(from), Require.Iso(until), nameof(until));

    /// <summary>A pause whose end a caller was given under another name.</summary>
    internal static ProcessingPause Between(PauseReason reason, LocalDate from, LocalDate until, string name) =>
        new(reason, from, until, name);

    /// <summary>A pause that is not over: the clock still waits.</summary>
    /// <param name="reason">The reason for which the clock waits.</param>
    /// <param name="from">The first day that is not counted.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is not defined.</exception>
    public static ProcessingPause Since(PauseReason reason, LocalDate from) => new(reason, Require.Iso(from), null, "");

    /// <summary>Whether a day belongs to the pause and is not counted.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public bool Contains(LocalDate day) => Require.Iso(day) >= From && (Until is null || day < Until);

    /// <summary>"information outstanding since 2025-05-12", "information outstanding from 2025-05-12 until before 2025-05-20".</summary>
    public override string ToString()
    {
        string what = Reason switch
        {
            PauseReason.InformationOutstanding => "information outstanding",
            PauseReason.HigherAuthority => "with a higher authority",
            _ => "case closed",
        };
        string from = LocalDatePattern.Iso.Format(From);
        return Until is { } end ? $"{what} from {from} until before {LocalDatePattern.Iso.Format(end)}" : $"{what} since {from}";
    }
}
