namespace TradePolicy.Csv;

/// <summary>A CSV file, or a place in it, was refused.</summary>
/// <remarks>What it says never changes, and may be read from several threads.</remarks>
public sealed class CsvException : FormatException
{
    private const int MostShown = 3;

    internal CsvException(IReadOnlyList<CsvError> errors)
        : base(MessageOf(errors)) => Errors = errors;

    /// <summary>The places that were refused, in the order of the file; at least one.</summary>
    public IReadOnlyList<CsvError> Errors { get; }

    private static string MessageOf(IReadOnlyList<CsvError> errors)
    {
        string shown = string.Join(". ", errors.Take(MostShown));
        return errors.Count > MostShown ? $"{shown}. And {errors.Count - MostShown} more." : $"{shown}.";
    }
}
