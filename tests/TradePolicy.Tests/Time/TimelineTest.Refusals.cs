using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

public sealed partial class TimelineTest
{
    private static readonly LegalInstrument Later = Order("99", NewYorkAt(12, 1));

    [Fact]
    public void An_act_about_something_unknown_is_refused_by_the_name_of_its_target()
    {
        Refused<UnknownTargetException>(LegalAct.Withdraw("w", "eo-1", Later, On(12, 2))).Target.Should().Be("eo-1");
        Refused<UnknownTargetException>(LegalAct.Postpone("p", "eo-2", Later, LegalEnd.OpenEnded)).Target.Should().Be("eo-2");
        Refused<UnknownTargetException>(LegalAct.HoldInvalid("h", "eo-3", Later)).Target.Should().Be("eo-3");
        Refused<UnknownTargetException>(LegalAct.End("e", "us/other", Later, On(12, 2))).Target.Should().Be("us/other");
        Refused<UnknownTargetException>(LegalAct.Enact<DutyRate>("a", "us/other", Later, From(12, 2), AdValorem.Of(1m)))
            .Message.Should().Contain("'a'").And.Contain("'us/other'").And.Contain($"'{Reciprocal}'");
    }

    [Fact]
    public void Two_acts_with_one_key_are_refused() =>
        Refused<ArgumentException>(Ladder[0]).Message.Should().Contain("eo-14257/baseline");

    [Fact]
    public void An_act_that_deals_in_another_kind_of_value_is_refused()
    {
        Refused<ArgumentException>(LegalAct.Enact("scope", Reciprocal, Later, From(12, 2), "all goods")).Message.Should().Contain("scope")
            .And.Contain("DutyRate");
        Refused<ArgumentException>(LegalAct.Suspend("scope", Reciprocal, Later, From(12, 2), SuspensionEffect<string>.SwitchesOff));
    }

    [Fact]
    public void A_refusal_says_what_was_expected_of_the_act()
    {
        Says(
            LegalAct.Withdraw("w", "eo-1", Later, On(12, 2)),
            "The act 'w' names the target 'eo-1', which does not exist. *Expected the key of an earlier act of the same provision.");
        Says(
            LegalAct.HoldInvalid("h", "eo-3", Later),
            $"The act 'h' names the target 'eo-3', which does not exist. *" +
            $"Expected the provision '{Reciprocal}' or the key of one of its acts.");
        Says(
            LegalAct.End("e", "us/other", Later, On(12, 2)),
            $"The act 'e' names the target 'us/other', which does not exist. " +
            $"Expected the provision '{Reciprocal}', to which it was given.");
        Says(Ladder[0], $"Two acts of '{Reciprocal}' have the key 'eo-14257/baseline'. Each act has a key of its own.*");
        Says(
            LegalAct.Enact("scope", Reciprocal, Later, From(12, 2), "all goods"),
            $"The act 'scope' does not deal in DutyRate, which '{Reciprocal}' holds.");
        Says(
            LegalAct.Enact("rate", Reciprocal, Later, From(12, 2), AdValorem.Of(5m)),
            $"The act 'rate' is of AdValorem, and '{Reciprocal}' holds DutyRate: write LegalAct.Enact<DutyRate>(…).");
        Says(
            LegalAct.Suspend("pause", Reciprocal, Later, From(12, 2), SuspensionEffect<AdValorem>.SwitchesOff),
            $"The act 'pause' is of AdValorem, and '{Reciprocal}' holds DutyRate: write LegalAct.Suspend<DutyRate>(…).");
        LegalInstrument early = Order("1", NewYorkAt(4, 1));
        Says(
            LegalAct.Withdraw("w", "eo-14266", early, On(5, 1)),
            $"The act 'w' withdraws 'eo-14266', but that act was published later: {early.Published} against {Order14266.Published}.");
        Says(
            LegalAct.Postpone("p", "eo-14298/removes-84", Later, LegalEnd.OpenEnded),
            "The act 'p' postpones 'eo-14298/removes-84', which has no start of its own to postpone.");
        Says(
            LegalAct.Postpone("p", "eo-14266", Later, LegalEnd.OpenEnded),
            "The act 'p' postpones the start of 'eo-14266' once it has come: it was published " +
            $"{Later.Published}, the start was {Ladder[3].Begin}.");

        static void Says(LegalAct act, string message) =>
            FluentActions.Invoking(() => OnLadder(act)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void A_chain_through_seventeen_acts_is_too_long_and_one_through_sixteen_is_not()
    {
        LegalAct[] chain = [.. Enumerable.Range(0, 18)
            .Select(link => LegalAct.Withdraw($"w{link}", link == 0 ? "eo-14266" : $"w{link - 1}", Later, On(12, 2)))];
        OnLadder(chain[..17]).Acts.Should().HaveCount(Ladder.Count + 17);
        Refusal.Of<ArgumentException>(() => OnLadder(chain))
            .WithMessage("The act 'w17' leads back to itself, or through more than 16 acts that withdraw each other.");
    }

    [Fact]
    public void A_timeline_has_an_initial_value_or_none()
    {
        Timeline<DutyRate>.WithInitialValue(Reciprocal, AdValorem.Of(3m)).TryGetInitialValue(out DutyRate? given).Should().BeTrue();
        given.Should().Be(AdValorem.Of(3m));
        OnLadder().TryGetInitialValue(out DutyRate? none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Fact]
    public void Acts_that_lead_back_to_themselves_are_refused()
    {
        Refused<ArgumentException>(LegalAct.Withdraw("w", "w", Later, On(12, 2))).Message.Should().Contain("leads back to itself");
        Refused<ArgumentException>(LegalAct.Withdraw("w", "ww", Later, On(12, 2)), LegalAct.Withdraw("ww", "w", Later, On(12, 2)));
        Refused<ArgumentException>(LegalAct.HoldInvalid("h", "h", Later)).Message.Should().Contain("leads back to itself");
        Refused<ArgumentException>(LegalAct.HoldInvalid("h", "hh", Later), LegalAct.HoldInvalid("hh", "h", Later));
        Refused<ArgumentException>(LegalAct.HoldInvalid("h", "w", Later), LegalAct.Withdraw("w", "h", Later, On(12, 2)));
    }

    [Fact]
    public void A_chain_of_acts_that_withdraw_each_other_has_a_limit()
    {
        IEnumerable<LegalAct> Chain(int length) => Enumerable.Range(0, length)
            .Select(link => LegalAct.Withdraw($"w{link}", link == 0 ? "eo-14266" : $"w{link - 1}", Later, On(12, 2)));
        OnLadder(Chain(10)).At(NewYorkAt(12, 2)).Says().Should().Be("34%");
        Refused<ArgumentException>([.. Chain(40)]);
        Refused<ArgumentException>(
            [.. Enumerable.Range(0, 40).Select(link => LegalAct.HoldInvalid($"h{link}", link == 0 ? "eo-14266" : $"h{link - 1}", Later))]);
    }

    [Fact]
    public void Two_different_instruments_with_one_key_are_refused() =>
        Refused<ArgumentException>(End("end", Order("14257", NewYorkAt(4, 2, 17, 37, 46)), On(12, 2))).Message.Should()
            .Contain("us/eo-14257");

    [Fact]
    public void An_act_that_withdraws_what_was_not_known_yet_is_refused() =>
        Refused<ArgumentException>(LegalAct.Withdraw("w", "eo-14266", Order("1", NewYorkAt(4, 1)), On(5, 1))).Message.Should()
            .Contain("but that act was published later");

    [Fact]
    public void A_start_that_has_come_cannot_be_postponed()
    {
        Refused<ArgumentException>(LegalAct.Postpone("p", "eo-14266", Order("1", NewYorkAt(4, 10, 0, 1)), LegalEnd.OpenEnded))
            .Message.Should().Contain("once it has come");
        OnLadder(LegalAct.Postpone("p", "eo-14266", Order("1", NewYorkAt(4, 10, 0, 0, 59)), LegalEnd.OpenEnded)).At(InMay).Says()
            .Should().Be("84%");
    }

    [Fact]
    public void A_start_that_was_postponed_and_has_come_cannot_be_postponed_again() =>
        Refused<ArgumentException>(
            LegalAct.Postpone("p", "eo-14266", Order("1", NewYorkAt(4, 10)), LegalEnd.At(On(5, 1))),
            LegalAct.Postpone("pp", "eo-14266", Order("2", NewYorkAt(5, 2)), LegalEnd.At(On(6, 1))));

    [Fact]
    public void What_has_no_start_cannot_be_postponed()
    {
        Refused<ArgumentException>(LegalAct.Postpone("p", "eo-14298/removes-84", Order("1", NewYorkAt(5, 13)), LegalEnd.OpenEnded));
        Refused<ArgumentException>(
            LegalAct.Postpone("p", "eo-14266", Order("1", NewYorkAt(4, 10)), LegalEnd.OpenEnded),
            LegalAct.Postpone("pp", "p", Later, LegalEnd.OpenEnded));
    }

    [Fact]
    public void An_enactment_without_a_start_in_time_is_refused()
    {
        Refusal.Of<ArgumentException>(() => Enact("a", Later, LegalWindow.Ending(LegalEnd.OpenEnded), 1m)).WithMessage("*no start*");
    }

    [Fact]
    public void Null_acts_are_refused()
    {
        Refusal.Of<ArgumentNullException>(() => Timeline<DutyRate>.Of(Reciprocal, null!));
        Refusal.Of<ArgumentNullException>(() => Timeline<DutyRate>.Of(Reciprocal, [null!]));
    }

    private static TException Refused<TException>(params LegalAct[] acts)
        where TException : Exception
    {
        return Refusal.Of<TException>(() => OnLadder(acts)).Which;
    }
}
