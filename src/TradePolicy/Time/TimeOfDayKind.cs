namespace TradePolicy;

/// <summary>What a legal text says about the time of day of a moment.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum TimeOfDayKind
{
    /// <summary>A clock time is stated: "12:01 a.m. eastern daylight time on May 14, 2025".</summary>
    Stated,

    /// <summary>Only the day is stated and it counts from its first instant: "from 12 April 2025".</summary>
    StartOfDay,

    /// <summary>The moment is the end of the day, 24:00: "until 24:00 on 13 May 2025".</summary>
    EndOfDay,

    /// <summary>Only the day is known; the moment is somewhere within it.</summary>
    NotStated,
}
