using TruceTracker;

namespace TradePolicy.Samples.Tests;

public sealed class UpdateTests
{
    private static readonly string Extension = Path.Combine(AppContext.BaseDirectory, "Extension.json");

    [Fact]
    public void With_the_extension_the_tracker_answers_for_the_day_of_asking()
    {
        Tracker without = Tracker.Run();
        without.Output.Should().Contain("NOT KNOWN: the sources end at");
        Tracker with = Tracker.Run("--update", Extension);
        with.ExitCode.Should().Be(TruceTrackerApp.Success);
        with.Error.Should().Contain("cn/rare-earths/2025-10 (2026-11-10)", "what ran out beside the truce is told").And
            .Contain(": 1 finding; the update is used as it is.").And.NotContain("us-cn-2025, CN (", "the truce was extended");
        with.Output.Should().NotContain("NOT KNOWN").And
            .Contain("The answer rests on the update 'made-up extension of November 2026'.");
        with["Status"].China.Should().Be("in force");
        with["Expires, UTC"].UnitedStates.Should().Be("2027-11-10T05:01:00Z");
        with["Expires, UTC"].China.Should().Be("2027-11-10T05:01:00Z");
    }

    [Fact]
    public void An_update_without_an_extension_shows_that_the_truce_was_only_announced()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("read.json");
        File.WriteAllText(
            file,
            """
            { "schema": "tradepolicy/1", "registerUpdate": { "name": "read, nothing found", "completeThrough": "2026-11-24T00:00:00Z" } }
            """);
        Tracker run = Tracker.Run("--update", file);
        run.ExitCode.Should().Be(TruceTrackerApp.Success);
        run.Output.Should().NotContain("NOT KNOWN");
        run["Status"].China.Should().StartWith("announced, not enact");
        run["now"].China.Should().StartWith("34%", "without a further window the full rate applies again");
        run.Output.Should().Contain("The answer rests on the update 'read, nothing found'.");
    }

    [Fact]
    public void Updates_are_added_in_the_order_given_and_findings_are_told()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("older.json");
        File.WriteAllText(
            file,
            """
            { "schema": "tradepolicy/1", "registerUpdate": { "name": "older", "completeThrough": "2026-11-01T00:00:00Z" } }
            """);
        Tracker run = Tracker.Run("--update", Extension, "--update", file);
        run.ExitCode.Should().Be(TruceTrackerApp.Success);
        run.Error.Should().Contain("'older' is complete through 2026-11-01T00:00:00Z; the register is complete through");
    }

    [Theory]
    [InlineData("{}", "cannot be added: ")]
    [InlineData(
        """{ "schema": "tradepolicy/1", "registerUpdate": { "name": "x", "acts": [{ "provision": "us/x", "acts": [] }] } }""",
        "The register has no provision 'us/x'")]
    public void An_update_that_does_not_fit_is_refused_in_one_line(string json, string message)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("wrong.json");
        File.WriteAllText(file, json);
        Tracker run = Tracker.Run("--update", file);
        run.ExitCode.Should().Be(TruceTrackerApp.BadOptions);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"The update '{file}' cannot be added: ").And.Contain(message);
        run.Error.TrimEnd().Should().NotContain("\n");
    }

    [Fact]
    public void An_update_needs_the_name_of_a_file_that_is_there()
    {
        Tracker.Run("--update").Error.Should().StartWith("--update has no value.");
        Tracker.Run("--update", "no-such-file.json").Error.Should().StartWith("The update 'no-such-file.json' cannot be added: ");
    }
}
