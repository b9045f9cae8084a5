using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>
/// The contents of a file of the schedule: how many lines of each kind, which rates are inherited, and every finding with its line.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class HtsReport
{
    private readonly Dictionary<(HtsColumn, HtsPart), ReadOnlyDictionary<HtsRateKind, int>> counts;

    internal HtsReport(IReadOnlyList<HtsLine> lines, IReadOnlyList<HtsFinding> findings)
    {
        Findings = findings;
        Records = lines.Count;
        UnnumberedRecords = lines.Count(line => line.Number.Length == 0);
        StatisticalLines = lines.Count(line => line.IsStatistical);
        EnterableEightDigitLines = lines.Count(line => line.IsEnterable && !line.IsStatistical);
        counts = lines.Where(line => line.Code?.Digits.Length >= 8)
            .SelectMany(_ => new[] { HtsColumn.General, HtsColumn.Column2 }, (line, column) =>
                (Key: (column, line.Part!.Value), Kind: KindOf(line, column)))
            .GroupBy(entry => entry.Key)
            .ToDictionary(
                group => group.Key,
                group => new SortedDictionary<HtsRateKind, int>(
                    group.GroupBy(entry => entry.Kind).ToDictionary(kind => kind.Key, kind => kind.Count())).AsReadOnly());
        Programmes = new SortedDictionary<string, int>(
            lines.Where(line => line.Special is { IsParsed: true } special && special.StatedBy == line)
                .SelectMany(line => line.Special!.GetColumn().Rates.SelectMany(rate => rate.Programmes))
                .GroupBy(programme => programme, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            StringComparer.Ordinal).AsReadOnly();
        OtherUnits = new SortedDictionary<string, int>(
            lines.Where(line => line.Parent is null || !ReferenceEquals(line.Units, line.Parent.Units)).SelectMany(line => line.Units)
                .Where(unit => unit.Unit is null)
                .GroupBy(unit => unit.Text, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            StringComparer.Ordinal).AsReadOnly();
    }

    /// <summary>How many records the file has, texts without a number included.</summary>
    public int Records { get; }

    /// <summary>How many records have no number.</summary>
    public int UnnumberedRecords { get; }

    /// <summary>How many lines have ten digits.</summary>
    public int StatisticalLines { get; }

    /// <summary>How many lines of eight digits have no parts, so that goods are entered under them.</summary>
    public int EnterableEightDigitLines { get; }

    /// <summary>The lines that name a preference programme in the special column, counted by its symbol.</summary>
    public IReadOnlyDictionary<string, int> Programmes { get; }

    /// <summary>The units of quantity that do not measure the goods as such, counted by their texts.</summary>
    public IReadOnlyDictionary<string, int> OtherUnits { get; }

    /// <summary>Every finding, in the order of the file.</summary>
    public IReadOnlyList<HtsFinding> Findings { get; }

    /// <summary>The lines of eight and ten digits, counted by the kinds of their rates in a column.</summary>
    /// <param name="column">The general column or column 2.</param>
    /// <param name="part">The part of the schedule.</param>
    /// <exception cref="ArgumentException">The column is the special one, which <see cref="Programmes"/> counts.</exception>
    public IReadOnlyDictionary<HtsRateKind, int> Counts(HtsColumn column, HtsPart part) => column == HtsColumn.Special
        ? throw new ArgumentException("The special column has several rates; use Programmes.", nameof(column))
        : counts.TryGetValue(
            (Require.Defined(column, "Not a column of rates."), Require.Defined(part, "Not a part of the schedule.")),
            out ReadOnlyDictionary<HtsRateKind, int>? own)
            ? own : ReadOnlyDictionary<HtsRateKind, int>.Empty;

    /// <summary>"36148 records, 19768 of ten digits, 61 findings".</summary>
    public override string ToString() => $"{Records} records, {StatisticalLines} of ten digits, {Findings.Count} findings";

    private static HtsRateKind KindOf(HtsLine line, HtsColumn column)
    {
        HtsRate? rate = column == HtsColumn.General ? line.General : line.Column2;
        return rate is null ? HtsRateKind.None : ReferenceEquals(rate.StatedBy, line) ? rate.Kind : HtsRateKind.Inherited;
    }
}
