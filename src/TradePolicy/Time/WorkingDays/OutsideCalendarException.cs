using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>A calendar was asked about a day of a year that it does not know.</summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class OutsideCalendarException : ArgumentException
{
    /// <summary>An exception without details.</summary>
    public OutsideCalendarException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public OutsideCalendarException(string? message) : base(message) { }

    /// <summary>An exception with a message and its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public OutsideCalendarException(string? message, Exception? innerException) : base(message, innerException) { }

    internal OutsideCalendarException(WorkingDayCalendar calendar, LocalDate day)
        : base(
            $"The calendar '{calendar.Key}' is known for {calendar.FirstYear} to {calendar.LastYear}; "
            + $"{LocalDatePattern.Iso.Format(day)} is outside. "
            + "Days outside are not assumed to be working days.")
    { }
}
