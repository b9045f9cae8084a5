namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What <c>tradepolicy/1.1</c> added of prices: a duty by the entry price, and an entry that states one.</summary>
internal static class PriceSamples
{
    private static readonly DateTimeZone Brussels = DateTimeZoneProviders.Tzdb["Europe/Brussels"];
    private static readonly Quantity HundredKilograms = Quantity.Of(100m, MeasurementUnit.Kilogram);

    private static readonly LegalInstrument Nomenclature = LegalInstrument.Create(
        "eu/2658-87", "Council of the European Communities", "Regulation (EEC)", Publication.On(new(1987, 9, 7), Brussels), "2658/87");

    /// <summary>Tomatoes: 14.4 % from 52.60 EUR for 100 kg, and 29.80 EUR more for each 100 kg below.</summary>
    internal static EntryPriceDuty Ladder { get; } = EntryPriceDuty.Of(
        HundredKilograms,
        PriceStep.Of(Money.Of(52.6m, "EUR"), AdValorem.Of(14.4m)),
        PriceStep.Of(Money.Of(0m, "EUR"), AdValorem.Of(14.4m).Plus(SpecificDuty.Of(Money.Of(29.8m, "EUR"), HundredKilograms))));

    internal static CustomsEntry Entry { get; } = CustomsEntry
        .Of(CommodityCode.Eu("0702000007"), Economy.Parse("MA"), Money.Of(1_000m, "EUR"))
        .With(Quantity.Of(2m, MeasurementUnit.Tonne))
        .WithEntryPrice(Money.Of(51.4m, "EUR"), HundredKilograms);

    internal static PolicyRegister Register { get; } = PolicyRegister.Create(
        Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
        [
            Tariff.Create(
                "eu/tomatoes", DutyProgramme.Of("eu/third-country-duty", "Third-country duty", DutyKind.Ordinary), Economy.EuropeanUnion,
                EconomyScope.All,
                [LegalAct.Enact<DutyRate>(
                    "eu/tomatoes/enacted", "eu/tomatoes", Nomenclature,
                        LegalWindow.Starting(LegalMoment.StartOf(new(2020, 1, 1), Brussels)),
                    Ladder)]),
        ],
        []);
}
