namespace TradePolicy.ExportControls;

/// <summary>How an authority says that it decides on applications.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicensingPolicy
{
    /// <summary>Each on its merits.</summary>
    CaseByCase,

    /// <summary>Approved unless something speaks against it.</summary>
    PresumptionOfApproval,

    /// <summary>Denied unless something speaks for it: refused in principle.</summary>
    PresumptionOfDenial,

    /// <summary>Denied.</summary>
    Denial,
}
