namespace TradePolicy.Samples.Tests;

public class HorizonTests
{
    [Theory]
    [InlineData("2026-10-08T00:00:00Z")]
    [InlineData("2026-11-10T05:01:00Z")]
    [InlineData(Tracker.Today)]
    public void Beyond_what_the_sources_know_the_truce_neither_holds_nor_has_lapsed(string clock)
    {
        Tracker run = Tracker.RunAt(clock, null);

        run.ExitCode.Should().Be(0);
        run["Status"].Should().Be(("not known", "not known"));
        run["now"].Should().Be(("not known;", "not known;"));
        run["when the sources end"].Should().Be(("12.5%", "10%"));
        run.Output.Should().Contain("NOT KNOWN: the sources end at 2026-10-07T00:00:00Z").And.Contain("as far as known");
        run.Output.Should().NotContain("lapsed").And.NotContain("in force");
    }

    [Fact]
    public void The_time_remaining_is_as_far_as_known_once_the_sources_have_ended_and_the_reason_is_told()
    {
        const string Reason = "How long is left is as far as known: ";
        Tracker known = Tracker.RunAt("2026-10-06T23:59:59Z", null);
        known["Time remaining"].UnitedStates.Should().Be("34 d 5 h 1 min 1 s");
        known.Output.Should().NotContain(Reason);
        Tracker beyond = Tracker.RunAt("2026-10-08T00:00:00Z", null);
        beyond["Time remaining"].UnitedStates.Should().Be("not known;");
        beyond.Output.Should().Contain("33 d 5 h 1 min as far as known").And.Contain(Reason + "the instant is after the horizon");
        Tracker.Run()["Time remaining"].Should().Be(("not known;", "not known;"));
        Tracker.Run().Output.Should().Contain("none as far as known");
    }

    [Fact]
    public void Up_to_the_end_of_the_sources_the_answer_is_known()
    {
        Tracker run = Tracker.Asked("2026-10-07T00:00:00Z", "2026-10-07T00:00:00Z");

        run["Status"].Should().Be(("in force, nothing left to suspend", "in force"));
        run.Output.Should().NotContain("NOT KNOWN").And.NotContain("as far as known");
    }

    [Fact]
    public void An_earlier_instant_is_known_but_what_follows_is_only_as_far_as_known()
    {
        Tracker run = Tracker.Run("--at", "2026-09-01T00:00:00Z");

        run["Status"].China.Should().Be("in force");
        run["now"].China.Should().Be("10%");
        run["after a lapse"].China.Should().Be("not known;");
        run.Output.Should().Contain("34% as far as known").And.NotContain("NOT KNOWN");
    }

    [Fact]
    public void The_announced_extension_is_told_and_has_no_legal_effect()
    {
        Tracker run = Tracker.Asked("2026-11-20T00:00:00Z", "2026-10-01T00:00:00Z");

        run["Status"].Should().Be(("announced, not enacted", "announced, not enacted"));
        run["Expires, local time"].UnitedStates.Should().Be("2026-11-10T00:01 (-05)");
        run["now"].China.Should().Be("34%");
        run.Lines.Where(line => line.Contains("without legal effect") && line.Contains("10 January 2027")).Should().HaveCount(2);
    }

    [Fact]
    public void The_clock_is_shown_in_whole_seconds_so_that_the_question_can_be_asked_again()
    {
        Tracker run = Tracker.Run();

        run.Lines[1].Should().StartWith("At 2026-11-23T12:00:00Z, as known at 2026-11-23T12:00:00Z, as written");
        Tracker.Asked("2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z").Output.Should().Be(run.Output);
    }
}
