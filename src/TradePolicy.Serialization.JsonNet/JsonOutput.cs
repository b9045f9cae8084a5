using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Writes JSON with one form for each value: the same value has the same text.</summary>
internal sealed class JsonOutput(JsonTextWriter writer)
{
    internal void Object(Action members)
    {
        writer.WriteStartObject();
        members();
        writer.WriteEndObject();
    }

    internal void Member(string name, string value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }

    internal void Optional(string name, string? value)
    {
        if (value is not null)
            Member(name, value);
    }

    internal void Member(string name, Instant value) => Member(name, InstantPattern.ExtendedIso.Format(value));

    internal void Member(string name, LocalDate value) => Member(name, LocalDatePattern.Iso.Format(value));

    internal void Member(string name, int value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }

    internal void Member(string name, bool value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(value);
    }

    /// <summary>A member that is written where it is true, and is false where it is absent.</summary>
    internal void Flag(string name, bool value)
    {
        if (value)
        {
            writer.WritePropertyName(name);
            writer.WriteValue(true);
        }
    }

    internal void Member(string name, Action value)
    {
        writer.WritePropertyName(name);
        value();
    }

    internal void Array<T>(string name, IEnumerable<T> items, Action<T> item)
    {
        writer.WritePropertyName(name);
        Array(items, item);
    }

    internal void Array<T>(IEnumerable<T> items, Action<T> item)
    {
        writer.WriteStartArray();
        foreach (T each in items)
            item(each);
        writer.WriteEndArray();
    }

    /// <summary>An array that is written where it has items, and is empty where it is absent.</summary>
    internal void OptionalArray<T>(string name, IReadOnlyCollection<T> items, Action<T> item)
    {
        if (items.Count > 0)
            Array(name, items, item);
    }

    internal void Value(string value) => writer.WriteValue(value);
}
