namespace TradePolicy.Serialization;

/// <summary>A value as a text that the domain parses and formats.</summary>
internal sealed class ParsedForm<T>(Func<string, T> parse, Func<T, string> format, Func<SchemaDraft, SchemaNode> describe) : TextForm<T>
{
    internal override string TextOf(T value) => format(value);

    internal override T Read(in JsonCursor at) => at.Create(at.String(), parse);

    internal override SchemaNode Describe(SchemaDraft schema) => describe(schema);
}
