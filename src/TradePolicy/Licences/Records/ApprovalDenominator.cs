namespace TradePolicy.Licences;

/// <summary>
/// The applications of which an approval rate is a share. In the first quarter of 2022 the Bureau of Industry and Security
/// approved 91 % of the applications that it approved or denied for listed Chinese entities, and 79 % of those that it
/// concluded.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ApprovalDenominator
{
    /// <summary>The applications that were approved or denied.</summary>
    Decided,

    /// <summary>The applications that were approved, denied or returned without action.</summary>
    DecidedOrReturned,

    /// <summary>All the applications that were filed, also the pending and withdrawn ones.</summary>
    Filed,
}
