namespace TradePolicy.Serialization;

/// <summary>A value that reads and writes itself in a way of its own.</summary>
internal sealed class CustomForm<T>(Func<JsonCursor, T> read, Action<JsonTokenWriter, T> write) : JsonForm<T>
{
    internal override T Read(in JsonCursor at) => read(at);

    internal override void Write(JsonTokenWriter to, T value) => write(to, value);
}
