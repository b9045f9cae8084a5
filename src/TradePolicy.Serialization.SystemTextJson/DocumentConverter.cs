using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradePolicy.Serialization.SystemTextJson;

/// <summary>Reads and writes documents of one type inside a document of others.</summary>
internal sealed class DocumentConverter<T>(PolicyDocument<T> document, ReadingOptions reading) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return document.Read(DocumentTokens.Read(ref reader, reading), reading);
        }
        catch (PolicyJsonException exception)
        {
            // What the serializer's callers expect; a web service answers it with 400.
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        document.Write(value, new DocumentTokenWriter(writer));

    // The base class would call itself without end.
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw NoKey();

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw NoKey();

    private static NotSupportedException NoKey() => new($"A {typeof(T).Name} is a document, and no key of a dictionary.");
}
