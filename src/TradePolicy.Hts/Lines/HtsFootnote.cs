using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>A footnote of a line of the schedule.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsFootnote
{
    internal HtsFootnote(ValueList<string> columns, string marker, string text, string type, ValueList<HtsReference> references)
    {
        Columns = columns;
        Marker = marker;
        Text = text;
        Type = type;
        References = references;
    }

    /// <summary>The columns with the footnote, by their names in the export: <c>general</c>, <c>desc</c>, <c>units</c>.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The mark by which the line refers to it; empty if none is printed.</summary>
    public string Marker { get; }

    /// <summary>The text, without mark-up.</summary>
    public string Text { get; }

    /// <summary>Where it is printed, by the word of the export: <c>footnote</c> or <c>endnote</c>.</summary>
    public string Type { get; }

    /// <summary>The provisions that it names, in the order written.</summary>
    public ValueList<HtsReference> References { get; }

    /// <summary>"general: See 9903.88.15.".</summary>
    public override string ToString() => $"{string.Join(", ", Columns)}: {Text}";
}
