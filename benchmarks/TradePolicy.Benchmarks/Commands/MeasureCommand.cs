using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TradePolicy.Benchmarks;

/// <summary>
/// Runs the other commands as processes of their own, several times each, and prints what a whole process took, the load of the machine
/// before it, and what the processes said of their steps.
/// </summary>
internal static partial class MeasureCommand
{
    private const string LoadFile = "/proc/loadavg";

    private static readonly string[] Measured = ["truce", "register", "pipeline", "panel", "series", "compile", "compare"];

    internal static async Task<int> RunAsync(CommandOptions options)
    {
        Stopwatches.PrintMachine();
        List<string> rows = [];
        foreach (string name in Measured)
        {
            List<ProcessFigures> runs = [];
            string load = LoadNow();
            for (int run = 0; run < options.Runs; run++)
                runs.Add(await OnceAsync(name, options, isLast: run == options.Runs - 1));
            rows.Add(
                $"| `{name}` | {Spread(runs, run => run.Wall, "0.00")} | {Spread(runs, run => run.Processor, "0.00")} "
                + $"| {Spread(runs, run => run.Peak, "0")} | {load} |");
        }

        Console.WriteLine();
        Console.WriteLine($"Whole processes, {options.Runs} runs each: least, median, most");
        Console.WriteLine();
        Console.WriteLine("| command | seconds | processor, seconds | peak, MB | load before |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        rows.ForEach(Console.WriteLine);
        return 0;
    }

    private static async Task<ProcessFigures> OnceAsync(string name, CommandOptions options, bool isLast)
    {
        string[] dry = options.IsDry ? ["--dry"] : [];
        ProcessStartInfo start = new("dotnet", [Environment.GetCommandLineArgs()[0], name, "--hts", options.Hts, .. dry])
        {
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        double wall = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{name} ended with {process.ExitCode}:{Environment.NewLine}{said}");
        if (isLast)
        {
            Console.WriteLine();
            Console.WriteLine($"{name}:");
            Console.WriteLine(said);
        }

        Match own = OfProcess().Match(said);
        return new(wall, Number(own, "processor"), Number(own, "peak"));
    }

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static string Spread(List<ProcessFigures> runs, Func<ProcessFigures, double> of, string format)
    {
        double[] all = [.. runs.Select(of).Order()];
        return string.Join(" / ", ((double[])[all[0], all[all.Length / 2], all[^1]]).Select(value =>
            value.ToString(format, CultureInfo.InvariantCulture)));
    }

    private static string LoadNow() => File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "";

    [GeneratedRegex(@"process: [\d.]+ s, processor (?<processor>[\d.]+) s, peak (?<peak>[\d.]+) MB")]
    private static partial Regex OfProcess();
}
