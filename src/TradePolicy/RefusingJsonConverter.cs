using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How System.Text.Json meets a value that has no text: with an exception that says what writes it. Such values are graphs whose default
/// form would be long, would not read back, or would not end.
/// </summary>
/// <remarks>It has no state, and is safe for use from several threads.</remarks>
public sealed class RefusingJsonConverter : JsonConverter<object>
{
    /// <summary>All types that name this converter.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Refuses to read.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always; the message names the package and the call to use.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw DefaultSerialization.Refused(Require.Given(typeToConvert));

    /// <summary>Refuses to write.</summary>
    /// <param name="writer">Not used.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always; the message names the package and the call to use.</exception>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        throw DefaultSerialization.Refused(Require.Given(value).GetType());

    // The base class would call itself without end.
    /// <summary>Refuses to read a key.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always; the message names the package and the call to use.</exception>
    public override object ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw DefaultSerialization.Refused(Require.Given(typeToConvert));

    /// <summary>Refuses to write a key.</summary>
    /// <param name="writer">Not used.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always; the message names the package and the call to use.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        throw DefaultSerialization.Refused(Require.Given(value).GetType());
}
