using TradePolicy.Data;
using TradePolicy.Serialization;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

public class WhatIfTests
{
    private static readonly string[] AsKnownInOctober2026 = ["--at", "2026-10-01T00:00:00Z", "--known", "2026-10-01T00:00:00Z"];

    [Fact]
    public void The_difference_over_the_start_of_the_truce_is_what_the_library_says_it_is()
    {
        Tracker run = Tracker.Run(
            "--at", "2025-06-09T12:00:00Z", "--known", "2025-06-09T12:00:00Z", "--diff", "2025-05-14T04:00:59Z", "2025-05-14T04:01:00Z");

        PolicyRegister june = UnitedStatesChina.Register.AsKnownAt(Tracker.At("2025-06-09T12:00:00Z"));
        PolicyDiff diff = june.At(Tracker.At("2025-05-14T04:00:59Z")).DiffTo(june.At(Tracker.At("2025-05-14T04:01:00Z")));
        run.ExitCode.Should().Be(TruceTrackerApp.Success);
        run.Output.ReplaceLineEndings("\n").Should().Contain("What differs\n" + diff.Explain());
        run.Output.Should().Contain("us/reciprocal/cn: 125% to 10% (-115 pp)").And.NotContain("HYPOTHETICAL");
    }

    [Fact]
    public void Extended_by_90_days_the_truce_would_end_on_the_same_clock_face_in_February_2027()
    {
        Tracker run = Tracker.Run([.. AsKnownInOctober2026, "--what-if", "extend"]);

        run.ExitCode.Should().Be(TruceTrackerApp.Success);
        run.Output.Should().Contain("HYPOTHETICAL: if ").And.NotContain("What was expected");
        run["Expires, UTC"].UnitedStates.Should().Be("2027-02-08T05:01:00Z");
    }

    [Fact]
    public void Without_its_extension_of_August_2025_the_truce_lapses_over_54_percent()
    {
        Tracker run = Tracker.Run("--at", "2025-08-12T04:00:59Z", "--known", "2025-12-01T00:00:00Z", "--what-if", "lapse");

        run.ExitCode.Should().Be(TruceTrackerApp.Success);
        run.Output.Should().Contain("HYPOTHETICAL: if ");
        run["Expires, UTC"].UnitedStates.Should().Be("2025-08-12T04:01:00Z");
        run["after a lapse"].UnitedStates.Should().Be("54% (34% + 20%)");
    }

    [Fact]
    public void The_snapshot_that_is_written_says_that_it_is_hypothetical() =>
        TradePolicyJson.ReadSnapshot(Tracker.Run([.. AsKnownInOctober2026, "--what-if", "extend", "--json", "-"]).Output)
            .IsHypothetical.Should().BeTrue();

    [Fact]
    public void A_truce_that_is_not_enacted_cannot_be_extended_which_is_told_in_one_line()
    {
        Tracker run = Tracker.Run("--at", "2025-01-01T00:00:00Z", "--known", "2025-01-01T00:00:00Z", "--what-if", "extend");

        run.ExitCode.Should().Be(TruceTrackerApp.BadOptions);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("That cannot be supposed: ").And.EndWith(Environment.NewLine);
        run.Error.TrimEnd().Should().NotContain("\n");
    }
}
