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
        IReadOnlyList<MeasuredCommand> all = await AllAsync(options);
        Console.WriteLine();
        TableOf(all).ForEach(Console.WriteLine);
        return 0;
    }

    /// <summary>Runs all of them and prints what each said last.</summary>
    internal static async Task<IReadOnlyList<MeasuredCommand>> AllAsync(CommandOptions options)
    {
        List<MeasuredCommand> all = [];
        foreach (string name in Measured)
        {
            List<ProcessFigures> runs = [];
            List<string> said = [];
            string load = LoadNow();
            for (int run = 0; run < options.Runs; run++)
            {
                (ProcessFigures figures, string words) = await OnceAsync(name, options);
                runs.Add(figures);
                said.Add(words);
            }

            Console.WriteLine();
            Console.WriteLine($"{name}:");
            Console.WriteLine(said[^1]);
            all.Add(new(name, runs, load, said));
        }

        return all;
    }

    /// <summary>A table of them.</summary>
    internal static List<string> TableOf(IReadOnlyList<MeasuredCommand> all) =>
    [
        all[0].Runs.Count == 1 ? "One run of each" : $"Least, median and most of {all[0].Runs.Count} runs",
        "",
        "| command | seconds | processor, seconds | peak, MB | load before |",
        "|---|---:|---:|---:|---:|",
        .. all.Select(one => $"| `{one.Name}` | {Spread(one.Runs, run => run.Wall, "0.00")} "
            + $"| {Spread(one.Runs, run => run.Processor, "0.00")} | {Spread(one.Runs, run => run.Peak, "0")} | {one.Load} |"),
    ];

    private static async Task<(ProcessFigures Figures, string Said)> OnceAsync(string name, CommandOptions options)
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
        Match own = OfProcess().Match(said);
        return (new(wall, Number(own, "processor"), Number(own, "peak")), said);
    }

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static string Spread(IReadOnlyList<ProcessFigures> runs, Func<ProcessFigures, double> of, string format)
    {
        double[] all = [.. runs.Select(of).Order()];
        double[] shown = all.Length == 1 ? all : [all[0], all[all.Length / 2], all[^1]];
        return string.Join(" / ", shown.Select(value => value.ToString(format, CultureInfo.InvariantCulture)));
    }

    private static string LoadNow() => File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "";

    [GeneratedRegex(@"process: [\d.]+ s, processor (?<processor>[\d.]+) s, peak (?<peak>[\d.]+) MB")]
    private static partial Regex OfProcess();
}
