using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

/// <summary>The rules of the timeline, each as an example; here the United States ladder on China of 2025.</summary>
public sealed partial class TimelineTest
{
    [Theory]
    [InlineData(4, 5, 0, 0, 59, "nothing")]
    [InlineData(4, 5, 0, 1, 0, "10%")]
    [InlineData(4, 9, 0, 0, 59, "10%")]
    [InlineData(4, 9, 0, 1, 0, "84%")]
    [InlineData(4, 10, 0, 0, 59, "84%")]
    [InlineData(4, 10, 0, 1, 0, "125%")]
    [InlineData(5, 14, 0, 0, 59, "125%")]
    [InlineData(5, 14, 0, 1, 0, "10%")]
    [InlineData(8, 12, 0, 0, 59, "10%")]
    [InlineData(8, 12, 0, 1, 0, "10%")]
    [InlineData(11, 10, 0, 0, 59, "10%")]
    [InlineData(11, 10, 0, 1, 0, "34%")]
    public void The_ladder_changes_at_the_minute_that_the_orders_state(int month, int day, int hour, int minute, int second, string rate) =>
        OnLadder().At(NewYorkAt(month, day, hour, minute, second)).Says().Should().Be(rate);

    [Theory]
    [InlineData("04-05T00:01", "04-02T17:37:44", "nothing")]
    [InlineData("04-05T00:01", "04-02T17:37:45", "10%")]
    [InlineData("04-09T00:01", "04-02T17:37:45", "34%")]
    [InlineData("04-09T00:01", "04-08T20:01:19", "34%")]
    [InlineData("04-09T00:01", "04-08T20:01:20", "84%")]
    [InlineData("04-10T00:01", "04-09T23:29:59", "84%")]
    [InlineData("04-10T00:01", "04-09T23:30:00", "125%")]
    [InlineData("05-14T00:00", "05-12T18:31:16", "125%")]
    [InlineData("05-14T00:01", "05-12T18:31:15", "125%")]
    [InlineData("05-14T00:01", "05-12T18:31:16", "10%")]
    [InlineData("08-12T00:00", "05-12T18:31:16", "10%")]
    [InlineData("08-12T00:01", "08-11T20:00:15", "34%")]
    [InlineData("08-12T00:01", "08-11T20:00:16", "10%")]
    [InlineData("11-10T00:01", "08-11T20:00:16", "34%")]
    public void The_ladder_as_known_at_an_instant_knows_no_later_order(string effective, string known, string rate)
    {
        Instant at = NewYorkText(effective);
        Instant knownAt = NewYorkText(known);
        OnLadder().At(at, knownAt).Says().Should().Be(rate);
        OnLadder().AsKnownAt(knownAt).At(at).Says().Should().Be(rate);
    }

    [Fact]
    public void Every_rate_of_the_ladder_names_the_order_that_put_it_there()
    {
        Outcome<DutyRate> truce = OnLadder().At(NewYorkAt(6, 9)).Possible.Single();
        truce.Value.Should().Be(AdValorem.Of(10m));
        truce.Beneath().Should().Be(AdValorem.Of(34m));
        truce.Enactment!.Key.Should().Be("eo-14257/annex-i");
        truce.Suspension!.Key.Should().Be("eo-14298");
        truce.IsSuspended.Should().BeTrue();
        truce.Assuming.Should().BeEmpty();
        truce.ToString().Should().Be("10% by Executive Order 14257, suspended by Executive Order 14298");
    }

    [Fact]
    public void The_34_percent_of_the_first_order_were_never_in_force_before_the_truce_lapsed() =>
        OnLadder().Segments().Select(segment => segment.Says()).Should().Equal("nothing", "10%", "84%", "125%", "10%", "10%", "34%");

    private static Instant NewYorkText(string text) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm:ss")
            .Parse($"2025-{text}{(text.Length == "04-05T00:01".Length ? ":00" : "")}").Value.InZoneStrictly(NewYork).ToInstant();
}
