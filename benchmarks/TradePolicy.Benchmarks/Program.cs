using System.Globalization;
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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
