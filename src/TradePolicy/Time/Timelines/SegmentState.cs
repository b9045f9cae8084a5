namespace TradePolicy;

/// <summary>The state of a provision in an interval of a timeline.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum SegmentState
{
    /// <summary>Nothing of the provision is in force.</summary>
    NotInForce,

    /// <summary>The provision is in force with one value.</summary>
    InForce,

    /// <summary>The texts, or the knowledge of them, allow more than one answer.</summary>
    Indeterminate,
}
