namespace TradePolicy;

/// <summary>How well a fact could be checked.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum EvidenceGrade
{
    /// <summary>A source that was read states it.</summary>
    Confirmed,

    /// <summary>It follows from what sources state: by arithmetic, or by reading them together.</summary>
    Inferred,

    /// <summary>No source that was read states it, or only one that could not be relied on.</summary>
    Unconfirmed,
}
