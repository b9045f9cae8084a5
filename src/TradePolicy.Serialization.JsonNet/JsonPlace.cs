namespace TradePolicy;

/// <summary>A place in a document.</summary>
internal readonly record struct JsonPlace(string Path, int Line, int Position)
{
    internal PolicyJsonException Fail(string problem, Exception? inner = null) => new(problem, Path, Line, Position, inner);
}
