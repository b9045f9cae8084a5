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
            .Differing(nameof(ExemptionEffect.ExemptPart), () => ExemptionEffect.ChargedOnlyOn("steel content", "other content")),
        Specimen.Of(() => ExemptionEffect.ChargedAt(AdValorem.Of(1m)))
            .Differing(nameof(ExemptionEffect.SubstituteRate), () => ExemptionEffect.ChargedAt(AdValorem.Of(2m)))
            .Differing(nameof(ExemptionEffect.ChargedPart), () => ExemptionEffect.ChargedOnlyOn("steel content"))
            .Differing(nameof(ExemptionEffect.ExemptPart), () => ExemptionEffect.ChargedOnlyOn("steel content", "other content")),
        Specimen.Of(() => ExemptionEffect.ChargedOnlyOn("other content", "United States content"))
            .Differing(nameof(ExemptionEffect.SubstituteRate), () => ExemptionEffect.ChargedAt(AdValorem.Of(2m)))
            .Differing(nameof(ExemptionEffect.ChargedPart), () => ExemptionEffect.ChargedOnlyOn("the rest", "United States content"))
            .Differing(nameof(ExemptionEffect.ExemptPart), () => ExemptionEffect.ChargedOnlyOn("other content")),
        Specimen.Of(() => ExemptionTerms.Of(EntryCondition.Fact("exempt"), ExemptionEffect.ChargedAt(AdValorem.Of(1m)), "9903.01.28"))
            .Differing(
                nameof(ExemptionTerms.Condition),
                () => ExemptionTerms.Of(EntryCondition.Claim("exempt"), ExemptionEffect.ChargedAt(AdValorem.Of(1m)), "9903.01.28"))
            .Differing(nameof(ExemptionTerms.Effect), () => ExemptionTerms.Of(EntryCondition.Fact("exempt"), null, "9903.01.28"))
            .Differing(
                nameof(ExemptionTerms.Heading),
                () => ExemptionTerms.Of(EntryCondition.Fact("exempt"), ExemptionEffect.ChargedAt(AdValorem.Of(1m)))),
        Specimen.Of(() => Stacking.ReplacedBy("us/a", "us/b"))
            .Differing(nameof(Stacking.ReplacingProgrammes), () => Stacking.ReplacedBy("us/a", "us/c"))
            .Differing(nameof(Stacking.Family), () => Stacking.HighestOf("us/f").AndReplacedBy("us/b", "us/a"))
            .Differing(nameof(Stacking.HeadingIfReplaced), () => Stacking.ReplacedBy("us/a", "us/b").DeclaredUnder("9903.01.33")),
        Specimen.Of(() => OfTenPercent())
            .Differing(nameof(TradePolicy.Tariff.Key), () => On("us/y", DutyKind.Additional, AdValorem.Of(10m)))
            .Differing(
                nameof(TradePolicy.Tariff.Programme),
                () => By(DutyProgramme.Of("us/other", "Other", DutyKind.Additional), Economy.UnitedStates))
            .Differing(nameof(TradePolicy.Tariff.ImposedBy), () => By(Additional, Economy.Canada))
            .Differing(nameof(TradePolicy.Tariff.Rates), () => OfTenPercent(Rate(11m)))
            .Differing(nameof(TradePolicy.Tariff.Origins), () => OfTenPercent().WithOrigins(EconomyScope.Of(Economy.Canada)))
            .Differing(nameof(TradePolicy.Tariff.Commodities), () => OfTenPercent().WithCommodities(CommodityScope.Of(Phones)))
            .Differing(nameof(TradePolicy.Tariff.Stacking), () => OfTenPercent().WithStacking(Stacking.ReplacedBy("us/a")))
            .Differing(nameof(TradePolicy.Tariff.Headings), () => OfTenPercent().WithHeading("9903.88.15"))
            .Differing(nameof(TradePolicy.Tariff.HeadingIfReached), () => OfTenPercent().WithHeadingIfReached("9903.02.19"))
            .Differing(nameof(TradePolicy.Tariff.Exemptions), () => OfTenPercent().WithExemptions(Exemption()))
            .Differing(nameof(TradePolicy.Tariff.Requirement), () => OfTenPercent().WithRequirement(EntryCondition.Claim("KR"))),
    ];

    private static Tariff By(DutyProgramme programme, Economy economy) =>
        TradePolicy.Tariff.Create(Laws.Tariff, programme, economy, EconomyScope.Of(Economy.China), [Rate(10m)]);
}
