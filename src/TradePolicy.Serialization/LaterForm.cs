namespace TradePolicy.Serialization;

/// <summary>A form that is looked up when it is used, so that forms may refer to each other.</summary>
internal sealed class LaterForm<T>(Func<JsonForm<T>> form) : JsonForm<T>
{
    internal override T Read(in JsonCursor at) => form().Read(at);

    internal override void Write(JsonSink to, T value) => form().Write(to, value);
}
