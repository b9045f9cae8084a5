using System.Globalization;
using TradePolicy.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// A command of this program measures a whole process or a whole schedule; everything else is BenchmarkDotNet's.
if (Command.Named(args.FirstOrDefault()) is { } command)
    return await command.RunAsync(CommandOptions.Parse(args.Skip(1)));
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
