using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// The forecast of a poll of forecasters before a release. Providers differ: Reuters' poll for China's exports of May 2025
/// was 5 %, Bloomberg's 6 %. A consensus therefore always names its provider.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Consensus
{
    private Consensus(
        ReferencePeriod period,
        string provider,
        ConsensusStatistic statistic,
        decimal value,
        Publication published,
        int? forecasters,
        string? source)
    {
        Period = Require.Given(period);
        Published = Require.Given(published);
        Provider = Require.Text(provider);
        Statistic = Require.Defined(statistic, "The statistic is not defined.");
        Value = DecimalText.Normalise(value);
        Forecasters = forecasters is null or > 0
            ? forecasters
            : throw new ArgumentOutOfRangeException(nameof(forecasters), forecasters, "A poll has at least one forecaster.");
        Source = Require.TextOrNone(source);
    }

    /// <summary>The period whose value was forecast.</summary>
    public ReferencePeriod Period { get; }

    /// <summary>Who asked the forecasters: "Reuters".</summary>
    public string Provider { get; }

    /// <summary>The statistic that the poll reports.</summary>
    public ConsensusStatistic Statistic { get; }

    /// <summary>The forecast, in the unit of the series, without trailing zeros.</summary>
    public decimal Value { get; }

    /// <summary>When it became known.</summary>
    public Publication Published { get; }

    /// <summary>The number of forecasters; null if unknown.</summary>
    public int? Forecasters { get; }

    /// <summary>Where it is taken from; null if unknown.</summary>
    public string? Source { get; }

    /// <summary>A consensus.</summary>
    /// <param name="period">The period whose value was forecast.</param>
    /// <param name="provider">Who asked the forecasters.</param>
    /// <param name="statistic">The statistic that the poll reports.</param>
    /// <param name="value">The forecast, in the unit of the series.</param>
    /// <param name="published">When it became known.</param>
    /// <param name="forecasters">The number of forecasters, at least one; null if unknown.</param>
    /// <param name="source">Where it is taken from; null if unknown.</param>
    /// <exception cref="ArgumentException">A text is empty, or a number is out of range.</exception>
    public static Consensus Create(
        ReferencePeriod period,
        string provider,
        ConsensusStatistic statistic,
        decimal value,
        Publication published,
        int? forecasters = null,
        string? source = null) =>
        new(period, provider, statistic, value, published, forecasters, source);

    /// <summary>"Reuters median of 20 for 2025-05: 5".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Provider} {Word}{(Forecasters is { } number ? $" of {number}" : "")} for {Period}: {Value}");

    internal string Word => Statistic switch
    {
        ConsensusStatistic.Median => "median",
        ConsensusStatistic.Mean => "mean",
        _ => "poll",
    };
}
