using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.GoodsTrees;

/// <summary>
/// A nomenclature of goods as it is on a day. Each line is a part of the last line before it with a smaller indent, in order of code and
/// suffix; a line of another chapter than that is a part of none.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record GoodsTreeOfDay
{
    private readonly int[] parents;
    private readonly int[] stepsBelow;
    private readonly Dictionary<GoodsLine, int> places = [];
    private readonly Dictionary<string, GoodsLine> byKey = new(StringComparer.Ordinal);

    internal GoodsTreeOfDay(LocalDate day, ValueList<GoodsLine> lines)
    {
        Day = day;
        Lines = lines;
        parents = new int[lines.Count];
        stepsBelow = new int[lines.Count];
        IndentStack<GoodsLine> above = new();
        for (int place = 0; place < lines.Count; place++)
        {
            GoodsLine line = lines[place];
            GoodsLine? parent = above.ParentOf(line.Indent, out stepsBelow[place]);
            parents[place] = parent is null || ChapterOf(parent) != ChapterOf(line) ? -1 : places[parent];
            places.Add(line, place);
            byKey.TryAdd(line.Key, line);
            above.Add(line.Indent, line);
        }
    }

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>The lines that hold on the day, in order of code and suffix: a line comes before its parts.</summary>
    public ValueList<GoodsLine> Lines { get; }

    /// <summary>The line with a code and suffix; null if there is none in this tree.</summary>
    /// <param name="code">The code. Ones with and without zeros at the end are different codes here: give all digits.</param>
    /// <param name="suffix">The suffix.</param>
    public GoodsLine? Find(CommodityCode code, string suffix = GoodsLine.Declarable) =>
        byKey.GetValueOrDefault($"{Require.Given(code).Digits}/{Require.Given(suffix)}") is { } line
            && line.Code.Nomenclature == code.Nomenclature
            ? line
            : null;

    /// <summary>The line of which a line is a part; null if it is of none.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentException">It is not in the tree.</exception>
    public GoodsLine? ParentOf(GoodsLine line) => parents[PlaceOf(line)] is var parent and >= 0 ? Lines[parent] : null;

    /// <summary>The lines of which a line is a part, from the outermost to its parent.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentException">It is not in the tree.</exception>
    public IReadOnlyList<GoodsLine> AncestorsOf(GoodsLine line)
    {
        List<GoodsLine> ancestors = [];
        for (GoodsLine? above = ParentOf(line); above is not null; above = ParentOf(above))
            ancestors.Insert(0, above);
        return ancestors;
    }

    /// <summary>The parts of a line, in order; not the parts of its parts.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentException">It is not in the tree.</exception>
    public IReadOnlyList<GoodsLine> ChildrenOf(GoodsLine line)
    {
        int own = PlaceOf(line);
        List<GoodsLine> children = [];
        for (int place = own + 1; place < parents.Length && Lines[place].Indent > line.Indent; place++)
        {
            if (parents[place] == own)
                children.Add(Lines[place]);
        }

        return children;
    }

    /// <summary>
    /// The descriptions from the outermost line to the line itself: "Other" means what stands above it. Lines without one add none.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentException">It is not in the tree.</exception>
    public IReadOnlyList<string> DescriptionsOf(GoodsLine line) =>
        [.. AncestorsOf(line).Append(line).Select(static one => one.Description).Where(static text => text.Length > 0)];

    /// <summary>
    /// Whether goods are declared by a line: its suffix is 80 and nothing is below it, neither in the tree nor by what the source says.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <exception cref="ArgumentException">It is not in the tree.</exception>
    public bool IsDeclarable(GoodsLine line) =>
        HasNoParts(PlaceOf(line)) && line is { Suffix: GoodsLine.Declarable, StatedLeaf: not false };

    /// <summary>
    /// What a careful reader should know: indents that skip a step, lines below one whose code does not begin theirs, headings in between
    /// with nothing below them, and lines of which the source says another thing than the tree about whether something is below them.
    /// </summary>
    public IReadOnlyList<Finding> Validate() => [.. Lines.SelectMany((line, place) => Odd(line, place))];

    // By hand: what follows from the lines is no part of the value.
    /// <summary>Whether both are of the same lines on the same day.</summary>
    /// <param name="other">The other tree.</param>
    public bool Equals(GoodsTreeOfDay? other) => other is not null && Day == other.Day && Lines == other.Lines;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Day, Lines);

    /// <summary>"37 lines on 2026-01-15".</summary>
    public override string ToString() => FormattableString.Invariant($"{Lines.Count} lines on {LocalDatePattern.Iso.Format(Day)}");

    private static string ChapterOf(GoodsLine line) => line.Code.Digits[..2];

    private IEnumerable<Finding> Odd(GoodsLine line, int place)
    {
        // The first line of a chapter that is not in the tree may have any indent.
        if (stepsBelow[place] > 1 && parents[place] >= 0)
        {
            yield return new(
                FindingKind.SkippedIndent, true,
                FormattableString.Invariant($"{line.Key} is indented by {stepsBelow[place]} steps below the line before it"), line.Key);
        }

        if (parents[place] >= 0 && Lines[parents[place]] is { Suffix: GoodsLine.Declarable } parent && !Begins(parent.Code, line.Code))
        {
            yield return new(
                FindingKind.UnrelatedParent, true,
                $"{line.Key} is below {parent.Key}, which does not begin its code", line.Key, parent.Key);
        }

        bool isLeaf = HasNoParts(place);
        if (line.Suffix != GoodsLine.Declarable && isLeaf)
            yield return new(FindingKind.HeadingWithoutLines, true, $"{line.Key} is a heading in between with nothing below it", line.Key);
        if (line is { Suffix: GoodsLine.Declarable, StatedLeaf: { } stated } && stated != isLeaf)
        {
            yield return new(
                FindingKind.LeafDiffers, true,
                stated
                    ? $"{line.Key} is said to have nothing below it, and has"
                    : $"{line.Key} is said to have lines below it, and has none",
                line.Key);
        }
    }

    private static bool Begins(CommodityCode parent, CommodityCode code) =>
        code.Digits.AsSpan().StartsWith(parent.Digits.AsSpan(0, parent.SignificantDigits));

    // The line after a line comes first among its parts.
    private bool HasNoParts(int place) => place + 1 == parents.Length || parents[place + 1] != place;

    private int PlaceOf(GoodsLine line) => places.TryGetValue(Require.Given(line), out int place)
        ? place
        : throw new ArgumentException($"{line.Key} is not in the tree of {LocalDatePattern.Iso.Format(Day)}.", nameof(line));
}
