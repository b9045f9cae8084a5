using System.Globalization;

namespace TradePolicy;

/// <summary>
/// The text of a decimal with a unit behind it (<c>7.5%</c>, <c>-2.7 pp</c>): one form, exact, the same in every culture.
/// </summary>
internal static class DecimalText
{
    /// <summary>Longer texts are refused unread; the longest that is ever written has 31 characters and the unit.</summary>
    private const int LongestText = 64;

    private static readonly UInt128 LargestMantissa = (UInt128.One << 96) - 1;

    /// <summary>The same value without trailing zeros and without a negative zero.</summary>
    internal static decimal Normalise(decimal value)
    {
        if (value == 0m) return 0m;
        if (value.Scale == 0) return value;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // The quotient of an exact division has no trailing zeros; most decimals take a faster way.
        return bits[2] == 0
            ? Normalise(unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]), value)
            : value / 1.0000000000000000000000000000m;
    }

    private static decimal Normalise(ulong digits, decimal value)
    {
        int scale = value.Scale;
        ulong left = digits;
        while (scale > 0 && left % 10 == 0)
        {
            left /= 10;
            scale--;
        }

        return left == digits ? value : new(unchecked((int)left), unchecked((int)(left >> 32)), 0, decimal.IsNegative(value), (byte)scale);
    }

    /// <summary>The same value with at least this many decimals in its text: 5.0 for 5.</summary>
    internal static decimal Padded(decimal value, int decimals) =>
        Normalise(value) + new decimal(0, 0, 0, isNegative: false, (byte)decimals);

    internal static string Format(decimal value, string unit) =>
        string.Concat(value.ToString(CultureInfo.InvariantCulture), unit);

    internal static bool TryFormat(decimal value, string unit, Span<char> destination, out int charsWritten)
    {
        if (value.TryFormat(destination, out charsWritten, provider: CultureInfo.InvariantCulture)
            && unit.TryCopyTo(destination[charsWritten..]))
        {
            charsWritten += unit.Length;
            return true;
        }

        charsWritten = 0;
        return false;
    }

    /// <summary>The number in front of the unit; the exception says why a text is refused.</summary>
    internal static decimal Parse(ReadOnlySpan<char> text, string unit, string kind, string example) =>
        TryParse(text, unit, out decimal value, out string problem)
            ? value
            : throw new FormatException($"'{QuotedText.Cut(text)}' is not {kind}: {problem}; expected a text such as {example}.");

    internal static bool TryParse(ReadOnlySpan<char> text, string unit, out decimal value) =>
        TryParse(text, unit, out value, out _);

    /// <summary>
    /// Reads <c>-?digits(.digits)?</c>, at most one space, and the unit; refuses numbers that a decimal cannot represent.
    /// </summary>
    private static bool TryParse(ReadOnlySpan<char> text, string unit, out decimal value, out string problem)
    {
        value = 0m;
        problem = "";
        if (text.Length > LongestText)
        {
            problem = "it is too long";
            return false;
        }

        ReadOnlySpan<char> bareUnit = unit.AsSpan().TrimStart(' ');
        if (!text.EndsWith(bareUnit, StringComparison.Ordinal))
        {
            problem = $"it does not end in '{bareUnit}'";
            return false;
        }

        ReadOnlySpan<char> number = text[..^bareUnit.Length];
        if (!bareUnit.IsEmpty && number.EndsWith(" ")) number = number[..^1];
        if (number.Contains(','))
        {
            problem = "the decimal separator is a point, and thousands are not separated";
            return false;
        }

        bool isNegative = number.StartsWith("-");
        if (isNegative) number = number[1..];
        int point = number.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? number : number[..point];
        ReadOnlySpan<char> fraction = point < 0 ? [] : number[(point + 1)..];
        if (!AreDigits(whole) || (point >= 0 && !AreDigits(fraction)))
        {
            problem = "its number is not plain digits with at most one point between them";
            return false;
        }

        fraction = fraction.TrimEnd('0');
        UInt128 mantissa = 0;
        if (fraction.Length > 28 || !TryAppend(ref mantissa, whole) || !TryAppend(ref mantissa, fraction))
        {
            problem = "it has more digits than a decimal holds exactly (28), and they are not rounded away";
            return false;
        }

        value = mantissa == 0 ? 0m : ToDecimal(mantissa, isNegative, (byte)fraction.Length);
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool TryAppend(ref UInt128 mantissa, ReadOnlySpan<char> digits)
    {
        foreach (char digit in digits)
        {
            mantissa = (mantissa * 10) + (uint)(digit - '0');
            if (mantissa > LargestMantissa) return false;
        }

        return true;
    }

    private static decimal ToDecimal(UInt128 mantissa, bool isNegative, byte scale) => new(
        unchecked((int)(uint)mantissa),
        unchecked((int)(uint)(mantissa >> 32)),
        unchecked((int)(uint)(mantissa >> 64)),
        isNegative,
        scale);
}
