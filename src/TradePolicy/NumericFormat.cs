using System.Globalization;

namespace TradePolicy;

/// <summary>Numeric formats of the number in a value with a unit.</summary>
internal static class NumericFormat
{
    /// <summary>The number in a numeric format, without the unit.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format.</param>
    /// <param name="provider">The culture; the invariant one if it is null.</param>
    /// <param name="kind">The kind of value in the message: "a percentage".</param>
    /// <exception cref="FormatException">It is no numeric format, or one that writes a unit of its own.</exception>
    internal static string Of(decimal value, string? format, IFormatProvider? provider, string kind)
    {
        // A currency or a percentage would be written twice, and a percentage multiplied by 100.
        if (string.IsNullOrEmpty(format) || format[0] is 'C' or 'c' or 'P' or 'p' || format.AsSpan().IndexOfAny('%', '\u2030') >= 0)
            throw Refused(format, kind, null);
        try
        {
            return value.ToString(format, provider ?? CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw Refused(format, kind, exception);
        }
    }

    private static FormatException Refused(string? format, string kind, Exception? inner) => new(
        $"'{QuotedText.Cut(format)}' is not a format of {kind}: use G (the text, which reads back) or a numeric format such as N2 or 0.00; "
        + "the unit is written by itself.",
        inner);
}
