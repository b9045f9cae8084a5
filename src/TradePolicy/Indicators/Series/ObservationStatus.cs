namespace TradePolicy.Indicators;

/// <summary>What a publisher says of a value (the SDMX attribute OBS_STATUS).</summary>
public enum ObservationStatus
{
    /// <summary>Nothing in particular.</summary>
    Normal,

    /// <summary>Provisional: the publisher expects to revise it.</summary>
    Provisional,

    /// <summary>Estimated.</summary>
    Estimated,

    /// <summary>Marked by the publisher as revised.</summary>
    Revised,

    /// <summary>The first after a break in the series: what came before was measured otherwise.</summary>
    Break,

    /// <summary>There is no value; the observation says why.</summary>
    Missing,
}
