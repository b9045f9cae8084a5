namespace TradePolicy.Tests;

/// <summary>Why a duty is not charged, and what leaves one open, in the words that a user reads.</summary>
public sealed class AssessmentDoubtsTest
{
    private static readonly Tariff General = Duties.General(AdValorem.Of(2.5m));
    private static readonly LegalInstrument Later = Geneva.Published("us/later", "2025-01-15T00:00Z");

    [Fact]
    public void A_duty_that_is_not_in_force_says_by_which_act()
    {
        Tariff suspended = Duties.Additional("us/a", 30m).With(LegalAct.Suspend(
            "off", "us/a", Later, LawZones.From("2025-02-01T00:00", LawZones.NewYork), SuspensionEffect<DutyRate>.SwitchesOff));
        Tariff reduced = Duties.Additional("us/b", 30m).With(LegalAct.Suspend(
            "reduced", "us/b", Later, LawZones.From("2025-02-01T00:00", LawZones.NewYork),
            (SuspensionEffect<DutyRate>)PointsOff.Of(PercentagePoints.Of(20m))));
        Tariff ended = Duties.Additional("us/c", 30m).With(
            LegalAct.End("end", "us/c", Later, LawZones.At("2025-02-01T00:00", LawZones.NewYork)));
        Tariff held = Duties.Additional("us/d", 30m).With(LegalAct.HoldInvalid("held", "us/d", Later));
        Tariff later = Tariff.Create(
            "us/e", DutyProgramme.Of("us/e", "us/e", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/e", AdValorem.Of(5m), "2030-01-01T00:00")]);
        DutyAssessment duty = DutySchedule.Compile([General, suspended, reduced, ended, held, later])
            .Assess(Duties.Entry(), LegalView.AsRuled);

        duty.Of("us/a").Note.Should().Be("suspended by Act us/later");
        duty.Of("us/b").Note.Should().Be("30% but for the suspension by Act us/later");
        duty.Of("us/b").Amount.Value.Should().Be(Duties.Dollars(100m));
        duty.Of("us/c").Note.Should().Be("ended by Act us/later");
        duty.Of("us/d").Note.Should().Be("held invalid by Act us/later");
        duty.Of("us/e").Note.Should().Be("no rate is in force");
        duty.Possible[0].Layers.Select(layer => layer.State).Should().Equal(
            LayerState.Charged, LayerState.NotInForce, LayerState.Charged, LayerState.NotInForce, LayerState.NotInForce,
            LayerState.NotInForce);
        duty.Explain().Should().Contain("1 not in force then").And.Contain("suspended by Act us/later");
    }

    [Fact]
    public void Programmes_that_give_way_to_each_other_are_named()
    {
        Tariff[] tariffs =
        [
            General, Duties.Additional("us/a", 10m).WithStacking(Stacking.ReplacedBy("us/b")),
            Duties.Additional("us/b", 20m).WithStacking(Stacking.ReplacedBy("us/a")),
        ];

        Duties.Assess(Duties.Entry(), tariffs).Reasons.Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Contain(
            (OpenFactKind.Law, "stacking", "us/b and us/a replace each other"));
        DutySchedule.Compile(tariffs).Validate().Single().Message.Should().Be("us/b and us/a replace each other.");
        DutySchedule.Compile([Duties.Additional("us/x", 1m).WithStacking(Stacking.ReplacedBy("us/232"))]).Validate().Single().Message
            .Should().Be("us/x is replaced by us/232, which has no tariff.");
    }

    [Fact]
    public void How_the_part_of_an_exemption_lies_within_the_part_of_a_rate_is_asked()
    {
        Tariff steel = Duties.Tariff("us/steel", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));
        Tariff part = Duties.Additional("us/a", 10m).WithStacking(Stacking.ReplacedBy("us/steel")).WithExemptions(Exemption.Create(
            "us/a/content", "Foreign content", ExemptionTerms.Of(
                EntryCondition.Claim("x"), ExemptionEffect.ChargedOnlyOn("foreign content"))));
        CustomsEntry entry = Duties.Entry().WithClaim("x").WithComponent("steel content", Duties.Dollars(100m))
            .WithComponent("foreign content", Duties.Dollars(500m));

        Duties.Assess(entry, General, steel, part).Of("us/a").Amount.ToString().Should().Be(
            "unknown: it is not stated how much of the foreign content is within the steel content");
    }

    [Fact]
    public void A_duty_on_a_part_that_is_worth_nothing_is_not_owed()
    {
        Tariff steel = Duties.Tariff("us/steel", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));
        CustomsEntry entry = Duties.Entry().WithComponent("steel content", Duties.Dollars(0m));

        Duties.Assess(entry, General, steel).Of("us/steel").ToString()
            .Should().Be("us/steel: not charged (the steel content is worth nothing)");
        Duties.Assess(entry.WithCustomsValue(Duties.Dollars(0m)), General, steel).Of("us/steel").State.Should().Be(LayerState.Charged);
    }

    [Fact]
    public void A_rate_by_weight_on_the_rest_of_the_value_is_not_known()
    {
        Tariff steel = Duties.Tariff("us/steel", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(50m), "steel content"));
        Tariff weighed = Duties.Tariff(
            "us/weighed", DutyKind.Additional, SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram)))
            .WithStacking(Stacking.ReplacedBy("us/steel"));
        CustomsEntry entry = Duties.Entry().WithComponent("steel content", Duties.Dollars(300m))
            .With(Quantity.Of(5m, MeasurementUnit.Kilogram));

        Duties.Assess(entry, General, steel, weighed).Of("us/weighed").Amount.ToString().Should().Be(
            "unknown: the texts do not say how 1.00 USD / kg is calculated on the value less the steel content alone");
    }

    [Fact]
    public void A_floor_over_the_general_rate_asks_for_that_rate()
    {
        Tariff korea = Duties.Tariff("us/korus", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim("KR"));
        Tariff floor = Duties.Tariff("us/floor", DutyKind.Additional, TopUpDuty.ToWithGeneralRate(Percentage.Of(15m)));

        Duties.Assess(Duties.Entry().WithClaim("KR"), korea, floor).Of("us/floor").Amount.Reasons
            .Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Equal(
                (OpenFactKind.NotInData, "general rate", "no general rate on the goods is in force in the data"));
    }

    [Fact]
    public void After_the_horizon_of_the_data_the_duty_is_open_and_the_way_out_is_told()
    {
        Instant horizon = LawZones.Utc("2025-06-01T00:00Z");
        Tariff known = Tariff.Create(
            "us/general", DutyProgramme.Of("us/general", "General", DutyKind.Ordinary), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/general", AdValorem.Of(2m))], Knowledge.Through(horizon));
        DutyAssessment later = Duties.Assess(Duties.Entry(), known);

        later.Reasons.Select(fact => (fact.Kind, fact.Subject, fact.Message)).Should().Equal(
            (OpenFactKind.Horizon, "horizon",
                "2025-06-30T16:00:00Z is after the instant through which the tariffs are complete; the register "
                + "AsKnownAt(2025-06-01T00:00:00Z) answers by what was known then"));
        Duties.Assess(Duties.Entry(at: horizon), known).IsCertain.Should().BeTrue();
    }

    [Fact]
    public void Readings_with_different_totals_name_them()
    {
        Tariff more = Tariff.Create(
            "us/more", DutyProgramme.Of("us/more", "More", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(
                "us/more/enacted", "us/more", Duties.Act,
                LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), AdValorem.Of(10m))]);
        DutyAssessment duty = Duties.Assess(Duties.Entry(), General, more);

        duty.Total.ToString().Should().Be("unknown: the texts leave open which duty is owed: 125.00 USD or 25.00 USD");
        duty.Reasons.Should().Contain(fact => fact.Kind == OpenFactKind.Law && fact.Subject == "reading of the texts");
        Refusal.Of<InvalidOperationException>(() => DutySchedule.Compile([General, more])
            .StatutoryRateFor(Duties.Goods, Economy.Canada, Duties.June2025).Value)
            .WithMessage("The rate is not known: unknown: the texts leave open which duty is owed: * Ask IsCertain, then Reasons.");
    }

    [Fact]
    public void Whether_a_programme_is_on_goods_of_an_origin_may_be_in_doubt()
    {
        Tariff doubtful = Duties.Additional("us/a", 10m).WithOrigins(
            EconomyScope.Of(Economy.China), LegalAct.Enact(
                "us/a/widened", "us/a/origins", Duties.Act,
                LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)), EconomyScope.All));
        ProgrammeSchedule programme = DutySchedule.Compile([doubtful]).Programme("us/a");

        Refusal.Of<InvalidOperationException>(() => programme.RateFor(Duties.Goods, Economy.Canada, Duties.June2025))
            .WithMessage("Whether us/a is on 8708.99.81.80 from CA is in doubt: *");
        programme.RateFor(Duties.Goods, Economy.Canada, Duties.June2025 + Duration.FromDays(2))!.Value.Should().Be(AdValorem.Of(10m));
        programme.RateFor(Duties.Goods, Economy.Canada, Duties.June2025 - Duration.FromDays(2)).Should().BeNull();
    }

    [Fact]
    public void A_duty_by_price_and_preferences_that_are_not_claimed_are_told_in_short()
    {
        Quantity per = Quantity.Of(100m, MeasurementUnit.Kilogram);
        Tariff byPrice = Duties.General(EntryPriceDuty.Of(per, PriceStep.Of(Duties.Dollars(0m), AdValorem.Of(5m))));
        Tariff Preference(string key) =>
            Duties.Tariff(key, DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Claim(key));

        Duties.Assess(Duties.Entry().WithEntryPrice(Duties.Dollars(5m), per), byPrice, Preference("us/kr"), Preference("us/jp")).Explain()
            .Should().EndWith(
                """

                  by entry price  50.00 USD  8708.99.81.80  us/general  Act us/act
                              5%  50.00 USD                 total
                  not listed, since they do not touch these goods: 2 preferences not claimed
                """);
    }

    [Fact]
    public void Goods_that_another_code_of_the_economy_would_cover_are_counted()
    {
        CommodityCode[] british = [CommodityCode.Uk("7202118000"), CommodityCode.Uk("7202192000")];
        Tariff names = Duties.Additional("us/x", 25m).WithCommodities(CommodityScope.Of(british));
        Tariff excludes = Duties.Additional("us/y", 25m).WithCommodities(CommodityScope.All.Except(british[0]));

        DutySchedule.Compile([names, excludes]).Validate().Where(finding => finding.Kind == FindingKind.CoversNothing)
            .Select(finding => finding.Message).Should().Equal(
                "us/x names 7202.11.80.00 of the UK Integrated Tariff and 1 more such codes; goods entered into US have codes of the "
                + "Harmonized Tariff Schedule of the United States, so that it would cover none of them.",
                "us/y excludes 7202.11.80.00 of the UK Integrated Tariff; goods entered into US have codes of the "
                + "Harmonized Tariff Schedule of the United States, so that it would leave out none of them.");
    }

    [Fact]
    public void A_finding_says_from_when_to_when()
    {
        Tariff Of(string key, LegalWindow window) => Tariff.Create(
            key, DutyProgramme.Of("us/p", "P", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(key + "/1", key, Duties.Act, window, AdValorem.Of(5m))]);

        DutySchedule.Compile(
            [
                Of("us/a", LawZones.From("2025-01-01T00:00", LawZones.NewYork)),
                Of("us/b", Geneva.Until("2025-02-01T00:00", "2025-03-01T00:00")),
            ])
            .Validate().Single().Message.Should()
            .Be("us/a and us/b of P are both on the same goods from 2025-02-01T05:00:00Z to 2025-03-01T05:00:00Z.");
        DutySchedule.Compile([Duties.Additional("us/one", 1m).WithRequirement(EntryCondition.OnList("us/list"))]).Validate().Single()
            .Message.Should().Be("us/one has a condition on the list 'us/list', which is not in the schedule: it is open on all goods.");
        Tariff nothing = Tariff.Create(
            "us/x", Additional("X"), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Suspend(
                "off", "us/x", Later, LawZones.From("2025-02-01T00:00", LawZones.NewYork), SuspensionEffect<DutyRate>.SwitchesOff)]);
        DutySchedule.Compile([nothing]).Validate().Single().Message.Should().Be("Act us/later suspends us/x, which has no rate.");
    }

    [Fact]
    public void A_declaration_of_lines_with_and_without_a_time_is_refused()
    {
        CustomsEntry untimed = CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1m));

        Refusal.Of<ArgumentException>(() => CustomsDeclaration.Of(Duties.Entry(), untimed)).WithMessage(
            "Line 2 does not belong into the declaration of line 1: it states no time of entry, and line 1 2025-06-30T16:00:00Z as the "
            + "time of entry; a declaration is entered at one instant.*").WithParameterName("lines");
        CustomsDeclaration.Of(untimed).ToString().Should().Be("1 line into US, 1.00 USD");
        CustomsDeclaration.Of(untimed, untimed).CustomsValue.Should().Be(Duties.Dollars(2m));
    }

    [Fact]
    public void A_fee_that_turns_on_a_reading_or_an_exchange_rate_is_open_with_the_reason()
    {
        Tariff fee = Duties.Tariff("us/fee", DutyKind.Fee, FlatDuty.Of(Duties.Dollars(33m)));
        CustomsEntry Euros(decimal rate) => CustomsEntry.Of(Duties.Goods, Economy.Canada, Money.Of(3_000m, "EUR"))
            .EnteredAt(Duties.June2025)
            .With(ExchangeRate.Of(Currency.UnitedStatesDollar, Currency.Euro, rate, new LocalDate(2025, 6, 30), "a bank"));

        DutySchedule.Compile([General, fee]).Assess(CustomsDeclaration.Of(Euros(0.9m), Euros(0.8m))).FeeTotal.ToString().Should().Be(
            "unknown: the lines of the declaration state different exchange rates for 33.00 USD, which is charged once");
        CustomsEntry withdrawn = Duties.Entry().With(EntryEvent.WithdrawalFromWarehouse, Duties.June2025 + Duration.FromDays(1));
        DutySchedule.Compile([General, fee]).Assess(CustomsDeclaration.Of(withdrawn, Duties.Entry())).FeeTotal.Reasons.Single().Subject
            .Should().Be("one declaration");
    }

    [Theory]
    [InlineData(4, 6, "us/a", "us/b")]
    [InlineData(6, 4, "us/b", "us/a")]
    [InlineData(5, 5, "us/a", "us/b")]
    public void Of_preferences_that_are_claimed_together_the_lowest_is_charged(int first, int second, string charged, string replaced)
    {
        Tariff Preference(string key, int percent) => Duties.Tariff(key, DutyKind.Preferential, AdValorem.Of(percent))
            .WithRequirement(EntryCondition.Claim(key));
        DutyAssessment duty = Duties.Assess(
            Duties.Entry().WithClaim("us/a").WithClaim("us/b"), Duties.General(AdValorem.Of(10m)), Preference("us/a", first),
            Preference("us/b", second));

        duty.Total.Value.Should().Be(Duties.Dollars(10m * Math.Min(first, second)));
        duty.Of(charged).IsCharged.Should().BeTrue();
        duty.Of(replaced).Note.Should().Be($"{charged} is charged in its place");
        duty.Of("us/general").Note.Should().Be($"{charged} is charged in its place");
    }

    [Fact]
    public void A_preference_does_not_matter_where_the_ordinary_duty_is_nothing()
    {
        Tariff open = Duties.Tariff("us/kr", DutyKind.Preferential, DutyRate.Free).WithRequirement(EntryCondition.Fact("of Korea"));
        Tariff exempt = General.WithExemptions(
            Exemption.Create("us/general/gift", "Gifts", ExemptionTerms.Of(EntryCondition.Claim("gift"))));
        Tariff claimed = Duties.Tariff("us/jp", DutyKind.Preferential, AdValorem.Of(1m)).WithRequirement(EntryCondition.Claim("JP"));

        Duties.Assess(Duties.Entry(), Duties.General(DutyRate.Free), open).Of("us/kr").Note.Should().Be("the ordinary duty is nothing");
        DutyAssessment gift = Duties.Assess(Duties.Entry().WithClaim("gift").WithClaim("JP"), exempt, claimed);
        gift.Of("us/jp").Note.Should().Be("the ordinary duty is nothing");
        gift.Total.Value.Should().Be(Duties.Dollars(0m));
    }

    [Fact]
    public void Which_of_a_family_is_highest_is_open_if_one_of_them_is()
    {
        Tariff weighed = Duties.Tariff(
            "us/a", DutyKind.Additional, SpecificDuty.Of(Duties.Dollars(1m), Quantity.Of(1m, MeasurementUnit.Kilogram)))
            .WithStacking(Stacking.HighestOf("us/family"));
        Tariff other = Duties.Additional("us/b", 5m).WithStacking(Stacking.HighestOf("us/family"));
        CustomsEntry weighing = Duties.Entry().With(Quantity.Of(60m, MeasurementUnit.Kilogram));

        DutyAssessment open = Duties.Assess(Duties.Entry(), General, weighed, other);
        open.Of("us/b").Amount.ToString().Should().Be("unknown: the quantity in kg is not stated");
        open.Of("us/a").Amount.ToString().Should().Be("unknown: the quantity in kg is not stated");
        DutyAssessment known = Duties.Assess(weighing, General, weighed, other);
        known.Of("us/b").Note.Should().Be("us/a is higher, and only the highest of us/family is charged");
        known.Total.Value.Should().Be(Duties.Dollars(85m));
        Duties.Assess(weighing, General, weighed).Of("us/a").IsCharged.Should().BeTrue("it is alone in its family");
    }

    [Fact]
    public void The_act_of_an_exemption_is_cited_beside_that_of_the_duty()
    {
        Tariff tariff = Duties.Additional("us/a", 20m).WithExemptions(Exemption.Create(
            "us/a/half", "Half", LegalAct.Enact(
                "half", "us/a/half", Later, LawZones.From("2025-02-01T00:00", LawZones.NewYork),
                ExemptionTerms.Of(EntryCondition.Claim("x"), ExemptionEffect.ChargedAt(AdValorem.Of(5m)), "9903.02.02"))));
        DutyLayer layer = Duties.Assess(Duties.Entry().WithClaim("x"), General, tariff).Of("us/a");

        layer.Instruments.Select(instrument => instrument.Key).Should().Equal("us/act", "us/later");
        layer.HeadingCharged.Should().Be("9903.02.02");
        Duties.Assess(Duties.Entry().WithClaim("x").EnteredAt(LawZones.Utc("2025-01-31T00:00Z")), General, tariff).Of("us/a").Note
            .Should().BeNull("the exemption does not apply yet");
    }

    [Fact]
    public void An_exemption_that_leaves_the_same_rate_changes_only_the_heading()
    {
        Tariff tariff = Duties.Additional("us/a", 5m).WithHeading("9903.01.01").WithExemptions(Exemption.Create(
            "us/a/same", "Same", ExemptionTerms.Of(
                EntryCondition.Fact("same"), ExemptionEffect.ChargedAt(AdValorem.Of(5m)), "9903.02.02")));

        DutyLayer open = Duties.Assess(Duties.Entry(), General, tariff).Of("us/a");
        (open.IsCharged, open.HeadingCharged, open.Note).Should().Be((true, "9903.01.01", null));
        DutyLayer met = Duties.Assess(Duties.Entry().WithFact("same"), General, tariff).Of("us/a");
        (met.IsCharged, met.HeadingCharged, met.Note).Should().Be((true, "9903.02.02", null));
        DutyLayer unmet = Duties.Assess(Duties.Entry().WithFact("same", false), General, tariff).Of("us/a");
        (unmet.IsCharged, unmet.HeadingCharged).Should().Be((true, "9903.01.01"));
    }

    [Fact]
    public void A_statement_is_heeded_where_the_texts_can_be_read_in_too_many_ways()
    {
        Tariff Doubtful(int number) => Tariff.Create(
            $"us/{number}", DutyProgramme.Of($"us/{number}", "D", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [LegalAct.Enact<DutyRate>(
                $"us/{number}/enacted", $"us/{number}", Geneva.Published($"us/act-{number}", "2020-01-01T00:00Z"),
                LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-06-30"), LawZones.NewYork)),
                ComponentDuty.Of(Percentage.Of(1m), "steel"))])
            .WithRequirement(EntryCondition.Fact("listed")).WithExemptions(
                Exemption.Create($"us/{number}/x", "X", ExemptionTerms.Of(EntryCondition.Claim("x"))));
        CustomsEntry entry = Duties.Entry().WithFact("listed").WithClaim("x").WithComponent("steel", Duties.Dollars(1m)).WithClaim("y");

        Duties.Assess(entry, [General, .. Enumerable.Range(0, 7).Select(Doubtful)]).NotHeeded
            .SelectMany(finding => finding.Records).Should().Equal("y");
    }

    [Fact]
    public void The_part_of_an_exemption_in_another_currency_needs_an_exchange_rate()
    {
        DutyBasis basis = DutyBasis.Of(Duties.Dollars(1_000m)).WithComponent("US content", Money.Of(5m, "EUR"));

        Portion.OfExemption("foreign content", "US content").ValueOn(basis).ToString().Should().Be(
            "unknown: no exchange rate from EUR to USD is supplied");
        Portion.Whole.ValueOn(basis).ToString().Should().Be("1000.00 USD");
    }

    [Fact]
    public void The_weight_of_a_part_is_asked_for_as_a_part() => DutySchedule.Compile(
        [Duties.Additional("us/a", 1m).WithRequirement(EntryCondition.WeightAtLeast("copper", Percentage.Of(5m)))]).ComponentsAsked
        .Should().Equal("copper");

    [Fact]
    public void An_option_supposes_what_meets_each_kind_of_condition()
    {
        Condition<CustomsEntry>[] needed =
        [
            EntryCondition.Claim("120"), EntryCondition.Document("L1"), EntryCondition.AdditionalCode("A1"), EntryCondition.Fact("within"),
            EntryCondition.DeclarationFact("formal"), Condition<CustomsEntry>.Not(EntryCondition.Fact("over")),
            Condition<CustomsEntry>.Not(Condition<CustomsEntry>.AnyOf(EntryCondition.Fact("x"), EntryCondition.Fact("y"))),
            Condition<CustomsEntry>.AnyOf(EntryCondition.ArrivingBy(TransportMode.Air), EntryCondition.Fact("by road")),
        ];
        Tariff quota = Duties.Tariff("us/quota", DutyKind.Preferential, DutyRate.Free)
            .WithRequirement(Condition<CustomsEntry>.AllOf(needed));
        DutySchedule schedule = DutySchedule.Compile([General, quota]);
        CustomsEntry met = schedule.OptionsFor(Duties.Entry()).Single(option => option.Tariff.Key == "us/quota").AssessmentIfMet!.Entry;

        met.Should().Be(
            Duties.Entry().WithClaim("120").WithDocuments("L1").WithAdditionalCodes("A1").WithFact("within").WithFact("formal")
                .WithFact("over", false).WithFact("x", false).WithFact("y", false).WithFact("by road"));
        schedule.OptionsFor(Duties.Entry().WithFact("over")).Single(option => option.Tariff.Key == "us/quota").AssessmentIfMet
            .Should().BeNull("what is stated excludes it");
        Tariff byAir = Duties.Tariff("us/air", DutyKind.Preferential, DutyRate.Free)
            .WithRequirement(EntryCondition.ArrivingBy(TransportMode.Air));
        DutySchedule.Compile([General, byAir]).OptionsFor(Duties.Entry()).Single(option => option.Tariff.Key == "us/air").AssessmentIfMet
            .Should().BeNull("how goods arrive is not supposed");
    }

    [Fact]
    public void An_economy_without_a_nomenclature_of_its_own_may_name_the_codes_of_another() => DutySchedule.Compile(
        [Tariff.Create(
            "ca/x", DutyProgramme.Of("ca/x", "X", DutyKind.Additional), Economy.Canada, EconomyScope.All,
            [Duties.Enacted("ca/x", AdValorem.Of(25m))]).WithCommodities(CommodityScope.Of(CommodityCode.Hts("8708.99.81")))])
        .Validate().Should().BeEmpty();

    [Fact]
    public void A_fee_with_parts_that_are_subtracted_is_summed_over_the_lines()
    {
        Quantity kilogram = Quantity.Of(1m, MeasurementUnit.Kilogram);
        DutyRate rate = AdValorem.Of(1m).Minus(SpecificDuty.Of(Duties.Dollars(0.5m), kilogram));
        CustomsEntry line = Duties.Entry().With(Quantity.Of(4m, MeasurementUnit.Kilogram));

        DutySchedule.Compile([General, Duties.Tariff("us/fee", DutyKind.Fee, rate)]).Assess(CustomsDeclaration.Of(line, line)).FeeTotal
            .ToString().Should().Be("16.00 USD");
    }

    [Fact]
    public void What_a_declaration_is_assessed_by_is_part_of_the_answer()
    {
        DeclarationAssessment duty = DutySchedule.Compile([General]).Assess(
            CustomsDeclaration.Of(Duties.Entry()), LegalView.AsRuled, MoneyRounding.NearestMinorUnit);

        (duty.View, duty.Rounding).Should().Be((LegalView.AsRuled, MoneyRounding.NearestMinorUnit));
        duty.Owed.Value.Should().Be(Duties.Dollars(25m));
        duty.Lines.Single().Possible.Single().ToString().Should().Be("25.00 USD");
        duty.Fees.Should().BeEmpty();
    }
}
