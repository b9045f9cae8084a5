namespace TradePolicy.Fuzz;

/// <summary>What a reader must not do with any input.</summary>
internal sealed class Fault(string what, Exception? inner = null) : Exception(what, inner);
