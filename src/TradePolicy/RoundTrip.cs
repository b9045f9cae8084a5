using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TradePolicy;

/// <summary>The texts that read back to equal values.</summary>
internal static class RoundTrip
{
    /// <summary>The format that all values with a text have: <c>R</c>, the text that reads back to an equal value.</summary>
    internal const string Format = "R";

    /// <summary>Whether a format is none: the text that a value has by itself.</summary>
    internal static bool IsNone([NotNullWhen(false)] string? format) => string.IsNullOrEmpty(format) || format == "G";

    /// <summary>The text, if it reads back to the value.</summary>
    /// <exception cref="NotSupportedException">It does not: the value has parts that a text cannot keep apart.</exception>
    internal static string Of<T>(T value, string text)
        where T : ISpanParsable<T> =>
        T.TryParse(text, provider: null, out T? back) && back.Equals(value)
            ? text
            : throw new NotSupportedException(
                $"'{QuotedText.Cut(text)}' would not read back as the same {typeof(T).Name}; if it is only to be shown, write "
                + $"its ToString() as a text. {DefaultSerialization.Advice}");

    /// <summary>Reads a text as a value of a type, or of a kind of it.</summary>
    /// <exception cref="FormatException">It is not the text of such a value.</exception>
    internal static T Read<T>(string text, Type kind)
        where T : ISpanParsable<T>
    {
        T value = T.Parse(text, CultureInfo.InvariantCulture);
        return kind.IsInstanceOfType(value)
            ? value
            : throw new FormatException($"'{QuotedText.Cut(text)}' is a {value.GetType().Name}, and a {kind.Name} is expected.");
    }

    /// <summary>Writes a text into a span; false, and nothing written, if it does not fit.</summary>
    internal static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
