using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using TradePolicy.Panels;

namespace TradePolicy.Csv;

/// <summary>
/// A CSV file of trade: a first row with the names of the columns, then a code, an economy and a value on each line. Other
/// columns are not read.
/// </summary>
/// <remarks>
/// <para>
/// A code has two to ten digits, with or without dots; a code with a digit too few is refused, since a spreadsheet drops a
/// leading zero. An economy is an ISO 3166-1 code of two letters (also XK and EU; the European Union as a whole is not an
/// origin of a panel). A value is plain digits with a point, or with a comma where the file is declared so, and not negative. A weight
/// that is missing is refused too: left out, it would count as zero. Refused places are named by line and column,
/// and the other lines are kept; lines with the same goods and origin, such as twelve months, are added up.
/// </para>
/// <para>Limits: 10 million lines of a million bytes.</para>
/// <para>Immutable, and safe for use from several threads, each with a reader of its own.</para>
/// </remarks>
/// <example><code>
/// TradeWeights imports = TradeWeightsCsv.Of(Nomenclature.UnitedStates).Read(reader).GetValueOrThrow();
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TradeWeightsCsv
{
    private const int MostLines = 10_000_000;

    private TradeWeightsCsv(Nomenclature nomenclature, string code, string economy, string value)
    {
        Nomenclature = nomenclature;
        CodeColumn = code;
        EconomyColumn = economy;
        ValueColumn = value;
    }

    /// <summary>The nomenclature of the codes; codes of six digits or fewer are common to all.</summary>
    public Nomenclature Nomenclature { get; }

    /// <summary>The name of the column with the code.</summary>
    public string CodeColumn { get; private init; }

    /// <summary>The name of the column with the economy.</summary>
    public string EconomyColumn { get; private init; }

    /// <summary>The name of the column with the value.</summary>
    public string ValueColumn { get; private init; }

    /// <summary>The separator between two columns; a comma unless stated otherwise.</summary>
    public char Separator { get; private init; } = ',';

    /// <summary>Whether numbers have a decimal comma.</summary>
    public bool HasDecimalComma { get; private init; }

    /// <summary>The files whose columns are called code, economy and value.</summary>
    /// <param name="nomenclature">The nomenclature of the codes.</param>
    public static TradeWeightsCsv Of(Nomenclature nomenclature)
    {
        ArgumentNullException.ThrowIfNull(nomenclature);
        return new(nomenclature, "code", "economy", "value");
    }

    /// <summary>The same with other names of columns. Upper and lower case do not matter.</summary>
    /// <param name="code">The name of the column with the code.</param>
    /// <param name="economy">The name of the column with the economy, another column.</param>
    /// <param name="value">The name of the column with the value, a third column.</param>
    /// <exception cref="ArgumentException">A name is empty, or two are the same.</exception>
    public TradeWeightsCsv WithColumns(string code, string economy, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(economy);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new[] { code, economy, value }.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 3
            ? this with { CodeColumn = code, EconomyColumn = economy, ValueColumn = value }
            : throw new ArgumentException("The code, the economy and the value are in three columns.", nameof(value));
    }

    /// <summary>The same with another separator.</summary>
    /// <param name="separator">A comma, a semicolon, a tab or a vertical bar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The separator is another character.</exception>
    public TradeWeightsCsv WithSeparator(char separator) => this with { Separator = CsvRows.Separating(separator) };

    /// <summary>
    /// The same for a file whose numbers have a decimal comma: "1250,5" is 1250.5. A point is then refused, since it would separate
    /// thousands.
    /// </summary>
    public TradeWeightsCsv WithDecimalComma() => this with { HasDecimalComma = true };

    /// <summary>Reads a file to its end.</summary>
    /// <param name="reader">The reader; it stays open.</param>
    /// <returns>The weights, or what was wrong with the file.</returns>
    /// <exception cref="CsvException">The file has no first row with the columns, or is longer than the limits.</exception>
    public TradeWeightsCsvResult Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using CsvRows rows = new(reader, Separator, MostLines);
        CsvHeader header = HeaderOf(rows);
        (int codeAt, int economyAt, int valueAt) = (header.IndexOf(CodeColumn), header.IndexOf(EconomyColumn), header.IndexOf(ValueColumn));
        string expected = string.Create(CultureInfo.InvariantCulture, $"a value from 0 to {TradeWeight.MaxValue}");
        CsvCells cells = new(HasDecimalComma);
        Dictionary<string, CommodityCode> codes = new(StringComparer.Ordinal);
        Dictionary<(CommodityCode, Economy), decimal> sums = [];
        List<TradeWeight> weights = [];
        while (!cells.IsFull && rows.Next() is { } row)
        {
            if (cells.Fields(row, header) is not { } fields)
                continue;
            CommodityCode? code = Code(row.Line, fields[codeAt]);
            Economy? economy = OriginIn(row.Line, fields[economyAt]);
            if (cells.Number(row.Line, header, valueAt, fields[valueAt], expected) is not { } value || code is null || economy is null)
                continue;
            if (value is < 0m or > TradeWeight.MaxValue)
            {
                string problem = $"'{QuotedText.Cut(fields[valueAt])}' is {(value < 0m ? "negative" : "too large")}";
                cells.Refuse(row.Line, header, valueAt, problem, expected);
            }
            else if (value + sums.GetValueOrDefault((code, economy)) is var sum && sum > TradeWeight.MaxValue)
            {
                cells.Refuse(row.Line, header, valueAt, "the values of this code and economy add up to too much", expected);
            }
            else
            {
                sums[(code, economy)] = sum;
                weights.Add(TradeWeight.Of(code, economy, value));
            }
        }

        return new(TradeWeights.Of(weights), cells.Errors);

        CommodityCode? Code(int line, string text)
        {
            if (codes.TryGetValue(text, out CommodityCode? known))
                return known;
            try
            {
                CommodityCode code = CommodityCode.Parse(text, Nomenclature);
                codes.Add(text, code);
                return code;
            }
            catch (FormatException problem)
            {
                cells.Refuse(line, header, codeAt, problem.Message.TrimEnd('.'), "a code of two, four, six, eight or ten digits");
                return null;
            }
        }

        Economy? OriginIn(int line, string text)
        {
            if (Economy.TryParse(text, out Economy? economy))
                return economy;
            cells.Refuse(
                line, header, economyAt, $"'{QuotedText.Cut(text)}' is not an economy", "an ISO 3166-1 code of two letters such as CN");
            return null;
        }
    }

    /// <summary>
    /// "code, economy and value, codes of the HTS of the United States", and the separator and the decimal comma if they differ.
    /// </summary>
    public override string ToString()
    {
        string separated = Separator == ',' ? "" : $", separated by '{Separator}'";
        string comma = HasDecimalComma ? ", with a decimal comma" : "";
        return $"{CodeColumn}, {EconomyColumn} and {ValueColumn}, codes of {Nomenclature}{separated}{comma}";
    }

    private CsvHeader HeaderOf(CsvRows rows)
    {
        string expected = $"a first row with the columns {CodeColumn}, {EconomyColumn} and {ValueColumn}";
        CsvRow row = rows.Next() ?? throw new CsvException([new(1, null, null, "the file is empty", expected)]);
        CsvHeader header = new(row);
        if (Array.Find([CodeColumn, EconomyColumn, ValueColumn], header.HasTwice) is { } twice)
            throw new CsvException([new(row.Line, null, null, $"the column {QuotedText.Cut(twice)} is given twice", expected)]);
        if (header.IndexOf(CodeColumn) >= 0 && header.IndexOf(EconomyColumn) >= 0 && header.IndexOf(ValueColumn) >= 0)
            return header;
        string found = row.Fields is null ? row.Problem : $"the columns are {header.Listed}";
        throw new CsvException([new(row.Line, null, null, found, expected)]);
    }
}
