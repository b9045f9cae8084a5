using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>An irregularity in a file of the schedule, and how it was read.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsFinding
{
    internal HtsFinding(HtsFindingKind kind, int record, long line, string number, string message)
    {
        Kind = kind;
        Record = record;
        Line = line;
        Number = number;
        Message = message;
    }

    /// <summary>The kind of irregularity.</summary>
    public HtsFindingKind Kind { get; }

    /// <summary>The record of the file, counted from 1.</summary>
    public int Record { get; }

    /// <summary>The line of the file on which the record begins, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The number of the schedule's line as it is printed; empty if there is none.</summary>
    public string Number { get; }

    /// <summary>The irregularity, and how it was read.</summary>
    public string Message { get; }

    /// <summary>"line 84231 (2620.99.75.20): indented by 2 steps …".</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture, $"line {Line} ({(Number.Length == 0 ? $"record {Record}" : QuotedText.Cut(Number))}): {Message}");
}
