namespace TradePolicy;

/// <summary>How an application stands to the time that the authority has for it.</summary>
public enum ProcessingState
{
    /// <summary>The application is accepted only on a later day.</summary>
    NotAccepted,

    /// <summary>The clock runs and the time is not up.</summary>
    Running,

    /// <summary>The clock waits and the time is not up.</summary>
    Paused,

    /// <summary>The last day of the time allowed is over.</summary>
    Overdue,

    /// <summary>Whether the time is up depends on days that the calendar does not know.</summary>
    NotKnown,
}
