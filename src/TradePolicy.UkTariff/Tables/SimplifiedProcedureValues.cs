using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.UkTariff;

/// <summary>
/// The values of fruit and vegetables that the authorities of the United Kingdom set every fortnight, for goods that are sold after they
/// are imported. Whoever asks may state one as a price: <see cref="CustomsEntry.WithEntryPrice"/>.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// SimplifiedProcedureValues values = SimplifiedProcedureValues.ReadAnswer(File.OpenRead("simplified_procedural_code_measures.json"));
/// UnitPrice price = values.On(CommodityCode.Uk("0702009907"), new LocalDate(2025, 7, 14))[0].Price;      // 117.52 GBP / 100 kg
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class SimplifiedProcedureValues
{
    private static readonly Quantity HundredKilograms = Quantity.Of(100m, MeasurementUnit.Kilogram);

    private readonly ILookup<CommodityCode, SimplifiedProcedureValue> byCode;

    private SimplifiedProcedureValues(IEnumerable<SimplifiedProcedureValue> values, IEnumerable<TariffFinding> findings)
    {
        Values = ValueList.From(values);
        Findings = ValueList.From(findings);
        byCode = Values.SelectMany(static value => value.Goods, static (value, code) => (code, value))
            .ToLookup(static pair => pair.code, static pair => pair.value);
    }

    /// <summary>The values, in the order of the answer.</summary>
    public ValueList<SimplifiedProcedureValue> Values { get; }

    /// <summary>What was not read, in the order of the answer; goods without a value are named too.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>Reads an answer of the service.</summary>
    /// <param name="answer">The answer, JSON. It stays open.</param>
    /// <returns>The values.</returns>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static SimplifiedProcedureValues ReadAnswer(Stream answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        using JsonDocument document = JsonApi.Parse(answer);
        List<TariffFinding> findings = [];
        List<SimplifiedProcedureValue> values = [];
        if (!document.RootElement.TryGet("data", out JsonElement data) || data.ValueKind != JsonValueKind.Array)
        {
            findings.Add(new("the answer", "there is no list 'data'; an answer of the service has one"));
            return new(values, findings);
        }

        int index = 0;
        foreach (JsonElement one in data.EnumerateArray())
        {
            string place = FormattableString.Invariant($"value {++index}");
            if (Read(one, place, findings) is { } value)
                values.Add(value);
        }

        return new(values, findings);
    }

    /// <summary>
    /// The values of a code on a day; empty if there is none. There are several if the list divides the goods further than the code does.
    /// </summary>
    /// <param name="code">The code, ten digits.</param>
    /// <param name="day">The day, in the United Kingdom.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public IReadOnlyList<SimplifiedProcedureValue> On(CommodityCode code, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(code);
        Require.Iso(day);
        return [.. byCode[code].Where(value => value.FirstDay <= day && day <= value.LastDay)];
    }

    /// <summary>"2244 values, 2 findings".</summary>
    public override string ToString() => FormattableString.Invariant($"{Values.Count} values, {Findings.Count} findings");

    private static SimplifiedProcedureValue? Read(JsonElement one, string place, List<TariffFinding> findings)
    {
        string key = JsonApi.Text(one, "id") ?? "";
        string where = key.Length == 0 ? place : $"{place} ({QuotedText.Cut(key)})";
        if (JsonApi.Attribute(one, "duty_amount") is not { } amount)
        {
            findings.Add(new(where, "there is no amount: the goods have no value"));
            return null;
        }

        if (!decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            || !Currency.TryParse(JsonApi.Attribute(one, "monetary_unit_code"), out Currency? currency)
            || JsonApi.Attribute(one, "measurement_unit_code") != "DTN"
            || JsonApi.Attribute(one, "measurement_unit_qualifier_code") is not null)
        {
            findings.Add(new(where, $"'{QuotedText.Cut(amount)}' is not an amount of money for 100 kg (DTN); the value is left out"));
            return null;
        }

        if (Day(one, "validity_start_date") is not { } first || Day(one, "validity_end_date") is not { } last || last < first)
        {
            findings.Add(new(where, "it has no first and last day, such as 2025-07-04, in this order; the value is left out"));
            return null;
        }

        CommodityCode[] goods = [.. Codes(one, where, findings)];
        return key.Length > 0 && goods.Length > 0
            ? new(key, JsonApi.Attribute(one, "goods_nomenclature_label") ?? "", goods, first, last,
                UnitPrice.Of(Money.Of(number, currency), HundredKilograms))
            : Nameless(where, findings);
    }

    private static SimplifiedProcedureValue? Nameless(string where, List<TariffFinding> findings)
    {
        findings.Add(new(where, "it has no id or no goods; the value is left out"));
        return null;
    }

    private static IEnumerable<CommodityCode> Codes(JsonElement one, string where, List<TariffFinding> findings)
    {
        string listed = JsonApi.Attribute(one, "goods_nomenclature_item_ids") ?? "";
        foreach (string text in listed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (CommodityCode.TryParse(text, Nomenclature.UnitedKingdom, out CommodityCode? code))
                yield return code;
            else
                findings.Add(new(where, $"'{QuotedText.Cut(text)}' is no code of the tariff of the United Kingdom; it is left out"));
        }
    }

    private static LocalDate? Day(JsonElement one, string name) =>
        JsonApi.Attribute(one, name) is { } text && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day) ? day : null;
}
