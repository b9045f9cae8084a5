namespace TradePolicy.Serialization;

/// <summary>How a value is read from JSON and written to it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class JsonForm<T>
{
    /// <summary>Reads the value that begins at a place.</summary>
    internal abstract T Read(in JsonCursor at);

    /// <summary>Writes a value.</summary>
    internal abstract void Write(JsonTokenWriter to, T value);
}
