using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>One value that a period has had: an observation, with the release that published it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Vintage
{
    internal Vintage(Release release, Observation observation, bool isProjection)
    {
        Release = release;
        Observation = observation;
        IsProjection = isProjection;
    }

    /// <summary>The release that published it.</summary>
    public Release Release { get; }

    /// <summary>The observation.</summary>
    public Observation Observation { get; }

    /// <summary>
    /// Whether it is a projection and no observation: a forecast, or a value of a period that was not over when it was published.
    /// </summary>
    public bool IsProjection { get; }

    /// <summary>"2023-03: 14.8, published 2023-04-13 Asia/Shanghai (time of day not known)".</summary>
    public override string ToString() => $"{Observation}{(IsProjection ? ", a projection" : "")}, published {Release.Published}";
}
