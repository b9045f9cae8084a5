namespace TradePolicy.Benchmarks;

/// <summary>What a process took.</summary>
/// <param name="Wall">Seconds from its start to its end.</param>
/// <param name="Processor">Seconds of all processors together.</param>
/// <param name="Peak">The most memory that it had, in megabytes.</param>
internal readonly record struct ProcessFigures(double Wall, double Processor, double Peak);
