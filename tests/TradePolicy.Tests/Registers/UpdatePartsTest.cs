namespace TradePolicy.Tests;

/// <summary>The parts of an update: what each takes, refuses and says, and what a register keeps of those that were applied.</summary>
public sealed class UpdatePartsTest
{
    private const string Truce = "us-cn-2025";

    private static readonly Instant Horizon = LawZones.Utc("2025-12-01T00:00Z"), Later = LawZones.Utc("2026-03-01T00:00Z");
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly LegalMoment February = LawZones.At("2026-02-01T00:00", LawZones.NewYork);
    private static readonly LegalInstrument Notice = Geneva.Published("cn/notice", "2026-01-10T12:00Z");
    private static readonly LegalInstrument NextNotice = Geneva.Published("cn/second", "2026-01-11T12:00Z");
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China), Japan = EconomyScope.Of(Economy.Japan);
    private static readonly LegalAct End = LegalAct.End("ended", Geneva.Fentanyl, Notice, February);
    private static readonly PolicyRegister Register = Geneva.With(Geneva.Extended, Knowledge.Through(Horizon));
    private static readonly RegisterUpdate Update = RegisterUpdate.Of("read");

    // Acts.

    [Fact]
    public void Acts_on_a_provision_are_some_and_each_has_a_key_of_its_own()
    {
        ProvisionActs.Of(Geneva.Fentanyl, End).ToString().Should().Be("us/fentanyl/cn: 1 acts");
        Refusal.Of<ArgumentException>(() => ProvisionActs.Of(Geneva.Fentanyl))
            .WithMessage("There is no act on 'us/fentanyl/cn'.*").WithParameterName("acts");
        Refusal.Of<ArgumentException>(() => ProvisionActs.Of(Geneva.Fentanyl, End, End))
            .WithMessage("Two acts on 'us/fentanyl/cn' have the key 'ended'.*").WithParameterName("acts");
    }

    [Fact]
    public void An_act_that_the_register_has_is_refused_with_the_update_that_brought_it()
    {
        RegisterUpdate update = Update.WithActs(Geneva.Fentanyl, End);
        Refusal.Of<ArgumentException>(() => Register.With(update).With(update)).WithMessage(
            "The register has the act 'ended' on 'us/fentanyl/cn' already, by the update 'read': an update is given once.");
        Refusal.Of<ArgumentException>(() => Register.WithActs(Geneva.Fentanyl, End).With(update)).WithMessage(
            "The register has the act 'ended' on 'us/fentanyl/cn' already: take it out of the update.");
        Refusal.Of<ArgumentException>(() => Register.WithActs(Geneva.Fentanyl, End).WithActs(Geneva.Fentanyl, End));
        const string goods = Geneva.Fentanyl + "/commodities";
        LegalAct onGoods = LegalAct.End("ended", goods, Notice, February);
        Refusal.Of<ArgumentException>(() => Register.WithActs(goods, onGoods).WithActs(goods, onGoods))
            .WithMessage("The register has the act 'ended' on 'us/fentanyl/cn/commodities' already*");
        Register.WithActs(goods, onGoods).With(update).Updates.Should().ContainSingle("the act of that key is on another provision");
    }

    [Fact]
    public void Acts_on_what_the_register_does_not_have_are_refused_by_the_name_of_the_update() =>
        Refusal.Of<UnknownTargetException>(() => Register.With(Update.WithActs("us/fentany/cn", LegalAct.End(
            "ended", "us/fentany/cn", Notice, February)))).WithMessage(
                "The update 'read' names the target 'us/fentany/cn', which does not exist. *us/fentanyl/cn*" +
                "Expected the key of a tariff or one of its provisions, of an export control or of a measure of the register.");

    // Truces.

    [Fact]
    public void An_update_of_a_truce_adds_something_for_each_party_once()
    {
        TruceSide us = Side(Economy.UnitedStates), empty = TruceSide.Create(Economy.China, [], [], []);
        TruceUpdate.Of(Truce, [us, empty]).ToString().Should().Be("us-cn-2025: US, CN");
        Refusal.Of<ArgumentException>(() => TruceUpdate.Of(Truce, [us, us]))
            .WithMessage("The update of 'us-cn-2025' has two sides of US.*").WithParameterName("sides");
        Refusal.Of<ArgumentException>(() => TruceUpdate.Of(Truce, [empty]))
            .WithMessage("The update adds nothing to 'us-cn-2025'.*").WithParameterName("sides");
        TruceUpdate.Of(Truce, [], TruceAnnouncement.Of(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027))
            .Announcements.Should().ContainSingle();
    }

    [Fact]
    public void What_is_added_to_a_truce_comes_after_what_it_has()
    {
        TruceSide further = TruceSide.Create(
            Economy.UnitedStates, [TruceSuspension.Of(Geneva.Fentanyl, RetainedRate.Of(AdValorem.Of(5m)))], [Window(Notice)],
            [TruceEnding.Of(February, Notice)]);
        var update = TruceUpdate.Of(Truce, [further], TruceAnnouncement.Of(Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027));
        PolicyRegister updated = Register.With(Update.With(update));
        TruceSide side = updated.Truces[Truce].SideOf(Economy.UnitedStates);
        side.Suspensions.Select(suspension => suspension.Tariff).Should().Equal(Geneva.Reciprocal, Geneva.Fentanyl);
        side.Windows.Select(window => window.Instrument.Key).Should()
            .Equal("us/eo-14298", "us/eo-14334", "us/eo-14358", "cn/notice");
        side.Endings.Should().ContainSingle();
        updated.Truces[Truce].SideOf(Economy.China).Should().Be(Register.Truces[Truce].SideOf(Economy.China));
        updated.Truces[Truce].Announcements.Should().HaveCount(Register.Truces[Truce].Announcements.Count + 1);
        updated.Updates.Single().AffectedKeys.Should().Equal(Truce, Geneva.Fentanyl, Geneva.Reciprocal);
        updated.Updates.Single().Instruments.Should().Equal("cn/notice", "joint/extension");
    }

    [Fact]
    public void A_party_that_the_truce_does_not_have_and_a_truce_that_the_register_does_not_have_are_refused()
    {
        Refusal.Of<ArgumentException>(() => Register.With(Update.With(TruceUpdate.Of(Truce, [Side(Economy.Japan)]))))
            .WithMessage("JP is no party to 'us-cn-2025'; its parties are US and CN.*");
        RegisterUpdate unknown = Update.With(TruceUpdate.Of("us-cn-2024", [Side(Economy.China)]));
        Refusal.Of<UnknownTargetException>(() => Register.With(unknown)).WithMessage(
            "The update 'read' names the target 'us-cn-2024', which does not exist. *us-cn-2025*" +
            "Expected the key of a truce of the register.");
    }

    [Fact]
    public void A_window_or_an_end_that_the_truce_has_is_refused()
    {
        RegisterUpdate window = Update.With(TruceUpdate.Of(Truce, [Side(Economy.China)]));
        Refusal.Of<ArgumentException>(() => Register.With(window).With(window)).WithMessage(
            "The truce 'us-cn-2025' has the window of 'cn/notice' for CN already, by the update 'read': an update is given once.");
        RegisterUpdate ending = Update.With(TruceUpdate.Of(
            Truce, [TruceSide.Create(Economy.China, [], [], [TruceEnding.Of(February, Notice)])]));
        Refusal.Of<ArgumentException>(() => Register.With(ending).With(ending)).WithMessage(
            "The truce 'us-cn-2025' has been ended by 'cn/notice' for CN already, by the update 'read': an update is given once.");
    }

    [Fact]
    public void An_update_adds_to_a_truce_once_and_window_by_window()
    {
        TruceWindow first = TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order14298);
        Refusal.Of<ArgumentNullException>(() => RegisterUpdate.Of("read").WithTruceWindow("t", null!, first))
            .WithParameterName("party");
        Refusal.Of<ArgumentNullException>(() => RegisterUpdate.Of("read").WithTruceWindow("t", Economy.China, null!))
            .WithParameterName("window");
        RegisterUpdate update = Update.With(TruceUpdate.Of(Truce, [Side(Economy.China)], TruceAnnouncement.Of(
            Geneva.ExtensionStatement, Geneva.TenthOfJanuary2027)));
        Refusal.Of<ArgumentException>(() => update.With(TruceUpdate.Of(Truce, [Side(Economy.UnitedStates)])))
            .WithMessage("The update 'read' already adds to the truce 'us-cn-2025'.*").WithParameterName("update");
        update.With(TruceUpdate.Of("us-ca", [Side(Economy.Canada)])).TruceUpdates.Should().HaveCount(2);
        Refusal.Of<ArgumentNullException>(() => update.With((TruceUpdate)null!)).WithParameterName("update");

        RegisterUpdate further = update
            .WithTruceWindow(Truce, Economy.UnitedStates, Window(Notice)).WithTruceWindow(Truce, Economy.China, Window(NextNotice));
        TruceUpdate all = further.TruceUpdates.Should().ContainSingle().Subject;
        all.Sides.Select(side => $"{side.Party} {string.Join(", ", side.Windows.Select(window => window.Instrument.Key))}")
            .Should().Equal("US cn/notice", "CN cn/notice, cn/second");
        all.Announcements.Should().ContainSingle();
        Refusal.Of<ArgumentNullException>(() => update.WithTruceWindow(Truce, null!, Window(Notice))).WithParameterName("party");
        Refusal.Of<ArgumentNullException>(() => update.WithTruceWindow(Truce, Economy.China, null!)).WithParameterName("window");
    }

    // Lists of goods, and records of other kinds.

    [Fact]
    public void Changes_of_a_list_are_some_and_each_once()
    {
        CommodityListChange change = Change(Notice);
        CommodityListUpdate.Of("us/goods", change).ToString().Should().Be("us/goods: 1 changes");
        Refusal.Of<ArgumentException>(() => CommodityListUpdate.Of("us/goods"))
            .WithMessage("There is no change of 'us/goods'.*").WithParameterName("changes");
        Refusal.Of<ArgumentException>(() => CommodityListUpdate.Of("us/goods", change, change))
            .WithMessage("'us/goods' is changed twice alike by Act cn/notice.*").WithParameterName("changes");
        RegisterUpdate update = Update.WithListChanges("us/goods", change).WithListChanges("us/other", change)
            .WithListChanges("us/goods", Change(NextNotice));
        update.CommodityListUpdates.Select(own => $"{own.List} {own.Changes.Count}").Should().Equal("us/other 1", "us/goods 2");
        update.CommodityListUpdates[1].Changes.Should().Equal(change, Change(NextNotice));
        update.Instruments.Should().Equal(Notice, NextNotice);
    }

    [Fact]
    public void Records_of_every_kind_are_brought_and_affect_their_keys()
    {
        OtherMeasure measure = OtherMeasure.Create(
            "cn/m", OtherMeasureKind.Other, Economy.China, "M", China,
            [LegalAct.Enact("m", "cn/m", Notice, LegalWindow.Starting(February), OtherMeasureTerms.Of("closed"))]);
        TradeTruce truce = TradeTruce.Between("us-ca", "Another", Economy.UnitedStates, Economy.Canada);
        RegisterUpdate update = Update.WithTruces(truce).WithExportControls(RareEarths.Seven).WithOtherMeasures(measure)
            .WithTariffs(Duties.Additional("us/x", 5m)).WithActs(Geneva.Fentanyl, End);
        update.Truces.Should().Equal(truce);
        update.ExportControls.Should().Equal(RareEarths.Seven);
        update.OtherMeasures.Should().Equal(measure);
        update.Instruments.Should().BeEquivalentTo([RareEarths.Notice18, Notice, Duties.Act]);
        PolicyRegister updated = Register.With(update);
        updated.Updates.Single().AffectedKeys.Should().Equal("cn/m", RareEarths.April, "us-ca", Geneva.Fentanyl, "us/x");
        updated.ExportControls.Should().ContainSingle();
        updated.OtherMeasures.Should().ContainSingle();
        updated.Truces.Should().HaveCount(2);
        RegisterUpdate twice = Update.WithTruces(truce).WithTruces(Geneva.Extended)
            .WithExportControls(RareEarths.Seven).WithExportControls(RareEarths.Five);
        twice.Truces.Should().Equal(truce, Geneva.Extended);
        twice.ExportControls.Should().Equal(RareEarths.Seven, RareEarths.Five);
    }

    // What a register keeps of an update.

    [Fact]
    public void A_horizon_that_an_update_does_not_move_forward_is_not_kept()
    {
        Register.With(Update.WithCompleteThrough(Later)).Updates.Single().CompleteThrough.Should().Be(Later);
        Register.With(Update.WithCompleteThrough(Later)).Updates.Single().HorizonBefore.Should().Be(Horizon);
        foreach (Instant notNewer in new[] { Horizon, Horizon - Second })
        {
            PolicyRegister updated = Register.With(Update.WithCompleteThrough(notNewer));
            updated.Updates.Single().CompleteThrough.Should().BeNull();
            updated.Updates.Single().HorizonBefore.Should().BeNull();
            updated.Knowledge.CompleteThrough.Should().Be(Horizon);
        }
    }

    [Fact]
    public void An_applied_update_says_what_it_affected_what_it_covers_and_how_far_it_reads()
    {
        AppliedUpdate.Create("read", [], []).ToString().Should().Be("read");
        AppliedUpdate.Create("read", ["us/y", "us/x", "us/x"], []).ToString().Should().Be("read (us/x, us/y)");
        AppliedUpdate.Create("read", [], [], Horizon, Later).ToString().Should().Be("read, complete through 2026-03-01T00:00:00Z");
        AppliedUpdate covering = AppliedUpdate.Create("read", ["us/x"], [], Horizon, Later)
            .WithCoverage([TariffCoverage.Of(Economy.UnitedStates, China), TariffCoverage.Of(Economy.Canada, China)], "us/x", "us/cars");
        covering.ToString().Should().Be(
            "read (us/x, us/cars, us/x), with the additional duties of US on CN, with the additional duties of CA on CN, " +
            "complete through 2026-03-01T00:00:00Z");
        AppliedUpdate.Create("read", [], []).WithCoverage([], "us/cars").ToString().Should().Be("read (us/cars)");
        AppliedScenario.Create("nothing is done", ["us/y", "us/x"]).ToString().Should().Be("nothing is done (us/x, us/y)");
    }

    [Fact]
    public void A_horizon_moves_from_one_instant_to_a_later_one_or_does_not_move()
    {
        const string message = "An update moves the horizon from one instant to a later one, or does not move it.*";
        Refused(() => AppliedUpdate.Create("read", [], [], Horizon));
        Refused(() => AppliedUpdate.Create("read", [], [], null, Later));
        Refused(() => AppliedUpdate.Create("read", [], [], Later, Later));
        Refused(() => AppliedUpdate.Create("read", [], [], Later, Horizon));
        AppliedUpdate.Create("read", [], [], Horizon, Horizon + Second).CompleteThrough.Should().Be(Horizon + Second);

        static void Refused(Func<AppliedUpdate> update) =>
            Refusal.Of<ArgumentException>(() => update()).WithMessage(message).WithParameterName("completeThrough");
    }

    [Fact]
    public void An_answer_rests_on_an_update_by_its_key_by_a_gap_or_by_the_horizon()
    {
        Knowledge all = Knowledge.Through(Later);
        AppliedUpdate affecting = AppliedUpdate.Create("read", ["us/x"], []).WithCoverage([], "us/cars");
        affecting.IsBehind("us/x", Horizon, all).Should().BeTrue();
        affecting.IsBehind("us/cars", Horizon, all).Should().BeTrue();
        affecting.IsBehind("us/y", Later, all).Should().BeFalse();

        AppliedUpdate moving = AppliedUpdate.Create("read", [], [], Horizon, Later);
        moving.IsBehind("us/y", Horizon, all).Should().BeFalse();
        moving.IsBehind("us/y", Horizon + Second, all).Should().BeTrue();
        moving.IsBehind("us/y", Horizon + Second, all.RestrictedTo(Horizon)).Should().BeFalse("as known then it was not read");
        moving.IsBehind("us/y", Horizon + Second, all.RestrictedTo(Horizon + Second)).Should().BeTrue();
        moving.IsBehind(Economy.UnitedStates, Economy.China, Horizon + Second, all).Should().BeTrue();
        moving.IsBehind(Economy.UnitedStates, Economy.China, Horizon, all).Should().BeFalse();

        AppliedUpdate covering = AppliedUpdate.Create("read", [], []).WithCoverage(
            [TariffCoverage.Of(Economy.UnitedStates, China), TariffCoverage.Of(Economy.UnitedStates, Japan)]);
        covering.IsBehind(Economy.UnitedStates, Economy.China, Horizon, all).Should().BeTrue();
        covering.IsBehind(Economy.Canada, Economy.China, Horizon, all).Should().BeFalse();
        covering.IsBehind(Economy.UnitedStates, Economy.Canada, Horizon, all).Should().BeFalse();
    }

    [Fact]
    public void A_restricted_register_keeps_of_an_update_what_was_known()
    {
        KeyedList<LegalInstrument> none = Keyed(), notice = Keyed(Notice);
        Knowledge all = Knowledge.Through(Later);
        AppliedUpdate update = AppliedUpdate.Create("read", ["us/x"], ["cn/notice", "cn/second"], Horizon, Later);
        update.KnownBy(all, none).Should().BeSameAs(update, "nothing is restricted");
        update.KnownBy(all.RestrictedTo(Horizon), notice).Should().BeSameAs(update, "one of its instruments was known");
        update.KnownBy(all.RestrictedTo(Horizon), none).Should().BeNull("it was not read yet, and nothing of it was known");
        AppliedUpdate moved = update.KnownBy(all.RestrictedTo(Horizon + Second), none)!;
        moved.Should().Be(AppliedUpdate.Create("read", [], [], Horizon, Later));

        AppliedUpdate covering = update.WithCoverage([TariffCoverage.Of(Economy.UnitedStates, China)]);
        covering.KnownBy(all.RestrictedTo(Horizon), none).Should()
            .Be(AppliedUpdate.Create("read", [], []).WithCoverage([TariffCoverage.Of(Economy.UnitedStates, China)]));
        AppliedUpdate closing = update.WithCoverage([], "us/cars");
        closing.KnownBy(all.RestrictedTo(Horizon), none).Should().Be(AppliedUpdate.Create("read", [], []).WithCoverage([], "us/cars"));
    }

    // Records of a register that are replaced.

    [Fact]
    public void Of_several_records_the_one_of_the_key_is_replaced_and_the_others_stay()
    {
        OtherMeasure Measure(string key, string name) => OtherMeasure.Create(
            key, OtherMeasureKind.Other, Economy.China, name, China,
            [LegalAct.Enact($"{key}/1", key, Notice, LegalWindow.Starting(February), OtherMeasureTerms.Of("closed"))]);
        CommodityList ListOf(string key, string name) => CommodityList.Create(key, name, Change(Notice));
        TradeTruce Other(string name) => TradeTruce.Between("us-ca", name, Economy.UnitedStates, Economy.Canada);
        PolicyRegister register = Register.With(Other("Another")).WithExportControls(RareEarths.Seven, RareEarths.Five)
            .WithOtherMeasures(Measure("cn/m", "M"), Measure("cn/n", "N"))
            .WithCommodityLists(ListOf("us/goods", "Goods"), ListOf("us/other", "Other"));
        register.Replace(Other("Yet another")).Truces.Select(truce => truce.Name).Should().Equal("Geneva truce", "Yet another");
        register.Replace(Measure("cn/n", "New")).OtherMeasures.Select(measure => measure.Name).Should().Equal("M", "New");
        register.Replace(ListOf("us/other", "New")).CommodityLists.Select(list => list.Name).Should().Equal("Goods", "New");
        ExportControl relief = RareEarths.Five.With(LegalAct.End("relief", RareEarths.October, Notice, February));
        register.Replace(relief).ExportControls.Select(control => control.History.Acts.Count).Should().Equal(1, 3);
        Tariff ended = Geneva.FentanylTariff.With(End);
        register.Replace(ended).TariffsWithoutTruces.Select(tariff => tariff.Rates.Acts.Count).Should().Equal(6, 2, 5);
    }

    private static TruceWindow Window(LegalInstrument instrument) =>
        TruceWindow.Of(Geneva.Until("2026-11-10T00:01", "2027-11-10T00:01"), instrument);

    private static TruceSide Side(Economy party) => TruceSide.Create(party, [], [Window(Notice)], []);

    private static CommodityListChange Change(LegalInstrument by) =>
        CommodityListChange.Of(by, February, [CommodityCode.Hs(by == Notice ? "8703" : "8708")]);

    private static KeyedList<LegalInstrument> Keyed(params LegalInstrument[] instruments) =>
        KeyedList<LegalInstrument>.Of("instrument", instruments, instrument => instrument.Key);
}
