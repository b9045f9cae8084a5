namespace TradePolicy.Serialization;

/// <summary>A form whose reading and writing are given as functions.</summary>
internal sealed class CustomForm<T>(Func<JsonCursor, T> read, Action<JsonTokenWriter, T> write) : JsonForm<T>
{
    internal override T Read(in JsonCursor at) => read(at);

    internal override void Write(JsonTokenWriter to, T value) => write(to, value);
}
