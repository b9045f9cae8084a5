using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

public sealed partial class TimelineTest
{
    private static readonly LegalInstrument Judgment = LegalInstrument.Create(
        "us/learning-resources", "Supreme Court", "Judgment", Publication.At(NewYorkAt(12, 20, 10)),
        title: "Learning Resources, Inc. v. Trump");

    private static readonly Instant InMay = NewYorkAt(5, 1);

    [Fact]
    public void A_holding_counts_as_adjudged_only_and_from_the_start()
    {
        Timeline<DutyRate> timeline = OnLadder(LegalAct.HoldInvalid("ruling", Reciprocal, Judgment));
        timeline.Segments(LegalView.AsRuled).Should().OnlyContain(segment => segment.State == SegmentState.NotInForce);
        timeline.At(InMay).Says().Should().Be("125%");
        timeline.At(InMay, LegalView.AsCollected).Says().Should().Be("125%");
        timeline.At(InMay, NewYorkAt(12, 20, 9, 59), LegalView.AsRuled).Says().Should().Be("125%");
    }

    [Fact]
    public void An_act_that_is_held_invalid_shows_what_lies_beneath_from_its_start()
    {
        Timeline<DutyRate> timeline = OnLadder(LegalAct.HoldInvalid("ruling", "eo-14266", Judgment));
        timeline.At(InMay, LegalView.AsRuled).Says().Should().Be("84%");
        timeline.At(NewYorkAt(4, 10, 0, 1), LegalView.AsRuled).Says().Should().Be("84%");
        timeline.At(NewYorkAt(6, 1), LegalView.AsRuled).Says().Should().Be("10%");
    }

    [Fact]
    public void A_stayed_holding_has_no_effect() =>
        OnLadder(LegalAct.HoldInvalid("ruling", Reciprocal, Judgment, isStayed: true)).At(InMay, LegalView.AsRuled).Says()
            .Should().Be("125%");

    [Fact]
    public void A_holding_for_named_parties_counts_for_them_alone()
    {
        Timeline<DutyRate> timeline = OnLadder(
            LegalAct.HoldInvalid("ruling", Reciprocal, Judgment, parties: ["Learning Resources", "hand2mind"]));
        timeline.At(InMay, LegalView.AsRuled).Says().Should().Be("125%");
        timeline.AsRuledFor("hand2mind").At(InMay, LegalView.AsRuled).Says().Should().Be("nothing");
        timeline.AsRuledFor("hand2mind").At(InMay).Says().Should().Be("125%");
        timeline.AsRuledFor("hand2mind").AsKnownAt(NewYorkAt(12, 1)).At(InMay, LegalView.AsRuled).Says().Should().Be("125%");
        timeline.AsKnownAt(NewYorkAt(12, 21)).AsRuledFor("hand2mind").At(InMay, LegalView.AsRuled).Says().Should().Be("nothing");
        timeline.AsRuledFor("Another").At(InMay, LegalView.AsRuled).Says().Should().Be("125%");
        timeline.AsRuledFor("Another").Party.Should().Be("Another");
    }

    [Fact]
    public void A_holding_of_the_provision_strikes_only_what_was_known_before()
    {
        LegalInstrument later = Order("15000", NewYorkAt(12, 24));
        Timeline<DutyRate> timeline = OnLadder(
            LegalAct.HoldInvalid("ruling", Reciprocal, Judgment),
            Enact("anew", later, From(12, 31), 15m),
            Suspend("new-truce", later, LegalWindow.Starting(At(NewYork, 2026, 1, 31, 0, 0)), PointsOff.Of(PercentagePoints.Of(5m))));
        timeline.At(NewYorkAt(12, 30), LegalView.AsRuled).Says().Should().Be("nothing");
        timeline.At(NewYorkAt(12, 31), LegalView.AsRuled).Says().Should().Be("15%");
        timeline.At(NewYorkAt(12, 31) + Duration.FromDays(31), LegalView.AsRuled).Says().Should().Be("10%");
    }

    [Fact]
    public void A_reversal_restores_what_was_held_invalid_from_the_start_and_its_own_withdrawal_undoes_that()
    {
        LegalInstrument reversal = Order("15001", NewYorkAt(12, 24));
        LegalInstrument restored = Order("15002", NewYorkAt(12, 28));
        Timeline<DutyRate> timeline = OnLadder(
            LegalAct.HoldInvalid("ruling", Reciprocal, Judgment),
            LegalAct.Withdraw("reversal", "ruling", reversal, On(12, 24)),
            LegalAct.Withdraw("lifted", "reversal", restored, On(12, 28)));
        timeline.At(InMay, NewYorkAt(12, 21), LegalView.AsRuled).Says().Should().Be("nothing");
        timeline.At(InMay, NewYorkAt(12, 25), LegalView.AsRuled).Says().Should().Be("125%");
        timeline.At(InMay, NewYorkAt(12, 29), LegalView.AsRuled).Says().Should().Be("nothing");
    }

    [Fact]
    public void A_holding_can_strike_a_withdrawal()
    {
        Timeline<DutyRate> timeline = OnLadder(LegalAct.HoldInvalid("ruling", "eo-14298/removes-125", Judgment));
        timeline.At(NewYorkAt(6, 1), LegalView.AsRuled).Possible.Single().Beneath().Should().Be(AdValorem.Of(125m));
    }

    [Fact]
    public void It_is_open_whether_a_ruling_strikes_an_act_of_the_same_day()
    {
        LegalInstrument ruling = Notice("ruling", new LocalDate(2025, 12, 20));
        LegalInstrument order = Notice("order", new LocalDate(2025, 12, 20));
        Timeline<DutyRate> timeline = Of(LegalAct.HoldInvalid("ruling", Reciprocal, ruling), Enact("act", order, From(12, 31), 15m));
        Segment<DutyRate> segment = timeline.At(NewYorkAt(12, 31), LegalView.AsRuled);
        segment.Says().Should().Be("15% or nothing");
        segment.Reasons.Select(fact => fact.Message)
            .Should().BeEquivalentTo(["Notice ruling became known after Notice order", "Notice order became known after Notice ruling"]);
    }
}
