using NodaTime;
using Samples;
using TradePolicy;

namespace LandedCost;

/// <summary>Reads the CSV of entries line by line; a malformed line is reported and does not stop the rest.</summary>
/// <param name="reader">The text.</param>
/// <param name="zone">The zone of its times.</param>
/// <param name="nomenclature">The nomenclature of its codes.</param>
internal sealed class EntryFile(TextReader reader, DateTimeZone zone, Nomenclature nomenclature)
{
    private const string Declaration = "declaration";
    private const string Goods = "goods";
    private const string None = "-";

    private static readonly string[] Required = ["entry", "commodity", "origin", "value", "currency", "entered"];
    private static readonly string[] Optional =
    [
        "loaded", "mode", "quantity", "unit", "claims", "parts", "facts", "documents", "codes", "price", "rates", Declaration,
    ];

    private readonly CsvTable table = new("entries", reader, Required, Optional);

    /// <summary>Whether its lines are those of declarations. It is known with the first line.</summary>
    internal bool HasDeclarations => table.HasColumn(Declaration);

    /// <summary>The lines.</summary>
    /// <exception cref="FormatException">The header lacks a column or has an unknown one.</exception>
    internal IEnumerable<EntryLine> Lines() =>
        table.Read(EntryOf).Select(row => new EntryLine(
            row.Line.Number, row.Line.Name, row.Value, row.Problem, row.Line.Mismatch is null ? row.Line.Given(Declaration) : null));

    private CustomsEntry EntryOf(CsvLine line)
    {
        CustomsEntry entry = CustomsEntry
            .Of(CommodityCode.Parse(line.Field("commodity"), nomenclature), Economy.Parse(line.Field("origin")), line.Money())
            .With(EntryEvent.Entry, line.At("entered", zone));
        if (line.Given("loaded") is not null)
            entry = entry.With(EntryEvent.Loading, line.At("loaded", zone));
        if (line.Given("mode") is { } mode)
        {
            entry = entry.ArrivingBy(Enum.TryParse(mode, ignoreCase: true, out TransportMode by) && Enum.IsDefined(by)
                ? by
                : throw new FormatException($"mode: '{mode}' is none of {string.Join(", ", Enum.GetNames<TransportMode>())}"));
        }

        if (line.QuantityOrNone() is { } quantity)
            entry = entry.With(quantity);
        foreach (string claim in line.Listed("claims"))
            entry = entry.WithClaim(claim);
        foreach (string part in line.Listed("parts"))
        {
            string[] sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length < 2)
                throw new FormatException($"parts: '{part}' is not of the form 'steel content=250' or 'listed metal=40 kg'");
            string name = NameOf(sides[0]);
            entry = sides[1].Contains(' ', StringComparison.Ordinal)
                ? entry.With(Quantity.Parse(name == Goods ? sides[1] : $"{sides[1]} {name}"))
                : entry.WithComponent(name, Money.Of(CsvLine.Decimal("parts", sides[1]), line.Field("currency")));
        }

        foreach (string fact in line.Listed("facts"))
        {
            string[] sides = fact.Split('=', 2, StringSplitOptions.TrimEntries);
            entry = entry.WithFact(
                NameOf(sides[0]), sides.Length == 1 || sides[1] == "yes"
                    || (sides[1] == "no"
                        ? false
                        : throw new FormatException($"facts: '{fact}' is not of the form 'Section 232 vehicle part=no'")));
        }

        return Presented(entry, line, zone);
    }

    // "-" states that there is none; an empty field states nothing.
    private static CustomsEntry Presented(CustomsEntry entry, CsvLine line, DateTimeZone zone)
    {
        if (line.Given("documents") is not null)
            entry = entry.WithDocuments(line.Listed("documents").Where(code => code != None));
        if (line.Given("codes") is not null)
            entry = entry.WithAdditionalCodes(line.Listed("codes").Where(code => code != None));
        if (line.Given("price") is { } price)
        {
            string[] sides = price.Split('/', 2, StringSplitOptions.TrimEntries);
            entry = entry.WithEntryPrice(
                Money.Parse(sides[0]),
                sides.Length == 2
                    ? Quantity.Parse(sides[1])
                    : throw new FormatException($"price: '{price}' is not of the form '52.60 EUR / 100 kg'"));
        }

        foreach (string rate in line.Listed("rates"))
        {
            string[] sides = rate.Split('=', 2, StringSplitOptions.TrimEntries);
            entry = sides.Length == 2
                ? entry.With(ExchangeRate.Of(
                    Currency.Parse(sides[0]), Currency.Parse(line.Field("currency")), CsvLine.Decimal("rates", sides[1]),
                    line.At("entered", zone).InZone(zone).Date, "the file of entries"))
                : throw new FormatException($"rates: '{rate}' is not of the form 'EUR=0.8652'");
        }

        return entry;
    }

    // The register writes "aluminium", and American papers "aluminum".
    private static string NameOf(string stated) => stated.Replace("aluminum", "aluminium", StringComparison.OrdinalIgnoreCase);
}
