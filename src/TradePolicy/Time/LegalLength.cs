using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// The length of a legal window in the unit of its text: a <see cref="Calendar"/> length ("90 days", "one year") or
/// an <see cref="Elapsed"/> time ("2,160 hours"). The unit is kept: 12 months and one year, or 90 days and 2,160
/// hours, are different lengths.
/// </summary>
public abstract record LegalLength
{
    // Internal, so that other code cannot add kinds.
    private LegalLength()
    {
    }

    /// <summary>A length in years, months, weeks and days.</summary>
    /// <param name="period">The length: no negative unit, no unit below the day, and more than nothing.</param>
    /// <exception cref="ArgumentException">The period is zero, has a negative unit, or has hours or less.</exception>
    public static Calendar Of(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.HasTimeComponent)
            throw new ArgumentException(
                $"{period} has a unit below the day. Give hours, minutes and seconds as a Duration.", nameof(period));
        if (period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0 || period.Equals(Period.Zero))
            throw new ArgumentException(
                $"{period} is not a length: it must be more than nothing and without a negative unit.", nameof(period));
        return new(period);
    }

    /// <summary>A length in hours, minutes and seconds.</summary>
    /// <param name="duration">The length; more than nothing.</param>
    /// <exception cref="ArgumentException">The duration is zero or negative.</exception>
    public static Elapsed Of(Duration duration) => duration > Duration.Zero
        ? new(duration)
        : throw new ArgumentException("A length must be more than nothing.", nameof(duration));

    /// <summary>ISO 8601 for calendar units ("P90D", "P1Y"), hours:minutes:seconds for elapsed time ("2160:00:00").</summary>
    public sealed override string ToString() => Wording;

    /// <summary>The length as elapsed time, with days of 24 hours; null if it has months or years.</summary>
    internal abstract Duration? AsElapsed();

    internal abstract bool HasMonthsOrYears { get; }

    private protected abstract string Wording { get; }

    /// <summary>A length in calendar units; how long that is depends on where it starts.</summary>
    public sealed record Calendar : LegalLength
    {
        internal Calendar(Period period) => Period = period;

        /// <summary>The years, months, weeks and days.</summary>
        public Period Period { get; }

        internal override Duration? AsElapsed() =>
            HasMonthsOrYears ? null : NodaTime.Duration.FromDays(checked((Period.Weeks * 7) + Period.Days));

        internal override bool HasMonthsOrYears => Period.Months != 0 || Period.Years != 0;

        private protected override string Wording => PeriodPattern.Roundtrip.Format(Period);
    }

    /// <summary>A length as elapsed time.</summary>
    public sealed record Elapsed : LegalLength
    {
        internal Elapsed(Duration duration) => Duration = duration;

        /// <summary>The hours, minutes and seconds.</summary>
        public Duration Duration { get; }

        internal override Duration? AsElapsed() => Duration;

        internal override bool HasMonthsOrYears => false;

        private protected override string Wording => DurationPattern.JsonRoundtrip.Format(Duration);
    }
}
