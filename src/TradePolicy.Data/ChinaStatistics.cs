using TradePolicy.Indicators;
using TradePolicy.Serialization;

namespace TradePolicy.Data;

/// <summary>
/// China's monthly statistics that the reports on the tariff conflict cite: consumer and producer prices of the National
/// Bureau of Statistics, and exports of the General Administration of Customs, each as the change on the year since 2022,
/// with their releases and with polls of forecasters.
/// </summary>
/// <remarks>
/// <para>
/// The values are the first published values, as far as could be checked. The only later revision in the data is that of
/// the exports of March 2023 (14.8 %, revised to 11.4 %), so the latest tables of Customs may differ; the bureau does not
/// revise these rates.
/// </para>
/// <para>
/// The day of a release is known for the exports of December 2024 to November 2025 (Customs' calendar of statistical
/// releases for 2025) and of March 2023, and for the prices of May 2025. For the other releases the month is known: within
/// it the answer is indeterminate and says so. Customs publishes January and February together, and the data do so for
/// 2022 too, although public copies give the figure of both under February.
/// </para>
/// <para>Safe for use from several threads.</para>
/// </remarks>
/// <example><code>
/// Instant evening = Instant.FromUtc(2025, 6, 9, 16, 0);      // the end of 9 June 2025 in Beijing
/// ChinaStatistics.ProducerPrices.AsKnownAt(evening)[ReferencePeriod.Month(2025, 5)].LowestSince().Explain();
/// </code></example>
public static class ChinaStatistics
{
    private static readonly Lazy<EconomicIndicator> Consumer = Of("china-consumer-prices.json");
    private static readonly Lazy<EconomicIndicator> Producer = Of("china-producer-prices.json");
    private static readonly Lazy<EconomicIndicator> AllExports = Of("china-exports.json");
    private static readonly Lazy<EconomicIndicator> UnitedStatesExports = Of("china-exports-to-us.json");

    /// <summary>Consumer prices, change on the year, January 2022 to June 2026.</summary>
    public static EconomicIndicator ConsumerPrices => Consumer.Value;

    /// <summary>Producer prices of industrial products, change on the year, January 2022 to July 2026.</summary>
    public static EconomicIndicator ProducerPrices => Producer.Value;

    /// <summary>Exports in US dollars, change on the year, January 2022 to June 2026, January and February together.</summary>
    public static EconomicIndicator Exports => AllExports.Value;

    /// <summary>
    /// Exports to the United States in US dollars, change on the year, April to November 2025 and January-February 2026; the
    /// releases are complete through 2025. Most were reported without decimals, and say so.
    /// </summary>
    public static EconomicIndicator ExportsToUnitedStates => UnitedStatesExports.Value;

    /// <summary>All four series.</summary>
    public static IReadOnlyList<EconomicIndicator> All => [ConsumerPrices, ProducerPrices, Exports, ExportsToUnitedStates];

    private static Lazy<EconomicIndicator> Of(string file) => new(() =>
    {
        using StreamReader reader = DataFile.Open(file);
        return TradePolicyJson.ReadIndicator(reader);
    });
}
