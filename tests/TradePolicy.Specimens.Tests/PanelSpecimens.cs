using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Panels and averages of what they say.</summary>
public sealed class PanelSpecimens : ISpecimens
{
    private static readonly CommodityCode Telephones = CommodityCode.Hts("8517.11.00.00");
    private static readonly CommodityCode Shirts = CommodityCode.Hts("6109.10.00.12");

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => Panel()),
        Specimen.Of(() => PanelColumns.Of(Panel())),
        Specimen.Of(() => Row(Phones, Economy.China))
            .Deriving("programmes")
            .Differing(nameof(PanelRow.Commodity), () => Row(Telephones, Economy.China))
            .Differing(nameof(PanelRow.Origin), () => Row(Phones, Economy.Canada))
            .Differing(nameof(PanelRow.Total), () => Row(Phones, Economy.China, 11m)),
        Specimen.Of(() => TradeWeight.Of(Phones, Economy.China, 1m))
            .Differing(nameof(TradeWeight.Commodity), () => TradeWeight.Of(Shirts, Economy.China, 1m))
            .Differing(nameof(TradeWeight.Origin), () => TradeWeight.Of(Phones, Economy.Canada, 1m))
            .Differing(nameof(TradeWeight.Value), () => TradeWeight.Of(Phones, Economy.China, 2m)),
        Specimen.Of(() => Weights())
            .Differing(nameof(TradeWeights.All), () => TradeWeights.Of(Weights().All.Reverse()))
            .Differing(nameof(TradeWeights.TotalValue), () => Weights(5m))
            .Differing(nameof(TradeWeights.AreEqual), () => TradeWeights.Equal),
        Specimen.Of(() => Average().Overall.Total)
            .Differing(nameof(AverageRate.Rate), () => Average(percent: 11m).Overall.Total)
            .Differing(nameof(AverageRate.TradeValue), () => Average(unknown: 2m).Overall.Total)
            .Differing(nameof(AverageRate.KnownTradeValue), () => Average(known: 3m, unknown: 0m).Overall.Total)
            .Differing(nameof(AverageRate.Reasons), () => Average(unit: MeasurementUnit.Litre).Overall.Total)
            .Differing(nameof(AverageRate.TradeValue), () => TradeWeightedRates.Of(Panel(), TradeWeights.Equal).Overall.Total),
        Specimen.Of(() => Average().ByChapterAndOrigin[0])
            .Differing(nameof(AverageTariff.Origin), () => Average().ByChapter[0])
            .Differing(nameof(AverageTariff.Chapter), () => Average().ByOrigin[0])
            .Differing(nameof(AverageTariff.Total), () => Average(unknown: 2m).ByChapterAndOrigin[0])
            .Differing(nameof(AverageTariff.Rates), () => Average(also: "us/also").ByChapterAndOrigin[0]),
        Specimen.Of(() => Average())
            .Differing(nameof(TradeWeightedRates.At), () => Average(month: 7))
            .Differing(
                nameof(TradeWeightedRates.KnownAt),
                () => TradeWeightedRates.AsKnownDuring(Panel(), Weights(), new(First(6), First(7)))[0])
            .Differing(nameof(TradeWeightedRates.Programmes), () => Average(also: "us/also"))
            .Differing(nameof(TradeWeightedRates.Overall), () => Average(percent: 11m))
            .Differing(nameof(TradeWeightedRates.LeftOut), () => Average(leftOut: 2m))
            .Deriving(nameof(TradeWeightedRates.ByOrigin), nameof(TradeWeightedRates.ByChapter))
            .Deriving(nameof(TradeWeightedRates.ByChapterAndOrigin), nameof(TradeWeightedRates.LeftOutTradeValue)),
    ];

    // Phones are charged by value, shirts by a quantity that nothing states.
    private static DutyPanel Panel(decimal percent = 10m, MeasurementUnit? unit = null, int month = 6, string? also = null)
    {
        DutyRate dollar = SpecificDuty.Of(Money.Of(1m, "USD"), Quantity.Of(1m, unit ?? MeasurementUnit.Kilogram));
        Tariff byQuantity = On("us/by-quantity", DutyKind.Additional, dollar);
        IEnumerable<Tariff> further = also is null ? [] : [On(also, DutyKind.Additional, AdValorem.Of(0m))];
        DutySchedule schedule = DutySchedule.Compile(
            [On("us/general", DutyKind.Ordinary, AdValorem.Of(percent)), byQuantity.WithCommodities(CommodityScope.Of(Shirts)),
                .. further]);
        return DutyPanel.Of(schedule, [Phones, Telephones, Shirts], First(month), LegalView.AsWritten)
            .WithOrigins(Economy.China, Economy.Canada);
    }

    private static PanelRow Row(CommodityCode commodity, Economy origin, decimal percent = 10m) => Panel(percent).GetRow(commodity, origin);

    private static TradeWeights Weights(decimal known = 2m, decimal unknown = 1m, decimal leftOut = 1m) => TradeWeights.Of(
        TradeWeight.Of(Phones, Economy.China, known),
        TradeWeight.Of(Shirts, Economy.China, unknown),
        TradeWeight.Of(Phones, Economy.EuropeanUnion, leftOut));

    private static TradeWeightedRates Average(
        decimal percent = 10m,
        MeasurementUnit? unit = null,
        int month = 6,
        string? also = null,
        decimal known = 2m,
        decimal unknown = 1m,
        decimal leftOut = 1m) => TradeWeightedRates.Of(Panel(percent, unit, month, also), Weights(known, unknown, leftOut));
}
