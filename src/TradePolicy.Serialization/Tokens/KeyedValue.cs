using System.Globalization;
using System.Text;

namespace TradePolicy.Serialization;

/// <summary>A value within a document: where it begins.</summary>
internal readonly struct KeyedValue(KeyedTokens document, int index)
{
    /// <summary>The members by which an object is told from others of its kind; none if nothing tells it.</summary>
    internal IReadOnlyList<string> Keys => document.KeysAt(index);

    internal bool IsArray => Tokens[index].Kind == JsonTokenKind.StartArray;

    private JsonTokens Tokens => document.Tokens;

    /// <summary>The names and values of the members of an object, in their order.</summary>
    internal IReadOnlyList<(string Name, KeyedValue Value)> Members
    {
        get
        {
            List<(string, KeyedValue)> members = [];
            for (int name = index + 1; name < Tokens[index].Next - 1; name = Tokens[name + 1].Next)
                members.Add((Tokens.TextOf(name), new(document, name + 1)));
            return members;
        }
    }

    /// <summary>The items of an array, in their order.</summary>
    internal IReadOnlyList<KeyedValue> Items
    {
        get
        {
            List<KeyedValue> items = [];
            for (int item = index + 1; item < Tokens[index].Next - 1; item = Tokens[item].Next)
                items.Add(new(document, item));
            return items;
        }
    }

    /// <summary>
    /// What tells an object from others of its kind, as one text: the names and values of its keys. Null if nothing tells it.
    /// </summary>
    internal string? Identity
    {
        get
        {
            IReadOnlyList<string> keys = Keys;
            if (keys.Count == 0)
                return null;
            StringBuilder identity = new();
            foreach ((string name, KeyedValue value) in Members.Where(member => keys.Contains(member.Name)))
            {
                Append(identity, JsonTokenKind.Name, name);
                for (int token = value.Start; token < value.End; token++)
                    Append(identity, Tokens[token].Kind, Tokens.TextOf(token));
            }

            return identity.ToString();
        }
    }

    private int Start => index;

    private int End => Tokens[index].Next;

    /// <summary>Whether another value is written alike. One value has one form, so that equal values are.</summary>
    internal bool IsWrittenAs(KeyedValue other)
    {
        int length = End - Start;
        if (other.End - other.Start != length)
            return false;
        for (int token = 0; token < length; token++)
        {
            ref readonly JsonToken own = ref Tokens[Start + token];
            ref readonly JsonToken its = ref other.Tokens[other.Start + token];
            if (own.Kind != its.Kind || !Tokens.BytesOf(own).SequenceEqual(other.Tokens.BytesOf(its)))
                return false;
        }

        return true;
    }

    internal void WriteTo(JsonTokenWriter to)
    {
        for (int token = Start; token < End; token++)
        {
            switch (Tokens[token].Kind)
            {
                case JsonTokenKind.StartObject:
                    to.WriteStartObject();
                    break;
                case JsonTokenKind.EndObject:
                    to.WriteEndObject();
                    break;
                case JsonTokenKind.StartArray:
                    to.WriteStartArray();
                    break;
                case JsonTokenKind.EndArray:
                    to.WriteEndArray();
                    break;
                case JsonTokenKind.Name:
                    to.WritePropertyName(Tokens.TextOf(token));
                    break;
                case JsonTokenKind.String:
                    to.WriteString(Tokens.TextOf(token));
                    break;
                case JsonTokenKind.Number:
                    to.WriteNumber(int.Parse(Tokens.TextOf(token), CultureInfo.InvariantCulture));
                    break;
                default:
                    to.WriteBoolean(Tokens[token].Kind == JsonTokenKind.True);
                    break;
            }
        }
    }

    // With its length, so that two different ones never make one text.
    private static void Append(StringBuilder identity, JsonTokenKind kind, string text) =>
        identity.Append(CultureInfo.InvariantCulture, $"{(int)kind},{text.Length}:{text}");
}
