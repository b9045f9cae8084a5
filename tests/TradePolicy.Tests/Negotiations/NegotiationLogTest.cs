namespace TradePolicy.Tests;

/// <summary>Rounds, commitments, allegations and statements on both clocks.</summary>
public sealed class NegotiationLogTest
{
    private static readonly Instant June = LawZones.Utc("2025-06-09T12:00Z");

    [Fact]
    public void Rounds_stand_in_the_order_of_their_days() =>
        Talks.Log.Rounds.Keys.Should().Equal(Talks.Geneva, "us-cn/call-2025-06-05", Talks.London, Talks.Stockholm);

    [Theory]
    [InlineData("2025-06-08T22:59Z", null, "us-cn/call-2025-06-05", Talks.London)]
    [InlineData("2025-06-08T23:00Z", Talks.London, "us-cn/call-2025-06-05", Talks.Stockholm)] // midnight in London, in summer
    [InlineData("2025-06-10T22:59Z", Talks.London, "us-cn/call-2025-06-05", Talks.Stockholm)]
    [InlineData("2025-06-10T23:00Z", null, Talks.London, Talks.Stockholm)]
    [InlineData("2025-08-01T00:00Z", null, Talks.Stockholm, null)]
    [InlineData("2025-05-01T00:00Z", null, null, Talks.Geneva)]
    public void A_round_is_in_progress_on_its_days_in_the_zone_of_its_place(string at, string? inProgress, string? last, string? next)
    {
        Talks.Log.RoundInProgressAt(LawZones.Utc(at))?.Key.Should().Be(inProgress);
        (Talks.Log.RoundInProgressAt(LawZones.Utc(at)) is null).Should().Be(inProgress is null);
        (Talks.Log.LastRoundBefore(LawZones.Utc(at))?.Key).Should().Be(last);
        (Talks.Log.NextRoundAfter(LawZones.Utc(at))?.Key).Should().Be(next);
    }

    [Fact]
    public void Rounds_of_talks_are_told_from_calls() =>
        Talks.Log.LastRoundBefore(LawZones.Utc("2025-06-08T00:00Z"), NegotiationFormat.Talks).Should().Be(Talks.GenevaRound);

    [Fact]
    public void A_round_says_who_led_for_whom_what_was_on_the_table_and_what_it_follows()
    {
        NegotiationRound london = Talks.Log.Rounds[Talks.London];
        london.HeadOf(Economy.China)!.ToString().Should().Be("He Lifeng, Vice Premier (head)");
        london.HeadOf(Economy.UnitedStates)!.Name.Should().Be("Scott Bessent");
        london.Agenda.Should().Equal("rare earths", "semiconductor technology");
        london.PreviousRounds.Should().Equal(Talks.Geneva, "us-cn/call-2025-06-05");
        london.ToString().Should().Be("us-cn/london: second round, London, Lancaster House, 2025-06-09/2025-06-10");
        Refusal.Of<ArgumentException>(() => london.HeadOf(Economy.Japan)).WithMessage("There is no delegation of JP in 'us-cn/london'.*");
    }

    [Fact]
    public void On_9_June_2025_the_outcome_of_London_and_the_round_of_Stockholm_were_not_known()
    {
        NegotiationLog then = Talks.Log.AsKnownAt(June);
        then.Rounds.Keys.Should().NotContain(Talks.Stockholm);
        then.RoundInProgressAt(June)!.Outcome.Should().BeNull();
        then.Rounds[Talks.Geneva].Outcome.Should().NotBeNull();
        then.NextRoundAfter(June).Should().BeNull();
        then.Statements.Keys.Should().Equal("us/violated", "cn/undermined");
        then.Linkages.Should().BeEmpty();
        then.Allegations["us/alleges-slow-licences"].ClosedBy.Should().BeNull();
        then.AsKnownAt(June).Should().BeSameAs(then);
        Talks.Log.AsKnownAt(LawZones.Utc("2026-01-01T00:00Z")).AsKnownAt(June).Should().Be(then);
    }

    [Fact]
    public void Both_sides_have_an_allegation_open_on_9_June_2025_and_neither_is_a_fact()
    {
        Talks.Log.OpenAllegationsAt(June).Select(allegation => (allegation.AllegedBy, allegation.Against)).Should()
            .Equal((Economy.UnitedStates, Economy.China), (Economy.China, Economy.UnitedStates));
        Talks.Log.OpenAllegationsAt(June, Economy.China).Should().ContainSingle().Which.Statement.Should().Be(Talks.Undermined);
        Talks.Log.OpenAllegationsAt(LawZones.Utc("2025-05-20T00:00Z")).Should().BeEmpty();
        Talks.Log.OpenAllegationsAt(LawZones.Utc("2025-07-01T00:00Z")).Should().ContainSingle().Which.AllegedBy.Should().Be(Economy.China);
        Talks.Log.Allegations[1].ToString()
            .Should().StartWith("CN alleges that US has broken us/no-new-measures: Ministry of Commerce, spokesperson (CN): ");
    }

    [Fact]
    public void On_the_day_of_a_statement_of_which_only_the_day_is_known_it_is_in_doubt_whether_the_allegation_is_open()
    {
        AllegedBreach alleged = Talks.Log.Allegations["us/alleges-slow-licences"];
        alleged.StateAt(LawZones.Utc("2025-05-30T03:59Z")).Should().Be(AllegationState.NotMade);
        alleged.StateAt(LawZones.Utc("2025-05-30T04:00Z")).Should().Be(AllegationState.InDoubt);
        alleged.StateAt(LawZones.Utc("2025-05-31T04:00Z")).Should().Be(AllegationState.Open);
        alleged.StateAt(LawZones.Utc("2025-06-10T12:00Z")).Should().Be(AllegationState.InDoubt, "it was closed some time on that day");
        alleged.StateAt(LawZones.Utc("2025-06-10T23:00Z")).Should().Be(AllegationState.Closed);
    }

    [Fact]
    public void Statements_about_one_thing_stand_side_by_side_with_their_speakers()
    {
        Talks.Log.StatementsAbout(RareEarths.April).Select(statement => statement.Speaker).Should().Equal("Donald Trump", "Howard Lutnick");
        Talks.Violated.ToString().Should().Be(
            "Donald Trump, President of the United States (US): China has violated its agreement with the United States. (post by the " +
            "speaker, 2025-05-30 America/New_York (time of day not known))");
        Talks.Violated.Evidence!.IsFullyConfirmed.Should().BeFalse();
    }

    [Fact]
    public void Commitments_stand_from_their_moment_on()
    {
        Talks.Log.CommitmentsAt(LawZones.Utc("2025-05-14T04:00Z")).Should().BeEmpty();
        Talks.Log.CommitmentsAt(LawZones.Utc("2025-05-14T04:01Z")).Should().HaveCount(2);
        Commitment day = Commitment.Create(
            "x", Economy.China, "acts", LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-05-14"), LawZones.Beijing)),
            Publication.At(June), "acts");
        day.StateAt(LawZones.Utc("2025-05-14T04:00Z")).Should().Be(SegmentState.Indeterminate);
    }

    [Fact]
    public void A_pace_is_kept_or_falls_short()
    {
        var soybeans = CommitmentTarget.Of(25m, "million tonnes of soybeans", Period.FromYears(1));
        soybeans.IsMetBy(25m).Should().BeTrue();
        soybeans.IsMetBy(24.9m).Should().BeFalse();
        soybeans.ShortfallOf(20.5m).Should().Be(4.5m);
        soybeans.ShortfallOf(30m).Should().Be(0m);
        soybeans.ToString().Should().Be("at least 25 million tonnes of soybeans per P1Y");
        Refusal.Of<ArgumentOutOfRangeException>(() => CommitmentTarget.Of(0m, "t", Period.FromYears(1)));
    }

    [Fact]
    public void A_share_is_not_known_before_it_is_published()
    {
        Talks.Log.AsKnownAt(LawZones.Utc("2025-06-19T11:59Z")).MarketShares.Should().BeEmpty();
        Talks.Log.AsKnownAt(LawZones.Utc("2025-06-19T12:00Z")).MarketShares.Should().ContainSingle();
    }

    [Fact]
    public void A_share_is_one_figure_of_one_source_for_one_year()
    {
        Talks.Log.MarketShares.Single().ToString()
            .Should().Be("CN has about 90% of the processing of rare earths in 2024 (International Energy Agency)");
        Refusal.Of<ArgumentOutOfRangeException>(
            () => MarketShare.Create(
                "x", Economy.China, "x", Percentage.Of(101m), 2024, "x", Publication.At(LawZones.Utc("2025-06-19T12:00Z"))));
    }

    [Fact]
    public void Behind_rare_earths_stands_the_control_of_April_on_10_June_2025_and_both_at_the_end_of_2026()
    {
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [], []).WithExportControls(RareEarths.Seven, RareEarths.Five);
        IssueState june = register.StateOf(Talks.RareEarthsIssue, LawZones.Utc("2025-06-10T12:00Z"));
        june.InForce.Should().Equal(RareEarths.April);
        june.InDoubt.Should().BeEmpty();
        june.ToString().Should().Be("rare earths at 2025-06-10T12:00:00Z: in force cn/rare-earths/2025-04");
        register.StateOf(Talks.RareEarthsIssue, LawZones.Utc("2026-11-10T04:00Z")).InDoubt.Should().Equal(RareEarths.October);
        register.StateOf(Talks.RareEarthsIssue, LawZones.Utc("2026-12-01T00:00Z")).InForce.Should()
            .Equal(RareEarths.April, RareEarths.October);
        Refusal.Of<UnknownTargetException>(() => Geneva.Register.StateOf(Talks.RareEarthsIssue, June))
            .WithMessage("The issue 'rare-earths' names the target 'cn/rare-earths/2025-04'*");
        Geneva.Register.StateOf(NegotiationIssue.Create("tariffs", "tariffs", Geneva.Reciprocal), June).InForce.Should()
            .Equal(Geneva.Reciprocal);
    }

    [Fact]
    public void Of_a_measure_that_was_not_known_yet_it_is_told_that_and_not_that_it_was_not_in_force()
    {
        PolicyRegister register = PolicyRegister.Create(Knowledge.Complete, [], []).WithExportControls(RareEarths.Seven, RareEarths.Five);
        Instant announced = RareEarths.Five.Instruments.Min(instrument => instrument.Published.Earliest);

        IssueState june = register.AsKnownAt(June).StateOf(Talks.RareEarthsIssue, June);
        june.InForce.Should().Equal(RareEarths.April);
        june.NotKnownYet.Should().Equal(RareEarths.October);
        june.InDoubt.Should().BeEmpty();
        june.Reasons.Select(fact => fact.Message)
            .Should().Equal("nothing is known of 'cn/rare-earths/2025-10' as known at 2025-06-09T12:00:00Z");
        june.ToString()
            .Should().Be("rare earths at 2025-06-09T12:00:00Z: in force cn/rare-earths/2025-04; not known yet cn/rare-earths/2025-10");
        june.Should().Be(register.AsKnownAt(June).StateOf(Talks.RareEarthsIssue, June))
            .And.NotBe(register.StateOf(Talks.RareEarthsIssue, June));
        register.AsKnownAt(announced - Duration.FromSeconds(1)).StateOf(Talks.RareEarthsIssue, June).NotKnownYet.Should()
            .Equal(RareEarths.October);
        register.AsKnownAt(announced).StateOf(Talks.RareEarthsIssue, June).NotKnownYet.Should().BeEmpty();
    }

    [Fact]
    public void A_record_is_the_same_in_whatever_order_what_was_known_is_added_and_restricted()
    {
        NegotiationLog then = Talks.Log.AsKnownAt(June);
        NegotiationLog added = NegotiationLog.Create(then.Knowledge, Talks.Log.Rounds)
            .WithStatements(Talks.Log.Statements)
            .WithCommitments(Talks.Log.Commitments)
            .WithAllegations(Talks.Log.Allegations)
            .WithLinkages(Talks.Log.Linkages)
            .WithIssues(Talks.Log.Issues)
            .WithMarketShares(Talks.Log.MarketShares);
        added.Should().Be(then);
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        Refusal.Of<ArgumentNullException>(() => Talks.LondonRound.WithDelegations(null!)).WithParameterName("delegations");
        Refusal.Of<ArgumentNullException>(() => Talks.LondonRound.WithDelegations([null!])).WithParameterName("delegations");
        Refusal.Of<ArgumentNullException>(() => NegotiationLog.Create(Knowledge.Complete, null!)).WithParameterName("rounds");
        Refusal.Of<ArgumentNullException>(() => NegotiationLog.Create(null!, [])).WithParameterName("knowledge");
        Refusal.Of<ArgumentNullException>(() => Talks.Log.WithStatements([null!])).WithParameterName("statements");
    }

    [Fact]
    public void The_last_day_of_a_round_is_not_before_the_first() =>
        Refusal.Of<ArgumentException>(() => Talks.LondonRound.WithLastDay(new(2025, 6, 8)))
            .WithMessage("The last day, 2025-06-08, comes before the first, 2025-06-09.*");

    [Fact]
    public void A_commitment_for_a_number_of_days_is_counted_by_the_law_of_the_party()
    {
        Commitment ninety = Commitment.Create(
            "us/ninety-days", Economy.UnitedStates, "For 90 days",
            LawZones.From("2025-05-14T00:01", LawZones.NewYork).Lasting(Period.FromDays(90)),
            Publication.At(LawZones.Utc("2025-05-12T07:00Z")), "the rate");
        ninety.During.End.Value.ToInstant().Should().Be(LawZones.Utc("2025-08-12T04:01Z"), "the practice is settled");
        ninety.During.CountingRules.Should().Equal(CountingRule.SameClockTime);
    }

    [Fact]
    public void What_refers_to_nothing_or_to_what_was_known_only_later_is_refused()
    {
        Refusal.Of<UnknownTargetException>(() => NegotiationLog.Create(Knowledge.Complete, [Talks.StockholmRound]))
            .WithMessage("The round 'us-cn/stockholm' names the target 'us-cn/london'*");
        Refusal.Of<ArgumentException>(
            () => NegotiationLog.Create(
                Knowledge.Complete, [Talks.GenevaRound.WithPreviousRounds(Talks.Stockholm), Talks.StockholmRound.WithPreviousRounds()]))
                    .WithMessage("The round 'us-cn/geneva' follows 'us-cn/stockholm', which is not earlier.");
        Refusal.Of<UnknownTargetException>(
            () => NegotiationLog.Create(Knowledge.Complete, [Talks.GenevaRound]).WithCommitments(Talks.Log.Commitments)
                .WithAllegations(Talks.Log.Allegations))
                    .WithMessage("The allegation 'us/alleges-slow-licences' names the target 'us/violated'*a statement of the record*");
        Refusal.Of<UnknownTargetException>(
            () => NegotiationLog.Create(Knowledge.Complete, []).WithStatements(Talks.Log.Statements).WithAllegations(Talks.Log.Allegations))
                .WithMessage("*key of a commitment*");
        Refusal.Of<ArgumentException>(
            () => AllegedBreach.Create("x", Economy.China, Economy.UnitedStates, Talks.NoNewMeasures, Talks.Violated))
                .WithMessage("The allegation is of CN, its statement 'us/violated' of US.*");
        Refusal.Of<ArgumentException>(
            () => Delegation.Of(Economy.China, DelegationMember.Of("A", isHead: true), DelegationMember.Of("B", isHead: true)))
                .WithMessage("The delegation of CN has two heads.*");
        Refusal.Of<ArgumentException>(() => Linkage.Create("x", ["a"], ["a"], Talks.Framework));
    }
}
