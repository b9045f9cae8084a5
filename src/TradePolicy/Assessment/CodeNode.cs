namespace TradePolicy;

/// <summary>A code that a table names.</summary>
/// <param name="End">The number, within its heading, after that of its last part; the greatest there is for a chapter, which is met from its own headings alone.</param>
/// <param name="First">The first of the tariffs that name it; the last is that before the first of the next code.</param>
/// <param name="Containing">The next code that contains it; negative where none does.</param>
internal readonly record struct CodeNode(int End, int First, int Containing);
