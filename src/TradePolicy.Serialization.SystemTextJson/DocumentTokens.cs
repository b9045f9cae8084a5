using System.Text;
using System.Text.Json;

namespace TradePolicy.Serialization.SystemTextJson;

/// <summary>Takes the tokens of one value from a reader of System.Text.Json, however the program around it has set that up.</summary>
internal static class DocumentTokens
{
    /// <summary>Reads the value at the reader's current token, and leaves the reader on the last token of the value.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="options">The limits.</param>
    /// <param name="withOffsets">
    /// Whether each token has as its place, on a line 1, how many bytes after the first it starts; otherwise no token has a place.
    /// </param>
    internal static JsonTokens Read(ref Utf8JsonReader reader, ReadingOptions options, bool withOffsets = false)
    {
        JsonTokenBuilder builder = new(options: options);
        int outside = reader.CurrentDepth;
        long start = reader.TokenStartIndex;
        if (withOffsets)
            builder.SetPosition(1, 0);
        Add(builder, ref reader);
        bool isInside = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        while (isInside)
        {
            if (!reader.Read())
                throw new PolicyJsonException("The document ends too early.");
            if (withOffsets)
                builder.SetPosition(1, (int)(reader.TokenStartIndex - start));
            Add(builder, ref reader);
            isInside = reader.CurrentDepth > outside;
        }

        return builder.Build();
    }

    /// <summary>Moves a reader to a token of a value.</summary>
    /// <param name="begin">The reader at the value.</param>
    /// <param name="offset">How many bytes after the value the token starts.</param>
    /// <param name="reader">The reader that is moved.</param>
    internal static void MoveTo(ref Utf8JsonReader begin, int offset, ref Utf8JsonReader reader)
    {
        long place = begin.TokenStartIndex + offset;
        while (begin.TokenStartIndex < place && begin.Read())
        {
        }

        reader = begin;
    }

    private static void Add(JsonTokenBuilder builder, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: builder.WriteStartObject(); break;
            case JsonTokenType.EndObject: builder.WriteEndObject(); break;
            case JsonTokenType.StartArray: builder.WriteStartArray(); break;
            case JsonTokenType.EndArray: builder.WriteEndArray(); break;
            case JsonTokenType.PropertyName: builder.WritePropertyName(TextOf(ref reader)); break;
            case JsonTokenType.String: builder.WriteString(TextOf(ref reader)); break;
            case JsonTokenType.Number: builder.Number(DigitsOf(ref reader)); break;
            case JsonTokenType.True: builder.WriteBoolean(true); break;
            case JsonTokenType.False: builder.WriteBoolean(false); break;
            case JsonTokenType.Null: builder.WriteNull(); break;
            default: throw new PolicyJsonException($"A policy document contains no {reader.TokenType}.");
        }
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new PolicyJsonException("A text has half a surrogate pair, or bytes that are not UTF-8.", exception);
        }
    }

    private static string DigitsOf(ref Utf8JsonReader reader) => reader.HasValueSequence
        ? Encoding.UTF8.GetString(reader.ValueSequence)
        : Encoding.UTF8.GetString(reader.ValueSpan);
}
