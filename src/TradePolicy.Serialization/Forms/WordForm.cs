using System.Text;

namespace TradePolicy.Serialization;

/// <summary>One of a closed set of words: an enum, or a few named values.</summary>
internal sealed class WordForm<T> : TextForm<T>
    where T : notnull
{
    private readonly (byte[] Utf8, string Word, T Value)[] words;

    internal WordForm((string Word, T Value)[] words) =>
        this.words = [.. words.Select(pair => (Encoding.UTF8.GetBytes(pair.Word), pair.Word, pair.Value))];

    /// <summary>How many words there are.</summary>
    internal int Count => words.Length;

    /// <summary>The word for a value.</summary>
    internal override string TextOf(T value)
    {
        foreach ((_, string word, T meant) in words)
        {
            if (EqualityComparer<T>.Default.Equals(meant, value))
                return word;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no word in JSON.");
    }

    internal override SchemaNode Describe(SchemaDraft schema) => SchemaNode.Words([.. words.Select(pair => pair.Word)]);

    internal override T Read(in JsonCursor at)
    {
        ReadOnlySpan<byte> plain = at.PlainString();
        foreach ((byte[] utf8, _, T value) in words)
        {
            if (plain.SequenceEqual(utf8))
                return value;
        }

        string text = at.String();
        return Array.Find(words, pair => pair.Word == text) is { Word: not null } found
            ? found.Value
            : throw at.Fail(
                $"'{QuotedText.Cut(text)}' is not one of "
                + $"{string.Join(", ", words.Select(pair => pair.Word).Order(StringComparer.Ordinal))}.");
    }
}
