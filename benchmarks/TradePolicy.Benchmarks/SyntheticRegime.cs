using System.Globalization;
using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>
/// Twelve additional programmes with the breadth of the real regime of 2025: a rate for each of sixty economies and one for the rest, with
/// top-ups to a floor for a few; lists of thousands of codes of eight digits, of which the highest is charged; exclusions by scope and by
/// exemption; duties on the content of metal, to whose share the others yield.
/// </summary>
internal static class SyntheticRegime
{
    /// <summary>The part of the goods that the duty on steel is on.</summary>
    internal const string Content = "steel content";

    private const string Steel = "us/s-steel";
    private const string Aluminium = "us/s-aluminium";
    private const string Autos = "us/s-autos";
    private const string Timber = "us/s-timber";
    private const int Named = 60;

    private static readonly Instant Published = Instant.FromUtc(2025, 1, 1, 5, 0);
    private static readonly LegalInstrument Act = LegalInstrument.Create("us/s-act", "The legislature", "Act", Publication.At(Published));
    private static readonly LegalWindow InForce = LegalWindow.Starting(
        new LocalDateTime(2025, 1, 2, 0, 1).InZoneStrictly(DateTimeZoneProviders.Tzdb["America/New_York"]));
    private static readonly EconomyScope ToppedUp = EconomyScope.OfGroups(EconomyGroup.EuropeanUnion).And(Economy.Japan, Economy.Korea);

    /// <summary>Whether goods of a commodity have steel in them whose value is stated.</summary>
    internal static bool HasSteel(CommodityCode commodity) =>
        int.Parse(commodity.Digits[..2], NumberStyles.None, CultureInfo.InvariantCulture) is >= 82 and <= 87;

    /// <summary>The tariffs on the goods of some lines.</summary>
    internal static IReadOnlyList<Tariff> On(IReadOnlyList<CommodityCode> lines)
    {
        CommodityCode[] codes =
        [
            .. lines.Select(line => line.Digits[..8]).Distinct(StringComparer.Ordinal).Select(code => CommodityCode.Hts(code))
        ];
        return [.. Reciprocal(codes), .. Emergencies(codes), .. Lists(codes), .. Metals(codes), .. Sectors(codes)];
    }

    private static IEnumerable<Tariff> Reciprocal(CommodityCode[] codes)
    {
        CommodityScope goods = CommodityScope.All.Except(Every(codes, 10, 3));
        Economy[] apart = [Economy.UnitedStates, Economy.Japan, Economy.Korea, Economy.Canada, Economy.Mexico];
        Economy[] named =
        [
            .. Economy.All.Where(economy => !economy.IsGroup && !apart.Contains(economy) && !ToppedUp.Covers(economy, Published))
                .Where((_, index) => index % 3 == 0).Take(Named)
        ];
        Tariff[] tariffs =
        [
            Impose("us/s-reciprocal", "rest", EconomyScope.All.Except([.. named, .. apart]).ExceptGroups(EconomyGroup.EuropeanUnion),
                AdValorem.Of(10m)),
            Impose("us/s-reciprocal", "topped-up", ToppedUp, TopUpDuty.To(Percentage.Of(15m))),
            .. named.Select(
                (economy, index) =>
                    Impose("us/s-reciprocal", economy.Code.ToLowerInvariant(), EconomyScope.Of(economy), AdValorem.Of(11m + (index % 30)))),
        ];
        return tariffs.Select(tariff => tariff.WithCommodities(goods).WithStacking(Stacking.ReplacedBy(Steel, Aluminium, Autos, Timber)));
    }

    private static IEnumerable<Tariff> Emergencies(CommodityCode[] codes)
    {
        Exemption energy = Exemption.Create(
            "us/s-opioids/energy", "Energy",
            ExemptionTerms.Of(
                EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hts("27"))), ExemptionEffect.ChargedAt(AdValorem.Of(10m))));
        Exemption listed = Exemption.Create(
            "us/s-brazil/annex", "Annex", ExemptionTerms.Of(EntryCondition.Commodity(CommodityScope.Of(Every(codes, 15, 4)))));
        yield return Impose("us/s-opioids", "cn", EconomyScope.Of(Economy.China), AdValorem.Of(20m));
        yield return Impose("us/s-opioids", "ca", EconomyScope.Of(Economy.Canada), AdValorem.Of(35m)).WithExemptions(energy)
            .WithStacking(Stacking.ReplacedBy(Autos, Steel));
        yield return Impose("us/s-opioids", "mx", EconomyScope.Of(Economy.Mexico), AdValorem.Of(25m))
            .WithStacking(Stacking.ReplacedBy(Autos, Steel));
        yield return Impose("us/s-brazil", "br", EconomyScope.Of(Economy.Parse("BR")), AdValorem.Of(40m)).WithExemptions(listed)
            .WithStacking(Stacking.ReplacedBy(Steel, Aluminium, Autos));
        yield return Impose("us/s-india", "in", EconomyScope.Of(Economy.Parse("IN")), AdValorem.Of(25m))
            .WithCommodities(CommodityScope.All.Except(Every(codes, 10, 3))).WithStacking(Stacking.ReplacedBy(Steel, Autos));
    }

    // Some codes are on two lists.
    private static IEnumerable<Tariff> Lists(CommodityCode[] codes)
    {
        yield return OfList(1, Every(codes, 12, 0), 25m);
        yield return OfList(2, Every(codes, 30, 1), 25m);
        yield return OfList(3, Every(codes, 2, 1), 25m);
        yield return OfList(4, Every(codes, 3, 2), 7.5m);
    }

    private static Tariff OfList(int number, CommodityCode[] codes, decimal rate) =>
        Impose(string.Create(CultureInfo.InvariantCulture, $"us/s-list-{number}"), "cn", EconomyScope.Of(Economy.China), AdValorem.Of(rate))
            .WithCommodities(CommodityScope.Of(codes)).WithStacking(Stacking.HighestOf("us/s-lists"));

    private static IEnumerable<Tariff> Metals(CommodityCode[] codes)
    {
        EconomyScope but = EconomyScope.All.Except(Economy.UnitedKingdom);
        CommodityCode[] derivatives = [.. codes.Where(HasSteel).Where((_, index) => index % 2 == 0)];
        yield return Impose(Steel, "all", but, AdValorem.Of(50m))
            .WithCommodities(
                CommodityScope.Of(CommodityCode.Hts("72"), CommodityCode.Hts("73"))
                    .Except(Every([.. codes.Where(code => code.Digits.StartsWith("73", StringComparison.Ordinal))], 5, 0)));
        yield return Impose(Steel, "gb", EconomyScope.Of(Economy.UnitedKingdom), AdValorem.Of(25m))
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts("72")));
        yield return Impose(Steel, "derivatives", but, ComponentDuty.Of(Percentage.Of(50m), Content))
            .WithCommodities(CommodityScope.Of(derivatives));
        yield return Impose(Aluminium, "all", but, AdValorem.Of(50m)).WithCommodities(CommodityScope.Of(CommodityCode.Hts("76")));
    }

    private static IEnumerable<Tariff> Sectors(CommodityCode[] codes)
    {
        CommodityScope cars = CommodityScope.Of(CommodityCode.Hts("8703"), CommodityCode.Hts("8708"));
        CommodityScope wood = CommodityScope.Of(CommodityCode.Hts("44"), CommodityCode.Hts("9403"));
        yield return Impose(
            Autos, "all", EconomyScope.All.ExceptGroups(EconomyGroup.EuropeanUnion).Except(Economy.Japan, Economy.Korea), AdValorem.Of(25m))
                .WithCommodities(cars);
        yield return Impose(Autos, "topped-up", ToppedUp, TopUpDuty.To(Percentage.Of(15m))).WithCommodities(cars);
        yield return Impose(Timber, "all", EconomyScope.All.ExceptGroups(EconomyGroup.EuropeanUnion), AdValorem.Of(10m))
            .WithCommodities(wood.Except(Every([.. codes.Where(code => code.Digits.StartsWith("44", StringComparison.Ordinal))], 4, 0)));
        yield return Impose(Timber, "topped-up", EconomyScope.OfGroups(EconomyGroup.EuropeanUnion), TopUpDuty.To(Percentage.Of(15m)))
            .WithCommodities(wood);
    }

    private static CommodityCode[] Every(CommodityCode[] codes, int step, int from) => [.. codes.Where((_, index) => index % step == from)];

    private static Tariff Impose(string programme, string name, EconomyScope origins, DutyRate rate) => Tariff.Create(
        $"{programme}/{name}", DutyProgramme.Of(programme, programme, DutyKind.Additional), Economy.UnitedStates, origins,
        [LegalAct.Enact($"{programme}/{name}/rate", $"{programme}/{name}", Act, InForce, rate)]);
}
