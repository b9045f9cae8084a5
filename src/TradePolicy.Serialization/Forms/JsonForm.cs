namespace TradePolicy.Serialization;

/// <summary>How a value is read from JSON and written to it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class JsonForm<T>
{
    /// <summary>Reads the value that begins at a place.</summary>
    internal abstract T Read(in JsonCursor at);

    /// <summary>Writes a value.</summary>
    internal abstract void Write(JsonTokenWriter to, T value);

    /// <summary>Whether a value may have a member that a version after the first added; false only if none has.</summary>
    internal abstract bool MayBeNewer { get; }

    /// <summary>
    /// The JSON that is read and written, for a JSON Schema. It fits all that is read; it may fit more, since it knows neither the rules of
    /// the domain nor what the rest of the document says.
    /// </summary>
    internal abstract SchemaNode Describe(SchemaDraft schema);
}
