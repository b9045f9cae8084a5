using TradePolicy.Indicators;

namespace TradePolicy.Serialization;

/// <summary>
/// Definitions of series as JSON; members with their default value are not written.
/// </summary>
internal static class SeriesForms
{
    private static readonly WordForm<IndicatorUnit> PlainUnits = Form.Words(
        ("percent", IndicatorUnit.Percent), ("percentagePoints", IndicatorUnit.PercentagePoints));

    private static readonly WordForm<IndicatorFrequency> Frequencies = Form.Words(
        ("daily", IndicatorFrequency.Daily),
        ("weekly", IndicatorFrequency.Weekly),
        ("monthly", IndicatorFrequency.Monthly),
        ("quarterly", IndicatorFrequency.Quarterly),
        ("halfYearly", IndicatorFrequency.HalfYearly),
        ("annual", IndicatorFrequency.Annual));

    private static readonly WordForm<IndicatorBasis> Bases = Form.Words(
        ("level", IndicatorBasis.Level),
        ("yearToDate", IndicatorBasis.YearToDate),
        ("yearOnYear", IndicatorBasis.YearOnYear),
        ("monthOnMonth", IndicatorBasis.MonthOnMonth),
        ("quarterOnQuarter", IndicatorBasis.QuarterOnQuarter),
        ("quarterOnQuarterAnnualised", IndicatorBasis.QuarterOnQuarterAnnualised),
        ("yearToDateYearOnYear", IndicatorBasis.YearToDateYearOnYear));

    private static readonly WordForm<SeasonalAdjustment> Adjustments = Form.Words(
        ("seasonal", SeasonalAdjustment.Seasonal),
        ("workingDay", SeasonalAdjustment.WorkingDay),
        ("seasonalAndWorkingDay", SeasonalAdjustment.SeasonalAndWorkingDay));

    private static readonly WordForm<PriceBasis> PriceBases = Form.Words(("nominal", PriceBasis.Nominal), ("real", PriceBasis.Real));

    private static readonly WordForm<IndicatorPolarity> Polarities = Form.Words(
        ("higherIsBetter", IndicatorPolarity.HigherIsBetter), ("higherIsWorse", IndicatorPolarity.HigherIsWorse));

    private static readonly WordForm<PeriodAggregation> Aggregations = Form.Words(
        ("sum", PeriodAggregation.Sum), ("mean", PeriodAggregation.Mean), ("last", PeriodAggregation.Last));

    private static readonly JsonForm<IndicatorUnit> DetailedUnit = Form.Object<IndicatorUnit>("a unit", members =>
    {
        var index = members.InVariants("index", Form.Text, unit => DetailOf(unit, IndicatorUnitKind.Index));
        var money = members.InVariants("money", Form.Text, unit => DetailOf(unit, IndicatorUnitKind.Money));
        var count = members.InVariants("count", Form.Text, unit => DetailOf(unit, IndicatorUnitKind.Count));
        var powerOfTen = members.OmittedIf(0, "powerOfTen", Form.Integer, unit => unit.PowerOfTen);
        return members.OneOf(
            "A unit is percent, percentagePoints, or an object with index, or with money or count and perhaps powerOfTen.",
            members.When([index], members.CreatedBy(IndicatorUnit.Index, index)),
            members.When([money], [powerOfTen], members.CreatedBy(IndicatorUnit.Money, money, powerOfTen)),
            members.When([count], [powerOfTen], members.CreatedBy(IndicatorUnit.Count, count, powerOfTen)));
    });

    private static readonly JsonForm<IndicatorUnit> Unit = Form.TextOr(PlainUnits, DetailedUnit, unit => unit.Detail is null);

    internal static JsonForm<SeriesDefinition> Definition { get; } = Form.Object<SeriesDefinition>("a definition", members =>
    {
        var key = members.Required("key", Form.Key, definition => definition.Key);
        var economy = members.Required("economy", Form.Economy, definition => definition.Economy);
        var counterpart = members.Optional("counterpart", Form.Economy, definition => definition.Counterpart);
        var subject = members.Required("subject", Form.Text, definition => definition.Subject);
        var unit = members.Required("unit", Unit, definition => definition.Unit);
        var frequency = members.Required("frequency", Frequencies, definition => definition.Frequency);
        var basis = members.Required("basis", Bases, definition => definition.Basis);
        var adjustment = members.OmittedIf(SeasonalAdjustment.None, "adjustment", Adjustments, definition => definition.Adjustment);
        var priceBasis = members.OmittedIf(PriceBasis.NotApplicable, "priceBasis", PriceBases, definition => definition.PriceBasis);
        var polarity = members.OmittedIf(IndicatorPolarity.Neutral, "polarity", Polarities, definition => definition.Polarity);
        var publishedEarly = members.Flag("publishedEarly", definition => definition.IsPublishedEarly);
        var aggregation = members.OmittedIf(
            PeriodAggregation.NotStated, "aggregation", Aggregations, definition => definition.Aggregation);
        var publishedDecimals = members.Required("publishedDecimals", Form.Integer, definition => definition.PublishedDecimals);
        var source = members.Required("source", Form.Text, definition => definition.Source);
        return found => SeriesDefinition
            .Create(
                found.Get(key), found.Get(economy), found.Get(subject), found.Get(unit), found.Get(frequency), found.Get(basis),
                found.Get(publishedDecimals), found.Get(source))
            .WithCounterpart(found.Get(counterpart))
            .WithAdjustment(found.Get(adjustment))
            .WithPriceBasis(found.Get(priceBasis))
            .WithPolarity(found.Get(polarity))
            .WithEarlyPublication(found.Get(publishedEarly))
            .WithAggregation(found.Get(aggregation));
    });

    private static string? DetailOf(IndicatorUnit unit, IndicatorUnitKind kind) => unit.Kind == kind ? unit.Detail : null;
}
