using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.UkTariff;

/// <summary>
/// The additional codes of compositions of goods: how much milk fat, milk protein, starch or glucose, and sucrose, invert sugar or
/// isoglucose they contain, in per cent of their weight (Regulation (EEC) 2658/87, annex I, part three, annex 1).
/// </summary>
/// <remarks>
/// "0 - 1.49" is less than 1.5: the end of a band is read as less than it and one of its last place more, so that no composition falls
/// between two bands. A column that is empty does not matter for the code. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class AgriculturalCompositions
{
    private const string Code = "additional_code";
    private const string OrMore = " or more";
    private const decimal Hundred = 100m;

    private static readonly string[] Contents = ["milk_fat", "milk_protein", "starch", "sucrose"];

    private readonly (string Code, (decimal From, decimal Before)[] Bands)[] rows;

    private AgriculturalCompositions((string Code, (decimal From, decimal Before)[] Bands)[] rows, IEnumerable<TariffFinding> findings)
    {
        this.rows = rows;
        Codes = [.. rows.Select(static row => row.Code)];
        Findings = ValueList.From(findings);
    }

    /// <summary>The additional codes that were read, 7 and three digits, in the order of the table.</summary>
    public ValueList<string> Codes { get; }

    /// <summary>What was not read, in the order of the table.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table, comma-separated UTF-8 whose first row names the columns. It stays open.</param>
    /// <returns>The compositions.</returns>
    public static AgriculturalCompositions ReadTable(Stream table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<TariffFinding> findings = [];
        Dictionary<string, (decimal From, decimal Before)[]> rows = new(StringComparer.Ordinal);
        foreach (TableRow row in TableReader.Rows(table, [Code, .. Contents], [], findings))
        {
            string code = row[Code];
            (decimal From, decimal Before)?[] bands = [.. Contents.Select(content => BandOf(row, content))];
            if (code.Length != 3 || !code.All(char.IsAsciiDigit))
                row.Note(Code, $"'{QuotedText.Cut(code)}' is no code of three digits; the row is left out");
            else if (bands.All(static band => band is not null) && !rows.TryAdd($"7{code}", [.. bands.Select(static band => band!.Value)]))
                row.Note(Code, $"{code} is in an earlier row already; the row is left out");
        }

        return new([.. rows.Select(static row => (row.Key, row.Value))], findings);
    }

    /// <summary>
    /// The additional code of a composition; false, and null, if the table has none for it, or more than one.
    /// </summary>
    /// <param name="milkFat">The milk fat, 0 % to 100 % of the weight.</param>
    /// <param name="milkProtein">The milk protein.</param>
    /// <param name="starch">The starch or glucose.</param>
    /// <param name="sucrose">The sucrose, invert sugar or isoglucose.</param>
    /// <param name="code">The code, 7 and three digits.</param>
    /// <exception cref="ArgumentOutOfRangeException">A content is not 0 % to 100 %.</exception>
    public bool TryGetCode(
        Percentage milkFat, Percentage milkProtein, Percentage starch, Percentage sucrose, [NotNullWhen(true)] out string? code)
    {
        decimal[] contents =
        [
            Content(milkFat, nameof(milkFat)), Content(milkProtein, nameof(milkProtein)), Content(starch, nameof(starch)),
            Content(sucrose, nameof(sucrose)),
        ];
        string[] found =
        [
            .. rows.Where(row => row.Bands.Zip(contents)
                    .All(static pair => pair.First.From <= pair.Second && pair.Second < pair.First.Before))
                .Select(static row => row.Code),
        ];
        code = found is [var only] ? only : null;
        return code is not null;
    }

    /// <summary>"504 codes".</summary>
    public override string ToString() => FormattableString.Invariant($"{Codes.Count} codes");

    private static decimal Content(Percentage content, string name) => content.Value is >= 0m and <= Hundred
        ? content.Value
        : throw new ArgumentOutOfRangeException(name, content, "A content is 0 % to 100 % of the weight.");

    private static (decimal From, decimal Before)? BandOf(TableRow row, string content)
    {
        string text = row[content];
        if (text.Length == 0)
            return (0m, decimal.MaxValue);
        if (text.EndsWith(OrMore, StringComparison.Ordinal) && Number(text[..^OrMore.Length]) is { } least)
            return (least, decimal.MaxValue);
        if (text.Split('-') is [var first, var last] && Number(first) is { } from && Number(last) is { } through && from <= through)
            return (from, through + new decimal(1, 0, 0, isNegative: false, through.Scale));
        row.Note(content, $"'{QuotedText.Cut(text)}' is no band such as 0 - 1.49 or 85 or more; the row is left out");
        return null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number <= Hundred
            ? number
            : null;
}
