namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Tariffs, entries and assessments that between them have every form on the wire.</summary>
internal static class DutySamples
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Quantity Kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
    private static readonly CommodityCode Watches = CommodityCode.Hts("9102.11.10.10", "2025 revision 12");

    private static readonly LegalInstrument Schedule = LegalInstrument.Create(
        "us/hts", "United States International Trade Commission", "Harmonized Tariff Schedule", Publication.On(new(2025, 1, 1), NewYork));

    private static readonly LegalInstrument Order = LegalInstrument.Create(
        "us/eo", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2025, 4, 2, 21, 37)), "14257",
        citation: "90 FR 15041");

    private static readonly EconomyGroup Partners = EconomyGroup.Of(
        "partners", "Partners", GroupMembership.Of(Economy.Japan, new Interval(null, Instant.FromUtc(2025, 8, 1, 4, 1))),
        GroupMembership.Of(Economy.Korea));

    /// <summary>Every kind of rate.</summary>
    internal static IReadOnlyList<DutyRate> Rates { get; } =
    [
        DutyRate.Free,
        AdValorem.Of(7.5m),
        ComponentDuty.Of(Percentage.Of(50m), "steel content"),
        FlatDuty.Of(Money.Of(651.5m, "USD")),
        SpecificDuty.Of(Money.Of(1.035m, "USD"), Quantity.Of(100m, MeasurementUnit.Kilogram, "drained weight")),
        DutyPerDegreeUnder.Of(Money.Of(0.00020668m, "USD"), Kilogram, 100m),
        CompoundDuty.Of(
            CompoundTerm.Added(AdValorem.Of(14.9m)), CompoundTerm.Subtracted(SpecificDuty.Of(Money.Of(0.463m, "USD"), Kilogram))),
        AdValorem.Of(9.1m).Plus(SpecificDuty.Of(Money.Of(45.1m, "GBP"), Kilogram)).AtMost(AdValorem.Of(18.9m)),
        AdValorem.Of(0.3464m).AtLeast(FlatDuty.Of(Money.Of(33.58m, "USD"))),
        TopUpDuty.To(Percentage.Of(15m)),
        ApplicableSubheadingDuty.Any.Plus(AdValorem.Of(25m)),
        ApplicableSubheadingDuty.In("8716.39.00", "8716.90.30"),
        ReferencedDuty.Of("See 9822.05.20", "9822.05.20"),
        TextOnlyDuty.Of("See additional U.S. note 1"),
    ];

    /// <summary>Every kind of condition.</summary>
    internal static IReadOnlyList<Condition<CustomsEntry>> Conditions { get; } =
    [
        EntryCondition.Before(EntryEvent.Loading, Eastern(4, 5)),
        EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hs("9102")).Except(Watches)),
        EntryCondition.Origin(EconomyScope.OfGroups(Partners).Except(Economy.Japan)),
        EntryCondition.Claim("9903.01.34"),
        EntryCondition.ContentAtLeast("United States content", Percentage.Of(20m)),
        EntryCondition.ValueAtMost(Money.Of(800m, "USD")),
        EntryCondition.Fact("certified"),
        EntryCondition.ArrivingBy(TransportMode.Vessel),
        EntryCondition.ComponentStated("steel content"),
        EntryCondition.DeclarationFact("formal entry"),
        EntryCondition.DeclarationFact("formal entry", ifNotStated: true),
    ];

    /// <summary>A tariff for each kind of rate, and one with every condition, exemption, scope and way of stacking.</summary>
    internal static PolicyRegister Register { get; } = PolicyRegister.Create(
        Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
        [
            .. Rates.Select((rate, index) => Tariff.Create(
                $"us/rate-{index + 1:00}",
                DutyProgramme.Of($"us/programme-{index + 1:00}", $"Programme {index + 1}", (DutyKind)(index % 6)), Economy.UnitedStates,
                EconomyScope.All,
                [LegalAct.Enact(
                    $"us/rate-{index + 1:00}/enacted", $"us/rate-{index + 1:00}", Schedule, LegalWindow.Starting(Eastern(1, 2)), rate)])),
            Full(),
        ],
        []);

    internal static CustomsEntry Entry { get; } = Enum.GetValues<EntryEvent>()
        .Aggregate(
            CustomsEntry.Of(Watches, Economy.Japan, Money.Of(10_000m, "USD")),
            (entry, happened) => entry.With(happened, Instant.FromUtc(2025, 6, 1 + (int)happened, 13, 0)))
        .With(Quantity.Of(12.5m, MeasurementUnit.Kilogram), Quantity.Of(100m, MeasurementUnit.Item, "movements"))
        .WithComponent("steel content", Money.Of(2_500m, "USD"))
        .With(ExchangeRate.Of(Currency.Euro, Currency.UnitedStatesDollar, 1.1325m, new(2025, 6, 1), "Federal Reserve H.10"))
        .ArrivingBy(TransportMode.Vessel)
        .WithClaim("9903.01.34")
        .WithClaim("JP")
        .WithFact("certified", true)
        .WithFact("unloaded from a vessel", false);

    internal static DutyAssessment Certain { get; } = DutySchedule.Compile([General(AdValorem.Of(2m)), Reciprocal(), Fee()])
        .Assess(Entry, LegalView.AsWritten, MoneyRounding.NearestMinorUnit);

    /// <summary>Two lines, of which one is exempt from the fee.</summary>
    internal static CustomsDeclaration Declaration { get; } = CustomsDeclaration.Of(
        Entry, CustomsEntry.Of(Watches, Economy.Japan, Money.Of(3_000m, "USD")).EnteredAt(Entry.Times[EntryEvent.Entry]));

    internal static DeclarationAssessment OfDeclaration { get; } = DutySchedule
        .Compile(
        [
            General(AdValorem.Of(2m)),
            Fee().WithExemptions(Exemption.Create("us/mpf/jp", "Japan", ExemptionTerms.Of(EntryCondition.Claim("JP")))),
        ])
        .Assess(Declaration, LegalView.AsWritten, MoneyRounding.NearestMinorUnit);

    /// <summary>Two readings of when an order began, a fact that is missing, and an exemption that applies.</summary>
    internal static DutyAssessment Open { get; } = DutySchedule
        .Compile(
        [
            General(SpecificDuty.Of(Money.Of(1m, "USD"), Quantity.Of(1m, MeasurementUnit.Litre))),
            Reciprocal()
                .WithExemptions(
                    Exemption.Create(
                        "us/reciprocal/partners", "Partners",
                        ExemptionTerms.Of(EntryCondition.Claim("JP"), ExemptionEffect.ChargedAt(AdValorem.Of(15m)), "9903.02.72"))),
            Tariff.Create(
                "us/fentanyl", Additional("Fentanyl"), Economy.UnitedStates, EconomyScope.All,
                [LegalAct.Enact<DutyRate>(
                    "us/fentanyl/enacted", "us/fentanyl", Order, LegalWindow.Starting(LegalMoment.SomeTimeOn(new(2025, 6, 7), NewYork)),
                    AdValorem.Of(20m))]),
        ])
        .Assess(Entry, LegalView.AsCollected);

    /// <summary>No time is stated that decides.</summary>
    internal static DutyAssessment Undetermined { get; } = DutySchedule.Compile([General(DutyRate.Free)])
        .Assess(CustomsEntry.Of(Watches, Economy.Japan, Money.Of(0m, "JPY")), LegalView.AsRuled);

    private static Tariff Full() => Tariff
        .Create(
            "us/full", Additional("A programme"), Economy.UnitedStates,
            EconomyScope.All.Except(Economy.Canada, Economy.Mexico).ExceptGroups(EconomyGroup.EuropeanUnion),
            [LegalAct.Enact("us/full/enacted", "us/full", Order, LegalWindow.Starting(Eastern(4, 9)), AdValorem.Of(34m) as DutyRate)])
        .WithOrigins(
            EconomyScope.OfGroups(Partners),
            Enact("us/full/origins", EconomyScope.All.Except(Economy.Canada).ExceptGroups(EconomyGroup.EuropeanUnion)))
        .WithCommodities(
            CommodityScope.Of(CommodityCode.Hts("9102"), CommodityCode.China("9102.11.10.10")).Except(CommodityCode.Hts("9102.11"))
                .And(Watches),
            Enact("us/full/commodities", CommodityScope.All.Except(CommodityCode.Hs("98"))))
        .WithStacking(
            Stacking.Cumulative,
            Enact(
                "us/full/stacking",
                Stacking.HighestOf("us/safeguards").AndReplacedBy("us/232-autos", "us/232-steel").DeclaredUnder("9903.01.33")))
        .WithHeading("9903.01.63", Enact("us/full/headings", "9903.01.25"))
        .WithRequirement(Condition<CustomsEntry>.Not(Condition<CustomsEntry>.AllOf(Conditions)))
        .WithExemptions(
            Exemption.Create(
                "us/full/transit", "In transit", ExemptionTerms.Of(Condition<CustomsEntry>.AnyOf(Conditions), heading: "9903.01.28")),
            Exemption.Create(
                "us/full/earlier", "The earlier rate", ExemptionTerms.Of(Conditions[3], ExemptionEffect.ChargedAt(AdValorem.Of(10m)))),
            Exemption.Create(
                "us/full/content", "United States content",
                Enact("us/full/content",
                    ExemptionTerms.Of(
                        Conditions[4], ExemptionEffect.ChargedOnlyOn("non-United States content", "United States content"),
                        "9903.01.34"))));

    private static Enactment<T> Enact<T>(string provision, T value)
        where T : notnull => LegalAct.Enact(provision + "/enacted", provision, Order, LegalWindow.Starting(Eastern(4, 5)), value);

    private static Tariff General(DutyRate rate) => Tariff.Create(
        "us/general", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
        [LegalAct.Enact("us/general/enacted", "us/general", Schedule, LegalWindow.Starting(Eastern(1, 2)), rate)]);

    private static Tariff Reciprocal() => Tariff
        .Create(
            "us/reciprocal", Additional("Reciprocal"), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(
                "us/reciprocal/enacted", "us/reciprocal", Order, LegalWindow.Starting(Eastern(4, 9)), AdValorem.Of(24m))])
        .WithHeading("9903.02.30");

    private static Tariff Fee() => Tariff.Create(
        "us/mpf", DutyProgramme.Of("us/mpf", "Merchandise processing fee", DutyKind.Fee), Economy.UnitedStates, EconomyScope.All,
        [LegalAct.Enact("us/mpf/enacted", "us/mpf", Schedule, LegalWindow.Starting(Eastern(1, 2)), Rates[8])]);

    private static LegalMoment Eastern(int month, int day) => LegalMoment.At(new LocalDateTime(2025, month, day, 0, 1), NewYork);
}
