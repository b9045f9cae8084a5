namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>A register with what <c>tradepolicy/1.1</c> added: lists of goods, ways of stacking, floors, weights and contents.</summary>
internal static class ListSamples
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly LegalInstrument First = LegalInstrument.Create(
        "us/eo-14257", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2025, 4, 2, 21, 37)), "14257");

    private static readonly LegalInstrument Memorandum = LegalInstrument.Create(
        "us/memorandum", "President of the United States", "Memorandum", Publication.At(Instant.FromUtc(2025, 4, 12, 2, 0)));

    /// <summary>The order that adds and removes codes on 8 September 2025.</summary>
    internal static LegalInstrument Second { get; } = LegalInstrument.Create(
        "us/eo-14346", "President of the United States", "Executive Order", Publication.At(Instant.FromUtc(2025, 9, 5, 21, 0)), "14346");

    /// <summary>The goods are on the list.</summary>
    internal static OnList OnAnnex { get; } = EntryCondition.OnList("us/goods/annex-ii");

    /// <summary>The weight of a part is at least a share of that of another.</summary>
    internal static WeightAtLeast OfMetal { get; } = EntryCondition.WeightAtLeast("metal of here", Percentage.Of(85m), "listed metal");

    /// <summary>A list with a first text, a retroactive change, and a change that removes a longer code and adds another.</summary>
    internal static CommodityList Annex { get; } = CommodityList.Create(
        "us/goods/annex-ii", "Annex II",
        CommodityListChange.Of(First, Eastern(4, 5), [CommodityCode.Hs("8542"), CommodityCode.Hts("2804.29.00")], pinpoint: "annex II")
            .With(Evidence.Of(EvidenceGrade.Inferred, "from the schedule")),
        CommodityListChange.Of(Memorandum, Eastern(4, 5), [CommodityCode.Hs("8471")]),
        CommodityListChange.Of(
            Second, Eastern(9, 8), [CommodityCode.Hs("7108")], [CommodityCode.Hts("8542.31.00.10"), CommodityCode.Hts("2804.29.00")],
            "annex I"));

    /// <summary>A tariff from which the list is exempt, one on the list, one that floors with the general rate.</summary>
    internal static PolicyRegister Register { get; } = PolicyRegister
        .Create(
            Knowledge.Through(Instant.FromUtc(2026, 10, 7, 0, 0)),
            [
                Imposed("us/reciprocal", TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)))
                    .WithHeadingIfReached("9903.02.19")
                    .WithStacking(
                        Stacking.WhollyReplacedBy("us/232").DeclaredUnder("9903.01.33"),
                        LegalAct.Enact(
                            "us/reciprocal/in-part", "us/reciprocal/stacking", Second, LegalWindow.Starting(Eastern(9, 8)),
                            Stacking.ReplacedBy("us/232").AndWhollyReplacedBy("us/338")))
                    .WithExemptions(Exemption.Create(
                        "us/reciprocal/annex-ii", "Annex II",
                        ExemptionTerms.Of(
                            Condition<CustomsEntry>.AllOf(OnAnnex, EntryCondition.Claim("9903.01.32")), heading: "9903.01.32"))),
                Imposed("us/chips", TopUpDuty.To(Percentage.Of(25m))).WithCommodities(Annex).WithExemptions(
                    Exemption.Create("us/chips/metal", "Metal of here", ExemptionTerms.Of(OfMetal)),
                    Exemption.Create("us/chips/little", "Little metal", ExemptionTerms.Of(Condition<CustomsEntry>.Not(
                        EntryCondition.WeightAtLeast("listed metal", Percentage.Of(15m))))),
                    Exemption.Create("us/chips/content", "Content that is stated", ExemptionTerms.Of(
                        EntryCondition.ComponentStated("silicon content"), ExemptionEffect.ChargedOnContent("silicon content"))),
                    Approved),
                Imposed("us/penalty", AdValorem.Of(40m)).WithRequirement(Condition<CustomsEntry>.Not(OnAnnex)),
            ],
            [])
        .WithCommodityLists(CommodityList.Create("us/goods/announced", "the list that was announced"));

    /// <summary>An exemption whose heading bears the duty on the part that is charged.</summary>
    internal static Exemption Approved => Exemption.Create("us/chips/approved", "Approved content", ExemptionTerms.Of(
        EntryCondition.Claim("9903.94.03"), ExemptionEffect.ChargedOnlyOn("foreign content"), "9903.94.03", headingBearsDuty: true));

    internal static LegalMoment Eastern(int month, int day) => LegalMoment.At(new LocalDateTime(2025, month, day, 0, 1), NewYork);

    internal static Tariff Imposed(string key, DutyRate rate, Knowledge? knowledge = null) => Tariff.Create(
        key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
        [LegalAct.Enact(key + "/enacted", key, First, LegalWindow.Starting(Eastern(4, 9)), rate)], knowledge);
}
