using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using TradePolicy.Hts;

namespace TradePolicy.Benchmarks;

/// <summary>
/// Measures all there is and writes the tables that the pages show: whole processes, how the cost grows, and single calls beside what one
/// would do otherwise. What is compared with another is measured in the same run.
/// </summary>
internal static partial class ReportCommand
{
    private const string Begin = "<!-- measured:begin -->";
    private const string End = "<!-- measured:end -->";

    internal static async Task<int> RunAsync(CommandOptions options)
    {
        if (options.IsDry)
            throw new ArgumentException("The pages have whole figures: --dry is for the other commands.");
        string root = RootOf(AppContext.BaseDirectory);
        string folder = Path.Combine(root, "benchmarks", "TradePolicy.Benchmarks");
        string[] starts = await ColdStartsAsync(root);
        IReadOnlyList<MeasuredCommand> processes = await MeasureCommand.AllAsync(options);
        await GrowthCommand.WriteAsync(folder);
        string calls = Directory.CreateTempSubdirectory().FullName;
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(["--filter", "*", "--job", "short", "--inProcess", "--exporters", "github", "--artifacts", calls])];
        if (summaries is [] || summaries.Any(one => one.HasCriticalValidationErrors || one.Reports.Any(report => !report.Success)))
            throw new InvalidOperationException("Some benchmarks failed; what they said is above.");
        await File.WriteAllLinesAsync(
            Path.Combine(folder, "Results.md"), PageOf(processes, starts, options.Schedules, Path.Combine(calls, "results")));
        Replace(Path.Combine(root, "README.md"), RowsOf(processes, starts, options.Schedules, Path.Combine(calls, "results")));
        Directory.Delete(calls, recursive: true);
        return 0;
    }

    private static string RootOf(string folder) => File.Exists(Path.Combine(folder, "TradePolicy.sln"))
        ? folder
        : RootOf(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("This is not run within the repository."));

    // The table that the script prints.
    private static async Task<string[]> ColdStartsAsync(string root)
    {
        ProcessStartInfo start = new("bash", [Path.Combine(root, "benchmarks", "cold-start")]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Console.WriteLine(said);
        return process.ExitCode == 0
            ? [.. said.Split('\n').Where(line => line.StartsWith('|'))]
            : throw new InvalidOperationException($"cold-start ended with {process.ExitCode}.");
    }

    private static List<string> PageOf(IReadOnlyList<MeasuredCommand> processes, string[] starts, HtsFolder editions, string calls)
    {
        List<string> page =
        [
            "# Results",
            "",
            "Written by `dotnet run -c Release --project benchmarks/TradePolicy.Benchmarks -- report --hts FOLDER`; "
                + "[the page of the benchmarks](README.md) says what each is.",
            "",
            $"On this: {Stopwatches.Machine}. The exports of the schedule, as the United States International Trade Commission publishes "
                + $"them: {string.Join(", ", editions.Editions)}.",
            "",
            "## Whole processes",
            "",
            .. MeasureCommand.TableOf(processes),
            "",
            "## Cold start",
            "",
            "A program that reads the register of the United States and China and asks when the truce expires, in three ways "
                + "(`benchmarks/cold-start`); the medians.",
            "",
            .. starts,
            "",
            "## How the cost grows",
            "",
            "Seconds on the axis upwards; both axes are in powers of ten.",
            .. GrowthPicture.Captions.SelectMany(picture => (string[])
            [
                "", picture.Says, "",
                $"![how the cost grows with {picture.Axis}](growth-of-{picture.Axis.Replace(' ', '-')}.svg)",
            ]),
            "",
            "## Single calls",
            "",
            "Three runs of each after three that do not count; the ratio is to the way marked 1.00 of the same table.",
        ];
        foreach (string file in Directory.GetFiles(calls, "*-report-github.md").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file).Replace("-report-github.md", "", StringComparison.Ordinal);
            page.AddRange(["", $"### {name[(name.LastIndexOf('.') + 1)..]}", ""]);
            page.AddRange(File.ReadLines(file).Where(line => line.StartsWith('|')).Select(Plain));
        }

        return page;
    }

    // What the first page says of whole processes; what is not measured here is words.
    private static IEnumerable<string> RowsOf(
        IReadOnlyList<MeasuredCommand> processes, string[] starts, HtsFolder editions, string calls)
    {
        double read = Milliseconds("read");
        MeasuredCommand pipeline = Of("pipeline"), compare = Of("compare"), series = Of("series");
        double library = Step("library: panel");
        return
        [
            $"| {(pipeline.Runs.Count == 1 ? "one run" : $"medians of {pipeline.Runs.Count} runs")} of `report`, {Stopwatches.Machine} "
                + "| here | elsewhere | what is not in common |",
            "|---|---|---|---|",
            "| `pipeline`: the official file of 2025 revision 18 to its panel, all programmes and origins | "
                + $"{Took(pipeline)} | public pipeline in R (Budget Lab at Yale): 3.5 minutes, 11.4 GB for one revision on two cores, "
                + "as quoted, not measured here | it reads the duties from chapter 99 and assumes shares of content; here they are acts, "
                + "and what is not stated is unknown with its reasons |",
            "| `series`: the averages of all goods and origins at every change of 2025 and 2026, on both clocks, with the base duties of "
                + $"{editions.Editions.Count} editions | {Took(series)} "
                + "| nothing that is known | |",
            string.Create(CultureInfo.InvariantCulture, $"| `compare`: {compare.Number(@"^(\d+) totals"):N0} totals over 300,000 ")
                + "synthetic measures, no goods alike | "
                + $"{library:0.0} s | {Than("LINQ over a look-up", "LINQ: panel")}; "
                + $"{Than("DuckDB, one thread", "DuckDB: panel, one thread")}; "
                + $"{Than("DuckDB, all threads", "DuckDB: panel, all threads")} "
                + "| a join has no conditions, exemptions, stacking or doubt, and none is asked; the real schedule has most tariffs in "
                + "common |",
            "| `cold-start`: a program that reads a register and asks when the truce expires | "
                + $"{string.Join("; ", starts.Skip(2).Select(StartOf))} | nothing that is known | |",
            string.Create(CultureInfo.InvariantCulture, $"| reading a register of 50,000 rates, 20.5 MB of JSON | {read:0} ms | ")
                + $"plain classes: {Plainly("System.Text.Json")}; {Plainly("Newtonsoft.Json")} "
                + "| plain classes check nothing, refer to nothing and know no law |",
        ];

        MeasuredCommand Of(string name) => processes.Single(one => one.Name == name);

        string Plainly(string serializer)
        {
            double time = Milliseconds($"read plain classes, {serializer}");
            return string.Create(CultureInfo.InvariantCulture, $"{serializer} {time:0} ms ({time / read:0.00} of it)");
        }

        // A mean of the table of documents.
        double Milliseconds(string call) => Directory.GetFiles(calls, "*DocumentBenchmarks-report-github.md").SelectMany(File.ReadLines)
            .Select(line => Plain(line).Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && cells[1] == call && cells[3].EndsWith(" ms", StringComparison.Ordinal))
            .Select(cells => double.Parse(cells[3][..^3], CultureInfo.InvariantCulture)).Single();

        double Step(string step) => compare.Number($@"^{Regex.Escape(step)}: ([\d.]+) s");

        // The other way, and how much of the library's time it takes.
        string Than(string way, string step) =>
            string.Create(CultureInfo.InvariantCulture, $"{way} {Step(step):0.0} s ({Step(step) / library:0.00} of it)");
    }

    // "ordinary, on a shared runtime: 526 ms" of a row of the table.
    private static string StartOf(string row) => row.Split('|', StringSplitOptions.TrimEntries) is [_, var way, var whole, ..]
        ? $"{way}: {whole}"
        : throw new FormatException(row);

    private static string Took(MeasuredCommand measured) =>
        string.Create(CultureInfo.InvariantCulture, $"{measured.Wall:0.0} s, {measured.Peak:0} MB");

    private static void Replace(string file, IEnumerable<string> rows)
    {
        string[] lines = File.ReadAllLines(file);
        int begin = Array.IndexOf(lines, Begin), end = Array.IndexOf(lines, End);
        File.WriteAllLines(file, [.. lines[..(begin + 1)], "", .. rows, "", .. lines[end..]]);
    }

    // Without what the tool adds for readers of another form.
    private static string Plain(string row) => Spaces().Replace(
        row.Replace("&#39;", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal), " ");

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
