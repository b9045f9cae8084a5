namespace TradePolicy.Serialization;

/// <summary>Several items as one object with a member for each: <c>{"2025-05": "3.3", "2025-06": "3.4"}</c>.</summary>
internal sealed class MapForm<T, TKey, TValue>(
    string name, TextForm<TKey> key, JsonForm<TValue> value, Func<TKey, TValue, T> make,
    Func<T, (TKey Key, TValue Value)> parts) : JsonForm<IReadOnlyList<T>>
{
    internal override bool MayBeNewer => value.MayBeNewer;

    internal override IReadOnlyList<T> Read(in JsonCursor at) =>
        at.Members(name, (named, held) => held.Create((Key: key.Read(named), Value: value.Read(held)), item => make(item.Key, item.Value)));

    internal override void Write(JsonTokenWriter to, IReadOnlyList<T> items)
    {
        to.WriteStartObject();
        foreach (T item in items)
        {
            (TKey own, TValue held) = parts(item);
            to.WritePropertyName(key.TextOf(own));
            value.Write(to, held);
        }

        to.WriteEndObject();
    }

    internal override SchemaNode Describe(SchemaDraft schema) => SchemaNode.MapOf(key.Describe(schema), value.Describe(schema));
}
