using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Indicators;

/// <summary>
/// The unit of a series: per cent, percentage points, an index with its base, money with its ISO 4217 code and scale,
/// or a count of things. The difference of two values in per cent is in percentage points; in all others it is in the
/// unit itself.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example>
/// <code>
/// IndicatorUnit.Percent;
/// IndicatorUnit.Index("2015 = 100");
/// IndicatorUnit.Money("USD", powerOfTen: 9);      // billion USD
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record IndicatorUnit
{
    private const int LargestPower = 15;

    private IndicatorUnit(IndicatorUnitKind kind, string? detail = null, int powerOfTen = 0)
    {
        if (powerOfTen is < 0 or > LargestPower)
            throw new ArgumentOutOfRangeException(nameof(powerOfTen), powerOfTen, $"A scale is a power of ten from 0 to {LargestPower}.");
        Kind = kind;
        Detail = detail;
        PowerOfTen = powerOfTen;
    }

    /// <summary>Per cent.</summary>
    public static IndicatorUnit Percent { get; } = new(IndicatorUnitKind.Percent);

    /// <summary>Percentage points.</summary>
    public static IndicatorUnit PercentagePoints { get; } = new(IndicatorUnitKind.PercentagePoints);

    /// <summary>Which kind of unit it is.</summary>
    public IndicatorUnitKind Kind { get; }

    /// <summary>
    /// The base of an index ("2015 = 100"), the ISO 4217 code of money ("USD") or what is counted ("vehicles"); null for
    /// per cent and percentage points.
    /// </summary>
    public string? Detail { get; }

    /// <summary>The power of ten the values of money and counts are multiplied by: 9 for billions; else 0.</summary>
    public int PowerOfTen { get; }

    /// <summary>An index.</summary>
    /// <param name="base">What is 100: "2015 = 100", "same month of the year before = 100".</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public static IndicatorUnit Index(string @base) => new(IndicatorUnitKind.Index, Require.Text(@base, nameof(@base)));

    /// <summary>An amount of money.</summary>
    /// <param name="currency">The ISO 4217 code: three upper-case letters, of which only the form is checked.</param>
    /// <param name="powerOfTen">The scale: 0 for units, 6 for millions, 9 for billions; from 0 to 15.</param>
    /// <exception cref="ArgumentException">The code does not have that form.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range.</exception>
    public static IndicatorUnit Money(string currency, int powerOfTen = 0)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException(
                $"'{QuotedText.Cut(currency)}' is not a currency code of ISO 4217: three upper-case letters such as USD.",
                nameof(currency));
        }

        return new(IndicatorUnitKind.Money, currency, powerOfTen);
    }

    /// <summary>A number of things.</summary>
    /// <param name="things">What is counted, in the plural: "vehicles".</param>
    /// <param name="powerOfTen">The scale: 0 for units, 3 for thousands; from 0 to 15.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range.</exception>
    public static IndicatorUnit Count(string things, int powerOfTen = 0) => new(IndicatorUnitKind.Count, Require.Text(things), powerOfTen);

    /// <summary>"per cent", "percentage points", "index (2015 = 100)", "billion USD", "thousand vehicles".</summary>
    public override string ToString() => Kind switch
    {
        IndicatorUnitKind.Percent => "per cent",
        IndicatorUnitKind.PercentagePoints => "percentage points",
        IndicatorUnitKind.Index => $"index ({Detail})",
        _ => $"{ScaleWord}{Detail}",
    };

    /// <summary>A value as a sentence has it, with at least this many decimals: "-3.3%", "5.0%", "49.5", "316 billion USD".</summary>
    internal string Show(decimal value, int decimals) => Kind switch
    {
        IndicatorUnitKind.Percent => $"{Number(value, decimals)}%",
        IndicatorUnitKind.Index => Number(value, decimals),
        _ => ShowDifference(value, decimals),
    };

    /// <summary>A difference of two values, as given, with or without its sign: "0.2 percentage points".</summary>
    internal string ShowDifference(decimal difference, int decimals)
    {
        string number = Number(difference, decimals);
        string points = number is "1" or "-1" ? "point" : "points";
        return Kind switch
        {
            IndicatorUnitKind.Percent or IndicatorUnitKind.PercentagePoints => $"{number} percentage {points}",
            IndicatorUnitKind.Index => $"{number} index {points}",
            _ => $"{number} {this}",
        };
    }

    private string ScaleWord => PowerOfTen switch
    {
        0 => "",
        2 => "hundred ",
        3 => "thousand ",
        4 => "ten thousand ",
        6 => "million ",
        8 => "hundred million ",
        9 => "billion ",
        12 => "trillion ",
        _ => string.Create(CultureInfo.InvariantCulture, $"10^{PowerOfTen} "),
    };

    private static string Number(decimal value, int decimals) => DecimalText.Format(DecimalText.Padded(value, decimals), "");
}
