using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

/// <summary>What an act says of itself, and in which views it counts.</summary>
public sealed class LegalActTest
{
    private static readonly LegalMoment FirstOfJune = LawZones.At("2025-06-01T00:00", LawZones.NewYork);

    [Fact]
    public void An_act_says_what_its_instrument_does_to_what_and_from_when()
    {
        Enact("act", Order14257, From(4, 5), 10m).ToString()
            .Should().Be($"Executive Order 14257 enacts {Reciprocal} 10% {From(4, 5)}");
        Suspend("pause", Order14298, From(5, 14), SuspensionEffect<DutyRate>.SwitchesOff).ToString()
            .Should().Be($"Executive Order 14298 suspends {Reciprocal} (switched off) {From(5, 14)}");
        LegalAct.End("end", Reciprocal, Order14334, FirstOfJune, "sec. 2").ToString()
            .Should().Be($"Executive Order 14334, sec. 2, ends {Reciprocal} from {FirstOfJune}");
        LegalAct.Withdraw("out", "act", Order14298, FirstOfJune).ToString()
            .Should().Be($"Executive Order 14298 withdraws act from {FirstOfJune}");
        LegalAct.Postpone("later", "act", Order14298, LegalEnd.OpenEnded).ToString()
            .Should().Be("Executive Order 14298 postpones act until further notice");
    }

    [Theory]
    [InlineData(false, "for everyone")]
    [InlineData(true, "for everyone, stayed")]
    public void A_holding_says_whom_it_binds_and_whether_it_is_stayed(bool isStayed, string whom) =>
        LegalAct.HoldInvalid("ruling", Reciprocal, Order14334, isStayed: isStayed).ToString()
            .Should().Be($"Executive Order 14334 holds invalid {Reciprocal} {whom}");

    [Fact]
    public void A_holding_for_parties_names_each_once_in_order()
    {
        HeldInvalid holding = LegalAct.HoldInvalid("ruling", Reciprocal, Order14334, ["hand2mind", "Acme", "hand2mind"]);
        holding.Parties.Should().Equal("Acme", "hand2mind");
        holding.BindsEveryone.Should().BeFalse();
        holding.ToString().Should().Be($"Executive Order 14334 holds invalid {Reciprocal} for Acme, hand2mind");
    }

    [Fact]
    public void An_act_that_applies_in_a_season_says_so()
    {
        YearlySeason summer = YearlySeason.Of(new(5, 1), new(10, 31), LawZones.NewYork);
        Enact("act", Order14257, From(4, 5), 10m).InSeason(summer).ToString()
            .Should().Be($"Executive Order 14257 enacts {Reciprocal} 10% {From(4, 5)}, {summer}");
    }

    [Fact]
    public void An_act_counts_in_each_view_that_it_names_once()
    {
        LegalAct.End("end", Reciprocal, Order14334, FirstOfJune, views: [LegalView.AsRuled, LegalView.AsWritten, LegalView.AsRuled])
            .Views.Should().Equal(LegalView.AsWritten, LegalView.AsRuled);
        Refused([]);
        Refused([(LegalView)17]);
        Refused([LegalView.AsWritten, (LegalView)17]);

        static void Refused(LegalView[] views) =>
            Refusal.Of<ArgumentException>(() => LegalAct.End("end", Reciprocal, Order14334, FirstOfJune, views: views))
                .WithMessage("An act counts in at least one view, and only in those that exist.*").WithParameterName("views");
    }

    [Fact]
    public void A_value_that_is_missing_is_refused()
    {
        Refusal.Of<ArgumentNullException>(() => LegalAct.Enact<DutyRate>("act", Reciprocal, Order14257, From(4, 5), null!))
            .WithParameterName("value");
        Refusal.Of<ArgumentNullException>(() => SuspensionEffect<DutyRate>.SwitchesOff.TryApply(null!, out _)).WithParameterName("rate");
        Refusal.Of<ArgumentNullException>(() => Timeline<DutyRate>.WithInitialValue(Reciprocal, null!)).WithParameterName("value");
        Refusal.Of<ArgumentNullException>(() => Timeline<DutyRate>.Of(Reciprocal, null!)).WithParameterName("acts");
    }
}
