using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.GoodsTrees;

/// <summary>The lines of a nomenclature of goods over time, from which there is a tree for every day.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// GoodsTreeOfDay tree = GoodsTree.Of(lines).On(new LocalDate(2026, 1, 15));
/// GoodsLine horses = tree.Find(CommodityCode.Uk("0101210000"))!;
/// tree.DescriptionsOf(horses)     // Live animals, Live horses, asses, mules and hinnies, Horses, Pure-bred breeding animals
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record GoodsTree
{
    private GoodsTree(ValueList<GoodsLine> lines) => Lines = lines;

    /// <summary>The lines, in order of code, suffix and first day.</summary>
    public ValueList<GoodsLine> Lines { get; }

    /// <summary>A nomenclature of some lines.</summary>
    /// <param name="lines">The lines, in any order; one that is given twice counts once.</param>
    public static GoodsTree Of(params IEnumerable<GoodsLine> lines) => new(ValueList.From(
        Require.Each(lines).Distinct()
            .OrderBy(static line => line.Code.Digits, StringComparer.Ordinal)
            .ThenBy(static line => line.Suffix, StringComparer.Ordinal)
            .ThenBy(static line => line.FirstDay)));

    /// <summary>The tree of the lines that hold on a day. It has no lines for a day of which nothing is known.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public GoodsTreeOfDay On(LocalDate day) => new(Require.Iso(day), ValueList.From(Lines.Where(line => line.HoldsOn(day))));

    /// <summary>What a careful reader should know: days on which two lines with one code and suffix hold.</summary>
    public IReadOnlyList<Finding> Validate() =>
    [
        .. Lines.Zip(Lines.Skip(1))
            .Where(static pair => pair.First.Key == pair.Second.Key && pair.First.HoldsOn(pair.Second.FirstDay))
            .Select(static pair => new Finding(
                FindingKind.Overlap, true,
                $"two lines {pair.First.Key} hold on {LocalDatePattern.Iso.Format(pair.Second.FirstDay)}", pair.First.Key)),
    ];

    /// <summary>"37 lines".</summary>
    public override string ToString() => FormattableString.Invariant($"{Lines.Count} lines");
}
