using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace TradePolicy.Serialization;

/// <summary>
/// Escapes the characters that RFC 8259 (section 7) requires, and the three line ends of Unicode that older scripts read as the end of a
/// string; no others.
/// </summary>
internal sealed unsafe class MinimalJsonEncoder : JavaScriptEncoder
{
    private const string MustBeEscaped =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\";

    private const string LineEnds = "\u0085\u2028\u2029";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(MustBeEscaped + LineEnds);

    // The first bytes of the line ends begin other characters too.
    private static readonly SearchValues<byte> PerhapsEscaped = SearchValues.Create(
        [.. MustBeEscaped.Select(character => (byte)character), 0xC2, 0xE2]);

    internal static MinimalJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\' or 0x85 or 0x2028 or 0x2029;

    public override int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Escaped);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        for (int start = 0; ;)
        {
            int next = utf8Text[start..].IndexOfAny(PerhapsEscaped);
            if (next < 0)
                return -1;
            start += next;
            _ = Rune.DecodeFromUtf8(utf8Text[start..], out Rune character, out int length);
            if (WillEncode(character.Value))
                return start;
            start += length;
        }
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        new Span<char>(buffer, bufferLength)
            .TryWrite(CultureInfo.InvariantCulture, $"{EscapeOf(unicodeScalar)}", out numberOfCharactersWritten);

    /// <summary>The escape of a character: a short one where there is one, otherwise hexadecimal digits in lower case.</summary>
    internal static string EscapeOf(int character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{character:x4}",
    };
}
