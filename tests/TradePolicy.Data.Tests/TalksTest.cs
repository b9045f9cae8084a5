using TradePolicy.Negotiations;
using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

/// <summary>
/// What the report of 9 June 2025 says of the talks, as known on that day and as known now; its figures of China's economy are in <see
/// cref="ChinaStatisticsTest"/>.
/// </summary>
public sealed class TalksTest
{
    private static readonly Instant June9 = Asked.Utc("2025-06-09T12:00:00Z");
    private static readonly Instant June10 = Asked.Utc("2025-06-10T12:00:00Z");
    private static readonly Instant Now = UnitedStatesChina.CompleteThrough - Duration.FromSeconds(1);

    private static readonly NegotiationLog Log = UnitedStatesChina.Negotiations;

    /// <summary>The record as known on 9 June 2025 and as known now.</summary>
    public static TheoryData<string> Knowledges => ["2025-06-09T23:59:59Z", "2026-10-06T23:59:59Z"];

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void A_round_is_held_in_London_after_Geneva_and_a_call_of_the_presidents(string known)
    {
        NegotiationLog then = KnownAt(known);
        NegotiationRound london = then.RoundInProgressAt(June9)!;
        (london.Key, london.Place).Should().Be(("us-cn/london", "London, Lancaster House"));
        london.PreviousRounds.Should().Equal("us-cn/geneva", "us-cn/call-2025-06-05");
        then.LastRoundBefore(June9, NegotiationFormat.Talks)!.Key.Should().Be("us-cn/geneva");
        then.LastRoundBefore(June9)!.Format.Should().Be(NegotiationFormat.Call);
        then.RoundInProgressAt(Asked.Utc("2025-06-08T22:59:59Z")).Should().BeNull();
        then.RoundInProgressAt(Asked.Utc("2025-06-08T23:00:00Z")).Should().Be(london);
        then.RoundInProgressAt(Asked.Utc("2025-06-10T22:59:59Z")).Should().Be(london);
        then.RoundInProgressAt(Asked.Utc("2025-06-10T23:00:00Z")).Should().BeNull();
    }

    [Fact]
    public void On_9_June_2025_neither_what_came_of_London_nor_the_next_round_was_known()
    {
        NegotiationLog then = Log.AsKnownAt(June9);
        then.Rounds["us-cn/london"].Outcome.Should().BeNull();
        then.NextRoundAfter(June9).Should().BeNull();
        Log.Rounds["us-cn/london"].Outcome!.Summary.Should().StartWith("a framework to implement the consensus of Geneva");
        Log.NextRoundAfter(June9)!.Key.Should().Be("us-cn/stockholm");
    }

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void These_sat_at_the_table_in_London(string known)
    {
        NegotiationRound london = KnownAt(known).Rounds["us-cn/london"];
        london.HeadOf(Economy.UnitedStates)!.ToString().Should().Be("Scott Bessent, Secretary of the Treasury (head)");
        london.HeadOf(Economy.China)!.ToString().Should().Be("He Lifeng, Vice Premier (head)");
        london.Delegations[0].Members.Select(member => member.Name).Should().Equal("Scott Bessent", "Howard Lutnick", "Jamieson Greer");
    }

    [Fact]
    public void The_rounds_are_those_from_Geneva_to_Washington_without_the_seventh_which_no_source_names()
    {
        Log.Rounds.Where(round => round.Format == NegotiationFormat.Talks).Select(round => round.Name).Should().Equal(
            "first round", "second round", "third round", "fourth round", "fifth round", "sixth round", "eighth round");
        Log.Rounds.Where(round => round.Format != NegotiationFormat.Talks).Select(round => round.Key).Should().Equal(
            "us-cn/call-2025-06-05", "us-cn/busan", "us-cn/beijing", "us-cn/washington");
        UnitedStatesChina.KnownGaps.Should().ContainSingle(gap => gap.Message.Contains("seventh round"));
    }

    [Theory]
    [InlineData("2025-06-09T12:00:00Z", "2025-08-12T04:01:00Z")]
    [InlineData("2026-10-06T23:59:59Z", "2026-11-10T05:01:00Z")]
    public void The_truce_of_Geneva_suspends_for_90_days_and_was_extended_twice_since(string known, string expiry)
    {
        TradeTruce truce = Asked.KnownAt(known).Truces[UnitedStatesChina.Truce];
        truce.ExpiryFor(Economy.UnitedStates).Earliest.Should().Be(Asked.Utc(expiry));
        truce.SideOf(Economy.UnitedStates).Windows[0].Window.Start.Earliest.Should().Be(Asked.Utc("2025-05-14T04:01:00Z"));
    }

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void Tariffs_on_goods_of_China_fell_from_145_to_30_percent(string known)
    {
        Instant start = Asked.Utc("2025-05-14T04:01:00Z");
        PolicySnapshot before = Asked.KnownAt(known).At(start - Duration.FromSeconds(1)), after = Asked.KnownAt(known).At(start);
        before.OnChina().Value.Should().Be(Percentage.Of(145m));
        after.OnChina().Value.Should().Be(Percentage.Of(30m));
        before.DiffTo(after).Tariffs.Single(change => change.Key == Asked.Reciprocal).ToString().Should().Contain("125% to 10% (-115 pp)");
    }

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void Behind_rare_earths_and_semiconductors_this_was_in_force_on_10_June_2025(string known)
    {
        PolicyRegister then = Asked.KnownAt(known);
        Behind("rare-earths").Should().Equal("cn/rare-earths/2025-04");
        Behind("semiconductor-technology").Should().Equal("us/chip-design-software/2025-05", "us/chip-guidance/2025-05");

        IReadOnlyList<string> Behind(string issue) => then.StateOf(Log.Issues[issue], June10).InForce;
    }

    [Fact]
    public void Behind_rare_earths_the_licensing_of_April_2025_is_what_is_left_in_force_now()
    {
        IssueState now = UnitedStatesChina.Register.StateOf(Log.Issues["rare-earths"], Now);
        now.InForce.Should().Equal("cn/rare-earths/2025-04");
        now.ExportControls.Count(control => control.Status == MeasureStatus.Suspended).Should().Be(5);
        UnitedStatesChina.Register.StateOf(Log.Issues["semiconductor-technology"], Now).InForce.Should()
            .NotContain("us/chip-design-software/2025-05", "the letters were rescinded on 2 July 2025");
    }

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void Statements_7_and_8_each_side_says_something_else_of_the_pace_of_rare_earths(string known)
    {
        NegotiationLog then = KnownAt(known);
        then.StatementsAbout("cn/geneva/rare-earths").Take(2).Select(said => (said.Party, said.Summary)).Should().Equal(
            (Economy.China, "China has approved a certain number of applications for rare earths that comply with its rules."),
            (Economy.UnitedStates,
                "Rare earths are released at a rate that is higher than it was, but not as high as the United States " +
                "believes was agreed."));
        then.Commitments["cn/geneva/rare-earths"].Target.Should().BeNull("no figure was published");
    }

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void These_allegations_of_breach_were_open_on_10_June_2025(string known)
    {
        NegotiationLog then = KnownAt(known);
        then.OpenAllegationsAt(June10, Economy.China).Select(allegation => allegation.Key)
            .Should().Equal("cn/alleges/2025-05-28", "cn/alleges/2025-06-02");
        then.OpenAllegationsAt(June10, Economy.UnitedStates).Select(allegation => allegation.Key).Should().Equal("us/alleges/2025-05-30");
        then.OpenAllegationsAt(June10).Should().OnlyContain(allegation => allegation.StateAt(June10) == AllegationState.Open);
    }

    [Fact]
    public void Two_more_allegations_were_made_in_autumn_and_none_is_on_record_as_withdrawn() =>
        Log.OpenAllegationsAt(Now).Select(allegation => (allegation.AllegedBy, allegation.Key)).Should().Equal(
            (Economy.China, "cn/alleges/2025-05-28"),
            (Economy.UnitedStates, "us/alleges/2025-05-30"),
            (Economy.China, "cn/alleges/2025-06-02"),
            (Economy.China, "cn/alleges/2025-09-29"),
            (Economy.UnitedStates, "us/alleges/2025-10-10"));

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void China_processes_about_90_percent_which_is_a_figure_with_a_source_and_a_year(string known)
    {
        MarketShare processing = KnownAt(known).MarketShares["cn/rare-earths/processing-as-reported"];
        (processing.Subject, processing.Share, processing.IsApproximate).Should()
            .Be(("processing of rare earths", Percentage.Of(90m), true));
        processing.Source.Should().Contain("CNN");
    }

    [Theory]
    [InlineData("2025-06-09T23:59:59Z", false)]
    [InlineData("2025-06-18T23:59:59Z", false)]
    [InlineData("2025-06-19T00:00:00Z", true)]
    [InlineData("2026-10-06T23:59:59Z", true)]
    public void The_figure_of_the_International_Energy_Agency_was_not_known_before_19_June_2025(string known, bool isKnown)
    {
        KnownAt(known).MarketShares.Where(share => share.Share == Percentage.Of(92m)).Should().HaveCount(isKnown ? 1 : 0);
        Log.MarketShares["cn/rare-earths/processing"].Year.Should().Be(2024);
    }

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void Rare_earths_may_be_traded_for_chips_says_the_press(string known)
    {
        Linkage linkage = KnownAt(known).Linkages["rare-earths-for-chips"];
        linkage.Statement.Party.Should().BeNull();
        string[] held = [.. UnitedStatesChina.Register.ExportControls.Keys, .. UnitedStatesChina.Register.OtherMeasures.Keys];
        linkage.FirstMeasures.Concat(linkage.SecondMeasures).Should().BeSubsetOf(held);
    }

    [Fact]
    public void Every_claim_names_its_speaker_where_it_was_reported_and_how_well_that_is_known() =>
        Log.Statements.Should().OnlyContain(said => said.Speaker.Length > 0 && said.ReportedBy.Length > 0 && said.Evidence != null);

    [Theory]
    [MemberData(nameof(Knowledges))]
    public void The_six_speakers_of_the_report_are_named_each_in_a_capacity(string known) =>
        KnownAt(known).Statements.Select(said => (said.Speaker, said.Office, said.Party)).Should().Contain(
        [
            ("CNN", null, null),
            ("Xinhua", "state news agency of China", null),
            ("Robin Xing", "chief China economist of Morgan Stanley", null),
            ("Ministry of Commerce", "spokesperson", Economy.China),
            ("Kevin Hassett", "director of the National Economic Council", Economy.UnitedStates),
            ("General Administration of Customs", "spokesperson", Economy.China),
        ]);

    [Fact]
    public void What_the_spokesperson_of_customs_said_is_not_held_and_says_so() =>
        Log.Statements["cn/2025-06-09/customs"].Evidence!.Exceptions.Should().Contain("what was said");

    [Fact]
    public void What_the_White_House_said_of_November_2025_stands_beside_the_acts_of_China_which_say_something_else()
    {
        Log.AsKnownAt(Asked.Utc("2025-11-01T03:59:59Z")).StatementsAbout("cn/additional/us").Should().BeEmpty();
        Log.StatementsAbout("cn/additional/us").Single().ToString()
            .Should().StartWith("White House (US): China suspends all of the tariffs");
        PolicySnapshot december = Asked.Register.At(Asked.Utc("2025-12-01T00:00:00Z"));
        december.OnUnitedStates().Value.Should().Be(Percentage.Of(10m), "No. 10 of 2025 keeps 10 of the 34 percent");

        Log.StatementsAbout("cn/rare-earths/2025-04")
            .Should().Contain(said => said.Speaker == "White House" && said.Summary.StartsWith("By general licences"));
        december.ExportControls["cn/rare-earths/2025-04"].Status.Should()
            .Be(MeasureStatus.InForce, "Nos. 70 and 72 of 2025 do not suspend No. 18");

        Log.StatementsAbout("cn/farm/15").Select(said => said.Key)
            .Should().Equal("us/2025-11-01/all-retaliatory-tariffs", "us/2025-11-04/recital");
        Asked.Register.Tariffs["cn/farm/15"].RateAt(Asked.Utc("2025-12-01T00:00:00Z")).IsInForce.Should()
            .BeFalse("No. 9 of 2025 stops it and names no end");
        Log.Statements.Where(said => said.Summary.Contains("exclusion")).Select(said => said.Summary[^17..^1])
            .Should().Equal("31 December 2026", "10 November 2026");
    }

    [Fact]
    public void What_statements_are_about_is_held()
    {
        PolicyRegister register = UnitedStatesChina.Register;
        Log.Statements.SelectMany(said => said.About).Should().BeSubsetOf(
        [
            .. register.Tariffs.Keys, .. register.ExportControls.Keys, .. register.OtherMeasures.Keys, .. register.Truces.Keys,
            .. Log.Rounds.Keys, .. Log.Commitments.Keys, .. Log.Issues.Keys,
        ]);
    }

    [Fact]
    public void Every_round_outcome_and_commitment_has_its_evidence()
    {
        Log.Rounds.Should().OnlyContain(round => round.Evidence != null && (round.Outcome == null || round.Outcome.Evidence != null));
        Log.Commitments.Should().OnlyContain(commitment => commitment.Evidence != null);
        Log.Knowledge.CompleteThrough.Should().Be(UnitedStatesChina.CompleteThrough);
    }

    [Fact]
    public void The_file_has_the_one_form_in_which_the_library_writes_it()
    {
        using StreamReader reader = new(typeof(UnitedStatesChina).Assembly.GetManifestResourceStream("us-china-negotiations.json")!);
        string text = reader.ReadToEnd();
        TradePolicyJson.Write(TradePolicyJson.ReadNegotiations(text)).Should().Be(text);
        text.Should().NotContain("://");
    }

    private static NegotiationLog KnownAt(string known) => Log.AsKnownAt(Asked.Utc(known));
}
