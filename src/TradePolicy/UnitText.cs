namespace TradePolicy;

/// <summary>The text form of numbers with one unit, such as <c>7.5%</c>: the part that types of numbers with a unit share.</summary>
/// <param name="unit">The unit, with a space before it if it is written with one.</param>
/// <param name="kind">The kind of number in messages: "a percentage".</param>
/// <param name="example">An example for messages: "34% or 7.5%".</param>
internal sealed class UnitText(string unit, string kind, string example)
{
    internal decimal Parse(ReadOnlySpan<char> text) => DecimalText.Parse(text, unit, kind, example);

    internal bool TryParse(ReadOnlySpan<char> text, out decimal value) => DecimalText.TryParse(text, unit, out value);

    internal string Format(decimal value, string? format = null)
    {
        RequireGeneral(format);
        return DecimalText.Format(value, unit);
    }

    internal bool TryFormat(decimal value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format)
    {
        RequireGeneral(format);
        return DecimalText.TryFormat(value, unit, destination, out charsWritten);
    }

    private void RequireGeneral(ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G"))
            throw new FormatException($"'{QuotedText.Cut(format)}' is not a format of {kind}: use G.");
    }
}
