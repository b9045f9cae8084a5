using BenchmarkDotNet.Attributes;

namespace TradePolicy.Benchmarks;

/// <summary>
/// Compiling 300,000 dated measures that have not been asked anything yet, until each programme has answered and an entry
/// has been assessed; against putting the rows in a dictionary by hand and loading them into DuckDB with an index.
/// </summary>
[MemoryDiagnoser]
public class DutyCompileBenchmarks
{
    private readonly SyntheticQuestion question = SyntheticSchedule.Instance.Questions(1)[0];
    private IReadOnlyList<Tariff> tariffs = [];

    // Of all of them, though only one needs it: what is compared is called in one way.
    [IterationSetup]
    public void MakeAnew() => tariffs = SyntheticSchedule.Fresh();

    [Benchmark(Baseline = true, Description = "Compile, first answers")]
    public DutyAssessment Compile()
    {
        DutySchedule schedule = Compiled(tariffs, question);
        return schedule.Assess(
            CustomsEntry.Of(question.Commodity, question.Origin, Money.Of(10_000m, "USD")).With(EntryEvent.Entry, question.At),
            LegalView.AsWritten);
    }

    [Benchmark(Description = "ToLookup by programme and digits")]
    public int Group() => SyntheticSchedule.Instance.Rows.ToLookup(row => (row.Programme, row.Prefix)).Count;

    [Benchmark(Description = "load into DuckDB")]
    public void Load()
    {
        using SyntheticTable table = new(SyntheticSchedule.Instance);
    }

    /// <summary>A schedule of which each programme has answered.</summary>
    internal static DutySchedule Compiled(IReadOnlyList<Tariff> tariffs, SyntheticQuestion question)
    {
        DutySchedule schedule = DutySchedule.Compile(tariffs);
        foreach (DutyProgramme programme in SyntheticSchedule.Programmes)
            schedule.Programme(programme.Key).RateFor(question.Commodity, question.Origin, question.At, LegalView.AsWritten);
        return schedule;
    }
}
