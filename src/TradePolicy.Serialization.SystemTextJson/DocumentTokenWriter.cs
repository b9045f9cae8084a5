using System.Text.Json;

namespace TradePolicy.Serialization.SystemTextJson;

/// <summary>Writes to a writer of System.Text.Json, as that is set up.</summary>
internal sealed class DocumentTokenWriter(Utf8JsonWriter writer) : JsonTokenWriter
{
    public override void WriteStartObject() => writer.WriteStartObject();

    public override void WriteEndObject() => writer.WriteEndObject();

    public override void WriteStartArray() => writer.WriteStartArray();

    public override void WriteEndArray() => writer.WriteEndArray();

    public override void WritePropertyName(JsonEncodedText name) => writer.WritePropertyName(name);

    public override void WritePropertyName(string name) => writer.WritePropertyName(name);

    public override void WriteString(string value) => writer.WriteStringValue(value);

    public override void WriteNumber(int value) => writer.WriteNumberValue(value);

    public override void WriteBoolean(bool value) => writer.WriteBooleanValue(value);
}
