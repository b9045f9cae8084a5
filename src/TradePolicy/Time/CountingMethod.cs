namespace TradePolicy;

/// <summary>The ways in which bodies of law count a length of time from its start to its end.</summary>
public enum CountingMethod
{
    /// <summary>
    /// The same clock time in the zone, so many calendar days, weeks, months or years later. A day of 23 or 25 hours
    /// counts as one day.
    /// </summary>
    SameClockTime,

    /// <summary>So many hours of 60 minutes; a day is 24 of them whatever the clock does.</summary>
    ElapsedTime,

    /// <summary>The end (24:00) of the last day, where the day of the event is not counted.</summary>
    EndOfLastDay,

    /// <summary>The end (24:00) of the last day, where the day of the event is the first.</summary>
    EndOfLastDayFirstIncluded,

    /// <summary>The start (0:00) of the N-th day, where the day of the event is not counted.</summary>
    StartOfNthDay,
}
