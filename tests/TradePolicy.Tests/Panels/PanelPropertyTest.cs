using CsCheck;

namespace TradePolicy.Tests;

/// <summary>The rows of a panel, against assessing an entry for each.</summary>
public sealed class PanelPropertyTest
{
    private static readonly CommodityCode[] Lines =
        [.. new[] { "8507.60.00.10", "8507.60.00.20", "8507.60.01.10", "8507.90.40.00", "8508.11.00.00", "8400.00.00.00" }.Select(
            code => CommodityCode.Hts(code))];

    private static readonly string[] Prefixes = ["85", "8507", "8507.60", "8507.60.00", "8507.60.00.10", "8507.90", "8508"];
    private static readonly Economy[] Origins = [Economy.China, Economy.Japan, Economy.Canada, Economy.Parse("FR"), Economy.Parse("DE")];

    private static readonly EconomyScope[] OriginScopes =
    [
        EconomyScope.All, EconomyScope.Of(Economy.China), EconomyScope.All.Except(Economy.China, Economy.Japan),
        EconomyScope.OfGroups(EconomyGroup.EuropeanUnion),
    ];

    [Fact]
    public void A_row_says_what_an_assessment_of_such_goods_does() =>
        Gen.Int[0, 1_000_000_000].Sample(CheckRows, iter: 500);

    internal static void CheckRows(int seed)
    {
        Random random = new(seed);
        CommodityList[] lists = [.. ListKeys.Select(key => ListOf(random, key))];
        DutySchedule schedule = DutySchedule.Compile(
            Enumerable.Range(0, 1 + random.Next(9)).Select(number => Drawn(random, number, lists)),
            lists: lists.Where(_ => random.Next(8) > 0));
        Instant at = Duties.June2025 + Duration.FromHours(random.Next(72) - 36);
        bool states = random.Next(2) == 0;
        CustomsEntry Stated(CustomsEntry goods) => states ? goods.WithFact("f", goods.Commodity.Digits[^2] == '1') : goods;
        DutyPanel panel = DutyPanel.Of(schedule, Lines, at, LegalView.AsWritten).WithOrigins(Origins).WithFacts(Stated)
            .WithClaim("C", OriginScopes[random.Next(OriginScopes.Length)]).WithClaim("D", OriginScopes[random.Next(OriginScopes.Length)]);
        PanelRow[] rows = [.. panel.Rows()];
        rows.Length.Should().Be(panel.RowCount);
        rows.Should().Equal(panel.Split(1 + random.Next(9)).AsParallel().AsOrdered().SelectMany(part => part.Rows()));
        foreach (PanelRow row in rows)
        {
            DutyAssessment duty = panel.Assess(row.Commodity, row.Origin);
            duty.TryGetValue(out _).Should().Be(duty.IsCertain);
            (duty.Reasons.Count > 0).Should().Be(!duty.IsCertain);
            row.Total.IsCertain.Should().Be(duty.Total.IsCertain);
            (row.Total.Reasons.Count > 0).Should().Be(!row.Total.IsCertain);
            if (duty.Total.IsCertain)
                row.Total.Value.Should().Be(duty.AdValoremEquivalent!.Percentage);
            else if (duty.Possible.Count == 1)
                row.Total.Reasons.Should()
                    .BeEquivalentTo(
                        duty.Total.Reasons.Select(
                            fact => fact.Kind == OpenFactKind.ExchangeRate
                                ? row.Total.Reasons.Single(own => own.Subject == "customs value")
                                : fact).Distinct());
            if (duty.Possible.Count != 1)
                continue;
            for (int number = 0; number < panel.Programmes().Count; number++)
            {
                DutyProgramme programme = panel.Programmes()[number];
                DutyLayer[] layers =
                [
                    .. duty.Possible[0]
                        .Layers.Where(layer => layer.Programme.Equals(programme) && layer.State is LayerState.Charged or LayerState.Unknown)
                ];
                StatutoryRate rate = row.Rates[number];
                if (duty.Total.Reasons.Any(fact => fact.Kind == OpenFactKind.Horizon))
                    rate.IsCertain.Should().BeFalse();
                else if (programme.Kind == DutyKind.Ordinary && duty.Total.Reasons.Any(fact => fact.Subject == "ordinary rate"))
                    rate.IsCertain.Should().BeFalse();
                else if (layers.All(layer => layer.Amount.IsCertain))
                    rate.Value.Value.Should().Be(layers.Sum(layer => layer.Amount.Value.Amount));
                else
                    rate.IsCertain.Should().BeFalse();
            }

            duty.Possible[0]
                .Layers.Where(layer => layer.State is LayerState.Charged or LayerState.Unknown && layer.Programme.IsInTariffTotal)
                .Select(layer => layer.Programme).Should().BeSubsetOf(panel.Programmes());
        }
    }

    private static readonly Instant[] Horizons = [Duties.June2025 - Duration.FromHours(48), Duties.June2025];

    private static readonly string[] ListKeys = ["us/goods/a", "us/goods/b"];

    // Some change on the day of the entry, and some change at a time that is open.
    private static CommodityList ListOf(Random random, string key) => CommodityList.Create(
        key, key,
        CommodityListChange.Of(
            Duties.Act, LawZones.At("2020-01-01T00:00", LawZones.NewYork),
            Prefixes.Where(_ => random.Next(2) == 0).Append("8508").Distinct(StringComparer.Ordinal)
                .Select(code => CommodityCode.Hts(code))),
        CommodityListChange.Of(
            Duties.Act,
            random.Next(4) == 0
                ? LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)
                : LawZones.At("2025-06-30T12:00", LawZones.NewYork),
            [CommodityCode.Hts(Pick(random, Prefixes[..^1]))], [CommodityCode.Hts("8508")]));

    private static Tariff Drawn(Random random, int number, CommodityList[] lists)
    {
        DutyKind kind = number == 0
            ? DutyKind.Ordinary
            : random.Next(6) switch { 0 => DutyKind.Preferential, 1 => DutyKind.Ordinary, 2 => DutyKind.Fee, _ => DutyKind.Additional };
        string programme = $"us/{kind.ToString().ToLowerInvariant()}-{random.Next(3)}";
        string key = $"us/{number}";
        LegalWindow window = random.Next(8) == 0
            ? LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork))
            : LawZones.From("2020-01-01T00:00", LawZones.NewYork);
        Enactment<DutyRate> enacted = LegalAct.Enact(key + "/rate", key, Duties.Act, window, Rate(random, kind));
        // Some are over, and of some it is not known whether they were revived since.
        LegalAct[] acts = random.Next(6) == 0
            ? [enacted, LegalAct.End(key + "/end", key, Duties.Act, LawZones.At("2025-06-01T00:00", LawZones.NewYork))]
            : [enacted];
        // After the horizon of a fee only what it replaces is open.
        Knowledge knowledge = random.Next(8) == 0 && kind != DutyKind.Fee
            ? Knowledge.Through(Pick(random, Horizons))
            : Knowledge.Complete;
        Tariff tariff = TradePolicy.Tariff.Create(
            key, DutyProgramme.Of(programme, programme, kind), Economy.UnitedStates, Pick(random, OriginScopes), acts,
            knowledge);
        tariff = random.Next(8) == 0
            ? tariff.WithCommodities(
                Goods(random),
                LegalAct.Enact(
                    key + "/goods", key + "/commodities", Duties.Act,
                    LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), Goods(random)))
            : random.Next(5) == 0 && knowledge == Knowledge.Complete
                ? tariff.WithCommodities(Pick(random, lists))
                : tariff.WithCommodities(Goods(random));
        if (kind == DutyKind.Preferential || random.Next(4) == 0)
            tariff = tariff.WithRequirement(Condition(random));
        for (int exemption = random.Next(3); exemption > 0; exemption--)
        {
            ExemptionEffect effect = random.Next(3) == 0
                ? ExemptionEffect.ChargedAt(AdValorem.Of(random.Next(9)))
                : ExemptionEffect.NotCharged;
            tariff = tariff.WithExemptions(
                Exemption.Create($"{key}/exemption-{exemption}", "E", ExemptionTerms.Of(Condition(random), effect)));
        }

        return random.Next(4) switch
        {
            0 => tariff.WithStacking(Stacking.ReplacedBy($"us/{(random.Next(3) == 0 ? "fee" : "additional")}-{random.Next(3)}")),
            1 when random.Next(2) == 0 => tariff.WithStacking(Stacking.WhollyReplacedBy($"us/additional-{random.Next(3)}")),
            1 when kind is DutyKind.Additional or DutyKind.Fee => tariff.WithStacking(Stacking.HighestOf("us/family")),
            _ => tariff,
        };
    }

    private static DutyRate Rate(Random random, DutyKind kind) => random.Next(7) switch
    {
        0 => DutyRate.Free,
        1 => SpecificDuty.Of(Duties.Dollars(2m), Quantity.Of(1m, MeasurementUnit.Kilogram)),
        2 when kind == DutyKind.Additional && random.Next(2) == 0 => TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)),
        2 when kind == DutyKind.Additional => TopUpDuty.To(Percentage.Of(15m)),
        3 when kind == DutyKind.Additional => ComponentDuty.Of(Percentage.Of(50m), "steel content"),
        _ => AdValorem.Of(random.Next(60) / 2m),
    };

    private static CommodityScope Goods(Random random)
    {
        CommodityCode[] codes = [.. Prefixes.Where(_ => random.Next(3) == 0).Select(code => CommodityCode.Hts(code))];
        CommodityScope scope = codes.Length == 0 ? CommodityScope.All : CommodityScope.Of(codes);
        return scope.Except(Prefixes.Select(code => CommodityCode.Hts(code)).Where(code => !codes.Contains(code) && random.Next(6) == 0));
    }

    private static Condition<CustomsEntry> Condition(Random random) => random.Next(10) switch
    {
        9 => EntryCondition.OnList(Pick(random, ListKeys)),
        8 => EntryCondition.Before(EntryEvent.Loading, LawZones.At("2025-06-30T12:00", LawZones.NewYork)),
        0 => EntryCondition.Commodity(CommodityScope.Of(CommodityCode.Hts(Pick(random, Prefixes)))),
        1 => EntryCondition.Origin(Pick(random, OriginScopes)),
        2 => EntryCondition.Fact("f"),
        3 => EntryCondition.Claim("C"),
        4 when random.Next(2) == 0 => EntryCondition.ContentAtLeast("United States content", Percentage.Of(20m)),
        4 => EntryCondition.ValueAtMost(Duties.Dollars(800m)),
        5 => Condition<CustomsEntry>.AllOf(Condition(random), Condition(random)),
        6 => Condition<CustomsEntry>.Not(Condition(random)),
        _ => Condition<CustomsEntry>.AnyOf(EntryCondition.Claim("D"), Condition(random)),
    };

    private static T Pick<T>(Random random, T[] several) => several[random.Next(several.Length)];
}
