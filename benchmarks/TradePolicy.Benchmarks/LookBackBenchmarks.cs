using BenchmarkDotNet.Attributes;
using NodaTime;
using TradePolicy.Indicators;

namespace TradePolicy.Benchmarks;

/// <summary>
/// "The lowest since": the look-back of an observation over the 300 months of a series, asked of each month in turn on
/// one view, against a scan over the values. The readings are held, as a page of statements would hold them.
/// </summary>
[MemoryDiagnoser]
public class LookBackBenchmarks
{
    private const int Months = 300;

    private IndicatorReading[] readings = [];
    private decimal[] values = [];
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        SeriesDefinition definition = SeriesDefinition.Create(
            "xx/prices", Economy.China, "prices", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
            "Office");
        Random random = new(1);
        ReferencePeriod[] periods =
        [
            .. Enumerable.Range(0, Months).Select(index => ReferencePeriod.Month(2000 + (index / 12), 1 + (index % 12)))
        ];
        values = [.. Enumerable.Range(0, Months).Select(_ => random.Next(-90, 90) / 10m)];
        IndicatorSnapshot view = EconomicIndicator.Create(definition, periods.Select((period, index) => Release.Create(
            Publication.At(Instant.FromUtc(2000, 2, 9, 1, 30) + Duration.FromDays(31 * index)), "Office",
            [Observation.Of(period, values[index])]))).AsLastPublished();
        readings = [.. periods.Select(period => view[period])];
        for (int index = 0; index < Months; index++)
        {
            if (readings[index].LowestSince().Value.Months != Scanned(index))
                throw new InvalidOperationException($"The scan answers otherwise for {periods[index]}.");
        }
    }

    [Benchmark(Description = "LowestSince")]
    public IndicatorAnswer<LookBack> LowestSince() => readings[next++ % Months].LowestSince();

    [Benchmark(Baseline = true, Description = "scan over the values")]
    public int? Scan() => Scanned(next++ % Months);

    private int? Scanned(int index)
    {
        int found = Enumerable.Range(1, index).Where(back => values[index - back] <= values[index]).FirstOrDefault();
        return found == 0 ? null : found;
    }
}
