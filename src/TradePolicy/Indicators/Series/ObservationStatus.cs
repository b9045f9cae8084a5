namespace TradePolicy.Indicators;

/// <summary>The status of a value, as its publisher gives it (the SDMX attribute OBS_STATUS).</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
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

    /// <summary>The first after a break in the series: earlier values were measured in another way.</summary>
    Break,

    /// <summary>A forecast of the publisher: it is a projection, and no observation, whenever its period ends.</summary>
    Forecast,

    /// <summary>There is no value; the observation says why.</summary>
    Missing,
}
