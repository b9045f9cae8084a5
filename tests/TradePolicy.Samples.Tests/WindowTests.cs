using Samples;
using TradePolicy.Data;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

public class WindowTests
{
    private const string NewYork = "America/New_York";
    private const string Shanghai = "Asia/Shanghai";

    [Theory]
    [InlineData("US", 0, NewYork, "2025-05-14T00:01", "2025-05-14T04:01:00Z", "2025-08-12T00:01", "2025-08-12T04:01:00Z")]
    [InlineData("US", 1, NewYork, "2025-08-12T00:01", "2025-08-12T04:01:00Z", "2025-11-10T00:01", "2025-11-10T05:01:00Z")]
    [InlineData("US", 2, NewYork, "2025-11-10T00:01", "2025-11-10T05:01:00Z", "2026-11-10T00:01", "2026-11-10T05:01:00Z")]
    [InlineData(
        "CN", 0, Shanghai, "2025-05-14T12:01", "2025-05-14T04:01:00Z", "2025-08-12T12:01", "2025-08-12T04:01:00Z", "2025-08-12T24:00",
        "2025-08-12T16:00:00Z")]
    [InlineData(
        "CN", 1, Shanghai, "2025-08-12T12:01", "2025-08-12T04:01:00Z", "2025-11-10T12:01", "2025-11-10T04:01:00Z", "2025-11-10T24:00",
        "2025-11-10T16:00:00Z")]
    [InlineData(
        "CN", 2, Shanghai, "2025-11-10T13:01", "2025-11-10T05:01:00Z", "2026-11-10T13:01", "2026-11-10T05:01:00Z", "2026-11-10T24:00",
        "2026-11-10T16:00:00Z")]
    public void Each_window_has_its_start_and_its_ends_by_the_clock_and_in_UTC(
        string party, int index, string zone, params string[] startAndEnds)
    {
        WindowReport window = PartyIn(FullReport(), party).Windows[index];

        LegalReading[] readings = [.. window.Window.Window.Start.Possible, .. window.Ends.SelectMany(end => end.Bound.Possible)];
        readings.Should().OnlyContain(reading => reading.Zone.Id == zone);
        readings.SelectMany(reading => new[] { reading.LocalText, reading.Instant.ToString() }).Should().Equal(startAndEnds);
    }

    [Fact]
    public void An_end_is_stated_or_counted_by_each_rule_that_may_apply()
    {
        TruceReport report = FullReport();

        PartyIn(report, "US").Windows.Select(window => window.Ends.Single().Rule).Should().Equal(CountingRule.SameClockTime, null, null);
        foreach (WindowReport window in PartyIn(report, "CN").Windows)
            window.Ends.Select(end => end.Rule!.Method).Should().Equal(CountingMethod.SameClockTime, CountingMethod.EndOfLastDay);
    }

    [Fact]
    public void The_windows_are_printed_with_their_acts_and_rules()
    {
        Tracker run = Tracker.Asked("2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z");

        run.Lines.Should().ContainInConsecutiveOrder(
            "Windows: United States of America (local time America/New_York, then UTC)",
            "  act                    from                    until                   the end is",
            "  Executive Order 14298  2025-05-14T00:01 (-04)  2025-08-12T00:01 (-04)  counted: 90 days, rule a",
            "  sec. 3(d)              2025-05-14T04:01:00Z    2025-08-12T04:01:00Z    no end is stated",
            "  Executive Order 14334  2025-08-12T00:01 (-04)  2025-11-10T00:01 (-05)  stated",
            "  sec. 2                 2025-08-12T04:01:00Z    2025-11-10T05:01:00Z    no length is stated");
        run.Lines.Should().ContainInConsecutiveOrder(
            "  Announcement No. 10 of 2025  2025-11-10T13:01 (+08)  2026-11-10T13:01 (+08)  counted: 1 year, rule b",
            "                               2025-11-10T05:01:00Z    2026-11-10T05:01:00Z    no end is stated",
            "                                                       2026-11-10T24:00 (+08)  or by rule c",
            "                                                       2026-11-10T16:00:00Z    no rule is settled");
        run.Lines.Should().Contain("  - c: end of the last day, first day not counted: Civil Code of the PRC, arts 201 and 203");
    }

    [Fact]
    public void Windows_that_are_not_known_yet_are_not_printed()
    {
        Tracker.Asked("2025-06-09T12:00:00Z", "2025-06-09T12:00:00Z").Output
            .Should().Contain("Executive Order 14298").And.NotContain("Announcement No. 8").And.NotContain("2025-11-10");
    }

    private static TruceReport FullReport() => TruceReport.Of(
        Deal.Truce, UnitedStatesChina.Register, Tracker.At("2026-03-01T00:00:00Z"), Tracker.At("2026-03-01T00:00:00Z"),
        LegalView.AsWritten);

    private static PartyReport PartyIn(TruceReport report, string code) => report.Parties.Single(party => party.Party.Code == code);
}
