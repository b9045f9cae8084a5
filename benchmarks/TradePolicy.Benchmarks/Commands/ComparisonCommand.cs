namespace TradePolicy.Benchmarks;
internal static class ComparisonCommand { internal static Task<int> RunAsync(CommandOptions o) => Task.FromResult(0); }
