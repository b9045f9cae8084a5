using CsCheck;

namespace TradePolicy.Tests;

/// <summary>The tariffs of the United Kingdom and of the European Union fill headings with zeros to ten digits.</summary>
public sealed class FilledCodesTest
{
    private static readonly Instant Entered = LawZones.Utc("2025-06-30T11:00Z");

    [Fact]
    public void A_duty_on_a_heading_filled_with_zeros_is_charged_on_the_goods_of_the_heading()
    {
        foreach (Nomenclature nomenclature in new[] { Nomenclature.UnitedKingdom, Nomenclature.EuropeanUnion })
        {
            CommodityCode Code(string text) => CommodityCode.Parse(text, nomenclature);
            DutySchedule schedule = DutySchedule.Compile(
            [
                On("duty", DutyKind.Ordinary, 2.7m, Code("7202 11 80 00")),
                On("safeguard", DutyKind.Additional, 25m, Code("7202 00 00 00")),
            ]);
            DutyAssessment duty = schedule.Assess(Goods(Code("7202 11 80 00"), 1_000m));
            duty.Total.Value.Should().Be(Money.Of(277m, "GBP"));
            duty.IsCertain.Should().BeTrue();
            schedule.StatutoryRateFor(Code("7202 11 80 00"), Economy.China, Entered).Value.Should().Be(Percentage.Of(27.7m));
            schedule.Programme("safeguard").RateFor(Code("7202 11 80 00"), Economy.China, Entered)!.Value.Should().Be(AdValorem.Of(25m));
            schedule.Validate().Should().BeEmpty();
        }
    }

    [Fact]
    public void Goods_declared_at_a_heading_are_open_where_only_a_part_of_it_is_charged_and_a_finding()
    {
        CommodityCode heading = British("7202 00 00 00");
        DutySchedule schedule = DutySchedule.Compile([On("safeguard", DutyKind.Additional, 25m, British("7202 11 80 00"))]);
        schedule.Assess(Goods(heading, 1_000m)).IsCertain.Should().BeFalse();
        Finding finding = Goods(heading, 1_000m).Validate().Should().ContainSingle().Subject;
        finding.Kind.Should().Be(FindingKind.DeclaredAtHeading);
        finding.Message.Should().Be(
            "The goods are declared at 7202.00.00.00, which is the whole of a heading: unless the tariff does not divide it, goods have " +
            "a longer code.");
        Goods(British("72"), 1_000m).Validate().Should().ContainSingle().Which.Message.Should().Contain("the whole of a chapter");
        Goods(British("7202 11 00 00"), 1_000m).Validate().Should().BeEmpty();
    }

    [Fact]
    public void A_panel_refuses_a_heading_of_which_a_tariff_names_a_part()
    {
        DutySchedule schedule = DutySchedule.Compile([On("safeguard", DutyKind.Additional, 25m, British("7202 11 80 00"))]);
        Refusal.Of<ArgumentException>(() => DutyPanel.Of(schedule, [British("7202 00 00 00")], Entered)).WithMessage(
            "7202.00.00.00 is divided: safeguard names 7202.11.80.00, which is a part of it. A panel is of codes without parts.*");
        DutyPanel.Of(schedule, [British("7202 11 80 00"), British("8503 00 00 00")], Entered).WithOrigins(Economy.China).Rows()
            .Select(row => row.RateOf("safeguard").ToString()).Should().Equal("25%", "0%");
        Tariff heading = On("duty", DutyKind.Additional, 25m, British("7202"));
        DutySchedule excepting = DutySchedule.Compile([heading.WithCommodities(
            CommodityScope.Of(British("7202")).Except(British("7202 11 80 00")))]);
        Refusal.Of<ArgumentException>(() => DutyPanel.Of(excepting, [British("7202 00 00 00")], Entered), "a part is excepted");
        DutySchedule exempting = DutySchedule.Compile([heading.WithExemptions(Exemption.Create(
            "exempt", "exempt", ExemptionTerms.Of(EntryCondition.Commodity(CommodityScope.Of(British("7202 11 80 00"))))))]);
        Refusal.Of<ArgumentException>(() => DutyPanel.Of(exempting, [British("7202 00 00 00")], Entered), "a part is exempt");
        DutySchedule foreign = DutySchedule.Compile([heading, Duties.Additional("us/x", 1m).WithCommodities(
            CommodityScope.Of(CommodityCode.Hts("7202.11.50.00")))]);
        DutyPanel.Of(foreign, [British("7202 00 00 00")], Entered).WithOrigins(Economy.China).Rows().Single().RateOf("duty").Value
            .Should().Be(Percentage.Of(25m), "another economy divides it");
    }

    [Fact]
    public void Filled_and_short_codes_are_charged_alike() => Gen.Int[0, 1_000_000_000].Sample(seed =>
    {
        Random random = new(seed);
        string[] codes = ["72", "7202", "720211", "72021180", "7202118010", "7202118020", "720219", "7203", "850300"];
        string[] asked = ["7202118010", "7202118000", "7202190000", "7203000000", "8503000000", "7202000000", "7202", "72021180"];
        (string Key, string[] Codes, decimal Percent)[] drawn = [.. Enumerable.Range(0, 1 + random.Next(6)).Select(number => (
            $"uk/{number}",
            Enumerable.Range(0, 1 + random.Next(3)).Select(_ => codes[random.Next(codes.Length)]).Distinct().ToArray(),
            random.Next(1, 30) / 1m))];
        DutySchedule Schedule(Func<string, string> written) => DutySchedule.Compile(drawn.Select(own => On(
            own.Key, DutyKind.Additional, own.Percent, [.. own.Codes.Select(code => British(written(code)))])));
        DutySchedule plain = Schedule(code => code), filled = Schedule(code => code.PadRight(10, '0'));
        CustomsEntry goods = Goods(British(asked[random.Next(asked.Length)]), 1_000m);
        DutyAssessment one = plain.Assess(goods), other = filled.Assess(goods);
        other.Possible.Should().Equal(one.Possible);
        other.IsCertain.Should().Be(one.IsCertain);
        filled.StatutoryRateFor(goods.Commodity, goods.Origin, Entered).IsCertain
            .Should().Be(plain.StatutoryRateFor(goods.Commodity, goods.Origin, Entered).IsCertain);
        decimal charged = drawn.Where(own => own.Codes.Any(code => goods.Commodity.Digits.StartsWith(code, StringComparison.Ordinal)))
            .Sum(own => own.Percent * 10m);
        if (one.IsCertain)
            one.Total.Value.Amount.Should().Be(charged);
    }, iter: 500);

    private static CommodityCode British(string text) => CommodityCode.Parse(text, Nomenclature.UnitedKingdom);

    private static CustomsEntry Goods(CommodityCode code, decimal value) =>
        CustomsEntry.Of(code, Economy.China, Money.Of(value, "GBP")).EnteredAt(Entered);

    private static Tariff On(string key, DutyKind kind, decimal percent, params CommodityCode[] codes) => Tariff.Create(
        key, DutyProgramme.Of(key, key, kind), codes[0].Nomenclature.Economy!, EconomyScope.All,
        [Duties.Enacted(key, AdValorem.Of(percent))])
        .WithCommodities(CommodityScope.Of(codes));
}
