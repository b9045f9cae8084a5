namespace TradePolicy.Serialization;

/// <summary>A table of tokens that grows, and that says of each value where the next one stands.</summary>
internal sealed class JsonTokenTable(int capacity)
{
    private readonly Stack<int> open = new();
    private JsonToken[] tokens = new JsonToken[capacity];
    private int count;

    internal int Count => count;

    internal int Depth => open.Count;

    internal void Add(JsonTokenKind kind, bool isEscaped, int start, int length)
    {
        if (count == tokens.Length)
            Array.Resize(ref tokens, count * 2);
        if (kind is JsonTokenKind.EndObject or JsonTokenKind.EndArray)
        {
            int begun = open.Pop();
            tokens[begun] = tokens[begun] with { Next = count + 1 };
        }
        else if (kind is JsonTokenKind.StartObject or JsonTokenKind.StartArray)
        {
            open.Push(count);
        }

        tokens[count] = new(kind, isEscaped, start, length) { Next = count + 1 };
        count++;
    }

    internal JsonToken[] ToArray()
    {
        Array.Resize(ref tokens, count);
        return tokens;
    }
}
