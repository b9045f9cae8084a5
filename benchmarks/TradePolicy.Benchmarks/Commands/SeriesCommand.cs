using NodaTime;
using TradePolicy.Panels;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The averages over all goods, from all origins with all programmes, at every change of 2025 and 2026: by effective date, and, for goods
/// entered on 1 December 2025, by date of publication. Each schedule has the base duties of all editions that the folder has.
/// </summary>
internal static class SeriesCommand
{
    private static readonly Instant First = Instant.FromUtc(2025, 1, 1, 5, 0);
    private static readonly Instant End = Instant.FromUtc(2027, 1, 1, 5, 0);
    private static readonly Instant Entered = Instant.FromUtc(2025, 12, 1, 17, 0);

    internal static Task<int> RunAsync(CommandOptions options)
    {
        Stopwatches.PrintMachine();
        Console.WriteLine(options.Schedules);
        DutySchedule schedule = Stopwatches.Step("read and join", () => Editions.Register(options.Schedules).Compile());
        IReadOnlyList<CommodityCode> lines = options.LinesOf(options.Schedules.Load(Editions.At(options.Schedules, Entered)));
        DutyPanel panel = DutyPanel.Of(schedule, lines, Entered);
        Write(options, "effective", Stopwatches.Step(
            "by effective date", () => TradeWeightedRates.During(panel, TradeWeights.Equal, new(First, End))));
        Write(options, "published", Stopwatches.Step(
            "by publication", () => TradeWeightedRates.AsKnownDuring(panel, TradeWeights.Equal, new(First, End))));
        Stopwatches.PrintProcess();
        return Task.FromResult(0);
    }

    private static void Write(CommandOptions options, string name, IReadOnlyList<TradeWeightedRates> series)
    {
        Console.WriteLine($"  {series.Count} different averages");
        if (options.Out is not { } folder)
            return;
        using StreamWriter file = new(Path.Combine(folder, $"series-{name}.csv"));
        file.WriteLine("at,known_at,goods,known,average_of_known");
        foreach (TradeWeightedRates point in series)
        {
            AverageRate total = point.Overall.Total;
            file.WriteLine(FormattableString.Invariant(
                $"{point.At},{point.KnownAt},{total.TradeValue:0},{total.KnownTradeValue:0},{total.Rate?.Value:0.######}"));
        }
    }
}
