using System.Text.Json;
using BenchmarkDotNet.Attributes;
using NodaTime;
using TradePolicy.UkTariff;

namespace TradePolicy.Benchmarks;

/// <summary>
/// Reading an answer of the trade tariff service of 500 measures, and pricing an entry by it with all options and papers; beside the bare
/// JSON of the same bytes as a tree.
/// </summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private static readonly LocalDate Day = new(2025, 2, 11);
    private byte[] json = [];
    private CustomsEntry entry = null!;

    [GlobalSetup]
    public void Setup()
    {
        json = AnswerSample.Json();
        entry = CustomsEntry.Of(CommodityCode.Uk("0201100021"), Economy.Parse("NZ"), Money.Of(10_000m, "GBP"))
            .EnteredAt(Instant.FromUtc(2025, 2, 11, 12, 0));
        if (ReadAndPrice() == 0)
            throw new InvalidOperationException("No option is open to the entry.");
    }

    [Benchmark(Baseline = true, Description = "JsonDocument")]
    public int Tree()
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("included").GetArrayLength();
    }

    [Benchmark(Description = "GoodsAnswer.Read")]
    public GoodsAnswer Read() => GoodsAnswer.Read(new MemoryStream(json), Economy.UnitedKingdom, Day);

    [Benchmark(Description = "Read, Compile, OptionsFor, PapersFor")]
    public int ReadAndPrice()
    {
        GoodsAnswer answer = Read();
        return answer.Compile().OptionsFor(entry).Count * answer.PapersFor(entry).Count;
    }
}
