using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;

namespace TradePolicy.Benchmarks;

/// <summary>
/// What six programmes charge together, in a schedule of 300,000 dated measures: the sum, the assessment of an entry with all
/// its layers and reasons, and that assessment in words; against the sum by a scan with LINQ and by DuckDB.
/// </summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class DutyTotalBenchmarks
{
    private const int Batch = 0x4000;

    private readonly SyntheticQuestion[] questions = SyntheticSchedule.Instance.Questions(Batch);
    private DutySchedule schedule = null!;
    private CustomsEntry[] entries = [];
    private SyntheticScan scan = null!;
    private SyntheticTable? table;
    private int next;

    [GlobalSetup(Targets = [nameof(StatutoryRateFor), nameof(Assess), nameof(AssessAndExplain)])]
    public void SetupSchedule()
    {
        schedule = DutySchedule.Compile(SyntheticSchedule.Instance.Tariffs);
        entries = [.. questions.Select(question => CustomsEntry
            .Of(question.Commodity, question.Origin, Money.Of(10_000m, "USD")).With(EntryEvent.Entry, question.At)
            .With(Quantity.Of(500m, MeasurementUnit.Kilogram)))];
        SetupScan();
        for (int index = 0; index < 200; index++)
        {
            StatutoryRate rate = Ask(questions[index]);
            decimal? percent = rate.IsCertain ? rate.Value.Value : null;
            if (percent != scan.Total(questions[index]))
                throw new InvalidOperationException(
                    $"The scan answers {scan.Total(questions[index])} and the schedule {rate} for {questions[index]}.");
            if (percent is { } known && schedule.Assess(entries[index], LegalView.AsWritten).AdValoremEquivalent!.Percentage.Value != known)
                throw new InvalidOperationException($"The assessment of {entries[index]} is not {known} %.");
        }
    }

    [GlobalSetup(Targets = [nameof(Scan)])]
    public void SetupScan() => scan = new(SyntheticSchedule.Instance);

    [GlobalSetup(Targets = [nameof(PointQuery), nameof(BatchQuery)])]
    public void SetupTable()
    {
        SetupScan();
        table = new(SyntheticSchedule.Instance);
        table.Load(questions);
        for (int index = 0; index < 20; index++)
        {
            if (table.Total(questions[index]) != scan.Total(questions[index]))
                throw new InvalidOperationException(
                    $"DuckDB answers {table.Total(questions[index])} and the scan {scan.Total(questions[index])} for {questions[index]}.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => table?.Dispose();

    [Benchmark(Baseline = true, Description = "StatutoryRateFor", OperationsPerInvoke = Batch)]
    public int StatutoryRateFor()
    {
        int known = 0;
        foreach (ref readonly SyntheticQuestion question in questions.AsSpan())
            known += Ask(question).IsCertain ? 1 : 0;
        return known;
    }

    [Benchmark(Description = "Assess", OperationsPerInvoke = Batch)]
    public int Assess()
    {
        int layers = 0;
        foreach (CustomsEntry entry in entries)
            layers += schedule.Assess(entry, LegalView.AsWritten).Possible[0].Layers.Count;
        return layers;
    }

    [Benchmark(Description = "Assess, Explain", OperationsPerInvoke = Batch)]
    public int AssessAndExplain()
    {
        int characters = 0;
        foreach (CustomsEntry entry in entries)
            characters += schedule.Assess(entry, LegalView.AsWritten).Explain().Length;
        return characters;
    }

    [Benchmark(Description = "sum by a scan with LINQ")]
    public decimal? Scan() => scan.Total(questions[next++ % Batch]);

    [Benchmark(Description = "sum by DuckDB, prepared query")]
    public decimal? PointQuery() => table!.Total(questions[next++ % Batch]);

    [Benchmark(Description = "sums by DuckDB, all in one query", OperationsPerInvoke = Batch)]
    public long BatchQuery() => table!.TotalsForAll();

    private StatutoryRate Ask(in SyntheticQuestion question) =>
        schedule.StatutoryRateFor(question.Commodity, question.Origin, question.At, LegalView.AsWritten);
}
