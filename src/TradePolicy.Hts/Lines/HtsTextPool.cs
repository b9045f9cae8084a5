using System.Text.Json;

namespace TradePolicy.Hts;

/// <summary>Returns equal short texts as one string: most texts of the export occur thousands of times.</summary>
internal sealed class HtsTextPool
{
    private const int Longest = 64;
    private const int Size = 1 << 13;

    private readonly string?[] slots = new string?[Size];

    /// <summary>The text of a token.</summary>
    /// <exception cref="InvalidOperationException">It is not UTF-8, or has half a surrogate pair.</exception>
    internal string Of(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > Longest)
            return reader.GetString()!;
        if (reader.ValueSpan.IsEmpty)
            return "";
        Span<char> characters = stackalloc char[Longest];
        int count = reader.CopyString(characters);
        ReadOnlySpan<char> text = characters[..count];
        ref string? slot = ref slots[string.GetHashCode(text) & (Size - 1)];
        if (slot is null || !text.SequenceEqual(slot))
            slot = text.ToString();
        return slot;
    }
}
