using System.Text.Json;
using Newtonsoft.Json;

namespace TradePolicy.Serialization.JsonNet;

/// <summary>Writes to a writer of Newtonsoft.Json, as that is set up.</summary>
internal sealed class JsonNetTokenWriter(JsonWriter writer) : JsonTokenWriter
{
    public override void WriteStartObject() => writer.WriteStartObject();

    public override void WriteEndObject() => writer.WriteEndObject();

    public override void WriteStartArray() => writer.WriteStartArray();

    public override void WriteEndArray() => writer.WriteEndArray();

    public override void WritePropertyName(JsonEncodedText name) => writer.WritePropertyName(name.Value, escape: false);

    public override void WritePropertyName(string name) => writer.WritePropertyName(name);

    public override void WriteString(string value) => writer.WriteValue(value);

    public override void WriteNumber(int value) => writer.WriteValue(value);

    public override void WriteBoolean(bool value) => writer.WriteValue(value);
}
