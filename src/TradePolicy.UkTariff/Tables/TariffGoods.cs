using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using TradePolicy.GoodsTrees;

namespace TradePolicy.UkTariff;

/// <summary>The lines of a nomenclature of goods from a published table, or from an answer of the service about a heading.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// TariffGoods motors = TariffGoods.ReadHeading(File.OpenRead("heading-8501.json"), Economy.UnitedKingdom, day);
/// motors.Tree.On(day).IsDeclarable(line)
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed partial record TariffGoods
{
    private TariffGoods(IEnumerable<GoodsLine> lines, IEnumerable<TariffFinding> findings)
    {
        Tree = GoodsTree.Of(lines);
        Findings = ValueList.From(findings);
    }

    /// <summary>The lines and their trees.</summary>
    public GoodsTree Tree { get; }

    /// <summary>What was not read.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>
    /// Reads a table with the columns GOODS_CODE, SUFFIX, INDENT, DESCRIPTION, IS_LEAF and START_DATE, and END_DATE if it has ends, which
    /// are the last days.
    /// </summary>
    /// <param name="table">The table; it is not closed.</param>
    /// <param name="tariffOf">Whose nomenclature it is: the United Kingdom, or the European Union (for Northern Ireland).</param>
    /// <returns>The lines of the goods.</returns>
    /// <exception cref="ArgumentException">The economy has no such tariff.</exception>
    public static TariffGoods ReadTable(Stream table, Economy tariffOf)
    {
        ArgumentNullException.ThrowIfNull(table);
        Nomenclature nomenclature = ServiceTariff.Of(tariffOf).Nomenclature;
        List<TariffFinding> findings = [];
        List<GoodsLine> lines = [];
        foreach (TableRow row in TableReader.Rows(
            table, ["GOODS_CODE", "SUFFIX", "INDENT", "DESCRIPTION", "IS_LEAF", "START_DATE"], ["END_DATE"], findings))
        {
            string end = row.Optional("END_DATE");
            LineTexts texts = new(
                row["GOODS_CODE"], row["SUFFIX"], row["INDENT"], row["DESCRIPTION"], row["IS_LEAF"], row["START_DATE"],
                end.Length == 0 ? null : end);
            if (texts.Read(nomenclature, row.Note) is { } line)
                lines.Add(line);
        }

        return new(lines, findings);
    }

    /// <summary>
    /// Reads an answer of the service about a heading with its commodities. The lines are those of the day that was asked about: of other
    /// days the tree has none, since lines that have ended or not begun are not in an answer.
    /// </summary>
    /// <param name="answer">The answer, JSON; it is not closed.</param>
    /// <param name="tariffOf">Whose tariff was asked: the United Kingdom, or the European Union (for Northern Ireland).</param>
    /// <param name="asOf">The day that was asked about.</param>
    /// <returns>The lines of the goods.</returns>
    /// <exception cref="ArgumentException">The economy has no such tariff.</exception>
    /// <exception cref="FormatException">The answer is not JSON.</exception>
    public static TariffGoods ReadHeading(Stream answer, Economy tariffOf, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Require.Iso(asOf);
        Nomenclature nomenclature = ServiceTariff.Of(tariffOf).Nomenclature;
        using JsonDocument document = JsonApi.Parse(answer);
        List<TariffFinding> findings = [];
        List<GoodsLine> lines = [];
        if (!document.RootElement.TryGet("data", out JsonElement heading) || JsonApi.Text(heading, "type") != "heading")
        {
            findings.Add(new("the answer", "its data is not a heading; the answer about a heading has the tree of its commodities"));
            return new(lines, findings);
        }

        JsonElement[] included =
            document.RootElement.TryGet("included", out JsonElement all) && all.ValueKind == JsonValueKind.Array
                ? [.. all.EnumerateArray()] : [];
        string day = LocalDatePattern.Iso.Format(asOf);
        foreach ((JsonElement one, int level) in Of("chapter", 0).Append((heading, 1)).Concat(Of("commodity", 2)))
        {
            string code = JsonApi.Attribute(one, "goods_nomenclature_item_id") ?? "";
            LineTexts texts = new(
                code, JsonApi.Attribute(one, "producline_suffix") ?? GoodsLine.Declarable, IndentOf(one, level), DescriptionOf(one),
                LeafOf(one, level), day, day);
            if (texts.Read(nomenclature, (_, problem) => findings.Add(new($"{JsonApi.Text(one, "type")} {QuotedText.Cut(code)}", problem)))
                is { } line)
                lines.Add(line);
        }

        return new(lines, findings);

        IEnumerable<(JsonElement One, int Level)> Of(string type, int level) =>
            included.Where(one => JsonApi.Text(one, "type") == type).Select(one => (one, level));
    }

    /// <summary>"37 lines, 0 findings".</summary>
    public override string ToString() => FormattableString.Invariant($"{Tree}, {Findings.Count} findings");

    // The service counts the indents of commodities from their heading; here chapters have none, and headings one.
    private static string IndentOf(JsonElement one, int level) => level < 2
        ? level.ToString(CultureInfo.InvariantCulture)
        : int.TryParse(JsonApi.Attribute(one, "number_indents"), NumberStyles.None, CultureInfo.InvariantCulture, out int indents)
            && indents < MostIndents ? (indents + 1).ToString(CultureInfo.InvariantCulture) : "";

    private static string LeafOf(JsonElement one, int level) => level switch
    {
        0 => "false",
        1 => JsonApi.Attribute(one, "declarable") ?? "",
        _ => JsonApi.Attribute(one, "leaf") ?? "",
    };

    // Older answers have a vertical bar for a blank that does not break a line.
    private static string DescriptionOf(JsonElement one)
    {
        string text = JsonApi.Attribute(one, "description_plain") ?? JsonApi.Attribute(one, "description") ?? "";
        return Blanks().Replace(MarkUp().Replace(text, " "), " ").Trim();
    }

    private const int MostIndents = 98;

    [GeneratedRegex("<[^>]*>|&nbsp;|[|]")]
    private static partial Regex MarkUp();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    /// <summary>The texts of a line, as a table or an answer has them.</summary>
    private sealed record LineTexts(
        string Code, string Suffix, string Indent, string Description, string Leaf, string FirstDay, string? LastDay)
    {
        internal GoodsLine? Read(Nomenclature nomenclature, Action<string, string> refuse)
        {
            if (Code.Length != nomenclature.MaxDigits || !CommodityCode.TryParse(Code, nomenclature, out CommodityCode? code))
                return Refused("GOODS_CODE", Code, "a code of ten digits");
            if (Suffix is not [>= '0' and <= '9', >= '0' and <= '9'])
                return Refused("SUFFIX", Suffix, "a suffix of two digits such as 80");
            if (!int.TryParse(Indent, NumberStyles.None, CultureInfo.InvariantCulture, out int indent) || indent > MostIndents)
                return Refused("INDENT", Indent, "an indent such as 2");
            if (JsonApi.Day(FirstDay) is not { } first)
                return Refused("START_DATE", FirstDay, "a day such as 2012-01-01");
            LocalDate? last = LastDay is null ? null : JsonApi.Day(LastDay);
            if (last < first || (last is null && LastDay is not null))
                return Refused("END_DATE", LastDay!, "a day such as 2012-01-01 that is not before the first");
            GoodsLine line = GoodsLine.Of(code, Suffix, indent, Description, first, last);
            return Leaf switch
            {
                "" => line,
                "1" or "true" => line.StatedAsLeaf(true),
                "0" or "false" => line.StatedAsLeaf(false),
                _ => Refused("IS_LEAF", Leaf, "0, 1 or empty"),
            };

            GoodsLine? Refused(string column, string text, string expected)
            {
                refuse(column, $"'{QuotedText.Cut(text)}' is not {expected}; the line is left out");
                return null;
            }
        }
    }
}
