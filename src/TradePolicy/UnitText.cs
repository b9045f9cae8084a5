namespace TradePolicy;

/// <summary>The text form of numbers with one unit, such as <c>7.5%</c>: the part that types of numbers with a unit share.</summary>
/// <param name="unit">The unit, with a space before it if it is written with one.</param>
/// <param name="kind">The kind of number in messages: "a percentage".</param>
/// <param name="example">An example for messages: "34% or 7.5%".</param>
internal sealed class UnitText(string unit, string kind, string example)
{
    internal decimal Parse(ReadOnlySpan<char> text) => DecimalText.Parse(text, unit, kind, example);

    internal bool TryParse(ReadOnlySpan<char> text, out decimal value) => DecimalText.TryParse(text, unit, out value);

    internal string Format(decimal value) => DecimalText.Format(value, unit);

    internal string Format(decimal value, string? format, IFormatProvider? provider) => IsOwn(format)
        ? DecimalText.Format(value, unit)
        : NumericFormat.Of(value, format, provider, kind) + unit;

    internal bool TryFormat(
        decimal value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => IsOwn(format)
        ? DecimalText.TryFormat(value, unit, destination, out charsWritten)
        : RoundTrip.TryWrite(Format(value, format.ToString(), provider), destination, out charsWritten);

    private static bool IsOwn(ReadOnlySpan<char> format) => format is "" or "G" or "R";
}
