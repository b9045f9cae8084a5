namespace TradePolicy;

/// <summary>An answer that is open: the facts that leave it open, and the values that are possible.</summary>
/// <param name="Reasons">The facts, each once.</param>
/// <param name="Possible">The values, each once; empty if they cannot be listed.</param>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed record OpenAnswer<T>(ValueList<OpenFact> Reasons, ValueList<T> Possible);
