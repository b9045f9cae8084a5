namespace TradePolicy.Licences;

/// <summary>
/// Of what an approval rate is a share. In the first quarter of 2022 the Bureau of Industry and Security approved 91 % of
/// what it approved or denied for listed Chinese entities, and 79 % of what it concluded.
/// </summary>
public enum ApprovalDenominator
{
    /// <summary>The applications that were approved or denied.</summary>
    Decided,

    /// <summary>The applications that were approved, denied or returned without action.</summary>
    DecidedOrReturned,

    /// <summary>All the applications that were filed: pending and withdrawn ones too.</summary>
    Filed,
}
