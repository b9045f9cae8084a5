using NodaTime;
using TradePolicy.Panels;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The same totals three ways, over the same 300,000 synthetic measures: every code from every origin at one instant, all programmes
/// together, by the library, by LINQ over the rows in a look-up, and by DuckDB with one thread and with all. All must find the same.
/// </summary>
internal static class ComparisonCommand
{
    private static readonly Instant At = Instant.FromUtc(2024, 6, 1, 12, 0);

    internal static Task<int> RunAsync(CommandOptions options)
    {
        Stopwatches.PrintMachine();
        SyntheticSchedule synthetic = SyntheticSchedule.Instance;
        IReadOnlyList<Tariff> tariffs = synthetic.Tariffs;
        DutySchedule schedule = Stopwatches.Step("library: compile", () =>
            DutyCompileBenchmarks.Compiled(tariffs, synthetic.Questions(1)[0]));
        using SyntheticTable table = Stopwatches.Step("DuckDB: load", () =>
        {
            SyntheticTable loaded = new(synthetic);
            loaded.LoadGoods(synthetic.Commodities, DutyPanel.Of(schedule, synthetic.Commodities, At).Origins);
            return loaded;
        });
        List<(decimal Known, decimal Sum)> found = [];
        for (int run = 0; run < options.Runs; run++)
        {
            found.Add(Stopwatches.Step("library: panel", () => OfPanel(DutyPanel.Of(schedule, synthetic.Commodities, At))));
            found.Add(Stopwatches.Step("LINQ: panel", () => OfRows(synthetic)));
            found.Add(Stopwatches.Step("DuckDB: panel, one thread", () => table.Panel(At, threads: 1)));
            found.Add(Stopwatches.Step("DuckDB: panel, all threads", () => table.Panel(At, Environment.ProcessorCount)));
        }

        Console.WriteLine($"{found[0].Known} totals are known, their sum is {found[0].Sum}");
        Stopwatches.PrintProcess();
        return Task.FromResult(found.Distinct().Count() == 1
            ? 0
            : throw new InvalidOperationException($"The ways differ: {string.Join("; ", found.Distinct())}."));
    }

    private static (decimal Known, decimal Sum) OfPanel(DutyPanel panel)
    {
        decimal known = 0m, sum = 0m;
        foreach (PanelRow row in panel.Rows())
        {
            if (!row.Total.TryGetValue(out Percentage total))
                continue;
            known++;
            sum += total.Value;
        }

        return (known, decimal.Round(sum, 2));
    }

    private static (decimal Known, decimal Sum) OfRows(SyntheticSchedule synthetic)
    {
        Economy[] origins = [.. Economy.All.Where(economy => !economy.IsGroup && economy != Economy.UnitedStates)];
        bool[][] members = [.. synthetic.Scopes.Select(scope => origins.Select(origin => scope.Covers(origin, At)).ToArray())];
        ILookup<string, SyntheticMeasure> rows = synthetic.Rows.Where(row => row.From <= At && At < row.Until)
            .ToLookup(row => row.Prefix, StringComparer.Ordinal);
        decimal[] totals =
        [
            .. from commodity in synthetic.Commodities
               let named = ((int[])[10, 8, 6, 4]).SelectMany(length => rows[commodity.Digits[..length]]).ToArray()
               from origin in Enumerable.Range(0, origins.Length)
               let own = named.Where(row => members[row.Origins][origin]).ToArray()
               where Array.TrueForAll(own, row => row.Percent is not null) && Array.Exists(own, row => row.Programme == 0)
               select own.Sum(row => row.Percent.GetValueOrDefault()),
        ];
        return (totals.Length, decimal.Round(totals.Sum(), 2));
    }
}
