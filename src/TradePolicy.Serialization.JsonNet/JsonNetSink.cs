using System.Text.Json;
using Newtonsoft.Json;

namespace TradePolicy.Serialization.JsonNet;

/// <summary>Writes to a writer of Newtonsoft.Json, as that is set up.</summary>
internal sealed class JsonNetSink(JsonWriter writer) : JsonSink
{
    public override void StartObject() => writer.WriteStartObject();

    public override void EndObject() => writer.WriteEndObject();

    public override void StartArray() => writer.WriteStartArray();

    public override void EndArray() => writer.WriteEndArray();

    public override void Name(JsonEncodedText name) => writer.WritePropertyName(name.Value, escape: false);

    public override void Name(string name) => writer.WritePropertyName(name);

    public override void String(string value) => writer.WriteValue(value);

    public override void Number(int value) => writer.WriteValue(value);

    public override void Boolean(bool value) => writer.WriteValue(value);
}
