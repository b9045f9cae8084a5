namespace TradePolicy.ExportControls;

/// <summary>What an export is to the economy that controls it.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ExportKind
{
    /// <summary>
    /// No export: the destination is its own territory, wherever the item comes from, or technology is released to its own
    /// national. Transfers between members of the European Union are such; that some of them need an authorisation
    /// (Regulation (EU) 2021/821, Article 11) is not modelled.
    /// </summary>
    ToOwnTerritory,

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
