using BenchmarkDotNet.Attributes;
using TradePolicy.Panels;
using TradePolicy.Parquet;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The statutory rates of every line of a tariff schedule from every origin (some five million rows), worked out anew each time and summed
/// for each programme by all cores: with the programmes of the register of the United States and China, and with twelve synthetic ones
/// besides; and such a panel written as Parquet.
/// </summary>
[MemoryDiagnoser]
public class PanelBenchmarks
{
    private readonly PanelSample sample = PanelSample.Instance;

    [Benchmark(Baseline = true, Description = "sums, programmes of the register")]
    public decimal SumOfRegister() => Sum(sample.OfRegister());

    [Benchmark(Description = "sums, twelve synthetic programmes besides")]
    public decimal SumOfRegime() => Sum(sample.OfRegime());

    [Benchmark(Description = "PanelParquet.WriteAsync")]
    public async Task<long> WriteParquet()
    {
        using CountingStream stream = new();
        await PanelParquet.WriteAsync(stream, sample.OfRegister());
        return stream.Length;
    }

    private static decimal Sum(DutyPanel panel) =>
        panel.Split(Environment.ProcessorCount).AsParallel().Select(SumsOf).ToArray().Sum(static sums => sums.Sum());

    private static decimal[] SumsOf(DutyPanel part)
    {
        decimal[] sums = new decimal[part.Programmes().Count + 1];
        foreach (PanelRow row in part.Rows())
        {
            ReadOnlySpan<StatutoryRate> rates = row.Rates;
            for (int programme = 0; programme < rates.Length; programme++)
                sums[programme] += rates[programme].IsCertain ? rates[programme].Value.Value : 0m;
            sums[^1] += row.Total.IsCertain ? row.Total.Value.Value : 0m;
        }

        return sums;
    }
}
