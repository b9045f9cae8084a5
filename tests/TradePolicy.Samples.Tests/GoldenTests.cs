namespace TradePolicy.Samples.Tests;

public class GoldenTests
{
    [Theory]
    [InlineData("without-options")]
    [InlineData("june-2025", "--at", "2025-06-09T12:00:00Z", "--known", "2025-06-09T12:00:00Z")]
    [InlineData("lapse-expected-in-june-2025", "--at", "2025-08-12T04:01:00Z", "--known", "2025-06-09T12:00:00Z")]
    [InlineData("nothing-left-to-suspend", "--at", "2026-03-01T00:00:00Z", "--known", "2026-03-01T00:00:00Z")]
    [InlineData("as-adjudged", "--at", "2025-06-09T12:00:00Z", "--known", "2026-10-01T00:00:00Z", "--view", "ruled")]
    public void Prints_what_was_accepted(string name, params string[] args)
    {
        Tracker run = Tracker.Run(args);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        Golden.ShouldBe(run.Output, name);
    }
}
