using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradePolicy.Serialization.SystemTextJson;

/// <summary>Reads and writes documents of one type inside a document of others.</summary>
internal sealed class DocumentConverter<T>(PolicyDocument<T> document, ReadingOptions reading) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader begin = reader;
        try
        {
            return document.Read(DocumentTokens.Read(ref reader, reading), reading);
        }
        catch (PolicyJsonException exception)
        {
            // The serializer tells where its reader stands, which is to be the token that is refused.
            if (OffsetOfRefused(begin) is { } offset)
                DocumentTokens.MoveTo(ref begin, offset, ref reader);
            throw new DocumentRefusal(exception, reader.BytesConsumed - reader.TokenStartIndex);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        document.Write(value, new DocumentTokenWriter(writer));

    // The base class would call itself without end.
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw NoKey();

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw NoKey();

    // The reader knows its line and does not say it, so the document is read once more with the offsets of its tokens as their places.
    private int? OffsetOfRefused(Utf8JsonReader begin)
    {
        try
        {
            document.Read(DocumentTokens.Read(ref begin, reading, withOffsets: true), reading);
            return null;
        }
        catch (PolicyJsonException exception)
        {
            return exception.LineNumber == 0 ? null : exception.LinePosition;
        }
    }

    private static NotSupportedException NoKey() => new($"A {typeof(T).Name} is a document, and no key of a dictionary.");
}
