using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy.UkTariff;

/// <summary>
/// The agricultural components of the tariff of the European Union, and its additional duties on sugar and on flour: amounts in euros for
/// 100 kg of goods, by their composition and the area of their origin. A rate names them as EA, ADSZ and ADFM.
/// </summary>
/// <remarks>
/// The composition is declared by an additional code: 7 and three digits, which <see cref="AgriculturalCompositions"/> gives. Measures of
/// type 674 state the component, 672 the duty on sugar, 673 that on flour (Regulation (EEC) 2658/87, annex I, part three, annex 1).
/// Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// AgriculturalComponents table = AgriculturalComponents.ReadTable(File.OpenRead("eu-meursing-duties.csv"));
/// DutyRate rate = DutyNotation.UnitedKingdomAndEuropeanUnion.Parse("9.00% + EA MAX 18.70% + ADSZ");
/// table.Resolve(rate, "7123").Rate             // 9% + 46.25 EUR / 100 kg MAX 18.7% + 27.25 EUR / 100 kg
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class AgriculturalComponents
{
    private const string Area = "geographical_area_id";
    private const string Type = "measure_type_id";
    private const string Composition = "additional_code_id";
    private const string Amount = "duty_amount";
    private const string Reduction = "reduction_indicator";
    private const char CodeOfComposition = '7';
    private const int DigitsOfCode = 4;

    private static readonly Quantity HundredKilograms = Quantity.Of(100m, MeasurementUnit.Kilogram);

    private readonly Dictionary<(string Area, string Type, string Composition, int Reduction), decimal> amounts;
    private readonly HashSet<(string Area, string Type)> stated;

    private AgriculturalComponents(
        Dictionary<(string Area, string Type, string Composition, int Reduction), decimal> amounts, IEnumerable<TariffFinding> findings)
    {
        this.amounts = amounts;
        stated = [.. amounts.Keys.Select(static row => (row.Area, row.Type))];
        Areas = [.. stated.Select(static row => row.Area).Distinct().Order(StringComparer.Ordinal)];
        Findings = ValueList.From(findings);
    }

    /// <summary>The number of amounts.</summary>
    public int Count => amounts.Count;

    /// <summary>The areas that have amounts, in ordinal order: 1011 is all origins.</summary>
    public ValueList<string> Areas { get; }

    /// <summary>What was not read, in the order of the table.</summary>
    public ValueList<TariffFinding> Findings { get; }

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table, comma-separated UTF-8 whose first row names the columns. It stays open.</param>
    /// <returns>The components.</returns>
    public static AgriculturalComponents ReadTable(Stream table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<TariffFinding> findings = [];
        Dictionary<(string Area, string Type, string Composition, int Reduction), decimal> amounts = [];
        HashSet<(string Area, string Type, string Composition, int Reduction)> contradicted = [];
        foreach (TableRow row in TableReader.Rows(table, [Area, Type, Composition, Amount, Reduction], [], findings))
        {
            if (KeyOf(row) is not { } key || AmountOf(row) is not { } amount)
                continue;
            if (amounts.TryAdd(key, amount) || amounts[key] == amount)
                continue;
            row.Note(Amount, $"{row[Amount]} contradicts an earlier row, {Shown(amounts[key])}; neither counts");
            contradicted.Add(key);
        }

        foreach ((string Area, string Type, string Composition, int Reduction) key in contradicted)
            amounts.Remove(key);
        return new(amounts, findings);
    }

    /// <summary>The rate with amounts in place of its components, for goods of a composition.</summary>
    /// <param name="rate">The rate: 9% + AC MAX 18.7% + SD. A rate without components is given back as it is.</param>
    /// <param name="additionalCode">The additional code of the composition: 7 and three digits.</param>
    /// <param name="areas">
    /// The areas under whose preference the rate stands, the most specific first: the origin, and groups of it that have a preference in
    /// common ("NO", "2012"). None for the duty on all origins.
    /// </param>
    /// <param name="reductionIndicator">The reduction indicator of the measure; 1 unless it states another.</param>
    /// <remarks>
    /// The most specific area that has amounts of the type decides; if it has none for the composition, or under the indicator, the
    /// component stays open: that an area has no amount does not say that it has that of all origins. The amounts of all origins (1011)
    /// are those of a component that is not reduced; a reduced one has none there.
    /// </remarks>
    /// <exception cref="ArgumentException">The code is not 7 and three digits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The indicator is not 1 to 9.</exception>
    public ResolvedDuty Resolve(DutyRate rate, string additionalCode, IEnumerable<string>? areas = null, int reductionIndicator = 1)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(additionalCode);
        if (additionalCode.Length != DigitsOfCode || additionalCode[0] != CodeOfComposition || !additionalCode.All(char.IsAsciiDigit))
        {
            throw new ArgumentException(
                $"The additional code of a composition is 7 and three digits, not '{QuotedText.Cut(additionalCode)}'.",
                nameof(additionalCode));
        }

        if (reductionIndicator is < 1 or > 9)
            throw new ArgumentOutOfRangeException(nameof(reductionIndicator), reductionIndicator, "A reduction indicator is 1 to 9.");
        string[] own = [.. Require.Each(areas ?? [], nameof(areas))];
        List<string> open = [];
        return new(Resolved(rate), open.Distinct());

        DutyRate Resolved(DutyRate part) => part switch
        {
            ReferencedDuty component => AmountOf(component, additionalCode[1..], own, reductionIndicator, open) ?? part,
            CappedDuty capped => Resolved(capped.Duty).AtMost(Resolved(capped.Cap)),
            FlooredDuty floored => Resolved(floored.Duty).AtLeast(Resolved(floored.Floor)),
            CompoundDuty compound => CompoundDuty.Of(compound.Terms.Select(term =>
                term.IsSubtracted ? CompoundTerm.Subtracted(Resolved(term.Rate)) : CompoundTerm.Added(Resolved(term.Rate)))),
            EntryPriceDuty ladder => EntryPriceDuty.Of(
                ladder.Per, ladder.Steps.Select(step => PriceStep.Of(step.AtLeast, Resolved(step.Rate)))),
            _ => part,
        };
    }

    /// <summary>"13907 amounts of 7 areas".</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} amounts of {Areas.Count} areas");

    private SpecificDuty? AmountOf(ReferencedDuty component, string composition, string[] areas, int reduction, List<string> open)
    {
        bool isReduced = component.Text.EndsWith("(reduced)", StringComparison.Ordinal);
        string? type = component.Provisions switch
        {
            ["AC"] => "674",
            ["SD"] => "672",
            ["FD"] => "673",
            _ => null,
        };
        if (type is null)
        {
            open.Add($"{component} is no agricultural component and no additional duty on sugar or flour");
            return null;
        }

        string[] tried = isReduced ? areas : [.. areas.Where(static area => area != AreaCodes.AllOrigins), AreaCodes.AllOrigins];
        if (Array.Find(tried, area => stated.Contains((area, type))) is not { } deciding)
        {
            open.Add($"{component}: the table has no amounts of type {type} for {(tried.Length == 0
                ? "any area that was given" : string.Join(", ", tried))}");
            return null;
        }

        if (amounts.TryGetValue((deciding, type, composition, reduction), out decimal amount))
            return SpecificDuty.Of(Money.Of(amount, Currency.Euro), HundredKilograms);
        string asked = FormattableString.Invariant($"the area {deciding}, composition 7{composition}, indicator {reduction}");
        open.Add($"{component}: the table has no amount of type {type} for {asked}");
        return null;
    }

    private static (string Area, string Type, string Composition, int Reduction)? KeyOf(TableRow row)
    {
        string area = row[Area], type = row[Type], composition = row[Composition], reduction = row[Reduction];
        if (area.Length is not (2 or 4) || !area.All(char.IsAsciiLetterOrDigit))
            row.Note(Area, $"'{QuotedText.Cut(area)}' is no area of two letters or four digits; the row is left out");
        else if (type is not ("672" or "673" or "674"))
            row.Note(Type, $"'{QuotedText.Cut(type)}' is none of 672 (sugar), 673 (flour) and 674 (component); the row is left out");
        else if (composition.Length != 3 || !composition.All(char.IsAsciiDigit))
            row.Note(Composition, $"'{QuotedText.Cut(composition)}' is no composition of three digits; the row is left out");
        else if (reduction is not [>= '1' and <= '9'])
            row.Note(Reduction, $"'{QuotedText.Cut(reduction)}' is no reduction indicator from 1 to 9; the row is left out");
        else
            return (area, type, composition, reduction[0] - '0');
        return null;
    }

    private static decimal? AmountOf(TableRow row)
    {
        if (decimal.TryParse(row[Amount], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            return amount;
        row.Note(Amount, $"'{QuotedText.Cut(row[Amount])}' is not an amount such as 46.25; the row is left out");
        return null;
    }

    private static string Shown(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
