using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.GoodsTrees;

/// <summary>
/// A line of a nomenclature of goods, for the days on which it holds: a code with the suffix that tells lines of the same ten digits apart.
/// </summary>
/// <remarks>
/// In the nomenclatures of the European Union and the United Kingdom, goods are declared by lines with the suffix 80. Lines with 10, 20 and
/// 30 are headings in between, which have the ten digits of the first line below them. Immutable, and safe for use from several
/// threads.
/// </remarks>
/// <example><code>
/// GoodsLine.Of(CommodityCode.Uk("0101210000"), "10", 2, "Horses", new LocalDate(2012, 1, 1))
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record GoodsLine
{
    /// <summary>The suffix of the lines by which goods are declared, if nothing is below them.</summary>
    public const string Declarable = "80";

    private GoodsLine(CommodityCode code, string suffix, int indent, string description, LocalDate firstDay, LocalDate? lastDay)
    {
        Code = code;
        Suffix = suffix;
        Indent = indent;
        Description = description;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The code.</summary>
    public CommodityCode Code { get; }

    /// <summary>The suffix: two digits.</summary>
    public string Suffix { get; }

    /// <summary>The indent, in steps from 0.</summary>
    public int Indent { get; }

    /// <summary>The description of the line alone, which continues those of the lines above it; empty if it has none.</summary>
    public string Description { get; }

    /// <summary>The first day on which it holds.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included; null if no end is set.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>What the source says of whether nothing is below it; null if it says nothing.</summary>
    public bool? StatedLeaf { get; private init; }

    /// <summary>A line.</summary>
    /// <param name="code">The code.</param>
    /// <param name="suffix">The suffix: two digits.</param>
    /// <param name="indent">The indent, in steps from 0.</param>
    /// <param name="description">The description of the line alone.</param>
    /// <param name="firstDay">The first day on which it holds.</param>
    /// <param name="lastDay">The last day, included; null if no end is set.</param>
    /// <exception cref="ArgumentException">The suffix is not two digits, or the last day is before the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The indent is negative.</exception>
    public static GoodsLine Of(
        CommodityCode code, string suffix, int indent, string description, LocalDate firstDay, LocalDate? lastDay = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(description);
        if (Require.Given(suffix) is not [>= '0' and <= '9', >= '0' and <= '9'])
            throw new ArgumentException($"'{QuotedText.Cut(suffix)}' is not a suffix, which is two digits such as 80.", nameof(suffix));
        if (indent < 0)
            throw new ArgumentOutOfRangeException(nameof(indent), indent, "An indent is counted from 0.");
        Require.Iso(firstDay);
        return Require.Iso(lastDay) is { } last && last < firstDay
            ? throw new ArgumentException(
                $"The last day, {LocalDatePattern.Iso.Format(last)}, is before the first, "
                + $"{LocalDatePattern.Iso.Format(firstDay)}.",
                nameof(lastDay))
            : new(code, suffix, indent, description, firstDay, lastDay);
    }

    /// <summary>The same line with what the source says of whether nothing is below it.</summary>
    /// <param name="isLeaf">Whether it says that nothing is.</param>
    public GoodsLine StatedAsLeaf(bool isLeaf) => this with { StatedLeaf = isLeaf };

    /// <summary>Whether the line holds on a day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public bool HoldsOn(LocalDate day) => FirstDay <= Require.Iso(day) && (LastDay is not { } last || day <= last);

    /// <summary>"0101210000/10 Horses".</summary>
    public override string ToString() => $"{Key} {Description}";

    /// <summary>"0101210000/10".</summary>
    internal string Key => $"{Code.Digits}/{Suffix}";
}
