using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;

namespace TradePolicy.Benchmarks;

/// <summary>
/// What one programme charges on a commodity of an origin at an instant, in a schedule of 300,000 dated measures: compiled,
/// against a scan with LINQ and against DuckDB over the same measures. All four are checked to answer alike.
/// </summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class DutyLookUpBenchmarks
{
    private const int Batch = 0x10000;

    private readonly SyntheticQuestion[] questions = SyntheticSchedule.Instance.Questions(Batch);
    private ProgrammeSchedule[] programmes = [];
    private SyntheticScan scan = null!;
    private SyntheticTable? table;
    private int next;

    [GlobalSetup(Targets = [nameof(RateFor)])]
    public void SetupSchedule()
    {
        DutySchedule schedule = DutySchedule.Compile(SyntheticSchedule.Instance.Tariffs);
        programmes = [.. SyntheticSchedule.Programmes.Select(programme => schedule.Programme(programme.Key))];
        SetupScan();
        for (int index = 0; index < 200; index++)
        {
            SyntheticQuestion question = questions[index];
            decimal? percent = Ask(question) is { IsInForce: true } found && found.Value.TryGetShareOfCustomsValue(out Percentage share)
                ? share.Value
                : null;
            if (percent != scan.RateFor(question))
                throw new InvalidOperationException(
                    $"The scan answers {scan.RateFor(question)} and the schedule {percent} for {question}.");
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
            if (table.RateFor(questions[index]) != scan.RateFor(questions[index]))
                throw new InvalidOperationException(
                    $"DuckDB answers {table.RateFor(questions[index])} and the scan {scan.RateFor(questions[index])} for " +
                    $"{questions[index]}.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => table?.Dispose();

    [Benchmark(Baseline = true, Description = "RateFor", OperationsPerInvoke = Batch)]
    public int RateFor()
    {
        int found = 0;
        foreach (ref readonly SyntheticQuestion question in questions.AsSpan())
            found += Ask(question) is null ? 0 : 1;
        return found;
    }

    [Benchmark(Description = "scan with LINQ")]
    public decimal? Scan() => scan.RateFor(questions[next++ % Batch]);

    [Benchmark(Description = "DuckDB, prepared query")]
    public decimal? PointQuery() => table!.RateFor(questions[next++ % Batch]);

    [Benchmark(Description = "DuckDB, all questions in one query", OperationsPerInvoke = Batch)]
    public long BatchQuery() => table!.RatesForAll();

    private Segment<DutyRate>? Ask(in SyntheticQuestion question) =>
        programmes[question.Programme].RateFor(question.Commodity, question.Origin, question.At, LegalView.AsWritten);
}
