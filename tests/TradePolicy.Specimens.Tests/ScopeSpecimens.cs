namespace TradePolicy.Specimens.Tests;

/// <summary>Codes of goods and items, and the goods and economies that a provision is on.</summary>
public sealed class ScopeSpecimens : ISpecimens
{
    public IEnumerable<Specimen> All => [.. Codes, .. Goods, .. Economies];

    private static IEnumerable<Specimen> Codes =>
    [
        Specimen.Of(() => Nomenclature.Of("jp", "Customs Tariff of Japan", Economy.Japan, 8))
            .Differing(nameof(Nomenclature.Key), () => Nomenclature.Of("kr", "Customs Tariff of Japan", Economy.Japan, 8))
            .Differing(nameof(Nomenclature.Name), () => Nomenclature.Of("jp", "Tariff of Japan", Economy.Japan, 8))
            .Differing(nameof(Nomenclature.Economy), () => Nomenclature.Of("jp", "Customs Tariff of Japan", Economy.Korea, 8))
            .Differing(nameof(Nomenclature.MaxDigits), () => Nomenclature.Of("jp", "Customs Tariff of Japan", Economy.Japan, 10)),
        Specimen.Of(() => CommodityCode.Hts("9506.62.40.40", "2025 revision 12"))
            .Deriving("SignificantDigits")
            .Differing(nameof(CommodityCode.Digits), () => CommodityCode.Hts("9506.62.40.80", "2025 revision 12"))
            .Differing(nameof(CommodityCode.Nomenclature), () => CommodityCode.China("9506.62.40.40", "2025 revision 12"))
            .Differing(nameof(CommodityCode.Edition), () => CommodityCode.Hts("9506.62.40.40", "2025 revision 13")),
        Specimen.Of(() => ControlList.Of("jp", "Export Trade Control Order", Economy.Japan))
            .Differing(nameof(ControlList.Key), () => ControlList.Of("kr", "Export Trade Control Order", Economy.Japan))
            .Differing(nameof(ControlList.Name), () => ControlList.Of("jp", "A control order", Economy.Japan))
            .Differing(nameof(ControlList.Economy), () => ControlList.Of("jp", "Export Trade Control Order", Economy.Korea)),
        Specimen.Of(() => ControlCode.China("1C905.a.4"))
            .Differing(nameof(ControlCode.List), () => ControlCode.UnitedStates("1C905.a.4"))
            .Differing(nameof(ControlCode.Text), () => ControlCode.China("1C905.a.5"))
            .Differing(nameof(ControlCode.Entry), () => ControlCode.China("1C906.a.4")),
    ];

    private static IEnumerable<Specimen> Goods =>
    [
        Specimen.Of(() => Scope("85", "86", "8501", "8502"))
            .Deriving("decisions", "decidedOfParts")
            .Differing(nameof(CommodityScope.Included), () => Scope("85", "87", "8501", "8502"))
            .Differing(nameof(CommodityScope.Excluded), () => Scope("85", "86", "8501", "8503"))
            .Differing(
                nameof(CommodityScope.CoversAll),
                () => CommodityScope.All.Except(Hs("8501", "8502", "8599")).And(Hs("85", "86", "88"))),
    ];

    private static IEnumerable<Specimen> Economies =>
    [
        Specimen.Of(() => GroupMembership.Of(Economy.China, new Interval(null, Legal.Midnight(2))))
            .Differing(nameof(GroupMembership.Economy), () => GroupMembership.Of(Economy.Japan, new Interval(null, Legal.Midnight(2))))
            .Differing(nameof(GroupMembership.During), () => GroupMembership.Of(Economy.China)),
        Specimen.Of(() => Group("g", "Group", Economy.Japan))
            .Differing(nameof(EconomyGroup.Key), () => Group("h", "Group", Economy.Japan))
            .Differing(nameof(EconomyGroup.Name), () => Group("g", "Other", Economy.Japan))
            .Differing(nameof(EconomyGroup.Memberships), () => Group("g", "Group", Economy.Korea)),
        Specimen.Of(() => Scope(Economy.Japan, "g", Economy.Canada, "x"))
            .Deriving("changes")
            .Differing(nameof(EconomyScope.Economies), () => Scope(Economy.Korea, "g", Economy.Canada, "x"))
            .Differing(nameof(EconomyScope.Groups), () => Scope(Economy.Japan, "h", Economy.Canada, "x"))
            .Differing(nameof(EconomyScope.ExcludedEconomies), () => Scope(Economy.Japan, "g", Economy.Mexico, "x"))
            .Differing(nameof(EconomyScope.ExcludedGroups), () => Scope(Economy.Japan, "g", Economy.Canada, "y"))
            .Differing(
                nameof(EconomyScope.CoversAll),
                () => Excepted(EconomyScope.All.And(Economy.China, Economy.Japan, Economy.Taiwan), "g", Economy.Canada, "x")),
    ];

    private static CommodityCode[] Hs(params string[] codes) => [.. codes.Select(code => CommodityCode.Hs(code))];

    // The middle of each list differs: its ends are what its hash is made of.
    private static CommodityScope Scope(string first, string second, string without, string withoutToo) =>
        CommodityScope.Of(Hs(first, second, "88")).Except(Hs(without, withoutToo, "8599"));

    private static EconomyGroup Group(string key, string name, Economy member) =>
        EconomyGroup.Of(key, name, GroupMembership.Of(Economy.China), GroupMembership.Of(member), GroupMembership.Of(Economy.Taiwan));

    private static EconomyScope Scope(Economy named, string group, Economy without, string groupWithout) =>
        Excepted(EconomyScope.Of(Economy.China, named, Economy.Taiwan), group, without, groupWithout);

    private static EconomyScope Excepted(EconomyScope scope, string group, Economy without, string groupWithout) => scope
        .AndGroups(Group("a", "Group", Economy.Japan), Group(group, "Group", Economy.Japan), Group("i", "Group", Economy.Japan))
        .Except(Economy.Parse("BR"), without, Economy.UnitedStates)
        .ExceptGroups(Group("w", "Group", Economy.Japan), Group(groupWithout, "Group", Economy.Japan), Group("z", "Group", Economy.Japan));
}
