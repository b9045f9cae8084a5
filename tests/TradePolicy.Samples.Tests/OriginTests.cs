using Samples;
using TradePolicy.Data;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

/// <summary>The page and the chart of the duties on goods of one origin.</summary>
public class OriginTests
{
    // Executive Order 14266 suspends the country rates of 14257 from 10 April to 9 July 2025, 14316 to 1 August, 14326 to 7 August, from
    // which day on its own rates apply. Section 122: 10 % from 24 February to 24 July 2026.
    [Theory]
    [InlineData("VN", "2025-04-11T12:00:00Z", "IEEPA, reciprocal", "in force", "2025-07-09T00:01 (-04)", "10%", "46%")]
    [InlineData("VN", "2025-07-08T12:00:00Z", "IEEPA, reciprocal", "in force", "2025-08-01T00:01 (-04)", "10%", "46%")]
    [InlineData("VN", "2025-08-01T12:00:00Z", "IEEPA, reciprocal", "in force", "2025-08-07T00:01 (-04)", "10%", "20%")]
    [InlineData("VN", "2025-08-07T04:01:00Z", "IEEPA, reciprocal", "lapsed", "2025-08-07T00:01 (-04)", "20%", "20%")]
    [InlineData("CH", "2025-08-01T12:00:00Z", "IEEPA, reciprocal", "in force", "2025-08-07T00:01 (-04)", "10%", "39%")]
    [InlineData("IN", "2026-03-01T00:00:00Z", "Section 122 surcharge", "in force", "2026-07-23T24:00 (-04) or", "10%", "none")]
    [InlineData("CA", "2025-02-10T12:00:00Z", "IEEPA, illicit drugs from Canada", "in force", "2025-03-04T00:01 (-05)", "none", "25%")]
    [InlineData(
        "HK", "2025-06-09T12:00:00Z", "IEEPA, reciprocal", "in force", "2025-08-12T00:01 (-04)", "30% (20% + 10%)", "54% (34% + 20%)")]
    public void The_page_says_which_term_runs_what_applies_and_what_after_it(
        string origin, string at, string term, string status, string expiry, string now, string after)
    {
        Tracker run = Tracker.Run("--origin", origin, "--at", at, "--known", at);

        run.Error.Should().BeEmpty();
        run.Lines[3].Trim().Should().Be(term);
        OnlyCell(run, "Status").Should().Be(status);
        OnlyCell(run, "Expires, local time").Should().Be(expiry);
        OnlyCell(run, "now").Should().Be(now);
        OnlyCell(run, "after a lapse").Should().Be(after);
    }

    [Fact]
    public void Without_a_term_the_page_says_so()
    {
        Tracker run = Tracker.Run("--origin", "GB", "--at", "2025-07-08T12:00:00Z", "--known", "2025-07-08T12:00:00Z");

        OnlyCell(run, "Expires, local time").Should().Be("no term has been enacted");
        OnlyCell(run, "now").Should().Be("10%");
        OnlyCell(run, "after a lapse").Should().Be("nothing can lapse");
    }

    [Fact]
    public void China_is_the_truce() => Tracker.Run("--origin", "CN").Output.Should().Be(Tracker.Run().Output);

    [Theory]
    [InlineData("extend", "VN", "2026-08-01T00:00:00Z")]
    [InlineData("lapse", "GB", "2025-07-08T12:00:00Z")]
    public void Where_no_term_lies_ahead_none_can_be_supposed_to_lapse_or_to_be_extended(string whatIf, string origin, string at)
    {
        Tracker run = Tracker.Run("--origin", origin, "--at", at, "--known", at, "--what-if", whatIf);

        run.ExitCode.Should().Be(TruceTrackerApp.BadOptions);
        run.Error.TrimEnd().Should().Be(
            $"That cannot be supposed: As known then, no rate of the United States on all goods of {Economy.Parse(origin):N} has a term " +
            $"that ends after {at}.");
    }

    [Theory]
    [InlineData("2025-07-09T04:01:00Z", 10, 46)]
    [InlineData("2025-08-07T04:00:59Z", 10, 46)]
    [InlineData("2025-08-07T04:01:00Z", 20, 20)]
    public void The_chart_draws_the_rate_and_what_it_had_been_without_the_extensions(string at, int enacted, int supposed)
    {
        RateChart chart = RateChart.Of(Outlook.Of(
            UnitedStates.Register, Tracker.At("2025-07-08T12:00:00Z"), Tracker.At("2025-08-06T12:00:00Z"), LegalView.AsWritten,
            WhatIf.Lapse, deal: Deal.Of(Economy.Parse("VN"))));

        chart.Courses.Select(course => course.At(Tracker.At(at)).Highest).Should().Equal(enacted, supposed);
        chart.Courses[1].Steps[0].From.Should().Be(Tracker.At("2025-07-09T04:01:00Z"), "there it makes a difference for the first time");
    }

    [Fact]
    public void A_floor_is_a_band_from_nothing_to_the_floor()
    {
        RateChart chart = RateChart.Of(Outlook.Of(
            UnitedStates.Register, Tracker.At("2025-12-01T00:00:00Z"), Tracker.At("2025-12-01T00:00:00Z"), LegalView.AsWritten,
            deal: Deal.Of(Economy.Parse("FR"))));

        RateStep floor = chart.Courses.Single().At(Tracker.At("2025-09-01T00:00:00Z"));
        (floor.IsUpToFloor, floor.Lowest, floor.Highest).Should().Be((true, 0m, 15m));
    }

    [Fact]
    public void The_calendar_has_what_is_due_for_the_origin_and_nothing_of_others()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("due.ics");

        Tracker.Run("--origin", "VN", "--at", "2025-07-08T12:00:00Z", "--known", "2025-07-08T12:00:00Z", "--calendar", file)
            .ExitCode.Should().Be(TruceTrackerApp.Success);

        string calendar = File.ReadAllText(file).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        calendar.Should().Contain("X-WR-CALNAME:Goods of Viet Nam in the United States")
            .And.Contain("DTSTART;TZID=America/New_York:20250801T000100")
            .And.Contain("SUMMARY:US: changes from 10% to 46%: IEEPA\\, reciprocal\\, 9903.01.72")
            .And.NotContain("us/reciprocal/jp").And.NotContain("us-cn-2025");
    }

    private static string OnlyCell(Tracker run, string label)
    {
        string line = run.Lines.First(line => line.TrimStart().StartsWith(label + "  ", StringComparison.Ordinal));
        return line.TrimStart()[label.Length..].Trim();
    }
}
