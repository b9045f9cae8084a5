using TradePolicy;

namespace LandedCost;

/// <summary>A line of the CSV: an entry, or why it is malformed.</summary>
/// <param name="Number">The number of the line in the file, the header being line 1.</param>
/// <param name="Name">The name of the entry in the line.</param>
/// <param name="Entry">The entry; null if the line is malformed.</param>
/// <param name="Problem">What is wrong with the line; null if nothing is.</param>
/// <param name="Declaration">The number of the declaration that it is a line of; null if none is given.</param>
internal sealed record EntryLine(int Number, string Name, CustomsEntry? Entry, string? Problem, string? Declaration);
