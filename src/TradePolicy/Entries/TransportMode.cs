namespace TradePolicy;

/// <summary>
/// The mode of transport by which goods arrive in the customs territory: that of the means of transport that brings them there, not of a
/// leg before it. The modes are those of the United Nations (UN/ECE Recommendation 19), which customs declarations of most economies use.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum TransportMode
{
    /// <summary>A sea-going vessel (code 1, maritime; United States modes 10 and 11).</summary>
    Vessel,

    /// <summary>Rail (code 2; United States modes 20 and 21).</summary>
    Rail,

    /// <summary>Road: a truck, another vehicle or on foot (code 3; United States modes 30 to 34).</summary>
    Road,

    /// <summary>Air (code 4; United States modes 40 and 41).</summary>
    Air,

    /// <summary>The post (code 5; United States mode 50).</summary>
    Mail,

    /// <summary>A fixed installation: a pipeline, a power line (code 7; United States mode 70).</summary>
    FixedInstallation,

    /// <summary>An inland waterway (code 8; at a border of the United States, their mode 12).</summary>
    InlandWaterway,
}
