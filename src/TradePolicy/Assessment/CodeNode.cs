namespace TradePolicy;

/// <summary>A code that a table names.</summary>
/// <param name="End">The number after that of its last part.</param>
/// <param name="First">The first of the tariffs that name it.</param>
/// <param name="Count">How many name it.</param>
/// <param name="Containing">The next code that contains it; negative where none does.</param>
internal readonly record struct CodeNode(long End, int First, int Count, int Containing);
