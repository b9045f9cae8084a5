using System.Text.Json;
using BenchmarkDotNet.Attributes;
using NodaTime;
using TradePolicy.Hts;

namespace TradePolicy.Benchmarks;

/// <summary>
/// Reading one revision of the tariff schedule, which has 36,000 records in 14 MB, and making tariffs of it; beside the bare JSON
/// of the same bytes as a tree.
/// </summary>
[MemoryDiagnoser]
public class HtsBenchmarks
{
    private readonly LegalInstrument schedule = LegalInstrument.Create(
        "us/hts", "United States International Trade Commission", "Harmonized Tariff Schedule",
        Publication.At(Instant.FromUtc(2025, 1, 1, 5, 0)));

    private readonly LegalWindow inForce = LegalWindow.Starting(
        new LocalDateTime(2025, 1, 1, 0, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["America/New_York"]));
    private byte[] export = [];
    private HtsRevision revision = null!;

    [GlobalSetup]
    public void Setup()
    {
        export = ScheduleSample.Export();
        revision = Read();
    }

    [Benchmark(Baseline = true, Description = "JsonDocument")]
    public int Tree()
    {
        using MemoryStream stream = new(export);
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.GetArrayLength();
    }

    [Benchmark(Description = "HtsRevision.Read")]
    public HtsRevision Read()
    {
        using MemoryStream stream = new(export);
        return HtsRevision.Read(stream, "sample");
    }

    [Benchmark(Description = "BaseDuties and Section301, Compile")]
    public DutySchedule Compile() =>
        DutySchedule.Compile(
        [
            .. revision.BaseDuties(schedule, inForce, Knowledge.Complete),
            .. Section301Coverage.Of(revision).Tariffs(schedule, inForce, Knowledge.Complete),
        ]);
}
