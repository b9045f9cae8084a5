using System.Globalization;
using TradePolicy.GoodsTrees;

namespace TradePolicy.Hts;

/// <summary>
/// Rebuilds the hierarchy of the schedule from the indents of its records, and gives inherited rates and units to the lines.
/// </summary>
internal sealed class HtsTree
{
    private const int DeepestIndent = 99;

    private static readonly HashSet<string> FootnoteColumns =
        new(StringComparer.Ordinal) { "desc", "general", "other", "special", "stat", "units" };

    private readonly string name;
    private readonly List<HtsFinding> findings;
    private readonly List<HtsLine> lines;
    private readonly Dictionary<string, HtsLine> byDigits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DutyRate? Rate, DutyRateProblem? Problem)> rates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SpecialColumn? Column, DutyRateProblem? Problem)> specials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HtsUnit> units = new(StringComparer.Ordinal);
    private readonly List<Chapter99Heading> chapter99 = [];
    private readonly IndentStack<HtsLine> above = new();

    internal HtsTree(string name, List<HtsRecord> records, IEnumerable<HtsFinding> read)
    {
        this.name = name;
        findings = [.. read];
        lines = new(records.Count);
        foreach (HtsRecord record in records)
            lines.Add(Line(record));
        for (int index = 0; index < lines.Count; index++)
        {
            if (lines[index] is { Number: "", HasParts: false })
                Note(HtsFindingKind.TextWithoutParts, records[index],
                    "a text without a number and without numbered parts, such as the title of a subchapter");
        }
    }

    internal IReadOnlyList<HtsLine> Lines => lines.AsReadOnly();

    internal IReadOnlyList<HtsFinding> Findings => [.. findings.OrderBy(finding => finding.Record)];

    internal IReadOnlyList<Chapter99Heading> Chapter99 => chapter99.AsReadOnly();

    internal Dictionary<string, HtsLine> ByDigits => byDigits;

    private HtsLine Line(HtsRecord record)
    {
        int indent = Indent(record);
        HtsLine? parent = above.ParentOf(indent, out int stepsBelow);
        CommodityCode? code = Code(record);
        HtsLine line = new(record, code, indent, parent, OwnUnits(record));
        if (line.Number.Length > 0)
        {
            foreach (HtsLine whole in above.Above)
                whole.SetParts();
        }

        above.Add(indent, line);
        CheckPlace(line, stepsBelow, record);
        Settle(line, record);
        if (code is not null && !byDigits.TryAdd(code.Digits, line))
            Note(HtsFindingKind.RepeatedNumber, record, string.Create(
                CultureInfo.InvariantCulture,
                $"line {byDigits[code.Digits].FileLine} already has this number; look-up finds that line"));
        if (line is { Part: HtsPart.Chapter99, Code.Digits.Length: >= 8 })
            AddHeading(line, record);
        return line;
    }

    private void AddHeading(HtsLine line, HtsRecord record)
    {
        chapter99.Add(Chapter99Heading.Of(line, out string? unreadableDate));
        if (unreadableDate is not null)
            Note(HtsFindingKind.UnreadableDate, record,
                $"'{QuotedText.Cut(unreadableDate)}' is not a date; it is left out of the heading's dates");
    }

    private int Indent(HtsRecord record)
    {
        if (!int.TryParse(record.Indent, NumberStyles.None, CultureInfo.InvariantCulture, out int indent) || indent > DeepestIndent)
            throw new HtsFormatException(
                name, record.IndentAt.Line, record.IndentAt.Position, $"'{QuotedText.Cut(record.Indent)}' is not an indent",
                $"a number from 0 to {DeepestIndent}");
        if (record.Indent.Length > 1 && record.Indent[0] == '0')
            Note(HtsFindingKind.PaddedIndent, record, $"the indent is written '{QuotedText.Cut(record.Indent)}'; it is read as {indent}");
        return indent;
    }

    private CommodityCode? Code(HtsRecord record)
    {
        string number = record.Number.Trim();
        if (number.Length == 0)
            return null;
        if (!CommodityCode.TryParse(number, Nomenclature.UnitedStates, out CommodityCode? code) || code.Digits.Length < 4)
        {
            Note(HtsFindingKind.UnreadableNumber, record,
                $"'{QuotedText.Cut(number)}' is not a number of the schedule; the line is kept without a code");
            return null;
        }

        if (!IsPrintedWell(number, code.Digits.Length))
            Note(HtsFindingKind.MisplacedPoints, record, $"the points are in other places than in {code}, as which it is read");
        return code;
    }

    /// <summary>Whether there is a point behind the fourth digit and every second digit after it, and nowhere else.</summary>
    private static bool IsPrintedWell(string number, int digits)
    {
        if (number.Length != digits + ((digits - 4) / 2))
            return false;
        for (int index = 4; index < number.Length; index += 3)
        {
            if (number[index] != '.')
                return false;
        }

        return true;
    }

    private void CheckPlace(HtsLine line, int stepsBelow, HtsRecord record)
    {
        if (stepsBelow > 1)
            Note(HtsFindingKind.SkippedIndent, record, string.Create(
                CultureInfo.InvariantCulture, $"indented by {stepsBelow} steps below the line before it, and read as a part of it"));
        if (record.IsSuperior != (line.Number.Length == 0))
            Note(HtsFindingKind.WrongSuperiorMark, record, record.IsSuperior
                ? "marked as a superior text, but has a number" : "has no number, and is not marked as a superior text");
        HtsLine? numbered = Numbered(line.Parent);
        if (line.Code is not null && numbered is not null && !numbered.GivesTo(line.Code))
            Note(HtsFindingKind.UnrelatedParent, record,
                $"is below {numbered.Number}, which does not begin its number; it inherits nothing from it");
        if (record.Footnotes.Exists(footnote => footnote.Text.Length == 0 || !footnote.Columns.All(FootnoteColumns.Contains)))
            Note(HtsFindingKind.UnreadableFootnote, record, "a footnote has no text, or names a column that the schedule does not have");
    }

    private void Settle(HtsLine line, HtsRecord record)
    {
        HtsRate? general = OwnRate(line, line.GeneralText, record, "general");
        HtsRate? column2 = OwnRate(line, line.Column2Text, record, "column 2");
        HtsSpecialRates? special = OwnSpecial(line, record);
        if (line.Code is null && line.Number.Length == 0 && (general ?? column2) is not null)
            Note(HtsFindingKind.RateWithoutNumber, record, "states a rate, but has no number; its parts have the rate");
        HtsRate? generalAbove = null, column2Above = null;
        HtsSpecialRates? specialAbove = null;
        ValueList<HtsUnit> own = line.Units;
        if (line.Parent is { } parent && parent.GivesTo(line.Code))
        {
            (generalAbove, column2Above) = (Given(parent.General), Given(parent.Column2));
            specialAbove = parent.Special is { } given && given.StatedBy.GivesTo(line.Code) ? given : null;
            own = own.Count == 0 ? parent.Units : own;
        }

        if ((general is not null && generalAbove is not null) || (column2 is not null && column2Above is not null))
            Note(HtsFindingKind.RateUnderRate, record,
                $"states a rate, but {(generalAbove ?? column2Above)!.StatedBy.Number}, of which it is a part, already has one");
        // Special rates belong to the general rate: a line with a general rate of its own and an empty special column has no special rates.
        line.Settle(general ?? generalAbove, column2 ?? column2Above, special ?? (general is null ? specialAbove : null), own);
        if (line is { IsStatistical: true, Part: HtsPart.Goods } && (line.General is null || line.Column2 is null))
            Note(HtsFindingKind.NoRate, record, line.General is null
                ? "it has no general rate" : "it has no rate of column 2");

        HtsRate? Given(HtsRate? above) => above is not null && above.StatedBy.GivesTo(line.Code) ? above : null;
    }

    private HtsRate? OwnRate(HtsLine line, string text, HtsRecord record, string column)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!rates.TryGetValue(text, out (DutyRate? Rate, DutyRateProblem? Problem) read))
        {
            _ = DutyNotation.UnitedStates.TryParse(text, out DutyRate? rate, out DutyRateProblem? problem);
            rates.Add(text, read = (rate, problem));
        }

        if (read.Rate is null)
            Note(HtsFindingKind.UnreadableRate, record,
                $"'{QuotedText.Cut(text)}' is not a rate ({column}): {read.Problem} It is kept as words");
        return new(line, text, read.Rate, read.Problem);
    }

    private HtsSpecialRates? OwnSpecial(HtsLine line, HtsRecord record)
    {
        string text = line.SpecialText;
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!specials.TryGetValue(text, out (SpecialColumn? Column, DutyRateProblem? Problem) read))
        {
            _ = SpecialColumn.TryParse(text, out SpecialColumn? column, out DutyRateProblem? problem);
            specials.Add(text, read = (column, problem));
        }

        if (read.Column is null)
            Note(HtsFindingKind.UnreadableSpecial, record,
                $"'{QuotedText.Cut(text)}' is not a special column: {read.Problem} Which programmes have which rates is not known");
        return new(line, text, read.Column, read.Problem);
    }

    private ValueList<HtsUnit> OwnUnits(HtsRecord record)
    {
        if (record.Units.Count == 0)
            return [];
        List<HtsUnit> own = new(record.Units.Count);
        foreach (string raw in record.Units)
        {
            if (!units.TryGetValue(raw, out HtsUnit? unit))
                units.Add(raw, unit = HtsUnit.Of(HtsText.Clean(raw)));
            if (unit.Text.Length > 0)
                own.Add(unit);
            else
                Note(HtsFindingKind.MissingUnit, record, "a blank unit of quantity is left out");
        }

        return ValueList.From(own);
    }

    private static HtsLine? Numbered(HtsLine? line)
    {
        while (line is not null && line.Code is null)
            line = line.Parent;
        return line;
    }

    private void Note(HtsFindingKind kind, HtsRecord record, string message) =>
        findings.Add(new(kind, record.Ordinal, record.Place.Line, record.Number.Trim(), message));
}
