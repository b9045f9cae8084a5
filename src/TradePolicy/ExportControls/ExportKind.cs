namespace TradePolicy;

/// <summary>What an export is to the economy that controls it.</summary>
public enum ExportKind
{
    /// <summary>An export from its territory.</summary>
    Export,

    /// <summary>A release of technology to a national of another economy within its territory.</summary>
    DeemedExport,

    /// <summary>An export, from another economy, of an item that originates in it.</summary>
    Reexport,

    /// <summary>A transfer of an item that originates in it within another economy, to another end use or end user.</summary>
    InCountryTransfer,

    /// <summary>An export, from another economy, of an item made there, perhaps with its content or its technology.</summary>
    ForeignMade,
}
