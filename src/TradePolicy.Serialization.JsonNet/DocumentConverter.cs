using Newtonsoft.Json;

namespace TradePolicy.Serialization.JsonNet;

/// <summary>Reads and writes documents of one type inside a document of others.</summary>
internal sealed class DocumentConverter<T>(PolicyDocument<T> document, ReadingOptions options) : JsonConverter<T>
    where T : class
{
    public override T? ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.TokenType == JsonToken.Null ? null : document.Read(JsonNetTokens.Read(reader, options), options);
    }

    public override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNull();
        else
            document.Write(value, new JsonNetTokenWriter(writer));
    }
}
