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
        CommodityList list = CommodityList.Create("uk/list", "List", CommodityListChange.Of(
            Duties.Act, LawZones.At("2020-01-01T00:00", LawZones.London), [British("7202 11 80 00")]));
        DutySchedule listed = DutySchedule.Compile([heading.WithRequirement(EntryCondition.OnList("uk/list"))], lists: [list]);
        Refusal.Of<ArgumentException>(() => DutyPanel.Of(listed, [British("7202 00 00 00")], Entered), "a part is on a list");
        DutySchedule foreign = DutySchedule.Compile([heading, Duties.Additional("us/x", 1m).WithCommodities(
            CommodityScope.Of(CommodityCode.Hts("7202.11.50.00")))]);
        DutyPanel.Of(foreign, [British("7202 00 00 00")], Entered).WithOrigins(Economy.China).Rows().Single().RateOf("duty").Value
            .Should().Be(Percentage.Of(25m), "another economy divides it");
    }

    [Fact]
    public void Filled_and_short_codes_are_charged_alike() => Gen.Int[0, 1_000_000_000].Sample(seed =>
    {
        Random random = new(seed);
        DrawnTariff[] drawn = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(number => DrawnTariff.Of(random, $"uk/{number}"))];
        DutySchedule plain = Schedule(drawn, code => code), filled = Schedule(drawn, code => code.PadRight(10, '0'));
        string asked = Asked[random.Next(Asked.Length)];
        CustomsEntry goods = Goods(British(asked), 1_000m);
        DutyAssessment one = plain.Assess(goods), other = filled.Assess(goods);
        other.Possible.Should().Equal(one.Possible);
        decimal?[] percents = [.. drawn.Select(own => own.On(Significant(asked)) is { } isOn ? isOn ? own.Percent : 0m : (decimal?)null)];
        bool isCertain = Array.TrueForAll(percents, percent => percent is not null);
        foreach (DutyAssessment duty in new[] { one, other })
        {
            duty.IsCertain.Should().Be(isCertain);
            if (isCertain)
                duty.Total.Value.Amount.Should().Be(percents.Sum(percent => percent!.Value) * 10m);
        }

        foreach (DutySchedule schedule in new[] { plain, filled })
        {
            schedule.StatutoryRateFor(goods.Commodity, goods.Origin, Entered).IsCertain.Should().Be(isCertain);
            DutyPanel Panel() => DutyPanel.Of(schedule, [goods.Commodity], Entered).WithOrigins(Economy.China);
            if (asked.Length < 10 || drawn.Any(own => own.NamesPartOf(Significant(asked))))
                Refusal.Of<ArgumentException>(() => Panel());
            else
                Panel().Rows().Single().Total.Value.Value.Should().Be(percents.Sum(percent => percent!.Value));
        }
    }, iter: 500);

    [Fact]
    public void A_certain_total_of_a_heading_is_that_of_each_of_its_parts() => Gen.Int[0, 1_000_000_000].Sample(seed =>
    {
        Random random = new(seed);
        DrawnTariff[] drawn = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(number => DrawnTariff.Of(random, $"uk/{number}"))];
        // Some of the exclusions are conditions of an exemption.
        DutySchedule schedule = Schedule(drawn, code => random.Next(2) == 0 ? code : code.PadRight(10, '0'), random.Next(2) == 0);
        foreach (string heading in Asked)
        {
            if (schedule.Assess(Goods(British(heading), 1_000m)).Total is not { IsCertain: true } total)
                continue;
            foreach (string part in Parts.Where(part => part.StartsWith(Significant(heading), StringComparison.Ordinal)))
                schedule.Assess(Goods(British(part), 1_000m)).Total.Should().Be(total, $"{part} is a part of {heading}");
        }
    }, iter: 300);

    [Fact]
    public void Goods_declared_at_a_heading_are_open_where_a_duty_on_a_part_of_it_may_apply()
    {
        foreach (Nomenclature nomenclature in new[] { Nomenclature.UnitedKingdom, Nomenclature.EuropeanUnion, Nomenclature.UnitedStates })
        {
            CommodityCode Code(string text) => CommodityCode.Parse(text, nomenclature);
            DutySchedule schedule = DutySchedule.Compile(
                [On("duty", DutyKind.Ordinary, 2.7m, Code("7202")), On("safeguard", DutyKind.Additional, 25m, Code("7202.11"))]);
            string[] declared = nomenclature.FillsWithZeros ? ["7202", "7202.00", "7202.00.00", "7202.00.00.00"] : ["7202"];
            foreach (string heading in declared)
            {
                DutyAssessment duty = schedule.Assess(Goods(Code(heading), 1_000m));
                duty.IsCertain.Should().BeFalse();
                duty.Reasons.Should().ContainSingle().Which.Message.Should()
                    .EndWith("is not specific enough to say whether safeguard is imposed on it");
                schedule.StatutoryRateFor(Code(heading), Economy.China, Entered).IsCertain.Should().BeFalse();
            }
        }
    }

    [Fact]
    public void The_assessment_tells_of_goods_that_are_declared_at_a_heading()
    {
        DutySchedule schedule = DutySchedule.Compile([On("duty", DutyKind.Ordinary, 2.7m, British("7202"))]);
        DutyAssessment duty = schedule.Assess(Goods(British("7202 00 00 00"), 1_000m).WithClaim("slip"));
        duty.Findings.Select(finding => finding.Kind).Should().Equal(FindingKind.DeclaredAtHeading, FindingKind.NotHeeded);
        duty.Explain().Should().EndWith(
            "\nnote: The goods are declared at 7202.00.00.00, which is the whole of a heading: unless the tariff does not divide it, " +
            "goods have a longer code.\nnot heeded: the claim 'slip' is stated, and no duty on these goods turns on it");
        schedule.Assess(Goods(British("7202 11 80 00"), 1_000m)).Findings.Should().BeEmpty();
    }

    private static readonly string[] Codes =
        ["72", "7202", "720211", "72021180", "7202118010", "7202118020", "720219", "7203", "850300"];

    private static readonly string[] Asked =
        ["7202118010", "7202118000", "7202190000", "7203000000", "8503000000", "7202000000", "7202", "72021180", "72", "7200000000"];

    private static readonly string[] Parts =
        ["7201000000", "7202000000", "7202110000", "7202111000", "7202118010", "7202118020", "7202118090", "7202190000", "7203000000"];

    private static string Significant(string digits) =>
        digits.Length > 2 && digits.EndsWith("00", StringComparison.Ordinal) ? Significant(digits[..^2]) : digits;

    private static DutySchedule Schedule(DrawnTariff[] drawn, Func<string, string> written, bool exempts = false) => DutySchedule.Compile(
    [
        On("uk/general", DutyKind.Ordinary, 0m, British("01")).WithCommodities(CommodityScope.All),
        .. drawn.Select(own => own.Tariff(written, exempts)),
    ]);

    /// <summary>A tariff on some codes (all goods if there is none) except others.</summary>
    private sealed record DrawnTariff(string Key, string[] Included, string[] Excluded, decimal Percent)
    {
        internal static DrawnTariff Of(Random random, string key)
        {
            string[] included = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Codes[random.Next(Codes.Length)]).Distinct()];
            return new(
                key, included,
                [.. Enumerable.Range(0, random.Next(3)).Select(_ => Codes[random.Next(Codes.Length)]).Distinct()
                    .Where(code => !included.Select(Significant).Contains(Significant(code)))],
                random.Next(1, 30));
        }

        /// <summary>Whether it is on the goods: the longest code that begins theirs decides; null if a longer one differs.</summary>
        internal bool? On(string digits)
        {
            (string Code, bool IsOn)[] named =
                [.. Included.Select(code => (Significant(code), true)), .. Excluded.Select(code => (Significant(code), false))];
            bool isOn = named.Where(own => digits.StartsWith(own.Code, StringComparison.Ordinal)).OrderBy(own => own.Code.Length)
                .Select(own => (bool?)own.IsOn).LastOrDefault() ?? Included.Length == 0;
            return named.Any(own => IsPart(own.Code, digits) && own.IsOn != isOn) ? null : isOn;
        }

        internal bool NamesPartOf(string digits) => Included.Concat(Excluded).Any(code => IsPart(Significant(code), digits));

        internal Tariff Tariff(Func<string, string> written, bool exempts)
        {
            CommodityCode[] except = [.. Excluded.Select(code => British(written(code)))];
            CommodityScope scope = Included.Length == 0
                ? CommodityScope.All
                : CommodityScope.Of(Included.Select(code => British(written(code))));
            Tariff tariff = FilledCodesTest.On(Key, DutyKind.Additional, Percent, British("01"));
            if (!exempts || except.Length == 0)
                return tariff.WithCommodities(scope.Except(except));
            return tariff.WithCommodities(scope).WithExemptions(Exemption.Create(
                $"{Key}/exempt", "exempt", ExemptionTerms.Of(EntryCondition.Commodity(CommodityScope.Of(except)))));
        }

        private static bool IsPart(string code, string digits) =>
            code.Length > digits.Length && code.StartsWith(digits, StringComparison.Ordinal);
    }

    private static CommodityCode British(string text) => CommodityCode.Parse(text, Nomenclature.UnitedKingdom);

    private static CustomsEntry Goods(CommodityCode code, decimal value) =>
        CustomsEntry.Of(code, Economy.China, Money.Of(value, "GBP")).EnteredAt(Entered);

    private static Tariff On(string key, DutyKind kind, decimal percent, params CommodityCode[] codes) => Tariff.Create(
        key, DutyProgramme.Of(key, key, kind), codes[0].Nomenclature.Economy!, EconomyScope.All,
        [Duties.Enacted(key, AdValorem.Of(percent))])
        .WithCommodities(CommodityScope.Of(codes));
}
