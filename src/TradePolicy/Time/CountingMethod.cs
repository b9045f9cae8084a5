namespace TradePolicy;

/// <summary>The ways in which bodies of law count a length of time from its start to its end.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum CountingMethod
{
    /// <summary>
    /// The same clock time in the zone, a number of calendar days, weeks, months or years later. A day of 23 or 25 hours
    /// counts as one day.
    /// </summary>
    SameClockTime,

    /// <summary>A number of hours of 60 minutes; a day is 24 of them, regardless of clock changes.</summary>
    ElapsedTime,

    /// <summary>The end (24:00) of the last day; the day of the event is not counted.</summary>
    EndOfLastDay,

    /// <summary>The end (24:00) of the last day; the day of the event is the first day.</summary>
    EndOfLastDayFirstIncluded,

    /// <summary>The start (0:00) of the N-th day; the day of the event is not counted.</summary>
    StartOfNthDay,
}
