namespace TradePolicy.Tests;

public sealed class PolicySnapshotTest
{
    private static readonly Instant June = LawZones.Utc("2025-06-09T12:00Z");

    private static readonly PolicySnapshot Snapshot = Geneva.Register.AsKnownAt(June).At(June);

    [Fact]
    public void A_snapshot_says_what_each_tariff_charges_and_why()
    {
        TariffState state = Snapshot.Tariffs[Geneva.Reciprocal];
        state.State.Should().Be(SegmentState.InForce);
        state.Reasons.Should().BeEmpty();
        state.ValidDuring.Should().Be(new Interval(Geneva.Start, LawZones.Utc("2025-08-12T04:01Z")));
        Outcome<DutyRate> answer = state.Possible.Should().ContainSingle().Subject;
        answer.Value.Should().Be(AdValorem.Of(10m));
        answer.Beneath().Should().Be(AdValorem.Of(34m));
        answer.EnactedBy.Should().Be(Geneva.Order14257);
        answer.SuspendedBy.Should().Be(Geneva.Order14298);
        answer.EndedBy.Should().BeNull();
        state.ToString().Should().Be("us/reciprocal/cn: 10% (34% suspended by Executive Order 14298)");
        Snapshot.ToString().Should().Be("AsWritten at 2025-06-09T12:00:00Z, complete, as known at 2025-06-09T12:00:00Z");
    }

    [Fact]
    public void A_snapshot_says_how_each_truce_stands_for_each_party()
    {
        TruceSideState us = Snapshot.Truces["us-cn-2025"].SideOf(Economy.UnitedStates);
        us.Status.Should().Be(TruceStatus.InForce);
        us.Expiry.Should().Be(Geneva.FirstOfUs.End);
        us.Windows.Should().ContainSingle().Which.Instrument.Should().Be(Geneva.Order14298);
        us.ToString().Should().Be("US: InForce, expires 2025-08-12T00:01 America/New_York (-04)");
        Snapshot.Truces["us-cn-2025"].SideOf(Economy.China).Expiry.IsCertain.Should().BeFalse();
        Refusal.Of<ArgumentException>(() => Snapshot.Truces["us-cn-2025"].SideOf(Economy.Japan))
            .WithMessage("JP is no party to 'us-cn-2025'.*");
    }

    [Fact]
    public void Where_a_window_is_in_doubt_all_that_may_be_in_force_are_shown()
    {
        TruceSideState china = Geneva.Register.At(LawZones.Utc("2025-11-10T04:30Z")).Truces[0].SideOf(Economy.China);
        china.Status.Should().Be(TruceStatus.Indeterminate);
        china.Windows.Should().ContainSingle().Which.Instrument.Should().Be(Geneva.Notice8);
    }

    [Fact]
    public void Snapshots_are_equal_when_they_say_the_same()
    {
        Geneva.With(Geneva.Extended).AsKnownAt(June).At(June).Should().Be(Snapshot);
        Geneva.With(Geneva.Extended).AsKnownAt(June).At(June).GetHashCode().Should().Be(Snapshot.GetHashCode());
        PolicySnapshot[] different =
        [
            Snapshot,
            Geneva.Register.AsKnownAt(June).At(June + Duration.Epsilon),
            Geneva.Register.AsKnownAt(June + Duration.Epsilon).At(June),
            Geneva.Register.AsKnownAt(June).At(June, LegalView.AsCollected),
            Geneva.Register.At(June),
            PolicySnapshot.Create(June, Snapshot.Knowledge, Snapshot.View, Snapshot.Tariffs, []),
            PolicySnapshot.Create(June, Snapshot.Knowledge, Snapshot.View, Snapshot.Tariffs.Reverse(), Snapshot.Truces),
        ];
        different.Should().OnlyHaveUniqueItems();
        PolicySnapshot.Create(June, Snapshot.Knowledge, Snapshot.View, Snapshot.Tariffs, Snapshot.Truces).Should().Be(Snapshot);
        Snapshot.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_snapshot_stands_by_itself()
    {
        List<TariffState> tariffs = [.. Snapshot.Tariffs];
        List<TruceState> truces = [.. Snapshot.Truces];
        PolicySnapshot copy = PolicySnapshot.Create(June, Snapshot.Knowledge, Snapshot.View, tariffs, truces);
        tariffs.Clear();
        truces.Clear();
        copy.Should().Be(Snapshot);
    }

    [Fact]
    public void A_snapshot_refuses_what_does_not_fit()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => PolicySnapshot.Create(June, Knowledge.Complete, (LegalView)9, [], []));
        Refusal.Of<ArgumentException>(
            () => PolicySnapshot.Create(June, Knowledge.Complete, LegalView.AsRuled, [.. Snapshot.Tariffs, Snapshot.Tariffs[0]], []))
                .WithMessage("There are two tariffs with the key*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Geneva.Register.At(June, (LegalView)9));
    }

    [Fact]
    public void The_parts_of_an_answer_fit_together()
    {
        AdValorem rate = AdValorem.Of(10m);
        Refusal.Of<ArgumentException>(() => Outcome.Of<DutyRate>(rate, rate, null, null, null))
            .WithMessage("A value in force has the instrument that enacted it.*");
        Refusal.Of<ArgumentException>(() => Outcome.Of<DutyRate>(null, rate, null, null, null)).WithMessage("*are given together.*");
        Refusal.Of<ArgumentException>(() => Outcome.Of<DutyRate>(null, null, null, Geneva.Order14298, null))
            .WithMessage("A suspension over nothing gives nothing.*");
        Refusal.Of<ArgumentException>(() => Outcome.Of<DutyRate>(rate, rate, Geneva.Order14257, null, Geneva.Order14298))
            .WithMessage("What has ended*");
        Outcome<DutyRate> none = Outcome.Of<DutyRate>(null, null, null, null, Geneva.Order14358);
        none.ToString().Should().Be("not in force, ended by Executive Order 14358");
        Refusal.Of<InvalidOperationException>(() => none.Value);
        none.TryGetValue(out _).Should().BeFalse();
        none.TryGetBeneath(out _).Should().BeFalse();
        Outcome.Of<DutyRate>(null, null, null, null, null).ToString().Should().Be("not in force");
        Outcome.Of<DutyRate>(rate, rate, Geneva.Order14257, null, null).ToString().Should().Be("10% by Executive Order 14257");
    }

    [Fact]
    public void Answers_of_a_snapshot_differ_in_the_rate_beneath_and_in_whether_they_cite_instruments_or_acts()
    {
        Outcome<DutyRate> suspended = Over(34m);
        suspended.Should().Be(Over(34m)).And.NotBe(Over(125m));
        Outcome<DutyRate> onActs = Geneva.Register.AsKnownAt(June).Tariffs[Geneva.Reciprocal].RateAt(June).Possible.Single();
        onActs.Should().NotBe(suspended);
        onActs.Cited().Should().Be(suspended);
        onActs.Instruments.Should().Equal(suspended.Instruments);
        suspended.ToString().Should().Be(onActs.ToString());

        static Outcome<DutyRate> Over(decimal beneath) =>
            Outcome.Of<DutyRate>(AdValorem.Of(10m), AdValorem.Of(beneath), Geneva.Order14257, Geneva.Order14298, null);
    }

    [Fact]
    public void An_answer_in_doubt_says_why_and_a_certain_one_need_not()
    {
        Outcome<DutyRate> none = Outcome.Of<DutyRate>(null, null, null, null, null);
        TariffState beyond = TariffState
            .Create(
                "us/x", Additional("X"), Economy.UnitedStates, EconomyScope.All, CommodityScope.All, new Interval(null, null), [none])
            .WithDoubt([], isBeyondHorizon: true);
        beyond.IsCertain.Should().BeFalse();
        beyond.TryGetValue(out _).Should().BeFalse();
        beyond.Reasons.Select(fact => fact.Message).Should().Equal("what us/x charges is left open");
        TruceSideState open = TruceSideState.Create(Economy.China, TruceStatus.Indeterminate, Geneva.FirstOfUs.End, []);
        open.IsCertain.Should().BeFalse();
        open.Reasons.Should().ContainSingle();
        ExemptionTerms terms = ExemptionTerms.Of(EntryCondition.Fact("exempt"));
        ExemptionState.Create("us/x/annex", "Annex", [terms], [], isInDoubt: true).Reasons.Should().ContainSingle();
        ExemptionState.Create("us/x/annex", "Annex", [terms], []).Reasons.Should().BeEmpty();
        MeasureState.Create("cn/x", "X", Economy.China, MeasureStatus.Indeterminate, new Interval(null, null), [], []).Reasons.Should()
            .ContainSingle();
    }

    [Fact]
    public void A_tariff_state_has_an_answer_and_each_once()
    {
        Outcome<DutyRate> none = Outcome.Of<DutyRate>(null, null, null, null, null);
        Refusal.Of<ArgumentException>(() => State([])).WithMessage("There is at least one answer*");
        Refusal.Of<ArgumentException>(() => State([none, none])).WithMessage("There is at least one answer*");
        State([none]).State.Should().Be(SegmentState.NotInForce);

        // One rate by one instrument or another: the rate is certain, its source is not.
        Outcome<DutyRate> one = Outcome.Of<DutyRate>(AdValorem.Of(10m), AdValorem.Of(10m), Geneva.Order14257, null, null);
        Outcome<DutyRate> other = Outcome.Of<DutyRate>(AdValorem.Of(10m), AdValorem.Of(10m), Geneva.Order14298, null, null);
        State([one, other]).State.Should().Be(SegmentState.InForce);
        State([one, none]).State.Should().Be(SegmentState.Indeterminate);
        State([one, none]).ToString().Should().Be("us/x: 10% or none");

        static TariffState State(Outcome<DutyRate>[] answers) =>
            TariffState.Create(
                "us/x", Additional("X"), Economy.UnitedStates, EconomyScope.Of(Economy.China), CommodityScope.All, new Interval(null, null),
                answers);
    }

    [Fact]
    public void A_truce_state_has_two_sides()
    {
        TruceState state = Snapshot.Truces[0];
        Refusal.Of<ArgumentException>(() => TruceState.Create(state.Key, state.Name, state.Sides.Take(1)));
        Refusal.Of<ArgumentException>(() => TruceState.Create(state.Key, state.Name, [state.Sides[0], state.Sides[0]]));
        Refusal.Of<ArgumentOutOfRangeException>(() => TruceSideState.Create(Economy.China, (TruceStatus)99, Geneva.FirstOfUs.End, []));
        TruceState.Create(state.Key, state.Name, state.Sides).Should().Be(state);
        state.ToString().Should().StartWith("us-cn-2025: US: InForce, expires");
    }
}
