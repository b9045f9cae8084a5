using TradePolicy.Data;
using TradePolicy.Serialization;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

public sealed class JsonTests : IDisposable
{
    private static readonly string[] Question = ["--at", "2025-08-12T04:01:00Z", "--known", "2025-06-09T12:00:00Z"];

    private readonly string folder = Directory.CreateTempSubdirectory("truce-tracker-").FullName;

    private static PolicySnapshot Expected => UnitedStatesChina.Register
        .AsKnownAt(Tracker.At("2025-06-09T12:00:00Z"))
        .At(Tracker.At("2025-08-12T04:01:00Z"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Standard_output_gets_the_snapshot_and_nothing_else()
    {
        Tracker run = Tracker.Run([.. Question, "--json", "-"]);

        run.ExitCode.Should().Be(TruceTrackerApp.Success);
        run.Error.Should().BeEmpty();
        run.Output.Should().Be(TradePolicyJson.Write(Expected));
        TradePolicyJson.ReadSnapshot(run.Output).Should().Be(Expected);
    }

    [Fact]
    public void Standard_output_gets_it_in_a_terminal_too()
    {
        Tracker.RunInTerminal(80, [.. Question, "--json", "-"]).Output.Should().Be(TradePolicyJson.Write(Expected));
    }

    [Fact]
    public void A_file_gets_the_snapshot_beside_the_report()
    {
        string file = Path.Combine(folder, "snapshot.json");

        Tracker run = Tracker.Run([.. Question, "--json", file]);

        run.Output.Should().Be(Tracker.Run(Question).Output);
        File.ReadAllBytes(file)[0].Should().Be((byte)'{');
        TradePolicyJson.ReadSnapshot(File.ReadAllText(file)).Should().Be(Expected);
    }

    [Fact]
    public void The_view_is_in_the_snapshot()
    {
        Tracker run = Tracker.Run([.. Question, "--view", "collected", "--json", "-"]);

        TradePolicyJson.ReadSnapshot(run.Output).View.Should().Be(LegalView.AsCollected);
    }

    [Fact]
    public void A_snapshot_of_what_is_not_known_reads_back_equal()
    {
        PolicySnapshot snapshot = TradePolicyJson.ReadSnapshot(Tracker.Run("--json", "-").Output);

        snapshot.IsBeyondHorizon.Should().BeTrue();
        snapshot.Should().Be(UnitedStatesChina.Register.AsKnownAt(snapshot.EffectiveAt).At(snapshot.EffectiveAt));
    }

    [Theory]
    [InlineData("missing/snapshot.json")]
    [InlineData("")]
    public void A_file_that_cannot_be_written_is_told_and_nothing_else_is_printed(string name)
    {
        string file = Path.Combine(folder, name);

        Tracker run = Tracker.Run("--json", file);

        run.ExitCode.Should().Be(TruceTrackerApp.CannotWrite);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"The snapshot cannot be written to '{file}': ").And.EndWith(Environment.NewLine);
        run.Error.TrimEnd().Should().NotContain("\n");
    }
}
