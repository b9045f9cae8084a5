namespace TradePolicy.Csv;

/// <summary>One row of a file; without fields if its line is not CSV.</summary>
internal sealed record CsvRow(int Line, string[]? Fields, string Problem = "");
