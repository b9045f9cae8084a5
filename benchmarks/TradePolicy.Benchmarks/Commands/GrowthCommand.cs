using System.Diagnostics;
using System.Globalization;
using NodaTime;
using TradePolicy.Data;
using TradePolicy.Panels;

namespace TradePolicy.Benchmarks;

/// <summary>
/// How the cost grows with the work: with the measures of a schedule, the origins of a panel, and the instants of knowledge at which a
/// register is asked. Writes a table, and a picture of each.
/// </summary>
internal static class GrowthCommand
{
    private const string MeasuresVariable = "TRADEPOLICY_BENCHMARK_MEASURES";
    private const string Measures = "measures";
    private const string Origins = "origins";
    private const string Instants = "instants of knowledge";
    private const int Questions = 10_000;

    internal static async Task<int> RunAsync(CommandOptions options)
    {
        Stopwatches.PrintMachine();
        await WriteAsync(options.Out ?? Path.GetFullPath("."), options.IsDry);
        Stopwatches.PrintProcess();
        return 0;
    }

    /// <summary>Measures all of it, or only the least work, and writes the table and the pictures into a folder.</summary>
    internal static async Task WriteAsync(string folder, bool isDry = false)
    {
        List<GrowthPoint> points = [];
        foreach (int measures in Amounts([1_000, 10_000, 100_000, 1_000_000]))
            points.AddRange(Printed(await OfMeasuresInAProcessOfItsOwnAsync(measures)));
        points.AddRange(Printed(OfOrigins(Amounts([1, 2, 4, 8, 16, 32]))));
        points.AddRange(Printed(OfKnowledge(Amounts([1, 10, 100, 1_000]))));
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "growth.csv"), points.Select(point => point.ToString()).Prepend(GrowthPoint.Header));
        foreach (IGrouping<string, GrowthPoint> axis in points.GroupBy(point => point.Axis))
            GrowthPicture.Draw(axis, Path.Combine(folder, $"growth-of-{axis.Key.Replace(' ', '-')}.svg"));

        int[] Amounts(int[] all) => isDry ? all[..2] : all;
    }

    /// <summary>One size of the synthetic schedule, which a process has only once.</summary>
    internal static Task<int> RunOneSizeAsync(CommandOptions options)
    {
        SyntheticSchedule synthetic = SyntheticSchedule.Instance;
        SyntheticQuestion[] questions = synthetic.Questions(Questions);
        int amount = synthetic.Rows.Count;
        Print("compile", Least(() => SyntheticSchedule.Fresh(), tariffs => DutyCompileBenchmarks.Compiled(tariffs, questions[0])));
        Print("rows in a look-up (LINQ)", Least(() => 0, _ => synthetic.Rows.ToLookup(row => (row.Programme, row.Prefix))));
        DutySchedule schedule = DutyCompileBenchmarks.Compiled(synthetic.Tariffs, questions[0]);
        Print("10 000 totals", Least(() => 0, _ => questions.Count(question =>
            schedule.StatutoryRateFor(question.Commodity, question.Origin, question.At, LegalView.AsWritten).IsCertain)));
        return Task.FromResult(0);

        void Print(string line, double seconds) => Console.WriteLine(new GrowthPoint(Measures, line, amount, seconds));
    }

    private static async Task<List<GrowthPoint>> OfMeasuresInAProcessOfItsOwnAsync(int measures)
    {
        ProcessStartInfo start = new("dotnet", [Environment.GetCommandLineArgs()[0], "growth-of-measures"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[MeasuresVariable] = measures.ToString(CultureInfo.InvariantCulture);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(GrowthPoint.Parse)]
            : throw new InvalidOperationException($"{measures} measures ended with {process.ExitCode}:{Environment.NewLine}{said}");
    }

    private static IEnumerable<GrowthPoint> OfOrigins(int[] amounts)
    {
        Economy[] economies = [.. PanelSample.Instance.OfRegister().Origins.Take(32)];
        foreach (int count in amounts)
        {
            yield return new(Origins, "a panel and its averages", count, Least(
                () => PanelSample.Instance.OfRegister().WithOrigins(economies[..count]),
                panel => TradeWeightedRates.Of(panel, TradeWeights.Equal)));
        }
    }

    private static IEnumerable<GrowthPoint> OfKnowledge(int[] amounts)
    {
        PolicyRegister register = UnitedStates.Register;
        Instant first = Instant.FromUtc(2025, 2, 1, 0, 0), asked = Instant.FromUtc(2025, 11, 10, 5, 1);
        CommodityCode shirts = CommodityCode.Hts("6109.10.00.12");
        foreach (int count in amounts)
        {
            Instant[] known = [.. Enumerable.Range(1, count).Select(number => first + (Duration.FromDays(600) * number / count))];
            yield return new(Instants, "the policy of an instant", count, Least(() => 0, _ => known.Count(at =>
                register.AsKnownAt(at).At(asked).AdditionalRate(Economy.UnitedStates, Economy.China).IsCertain)));
            yield return new(Instants, "compile and one total", count, Least(() => 0, _ => known.Count(at =>
                register.AsKnownAt(at).Compile().StatutoryRateFor(shirts, Economy.China, asked).IsCertain)));
        }
    }

    private static List<GrowthPoint> Printed(IEnumerable<GrowthPoint> points)
    {
        List<GrowthPoint> all = [];
        foreach (GrowthPoint point in points)
        {
            Console.WriteLine(point);
            all.Add(point);
        }

        return all;
    }

    // The first run pays for what is made once; long work is not repeated as often.
    private static double Least<TMade, TResult>(Func<TMade> make, Func<TMade, TResult> measured)
    {
        double least = double.MaxValue, all = 0;
        for (int run = 0; run < 7 && (run < 2 || all < 5); run++)
        {
            TMade made = make();
            var watch = Stopwatch.StartNew();
            TResult result = measured(made);
            watch.Stop();
            GC.KeepAlive(result);
            all += watch.Elapsed.TotalSeconds;
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }

        return least;
    }
}
