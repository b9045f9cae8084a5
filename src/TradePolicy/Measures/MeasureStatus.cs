namespace TradePolicy;

/// <summary>The status of a measure at an instant, as known at an instant.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum MeasureStatus
{
    /// <summary>Nothing is known of it: no statement and no act.</summary>
    NotKnown,

    /// <summary>Somebody has said that it will or may come; no act takes it. A threat has no legal effect.</summary>
    Threatened,

    /// <summary>
    /// An act that takes it has been published and has not begun to apply; or, of one that applies in a season of each year, applies again
    /// with the next.
    /// </summary>
    Announced,

    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It is suspended, perhaps before it has ever been in force. Where the suspension lapses, it applies.</summary>
    Suspended,

    /// <summary>It has run out, was withdrawn or ended, or is held invalid in the view that is asked about.</summary>
    Ended,

    /// <summary>The texts, or what is known of them, leave open which of these it is.</summary>
    Indeterminate,

    /// <summary>The question is after the instant through which the sources are complete.</summary>
    BeyondHorizon,
}
