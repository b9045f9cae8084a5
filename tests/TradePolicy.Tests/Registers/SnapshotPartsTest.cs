namespace TradePolicy.Tests;

/// <summary>The parts of a snapshot, and what a register answers: what each takes, refuses and says.</summary>
public sealed class SnapshotPartsTest
{
    private static readonly Interval Always = new(null, null);
    private static readonly Instant June = LawZones.Utc("2025-06-09T12:00Z");
    private static readonly EconomyScope China = EconomyScope.Of(Economy.China);
    private static readonly LegalInstrument First = Geneva.Order14257, Second = Geneva.Order14298;
    private static readonly CommodityScope Cars = CommodityScope.Of(CommodityCode.Hs("8703"));
    private static readonly CommodityScope CarsAndParts = CommodityScope.Of(CommodityCode.Hs("8703"), CommodityCode.Hs("8708"));
    private static readonly ExemptionTerms Terms = ExemptionTerms.Of(EntryCondition.OnList("us/goods/annex-ii"));
    private static readonly Outcome<DutyRate> Ten =
        Outcome.Of<DutyRate>(AdValorem.Of(10m), AdValorem.Of(10m), First, null, null);

    // Lists of goods.

    [Fact]
    public void A_list_in_a_snapshot_says_how_many_codes_it_may_have_and_by_what()
    {
        List([Cars], [First, Second]).ToString().Should()
            .Be("us/goods: Annex, 1 code (Executive Order 14257; Executive Order 14298)");
        List([CarsAndParts], []).ToString().Should().Be("us/goods: Annex, 2 codes");
        List([Cars, CarsAndParts], []).ToString().Should().Be("us/goods: Annex, 1 code or 2 codes, in doubt");
        List([], []).ToString().Should().Be("us/goods: Annex, no goods");
    }

    [Fact]
    public void A_list_in_a_snapshot_is_certain_of_one_answer_or_none_unless_it_is_said_to_be_in_doubt()
    {
        List([Cars], []).IsCertain.Should().BeTrue();
        List([], []).IsCertain.Should().BeTrue();
        List([Cars], []).Reasons.Should().BeEmpty();
        List([Cars, CarsAndParts], []).IsCertain.Should().BeFalse();
        CommodityListState doubtful = CommodityListState.Create("us/goods", "Annex", [Cars], [], Always, isInDoubt: true);
        doubtful.IsCertain.Should().BeFalse();
        doubtful.Reasons.Should().ContainSingle().Which.Message.Should().Be("what is on Annex is left open");
        CommodityListState.Create("us/goods", "Annex", [Cars], [], Always, true, [OpenFact.Stated("the order is not published yet")])
            .Reasons.Should().ContainSingle().Which.Message.Should().Be("the order is not published yet");
        Refusal.Of<ArgumentException>(() => List([Cars, Cars], []))
            .WithMessage("Goods that are possible are given once.*").WithParameterName("possible");
    }

    [Fact]
    public void Lists_in_snapshots_are_equal_if_they_say_the_same()
    {
        List([Cars], [First]).Should().Be(List([Cars], [First]));
        List([Cars], [First]).GetHashCode().Should().Be(List([Cars], [First]).GetHashCode());
        List([Cars], [First]).Should().NotBe(List([CarsAndParts], [First])).And.NotBe(List([Cars], [Second]));
        List([Cars], [First]).Should().NotBe(CommodityListState.Create("us/other", "Annex", [Cars], [First], Always));
        List([Cars], [First]).Should().NotBe(CommodityListState.Create("us/goods", "Other", [Cars], [First], Always));
        List([Cars], [First]).Equals(null).Should().BeFalse();
        CommodityListState renamed = List([Cars], [First]) with { };
        renamed.Should().Be(List([Cars], [First]));
    }

    [Fact]
    public void A_list_names_the_act_that_changed_it_last_also_if_that_took_everything_from_it()
    {
        LegalMoment from = LawZones.At("2025-04-05T00:01", LawZones.NewYork);
        CommodityCode cars = CommodityCode.Hs("8703"), parts = CommodityCode.Hs("8708");
        CommodityList list = CommodityList.Create(
            "us/goods", "Annex", CommodityListChange.Of(First, from, [cars]),
            CommodityListChange.Of(Second, LawZones.At("2025-06-01T00:00", LawZones.NewYork), [parts]),
            CommodityListChange.Of(Geneva.Order14334, LawZones.At("2025-09-01T00:00", LawZones.NewYork), [], [cars, parts]));
        CommodityListState.Of(list, LawZones.Utc("2025-09-01T04:00Z"), LegalView.AsWritten).ToString().Should()
            .Be("us/goods: Annex, no goods (Executive Order 14334)");
        CommodityListState state = CommodityListState.Of(list, June, LegalView.AsWritten);
        state.ToString().Should().Be("us/goods: Annex, 2 codes (Executive Order 14298)");
        state.ValidDuring.Start.Should().Be(LawZones.Utc("2025-06-01T04:00Z"));
        CommodityListState.Of(list, June - Duration.FromDays(30), LegalView.AsWritten).Shown.Should().Be("1 code");
    }

    // Exemptions and measures.

    [Fact]
    public void An_exemption_in_a_snapshot_says_whether_it_is_in_doubt_and_by_what()
    {
        Exempt([Terms], [First, Second, First]).ToString().Should().Be("Annex (Executive Order 14257; Executive Order 14298)");
        Exempt([Terms], []).ToString().Should().Be("Annex");
        ExemptionState doubtful = ExemptionState.Create("us/x/annex", "Annex", [Terms], [First], isInDoubt: true);
        doubtful.ToString().Should().Be("Annex, in doubt (Executive Order 14257)");
        doubtful.Reasons.Should().ContainSingle().Which.Message.Should().Be("which terms of us/x/annex are in force is left open");
        ExemptionState.Create("us/x/annex", "Annex", [Terms], [], true, [OpenFact.Stated("it is disputed")]).Reasons
            .Should().ContainSingle().Which.Message.Should().Be("it is disputed");
        Refused([]);
        Refused([Terms, Terms]);

        static void Refused(ExemptionTerms[] terms) => Refusal.Of<ArgumentException>(() => Exempt(terms, []))
            .WithMessage("An exemption has terms, each once: one that is not in force is left out.*").WithParameterName("terms");
    }

    [Fact]
    public void A_measure_in_a_snapshot_says_its_status_and_by_what()
    {
        Measure(MeasureStatus.InForce, [First, Second]).ToString().Should()
            .Be("cn/m: InForce (Executive Order 14257; Executive Order 14298)");
        Measure(MeasureStatus.Ended, []).ToString().Should().Be("cn/m: Ended");
        MeasureState doubtful = Measure(MeasureStatus.Indeterminate, []);
        doubtful.Reasons.Should().ContainSingle().Which.Message.Should().Be("the status of cn/m is left open");
        doubtful.IsCertain.Should().BeFalse();
        MeasureState.Create(
            "cn/m", "M", Economy.China, MeasureStatus.Indeterminate, Always, [], [], [OpenFact.Stated("it is disputed")]).Reasons
            .Should().ContainSingle().Which.Message.Should().Be("it is disputed");
        Measure(MeasureStatus.InForce, []).IsHypothetical.Should().BeFalse();
        Measure(MeasureStatus.InForce, []).AsHypothetical().IsHypothetical.Should().BeTrue();
        Refusal.Of<ArgumentOutOfRangeException>(() => Measure((MeasureStatus)99, [])).WithMessage("Not a status of a measure.*");
    }

    [Fact]
    public void A_measure_that_is_threatened_names_the_statements_and_one_that_was_taken_its_acts()
    {
        LegalInstrument statement = Geneva.Published("cn/statement", "2025-05-01T00:00Z");
        var threatened = OtherMeasure.Threatened(
            "cn/m", OtherMeasureKind.Other, Economy.China, "M", China, MeasureThreat.Of(statement));
        MeasureState.Of(threatened, June, LegalView.AsWritten).Instruments.Should().Equal(statement);
        LegalInstrument taking = Geneva.Published("cn/taking", "2025-05-02T00:00Z");
        OtherMeasure taken = threatened.With(LegalAct.Enact(
            "1", "cn/m", taking, LawZones.From("2025-06-01T00:00", LawZones.Beijing), OtherMeasureTerms.Of("closed")));
        MeasureState.Of(taken, June, LegalView.AsWritten).Instruments.Should().Equal(taking);
    }

    // Truces.

    [Fact]
    public void A_truce_in_a_snapshot_has_two_parties_or_more_each_once_and_says_how_it_stands_for_each()
    {
        TruceSideState us = Side(Economy.UnitedStates), china = Side(Economy.China);
        TruceState.Create("t", "T", [us, china]).ToString().Should().Be($"t: {us}; {china}");
        us.Reasons.Should().BeEmpty();
        TruceSideState doubtful = Side(Economy.China, TruceStatus.Indeterminate);
        doubtful.Reasons.Should().ContainSingle().Which.Message.Should().Be("the status of the truce for CN is left open");
        TruceSideState.Create(
            Economy.China, TruceStatus.Indeterminate, Geneva.FirstOfChina.End, [], [OpenFact.Stated("it is disputed")]).Reasons
            .Should().ContainSingle().Which.Message.Should().Be("it is disputed");
        Refused([us]);
        Refused([us, us]);
        Refusal.Of<ArgumentOutOfRangeException>(() => Side(Economy.China, (TruceStatus)99)).WithMessage("Not a status.*");

        static void Refused(TruceSideState[] sides) => Refusal.Of<ArgumentException>(() => TruceState.Create("t", "T", sides))
            .WithMessage("A truce has at least two parties, each once.*").WithParameterName("sides");
    }

    // The snapshot.

    [Fact]
    public void Records_of_one_kind_have_a_key_each()
    {
        MeasureState measure = Measure(MeasureStatus.InForce, []);
        TruceState truce = TruceState.Create("t", "T", [Side(Economy.UnitedStates), Side(Economy.China)]);
        Refused("There are two truces with the key 't'. *", truces: [truce, truce]);
        Refused("There are two export controls with the key 'cn/m'. *", controls: [measure, measure]);
        Refused("There are two measures with the key 'cn/m'. *", measures: [measure, measure]);
        Refusal.Of<ArgumentException>(() => Snapshot().WithCommodityLists(List([], []), List([], [])))
            .WithMessage("There are two lists with the key 'us/goods'. *");
        Refusal.Of<ArgumentOutOfRangeException>(() => PolicySnapshot.Create(June, Knowledge.Complete, (LegalView)9, [], []))
            .WithMessage("Not a legal view.*");

        static void Refused(
            string message, TruceState[]? truces = null, MeasureState[]? controls = null, MeasureState[]? measures = null) =>
            Refusal.Of<ArgumentException>(() => PolicySnapshot.Create(
                June, Knowledge.Complete, LegalView.AsWritten, [], truces ?? [], controls, measures)).WithMessage(message);
    }

    [Fact]
    public void An_additional_rate_is_of_the_additional_tariffs_of_one_economy_on_the_goods_of_another()
    {
        PolicySnapshot snapshot = Snapshot(
            State("us/on-all", Economy.UnitedStates, DutyKind.Additional), State("us/general", Economy.UnitedStates, DutyKind.Ordinary),
            State("ca/on-all", Economy.Canada, DutyKind.Additional), State("us/cars", Economy.UnitedStates, DutyKind.Additional, Cars),
            State("us/none", Economy.UnitedStates, DutyKind.Additional, Cars, Outcome.Of<DutyRate>(null, null, null, null, null)));
        AdditionalRate rate = snapshot.AdditionalRate(Economy.UnitedStates, Economy.China);
        rate.Parts.Select(part => part.Key).Should().Equal("us/on-all");
        rate.OnSomeGoods.Should().Equal(["us/cars"], "the other is certainly none");
        rate.Value.Should().Be(Percentage.Of(10m));
        PolicySnapshot without = Snapshot(State("us/cars", Economy.UnitedStates, DutyKind.Additional, Cars));
        without.AdditionalRate(Economy.UnitedStates, Economy.China).ToString().Should()
            .Contain("no tariff of US on the goods of CN is in the data");
        without.WithCoverage(TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.Japan)))
            .AdditionalRate(Economy.UnitedStates, Economy.China).ToString().Should()
            .Contain("the additional duties of US on goods of CN");
        Refusal.Of<ArgumentNullException>(() => snapshot.AdditionalRate(null!, Economy.China)).WithParameterName("imposedBy");
        Refusal.Of<ArgumentNullException>(() => snapshot.AdditionalRate(Economy.UnitedStates, null!)).WithParameterName("origin");
    }

    [Fact]
    public void Without_a_tariff_of_the_one_on_the_other_the_sum_is_not_known_and_says_of_whom()
    {
        PolicySnapshot nothing = PolicyRegister.Create(Knowledge.Complete, [], []).At(June);
        OpenFact missing = nothing.AdditionalRate(Economy.Japan, Economy.Canada).Reasons.Should().ContainSingle().Which;
        missing.Subject.Should().Be("tariffs of JP on CA");
        missing.Message.Should().Be("no tariff of JP on the goods of CA is in the data");
        Refusal.Of<ArgumentNullException>(() => nothing.AdditionalRate(null!, Economy.Canada)).WithParameterName("imposedBy");
        Refusal.Of<ArgumentNullException>(() => nothing.AdditionalRate(Economy.Japan, null!)).WithParameterName("origin");
    }

    [Fact]
    public void The_updates_behind_an_answer_are_asked_by_the_key_of_a_record_or_of_a_gap()
    {
        AppliedUpdate first = AppliedUpdate.Create("first", ["us/on-all", "t"], []);
        AppliedUpdate second = AppliedUpdate.Create("second", ["cn/m"], []).WithCoverage([], "us/gap");
        PolicySnapshot snapshot = PolicySnapshot.Create(
            June, Knowledge.Complete, LegalView.AsWritten,
            [State("us/on-all", Economy.UnitedStates, DutyKind.Additional), State("us/more", Economy.UnitedStates, DutyKind.Additional)],
            [TruceState.Create("t", "T", [Side(Economy.UnitedStates), Side(Economy.China)])],
            [Measure(MeasureStatus.InForce, [])],
            [MeasureState.Create("cn/n", "N", Economy.China, MeasureStatus.InForce, Always, [], [])]).WithUpdates(first, second);
        snapshot.UpdatesBehind("us/on-all").Should().Equal(first);
        snapshot.UpdatesBehind("t").Should().Equal(first);
        snapshot.UpdatesBehind("cn/m").Should().Equal(second);
        snapshot.UpdatesBehind("us/gap").Should().Equal(second);
        snapshot.UpdatesBehind("cn/n").Should().BeEmpty();
        snapshot.UpdatesBehind(Economy.UnitedStates, Economy.China).Should().Equal([first], "one of its two parts rests on it");
        Refusal.Of<KeyNotFoundException>(() => snapshot.UpdatesBehind("us/gaps"))
            .WithMessage("There is no tariff, truce, export control, measure or gap 'us/gaps'. *us/gap*");
        Refusal.Of<ArgumentNullException>(() => snapshot.UpdatesBehind(null!)).WithParameterName("key");
        PolicySnapshot restricted = PolicySnapshot
            .Create(June, Knowledge.Complete.RestrictedTo(June), LegalView.AsWritten, [], []).WithUpdates(first);
        restricted.UpdatesBehind("us/unknown").Should().BeEmpty("it may not have been known yet");
        restricted.UpdatesBehind("us/on-all").Should().Equal(first);
    }

    [Fact]
    public void A_snapshot_of_scenarios_names_them_all() =>
        PolicySnapshot.Create(June, Knowledge.Complete, LegalView.AsWritten, [], [], scenarios: ["nothing is done", "all is lost"])
            .ToString().Should().Be("AsWritten at 2025-06-09T12:00:00Z, complete, if nothing is done, and if all is lost");

    [Fact]
    public void A_change_point_says_when_and_what()
    {
        Instant at = Geneva.Start;
        PolicyChangePoint point = Geneva.Register.ChangesDuring(new Interval(at, at + Duration.Epsilon)).Single();
        point.ToString().Should().Be($"2025-05-14T04:01:00Z: {string.Join("; ", point.Changes.Select(change => change.ToString()))}");
        point.Changes.Should().HaveCountGreaterThan(1);
        Refusal.Of<ArgumentOutOfRangeException>(() => Geneva.Register.ChangesDuring(Always, (LegalView)9))
            .WithMessage("Not a legal view.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Geneva.Register.DeadlinesAfter(at, (LegalView)9)).WithMessage("Not a legal view.*");
    }

    // What a register answers.

    [Fact]
    public void The_status_of_a_provision_is_asked_by_its_key()
    {
        OtherMeasure measure = OtherMeasure.Create(
            "cn/m", OtherMeasureKind.Other, Economy.China, "M", China,
            [
                LegalAct.Enact(
                    "1", "cn/m", Geneva.Notice4, LawZones.From("2025-07-01T00:00", LawZones.Beijing), OtherMeasureTerms.Of("closed")),
            ]);
        PolicyRegister register = Geneva.Register.WithExportControls(RareEarths.Seven).With(measure);
        register.StatusOf(Geneva.Reciprocal, June).Should().Be(MeasureStatus.InForce);
        register.StatusOf(RareEarths.April, June).Should().Be(MeasureStatus.InForce);
        register.StatusOf("cn/m", June).Should().Be(MeasureStatus.Announced);
        register.AsKnownAt(June).StatusOf("cn/unknown", June).Should().Be(MeasureStatus.NotKnown);
        Refusal.Of<KeyNotFoundException>(() => register.StatusOf("cn/n", June)).WithMessage(
            "There is no tariff, export control or measure 'cn/n'.*");
        foreach (PolicyRegister asked in new[] { register, register.AsKnownAt(June) })
            Refusal.Of<KeyNotFoundException>(() => asked.StatusOf("us-cn-2025", June)).WithMessage(
                "'us-cn-2025' is a truce, which has a status for each party: ask Truces[\"us-cn-2025\"].StatusAt(party, instant).");
        Refusal.Of<ArgumentNullException>(() => register.StatusOf(null!, June)).WithParameterName("provision");
        Refusal.Of<ArgumentOutOfRangeException>(() => register.StatusOf("cn/n", June, (LegalView)9)).WithMessage("Not a legal view.*");
    }

    [Fact]
    public void An_issue_is_of_tariffs_controls_and_measures_that_the_register_has()
    {
        PolicyRegister register = Geneva.Register.WithExportControls(RareEarths.Seven);
        NegotiationIssue issue = NegotiationIssue.Create("all", "all", Geneva.Reciprocal, RareEarths.April);
        register.StateOf(issue, June).InForce.Should().Equal(Geneva.Reciprocal, RareEarths.April);
        register.StateOf(issue, June).ToString().Should()
            .Be($"all at 2025-06-09T12:00:00Z: in force {Geneva.Reciprocal}, {RareEarths.April}");
        Refusal.Of<UnknownTargetException>(() => Geneva.Register.StateOf(issue, June)).WithMessage(
            $"The issue 'all' names the target '{RareEarths.April}', which does not exist. " +
            "*Expected the key of a tariff, an export control or a measure of the register.");
        Refusal.Of<ArgumentNullException>(() => register.StateOf(null!, June)).WithParameterName("issue");
    }

    [Fact]
    public void An_issue_says_what_is_in_force_what_is_in_doubt_and_what_is_not_known_yet()
    {
        PolicyRegister register = Geneva.Register.WithExportControls(RareEarths.Seven, RareEarths.Five);
        NegotiationIssue issue = NegotiationIssue.Create("all", "All of it", RareEarths.April, RareEarths.October, Geneva.Additional);
        Instant lastDay = LawZones.Utc("2026-11-10T05:01Z");
        IssueState open = register.StateOf(issue, lastDay);
        open.ToString().Should().Be(
            $"All of it at 2026-11-10T05:01:00Z: in force {RareEarths.April}; in doubt {Geneva.Additional}, {RareEarths.October}");
        open.IsCertain.Should().BeFalse();
        open.Tariffs.Select(tariff => tariff.Key).Should().Equal(Geneva.Additional);
        open.ExportControls.Select(control => control.Key).Should().Equal(RareEarths.April, RareEarths.October);
        open.Reasons.Should().Equal(
            [
                .. register.At(lastDay).Tariffs[Geneva.Additional].Reasons,
                .. register.At(lastDay).ExportControls[RareEarths.October].Reasons,
            ]);

        IssueState june = register.AsKnownAt(June).StateOf(issue, June);
        june.ToString().Should().Be(
            $"All of it at 2025-06-09T12:00:00Z: in force {Geneva.Additional}, {RareEarths.April}; not known yet {RareEarths.October}");
        june.IsCertain.Should().BeFalse();
        june.InDoubt.Should().BeEmpty();
        june.NotKnownYet.Should().Equal(RareEarths.October);
        register.AsKnownAt(LawZones.Utc("2025-01-01T00:00Z")).StateOf(issue, June).ToString().Should().Contain(
            $"; not known yet {RareEarths.April}, {RareEarths.October}");
        june.Reasons.Should().ContainSingle().Which.Message.Should()
            .Be($"nothing is known of '{RareEarths.October}' as known at 2025-06-09T12:00:00Z");
        june.Reasons[0].Kind.Should().Be(OpenFactKind.NotInData);
        june.Reasons[0].Subject.Should().Be(RareEarths.October);

        IssueState before = register.StateOf(issue, LawZones.Utc("2025-01-01T00:00Z"));
        before.ToString().Should().Be("All of it at 2025-01-01T00:00:00Z: nothing in force");
        before.IsCertain.Should().BeTrue();
        before.Reasons.Should().BeEmpty();
    }

    [Fact]
    public void What_is_touched_by_a_scenario_is_hypothetical_and_the_rest_is_not()
    {
        OtherMeasure Measure(string key) => OtherMeasure.Create(
            key, OtherMeasureKind.Other, Economy.China, "M", China,
            [
                LegalAct.Enact(
                    $"{key}/1", key, Geneva.Notice4, LawZones.From("2025-05-01T00:00", LawZones.Beijing), OtherMeasureTerms.Of("closed")),
            ]);
        PolicyRegister register = Geneva.Register.WithExportControls(RareEarths.Seven, RareEarths.Five)
            .WithOtherMeasures(Measure("cn/m"), Measure("cn/n"));
        LegalInstrument supposed = LegalInstrument.Hypothetical("supposed", "if supposed");
        LegalMoment may = LawZones.At("2025-05-01T00:00", LawZones.Beijing);
        PolicySnapshot snapshot = register
            .With(PolicyScenario.ExportControlLifted(RareEarths.April, may))
            .With(PolicyScenario.Named("opened").WithActs("cn/m", LegalAct.End("end", "cn/m", supposed, may))).At(June);
        snapshot.ExportControls.Select(control => control.IsHypothetical).Should().Equal(true, false);
        snapshot.OtherMeasures.Select(measure => measure.IsHypothetical).Should().Equal(true, false);
        snapshot.Tariffs.Should().NotContain(tariff => tariff.IsHypothetical);
    }

    [Fact]
    public void What_a_scenario_leaves_alone_keeps_its_histories()
    {
        PolicyRegister supposed = Geneva.Register.WithExportControls(RareEarths.Seven, RareEarths.Five).With(
            PolicyScenario.ExportControlLifted(RareEarths.April, LawZones.At("2025-05-01T00:00", LawZones.Beijing)));
        supposed.ExportControls[RareEarths.October].History.Should().BeSameAs(RareEarths.Five.History);
        supposed.ExportControls[RareEarths.April].History.Should().NotBe(RareEarths.Seven.History);
    }

    // Scenarios.

    [Fact]
    public void A_scenario_needs_what_it_supposes()
    {
        LegalMoment from = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        LegalWindow window = LegalWindow.Starting(from);
        Refused("rule", () => PolicyScenario.TruceExtended("t", Period.FromDays(90), null!));
        Refused("from", () => PolicyScenario.TruceEnded("t", null!));
        Refused("from", () => PolicyScenario.ExportControlLifted("c", null!));
        Refused("rate", () => PolicyScenario.TariffSetTo("us/x", null!, from, LaterChanges.Kept));
        Refused("from", () => PolicyScenario.TariffSetTo("us/x", AdValorem.Of(10m), null!, LaterChanges.Kept));
        Refused("from", () => PolicyScenario.TariffRaised("us/x", PercentagePoints.Of(10m), null!, LaterChanges.Kept));
        Refused("acts", () => PolicyScenario.None.WithoutActs("us/x", (IEnumerable<string>)null!));
        Refused("party", () => PolicyScenario.None.WithoutTruceWindow("t", null!, "us/eo"));
        Refused("party", () => PolicyScenario.None.WithTruceWindow("t", null!, window));
        Refused("window", () => PolicyScenario.None.WithTruceWindow("t", Economy.China, null!));
        Refused("other", () => PolicyScenario.None.And(null!));
        Refusal.Of<ArgumentOutOfRangeException>(
            () => PolicyScenario.TariffRaised("us/x", PercentagePoints.Zero, from, LaterChanges.Kept))
            .WithMessage("A rate is raised by more than no points; to lower it, set it.*").WithParameterName("points");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => PolicyScenario.TariffSetTo("us/x", AdValorem.Of(10m), from, (LaterChanges)9))
            .WithMessage("Later changes are kept or flattened.*");

        static void Refused(string name, Func<PolicyScenario> scenario) =>
            Refusal.Of<ArgumentNullException>(() => scenario()).WithParameterName(name);
    }

    [Fact]
    public void Nothing_and_a_scenario_are_the_scenario()
    {
        PolicyScenario lifted = PolicyScenario.ExportControlLifted("c", LawZones.At("2025-06-01T00:00", LawZones.NewYork));
        PolicyScenario.None.And(lifted).Should().BeSameAs(lifted);
        lifted.And(PolicyScenario.None).Should().BeSameAs(lifted);
        lifted.And(lifted).Name.Should().Be($"{lifted.Name} and {lifted.Name}");
    }

    [Fact]
    public void A_supposition_says_what_would_be()
    {
        Instant august = LawZones.Utc("2025-08-01T00:00Z");
        LegalMoment from = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        Says(PolicyScenario.TruceLapsed("t", august), "the truce t is not extended beyond its window of 2025-08-01T00:00:00Z");
        Says(
            PolicyScenario.TruceLapsed("t", august, Economy.China),
            "the truce t is not extended beyond its window of 2025-08-01T00:00:00Z, for CN");
        Says(PolicyScenario.TruceEnded("t", from, Economy.China), $"the truce t is ended from {from}, for CN");
        Says(
            PolicyScenario.TruceExtended("t", Period.FromDays(90), CountingRule.SameClockTime, Economy.China),
            "the truce t is extended by P90D, for CN");
        Says(PolicyScenario.Named("x").WithoutActs("us/x", "us/x/1"), "us/x/1 had not been made");
        Says(
            PolicyScenario.Named("x").WithoutTruceWindow("t", Economy.China, "cn/7"),
            "cn/7 had enacted no window of t for CN");
        Says(
            PolicyScenario.Named("x").WithTruceWindow("t", Economy.China, LegalWindow.Starting(from)),
            $"the truce t holds for CN {LegalWindow.Starting(from)}");

        static void Says(PolicyScenario scenario, string supposition) => scenario.Suppositions.Should().Equal(supposition);
    }

    [Fact]
    public void A_window_is_left_out_by_the_key_of_its_instrument()
    {
        PolicyRegister without = Geneva.Register.With(
            PolicyScenario.Named("x").WithoutTruceWindow("us-cn-2025", Economy.UnitedStates, "us/eo-14334"));
        without.Truces[0].SideOf(Economy.UnitedStates).Windows.Select(window => window.Instrument.Key).Should()
            .Equal("us/eo-14298", "us/eo-14358");
        PolicyScenario unknown = PolicyScenario.Named("x").WithoutTruceWindow("us-cn-2025", Economy.UnitedStates, "us/eo-1");
        Refusal.Of<UnknownTargetException>(() => Geneva.Register.With(unknown)).WithMessage(
            "The scenario names the target 'us/eo-1', which does not exist. " +
            "Expected the key of an instrument that enacted a window of 'us-cn-2025' for US.");
        Geneva.Register.AsKnownAt(June).With(unknown).Truces[0].SideOf(Economy.UnitedStates).Windows.Should().ContainSingle();
        Refusal.Of<UnknownTargetException>(() => Geneva.Register.With(
            PolicyScenario.Named("x").WithoutTruceWindow("us-cn", Economy.UnitedStates, "us/eo-14334"))).WithMessage(
                "The scenario names the target 'us-cn', which does not exist. *Expected the key of a truce of the register.");
        Geneva.Register.With(PolicyScenario.TruceLapsed("us-cn-2025", Geneva.Start)).Truces[0].SideOf(Economy.UnitedStates).Windows
            .Should().ContainSingle("it begins at the instant that is asked about");
    }

    [Fact]
    public void A_scenario_about_what_the_register_does_not_have_is_refused()
    {
        LegalMoment from = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        Unknown(
            PolicyScenario.TariffSetTo("us/x", AdValorem.Of(10m), from, LaterChanges.Kept),
            "The scenario names the target 'us/x', which does not exist. *Expected the key of a tariff of the register.");
        Unknown(
            PolicyScenario.ExportControlLifted("cn/x", from),
            "The scenario names the target 'cn/x', which does not exist. *Expected the key of an export control of the register.");
        Unknown(
            PolicyScenario.Named("x").WithoutActs("us/x", "us/x/1"),
            "The scenario names the target 'us/x', which does not exist. *Expected the key of a tariff or one of its provisions, of an " +
            "export control or of a measure of the register.");

        static void Unknown(PolicyScenario scenario, string message) =>
            Refusal.Of<UnknownTargetException>(() => Geneva.Register.With(scenario)).WithMessage(message);
    }

    [Fact]
    public void Instruments_of_scenarios_are_numbered_and_those_that_acts_bring_are_kept()
    {
        LegalMoment from = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        LegalInstrument supposed = LegalInstrument.Hypothetical("supposed", "if supposed");
        PolicyRegister register = Geneva.Register
            .With(PolicyScenario.TariffSetTo(Geneva.Fentanyl, AdValorem.Of(10m), from, LaterChanges.Kept))
            .With(PolicyScenario.TariffSetTo(Geneva.Fentanyl, AdValorem.Of(5m), from, LaterChanges.Dropped))
            .With(PolicyScenario.Named("x").WithActs(Geneva.Fentanyl, LegalAct.End("end", Geneva.Fentanyl, supposed, from)));
        register.Instruments.Keys.Should().Contain(["what-if/1", "what-if/2", "supposed"]);
        register.Scenarios[0].AffectedKeys.Should().Equal(Geneva.Fentanyl);
    }

    [Fact]
    public void Suppositions_of_one_scenario_have_instruments_of_their_own()
    {
        LegalMoment from = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        LegalInstrument own = LegalInstrument.Hypothetical("what-if/1", "if supposed");
        PolicyScenario scenario = PolicyScenario.Named("x")
            .WithActs(Geneva.Fentanyl, LegalAct.Suspend(
                "pause", Geneva.Fentanyl, own, LegalWindow.Starting(from), SuspensionEffect<DutyRate>.SwitchesOff))
            .And(PolicyScenario.TariffSetTo(Geneva.Fentanyl, AdValorem.Of(10m), from, LaterChanges.Kept))
            .And(PolicyScenario.TariffSetTo(Geneva.Reciprocal, AdValorem.Of(5m), from, LaterChanges.Kept));
        Geneva.Register.With(scenario).Instruments.Keys.Should().Contain(["what-if/1", "what-if/2", "what-if/3"]);
        Geneva.Register.With(scenario).Instruments["what-if/1"].Should().Be(own);
    }

    [Fact]
    public void A_window_that_is_supposed_for_each_party_is_of_an_instrument_for_each()
    {
        PolicyRegister extended = Geneva.Register.With(
            PolicyScenario.TruceExtended("us-cn-2025", Period.FromDays(90), CountingRule.SameClockTime));
        extended.Instruments.Keys.Should().Contain(["what-if/1", "what-if/2"]);
        extended.Truces["us-cn-2025"].Sides.Select(side => side.Windows[^1].Instrument.Key).Should().Equal("what-if/1", "what-if/2");
    }

    [Fact]
    public void A_scenario_affects_a_truce_also_for_a_party_that_suspends_nothing()
    {
        TradeTruce bare = TradeTruce.Create("t", "T", [Side(Economy.UnitedStates), Side(Economy.China)], [], Knowledge.Complete);
        PolicyRegister.Create(Knowledge.Complete, [], [bare])
            .With(PolicyScenario.TruceLapsed("t", LawZones.Utc("2025-06-01T00:00Z"))).Scenarios[0].AffectedKeys.Should().Equal("t");

        static TruceSide Side(Economy party) => TruceSide.Create(party, [], [TruceWindow.Of(Geneva.FirstOfUs, Geneva.Order14298)], []);
    }

    [Fact]
    public void A_rate_that_is_not_certain_is_not_raised()
    {
        LegalMoment from = LawZones.At("2025-01-01T00:00", LawZones.NewYork);
        PolicyScenario raised = PolicyScenario.TariffRaised(Geneva.Fentanyl, PercentagePoints.Of(5m), from, LaterChanges.Kept);
        Refusal.Of<ArgumentException>(() => Geneva.Register.With(raised)).WithMessage(
            $"'us/fentanyl/cn' cannot be raised by 5 pp from {from}: it has no certain ad valorem rate there (not in force during *). " +
            "Set it to a rate instead.");
    }

    [Fact]
    public void A_scenario_affects_the_truces_that_suspend_what_it_touches()
    {
        LegalMoment from = LawZones.At("2025-06-01T00:00", LawZones.NewYork);
        Geneva.Register.With(PolicyScenario.TariffSetTo(Geneva.Reciprocal, AdValorem.Of(10m), from, LaterChanges.Kept))
            .Scenarios[0].AffectedKeys.Should().Equal(["us-cn-2025", Geneva.Reciprocal], "one side of the truce suspends it");
        TradeTruce both = Geneva.Agreed.Commit(
            Economy.UnitedStates, TruceSuspension.Of(Geneva.Fentanyl, RetainedRate.Of(AdValorem.Of(1m))));
        Geneva.With(both).With(PolicyScenario.TariffSetTo(Geneva.Fentanyl, AdValorem.Of(10m), from, LaterChanges.Kept))
            .Scenarios[0].AffectedKeys.Should().Equal(["us-cn-2025", Geneva.Fentanyl], "one of two commitments is about it");
    }

    [Fact]
    public void Changes_and_deadlines_need_a_view_of_the_law_also_where_there_is_nothing()
    {
        PolicyRegister nothing = PolicyRegister.Create(Knowledge.Complete, [], []);
        var none = (LegalView)9;
        Refusal.Of<ArgumentOutOfRangeException>(() => nothing.ChangesDuring(new Interval(June, null), none))
            .WithMessage("Not a legal view.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => nothing.DeadlinesAfter(June, none)).WithMessage("Not a legal view.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => nothing.DeadlinesBetween(June, June, none)).WithMessage("Not a legal view.*");
    }

    // Deadlines.

    [Theory]
    [InlineData(DeadlineKind.TruceWindowEnds, "a window of the truce ends")]
    [InlineData(DeadlineKind.TruceWindowBegins, "a window of the truce begins")]
    [InlineData(DeadlineKind.TruceEnds, "the truce is ended")]
    [InlineData(DeadlineKind.SuspensionEnds, "a suspension ends")]
    [InlineData(DeadlineKind.SuspensionBegins, "a suspension begins")]
    [InlineData(DeadlineKind.Begins, "an act begins to apply")]
    [InlineData(DeadlineKind.Expires, "an act runs out")]
    [InlineData(DeadlineKind.ExemptionEnds, "an exemption ends")]
    [InlineData(DeadlineKind.ExemptionBegins, "an exemption begins to apply")]
    [InlineData(DeadlineKind.SeasonBegins, "a season begins")]
    [InlineData(DeadlineKind.SeasonEnds, "a season ends")]
    [InlineData(DeadlineKind.EndsByAct, "an act is withdrawn, or ends what there is")]
    public void A_deadline_says_what_falls_due(DeadlineKind kind, string words)
    {
        LegalBound at = Geneva.FirstOfUs.End;
        new PolicyDeadline("us/x", null, at, [kind], [First, Second], [], new(June, at, false), false).ToString().Should()
            .Be($"2025-08-12T00:01 America/New_York (-04): us/x: {words} (Executive Order 14257, Executive Order 14298)");
        new PolicyDeadline("us/x", Economy.China, at, [kind, kind], [First, First], [], new(June, at, true), true).ToString().Should().Be(
            $"2025-08-12T00:01 America/New_York (-04): us/x, CN: {words} (Executive Order 14257), as far as known");
    }

    [Fact]
    public void A_deadline_after_the_horizon_says_so_among_its_reasons()
    {
        LegalBound at = Geneva.FirstOfUs.End;
        PolicyDeadline beyond = new(
            "us/x", null, at, [DeadlineKind.Begins, DeadlineKind.TruceEnds], [First], [], new(June, at, true), true);
        beyond.Reasons.Should().ContainSingle().Which.Message.Should()
            .Be("it is due after the horizon, up to which the sources are complete");
        beyond.IsCertain.Should().BeFalse();
        beyond.Kinds.Should().Equal(DeadlineKind.TruceEnds, DeadlineKind.Begins);
        beyond.ToString().Should().Contain("the truce is ended, an act begins to apply");
    }

    private static CommodityListState List(CommodityScope[] possible, LegalInstrument[] by) =>
        CommodityListState.Create("us/goods", "Annex", possible, by, Always);

    private static ExemptionState Exempt(ExemptionTerms[] terms, LegalInstrument[] by) =>
        ExemptionState.Create("us/x/annex", "Annex", terms, by);

    private static MeasureState Measure(MeasureStatus status, LegalInstrument[] by) =>
        MeasureState.Create("cn/m", "M", Economy.China, status, Always, ["closed"], by);

    private static TruceSideState Side(Economy party, TruceStatus status = TruceStatus.InForce) =>
        TruceSideState.Create(party, status, Geneva.FirstOfUs.End, []);

    private static PolicySnapshot Snapshot(params TariffState[] tariffs) =>
        PolicySnapshot.Create(June, Knowledge.Complete, LegalView.AsWritten, tariffs, []);

    private static TariffState State(
        string key, Economy imposedBy, DutyKind kind, CommodityScope? goods = null, Outcome<DutyRate>? answer = null) =>
        TariffState.Create(key, DutyProgramme.Of(key, key, kind), imposedBy, China, goods ?? CommodityScope.All, Always, answer ?? Ten);
}
