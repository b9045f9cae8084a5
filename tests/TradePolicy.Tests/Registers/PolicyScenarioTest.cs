namespace TradePolicy.Tests;

/// <summary>What if: scenarios over the truce of Geneva, the tariffs beneath it and the controls on rare earths.</summary>
public sealed class PolicyScenarioTest
{
    private const string Truce = "us-cn-2025";

    private static readonly Instant August = LawZones.Utc("2025-08-01T00:00Z");
    private static readonly Instant Expiry = LawZones.Utc("2025-08-12T04:01Z");
    private static readonly LegalInstrument Supposed = LegalInstrument.Hypothetical("supposed", "if supposed");
    private static readonly PolicyRegister Register = Geneva.Register.WithExportControls(RareEarths.Seven, RareEarths.Five);

    [Fact]
    public void The_empty_scenario_is_the_baseline()
    {
        Register.With(PolicyScenario.None).Should().Be(Register);
        Register.With(PolicyScenario.Named("nothing is done")).Should().Be(Register);
        Register.IsHypothetical.Should().BeFalse();
    }

    [Fact]
    public void A_truce_that_is_not_extended_lapses_and_what_lies_beneath_revives_to_the_second()
    {
        PolicyRegister lapsed = Register.With(PolicyScenario.TruceLapsed(Truce, August));
        lapsed.Truces[Truce].ExpiryFor(Economy.UnitedStates).Should().Be(Geneva.FirstOfUs.End);
        lapsed.Truces[Truce].StatusAt(Economy.UnitedStates, Expiry - Duration.FromSeconds(1)).Should().Be(TruceStatus.InForce);
        lapsed.Truces[Truce].StatusAt(Economy.UnitedStates, Expiry).Should().Be(TruceStatus.Lapsed);
        lapsed.At(Expiry - Duration.FromSeconds(1)).AdditionalRate(Economy.UnitedStates, Economy.China).Value.Should()
            .Be(Percentage.Of(30m));
        lapsed.At(Expiry).AdditionalRate(Economy.UnitedStates, Economy.China).Value.Should().Be(Percentage.Of(54m));
        Register.At(Expiry).DiffTo(lapsed.At(Expiry)).Tariffs.Single(change => change.Key == Geneva.Reciprocal).ToString()
            .Should().Be("us/reciprocal/cn: 10% to 34% (+24 pp), Executive Order 14257, no longer suspended by Executive Order 14334");
    }

    [Fact]
    public void A_truce_may_lapse_for_one_party_only()
    {
        PolicyRegister lapsed = Register.With(PolicyScenario.TruceLapsed(Truce, August, Economy.China));
        lapsed.Truces[Truce].SideOf(Economy.UnitedStates).Should().Be(Geneva.Extended.SideOf(Economy.UnitedStates));
        lapsed.Truces[Truce].SideOf(Economy.China).Windows.Should().ContainSingle();
        lapsed.Scenarios.Single().AffectedKeys.Should().Equal(Geneva.Additional, Truce);
    }

    [Fact]
    public void An_extension_is_counted_for_each_party_from_its_own_expiry_by_the_rule_that_is_named()
    {
        PolicyRegister extended = Register.With(PolicyScenario.TruceExtended(Truce, Period.FromDays(90), CountingRule.SameClockTime));
        extended.Truces[Truce].ExpiryFor(Economy.UnitedStates).ToString().Should().Be("2027-02-08T00:01 America/New_York (-05)");
        extended.Truces[Truce].ExpiryFor(Economy.China).ToString().Should().Be("2027-02-08T13:01 Asia/Shanghai (+08)");
        TruceWindow last = extended.Truces[Truce].SideOf(Economy.UnitedStates).Windows[^1];
        last.Instrument.IsHypothetical.Should().BeTrue();
        last.Instrument.Name.Should().Be("if the truce us-cn-2025 is extended by P90D");
        extended.Tariffs[Geneva.Reciprocal].RateAt(LawZones.Utc("2026-12-01T00:00Z")).Possible.Single().Suspension!
            .Instrument.IsHypothetical.Should().BeTrue();
    }

    [Fact]
    public void Results_carry_that_they_are_hypothetical_and_only_what_is_touched_does()
    {
        PolicyRegister lapsed = Register.With(PolicyScenario.TruceLapsed(Truce, August).WithName("nobody extends the truce"));
        lapsed.IsHypothetical.Should().BeTrue();
        lapsed.Scenarios.Single().Name.Should().Be("nobody extends the truce");
        PolicySnapshot snapshot = lapsed.At(Expiry);
        snapshot.Scenarios.Should().Equal("nobody extends the truce");
        snapshot.ToString().Should().EndWith(", if nobody extends the truce");
        snapshot.Tariffs[Geneva.Reciprocal].IsHypothetical.Should()
            .BeTrue("nothing hypothetical is in its instruments, and it is what would be");
        snapshot.Tariffs[Geneva.Fentanyl].IsHypothetical.Should().BeFalse();
        snapshot.Truces[Truce].IsHypothetical.Should().BeTrue();
        snapshot.ExportControls[RareEarths.April].IsHypothetical.Should().BeFalse();
        snapshot.AdditionalRate(Economy.UnitedStates, Economy.China).IsHypothetical.Should().BeTrue();
        Register.At(Expiry).DiffTo(snapshot)
            .Should().Match<PolicyDiff>(diff => diff.IsHypothetical && diff.Changes.All(change => change.IsHypothetical));
    }

    [Fact]
    public void A_truce_may_be_ended_and_a_supposed_window_begins_it_anew()
    {
        LegalMoment from = LawZones.At("2025-07-01T00:00", LawZones.NewYork);
        PolicyRegister ended = Register.With(PolicyScenario.TruceEnded(Truce, from, Economy.UnitedStates));
        ended.Truces[Truce].StatusAt(Economy.UnitedStates, August).Should().Be(TruceStatus.Ended);
        ended.At(August).Tariffs[Geneva.Reciprocal].Possible.Single().Value.Should().Be(AdValorem.Of(34m));

        PolicyRegister anew = Geneva.With(Geneva.Extended.End(Economy.UnitedStates, from, Geneva.Published("us/end", "2025-06-20T00:00Z")))
            .With(PolicyScenario.Named("the truce begins anew")
                .WithTruceWindow(Truce, Economy.UnitedStates, Geneva.Until("2025-07-10T00:00", "2025-08-20T00:00")));
        anew.Truces[Truce].StatusAt(Economy.UnitedStates, August).Should().Be(TruceStatus.InForce);
        anew.Tariffs[Geneva.Reciprocal].RateAt(August).Value.Should().Be(AdValorem.Of(10m));
    }

    [Theory]
    [InlineData(LaterChanges.Kept, 84)]
    [InlineData(LaterChanges.Dropped, 20)]
    public void Later_scheduled_changes_are_kept_or_flattened_as_the_scenario_says(LaterChanges later, int onTheNinth)
    {
        PolicyRegister set = Register.With(
            PolicyScenario.TariffSetTo(Geneva.Reciprocal, AdValorem.Of(20m), LawZones.At("2025-04-06T00:01", LawZones.NewYork), later));
        Timeline<DutyRate> rates = set.Tariffs[Geneva.Reciprocal].Rates;
        rates.At(LawZones.Utc("2025-04-06T04:00Z")).Value.Should().Be(AdValorem.Of(10m));
        rates.At(LawZones.Utc("2025-04-06T04:01Z")).Value.Should().Be(AdValorem.Of(20m));
        rates.At(LawZones.Utc("2025-04-06T04:01Z")).Possible.Single().Enactment!.Instrument.IsHypothetical.Should().BeTrue();
        rates.At(LawZones.Utc("2025-04-09T04:01Z")).Value.Should().Be(AdValorem.Of(onTheNinth));
    }

    [Fact]
    public void A_raise_shows_in_what_revives_while_the_truce_suspends()
    {
        PolicyRegister raised = Register.With(PolicyScenario.TariffRaised(
            Geneva.Reciprocal, PercentagePoints.Of(10m), LawZones.At("2025-06-01T00:00", LawZones.NewYork), LaterChanges.Kept));
        TariffState june = raised.At(LawZones.Utc("2025-06-09T12:00Z")).Tariffs[Geneva.Reciprocal];
        june.Possible.Single().Value.Should().Be(AdValorem.Of(10m));
        june.Possible.Single().Beneath().Should().Be(AdValorem.Of(44m));
        raised.RevertsTo(Geneva.Reciprocal).Value.Should().Be(AdValorem.Of(44m));
        Refusal.Of<ArgumentException>(() => Register.With(PolicyScenario.TariffRaised(
            Geneva.Reciprocal, PercentagePoints.Of(10m), LawZones.At("2025-04-01T00:00", LawZones.NewYork), LaterChanges.Kept)))
                .WithMessage(
                    "'us/reciprocal/cn' cannot be raised by 10 pp from 2025-04-01T00:00 America/New_York: it has no certain ad valorem " +
                    "rate there*");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => PolicyScenario.TariffRaised(
                Geneva.Reciprocal, PercentagePoints.Zero, LawZones.At("2025-06-01T00:00", LawZones.NewYork), LaterChanges.Kept));
    }

    [Fact]
    public void A_licensing_regime_is_lifted_and_no_suspension_that_runs_out_brings_it_back()
    {
        LegalMoment from = LawZones.At("2026-01-01T00:00", LawZones.Beijing);
        PolicyRegister lifted = Register.With(
            PolicyScenario.ExportControlLifted(RareEarths.April, from).And(PolicyScenario.ExportControlLifted(RareEarths.October, from)));
        lifted.ExportControls[RareEarths.April].StatusAt(RareEarths.Beijing("2025-12-31T23:59")).Should().Be(MeasureStatus.InForce);
        lifted.ExportControls[RareEarths.April].StatusAt(RareEarths.Beijing("2026-01-01T00:00")).Should().Be(MeasureStatus.Ended);
        lifted.ExportControls[RareEarths.October].StatusAt(RareEarths.Beijing("2026-12-01T00:00")).Should().Be(MeasureStatus.Ended);
        Register.ExportControls[RareEarths.October].StatusAt(RareEarths.Beijing("2026-12-01T00:00")).Should().Be(MeasureStatus.InForce);
        lifted.Scenarios.Single().AffectedKeys.Should().Equal(RareEarths.April, RareEarths.October);
    }

    [Fact]
    public void An_act_that_had_not_been_made_takes_with_it_what_only_withdraws_it()
    {
        PolicyRegister without = Register.With(
            PolicyScenario.Named("the last raise had not come").WithoutActs(Geneva.Reciprocal, "reciprocal/125"));
        without.Tariffs[Geneva.Reciprocal].RateAt(LawZones.Utc("2025-05-01T00:00Z")).Value.Should().Be(AdValorem.Of(84m));
        without.TariffsWithoutTruces.First(tariff => tariff.Key == Geneva.Reciprocal).Rates.Acts.Select(act => act.Key).Should()
            .NotContain(["reciprocal/125", "reciprocal/125-removed"]).And.Contain("reciprocal/84-removed");
        Register.Tariffs[Geneva.Reciprocal].RateAt(LawZones.Utc("2025-05-01T00:00Z")).Value.Should().Be(AdValorem.Of(125m));
    }

    [Fact]
    public void Supposed_acts_are_known_at_every_instant_and_lie_above_all_others()
    {
        PolicyRegister supposed = Register.With(PolicyScenario.Named("court and customs agree").WithActs(
            Geneva.Reciprocal,
            LegalAct.Withdraw("supposed/withdrawn", "reciprocal/125", Supposed, LawZones.At("2025-04-20T00:00", LawZones.NewYork)),
            LegalAct.Enact<DutyRate>(
                "supposed/enacted", Geneva.Reciprocal, Supposed, LawZones.From("2025-04-25T00:00", LawZones.NewYork), AdValorem.Of(1m))));
        supposed.Tariffs[Geneva.Reciprocal].RateAt(LawZones.Utc("2025-04-21T00:00Z")).Value.Should().Be(AdValorem.Of(84m));
        supposed.Tariffs[Geneva.Reciprocal].RateAt(LawZones.Utc("2025-04-26T00:00Z")).Value.Should().Be(AdValorem.Of(1m));
        PolicyRegister march = supposed.AsKnownAt(LawZones.Utc("2025-03-01T00:00Z"));
        march.Tariffs[Geneva.Reciprocal].RateAt(LawZones.Utc("2025-04-26T00:00Z")).Value.Should().Be(AdValorem.Of(1m));
        march.Instruments.Keys.Should().Contain("supposed");
        march.IsHypothetical.Should().BeTrue();
    }

    [Fact]
    public void Beyond_the_horizon_a_scenario_answers_as_far_as_known()
    {
        PolicyRegister register = Geneva.With(Geneva.Extended, Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z")))
            .With(PolicyScenario.TruceExtended(Truce, Period.FromDays(90), CountingRule.SameClockTime));
        TariffState state = register.At(LawZones.Utc("2026-12-01T00:00Z")).Tariffs[Geneva.Reciprocal];
        state.IsBeyondHorizon.Should().BeTrue();
        state.Possible.Single().Value.Should().Be(AdValorem.Of(10m));
    }

    public static TheoryData<PolicyScenario, string> Refused => new()
    {
        { PolicyScenario.TruceLapsed("us-cn-1999", August), "The scenario names the target 'us-cn-1999'*key of a truce*" },
        { PolicyScenario.ExportControlLifted("cn/none", LawZones.At("2026-01-01T00:00", LawZones.Beijing)),
            "*'cn/none'*key of an export control*" },
        { PolicyScenario.TariffSetTo("us/none", DutyRate.Free, LawZones.At("2026-01-01T00:00", LawZones.Beijing), LaterChanges.Kept),
            "*'us/none'*key of a tariff*" },
        { PolicyScenario.Named("x").WithoutActs("us/none", "y"), "*'us/none'*" },
        { PolicyScenario.Named("x").WithoutActs(Geneva.Reciprocal, "reciprocal/99"), "*'reciprocal/99'*reciprocal/10, reciprocal/34*" },
        { PolicyScenario.Named("x").WithoutTruceWindow(Truce, Economy.China, "us/eo-14298"), "*'us/eo-14298'*" },
        { PolicyScenario.Named("x")
            .WithActs(Geneva.Reciprocal, LegalAct.End("y", Geneva.Fentanyl, Supposed, LawZones.At("2026-01-01T00:00", LawZones.Beijing))),
            $"*'{Geneva.Fentanyl}'*" },
        { PolicyScenario.Named("x")
            .WithActs(Geneva.Reciprocal, LegalAct.Withdraw("y", "z", Supposed, LawZones.At("2026-01-01T00:00", LawZones.Beijing))),
            "*'z'*" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_exist_is_named_before_anything_is_applied(PolicyScenario scenario, string message) =>
        Refusal.Of<UnknownTargetException>(() => Register.With(scenario)).WithMessage(message);

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Refusal.Of<ArgumentException>(() => Register.With(PolicyScenario.Named("x").WithActs(
            Geneva.Reciprocal,
            LegalAct.Enact("y", Geneva.Reciprocal, Supposed, LawZones.From("2026-01-01T00:00", LawZones.Beijing), "a heading"))))
                .WithMessage("The act 'y' does not deal in DutyRate*");
        Refusal.Of<ArgumentException>(() => Register.With(PolicyScenario.Named("x").WithActs(
            Geneva.Reciprocal,
            LegalAct.Enact("y", Geneva.Reciprocal, Supposed, LawZones.From("2026-01-01T00:00", LawZones.Beijing), AdValorem.Of(1m)))))
                .WithMessage("The act 'y' is of AdValorem, and 'us/reciprocal/cn' holds DutyRate: write LegalAct.Enact<DutyRate>(…).");
        Refusal.Of<ArgumentException>(() => PolicyScenario.Named("x").WithActs(
            Geneva.Reciprocal, LegalAct.End("y", Geneva.Reciprocal, Geneva.Order14298, LawZones.At("2026-01-01T00:00", LawZones.Beijing))))
                .WithMessage("A scenario supposes acts of hypothetical instruments; 'y' is of Executive Order 14298.*");
        Refusal.Of<ArgumentException>(() => Register.With(PolicyScenario.TruceLapsed(Truce, LawZones.Utc("2025-01-01T00:00Z"))))
            .WithMessage("No window of 'us-cn-2025' runs for US at 2025-01-01T00:00:00Z, so none can be the last.");
        Refusal.Of<ArgumentException>(
            () => Geneva.With(Geneva.Agreed).With(PolicyScenario.TruceExtended(Truce, Period.FromDays(90), CountingRule.SameClockTime)))
                .WithMessage("'us-cn-2025' cannot be extended for US: it has no expiry to count from, no window has been enacted.");
    }

    [Fact]
    public void Scenarios_combine_and_are_values()
    {
        PolicyScenario lapse = PolicyScenario.TruceLapsed(Truce, August);
        lapse.Should().Be(PolicyScenario.TruceLapsed(Truce, August));
        lapse.Should().NotBe(PolicyScenario.TruceLapsed(Truce, August, Economy.China)).And.NotBe(lapse.WithName("x"));
        lapse.And(PolicyScenario.None).Should().Be(lapse);
        lapse.ToString().Should().Be("if the truce us-cn-2025 is not extended beyond its window of 2025-08-01T00:00:00Z");
        PolicyScenario both = lapse.And(PolicyScenario.TruceExtended(Truce, Period.FromDays(30), CountingRule.SameClockTime));
        both.Suppositions.Should().HaveCount(2);
        Register.With(both).Truces[Truce].ExpiryFor(Economy.UnitedStates).ToString().Should().Be("2025-09-11T00:01 America/New_York (-04)");
        Register.With(lapse).With(PolicyScenario.TruceExtended(Truce, Period.FromDays(30), CountingRule.SameClockTime)).Truces[Truce]
            .Should().Be(Register.With(both).Truces[Truce]);
    }
}
