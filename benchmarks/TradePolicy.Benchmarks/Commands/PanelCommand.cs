using NodaTime;
using TradePolicy.Data;
using TradePolicy.Hts;
using TradePolicy.Panels;
using TradePolicy.Parquet;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The panel of a whole schedule from all origins with all programmes of the register of the United States, at four instants: totals by
/// programme, origin and chapter, the panel as Parquet, and what it takes. With <c>--runs 2</c> all four are calculated twice.
/// </summary>
internal static class PanelCommand
{
    private static readonly Instant[] Days =
    [
        NoonOf(new(2025, 4, 9)), NoonOf(new(2025, 8, 7)), NoonOf(new(2025, 12, 1)), NoonOf(new(2026, 3, 1)),
    ];

    internal static async Task<int> RunAsync(CommandOptions options)
    {
        Stopwatches.PrintMachine();
        Stopwatches.Step("register", () => UnitedStates.Register);
        for (int run = 0; run < options.Runs; run++)
        {
            foreach (Instant at in Days)
                await RunAsync(options, at);
        }

        Stopwatches.PrintProcess();
        return 0;
    }

    /// <summary>A panel of goods of which nothing is stated but the headings of Section 301 under which they are listed.</summary>
    internal static DutyPanel PanelOf(DutySchedule schedule, IReadOnlyList<CommodityCode> lines, Section301Coverage coverage, Instant at) =>
        DutyPanel.Of(schedule, lines, at).WithFacts(goods => coverage.AddFactsTo(goods, Section301.Headings));

    private static async Task RunAsync(CommandOptions options, Instant at)
    {
        string day = at.InUtc().Date.ToString("uuuu-MM-dd", null);
        Console.WriteLine();
        Console.Write($"{day}: ");
        HtsEdition edition = Editions.At(options.Schedules, at);
        HtsRevision revision = Stopwatches.Step("  schedule", () => options.Schedules.Load(edition));
        (DutySchedule schedule, Section301Coverage coverage) = Stopwatches.Step("  compile", () =>
        {
            DutySchedule compiled = Editions.Register(edition, revision).Compile();
            compiled.StatutoryRateFor(revision.StatisticalNumbers[0], Economy.China, at);
            return (compiled, Section301Coverage.Of(revision));
        });
        IReadOnlyList<CommodityCode> lines = options.LinesOf(revision);
        TradeWeightedRates totals = Stopwatches.Step(
            "  panel and totals", () => TradeWeightedRates.Of(PanelOf(schedule, lines, coverage, at), TradeWeights.Equal));
        PanelReport.Print(totals);
        if (options.Out is not { } folder)
            return;
        PanelReport.Write(Path.Combine(folder, $"totals-{day}.csv"), totals);
        await using FileStream file = File.Create(Path.Combine(folder, $"panel-{day}.parquet"));
        Task written = Stopwatches.Step("  panel as Parquet", () =>
        {
            Task writing = PanelParquet.WriteAsync(file, PanelOf(schedule, lines, coverage, at));
            writing.Wait();
            return writing;
        });
        await written;
        Console.WriteLine($"  {file.Length / 1e6:0.0} MB in {Path.GetFileName(file.Name)}");
    }

    private static Instant NoonOf(LocalDate day) =>
        day.At(LocalTime.Noon).InZoneStrictly(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant();
}
