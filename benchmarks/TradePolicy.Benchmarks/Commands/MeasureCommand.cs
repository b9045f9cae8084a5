namespace TradePolicy.Benchmarks;
internal static class MeasureCommand { internal static Task<int> RunAsync(CommandOptions o) => Task.FromResult(0); }
