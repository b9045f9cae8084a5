namespace TradePolicy.Samples.Tests;

public class GoldenTests
{
    [Theory]
    [InlineData("without-options")]
    [InlineData("june-2025", "--at", "2025-06-09T12:00:00Z", "--known", "2025-06-09T12:00:00Z")]
    [InlineData("lapse-expected-in-june-2025", "--at", "2025-08-12T04:01:00Z", "--known", "2025-06-09T12:00:00Z")]
    [InlineData("nothing-left-to-suspend", "--at", "2026-03-01T00:00:00Z", "--known", "2026-03-01T00:00:00Z")]
    [InlineData("as-adjudged", "--at", "2025-06-09T12:00:00Z", "--known", "2026-10-01T00:00:00Z", "--view", "ruled")]
    [InlineData("viet-nam-pause-prolonged", "--origin", "VN", "--at", "2025-07-08T12:00:00Z", "--known", "2025-07-08T12:00:00Z")]
    [InlineData(
        "viet-nam-if-not-prolonged", "--origin", "VN", "--at", "2025-07-08T12:00:00Z", "--known", "2025-08-06T12:00:00Z",
        "--what-if", "lapse")]
    [InlineData("germany-after-the-sources", "--origin", "DE")]
    [InlineData("mexico-postponed", "--origin", "MX", "--at", "2025-02-10T12:00:00Z", "--known", "2025-02-10T12:00:00Z")]
    [InlineData(
        "japan-surcharge-if-extended", "--origin", "JP", "--at", "2026-03-01T12:00:00Z", "--known", "2026-10-01T00:00:00Z",
        "--what-if", "extend")]
    [InlineData("canada-without-a-term", "--origin", "CA", "--at", "2025-09-01T00:00:00Z", "--known", "2025-09-01T00:00:00Z")]
    public void Prints_what_was_accepted(string name, params string[] args)
    {
        Tracker run = Tracker.Run(args);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        Golden.ShouldBe(run.Output, name);
    }
}
