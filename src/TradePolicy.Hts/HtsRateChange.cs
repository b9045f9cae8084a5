using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>A change of the rate in a column of a line, from one revision to a later one.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsRateChange
{
    internal HtsRateChange(HtsColumn column, HtsLine before, HtsLine after)
    {
        Column = column;
        Before = before;
        After = after;
    }

    /// <summary>The column.</summary>
    public HtsColumn Column { get; }

    /// <summary>The line of the earlier revision.</summary>
    public HtsLine Before { get; }

    /// <summary>The line of the later revision.</summary>
    public HtsLine After { get; }

    /// <summary>"6109.10.00, General: 16.5% to 12%".</summary>
    public override string ToString() => $"{After.Number}, {Column}: {Shown(Before)} to {Shown(After)}";

    private string Shown(HtsLine line) => Column switch
    {
        HtsColumn.General => line.General?.ToString(),
        HtsColumn.Column2 => line.Column2?.ToString(),
        _ => line.Special?.ToString(),
    } ?? "no rate";
}
