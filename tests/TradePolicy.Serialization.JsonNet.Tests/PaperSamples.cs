namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>What <c>tradepolicy/1.1</c> added of papers and taxes: documents, additional codes, small quantities, excise and tax.</summary>
internal static class PaperSamples
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly LegalInstrument Act = LegalInstrument.Create(
        "uk/si-2020-1430", "United Kingdom", "S.I.", Publication.On(new(2020, 12, 10), London), "2020/1430");

    internal static IReadOnlyList<Condition<CustomsEntry>> Conditions { get; } =
    [
        EntryCondition.Document("C640"),
        EntryCondition.AdditionalCode("X351"),
        EntryCondition.QuantityAtMost(Quantity.Of(10m, MeasurementUnit.Kilogram)),
    ];

    /// <summary>An entry that presents a document and is declared with no additional code.</summary>
    internal static CustomsEntry Entry { get; } = CustomsEntry
        .Of(CommodityCode.Uk("2203000100"), Economy.Parse("BE"), Money.Of(1_000m, "GBP"))
        .WithDocuments("C640", "Y929")
        .WithAdditionalCodes();

    internal static PolicyRegister Register { get; } = PolicyRegister.Create(
        Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
        [
            Of("uk/duty", DutyKind.Ordinary, AdValorem.Of(4m)).WithRequirement(Condition<CustomsEntry>.AnyOf(Conditions)),
            Of("uk/excise", DutyKind.Excise, SpecificDuty.Of(
                Money.Of(21.78m, "GBP"), Quantity.Of(1m, MeasurementUnit.LitreOfPureAlcohol))),
            Of("uk/tax", DutyKind.ValueAddedTax, AdValorem.Of(20m)),
        ],
        []);

    private static Tariff Of(string key, DutyKind kind, DutyRate rate) => Tariff.Create(
        key, DutyProgramme.Of(key, key, kind), Economy.UnitedKingdom, EconomyScope.All,
        [LegalAct.Enact($"{key}/enacted", key, Act, LegalWindow.Starting(LegalMoment.StartOf(new(2021, 1, 1), London)), rate)]);
}
