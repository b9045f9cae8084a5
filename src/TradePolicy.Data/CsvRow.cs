using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Data;

/// <summary>A row of a file of the package. No cell contains a comma, and none is quoted.</summary>
internal sealed class CsvRow(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The text of a column.</summary>
    internal string this[string column] => cells[columns[column]];

    /// <summary>The text of a column; null if it is empty.</summary>
    internal string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The moment of a column, as a clock of the zone shows it; some moment within the day if it has no clock time.</summary>
    internal LegalMoment Moment(string column, DateTimeZone zone) => LocalDatePattern.Iso.Parse(this[column]) is { Success: true } day
        ? LegalMoment.SomeTimeOn(day.Value, zone)
        : LegalMoment.At(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(this[column]).Value, zone);
}
