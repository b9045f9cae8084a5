namespace TradePolicy.Serialization;

/// <summary>An array of values of one form.</summary>
internal sealed class ListForm<T>(JsonForm<T> item) : JsonForm<IReadOnlyList<T>>
{
    internal override bool MayBeNewer => item.MayBeNewer;

    internal override IReadOnlyList<T> Read(in JsonCursor at) => at.Items(item);

    internal override void Write(JsonTokenWriter to, IReadOnlyList<T> value)
    {
        to.WriteStartArray();
        // By position, since an enumerator of an interface is an object of its own.
        for (int index = 0; index < value.Count; index++)
            item.Write(to, value[index]);
        to.WriteEndArray();
    }

    internal override SchemaNode Describe(SchemaDraft schema) => SchemaNode.ListOf(item.Describe(schema));
}
