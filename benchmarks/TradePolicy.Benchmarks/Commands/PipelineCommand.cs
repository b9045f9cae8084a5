using NodaTime;
using TradePolicy.Hts;
using TradePolicy.Panels;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The whole process for one edition: the official file is read, its duties are joined to those of the register with its lists, all is
/// compiled, and every line is calculated from every origin.
/// </summary>
internal static class PipelineCommand
{
    private static readonly Instant At = Instant.FromUtc(2025, 8, 7, 16, 0);

    internal static Task<int> RunAsync(CommandOptions options)
    {
        HtsEdition edition = Editions.At(options.Schedules, At);
        HtsRevision revision = Stopwatches.Step("official file", () => options.Schedules.Load(edition));
        DutySchedule schedule = Stopwatches.Step("register, base duties", () => Editions.Register(edition, revision).Compile());
        TradeWeightedRates totals = Stopwatches.Step("compile, panel, totals", () => TradeWeightedRates.Of(
            PanelCommand.PanelOf(schedule, options.LinesOf(revision), Section301Coverage.Of(revision), At), TradeWeights.Equal));
        Console.WriteLine(totals);
        Stopwatches.PrintProcess();
        return Task.FromResult(0);
    }
}
