using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Days that a processing clock does not count, because it waits for something: from the first of them to the day on which
/// it counts again, which does not belong to the pause; or from the first on, where the waiting is not over. Which days
/// those are is a rule of the regime: <see cref="ProcessingClock.PauseBetween(PauseReason, LocalDate, LocalDate?)"/> applies it.
/// </summary>
public sealed record ProcessingPause
{
    private ProcessingPause(PauseReason reason, LocalDate from, LocalDate? until)
    {
        Reason = Require.Defined(reason, "Not a reason for a pause.");
        if (until < from)
            throw new ArgumentException($"A pause from {LocalDatePattern.Iso.Format(from)} does not end before it, on {LocalDatePattern.Iso.Format(until.Value)}.", nameof(until));
        From = from;
        Until = until;
    }

    /// <summary>What the clock waits for.</summary>
    public PauseReason Reason { get; }

    /// <summary>The first day that is not counted.</summary>
    public LocalDate From { get; }

    /// <summary>Whether the waiting is over.</summary>
    public bool HasEnded => Until is not null;

    /// <summary>
    /// The first day that is counted again; where it is the first day itself, no day is left out. Null while the waiting is
    /// not over.
    /// </summary>
    public LocalDate? Until { get; }

    /// <summary>A pause that is over.</summary>
    /// <param name="reason">What the clock waited for.</param>
    /// <param name="from">The first day that is not counted.</param>
    /// <param name="until">The first day that is counted again, excluded.</param>
    /// <exception cref="ArgumentException">The pause ends before it begins.</exception>
    public static ProcessingPause Between(PauseReason reason, LocalDate from, LocalDate until) => new(reason, from, until);

    /// <summary>A pause that is not over: the clock still waits.</summary>
    /// <param name="reason">What the clock waits for.</param>
    /// <param name="from">The first day that is not counted.</param>
    public static ProcessingPause Since(PauseReason reason, LocalDate from) => new(reason, from, null);

    /// <summary>Whether a day lies in the pause and is not counted.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => day >= From && (Until is null || day < Until);

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
