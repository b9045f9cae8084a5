using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using TradePolicy;

namespace LandedCost;

/// <summary>Reads the CSV of entries line by line; a malformed line is reported and does not stop the rest.</summary>
internal sealed class EntryFile(TextReader reader, DateTimeZone zone)
{
    private static readonly string[] Required = ["entry", "commodity", "origin", "value", "currency", "entered"];
    private static readonly string[] Optional = ["loaded", "quantity", "unit", "claims", "parts", "facts"];
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private string[] fields = [];

    /// <summary>The lines.</summary>
    /// <exception cref="FormatException">The header lacks a column or has an unknown one.</exception>
    internal IEnumerable<EntryLine> Lines()
    {
        bool isMalformed = false;
        // A field ends on its line, so that a quotation mark that is never closed affects only its own line.
        using CsvReader csv = CsvReader.Create(
            reader,
            new CsvReaderOptions
            {
                HasHeader = false,
                AllowLineBreaksInQuotes = false,
                DetectSeparatorHint = false,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                OnMalformedRecord = _ => isMalformed = true,
                FormatProvider = CultureInfo.InvariantCulture,
            },
            leaveOpen: true);
        ReadHeader(csv);
        while (csv.Read())
        {
            int number = (int)csv.LineNumber;
            fields = FieldsOf(csv);
            if (isMalformed)
                yield return new(number, fields[0], null, "a quotation mark is not closed on its line, or stands within a field that is not quoted");
            else if (fields is not [var only] || only.Length > 0)
                yield return LineOf(number);
            isMalformed = false;
        }
    }

    private void ReadHeader(CsvReader csv)
    {
        string named = $"{string.Join(", ", Required)} and, as needed, {string.Join(", ", Optional)}";
        string[] header = csv.Read() ? FieldsOf(csv) : [];
        for (int column = 0; column < header.Length; column++)
        {
            if (!Required.Contains(header[column]) && !Optional.Contains(header[column]))
                throw new FormatException($"The file of entries has a column '{header[column]}'; its first line names {named}.");
            if (!columns.TryAdd(header[column], column))
                throw new FormatException($"The file of entries has the column '{header[column]}' twice.");
        }

        if (Array.Find(Required, column => !columns.ContainsKey(column)) is { } missing)
            throw new FormatException($"The file of entries has no column '{missing}'; its first line names {named}.");
    }

    private static string[] FieldsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private EntryLine LineOf(int number)
    {
        try
        {
            return fields.Length == columns.Count
                ? new(number, Given("entry"), EntryOf(), null)
                : new(number, fields[0], null, $"it has {fields.Length} fields, and the first line {columns.Count}");
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or OverflowException)
        {
            return new(number, Given("entry"), null, problem.Message.Split(" (Parameter", StringSplitOptions.None)[0].TrimEnd('.'));
        }
    }

    private CustomsEntry EntryOf()
    {
        string currency = Field("currency");
        CustomsEntry entry = CustomsEntry
            .Of(CommodityCode.Hts(Field("commodity")), Economy.Parse(Field("origin")), Money.Of(Number("value"), currency))
            .With(EntryEvent.Entry, At("entered"));
        if (Given("loaded").Length > 0)
            entry = entry.With(EntryEvent.Loading, At("loaded"));
        if (Given("quantity").Length > 0)
            entry = entry.With(Quantity.Of(Number("quantity"), Unit(Field("unit"))));
        foreach (string claim in Listed("claims"))
            entry = entry.WithClaim(claim);
        foreach (string part in Listed("parts"))
        {
            string[] sides = part.Split('=', 2);
            if (sides.Length < 2)
                throw new FormatException($"parts: '{part}' is not of the form 'steel content=250'");
            entry = entry.WithComponent(sides[0].Trim(), Money.Of(Number("parts", sides[1].Trim()), currency));
        }

        foreach (string fact in Listed("facts"))
        {
            string[] sides = fact.Split('=', 2, StringSplitOptions.TrimEntries);
            entry = entry.WithFact(sides[0], sides.Length == 1 || sides[1] == "yes" || (sides[1] == "no" ? false : throw new FormatException($"facts: '{fact}' is not of the form 'Section 232 steel=no'")));
        }

        return entry;
    }

    private Instant At(string column)
    {
        string text = Field(column);
        if (Time.Parse(text) is not { Success: true } read)
            throw new FormatException($"{column}: '{text}' is not a local time such as 2025-08-12T09:00");
        ZoneLocalMapping mapping = zone.MapLocal(read.Value);
        return mapping.Count == 1
            ? mapping.Single().ToInstant()
            : throw new FormatException($"{column}: {text} {(mapping.Count == 0 ? "does not exist" : "occurs twice")} in {zone.Id}, where the clocks are changed");
    }

    private static MeasurementUnit Unit(string symbol) => MeasurementUnit.Predefined.FirstOrDefault(unit => unit.Symbol == symbol)
        ?? throw new FormatException($"unit: '{symbol}' is none of {string.Join(", ", MeasurementUnit.Predefined)}");

    private string Given(string column) => columns.TryGetValue(column, out int position) ? fields[position] : "";

    private string Field(string column) => Given(column) is { Length: > 0 } text ? text : throw new FormatException($"{column}: nothing is given");

    private decimal Number(string column) => Number(column, Field(column));

    private static decimal Number(string column, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new FormatException($"{column}: '{text}' is not a plain number such as 12000 or 24500.50");

    private string[] Listed(string column) => Given(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
