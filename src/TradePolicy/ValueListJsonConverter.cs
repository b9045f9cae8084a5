using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TradePolicy;

/// <summary>How System.Text.Json writes and reads a <see cref="ValueList{T}"/>: as an array of its items.</summary>
/// <remarks>It has no state, and is safe for use from several threads.</remarks>
public sealed class ValueListJsonConverter : JsonConverterFactory
{
    /// <summary>Whether it converts a type: a <see cref="ValueList{T}"/>.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) =>
        Require.Given(typeToConvert).IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The converter of a type of lists.</summary>
    /// <param name="typeToConvert">The type of the list.</param>
    /// <param name="options">The options.</param>
    // The list is asked for its converter, because that needs no code that is generated at run time.
    [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicProperties, typeof(ValueList<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The property is kept by the attribute above.")]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Require.Given(typeToConvert)
            .GetProperty("Converter", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null);

    internal sealed class Of<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException($"A list is an array in JSON; here is a token {reader.TokenType}.");
            JsonTypeInfo<T> item = ItemIn(options);
            List<T> items = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(JsonSerializer.Deserialize(ref reader, item)!);
            return ValueList.From(items);
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            JsonTypeInfo<T> own = ItemIn(options);
            writer.WriteStartArray();
            foreach (T item in value)
                JsonSerializer.Serialize(writer, item, own);
            writer.WriteEndArray();
        }

        public override ValueList<T> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw DefaultSerialization.Refused(typeToConvert);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
            throw DefaultSerialization.Refused(typeof(ValueList<T>));

        private static JsonTypeInfo<T> ItemIn(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
