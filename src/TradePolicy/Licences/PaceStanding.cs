namespace TradePolicy;

/// <summary>How an amount stands to another.</summary>
public enum PaceStanding
{
    /// <summary>It is less.</summary>
    Below,

    /// <summary>It is the same.</summary>
    Level,

    /// <summary>It is more.</summary>
    Above,

    /// <summary>The month is not over, and so far it is no more.</summary>
    NotYetKnown,
}
