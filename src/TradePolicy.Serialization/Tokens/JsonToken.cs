namespace TradePolicy.Serialization;

/// <summary>A token as a part of a text in UTF-8; for a string or name, the part between the quotes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsEscaped">Whether a string or name has escapes.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct JsonToken(JsonTokenKind Kind, bool IsEscaped, int Start, int Length)
{
    /// <summary>The token after the value that starts here: after the end of an object or array.</summary>
    internal int Next { get; init; }
}
