using System.Globalization;

namespace TradePolicy;

/// <summary>
/// Numbers with a fraction, as old tariffs write them: <c>33 1/3</c>. A third is read as the nearest
/// <see cref="decimal"/>, and exactly that number is written as the fraction again. A fraction follows a whole number and is never alone.
/// </summary>
internal static class MixedNumber
{
    /// <summary>Whole numbers up to here leave 20 decimal places for the fraction, so that it is recognised again.</summary>
    internal const decimal LargestWhole = 9_999_999m;

    private const int FewestPlaces = 20;
    private const int LargestDenominator = 99;

    internal static decimal Of(decimal whole, decimal numerator, decimal denominator) => whole + (numerator / denominator);

    internal static string Format(decimal number)
    {
        if (number.Scale >= FewestPlaces)
        {
            decimal whole = decimal.Truncate(number);
            for (decimal denominator = 2m; whole is > 0m and <= LargestWhole && denominator <= LargestDenominator; denominator++)
            {
                decimal numerator = Math.Round((number - whole) * denominator);
                if (Of(whole, numerator, denominator) == number)
                    return string.Create(CultureInfo.InvariantCulture, $"{whole:0} {numerator:0}/{denominator:0}");
            }
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }
}
