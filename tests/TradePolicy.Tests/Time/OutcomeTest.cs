using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

/// <summary>An answer: what is in force, by which instruments, and what lies beneath.</summary>
public sealed class OutcomeTest
{
    private static readonly DutyRate Ten = AdValorem.Of(10m);
    private static readonly DutyRate ThirtyFour = AdValorem.Of(34m);

    private static readonly LegalInstrument Judgment = LegalInstrument.Create(
        "us/ruling", "Supreme Court", "Judgment", Publication.At(NewYorkAt(12, 20, 10)), title: "Ruling");

    private static readonly AssumptionSet IfKnownEarly = AssumptionSet.Of(Assumption.Of("the order", "it was known early"));

    [Fact]
    public void A_value_that_is_suspended_cites_both_instruments_and_has_the_full_value_beneath()
    {
        Outcome<DutyRate> answer = Outcome.Of(Ten, ThirtyFour, Order14257, Order14298, null);

        answer.IsInForce.Should().BeTrue();
        answer.Value.Should().Be(Ten);
        answer.TryGetValue(out DutyRate? value).Should().BeTrue();
        value.Should().Be(Ten);
        answer.TryGetBeneath(out DutyRate? beneath).Should().BeTrue();
        beneath.Should().Be(ThirtyFour);
        answer.IsSuspended.Should().BeTrue();
        answer.Instruments.Should().Equal(Order14257, Order14298);
        answer.HoldsUnder.Should().BeEmpty();
        answer.ToString().Should().Be("10% by Executive Order 14257, suspended by Executive Order 14298");
    }

    [Fact]
    public void A_suspension_that_switches_a_value_off_leaves_it_beneath()
    {
        Outcome<DutyRate> answer = Outcome.Of(null, ThirtyFour, Order14257, Order14298, null);

        answer.IsInForce.Should().BeFalse();
        answer.TryGetValue(out DutyRate? value).Should().BeFalse();
        value.Should().BeNull();
        answer.TryGetBeneath(out DutyRate? beneath).Should().BeTrue();
        beneath.Should().Be(ThirtyFour);
        Refusal.Of<InvalidOperationException>(() => answer.Value).WithMessage("Nothing is in force; ask IsInForce first.");
        answer.ToString().Should().Be("not in force, suspended by Executive Order 14298");
    }

    [Fact]
    public void What_has_ended_or_is_held_invalid_cites_what_brought_it_about()
    {
        Outcome<DutyRate> ended = Outcome.Of<DutyRate>(null, null, null, null, Order14334, [IfKnownEarly]);
        ended.EndedBy.Should().Be(Order14334);
        ended.TryGetBeneath(out DutyRate? beneath).Should().BeFalse();
        beneath.Should().BeNull();
        ended.HoldsUnder.Should().Equal(IfKnownEarly);
        ended.ToString().Should().Be("not in force, ended by Executive Order 14334");

        Outcome<DutyRate> held = Outcome.Of(null, Ten, Order14257, null, null, null, Judgment);
        held.HeldInvalidBy.Should().Be(Judgment);
        held.Instruments.Should().Equal(Order14257, Judgment);
        held.ToString().Should().Be($"not in force, held invalid by {Judgment.Name}");
    }

    [Fact]
    public void Answers_that_differ_in_what_lies_beneath_are_different()
    {
        Outcome<DutyRate> answer = Outcome.Of(Ten, ThirtyFour, Order14257, Order14298, null);
        answer.Should().Be(Outcome.Of(Ten, ThirtyFour, Order14257, Order14298, null));
        answer.Should().NotBe(Outcome.Of(Ten, AdValorem.Of(84m), Order14257, Order14298, null));
        answer.Should().NotBe(Outcome.Of(Ten, ThirtyFour, Order14257, Order14334, null));
    }

    [Fact]
    public void Parts_that_do_not_fit_together_are_refused()
    {
        Refused(() => Outcome.Of(Ten, null, null, null, null), "enactedBy", "A value in force has the instrument that enacted it.*");
        Refused(() => Outcome.Of(Ten, null, Order14257, null, null), "beneath", "*are given together.*");
        Refused(() => Outcome.Of<DutyRate>(null, Ten, null, null, null), "beneath", "*are given together.*");
        Refused(
            () => Outcome.Of<DutyRate>(null, null, null, Order14298, null), "suspendedBy", "A suspension over nothing gives nothing.*");
        Refused(() => Outcome.Of(Ten, Ten, Order14257, null, Order14334), "value", "What has ended, or is held invalid, has no value*");
        Refused(() => Outcome.Of(Ten, Ten, Order14257, null, null, null, Judgment), "value", "What has ended, or is held invalid*");

        static void Refused(Func<Outcome<DutyRate>> answer, string part, string message) =>
            Refusal.Of<ArgumentException>(() => answer()).WithMessage(message).WithParameterName(part);
    }

    [Fact]
    public void In_a_timeline_an_answer_has_the_acts_as_well_as_their_instruments()
    {
        Outcome<DutyRate> suspended = Answer(OnLadder(), NewYorkAt(6, 1));
        suspended.EnactedBy.Should().Be(Order14257);
        suspended.SuspendedBy.Should().Be(Order14298);
        suspended.TryGetBeneath(out DutyRate? beneath).Should().BeTrue();
        beneath.Should().Be(ThirtyFour);

        Outcome<DutyRate> ended = Answer(OnLadder(End("end", Order14334, At(NewYork, 2025, 12, 1, 0, 0))), NewYorkAt(12, 2));
        ended.EndedBy.Should().Be(Order14334);
        ended.ToString().Should().Be("not in force, ended by Executive Order 14334");

        Segment<DutyRate> struck = OnLadder(LegalAct.HoldInvalid("ruling", Reciprocal, Judgment)).At(NewYorkAt(5, 1), LegalView.AsRuled);
        struck.TryGetOutcome(out Outcome<DutyRate>? held).Should().BeTrue();
        held!.HeldInvalidBy.Should().Be(Judgment);
    }

    private static Outcome<DutyRate> Answer(Timeline<DutyRate> timeline, Instant at) => timeline.At(at).Possible.Single();
}
