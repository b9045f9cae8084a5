using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How System.Text.Json writes and reads a value that has a text: as that text, in values and in dictionary keys. The types that have one
/// name this converter themselves; nothing has to be configured.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>It has no state, and is safe for use from several threads.</remarks>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : ISpanParsable<T>, IFormattable
{
    /// <summary>Whether it converts a type: that of the value, and every kind of it.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => Require.Given(typeToConvert).IsAssignableTo(typeof(T));

    /// <summary>Reads a value from its text.</summary>
    /// <param name="reader">The reader, at the text.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not used: the text is the same under all options.</param>
    /// <exception cref="JsonException">What is there is not a text, or not the text of such a value; the message says why.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Read(reader.GetString()!, typeToConvert)
            : throw new JsonException($"A value of type {typeof(T).Name} is a text in JSON; here is a token {reader.TokenType}.");

    /// <summary>Writes the text of a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used: the text is the same under all options.</param>
    /// <exception cref="NotSupportedException">The value has no text that reads back.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TextOf(value));
    }

    /// <summary>Reads a value from the name of a member, as a key of a dictionary is one.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">The type of the value.</param>
    /// <param name="options">Not used: the text is the same under all options.</param>
    /// <exception cref="JsonException">The name is not the text of such a value; the message says why.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(reader.GetString()!, typeToConvert);

    /// <summary>Writes the text of a value as the name of a member, as a key of a dictionary is one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used: the text is the same under all options.</param>
    /// <exception cref="NotSupportedException">The value has no text that reads back.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(TextOf(value));
    }

    private static string TextOf(T value) => value.ToString(RoundTrip.Format, CultureInfo.InvariantCulture);

    private static T Read(string text, Type type)
    {
        try
        {
            return RoundTrip.Read<T>(text, type);
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
