namespace TradePolicy;

/// <summary>What a timeline says of a stretch of time.</summary>
public enum SegmentState
{
    /// <summary>Nothing of the provision is in force.</summary>
    NotInForce,

    /// <summary>The provision is in force with one value.</summary>
    InForce,

    /// <summary>The texts, or what is known of them, leave more than one answer open.</summary>
    Indeterminate,
}
