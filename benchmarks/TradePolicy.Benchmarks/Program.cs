using System.Globalization;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using TradePolicy.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// A command of this program measures a whole process or a whole schedule; everything else is BenchmarkDotNet's.
if (Command.Named(args.FirstOrDefault()) is { } command)
{
    var options = CommandOptions.Parse(args.Skip(1));
    Stopwatches.Types = options.ShowsTypes ? new() : null;
    return await command.RunAsync(options);
}

// "--allocations FILE" compares what the benchmarks allocate with a table, and "--write-allocations FILE" writes it.
string? table = OptionalArguments.Take(ref args, "--allocations"), written = OptionalArguments.Take(ref args, "--write-allocations");
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args)];
if (written is not null)
    Allocations.Write(written, summaries);
if (table is null)
    return 0;
IReadOnlyList<string> differences = Allocations.Differences(table, summaries);
foreach (string difference in differences)
    Console.WriteLine($"allocations: {difference}");
return differences.Count == 0 ? 0 : 1;
