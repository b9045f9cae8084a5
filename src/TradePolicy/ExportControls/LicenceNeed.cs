namespace TradePolicy.ExportControls;

/// <summary>Whether an export needs a licence.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicenceNeed
{
    /// <summary>No licence is required.</summary>
    NotRequired,

    /// <summary>A licence is required.</summary>
    Required,

    /// <summary>The export is prohibited, with no licence to apply for.</summary>
    Prohibited,

    /// <summary>A fact of the export is missing, or the law is in doubt.</summary>
    Indeterminate,
}
