using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace TradePolicy.Serialization;

/// <summary>Escapes what RFC 8259 (section 7) says must be escaped, and nothing else.</summary>
internal sealed unsafe class FewestEscapes : JavaScriptEncoder
{
    // Half a surrogate pair cannot be written in UTF-8 and is left to the framework, which puts U+FFFD in its place.
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(control => (byte)control), (byte)'"', (byte)'\\']);

    internal static FewestEscapes Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        ReadOnlySpan<char> characters = new(text, textLength);
        for (int index = 0; index < characters.Length; index++)
        {
            if (WillEncode(characters[index]) || IsHalfAPair(characters, ref index))
                return index;
        }

        return -1;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAny(Escaped);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> destination = new(buffer, bufferLength);
        string text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < 0x20 => $"\\u{unicodeScalar:x4}",
            _ => new Rune(unicodeScalar).ToString(),
        };
        bool isWritten = text.TryCopyTo(destination);
        numberOfCharactersWritten = isWritten ? text.Length : 0;
        return isWritten;
    }

    private static bool IsHalfAPair(ReadOnlySpan<char> characters, ref int index)
    {
        if (!char.IsSurrogate(characters[index]))
            return false;
        if (index + 1 < characters.Length && char.IsSurrogatePair(characters[index], characters[index + 1]))
        {
            index++;
            return false;
        }

        return true;
    }
}
