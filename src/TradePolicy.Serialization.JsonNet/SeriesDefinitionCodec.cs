using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Definitions of series as JSON; what a series has not been adjusted for, and what does not apply to it, is not written.</summary>
internal static class SeriesDefinitionCodec
{
    private static readonly JsonShape Shape = new(
        "a definition",
        ["key", "economy", "subject", "unit", "frequency", "basis", "publishedDecimals", "source"],
        "counterpart",
        "adjustment",
        "priceBasis",
        "polarity");

    private static readonly JsonShape UnitShape = new("a unit", [], "index", "money", "count", "powerOfTen");

    private static readonly FrozenDictionary<string, IndicatorUnit> Units = new Dictionary<string, IndicatorUnit>
    {
        ["percent"] = IndicatorUnit.Percent,
        ["percentagePoints"] = IndicatorUnit.PercentagePoints,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IndicatorFrequency> Frequencies = new Dictionary<string, IndicatorFrequency>
    {
        ["daily"] = IndicatorFrequency.Daily,
        ["monthly"] = IndicatorFrequency.Monthly,
        ["quarterly"] = IndicatorFrequency.Quarterly,
        ["halfYearly"] = IndicatorFrequency.HalfYearly,
        ["annual"] = IndicatorFrequency.Annual,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IndicatorBasis> Bases = new Dictionary<string, IndicatorBasis>
    {
        ["level"] = IndicatorBasis.Level,
        ["yearToDate"] = IndicatorBasis.YearToDate,
        ["yearOnYear"] = IndicatorBasis.YearOnYear,
        ["monthOnMonth"] = IndicatorBasis.MonthOnMonth,
        ["quarterOnQuarter"] = IndicatorBasis.QuarterOnQuarter,
        ["quarterOnQuarterAnnualised"] = IndicatorBasis.QuarterOnQuarterAnnualised,
        ["yearToDateYearOnYear"] = IndicatorBasis.YearToDateYearOnYear,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SeasonalAdjustment> Adjustments = new Dictionary<string, SeasonalAdjustment>
    {
        ["seasonal"] = SeasonalAdjustment.Seasonal,
        ["workingDay"] = SeasonalAdjustment.WorkingDay,
        ["seasonalAndWorkingDay"] = SeasonalAdjustment.SeasonalAndWorkingDay,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PriceBasis> PriceBases = new Dictionary<string, PriceBasis>
    {
        ["nominal"] = PriceBasis.Nominal,
        ["real"] = PriceBasis.Real,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IndicatorPolarity> Polarities = new Dictionary<string, IndicatorPolarity>
    {
        ["higherIsBetter"] = IndicatorPolarity.HigherIsBetter,
        ["higherIsWorse"] = IndicatorPolarity.HigherIsWorse,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static SeriesDefinition Read(JsonInput input)
    {
        string? key = null, subject = null, source = null;
        Economy? economy = null, counterpart = null;
        IndicatorUnit? unit = null;
        IndicatorFrequency frequency = default;
        IndicatorBasis basis = default;
        SeasonalAdjustment adjustment = SeasonalAdjustment.None;
        PriceBasis priceBasis = PriceBasis.NotApplicable;
        IndicatorPolarity polarity = IndicatorPolarity.Neutral;
        int publishedDecimals = 0;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "economy": economy = Economy.Parse(input.String()); break;
                case "counterpart": counterpart = Economy.Parse(input.String()); break;
                case "subject": subject = input.String(); break;
                case "unit": unit = ReadUnit(input); break;
                case "frequency": frequency = input.Word(Frequencies); break;
                case "basis": basis = input.Word(Bases); break;
                case "adjustment": adjustment = input.Word(Adjustments); break;
                case "priceBasis": priceBasis = input.Word(PriceBases); break;
                case "polarity": polarity = input.Word(Polarities); break;
                case "publishedDecimals": publishedDecimals = input.Integer(); break;
                default: source = input.String(); break;
            }
        });
        return SeriesDefinition.Create(
            key!, economy!, subject!, unit!, frequency, basis, publishedDecimals, source!, counterpart, adjustment, priceBasis, polarity);
    }

    internal static void Write(JsonOutput output, SeriesDefinition definition) => output.Object(() =>
    {
        output.Member("key", definition.Key);
        output.Member("economy", definition.Economy.Code);
        output.Optional("counterpart", definition.Counterpart?.Code);
        output.Member("subject", definition.Subject);
        output.Member("unit", () => Write(output, definition.Unit));
        output.Member("frequency", Word(Frequencies, definition.Frequency)!);
        output.Member("basis", Word(Bases, definition.Basis)!);
        output.Optional("adjustment", Word(Adjustments, definition.Adjustment));
        output.Optional("priceBasis", Word(PriceBases, definition.PriceBasis));
        output.Optional("polarity", Word(Polarities, definition.Polarity));
        output.Member("publishedDecimals", definition.PublishedDecimals);
        output.Member("source", definition.Source);
    });

    private static IndicatorUnit ReadUnit(JsonInput input)
    {
        if (input.IsString)
            return input.Word(Units);
        string? index = null, money = null, count = null;
        int? powerOfTen = null;
        input.Object(UnitShape, member =>
        {
            switch (member)
            {
                case "index": index = input.String(); break;
                case "money": money = input.String(); break;
                case "count": count = input.String(); break;
                default: powerOfTen = input.Integer(); break;
            }
        });
        return (index, money, count) switch
        {
            ({ } @base, null, null) when powerOfTen is null => IndicatorUnit.Index(@base),
            (null, { } currency, null) => IndicatorUnit.Money(currency, powerOfTen ?? 0),
            (null, null, { } things) => IndicatorUnit.Count(things, powerOfTen ?? 0),
            _ => throw input.Fail("A unit is percent, percentagePoints, or an object with index, or with money or count and perhaps powerOfTen."),
        };
    }

    private static void Write(JsonOutput output, IndicatorUnit unit)
    {
        if (unit.Detail is null)
        {
            output.Value(Word(Units, unit)!);
            return;
        }

        output.Object(() =>
        {
            output.Member(unit.Kind switch { IndicatorUnitKind.Index => "index", IndicatorUnitKind.Money => "money", _ => "count" }, unit.Detail);
            if (unit.PowerOfTen != 0)
                output.Member("powerOfTen", unit.PowerOfTen);
        });
    }

    /// <summary>The word for a value; null for the one that is meant where none stands.</summary>
    private static string? Word<T>(FrozenDictionary<string, T> words, T value)
        where T : notnull => words.FirstOrDefault(word => word.Value.Equals(value)).Key;
}
