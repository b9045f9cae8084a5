namespace TradePolicy.Samples.Tests;

public class AnswerTests
{
    private const string June2025 = "2025-06-09T12:00:00Z";
    private const string March2026 = "2026-03-01T00:00:00Z";
    private const string Doubt = "indeterminate: in force or not";
    private const string NothingLeft = "in force, nothing left to suspend";

    [Theory]
    [InlineData(June2025, "2025-05-14T04:00:59Z", "enacted, not yet in force", "145% (125% + 20%)", "enacted, not yet in force", "125%")]
    [InlineData(June2025, "2025-05-14T04:01:00Z", "in force", "30% (20% + 10%)", "in force", "10%")]
    [InlineData(June2025, "2025-08-12T04:00:59Z", "in force", "30% (20% + 10%)", "in force", "10%")]
    [InlineData(June2025, "2025-08-12T04:01:00Z", "lapsed", "54% (34% + 20%)", Doubt, "10% or 34%")]
    [InlineData(June2025, "2025-08-12T15:59:59Z", "lapsed", "54% (34% + 20%)", Doubt, "10% or 34%")]
    [InlineData(June2025, "2025-08-12T16:00:00Z", "lapsed", "54% (34% + 20%)", "lapsed", "34%")]
    [InlineData(June2025, "2025-08-13T00:00:00Z", "lapsed", "54% (34% + 20%)", "lapsed", "34%")]
    [InlineData("2025-08-13T00:00:00Z", "2025-08-12T04:00:59Z", "in force", "30% (20% + 10%)", "in force", "10%")]
    [InlineData("2025-08-13T00:00:00Z", "2025-08-12T04:01:00Z", "in force", "30% (20% + 10%)", "in force", "10%")]
    [InlineData(March2026, "2025-11-10T04:00:59Z", "in force", "30% (20% + 10%)", "in force", "10%")]
    [InlineData(March2026, "2025-11-10T04:01:00Z", "in force", "30% (20% + 10%)", Doubt, "10% or 34%")]
    [InlineData(March2026, "2025-11-10T05:00:59Z", "in force", "30% (20% + 10%)", Doubt, "10% or 34%")]
    [InlineData(March2026, "2025-11-10T05:01:00Z", "in force", "20% (10% + 10%)", "in force", "10%")]
    [InlineData(March2026, March2026, NothingLeft, "10%", "in force", "10%")]
    [InlineData(March2026, "2026-11-10T05:00:59Z", NothingLeft, "none", "in force", "10%")]
    [InlineData(March2026, "2026-11-10T05:01:00Z", "lapsed", "none", Doubt, "10% or 34%")]
    [InlineData(March2026, "2026-11-10T15:59:59Z", "lapsed", "none", Doubt, "10% or 34%")]
    [InlineData(March2026, "2026-11-10T16:00:00Z", "lapsed", "none", "lapsed", "34%")]
    public void Each_boundary_has_its_two_sides(
        string known, string at, string usStatus, string usRate, string chinaStatus, string chinaRate)
    {
        Tracker run = Tracker.Asked(at, known);

        run["Status"].Should().Be((usStatus, chinaStatus));
        run["now"].Should().Be((usRate, chinaRate));
    }

    [Fact]
    public void A_doubt_names_both_counting_rules()
    {
        string[] doubts = [.. Tracker.Asked("2025-08-12T04:01:00Z", June2025).Lines.Where(line => line.Contains("In doubt for China"))];

        doubts.Should().HaveCount(2);
        doubts.Should().Contain(doubt => doubt.Contains("2025-08-12T12:01") && doubt.Contains("the clock face of the stated start"));
        doubts.Should().Contain(doubt => doubt.Contains("2025-08-12T24:00") && doubt.Contains("Civil Code of the PRC"));
    }

    [Fact]
    public void The_expiry_is_given_by_the_clock_and_in_UTC_with_the_time_remaining()
    {
        Tracker run = Tracker.Asked(June2025, June2025);

        run["Expires, local time"].Should().Be(("2025-08-12T00:01 (-04)", "2025-08-12T12:01 (+08) or"));
        run["Expires, UTC"].Should().Be(("2025-08-12T04:01:00Z", "2025-08-12T04:01:00Z or"));
        run["Time remaining"].Should().Be(("63 d 16 h 1 min", "63 d 16 h 1 min or"));
    }

    [Fact]
    public void A_lapse_revives_what_was_suspended_and_nothing_else()
    {
        Tracker run = Tracker.Asked(June2025, June2025);

        run["after a lapse"].Should().Be(("54% (34% + 20%)", "34%"));
        run.Lines.Should().ContainInConsecutiveOrder(
            "  IEEPA, synthetic opioids    20% by Executive Order 14228           20% by Executive Order 14228",
            "  IEEPA, reciprocal           10%, while Executive Order 14298       revives:",
            "                              suspends 34% by Executive Order 14298  34% by Executive Order 14298");
    }

    [Fact]
    public void Where_nothing_is_left_to_suspend_a_lapse_leaves_none_and_nothing_revives()
    {
        Tracker run = Tracker.Asked(March2026, March2026);

        run["after a lapse"].Should().Be(("none", "34%"));
        run.Output.Should().Contain("nothing revives").And.NotContain(" 0%");
    }

    [Fact]
    public void A_rate_is_labelled_for_what_it_is()
    {
        Tracker run = Tracker.Asked(June2025, June2025);

        run["Additional rate of"].Should().Be(("US duties on all goods of China", "China's additional duty on all US goods"));
        run.Output.Should().Contain("(not a total duty)").And.Contain("Additional rate: US duties on all goods of China");
    }

    [Theory]
    [InlineData("written", "2026-02-22T12:00:00Z", "none")]
    [InlineData("collected", "2026-02-22T12:00:00Z", "20% (10% + 10%)")]
    [InlineData("collected", "2026-02-24T04:59:59Z", "20% (10% + 10%)")]
    [InlineData("collected", "2026-02-24T05:00:00Z", "none")]
    [InlineData("ruled", June2025, "none")]
    public void A_view_has_its_own_rate_and_is_named(string view, string at, string rate)
    {
        Tracker run = Tracker.Asked(at, March2026, view);

        run["now"].UnitedStates.Should().Be(rate);
        run.Lines[1].Should().Contain($"as {view} (");
    }

    [Fact]
    public void What_was_expected_in_June_2025_is_still_told_later()
    {
        Tracker.Asked(March2026, March2026).Lines.Should().ContainInConsecutiveOrder(
            "What was expected, as more became known: United States of America",
            "  known since           expiry, local time      rate after a lapse  what revives",
            "  2025-05-12T22:31:16Z  2025-08-12T00:01 (-04)  54% (34% + 20%)     34% by Executive Order 14298",
            "  2025-08-12T00:00:16Z  2025-11-10T00:01 (-05)  54% (34% + 20%)     34% by Executive Order 14298");
    }

    [Fact]
    public void Milestones_are_given_where_they_lie_ahead()
    {
        string[] lines = Tracker.Asked("2025-07-13T04:01:00Z", June2025).Lines;

        lines.Should().NotContain(line => line.Contains("30 days before"));
        lines.Should().Contain("  7 days before  2025-08-05T00:01 (-04)    2025-08-05T12:01 (+08) or");
        lines.Should().Contain("  1 day before   2025-08-11T00:01 (-04)    2025-08-11T12:01 (+08) or");
        Tracker.Asked("2025-07-13T04:00:59Z", June2025).Output.Should().Contain("  30 days before  2025-07-13T00:01 (-04)");
    }

    [Fact]
    public void Before_anything_is_enacted_nothing_can_lapse()
    {
        Tracker run = Tracker.Asked("2025-05-12T12:00:00Z", "2025-05-12T12:00:00Z");

        run["Status"].Should().Be(("announced, not enacted", "announced, not enacted"));
        run["now"].Should().Be(("145% (125% + 20%)", "125%"));
        run["after a lapse"].Should().Be(("nothing can lapse", "nothing can lapse"));
        run.Output.Should().Contain("Joint Statement on U.S.-China Economic and Trade Meeting in Geneva");
    }
}
