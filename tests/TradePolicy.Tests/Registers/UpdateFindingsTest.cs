namespace TradePolicy.Tests;

/// <summary>Slips in an update: what is allowed, and is more often a mistake than meant.</summary>
public sealed class UpdateFindingsTest
{
    private const string Truce = "us-cn-2025";

    private static readonly Instant Horizon = LawZones.Utc("2026-10-01T04:00Z"), December = LawZones.Utc("2026-12-01T05:00Z");
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly LegalInstrument Order = Geneva.Published("us/order", "2026-10-31T04:00Z");
    private static readonly PolicyRegister Register = Geneva.With(Geneva.Extended, Knowledge.Through(Horizon));
    private static readonly RegisterUpdate Update = RegisterUpdate.Of("read");

    // The horizons of the update and of the register.

    [Fact]
    public void An_update_that_reads_no_further_than_the_register_is_found()
    {
        Finding same = Found(FindingKind.UpdateNotNewer, Update.WithCompleteThrough(Horizon)).Single();
        same.Message.Should().Be(
            "'read' is complete through 2026-10-01T04:00:00Z; the register is complete through 2026-10-01T04:00:00Z already, " +
            "and stays so.");
        same.IsCertain.Should().BeTrue();
        Found(FindingKind.UpdateNotNewer, Update.WithCompleteThrough(Horizon - Second)).Should().ContainSingle();
        Found(FindingKind.UpdateNotNewer, Update.WithCompleteThrough(Horizon + Second)).Should().BeEmpty();
        Found(FindingKind.UpdateNotNewer, Update).Should().BeEmpty("it says nothing of that");
        Refusal.Of<ArgumentNullException>(() => Update.Validate(null!)).WithParameterName("register");
        Update.WithCompleteThrough(Horizon).ToString().Should().Be("read: complete through 2026-10-01T04:00:00Z");
        Update.ToString().Should().Be("read");
    }

    [Fact]
    public void A_tariff_of_which_no_act_is_known_is_read_for_slips_like_others()
    {
        PolicyRegister register = Register.With(Tariff.Create(
            "us/none", DutyProgramme.Of("us/none", "None", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All, []));
        Found(FindingKind.BeginsEarly, Update.WithActs("us/none", LegalAct.Enact<DutyRate>(
            "us/none/1", "us/none", Order, LawZones.From("2026-11-01T00:00", LawZones.NewYork), AdValorem.Of(10m))), register)
            .Should().BeEmpty();
    }

    [Fact]
    public void An_instrument_from_after_the_horizon_of_the_update_is_found()
    {
        RegisterUpdate Bringing(Instant published, Instant through) =>
            Update.WithCompleteThrough(through).WithInstruments(At(published));
        Finding later = Found(FindingKind.InstrumentAfterHorizon, Bringing(December + Second, December)).Single();
        later.Message.Should().Be(
            "'read' is complete through 2026-12-01T05:00:00Z, but Act us/some was published on 2026-12-01T05:00:01Z.");
        later.IsCertain.Should().BeTrue();
        later.Records.Should().Equal("us/some");
        Found(FindingKind.InstrumentAfterHorizon, Bringing(December, December)).Should().BeEmpty();
        Found(FindingKind.InstrumentAfterHorizon, Bringing(December - Second, December)).Should().BeEmpty();
    }

    [Fact]
    public void An_instrument_from_before_the_horizon_of_the_register_is_found()
    {
        Finding early = Found(FindingKind.InstrumentBeforeHorizon, Update.WithInstruments(At(Horizon))).Single();
        early.Message.Should().Be(
            "'read' brings Act us/some, published 2026-10-01T04:00:00Z; the register is complete through 2026-10-01T04:00:00Z, " +
            "and had every act until then.");
        early.IsCertain.Should().BeFalse();
        early.Records.Should().Equal("us/some");
        Found(FindingKind.InstrumentBeforeHorizon, Update.WithInstruments(At(Horizon + Second))).Should().BeEmpty();
        Found(FindingKind.InstrumentBeforeHorizon, Update.WithInstruments(Geneva.Order14257)).Should().BeEmpty("the register has it");
    }

    [Fact]
    public void An_update_that_does_not_fit_is_still_told_what_can_be_said_without()
    {
        RegisterUpdate unfit = Update.WithInstruments(At(Horizon))
            .WithActs("us/unknown", LegalAct.End("end", "us/unknown", Order, LawZones.At("2026-11-01T00:00", LawZones.NewYork)));
        Refusal.Of<UnknownTargetException>(() => Register.With(unfit));
        unfit.Validate(Register).Select(finding => finding.Kind).Should().Equal(FindingKind.InstrumentBeforeHorizon);
    }

    // Ends that the new horizon passes.

    [Fact]
    public void Ends_of_a_truce_that_the_new_horizon_passes_without_an_act_are_found()
    {
        Finding passed = Found(FindingKind.PassesEnds, Update.WithCompleteThrough(December)).Single();
        passed.Message.Should().Be(
            "'read' moves the horizon from 2026-10-01T04:00:00Z to 2026-12-01T05:00:00Z, past 2 ends that no act of it follows: " +
            "us-cn-2025, US (2026-11-10); us-cn-2025, CN (2026-11-10). They count as run out; is that what the journals say?");
        passed.IsCertain.Should().BeFalse();
        passed.Records.Should().Equal(Truce);
        Found(FindingKind.PassesEnds, Update.WithCompleteThrough(LawZones.Utc("2026-11-09T00:00Z"))).Should().BeEmpty();
        Found(FindingKind.PassesEnds, Update).Should().BeEmpty();
    }

    [Fact]
    public void A_window_that_runs_beyond_an_end_follows_it_for_its_own_party_and_truce()
    {
        RegisterUpdate update = Update.WithCompleteThrough(December);
        PassedBy(update.WithTruceWindow(Truce, Economy.China, Extending("2026-11-01T00:00", "2027-11-10T00:01")))
            .Should().Contain("past 1 end that no act of it follows: us-cn-2025, US (2026-11-10). They");
        PassedBy(update.WithTruceWindow(Truce, Economy.UnitedStates, Extending("2026-11-10T00:01", "2027-11-10T00:01")))
            .Should().Contain("past 1 end that no act of it follows: us-cn-2025, CN");
        PassedBy(update.WithTruceWindow(Truce, Economy.UnitedStates, Extending("2026-11-10T00:02", "2027-11-10T00:01")))
            .Should().Contain("past 2 ends", "the window begins a minute after the end");
        PassedBy(update
            .WithTruceWindow(Truce, Economy.UnitedStates, Extending("2026-11-01T00:00", "2027-11-10T00:01"))
            .WithTruceWindow(Truce, Economy.China, Extending("2026-11-01T00:00", "2027-11-10T00:01"))).Should().BeEmpty();
        Tariff canadian = Tariff.Create(
            "ca/x", Programmes.Additional("x"), Economy.Canada, EconomyScope.All, [Duties.Enacted("ca/x", AdValorem.Of(5m))]);
        TradeTruce other = TradeTruce.Between("us-ca", "Another", Economy.UnitedStates, Economy.Canada)
            .Commit(Economy.Canada, TruceSuspension.Of("ca/x", RetainedRate.Of(AdValorem.Of(1m))))
            .Enact(Economy.UnitedStates, Geneva.Until("2026-11-01T00:00", "2027-11-10T00:01"), Order);
        PassedBy(update.WithTariffs(canadian).WithTruces(other)).Should().Contain("past 2 ends", "the window is of another truce");
    }

    [Fact]
    public void An_act_that_runs_out_a_suspension_and_an_exemption_that_end_are_ends()
    {
        LegalWindow untilNovember = Geneva.Until("2025-01-01T00:00", "2026-11-20T00:00");
        Tariff tariff = Duties.Additional("us/y", 5m)
            .With(LegalAct.Suspend("us/y/pause", "us/y", Duties.Act, untilNovember, SuspensionEffect<DutyRate>.SwitchesOff));
        Tariff sparing = Duties.Additional("us/z", 5m).WithExemptions(Exemption.Create(
            "us/z/annex", "Annex",
            LegalAct.Enact(
                "us/z/annex/1", "us/z/annex", Duties.Act, untilNovember, ExemptionTerms.Of(EntryCondition.OnList("us/goods/annex-ii")))));
        PolicyRegister register = PolicyRegister.Create(Knowledge.Through(Horizon), [tariff, sparing], []).With(Measure(1));
        RegisterUpdate update = Update.WithCompleteThrough(December);
        PassedBy(update, register).Should().Contain(
            "past 3 ends that no act of it follows: us/m-1 (2026-11-20); us/y (2026-11-20); us/z (2026-11-20). They");
        LegalWindow beyond = Geneva.Until("2026-11-01T00:00", "2027-11-20T00:00");
        PassedBy(update.WithActs("us/m-1", LegalAct.Enact("again", "us/m-1", Order, beyond, OtherMeasureTerms.Of("closed"))), register)
            .Should().Contain("past 2 ends that no act of it follows: us/y (2026-11-20); us/z");
        PassedBy(update.WithActs("us/y", LegalAct.End("end", "us/y", Order, LawZones.At("2026-11-15T00:00", LawZones.NewYork))), register)
            .Should().Contain("past 2 ends that no act of it follows: us/m-1", "it has ended by then");
    }

    [Theory]
    [InlineData(8, ".")]
    [InlineData(9, "; and 1 more.")]
    [InlineData(10, "; and 2 more.")]
    public void Of_many_ends_eight_are_shown(int count, string further)
    {
        PolicyRegister register = PolicyRegister.Create(Knowledge.Through(Horizon), [], [])
            .WithOtherMeasures(Enumerable.Range(1, count).Select(Measure));
        IEnumerable<string> shown = Enumerable.Range(1, count).Select(number => $"us/m-{number} (2026-11-20)")
            .Order(StringComparer.Ordinal).Take(8);
        PassedBy(Update.WithCompleteThrough(December), register).Should()
            .Contain($"past {count} ends that no act of it follows: {string.Join("; ", shown)}{further} They count as run out");
    }

    // Acts that begin early.

    [Theory]
    [InlineData("2026-09-30T00:01", false)]
    [InlineData("2026-09-30T00:00", true)]
    public void An_act_or_a_window_that_begins_31_days_before_its_publication_is_found(string day, bool isFound)
    {
        // The order is of midnight of 31 October in New York.
        int found = isFound ? 1 : 0;
        LegalWindow window = LawZones.From(day, LawZones.NewYork);
        Found(FindingKind.BeginsEarly, Raised(window)).Should().HaveCount(found);
        Found(FindingKind.BeginsEarly, Update.WithActs(
            Geneva.Fentanyl, LegalAct.End("end", Geneva.Fentanyl, Order, LawZones.At(day, LawZones.NewYork)))).Should().HaveCount(found);
        Found(FindingKind.BeginsEarly, Update.WithTruceWindow(Truce, Economy.China, TruceWindow.Of(window, Order)))
            .Should().HaveCount(found);
    }

    [Fact]
    public void What_begins_early_is_told_with_the_days_and_with_the_first_act_of_its_provision()
    {
        string Of(string begin) => Found(FindingKind.BeginsEarly, Raised(LawZones.From(begin, LawZones.NewYork))).Single().Message;
        Of("2026-09-01T00:00").Should().Be(
            "raised begins 2026-09-01T00:00 America/New_York (-04), 60 days before it was published (Act us/order).");
        Of("2024-09-01T00:00").Should().Be(
            "raised begins 2024-09-01T00:00 America/New_York (-04), 790 days before it was published (Act us/order) " +
            "and before us/fentanyl/cn had its first act, on 2025-03-04T05:01:00Z.");
        Found(FindingKind.BeginsEarly, Raised(LawZones.From("2026-09-01T00:00", LawZones.NewYork))).Single().IsCertain.Should().BeFalse();
        Found(FindingKind.BeginsEarly, Raised(LawZones.From("2026-09-01T00:00", LawZones.NewYork))).Single().Records.Should()
            .Equal(Geneva.Fentanyl, "raised");
        TruceWindow window = TruceWindow.Of(LawZones.From("2026-09-01T00:00", LawZones.NewYork), Order);
        Finding early = Found(FindingKind.BeginsEarly, Update.WithTruceWindow(Truce, Economy.China, window)).Single();
        early.Message.Should().Be(
            "The window of Act us/order for CN begins 2026-09-01T00:00 America/New_York (-04), " +
            "60 days before it was published (Act us/order).");
        early.IsCertain.Should().BeFalse();
        early.Records.Should().Equal(Truce, "us/order");
    }

    [Fact]
    public void A_supposed_act_begins_early_only_before_the_first_act_of_its_provision()
    {
        LegalInstrument supposed = LegalInstrument.Hypothetical("supposed", "if supposed");
        RegisterUpdate Beginning(string provision, string begin) => Update.WithActs(provision, LegalAct.Enact<DutyRate>(
            "raised", provision, supposed, LawZones.From(begin, LawZones.NewYork), AdValorem.Of(15m)));
        Found(FindingKind.BeginsEarly, Beginning(Geneva.Fentanyl, "2025-03-04T00:01")).Should().BeEmpty("with the first act");
        Found(FindingKind.BeginsEarly, Beginning(Geneva.Fentanyl, "2025-03-04T00:00")).Single().Message.Should().EndWith(
            ", before us/fentanyl/cn had its first act, on 2025-03-04T05:01:00Z.");
        Found(FindingKind.BeginsEarly, Beginning(Geneva.Reciprocal, "2025-04-07T00:01")).Should().BeEmpty("the first act was of the 5th");
    }

    [Fact]
    public void The_first_act_of_a_control_and_of_a_measure_counts_too()
    {
        PolicyRegister register = Register.WithExportControls(RareEarths.Seven).With(Measure(1));
        LegalInstrument supposed = LegalInstrument.Hypothetical("supposed", "if supposed");
        LegalMoment early = LawZones.At("2024-12-01T00:00", LawZones.NewYork);
        Found(FindingKind.BeginsEarly, Update.WithActs(
            RareEarths.April, LegalAct.End("end", RareEarths.April, supposed, early)), register).Should().ContainSingle();
        Found(FindingKind.BeginsEarly, Update.WithActs("us/m-1", LegalAct.End("end", "us/m-1", supposed, early)), register)
            .Should().ContainSingle();
    }

    [Fact]
    public void A_withdrawal_may_reach_back_as_far_as_it_likes()
    {
        RegisterUpdate update = Update.WithActs(Geneva.Fentanyl, LegalAct.Withdraw(
            "withdrawn", "fentanyl/20", Order, LawZones.At("2025-03-04T00:01", LawZones.NewYork)));
        Found(FindingKind.BeginsEarly, update).Should().BeEmpty();
    }

    // Goods.

    [Fact]
    public void Goods_that_were_left_out_and_are_covered_again_are_found()
    {
        RegisterUpdate first = Goods("first", CommodityScope.All.Except(Codes(2)));
        Found(FindingKind.GoodsReplaced, first).Should().BeEmpty();
        PolicyRegister register = Register.With(first);
        Finding again = Found(FindingKind.GoodsReplaced, Goods("second", CommodityScope.All.Except(CommodityCode.Hs("8507"))), register)
            .Single();
        again.Message.Should().Be(
            "second replaces the goods of us/fentanyl/cn and covers again 8401, 8402, which earlier acts left out. " +
            "To leave them out still, state them again.");
        again.IsCertain.Should().BeTrue();
        again.Records.Should().Equal(Geneva.Fentanyl, "second");
        Found(FindingKind.GoodsReplaced, Goods("second", CommodityScope.All.Except(Codes(1))), register).Single().Message.Should()
            .Contain("covers again 8402, which");
        Found(FindingKind.GoodsReplaced, Goods("second", CommodityScope.All.Except(Codes(3))), register).Should().BeEmpty();
        Found(FindingKind.GoodsReplaced, Goods("second", CommodityScope.All), register).Should().ContainSingle();
    }

    [Fact]
    public void A_tariff_on_some_goods_that_becomes_one_on_all_is_found()
    {
        PolicyRegister register = Register.With(Goods("cars", CommodityScope.Of(CommodityCode.Hs("8703"))));
        Found(FindingKind.GoodsReplaced, Goods("all", CommodityScope.All), register).Single().Message.Should().Be(
            "all replaces the goods of us/fentanyl/cn and covers all goods; before, it was on 8703. " +
            "To leave them out still, state them again.");
        Found(FindingKind.GoodsReplaced, Goods("parts", CommodityScope.Of(CommodityCode.Hs("8708"))), register).Should().BeEmpty();
    }

    [Theory]
    [InlineData(8, "8408, which")]
    [InlineData(9, "8408 and 1 more, which")]
    [InlineData(10, "8408 and 2 more, which")]
    public void Of_many_goods_that_are_covered_again_eight_are_shown(int count, string shown)
    {
        PolicyRegister register = Register.With(Goods("first", CommodityScope.All.Except(Codes(count))));
        Found(FindingKind.GoodsReplaced, Goods("second", CommodityScope.All.Except(CommodityCode.Hs("8507"))), register)
            .Single().Message.Should().Contain($"covers again 8401, 8402, 8403, 8404, 8405, 8406, 8407, {shown}");
    }

    [Theory]
    [InlineData(8, "8408, which it has")]
    [InlineData(9, "8408 and 1 more, which it has")]
    [InlineData(10, "8408 and 2 more, which it has")]
    public void Of_many_codes_that_a_list_has_already_eight_are_shown(int count, string shown)
    {
        LegalMoment from = LawZones.At("2026-11-01T00:00", LawZones.NewYork);
        CommodityList list = CommodityList.Create(
            "us/goods/list", "List", CommodityListChange.Of(Duties.Act, LawZones.At("2020-01-01T00:00", LawZones.NewYork), Codes(count)));
        RegisterUpdate update = Update.WithListChanges("us/goods/list", CommodityListChange.Of(Order, from, Codes(count)));
        Finding listed = Found(FindingKind.AlreadyListed, update, Register.WithCommodityLists(list)).Single();
        listed.Message.Should().Be(
            $"Act us/order adds to 'us/goods/list' 8401, 8402, 8403, 8404, 8405, 8406, 8407, {shown} already.");
        listed.IsCertain.Should().BeTrue();
        listed.Records.Should().Equal("us/goods/list", "us/order");
    }

    // Windows of a truce.

    [Theory]
    [InlineData("2026-11-10T00:00", true)]
    [InlineData("2026-11-10T00:01", true)]
    [InlineData("2026-11-10T00:02", false)]
    public void A_window_that_ends_no_later_than_the_truce_extends_nothing(string end, bool isFound)
    {
        RegisterUpdate update = Update.WithTruceWindow(Truce, Economy.UnitedStates, Extending("2026-10-31T00:00", end));
        Found(FindingKind.ExtendsNothing, update).Select(finding => finding.Message).Should().Equal(isFound
            ?
            [
                $"The window of Act us/order for US ends {end} America/New_York (-05), which extends nothing: 'us-cn-2025' expires " +
                "2026-11-10T00:01 America/New_York (-05) without it.",
            ]
            : []);
        Found(FindingKind.ExtendsNothing, update).Should().NotContain(finding => !finding.IsCertain);
    }

    [Fact]
    public void Where_an_end_has_no_date_nothing_is_said_of_what_is_extended()
    {
        TruceWindow open = TruceWindow.Of(LawZones.From("2026-10-31T00:00", LawZones.NewYork), Order);
        Found(FindingKind.ExtendsNothing, Update.WithTruceWindow(Truce, Economy.UnitedStates, open)).Should().BeEmpty();
        TradeTruce unlimited = Geneva.Agreed.Enact(
            Economy.UnitedStates, LawZones.From("2025-05-14T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded), Geneva.Order14298);
        PolicyRegister register = Geneva.With(unlimited, Knowledge.Through(Horizon));
        Found(
            FindingKind.ExtendsNothing,
            Update.WithTruceWindow(Truce, Economy.UnitedStates, Extending("2026-10-31T00:00", "2026-11-10T00:00")), register)
            .Should().BeEmpty();
    }

    [Fact]
    public void What_is_found_of_the_register_without_the_update_is_not_told_of_the_update()
    {
        RegisterUpdate overlapping = Update.WithTruceWindow(
            Truce, Economy.UnitedStates, Extending("2026-10-31T00:00", "2027-11-10T00:01"));
        Found(FindingKind.Overlap, overlapping).Should().ContainSingle();
        LegalInstrument second = Geneva.Published("us/second", "2026-11-30T00:00Z");
        RegisterUpdate further = Update.WithTruceWindow(
            Truce, Economy.UnitedStates, TruceWindow.Of(Geneva.Until("2027-11-10T00:01", "2028-11-10T00:01"), second));
        Found(FindingKind.Overlap, further, Register.With(overlapping)).Should().BeEmpty("the register had that overlap");
        RegisterUpdate sparing = Goods("none", CommodityScope.All.Except(CommodityCode.China("7318.15.90.01")));
        Found(FindingKind.CoversNothing, sparing).Should().ContainSingle();
    }

    // Zones.

    [Theory]
    [InlineData("EST", "America/New_York")]
    [InlineData("MST", "America/Denver")]
    [InlineData("HST", "Pacific/Honolulu")]
    [InlineData("Etc/GMT-8", "a zone such as America/New_York")]
    [InlineData("Etc/GMT+5", "a zone such as America/New_York")]
    [InlineData("UTC-05", "a zone such as America/New_York")]
    [InlineData("UTC+08", "a zone such as America/New_York")]
    public void A_zone_of_one_offset_is_found_wherever_the_update_uses_it(string zone, string meant)
    {
        DateTimeZone fixedZone = LawZones.Zone(zone);
        LegalWindow starting = LawZones.From("2026-11-15T00:00", fixedZone);
        LegalWindow ending = LawZones.From("2026-11-15T00:00", LawZones.NewYork)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2026-12-15T00:00", fixedZone)));
        string expected = $"'read' states times in the zone '{zone}', which has one offset all year; {meant} is meant?";
        foreach (LegalWindow window in new[] { starting, ending })
        {
            Finding found = Found(FindingKind.FixedOffset, Raised(window)).Single();
            found.Message.Should().Be(expected);
            found.Records.Should().Equal(Geneva.Fentanyl);
            found.IsCertain.Should().BeFalse();
            Found(FindingKind.FixedOffset, Update.WithTruceWindow(Truce, Economy.China, TruceWindow.Of(window, Order)))
                .Single().Message.Should().Be(expected);
        }

        TradeTruce truce = TradeTruce.Between("us-ca", "Another", Economy.UnitedStates, Economy.Canada)
            .Enact(Economy.Canada, starting, Order);
        Found(FindingKind.FixedOffset, Update.WithTruces(truce)).Single().Records.Should().Equal("us-ca");
        CommodityListChange change = CommodityListChange.Of(Order, LawZones.At("2026-11-15T00:00", fixedZone), Codes(1));
        Found(FindingKind.FixedOffset, Update.WithCommodityLists(CommodityList.Create("us/goods/list", "List", change)))
            .Single().Records.Should().Equal("us/goods/list");
        Found(FindingKind.FixedOffset, Update.WithListChanges("us/goods/other", change)).Single().Records.Should().Equal("us/goods/other");
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Asia/Shanghai")]
    [InlineData("UTC")]
    public void A_zone_of_a_place_and_UTC_are_not_found(string zone) =>
        Found(FindingKind.FixedOffset, Raised(LawZones.From("2026-11-15T00:00", LawZones.Zone(zone)))).Should().BeEmpty();

    private static IEnumerable<Finding> Found(FindingKind kind, RegisterUpdate update, PolicyRegister? register = null) =>
        update.Validate(register ?? Register).Where(finding => finding.Kind == kind);

    private static string PassedBy(RegisterUpdate update, PolicyRegister? register = null) =>
        Found(FindingKind.PassesEnds, update, register).SingleOrDefault()?.Message ?? "";

    private static LegalInstrument At(Instant published) =>
        LegalInstrument.Create("us/some", "Somebody", "Act", Publication.At(published), "us/some");

    private static TruceWindow Extending(string from, string until) => TruceWindow.Of(Geneva.Until(from, until), Order);

    private static RegisterUpdate Raised(LegalWindow window) => Update.WithActs(
        Geneva.Fentanyl, LegalAct.Enact<DutyRate>("raised", Geneva.Fentanyl, Order, window, AdValorem.Of(15m)));

    private static RegisterUpdate Goods(string key, CommodityScope scope)
    {
        const string goods = Geneva.Fentanyl + "/commodities";
        return Update.WithActs(
            goods, LegalAct.Enact(key, goods, Order, LawZones.From("2026-11-01T00:00", LawZones.NewYork), scope));
    }

    private static CommodityCode[] Codes(int count) =>
        [.. Enumerable.Range(8401, count).Select(heading => CommodityCode.Hs($"{heading}"))];

    private static OtherMeasure Measure(int number) => OtherMeasure.Create(
        $"us/m-{number}", OtherMeasureKind.Other, Economy.UnitedStates, "M", EconomyScope.All,
        [
            LegalAct.Enact(
                $"us/m-{number}/1", $"us/m-{number}", Duties.Act, Geneva.Until("2025-01-01T00:00", "2026-11-20T00:00"),
                OtherMeasureTerms.Of("closed")),
        ]);
}
