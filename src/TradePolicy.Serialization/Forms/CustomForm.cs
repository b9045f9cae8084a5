namespace TradePolicy.Serialization;

/// <summary>A form whose reading, writing and description are given as functions.</summary>
internal sealed class CustomForm<T>(
    Func<JsonCursor, T> read, Action<JsonTokenWriter, T> write, Func<SchemaDraft, SchemaNode> describe, bool mayBeNewer) : JsonForm<T>
{
    internal override bool MayBeNewer => mayBeNewer;

    internal override T Read(in JsonCursor at) => read(at);

    internal override void Write(JsonTokenWriter to, T value) => write(to, value);

    internal override SchemaNode Describe(SchemaDraft schema) => describe(schema);
}
