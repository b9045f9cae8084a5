using TradePolicy.Indicators;

namespace TradePolicy.Csv.Tests;

/// <summary>Definitions of the series that the tests read.</summary>
internal static class Series
{
    internal static SeriesDefinition Monthly { get; } = Of(IndicatorFrequency.Monthly);

    internal static SeriesDefinition Of(IndicatorFrequency frequency) => SeriesDefinition.Create(
        "cn/ppi/yoy", Economy.China, "producer prices", IndicatorUnit.Percent, frequency, IndicatorBasis.YearOnYear, 1,
        "National Bureau of Statistics of China");

    internal static Observation In(int year, int month, decimal value) => Observation.Of(ReferencePeriod.Month(year, month), value);
}
