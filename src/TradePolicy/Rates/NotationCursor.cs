using System.Globalization;
using System.Text;

namespace TradePolicy;

/// <summary>
/// Reads a text from left to right. Only text at the cursor is taken, after any blanks; if it is not there, the
/// cursor does not move. The first problem is kept.
/// </summary>
internal sealed class NotationCursor(NotationText text)
{
    private const int LongestFractionPart = 3;

    private readonly string value = text.Value;
    private int index;

    internal DutyRateProblem? Problem { get; private set; }

    internal bool IsAtEnd => SkipBlank() == value.Length;

    /// <summary>The character at the cursor; a NUL at the end.</summary>
    internal char Next => SkipBlank() < value.Length ? value[index] : '\0';

    internal int Mark => index;

    internal void BackTo(int mark) => index = mark;

    /// <summary>Records the problem, unless there is one already, and returns null.</summary>
    internal T? Fail<T>(DutyRateProblemKind kind, string hint)
        where T : class
    {
        Problem ??= new DutyRateProblem(kind, text.OriginOf(SkipBlank()), hint);
        return null;
    }

    internal bool Take(char c)
    {
        if (Next != c || IsAtEnd)
            return false;
        index++;
        return true;
    }

    /// <summary>Takes words in any case, with or without the blanks between them; the last word must end there.</summary>
    internal bool Take(string words)
    {
        int at = SkipBlank();
        foreach (char c in words)
        {
            if (c == ' ')
                continue;
            while (at < value.Length && value[at] == ' ') at++;
            if (at == value.Length || char.ToUpperInvariant(value[at]) != char.ToUpperInvariant(c))
                return false;
            at++;
        }

        if (at < value.Length && IsOneWord(value[at - 1], value[at]))
            return false;
        index = at;
        return true;
    }

    /// <summary>
    /// Takes words as <see cref="Take(string)"/> does, but not the beginning of a longer symbol: <c>m</c> is no part of <c>m1</c>.
    /// </summary>
    internal bool TakeWhole(string words)
    {
        int mark = index;
        if (!Take(words))
            return false;
        if (index == value.Length || !char.IsAsciiDigit(value[index]) || !char.IsLetter(value[index - 1]))
            return true;
        index = mark;
        return false;
    }

    internal bool TakeAny(params ReadOnlySpan<string> choices)
    {
        foreach (string words in choices)
        {
            if (Take(words))
                return true;
        }

        return false;
    }

    internal bool Sees(string words)
    {
        int mark = index;
        bool isSeen = Take(words);
        index = mark;
        return isSeen;
    }

    /// <summary>A run of letters, which may be empty.</summary>
    internal string Letters()
    {
        int start = SkipBlank();
        while (index < value.Length && char.IsLetter(value[index])) index++;
        return value[start..index];
    }

    /// <summary>A run of letters and of the marks within and behind words, which may be empty.</summary>
    internal string Word()
    {
        int start = SkipBlank();
        while (index < value.Length && (char.IsLetter(value[index]) || value[index] is '-' or ',' or '.' or '\'')) index++;
        return value[start..index];
    }

    /// <summary>A subheading of a tariff schedule, with its points in the right places; null if there is none here.</summary>
    internal string? Subheading()
    {
        int start = SkipBlank();
        index = UnitedStatesTextRates.EndOfSubheading(value, start);
        return index == start ? null : UnitedStatesTextRates.Subheading(value.AsSpan(start, index - start));
    }

    /// <summary>A decimal of plain digits and at most one point, or a whole number with a fraction behind it: <c>33 1/3</c>.</summary>
    internal decimal? Amount()
    {
        int start = SkipBlank();
        if (!SkipDigits())
            return Refuse(DutyRateProblemKind.MissingAmount, "Expected a number in plain digits.");
        int whole = index;
        if (index < value.Length && value[index] == '.')
        {
            index++;
            if (!SkipDigits())
                return Refuse(DutyRateProblemKind.InvalidNumber, "Expected digits behind the point.");
        }

        if (index + 1 < value.Length && value[index] is '.' or ',' && char.IsAsciiDigit(value[index + 1]))
            return Refuse(DutyRateProblemKind.InvalidNumber, "A number has one point at most, and its thousands are not separated.");
        if (DecimalText.TryParse(value.AsSpan(start, index - start), "", out decimal number))
            return index == whole ? WithFraction(number) : number;
        index = start;
        return Refuse(DutyRateProblemKind.NumberTooLong, "A number has 28 digits at most; no digit is rounded away.");
    }

    /// <summary>
    /// A whole number whose thousands may be separated by commas or blanks; null if there is none here, or it is far too long.
    /// </summary>
    internal decimal? Count()
    {
        int start = SkipBlank();
        StringBuilder digits = new();
        while (SkipDigits())
        {
            digits.Append(value, start, index - start);
            start = index + 1;
            if (!IsSeparatorOfThousands())
                break;
            index++;
        }

        return digits.Length is > 0 and < 28 ? decimal.Parse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static bool IsOneWord(char left, char right) =>
        (char.IsLetter(left) && char.IsLetter(right)) || (char.IsAsciiDigit(left) && char.IsAsciiDigit(right));

    private decimal? WithFraction(decimal whole)
    {
        int mark = index;
        int start = SkipBlank();
        if (start == mark || !SkipDigits() || index == value.Length || value[index] != '/' || index - start > LongestFractionPart)
        {
            index = mark;
            return whole;
        }

        return Fraction(whole, decimal.Parse(value.AsSpan(start, index - start), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private decimal? Fraction(decimal whole, decimal numerator)
    {
        index++;
        int start = index;
        if (!SkipDigits())
            return Refuse(DutyRateProblemKind.InvalidNumber, "Expected the denominator of a fraction.");
        if (index - start > LongestFractionPart)
            return Refuse(DutyRateProblemKind.InvalidNumber, "A denominator has three digits at most.");
        decimal denominator = decimal.Parse(value.AsSpan(start, index - start), NumberStyles.None, CultureInfo.InvariantCulture);
        return numerator == 0m || numerator >= denominator || whole > MixedNumber.LargestWhole
            ? Refuse(DutyRateProblemKind.InvalidNumber, "A fraction is more than nothing and less than one.")
            : MixedNumber.Of(whole, numerator, denominator);
    }

    private decimal? Refuse(DutyRateProblemKind kind, string hint)
    {
        Fail<object>(kind, hint);
        return null;
    }

    private bool IsSeparatorOfThousands() =>
        index + 3 < value.Length && value[index] is ',' or ' '
        && char.IsAsciiDigit(value[index + 1]) && char.IsAsciiDigit(value[index + 2]) && char.IsAsciiDigit(value[index + 3])
        && (index + 4 == value.Length || !char.IsAsciiDigit(value[index + 4]));

    private bool SkipDigits()
    {
        int start = index;
        while (index < value.Length && char.IsAsciiDigit(value[index])) index++;
        return index > start;
    }

    private int SkipBlank()
    {
        while (index < value.Length && value[index] == ' ') index++;
        return index;
    }
}
