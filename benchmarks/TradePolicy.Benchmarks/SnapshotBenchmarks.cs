using BenchmarkDotNet.Attributes;
using TradePolicy.Serialization;

namespace TradePolicy.Benchmarks;

/// <summary>
/// Writing and reading a snapshot. The baseline walks the tokens of the same text with the bare reader of
/// Newtonsoft.Json and keeps nothing. The size stands with the sample: kB divided by milliseconds is MB/s.
/// </summary>
[MemoryDiagnoser]
public class SnapshotBenchmarks
{
    [ParamsSource(nameof(Samples))]
    public SnapshotSample Sample { get; set; } = null!;

    public static IEnumerable<SnapshotSample> Samples => [SnapshotSample.UsChina(), SnapshotSample.Synthetic(4_000)];

    [Benchmark]
    public string Write() => TradePolicyJson.Write(Sample.Snapshot);

    [Benchmark]
    public PolicySnapshot Read() => TradePolicyJson.ReadSnapshot(Sample.Text);

    [Benchmark(Baseline = true, Description = "bare token walk")]
    public int Tokens() => TokenWalk.Over(Sample.Text);
}
