using System.Text.Json;

namespace TradePolicy.Serialization;

/// <summary>
/// Keeps nothing of what is written but the lowest version that has all its members. Objects write to it only what may have such members,
/// and nothing more once it has found one of the highest version.
/// </summary>
internal sealed class NewerMembers : JsonTokenWriter
{
    /// <summary>Whether nothing that comes can change the version.</summary>
    internal bool IsDone => Needed == SchemaVersion.Highest;

    public override void WriteStartObject() { }

    public override void WriteEndObject() { }

    public override void WriteStartArray() { }

    public override void WriteEndArray() { }

    public override void WritePropertyName(JsonEncodedText name) { }

    public override void WritePropertyName(string name) { }

    public override void WriteString(string value) { }

    public override void WriteNumber(int value) { }

    public override void WriteBoolean(bool value) { }
}
