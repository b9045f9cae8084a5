using System.Globalization;
using Newtonsoft.Json;

namespace TradePolicy.Serialization.JsonNet;

/// <summary>Takes the tokens of one value from a reader of Newtonsoft.Json, however the program around it has set that up.</summary>
internal static class JsonNetTokens
{
    private const int LongestMessage = 400;

    /// <summary>Reads the value at the reader's current token, and leaves the reader on the last token of the value.</summary>
    internal static JsonTokens Read(JsonReader reader, ReadingOptions options)
    {
        JsonTokenBuilder builder = new(reader.Path, options);
        int outside = reader.Depth;
        DateParseHandling dates = reader.DateParseHandling;
        FloatParseHandling numbers = reader.FloatParseHandling;
        // What looks like a date stays the text that it is.
        reader.DateParseHandling = DateParseHandling.None;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            Add(builder, reader);
            bool isInside = reader.TokenType is JsonToken.StartObject or JsonToken.StartArray;
            while (isInside)
            {
                if (!Next(reader))
                    throw new PolicyJsonException($"The document ends too early, at {reader.Path}.");
                Add(builder, reader);
                isInside = reader.Depth > outside;
            }
        }
        finally
        {
            reader.DateParseHandling = dates;
            reader.FloatParseHandling = numbers;
        }

        return builder.Build();
    }

    private static bool Next(JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonReaderException exception)
        {
            throw new PolicyJsonException($"The text is not JSON: {Short(exception.Message)}", exception);
        }
    }

    private static void Add(JsonTokenBuilder builder, JsonReader reader)
    {
        (int line, int position) = reader is IJsonLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (0, 0);
        builder.SetPosition(line, position);
        switch (reader.TokenType)
        {
            case JsonToken.StartObject: builder.WriteStartObject(); break;
            case JsonToken.EndObject: builder.WriteEndObject(); break;
            case JsonToken.StartArray: builder.WriteStartArray(); break;
            case JsonToken.EndArray: builder.WriteEndArray(); break;
            case JsonToken.PropertyName: builder.WritePropertyName((string)reader.Value!); break;
            case JsonToken.String when reader.Value is string text: builder.WriteString(text); break;
            case JsonToken.Integer or JsonToken.Float: builder.Number(Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!); break;
            case JsonToken.Boolean: builder.WriteBoolean((bool)reader.Value!); break;
            case JsonToken.Null or JsonToken.String: builder.WriteNull(); break;
            case JsonToken.Date:
                throw Refused(
                    "The program read a text as a date; set DateParseHandling to None.",
                    reader, line, position);
            default:
                throw Refused($"A policy document contains no {reader.TokenType}.", reader, line, position);
        }
    }

    private static PolicyJsonException Refused(string problem, JsonReader reader, int line, int position) =>
        new($"{problem} ({(reader.Path.Length == 0 ? "at the top" : $"at {reader.Path}")}, line {line}, position {position})");

    // What the serializer says of a text may repeat all of it.
    private static string Short(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";
}
