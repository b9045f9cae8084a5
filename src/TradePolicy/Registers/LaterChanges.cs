namespace TradePolicy;

/// <summary>What becomes of the changes that are scheduled for later when a scenario changes a rate.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LaterChanges
{
    /// <summary>They come as scheduled: the supposed rate applies until the next of them.</summary>
    Kept,

    /// <summary>They do not come: the supposed rate applies from then on.</summary>
    Dropped,
}
