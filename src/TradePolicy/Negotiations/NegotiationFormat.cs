namespace TradePolicy.Negotiations;

/// <summary>In which form parties met.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum NegotiationFormat
{
    /// <summary>Talks between delegations: what is counted as a round.</summary>
    Talks,

    /// <summary>A call.</summary>
    Call,

    /// <summary>A meeting of heads of state or government, a state visit among them.</summary>
    Summit,
}
