namespace TradePolicy;

/// <summary>The state of an application with regard to the time that the authority has for it.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ProcessingState
{
    /// <summary>The application is not accepted yet.</summary>
    NotAccepted,

    /// <summary>The clock runs and the time is not over.</summary>
    Running,

    /// <summary>The clock is paused and the time is not over.</summary>
    Paused,

    /// <summary>The last day of the time allowed is over.</summary>
    Overdue,

    /// <summary>Whether the time is over depends on days that the calendar does not know.</summary>
    NotKnown,

    /// <summary>The application is decided, or was closed otherwise; it is neither running nor overdue.</summary>
    Decided,
}
