namespace TradePolicy.Serialization;

/// <summary>An array of values of one form.</summary>
internal sealed class ListForm<T>(JsonForm<T> item) : JsonForm<IReadOnlyList<T>>
{
    internal override IReadOnlyList<T> Read(in JsonCursor at) => at.Items(item);

    internal override void Write(JsonSink to, IReadOnlyList<T> value)
    {
        to.StartArray();
        foreach (T each in value)
            item.Write(to, each);
        to.EndArray();
    }
}
