namespace TradePolicy.Tests;

/// <summary>What an assessment answers beside its amounts: headings, reasons, options, and what a schedule refuses.</summary>
public sealed class AssessmentAnswersTest
{
    private static readonly Tariff General = Duties.General(AdValorem.Of(2.5m));

    // CSMS 68253075 and the ones before it: chapter 98, then trade remedies of Sections 301, of emergencies, of Section 232, then quotas.
    [Fact]
    public void Headings_are_declared_in_the_order_that_customs_asks_for()
    {
        string[] asked =
        [
            "9802.00.80", "9903.88.15", "9903.89.05", "9903.91.01", "9903.92.10", "9903.05.01", "9903.06.01", "9903.01.24", "9903.02.19",
            "9903.03.01", "9903.96.01", "9903.04.01", "9903.08.01", "9903.45.01", "9903.74.01", "9903.76.01", "9903.78.01", "9903.79.01",
            "9903.80.01", "9903.81.91", "9903.82.01", "9903.85.08", "9903.94.05", "9903.40.05", "9904.04.01",
        ];
        int[] places = [.. asked.Select(PlaceOf)];

        places.Should().BeInAscendingOrder();
        places.Distinct().Should().HaveCount(6);
        ReportingOrder.Of(Economy.China, asked.Reverse()).Should().Equal(asked.Reverse(), "elsewhere the order is that of the duties");

        // How many of these headings stand before one.
        int PlaceOf(string heading) =>
            asked.Count(other => other != heading && ReportingOrder.Of(Economy.UnitedStates, [heading, other]).First() == other);
    }

    [Fact]
    public void The_code_of_the_goods_is_declared_last()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(), General, Duties.Additional("us/232", 25m).WithHeading("9903.94.05"),
            Duties.Additional("us/301", 7.5m).WithHeading("9903.88.15"), Duties.Additional("us/fentanyl", 10m).WithHeading("9903.01.24"),
            Duties.Tariff("us/fee", DutyKind.Fee, AdValorem.Of(1m)).WithHeading("499"));

        duty.HeadingsToDeclare(duty.Value).Should().Equal("9903.88.15", "9903.01.24", "9903.94.05", "8708.99.81.80");
        duty.HeadingsMissing(duty.Value).Should().BeEmpty();
        Refusal.Of<ArgumentNullException>(() => duty.HeadingsToDeclare(null!));
        Refusal.Of<ArgumentNullException>(() => duty.HeadingsMissing(null!));
    }

    [Fact]
    public void A_heading_that_is_not_in_the_data_is_missing_only_of_what_may_be_charged_in_the_United_States()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry(), General, Duties.Additional("us/a", 25m), Duties.Additional("us/b", 5m).WithHeading("9903.01.24"),
            Duties.Additional("us/c", 5m).WithRequirement(EntryCondition.Fact("listed")),
            Duties.Additional("us/d", 5m).WithRequirement(EntryCondition.Claim("x")),
            Duties.Tariff("us/fee", DutyKind.Fee, AdValorem.Of(1m)));

        duty.HeadingsMissing(duty.Possible[0]).Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Equal(
            (OpenFactKind.NotInData, "us/a", "the heading under which us/a is declared is not in the data"),
            (OpenFactKind.NotInData, "us/c", "the heading under which us/c is declared is not in the data"));
    }

    [Fact]
    public void A_layer_says_what_it_is_in_one_line()
    {
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithClaim("9903.01.21"), General,
            Duties.Additional("us/a", 10m).WithHeading("9903.01.25").WithExemptions(Exemption.Create(
                "us/a/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("9903.01.21"), heading: "9903.01.21"))),
            Duties.Additional("us/b", 20m).WithExemptions(Exemption.Create(
                "us/b/half", "Half", ExemptionTerms.Of(EntryCondition.Claim("9903.01.21"), ExemptionEffect.ChargedAt(AdValorem.Of(5m))))),
            Duties.Additional("us/c", 5m).WithRequirement(EntryCondition.Fact("listed")));

        duty.Possible[0].Layers.Select(layer => layer.ToString()).Should().Equal(
            "us/general: 2.5%, 25.00 USD",
            "us/a: not charged (exempt: Gifts)",
            "us/b: 5%, 50.00 USD (5% instead of 20%: Half)",
            "us/c: unknown: it is not stated whether \"listed\" is true");
        duty.Of("us/a").HeadingsDeclared.Should().Equal("9903.01.21");
        duty.Of("us/a").HeadingCharged.Should().BeNull();
        duty.ToString().Should().Be("unknown: it is not stated whether \"listed\" is true");
        Duties.Assess(Duties.Entry(), General).ToString().Should().Be("2.5% (25.00 USD on 1000.00 USD)");
        Duties.Assess(Duties.Entry(0m), General).ToString().Should().Be("0.00 USD");
        Duties.Assess(Duties.Entry(0m), General).AdValoremEquivalent.Should().BeNull();
        Refusal.Of<InvalidOperationException>(() => duty.Value).WithMessage(
            "The duty is not certain: it is not stated whether \"listed\" is true. Ask IsCertain, then Possible and Reasons.");
    }

    [Fact]
    public void What_changes_between_two_assessments_is_told_with_the_acts_that_change_it()
    {
        LegalInstrument raise = Geneva.Published("us/raise", "2025-06-01T12:00Z");
        Tariff raised = Duties.Additional("us/a", 10m).With(LegalAct.Enact<DutyRate>(
            "us/a/raised", "us/a", raise, LawZones.From("2025-07-01T00:00", LawZones.NewYork), AdValorem.Of(30m)));
        DutySchedule schedule = DutySchedule.Compile([General, raised]);
        CustomsEntry goods = Duties.Entry();
        DutyAssessment before = schedule.Assess(goods), after = schedule.Assess(goods.EnteredAt(LawZones.Utc("2025-07-02T00:00Z")));

        after.ComparedWith(before).Explain().Should().Be("20 pp, 200.00 USD\nus/a: 10% to 30%, 200.00 USD (Act us/raise)");
        before.ComparedWith(before).Explain().Should().Be("0 pp, 0.00 USD");
        DutyAssessment open = Duties.Assess(goods, General, Duties.Additional("us/a", 10m).WithRequirement(EntryCondition.Fact("x")));
        open.ComparedWith(before).Explain().Should().Be(
            "unknown: it is not stated whether \"x\" is true\nus/a: 10% to unknown, unknown: it is not stated whether \"x\" is true");
        open.ComparedWith(before).Points.Should().BeNull();
        DutyAssessment spared = Duties.Assess(
            goods, General, Duties.Additional("us/a", 10m).WithRequirement(EntryCondition.Claim("x")));
        spared.ComparedWith(before).Changes.Single().ToString().Should().Be("us/a: 10% to not charged (charged only if x claimed), "
            + "-100.00 USD");
        Refusal.Of<ArgumentNullException>(() => after.ComparedWith(null!));
        Refusal.Of<ArgumentException>(() => after.ComparedWith(schedule.Assess(goods.OfGoods(goods.Commodity, Economy.Mexico))))
            .WithMessage("The assessments are of different goods: *").WithParameterName("before");
    }

    [Fact]
    public void Goods_that_are_worth_nothing_change_by_no_points()
    {
        DutyComparison comparison = Duties.Assess(Duties.Entry(0m), General).ComparedWith(
            Duties.Assess(Duties.Entry(0m), Duties.General(AdValorem.Of(5m))));

        comparison.Points.Should().BeNull();
        comparison.ToString().Should().Be("0.00 USD");
    }

    [Fact]
    public void What_can_be_read_in_several_ways_is_compared_as_a_whole_and_not_layer_by_layer()
    {
        Tariff doubtful = Tariff.Create(
            "us/a", DutyProgramme.Of("us/a", "us/a", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(
                "us/a/enacted", "us/a", Duties.Act,
                LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), AdValorem.Of(10m))]);
        DutyAssessment certain = Duties.Assess(Duties.Entry(), General, Duties.Additional("us/b", 5m));
        DutyAssessment open = Duties.Assess(Duties.Entry(), General, doubtful);

        open.ComparedWith(certain).Changes.Should().BeEmpty();
        certain.ComparedWith(open).Changes.Should().BeEmpty();
        open.ComparedWith(open).Changes.Should().BeEmpty();
        open.ComparedWith(certain).Difference.IsCertain.Should().BeFalse();
        open.ComparedWith(certain).Explain().Should().Be(
            "unknown: the texts leave open which duty is owed: 125.00 USD or 25.00 USD");
    }

    [Fact]
    public void A_change_names_each_of_the_acts_that_make_it()
    {
        Tariff changed = Duties.Additional("us/a", 10m).With(
            LegalAct.Enact<DutyRate>(
                "us/a/raised", "us/a", Geneva.Published("us/raise", "2025-01-01T00:00Z"),
                LawZones.From("2025-06-01T00:00", LawZones.NewYork), AdValorem.Of(30m)),
            LegalAct.Suspend(
                "us/a/kept", "us/a", Geneva.Published("us/truce", "2025-01-02T00:00Z"),
                LawZones.From("2025-06-01T00:00", LawZones.NewYork), RetainedRate.Of(AdValorem.Of(20m))));

        Duties.Assess(Duties.Entry(), General, changed).ComparedWith(Duties.Assess(Duties.Entry(), General, Duties.Additional("us/a", 10m)))
            .Changes.Select(change => change.ToString()).Should().Equal(
                "us/a: 10% to 20%, 100.00 USD (Act us/raise, Act us/truce)");
    }

    [Fact]
    public void What_was_meant_is_first_sought_among_what_the_goods_are_asked_for()
    {
        Tariff asking = Duties.Additional("us/a", 1m).WithRequirement(EntryCondition.Fact("content of metal"));
        Tariff ofOthers = Duties.Additional("us/b", 1m).WithRequirement(EntryCondition.Fact("content of petal"))
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts("0603")));

        Slip("content of petals").Should().Be("content of metal", "though the other is closer");
        Slip("contend of petals").Should().Be("content of petal", "though only other goods are asked for it");

        string Slip(string stated) => Duties.Assess(Duties.Entry().WithFact(stated), General, asking, ofOthers).NotHeeded.Single().Message
            .Split("did you mean '")[1].TrimEnd('?', '\'');
    }

    [Theory]
    [InlineData("abc", "abd", true)]
    [InlineData("ab", "ac", false)]
    [InlineData("alteration", "alterazion", true)]
    [InlineData("alteration", "altorazion", false)]
    [InlineData("alterations", "altorazions", false)]
    [InlineData("alterations.", "altorazions.", true)]
    [InlineData("alterations.", "oltorazions.", false)]
    public void The_longer_a_name_the_more_slips_it_may_have(string known, string stated, bool isMeant) => Duties.Assess(
            Duties.Entry().WithFact(stated), General, Duties.Additional("us/a", 1m).WithRequirement(EntryCondition.Fact(known)))
        .NotHeeded.Select(finding => (finding.IsCertain, finding.Message)).Should().Equal((
            true, $"the fact '{stated}' is stated, and no duty on these goods turns on it{(isMeant ? $"; did you mean '{known}'?" : "")}"));

    [Fact]
    public void That_goods_are_not_what_another_duty_asks_for_is_no_slip()
    {
        Tariff ofOthers = Duties.Additional("us/b", 1m).WithRequirement(EntryCondition.Fact("of steel"))
            .WithCommodities(CommodityScope.Of(CommodityCode.Hts("7207")));

        NotHeeded("of steel", false).Should().BeEmpty();
        NotHeeded("of steel", true).Should().Equal("of steel");
        NotHeeded("of steal", false).Should().Equal("of steal");

        IEnumerable<string> NotHeeded(string fact, bool isTrue) => Duties.Assess(Duties.Entry().WithFact(fact, isTrue), General, ofOthers)
            .NotHeeded.SelectMany(finding => finding.Records);
    }

    [Fact]
    public void A_slip_in_a_name_is_told_with_what_was_meant()
    {
        Tariff[] tariffs =
        [
            General,
            Duties.Additional("us/a", 10m).WithRequirement(Condition<CustomsEntry>.AllOf(
                EntryCondition.Fact("listed on annex"), EntryCondition.Claim("KR"),
                EntryCondition.ContentAtLeast("steel", Percentage.Zero))),
        ];
        string[] messages =
        [
            .. Duties.Assess(
                Duties.Entry().WithFact("listd on anex").WithFact("ab").WithFact("listed on annex", false).WithClaim("KX")
                    .WithComponent("stel", Duties.Dollars(1m)).WithComponent("copper", Duties.Dollars(1m)), tariffs)
                .NotHeeded.Select(finding => finding.Message),
        ];

        messages.Should().Equal(
            "the claim 'KX' is stated, and no duty on these goods turns on it",
            "the fact 'ab' is stated, and no duty on these goods turns on it",
            "the fact 'listd on anex' is stated, and no duty on these goods turns on it; did you mean 'listed on annex'?",
            "the part of the goods 'copper' is stated, and no duty on these goods turns on it",
            "the part of the goods 'stel' is stated, and no duty on these goods turns on it; did you mean 'steel'?");
    }

    [Fact]
    public void A_schedule_tells_what_it_asks_for()
    {
        DutySchedule schedule = DutySchedule.Compile(
        [
            General,
            Duties.Tariff("us/kr", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim("KR")),
            Duties.Additional("us/a", 10m).WithRequirement(EntryCondition.Fact("listed")).WithExemptions(Exemption.Create(
                "us/a/x", "X", ExemptionTerms.Of(
                    EntryCondition.Claim("9903.01.34"), ExemptionEffect.ChargedOnlyOn("foreign content", "US content")))),
            Duties.Tariff("us/fee", DutyKind.Fee, SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram))),
        ], coverage: [TariffCoverage.Of(Economy.UnitedStates, EconomyScope.All).Except(
            TariffGap.Of("us/gap", "a duty is not in the data", CommodityScope.All).If("of aluminium"))]);

        schedule.FactsAsked.Should().Equal("listed", "of aluminium");
        schedule.ClaimsAsked.Should().Equal("9903.01.34", "KR");
        schedule.ComponentsAsked.Should().Equal("US content", "foreign content");
        schedule.FactsAskedOf(Duties.Goods, Economy.Canada, Duties.June2025).Select(fact => fact.Message).Should().Equal(
            "it is not stated whether \"listed\" is true", "the quantity in kg is not stated",
            "it is not stated whether \"of aluminium\" is true");
        schedule.ClaimsOpenTo(Duties.Goods, Economy.Canada, Duties.June2025).Should().Equal("9903.01.34", "KR");
        schedule.ToString().Should().Be("4 tariffs of 4 programmes");
        Refusal.Of<ArgumentException>(() => schedule.ClaimsOpenTo(CommodityCode.Hs("8708"), Economy.Canada, Duties.June2025))
            .WithMessage("8708 belongs to the nomenclature of no economy; give the importing economy.*")
            .WithParameterName("importingEconomy");
    }

    [Fact]
    public void A_programme_that_is_not_in_the_schedule_is_refused_with_those_that_are()
    {
        DutySchedule schedule = DutySchedule.Compile([General, Duties.Additional("us/fentanyl", 10m)]);

        Refusal.Of<KeyNotFoundException>(() => schedule.Programme("us/fentanil")).WithMessage(
            "There is no tariff of a programme 'us/fentanil'. Did you mean 'us/fentanyl'? There is us/general, us/fentanyl.");
        schedule.Programme("us/fentanyl").ToString().Should().Be("us/fentanyl");
        Refusal.Of<ArgumentNullException>(() => schedule.Programme(null!));
        Refusal.Of<ArgumentNullException>(() => schedule.Assess((CustomsEntry)null!));
        Refusal.Of<ArgumentOutOfRangeException>(() => schedule.Assess(Duties.Entry(), (LegalView)9)).WithMessage("Not a legal view.*");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => schedule.Programme("us/fentanyl").RateFor(Duties.Goods, Economy.Canada, Duties.June2025, (LegalView)9))
            .WithMessage("Not a legal view.*");
    }

    [Fact]
    public void Two_tariffs_of_one_programme_on_the_same_goods_have_no_one_rate()
    {
        Tariff Of(string key, CommodityScope goods) => Tariff.Create(
            key, DutyProgramme.Of("us/p", "P", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted(key, AdValorem.Of(5m))]).WithCommodities(goods);
        ProgrammeSchedule both = DutySchedule.Compile([Of("us/a", CommodityScope.All), Of("us/b", CommodityScope.All)]).Programme("us/p");
        ProgrammeSchedule part = DutySchedule.Compile([Of("us/a", CommodityScope.Of(Duties.Goods))]).Programme("us/p");

        Refusal.Of<InvalidOperationException>(() => both.RateFor(Duties.Goods, Economy.Canada, Duties.June2025))
            .WithMessage("Two tariffs of P are on 8708.99.81.80 from CA: us/a and us/b.");
        Refusal.Of<InvalidOperationException>(() => part.RateFor(CommodityCode.Hts("8708"), Economy.Canada, Duties.June2025))
            .WithMessage("8708 is not specific enough to say whether us/a is imposed on it.");
        part.RateFor(CommodityCode.Hts("8703"), Economy.Canada, Duties.June2025).Should().BeNull();
    }

    [Fact]
    public void Goods_only_in_part_on_a_list_are_told_with_the_longer_codes()
    {
        CommodityListChange Change(string[] added, string[] removed) => CommodityListChange.Of(
            Duties.Act, LawZones.At("2020-01-01T00:00", LawZones.NewYork), added.Select(code => CommodityCode.Hts(code)),
            removed.Select(code => CommodityCode.Hts(code)));
        CommodityList five = CommodityList.Create(
            "us/five", "Five", Change(["8708.10", "8708.21", "8708.29", "8708.30", "8708.40"], []));
        CommodityList four = CommodityList.Create("us/four", "Four", Change(["8708.10", "8708.21", "8708.29", "8708.30"], []));
        CommodityList without = CommodityList.Create("us/without", "Without", Change(["8708"], []), Change([], ["8708.99"]));
        CustomsEntry heading = CustomsEntry.Of(CommodityCode.Hts("8708"), Economy.Canada, Duties.Dollars(1m)).EnteredAt(Duties.June2025);

        Reasons(five).Should().Equal(
            "8708 is only in part on Five, which has 8708.10, 8708.21, 8708.29, 8708.30 and 1 more: state the longer code");
        Reasons(four).Should().Equal(
            "8708 is only in part on Four, which has 8708.10, 8708.21, 8708.29, 8708.30: state the longer code");
        Reasons(without).Should().Equal("8708 is only in part on Without, which has not 8708.99: state the longer code");
        Assessed(without).Reasons.Select(fact => (fact.Kind, fact.Subject)).Should().Equal((OpenFactKind.EntryFact, "commodity"));

        IEnumerable<string> Reasons(CommodityList list) => Assessed(list).Reasons.Select(fact => fact.Message);

        DutyAssessment Assessed(CommodityList list) => DutySchedule
            .Compile([General, Duties.Additional("us/a", 10m).WithRequirement(EntryCondition.OnList(list.Key))], lists: [list])
            .Assess(heading);
    }

    [Fact]
    public void What_is_open_about_other_goods_of_a_list_leaves_these_certain()
    {
        LegalInstrument undated = LegalInstrument.Create(
            "us/notice", "Somebody", "Notice", Publication.On(LawZones.Day("2025-06-30"), LawZones.NewYork), "us/notice");
        CommodityList list = CommodityList.Create(
            "us/list", "List", Change(Duties.Act, "8708"), Change(undated, "9506.62"));
        DutySchedule schedule = DutySchedule.Compile(
            [General, Duties.Additional("us/a", 10m).WithRequirement(EntryCondition.OnList("us/list"))], lists: [list]);
        schedule = schedule.AsKnownAt(Duties.June2025);

        schedule.Assess(Duties.Entry()).Total.ToString().Should().Be("125.00 USD");
        schedule.Assess(Duties.Entry().OfGoods(CommodityCode.Hts("9506.62.40.40"), Economy.Canada)).Total.IsCertain.Should().BeFalse();
        schedule.Assess(Duties.Entry().OfGoods(CommodityCode.Hts("6109.10.00.12"), Economy.Canada)).Total.ToString()
            .Should().Be("25.00 USD");

        static CommodityListChange Change(LegalInstrument by, string code) =>
            CommodityListChange.Of(by, LawZones.At("2025-06-01T00:01", LawZones.NewYork), [CommodityCode.Hts(code)]);
    }

    [Theory]
    [InlineData(6, 64)]
    [InlineData(7, 0)]
    public void More_than_64_readings_are_not_listed(int doubts, int readings)
    {
        Tariff[] tariffs =
        [
            General, .. Enumerable.Range(0, doubts).Select(number => Tariff.Create(
                $"us/{number}", DutyProgramme.Of($"us/{number}", "D", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
                [LegalAct.Enact<DutyRate>(
                    $"us/{number}/enacted", $"us/{number}", Geneva.Published($"us/act-{number}", "2020-01-01T00:00Z"),
                    LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), AdValorem.Of(1m))])),
        ];
        DutyAssessment duty = Duties.Assess(Duties.Entry(), tariffs);

        duty.Possible.Should().HaveCount(readings);
        duty.Total.IsCertain.Should().BeFalse();
        if (readings == 0)
            duty.Reasons.Should().Contain(fact => fact.Kind == OpenFactKind.Unlisted
                && fact.Message.StartsWith("the texts can be read in too many ways to list: ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_that_needs_what_is_not_stated_says_what()
    {
        Tariff quota = Duties.Tariff("us/quota", DutyKind.Preferential, DutyRate.Free).WithRequirement(
            Condition<CustomsEntry>.AllOf(EntryCondition.Claim("120"), EntryCondition.Fact("within"), EntryCondition.Document("L1")));
        DutySchedule schedule = DutySchedule.Compile([General, quota]);
        DutyOption open = schedule.OptionsFor(Duties.Entry()).Single(option => option.Tariff.Key == "us/quota");
        DutyOption refused = schedule.OptionsFor(Duties.Entry().WithDocuments().WithFact("within"))
            .Single(option => option.Tariff.Key == "us/quota");

        open.Reasons.Select(fact => fact.Message).Should().Equal(
            "it is not stated whether \"within\" is true", "it is not stated whether document L1 is presented");
        refused.Reasons.Select(fact => (fact.Subject, fact.Message)).Should().Equal(
            ("document L1", "document L1 is needed and is not stated"));
        refused.Possible.Should().Equal(Duties.Dollars(25m));
        schedule.OptionsFor(Duties.Entry()).Single(option => option.Tariff.Key == "us/general").Reasons.Should().BeEmpty();
        Refusal.Of<ArgumentNullException>(() => schedule.OptionsFor(null!));
    }

    [Theory]
    [InlineData("400", null, "600.00 USD")]
    [InlineData("400", "600", "600.00 USD")]
    [InlineData("400", "500", "unknown: the US content and the foreign content are stated to be worth 400.00 USD and 500.00 USD, "
        + "and make up the customs value, which is 1000.00 USD")]
    [InlineData("1001", null, "unknown: the US content is stated to be worth 1001.00 USD, which is more than the customs value")]
    [InlineData(null, "300", "300.00 USD")]
    [InlineData(null, "1000.01", "unknown: the foreign content is stated to be worth 1000.01 USD, which is more than the customs value")]
    [InlineData(null, null, "unknown: the value of the foreign content is not stated")]
    public void The_charged_part_of_an_exemption_is_what_the_exempt_part_leaves(string? exempt, string? charged, string value)
    {
        DutyBasis basis = DutyBasis.Of(Duties.Dollars(1_000m));
        basis = exempt is null ? basis : basis.WithComponent("US content", Money.Parse(exempt + " USD"));
        basis = charged is null ? basis : basis.WithComponent("foreign content", Money.Parse(charged + " USD"));

        Portion.OfExemption("foreign content", "US content").ValueOn(basis).ToString().Should().Be(value);
    }

    [Fact]
    public void Portions_are_taken_from_each_other_as_the_parts_that_they_name()
    {
        Portion steel = Portion.OfContent("steel"), copper = Portion.OfContent("copper"), exempt = Portion.OfExemption("steel", null);
        Portion rest = Portion.Whole.Without(steel)!;
        Portion both = Portion.Of(ComponentDuty.Of(Percentage.Of(1m), "steel").Plus(ComponentDuty.Of(Percentage.Of(1m), "copper")));

        (Portion.Whole.ToString(), steel.ToString(), rest.ToString(), both.ToString())
            .Should().Be(("the whole value", "the steel", "the value less the steel", "the steel and the copper"));
        rest.Without(copper)!.ToString().Should().Be("the value less the steel and the copper");
        rest.Without(steel)!.SameAs(rest).Should().BeTrue();
        both.Without(steel)!.SameAs(copper).Should().BeTrue();
        steel.Without(steel)!.IsNothing.Should().BeTrue();
        steel.Without(Portion.Whole)!.IsNothing.Should().BeTrue();
        steel.Without(rest)!.SameAs(steel).Should().BeTrue();
        copper.Without(rest)!.IsNothing.Should().BeTrue();
        rest.Without(Portion.Whole.Without(copper)!)!.SameAs(copper).Should().BeTrue();
        exempt.Without(copper).Should().BeNull();
        copper.Without(exempt).Should().BeNull();
        exempt.Without(Portion.OfExemption("steel", null))!.IsNothing.Should().BeTrue();
        exempt.Without(Portion.Whole)!.IsNothing.Should().BeTrue();
        steel.Without(steel)!.Without(copper)!.IsNothing.Should().BeTrue();
        (exempt.PartsOfRates.Any(), steel.PartsOfRates.Single()).Should().Be((false, "steel"));
        steel.SameAs(copper).Should().BeFalse();
        steel.SameAs(rest).Should().BeFalse();
        rest.ValueOn(DutyBasis.Of(Duties.Dollars(10m)).WithComponent("steel", Duties.Dollars(3m))).ToString().Should().Be("7.00 USD");
        both.ValueOn(DutyBasis.Of(Duties.Dollars(10m)).WithComponent("steel", Duties.Dollars(7m)).WithComponent(
            "copper", Duties.Dollars(4m))).ToString().Should().Be(
            "unknown: the steel and the copper are stated to be worth 11.00 USD, which is more than the customs value");
    }

    [Fact]
    public void A_tax_none_of_whose_rates_fits_what_is_stated_is_open()
    {
        Tariff vat = Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(20m)).WithRequirement(EntryCondition.AdditionalCode("S"));
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithAdditionalCodes().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(0m)), General, vat);

        duty.Taxes.Reasons.Select(fact => (fact.Subject, fact.Message)).Should().Equal(
            ("us/vat", "no rate of us/vat fits the additional codes and documents that are stated"));
        duty.Total.IsCertain.Should().BeTrue();
    }

    [Fact]
    public void A_claim_that_another_would_complete_is_told()
    {
        Tariff tariff = Duties.Additional("us/a", 10m).WithExemptions(
            Exemption.Create("us/a/x", "X", ExemptionTerms.Of(Condition<CustomsEntry>.AllOf(
                EntryCondition.Claim("one"), EntryCondition.Claim("two"), EntryCondition.Claim("three")))),
            Exemption.Create("us/a/y", "On the steel", ExemptionTerms.Of(
                EntryCondition.ComponentStated("steel"), ExemptionEffect.ChargedOnContent("steel"))));

        Note(Duties.Entry()).Should().Be("on the whole value, since the steel is not stated");
        Note(Duties.Entry().WithClaim("one")).Should()
            .Be("two and three are not claimed: X; on the whole value, since the steel is not stated");
        Note(Duties.Entry().WithClaim("one").WithClaim("two")).Should()
            .Be("three is not claimed: X; on the whole value, since the steel is not stated");
        Note(Duties.Entry().WithClaim("another")).Should().Be("on the whole value, since the steel is not stated");
        Note(Duties.Entry().WithComponent("steel", Duties.Dollars(300m))).Should().Be("On the steel; on the steel");

        string? Note(CustomsEntry entry) => Duties.Assess(entry, General, tariff).Of("us/a").Note;
    }

    [Fact]
    public void Claims_of_which_either_would_do_are_not_told_as_lacking()
    {
        Tariff tariff = Duties.Additional("us/a", 10m).WithExemptions(Exemption.Create(
            "us/a/x", "X", ExemptionTerms.Of(Condition<CustomsEntry>.AllOf(
                EntryCondition.Claim("one"),
                Condition<CustomsEntry>.AnyOf(EntryCondition.Claim("two"), EntryCondition.Claim("three"))))));

        Duties.Assess(Duties.Entry().WithClaim("one"), General, tariff).Of("us/a").Note.Should().BeNull();
        Duties.Assess(Duties.Entry().WithClaim("two"), General, tariff).Of("us/a").Note.Should().Be("one is not claimed: X");
    }

    [Fact]
    public void A_declaration_is_told_with_its_taxes_and_what_is_missing()
    {
        CustomsEntry line = Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(0m));
        DutySchedule schedule = DutySchedule.Compile(
        [
            General, Duties.Tariff("us/fee", DutyKind.Fee, FlatDuty.Of(Duties.Dollars(2m))).WithRequirement(EntryCondition.Fact("formal")),
            Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(20m)),
        ]);

        schedule.Assess(CustomsDeclaration.Of(line.WithFact("formal"))).Explain().Split('\n')[^6..].Should().Equal(
            "declaration of 1 line into US, 1000.00 USD, entered 2025-06-30T16:00:00Z",
            "  2.00 USD    2.00 USD  us/fee               Act us/act",
            "             25.00 USD  duties on the lines",
            "              2.00 USD  other charges",
            "            205.40 USD  taxes",
            "            232.40 USD  owed");
        schedule.Assess(CustomsDeclaration.Of(line.WithFact("formal", false), line.WithFact("formal", false))).Explain().Split('\n')[^5]
            .Should().Be("  2.00 USD  not charged  us/fee               charged only if formal");
        schedule.Assess(CustomsDeclaration.Of(line.WithFact("formal"), line.WithFact("formal", false))).Fees.Single().Note
            .Should().Be("on line 1 of 2; not on line 2: charged only if formal");
        DeclarationAssessment open = schedule.Assess(CustomsDeclaration.Of(line));
        (open.IsCertain, open.ToString()).Should().Be((false, "unknown: it is not stated whether \"formal\" is true"));
        open.Explain().Should().Contain("unknown  us/fee").And.Contain("unknown  owed").And.NotContain("missing");
        Refusal.Of<ArgumentNullException>(() => schedule.Assess((CustomsDeclaration)null!));
        Refusal.Of<ArgumentNullException>(() => DeclarationExtensions.Assess(null!, CustomsDeclaration.Of(line)));
    }
}
