using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// The length of a legal window in the unit of its text: a calendar <see cref="Period"/> ("90 days", "one year") or
/// an elapsed <see cref="Duration"/> ("2,160 hours"). The unit is kept: 12 months and one year, or 90 days and 2,160
/// hours, are different lengths.
/// </summary>
public sealed record LegalLength
{
    private readonly Period? period;
    private readonly Duration duration;

    private LegalLength(Period? period, Duration duration)
    {
        this.period = period;
        this.duration = duration;
    }

    /// <summary>Whether the length is an elapsed time rather than a count of calendar units.</summary>
    public bool IsElapsed => period is null;

    /// <summary>The calendar length.</summary>
    /// <exception cref="InvalidOperationException">The length is an elapsed time.</exception>
    public Period Period => period ?? throw new InvalidOperationException($"{this} is an elapsed time, not a count of calendar units.");

    /// <summary>The elapsed length.</summary>
    /// <exception cref="InvalidOperationException">The length counts calendar units.</exception>
    public Duration Duration => IsElapsed
        ? duration
        : throw new InvalidOperationException($"{this} counts calendar units; how long that is depends on where it starts.");

    /// <summary>A length in years, months, weeks and days.</summary>
    /// <param name="period">The length: no negative unit, no unit below the day, and more than nothing.</param>
    /// <exception cref="ArgumentException">The period is zero, has a negative unit, or has hours or less.</exception>
    public static LegalLength Of(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.HasTimeComponent)
            throw new ArgumentException($"{period} has a unit below the day. Give hours, minutes and seconds as a Duration.", nameof(period));
        if (period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0 || period.Equals(Period.Zero))
            throw new ArgumentException($"{period} is not a length: it must be more than nothing and without a negative unit.", nameof(period));
        return new(period, Duration.Zero);
    }

    /// <summary>A length in hours, minutes and seconds.</summary>
    /// <param name="duration">The length; more than nothing.</param>
    /// <exception cref="ArgumentException">The duration is zero or negative.</exception>
    public static LegalLength Of(Duration duration) => duration > Duration.Zero
        ? new(null, duration)
        : throw new ArgumentException("A length must be more than nothing.", nameof(duration));

    /// <summary>ISO 8601 for calendar units ("P90D", "P1Y"), hours:minutes:seconds for elapsed time ("2160:00:00").</summary>
    public override string ToString() =>
        period is null ? DurationPattern.JsonRoundtrip.Format(duration) : PeriodPattern.Roundtrip.Format(period);

    /// <summary>The length as elapsed time, where days are taken as 24 hours; null where it has months or years.</summary>
    internal Duration? AsElapsed() => period is null
        ? duration
        : HasMonthsOrYears ? null : Duration.FromDays(checked((period.Weeks * 7) + period.Days));

    internal bool HasMonthsOrYears => period is not null && (period.Months != 0 || period.Years != 0);
}
