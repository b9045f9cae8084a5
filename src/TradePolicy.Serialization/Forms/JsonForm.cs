namespace TradePolicy.Serialization;

/// <summary>How a value stands in JSON, to and fro.</summary>
/// <typeparam name="T">The value.</typeparam>
internal abstract class JsonForm<T>
{
    /// <summary>Reads the value that begins at a place.</summary>
    internal abstract T Read(in JsonCursor at);

    /// <summary>Writes a value.</summary>
    internal abstract void Write(JsonTokenWriter to, T value);
}
