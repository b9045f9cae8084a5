namespace Samples;

/// <summary>What was made of a line of a CSV, or why nothing could be.</summary>
/// <param name="Line">The line.</param>
/// <param name="Value">What was made of it; not set where there is a problem.</param>
/// <param name="Problem">What is wrong with the line; null if nothing is.</param>
internal sealed record CsvRow<T>(CsvLine Line, T? Value, string? Problem)
    where T : notnull;
