namespace TradePolicy;

/// <summary>What kind of thing a <see cref="PolicyChange"/> is a change of, in the order in which changes are told.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum PolicyChangeKind
{
    /// <summary>A tariff.</summary>
    Tariff,

    /// <summary>A truce, for one of its parties.</summary>
    Truce,

    /// <summary>An export control.</summary>
    ExportControl,

    /// <summary>A measure that is neither a tariff nor an export control.</summary>
    OtherMeasure,

    /// <summary>A list of goods.</summary>
    CommodityList,
}
