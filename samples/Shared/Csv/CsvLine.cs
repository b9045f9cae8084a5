using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using TradePolicy;

namespace Samples;

/// <summary>A line of a CSV: its fields by their columns, and what they say.</summary>
/// <param name="number">The number of the line in the file; the header is line 1.</param>
/// <param name="naming">The column that names the line.</param>
/// <param name="columns">The position of each column.</param>
/// <param name="fields">The fields in their order.</param>
internal sealed class CsvLine(int number, string naming, IReadOnlyDictionary<string, int> columns, string[] fields)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>The number of the line in the file, the header being line 1.</summary>
    internal int Number => number;

    /// <summary>What the line calls itself: the field that names it, or the first field where the line does not fit the header.</summary>
    internal string Name => (Mismatch is null ? Given(naming) : fields[0]) ?? "";

    internal bool IsBlank => fields is [] or [""];

    /// <summary>Why the line does not fit the header; null where it does.</summary>
    internal string? Mismatch =>
        IsBlank || fields.Length == columns.Count ? null : $"it has {fields.Length} fields, and the first line {columns.Count}";

    internal string? Given(string column) =>
        columns.TryGetValue(column, out int position) && fields[position] is { Length: > 0 } text ? text : null;

    internal string Field(string column) => Given(column) ?? throw new FormatException($"{column}: nothing is given");

    internal string[] Listed(string column) =>
        (Given(column) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal T Word<T>(string column, IReadOnlyDictionary<string, T> words) => words.TryGetValue(Field(column), out T? value)
        ? value
        : throw new FormatException($"{column}: '{Field(column)}' is none of {string.Join(", ", words.Keys)}");

    /// <summary>The quantity of the columns quantity and unit; null where none is given.</summary>
    internal Quantity? QuantityOrNone() => Given("quantity") is null ? null : Quantity.Of(Decimal("quantity"), Unit(Field("unit")));

    internal Money? MoneyOrNone() => Given("value") is null ? null : Money();

    /// <summary>The amount of the columns value and currency.</summary>
    internal Money Money() => TradePolicy.Money.Of(Decimal("value"), Field("currency"));

    internal LocalDate Date(string column) => LocalDatePattern.Iso.Parse(Field(column)) is { Success: true } read
        ? read.Value
        : throw new FormatException($"{column}: '{Field(column)}' is not a date such as 2025-08-12");

    internal Instant At(string column, DateTimeZone zone)
    {
        string text = Field(column);
        ParseResult<LocalDateTime> read = Minutes.Parse(text) is { Success: true } toTheMinute ? toTheMinute : Seconds.Parse(text);
        if (!read.Success)
            throw new FormatException($"{column}: '{text}' is not a local time such as 2025-08-12T09:00");
        ZoneLocalMapping mapping = zone.MapLocal(read.Value);
        return mapping.Count == 1
            ? mapping.Single().ToInstant()
            : throw new FormatException(
                $"{column}: {text} {(mapping.Count == 0 ? "does not exist" : "occurs twice")} in {zone.Id}, where the clocks are changed");
    }

    /// <summary>A plain number within a column.</summary>
    internal static decimal Decimal(string column, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
            ? amount
            : throw new FormatException($"{column}: '{text}' is not a plain number such as 12000 or 24500.50");

    private decimal Decimal(string column) => Decimal(column, Field(column));

    private static MeasurementUnit Unit(string symbol) => MeasurementUnit.Predefined.FirstOrDefault(unit => unit.Symbol == symbol)
        ?? UnitSpellings.UnitOf(symbol)
        ?? throw new FormatException($"unit: '{symbol}' is none of {string.Join(", ", MeasurementUnit.Predefined)}");
}
