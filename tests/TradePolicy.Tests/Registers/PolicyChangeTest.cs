namespace TradePolicy.Tests;

/// <summary>What a change says between two states that were written down: one difference at a time.</summary>
public sealed class PolicyChangeTest
{
    private const string Key = "us/x";

    private static readonly Interval Always = new(null, null);
    private static readonly DutyRate Ten = AdValorem.Of(10m), ThirtyFour = AdValorem.Of(34m);
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China);
    private static readonly LegalInstrument First = Geneva.Order14257, Second = Geneva.Order14298, Third = Geneva.Order14334;
    private static readonly Outcome<DutyRate> None = Outcome.Of<DutyRate>(null, null, null, null, null);

    // Tariffs.

    [Fact]
    public void A_tariff_that_comes_or_goes_was_or_is_not_in_the_snapshot()
    {
        TariffChange comes = Changed(null, State(By(Ten, First)));
        comes.ToString().Should().Be("us/x: not in the snapshot to 10%, Executive Order 14257");
        comes.Key.Should().Be(Key);
        comes.NoPointsReason.Should().Be("the tariff is not in the snapshot before");
        comes.InstrumentsBefore.Should().BeEmpty();
        comes.InstrumentsAfter.Should().Equal(First);

        TariffChange goes = Changed(State(By(Ten, First)), null);
        goes.ToString().Should().Be("us/x: 10% to not in the snapshot, no longer by Executive Order 14257");
        goes.Key.Should().Be(Key);
        goes.NoPointsReason.Should().Be("the tariff is not in the snapshot after");
        goes.InstrumentsAfter.Should().BeEmpty();

        Changed(State(None), null).ToString().Should().Be("us/x: none to not in the snapshot");
        TariffChange.Between(null, null).Should().BeNull();
    }

    [Fact]
    public void Of_several_instruments_behind_an_answer_the_one_that_decides_is_named()
    {
        TariffState ten = State(By(Ten, First));
        Changed(ten, State(Outcome.Of(null, Ten, First, null, null, null, Second))).ToString()
            .Should().Be("us/x: 10% to none, Executive Order 14298", "the judgment decides, not the order that it strikes");
        Changed(ten, State(Outcome.Of(null, Ten, First, Second, Third))).ToString()
            .Should().Be("us/x: 10% to none, Executive Order 14334", "the end decides, not what it ends");
        Changed(ten, State(Outcome.Of(null, Ten, First, Second, null))).ToString()
            .Should().Be("us/x: 10% to none, Executive Order 14298", "the suspension decides, not what it suspends");
    }

    [Fact]
    public void A_suspension_that_lapses_is_named_unless_another_takes_its_place()
    {
        TariffState suspended = State(Outcome.Of(Ten, ThirtyFour, First, Second, null));
        Changed(suspended, State(By(ThirtyFour, First))).ToString().Should()
            .Be("us/x: 10% to 34% (+24 pp), Executive Order 14257, no longer suspended by Executive Order 14298");
        Changed(suspended, State(By(ThirtyFour, Second))).ToString().Should()
            .Be("us/x: 10% to 34% (+24 pp), Executive Order 14298, no longer suspended by it");
        Changed(suspended, State(Outcome.Of(Ten, ThirtyFour, First, Third, null), By(ThirtyFour, First))).ToString().Should()
            .Be("us/x: 10% to 10% or 34%, Executive Order 14334, Executive Order 14257");
    }

    [Fact]
    public void Another_instrument_behind_the_same_rate_stands_instead_of_the_former()
    {
        Changed(State(By(Ten, First)), State(By(Ten, Second))).ToString().Should()
            .Be("us/x: 10% as before, Executive Order 14298 instead of Executive Order 14257");
        Changed(State(By(ThirtyFour, First)), State(By(Ten, Second))).ToString().Should()
            .Be("us/x: 34% to 10% (-24 pp), Executive Order 14298");
    }

    [Fact]
    public void What_is_after_the_horizon_is_said_as_far_as_it_is_known()
    {
        TariffState ten = State(By(Ten, First)), more = State(By(ThirtyFour, First));
        Changed(Beyond(ten), Beyond(more)).ToString().Should().Be("us/x: 10% to 34% as far as known, Executive Order 14257");
        TariffChange passing = Changed(ten, Beyond(more));
        passing.ToString().Should().Be("us/x: 10% to unknown (as far as known 34%), Executive Order 14257");
        passing.NoPointsReason.Should().Be("the rate after is not known: it is after the horizon");
        Changed(Beyond(ten), more).ToString().Should().Be("us/x: unknown (as far as known 10%) to 34%, Executive Order 14257");
        Changed(Beyond(ten), more).NoPointsReason.Should().Be("the rate before is not known: it is after the horizon");

        static TariffState Beyond(TariffState state) => state.WithDoubt([], isBeyondHorizon: true);
    }

    [Fact]
    public void An_answer_of_which_more_is_possible_than_is_listed_says_so()
    {
        TariffState ten = State(By(Ten, First));
        TariffChange change = Changed(ten, ten.WithDoubt([], isIncomplete: true));
        change.ToString().Should().Be("us/x: 10% to 10%, or something else, Executive Order 14257");
        change.NoPointsReason.Should().Be("the rate after is in doubt");
    }

    [Fact]
    public void A_rate_that_is_no_share_of_the_value_gives_no_points()
    {
        DutyRate perKilogram = SpecificDuty.Of(Money.Of(2m, "USD"), Quantity.Of(1m, MeasurementUnit.Kilogram));
        TariffChange change = Changed(State(By(Ten, First)), State(By(perKilogram, First)));
        change.Points.Should().BeNull();
        change.NoPointsReason.Should().Be($"the rate after, {perKilogram}, is not a percentage of the customs value");
    }

    [Fact]
    public void A_tariff_on_other_origins_or_goods_says_from_which_to_which()
    {
        CommodityScope cars = CommodityScope.Of(CommodityCode.Hs("8703"));
        TariffState before = State(By(Ten, First)), after = Made(EconomyScope.Of(Economy.Japan), cars, By(Ten, First));
        Changed(before, after).ToString().Should().Be(
            $"us/x: 10% as before, Executive Order 14257; origins: {China} to {EconomyScope.Of(Economy.Japan)}; " +
            $"goods: {CommodityScope.All} to {cars}");
        Changed(before, Made(China, cars, By(Ten, First))).ToString().Should()
            .Be($"us/x: 10% as before, Executive Order 14257; goods: {CommodityScope.All} to {cars}");
        Changed(before, Made(EconomyScope.All, CommodityScope.All, By(Ten, First))).ToString().Should()
            .Be($"us/x: 10% as before, Executive Order 14257; origins: {China} to {EconomyScope.All}");
    }

    [Fact]
    public void One_difference_between_two_states_of_a_tariff_is_a_change()
    {
        Outcome<DutyRate> ten = By(Ten, First);
        TariffState state = State(ten);
        TariffChange.Between(state, State(By(Ten, First))).Should().BeNull();
        Changed(state, TariffState.Create(Key, Programmes.Additional("Y"), Economy.UnitedStates, China, CommodityScope.All, Always, ten));
        Changed(state, TariffState.Create(Key, Programmes.Additional("X"), Economy.Canada, China, CommodityScope.All, Always, ten));
        Changed(state, Made(EconomyScope.All, CommodityScope.All, ten));
        Changed(state, Made(China, CommodityScope.Of(CommodityCode.Hs("8703")), ten));
        Changed(state, state.WithRequirement(EntryCondition.OnList("us/goods/annex-ii")));
        Changed(state, state.WithDoubt([], isIncomplete: true));
        Changed(state, state.WithDoubt([], isBeyondHorizon: true));
        Changed(state, State(By(ThirtyFour, First)));
        Changed(state, state.WithExemptions(Spared("us/x/annex", Second)));
        Changed(state.WithExemptions(Spared("us/x/annex", Second)), state.WithExemptions(Spared("us/x/annex", Third)));
        TariffChange.Between(state.WithExemptions(Spared("us/x/annex", Second)), state.WithExemptions(Spared("us/x/annex", Second)))
            .Should().BeNull();
    }

    [Fact]
    public void Exemptions_begin_end_and_change_where_a_rate_may_be_charged_on_both_sides()
    {
        TariffState open = State(By(Ten, First), None);
        ExemptionState annex = Spared("us/x/annex", Second), other = Spared("us/x/annex", Third);
        Changed(open, open.WithExemptions(annex)).ToString().Should()
            .Be("us/x: 10% or none as before, Executive Order 14257; exemption begins: Annex (Executive Order 14298)");
        Changed(open.WithExemptions(annex), open).ToString().Should()
            .Be("us/x: 10% or none as before, Executive Order 14257; exemption ends: Annex (Executive Order 14298)");
        Changed(open.WithExemptions(annex), open.WithExemptions(other)).ToString().Should()
            .Be("us/x: 10% or none as before, Executive Order 14257; exemption as amended: Annex (Executive Order 14334)");
        ExemptionState doubtful = ExemptionState.Create("us/x/annex", "Annex", annex.Possible, [], isInDoubt: true);
        Changed(open.WithExemptions(annex), open.WithExemptions(doubtful)).ToString().Should()
            .EndWith("; exemption in doubt: Annex");
        Changed(open.WithExemptions(annex), State(None)).ToString().Should()
            .Be("us/x: 10% or none to none, no longer by Executive Order 14257", "the exemption ends with the tariff");
    }

    // Measures and controls.

    [Fact]
    public void A_measure_that_comes_or_goes_was_or_is_not_in_the_snapshot()
    {
        MeasureChange comes = Changed(null, Measure());
        comes.ToString().Should().Be("cn/m: not in the snapshot to in force, Executive Order 14257");
        comes.InstrumentsBefore.Should().BeEmpty();
        comes.Key.Should().Be("cn/m");
        MeasureChange goes = Changed(Measure(), null);
        goes.ToString().Should().Be("cn/m: in force to not in the snapshot, no longer by Executive Order 14257");
        goes.InstrumentsAfter.Should().BeEmpty();
        goes.Key.Should().Be("cn/m");
        MeasureChange.Between(PolicyChangeKind.OtherMeasure, null, null).Should().BeNull();
    }

    [Fact]
    public void A_measure_that_changes_says_its_status_its_terms_and_by_what()
    {
        Changed(Measure(), Measure(MeasureStatus.Suspended)).ToString().Should().Be("cn/m: in force to suspended");
        Changed(Measure(), Measure(terms: ["open", "half open"])).ToString().Should()
            .Be("cn/m: in force as before, open or half open instead of closed");
        Changed(Measure(terms: ["open", "half open"]), Measure()).ToString().Should()
            .Be("cn/m: in force as before, closed instead of open or half open");
        Changed(Measure(), Measure(MeasureStatus.Ended, terms: [])).ToString().Should().Be("cn/m: in force to ended");
        Changed(Measure(MeasureStatus.Announced, terms: []), Measure()).ToString().Should().Be("cn/m: announced to in force");
        Changed(Measure(by: [First]), Measure(by: [First, Second, Third])).ToString().Should()
            .Be("cn/m: in force as before, Executive Order 14298, Executive Order 14334");
        Changed(Measure(by: [First, Second, Third]), Measure(by: [First])).ToString().Should()
            .Be("cn/m: in force as before, no longer by Executive Order 14298, Executive Order 14334");
        Changed(Measure(by: [First]), Measure(by: [Second])).ToString().Should().Be("cn/m: in force as before, Executive Order 14298");
    }

    [Fact]
    public void One_difference_between_two_states_of_a_measure_is_a_change()
    {
        MeasureChange.Between(PolicyChangeKind.OtherMeasure, Measure(), Measure()).Should().BeNull();
        Changed(Measure(), Measure(name: "N"));
        Changed(Measure(), Measure(imposedBy: Economy.Japan));
        Changed(Measure(), Measure(MeasureStatus.Ended));
        Changed(Measure(), Measure(terms: ["open"]));
        Changed(Measure(), Measure(by: [Second]));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_change_is_hypothetical_if_either_state_is(bool before, bool after)
    {
        MeasureState ended = Measure(MeasureStatus.Ended);
        Changed(before ? Measure().AsHypothetical() : Measure(), after ? ended.AsHypothetical() : ended)
            .IsHypothetical.Should().Be(before || after);
        TruceState was = Truce(TruceStatus.InForce), now = Truce(TruceStatus.Lapsed);
        Changed(before ? was.AsHypothetical() : was, after ? now.AsHypothetical() : now).IsHypothetical.Should().Be(before || after);
    }

    // Truces.

    [Fact]
    public void A_truce_that_comes_or_goes_was_or_is_not_in_the_snapshot()
    {
        TruceChange comes = Changed(null, Truce(TruceStatus.InForce));
        comes.ToString().Should().Be("t, US: not in the snapshot to in force, Executive Order 14298");
        (comes.Party, comes.Key).Should().Be((Economy.UnitedStates, "t"));
        comes.InstrumentsBefore.Should().BeEmpty();
        TruceChange goes = Changed(Truce(TruceStatus.InForce), null);
        goes.ToString().Should().Be("t, US: in force to not in the snapshot");
        (goes.Party, goes.Key).Should().Be((Economy.UnitedStates, "t"));
        goes.InstrumentsAfter.Should().BeEmpty();
        TruceChange.Between(null, null, Economy.UnitedStates).Should().BeNull();
        TruceChange.Between(Truce(TruceStatus.InForce), Truce(TruceStatus.InForce), Economy.UnitedStates).Should().BeNull();
        TruceChange.Between(null, Truce(TruceStatus.InForce), Economy.Japan).Should().BeNull("it is no party");
    }

    [Fact]
    public void A_truce_of_another_expiry_says_which()
    {
        LegalBound first = Geneva.FirstOfUs.End, open = LegalBound.Undated("it runs until a further act ends it");
        Changed(Truce(TruceStatus.InForce), Truce(TruceStatus.InForce, Geneva.SecondOfUs.End)).ToString().Should()
            .Be($"t, US: in force as before, expires {Geneva.SecondOfUs.End} instead of {first}");
        Changed(Truce(TruceStatus.InForce), Truce(TruceStatus.InForce, open)).ToString().Should()
            .Be($"t, US: in force as before; its expiry: {open}, instead of {first}");
        Changed(Truce(TruceStatus.InForce, open), Truce(TruceStatus.Ended, first)).ToString().Should()
            .Be($"t, US: in force to ended; its expiry: {first}, instead of {open}");
        Changed(Truce(TruceStatus.InForce), Truce(TruceStatus.Lapsed)).ToString().Should().Be("t, US: in force to lapsed");
    }

    [Fact]
    public void Each_party_of_either_snapshot_is_compared()
    {
        PolicySnapshot without = Snapshot(), with = Snapshot(Truce(TruceStatus.InForce));
        without.DiffTo(with).Truces.Select(change => change.Party).Should().Equal(Economy.China, Economy.UnitedStates);
        with.DiffTo(without).Truces.Select(change => change.Party).Should().Equal(Economy.China, Economy.UnitedStates);
        without.DiffTo(with).ToString().Should().EndWith(": 2 changes");
        with.DiffTo(with).ToString().Should().EndWith(": no change");
        Snapshot(Truce(TruceStatus.Lapsed)).DiffTo(with).ToString().Should().EndWith(": 1 change");
    }

    [Fact]
    public void Changes_of_controls_and_of_other_measures_are_told_apart()
    {
        PolicySnapshot before = Snapshot();
        var after = PolicySnapshot.Create(
            Geneva.Start, Knowledge.Complete, LegalView.AsWritten, [], [], [Measure()], [Measure(key: "cn/other")]);
        before.DiffTo(after).ExportControls.Select(change => change.Key).Should().Equal("cn/m");
        before.DiffTo(after).OtherMeasures.Select(change => change.Key).Should().Equal("cn/other");
    }

    // Lists of goods.

    [Fact]
    public void A_list_that_comes_or_goes_was_or_is_not_in_the_snapshot()
    {
        ListedGoodsChange comes = Changed(null, List(["8703", "8708"]));
        comes.ToString().Should().Be("us/goods: Annex, not in the snapshot to 2 codes, Executive Order 14257");
        (comes.Key, comes.Name).Should().Be(("us/goods", "Annex"));
        comes.InstrumentsBefore.Should().BeEmpty();
        comes.Added.Select(code => code.ToString()).Should().Equal("8703", "8708");
        comes.IsHypothetical.Should().BeFalse("no scenario changes a list");
        ListedGoodsChange goes = Changed(List(["8703"]), null);
        goes.ToString().Should().Be("us/goods: Annex, 1 code to not in the snapshot, no longer by Executive Order 14257");
        (goes.Key, goes.Name).Should().Be(("us/goods", "Annex"));
        goes.InstrumentsAfter.Should().BeEmpty();
        ListedGoodsChange.Between(null, null).Should().BeNull();
    }

    [Fact]
    public void A_list_that_changes_counts_what_is_added_and_what_is_removed()
    {
        Says(List(["8703"]), List(["8703", "8708"]), "1 code added");
        Says(List(["8703", "8708", "9503"]), List(["8703"]), "2 codes removed");
        Says(List(["8703"]), List(["8708", "9503"]), "2 codes added, 1 removed");
        Says(List(["8703"]), List(["8703"], by: [First, Second]), "the same goods, Executive Order 14298");
        Says(List(["8703"], by: [First, Second]), List(["8703"]), "the same goods, no longer by Executive Order 14298");
        Says(List(["8703"]), List([], isInDoubt: true), "1 code to no goods, in doubt");
        Says(List(["8703"], isInDoubt: true), List(["8703", "8708"]), "1 code, in doubt to 2 codes");

        static void Says(CommodityListState before, CommodityListState after, string what) =>
            Changed(before, after).ToString().Should().Be($"us/goods: Annex, {what}");
    }

    [Fact]
    public void One_difference_between_two_states_of_a_list_is_a_change()
    {
        ListedGoodsChange.Between(List(["8703"]), List(["8703"])).Should().BeNull();
        Changed(List(["8703"]), List(["8703"], name: "Annex II")).Name.Should().Be("Annex II", "it is told by its later name");
        Changed(List(["8703"]), List(["8703"], isInDoubt: true));
        Changed(List(["8703"]), List(["8704"]));
        Changed(List(["8703"]), List(["8703"], by: [Second]));
    }

    // What goes before it.

    [Theory]
    [InlineData(TruceStatus.NotKnown, "not known")]
    [InlineData(TruceStatus.AnnouncedOnly, "announced only")]
    [InlineData(TruceStatus.NotYetInForce, "not yet in force")]
    [InlineData(TruceStatus.InForce, "in force")]
    [InlineData(TruceStatus.InForceNothingToSuspend, "in force with nothing to suspend")]
    [InlineData(TruceStatus.Interrupted, "interrupted")]
    [InlineData(TruceStatus.Lapsed, "lapsed")]
    [InlineData(TruceStatus.Ended, "ended")]
    [InlineData(TruceStatus.Indeterminate, "in doubt")]
    [InlineData(TruceStatus.BeyondHorizon, "unknown beyond the horizon")]
    public void The_status_of_a_truce_is_said_in_words(TruceStatus status, string words) => StatusWords.Of(status).Should().Be(words);

    [Theory]
    [InlineData(MeasureStatus.NotKnown, "not known")]
    [InlineData(MeasureStatus.Threatened, "threatened")]
    [InlineData(MeasureStatus.Announced, "announced")]
    [InlineData(MeasureStatus.InForce, "in force")]
    [InlineData(MeasureStatus.Suspended, "suspended")]
    [InlineData(MeasureStatus.Ended, "ended")]
    [InlineData(MeasureStatus.Indeterminate, "in doubt")]
    [InlineData(MeasureStatus.BeyondHorizon, "unknown beyond the horizon")]
    public void The_status_of_a_measure_is_said_in_words(MeasureStatus status, string words) => StatusWords.Of(status).Should().Be(words);

    [Fact]
    public void A_state_of_a_tariff_says_its_answers_and_what_they_rest_on()
    {
        State(By(Ten, First)).ToString().Should().Be("us/x: 10%");
        State(Outcome.Of(Ten, ThirtyFour, First, Second, null)).ToString().Should()
            .Be("us/x: 10% (34% suspended by Executive Order 14298)");
        State(Outcome.Of<DutyRate>(null, null, null, null, Third)).ToString().Should().Be("us/x: none (ended by Executive Order 14334)");
        State(Outcome.Of(null, Ten, First, null, null, null, Second)).ToString().Should()
            .Be("us/x: none (held invalid by Executive Order 14298)");
        State(By(Ten, First), None).ToString().Should().Be("us/x: 10% or none");
        State(By(Ten, First)).WithDoubt([], isBeyondHorizon: true).ToString().Should()
            .Be("us/x: unknown beyond the horizon, as far as known 10%");
    }

    [Fact]
    public void A_state_of_a_tariff_gives_its_rate_where_one_is_in_force()
    {
        State(By(Ten, First)).TryGetValue(out DutyRate? rate).Should().BeTrue();
        rate.Should().Be(Ten);
        State(None).TryGetValue(out rate).Should().BeFalse();
        State(By(Ten, First)).IsCertainlyNone.Should().BeFalse();
        State(None).IsCertainlyNone.Should().BeTrue();
        State(None, By(Ten, First)).IsCertainlyNone.Should().BeFalse();
        State(By(Ten, First)).IsOnAllGoods.Should().BeTrue();
        State(By(Ten, First)).WithRequirement(EntryCondition.OnList("us/goods/annex-ii")).IsOnAllGoods.Should().BeFalse();
        Made(China, CommodityScope.Of(CommodityCode.Hs("8703")), By(Ten, First)).IsOnAllGoods.Should().BeFalse();
    }

    private static TariffChange Changed(TariffState? before, TariffState? after) =>
        TariffChange.Between(before, after).Should().NotBeNull().And.BeOfType<TariffChange>().Subject;

    private static MeasureChange Changed(MeasureState? before, MeasureState? after) =>
        MeasureChange.Between(PolicyChangeKind.OtherMeasure, before, after).Should().BeOfType<MeasureChange>().Subject;

    private static TruceChange Changed(TruceState? before, TruceState? after) =>
        TruceChange.Between(before, after, Economy.UnitedStates).Should().BeOfType<TruceChange>().Subject;

    private static ListedGoodsChange Changed(CommodityListState? before, CommodityListState? after) =>
        ListedGoodsChange.Between(before, after).Should().BeOfType<ListedGoodsChange>().Subject;

    private static TariffState State(params Outcome<DutyRate>[] possible) => Made(China, CommodityScope.All, possible);

    private static TariffState Made(EconomyScope origins, CommodityScope goods, params Outcome<DutyRate>[] possible) =>
        TariffState.Create(Key, Programmes.Additional("X"), Economy.UnitedStates, origins, goods, Always, possible);

    private static Outcome<DutyRate> By(DutyRate rate, LegalInstrument instrument) => Outcome.Of(rate, rate, instrument, null, null);

    private static ExemptionState Spared(string key, LegalInstrument by) => ExemptionState.Create(
        key, "Annex", [ExemptionTerms.Of(EntryCondition.OnList("us/goods/annex-ii"))], [by]);

    private static MeasureState Measure(
        MeasureStatus status = MeasureStatus.InForce, string key = "cn/m", string name = "M", Economy? imposedBy = null,
        string[]? terms = null, LegalInstrument[]? by = null) =>
        MeasureState.Create(key, name, imposedBy ?? Economy.China, status, Always, terms ?? ["closed"], by ?? [First]);

    private static TruceState Truce(TruceStatus status, LegalBound? expiry = null) => TruceState.Create(
        "t", "T",
        [
            TruceSideState.Create(
                Economy.UnitedStates, status, expiry ?? Geneva.FirstOfUs.End, [TruceWindow.Of(Geneva.FirstOfUs, Second)]),
            TruceSideState.Create(Economy.China, TruceStatus.InForce, Geneva.FirstOfChina.End, []),
        ]);

    private static PolicySnapshot Snapshot(params TruceState[] truces) =>
        PolicySnapshot.Create(Geneva.Start, Knowledge.Complete, LegalView.AsWritten, [], truces);

    private static CommodityListState List(
        string[] codes, string name = "Annex", bool isInDoubt = false, LegalInstrument[]? by = null) => CommodityListState.Create(
            "us/goods", name, codes is [] ? [] : [CommodityScope.Of(codes.Select(code => CommodityCode.Hs(code)))], by ?? [First],
            Always, isInDoubt);
}
