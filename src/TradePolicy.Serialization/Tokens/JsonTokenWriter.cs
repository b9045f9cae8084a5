using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradePolicy.Serialization;

/// <summary>
/// What JSON is written to, token by token. A serializer that is to write policy documents inside its own derives from it;
/// the calls come in an order that makes well-formed JSON.
/// </summary>
/// <remarks>It keeps what was written so far: one instance is for one thread at a time.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract class JsonTokenWriter
{
    /// <summary>The lowest version of the schema that has all members that were written so far.</summary>
    internal SchemaVersion Needed { get; set; }

    /// <summary>
    /// Whether it corrects the version that the document states when its last member has been written, so that what is newer need not be
    /// looked for before.
    /// </summary>
    internal virtual bool CorrectsVersion => false;

    /// <summary>Begins an object.</summary>
    public abstract void WriteStartObject();

    /// <summary>Begins an object of which some members tell it from others of its kind.</summary>
    /// <param name="keys">The names of those members; none if nothing tells it from others.</param>
    internal virtual void WriteStartObject(string[] keys) => WriteStartObject();

    /// <summary>Ends the object that was begun last.</summary>
    public abstract void WriteEndObject();

    /// <summary>Begins an array.</summary>
    public abstract void WriteStartArray();

    /// <summary>Ends the array that was begun last.</summary>
    public abstract void WriteEndArray();

    /// <summary>Writes the name of a member; its value is written next.</summary>
    /// <param name="name">The name, which needs no escapes.</param>
    public abstract void WritePropertyName(JsonEncodedText name);

    /// <summary>Writes the name of a member that a version of the schema added; its value is written next.</summary>
    /// <param name="name">The name, which needs no escapes.</param>
    /// <param name="since">The version that added it.</param>
    internal void WritePropertyName(JsonEncodedText name, SchemaVersion since)
    {
        Add(since);
        WritePropertyName(name);
    }

    /// <summary>Notes that a member is written which a version of the schema added.</summary>
    /// <param name="since">The version that added it.</param>
    internal void Add(SchemaVersion since)
    {
        if (since.Minor > Needed.Minor)
            Needed = since;
    }

    /// <summary>Writes the name of a member; its value is written next.</summary>
    /// <param name="name">The name, to be escaped as JSON wants it.</param>
    /// <exception cref="PolicyJsonException"><paramref name="name"/> has half a surrogate pair.</exception>
    public abstract void WritePropertyName(string name);

    /// <summary>A string.</summary>
    /// <param name="value">The string, to be escaped as JSON wants it.</param>
    /// <exception cref="PolicyJsonException"><paramref name="value"/> has half a surrogate pair.</exception>
    public abstract void WriteString(string value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number; any.</param>
    public abstract void WriteNumber(int value);

    /// <summary>True or false.</summary>
    /// <param name="value">Which.</param>
    public abstract void WriteBoolean(bool value);
}
