namespace TradePolicy.Serialization;

/// <summary>A growing table of tokens, with the index of the next value for each value.</summary>
internal sealed class JsonTokenTable(int capacity, int mostTokens)
{
    private readonly Stack<int> open = new();
    private JsonToken[] tokens = new JsonToken[capacity];
    private int count;

    /// <summary>Whether the tokens are one whole value and nothing after it.</summary>
    internal bool AreOneValue => open.Count == 0 && count > 0 && tokens[0].Next == count;

    internal int Depth => open.Count;

    internal void Add(JsonTokenKind kind, bool isEscaped, int start, int length)
    {
        if (count == mostTokens)
            throw new PolicyJsonException($"The text has more than {mostTokens} tokens.");
        if (count == tokens.Length)
            Array.Resize(ref tokens, count * 2);
        if (kind is JsonTokenKind.EndObject or JsonTokenKind.EndArray)
        {
            if (!open.TryPop(out int begun) || tokens[begun].Kind != kind - 1)
                throw new InvalidOperationException("What ends here has not begun.");
            tokens[begun] = tokens[begun] with { Next = count + 1 };
        }
        else if (kind is JsonTokenKind.StartObject or JsonTokenKind.StartArray)
        {
            open.Push(count);
        }

        tokens[count] = new(kind, isEscaped, start, length) { Next = count + 1 };
        count++;
    }

    /// <summary>The tokens, and room for more: a copy of the right size would take as much again.</summary>
    internal JsonToken[] Tokens => tokens;
}
