using static TradePolicy.Specimens.Tests.Laws;

namespace TradePolicy.Specimens.Tests;

/// <summary>Tariffs and their terms.</summary>
public sealed class TariffSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => DutyProgramme.Of("us/x", "X", DutyKind.Additional))
            .Differing(nameof(DutyProgramme.Key), () => DutyProgramme.Of("us/y", "X", DutyKind.Additional))
            .Differing(nameof(DutyProgramme.Name), () => DutyProgramme.Of("us/x", "Y", DutyKind.Additional))
            .Differing(nameof(DutyProgramme.Kind), () => DutyProgramme.Of("us/x", "X", DutyKind.Fee)),
        Specimen.Of(() => Exemption())
            .Differing(nameof(TradePolicy.Exemption.Name), () => Exemption("Other"))
            .Differing(nameof(TradePolicy.Exemption.Terms), () => Exemption(fact: "other")),
        Specimen.Of(() => ExemptionEffect.NotCharged)
            .Differing(nameof(ExemptionEffect.SubstituteRate), () => ExemptionEffect.ChargedAt(AdValorem.Of(1m)))
            .Differing(nameof(ExemptionEffect.ChargedPart), () => ExemptionEffect.ChargedOnlyOn("steel content"))
            .Differing(nameof(ExemptionEffect.ExemptPart), () => ExemptionEffect.ChargedOnlyOn("steel content", "other content"))
            .Differing(nameof(ExemptionEffect.ChargedContent), () => ExemptionEffect.ChargedOnContent("steel content")),
        Specimen.Of(() => ExemptionEffect.ChargedAt(AdValorem.Of(1m)))
            .Differing(nameof(ExemptionEffect.SubstituteRate), () => ExemptionEffect.ChargedAt(AdValorem.Of(2m)))
            .Differing(nameof(ExemptionEffect.ChargedPart), () => ExemptionEffect.ChargedOnlyOn("steel content"))
            .Differing(nameof(ExemptionEffect.ExemptPart), () => ExemptionEffect.ChargedOnlyOn("steel content", "other content"))
            .Differing(nameof(ExemptionEffect.ChargedContent), () => ExemptionEffect.ChargedOnContent("steel content")),
        Specimen.Of(() => ExemptionEffect.ChargedOnlyOn("other content", "United States content"))
            .Differing(nameof(ExemptionEffect.SubstituteRate), () => ExemptionEffect.ChargedAt(AdValorem.Of(2m)))
            .Differing(nameof(ExemptionEffect.ChargedPart), () => ExemptionEffect.ChargedOnlyOn("the rest", "United States content"))
            .Differing(nameof(ExemptionEffect.ExemptPart), () => ExemptionEffect.ChargedOnlyOn("other content"))
            .Differing(nameof(ExemptionEffect.ChargedContent), () => ExemptionEffect.ChargedOnContent("steel content")),
        Specimen.Of(() => ExemptionEffect.ChargedOnContent("steel content"))
            .Differing(nameof(ExemptionEffect.SubstituteRate), () => ExemptionEffect.ChargedAt(AdValorem.Of(2m)))
            .Differing(nameof(ExemptionEffect.ChargedPart), () => ExemptionEffect.ChargedOnlyOn("steel content"))
            .Differing(nameof(ExemptionEffect.ExemptPart), () => ExemptionEffect.ChargedOnlyOn("steel content", "other content"))
            .Differing(nameof(ExemptionEffect.ChargedContent), () => ExemptionEffect.ChargedOnContent("copper content")),
        Specimen.Of(() => ExemptionTerms.Of(EntryCondition.Fact("exempt"), ExemptionEffect.ChargedAt(AdValorem.Of(1m)), "9903.01.28"))
            .Differing(
                nameof(ExemptionTerms.Condition),
                () => ExemptionTerms.Of(EntryCondition.Claim("exempt"), ExemptionEffect.ChargedAt(AdValorem.Of(1m)), "9903.01.28"))
            .Differing(nameof(ExemptionTerms.Effect), () => ExemptionTerms.Of(EntryCondition.Fact("exempt"), null, "9903.01.28"))
            .Differing(
                nameof(ExemptionTerms.Heading),
                () => ExemptionTerms.Of(EntryCondition.Fact("exempt"), ExemptionEffect.ChargedAt(AdValorem.Of(1m))))
            .Differing(nameof(ExemptionTerms.HeadingBearsDuty), () => OnPart("9903.01.28", "foreign content", headingBearsDuty: true)),
        Specimen.Of(() => OnPart("9903.94.03", "foreign content", headingBearsDuty: true))
            .Differing(
                nameof(ExemptionTerms.Condition),
                () => ExemptionTerms.Of(
                    EntryCondition.Fact("approved"), ExemptionEffect.ChargedOnlyOn("foreign content"), "9903.94.03", true))
            .Differing(nameof(ExemptionTerms.Effect), () => OnPart("9903.94.03", "other content", headingBearsDuty: true))
            .Differing(nameof(ExemptionTerms.Heading), () => OnPart("9903.74.03", "foreign content", headingBearsDuty: true))
            .Differing(nameof(ExemptionTerms.HeadingBearsDuty), () => OnPart("9903.94.03", "foreign content", headingBearsDuty: false)),
        Specimen.Of(() => Stacking.ReplacedBy("us/a", "us/b"))
            .Differing(nameof(Stacking.ReplacingProgrammes), () => Stacking.ReplacedBy("us/a", "us/c"))
            .Differing(
                nameof(Stacking.WhollyReplacingProgrammes), () => Stacking.ReplacedBy("us/a", "us/b").AndWhollyReplacedBy("us/232"))
            .Differing(nameof(Stacking.Family), () => Stacking.HighestOf("us/f").AndReplacedBy("us/b", "us/a"))
            .Differing(nameof(Stacking.HeadingIfReplaced), () => Stacking.ReplacedBy("us/a", "us/b").DeclaredUnder("9903.01.33")),
        Specimen.Of(() => Stacking.WhollyReplacedBy("us/a", "us/b"))
            .Differing(nameof(Stacking.WhollyReplacingProgrammes), () => Stacking.WhollyReplacedBy("us/a", "us/c"))
            .Differing(nameof(Stacking.ReplacingProgrammes), () => Stacking.ReplacedBy("us/a", "us/b"))
            .Differing(nameof(Stacking.Family), () => Stacking.HighestOf("us/f").AndWhollyReplacedBy("us/b", "us/a"))
            .Differing(nameof(Stacking.HeadingIfReplaced), () => Stacking.WhollyReplacedBy("us/a", "us/b").DeclaredUnder("9903.01.33")),
        Specimen.Of(() => Change())
            .Differing(nameof(CommodityListChange.Instrument), () => Change(by: "us/other"))
            .Differing(nameof(CommodityListChange.From), () => Change(month: 4))
            .Differing(nameof(CommodityListChange.Added), () => Change(added: "8471"))
            .Differing(nameof(CommodityListChange.Removed), () => Change(removed: "7108"))
            .Differing(nameof(CommodityListChange.Pinpoint), () => Change(pinpoint: "annex II"))
            .Differing(nameof(CommodityListChange.Evidence), () => Change().With(Evidence.Of(EvidenceGrade.Unconfirmed, "made up"))),
        Specimen.Of(() => List())
            .Differing(nameof(CommodityList.Key), () => List(key: "us/goods/other"))
            .Differing(nameof(CommodityList.Name), () => List(name: "Annex III"))
            .Differing(nameof(CommodityList.Changes), () => List().With(Change(month: 5, added: "8471")))
            .Differing(nameof(CommodityList.Knowledge), () => List().AsKnownAt(First(6)))
            .Deriving("lastRestricted"),
        Specimen.Of(() => OfTenPercent())
            .Differing(nameof(TradePolicy.Tariff.Key), () => On("us/y", DutyKind.Additional, AdValorem.Of(10m)))
            .Differing(
                nameof(TradePolicy.Tariff.Programme),
                () => By(DutyProgramme.Of("us/other", "Other", DutyKind.Additional), Economy.UnitedStates))
            .Differing(nameof(TradePolicy.Tariff.ImposedBy), () => By(Additional, Economy.Canada))
            .Differing(nameof(TradePolicy.Tariff.Rates), () => OfTenPercent(Rate(11m)))
            .Differing(nameof(TradePolicy.Tariff.Origins), () => OfTenPercent().WithOrigins(EconomyScope.Of(Economy.Canada)))
            .Differing(nameof(TradePolicy.Tariff.Commodities), () => OfTenPercent().WithCommodities(CommodityScope.Of(Phones)))
            .Differing(nameof(TradePolicy.Tariff.CommodityList), () => OfTenPercent().WithCommodities(List()))
            .Differing(nameof(TradePolicy.Tariff.Stacking), () => OfTenPercent().WithStacking(Stacking.ReplacedBy("us/a")))
            .Differing(nameof(TradePolicy.Tariff.Headings), () => OfTenPercent().WithHeading("9903.88.15"))
            .Differing(nameof(TradePolicy.Tariff.HeadingIfReached), () => OfTenPercent().WithHeadingIfReached("9903.02.19"))
            .Differing(
                nameof(TradePolicy.Tariff.CompleteThrough),
                () => By(Additional, Economy.UnitedStates, Knowledge.Through(Instant.FromUtc(2026, 9, 29, 4, 0))))
            .Differing(nameof(TradePolicy.Tariff.Exemptions), () => OfTenPercent().WithExemptions(Exemption()))
            .Differing(nameof(TradePolicy.Tariff.Requirement), () => OfTenPercent().WithRequirement(EntryCondition.Claim("KR"))),
    ];

    /// <summary>A list of goods with one change.</summary>
    internal static CommodityList List(string key = "us/goods/annex", string name = "Annex II") =>
        CommodityList.Create(key, name, Change(removed: null));

    /// <summary>What an order adds and removes from March on.</summary>
    internal static CommodityListChange Change(
        string by = "us/order", int month = 3, string added = "8542", string? removed = "8542.31", string pinpoint = "annex I") =>
        CommodityListChange.Of(
            Order(by), Moment(month), [CommodityCode.Hs(added)], removed is null ? [] : [CommodityCode.Hs(removed)], pinpoint);

    private static ExemptionTerms OnPart(string heading, string part, bool headingBearsDuty) => ExemptionTerms.Of(
        EntryCondition.Claim("approved"), ExemptionEffect.ChargedOnlyOn(part), heading, headingBearsDuty);

    private static Tariff By(DutyProgramme programme, Economy economy, Knowledge? knowledge = null) =>
        TradePolicy.Tariff.Create(Laws.Tariff, programme, economy, EconomyScope.Of(Economy.China), [Rate(10m)], knowledge);
}
