using System.Net;
using System.Text.Json.Nodes;
using Ical.Net;

namespace TradePolicy.PolicyApi.Tests;

public class CalendarTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task What_is_due_is_a_calendar_on_the_clock_of_the_law()
    {
        Answer answer = await service.Get("/calendar.ics?at=2025-06-09T12:00:00Z&known=2025-06-09T12:00:00Z");

        (answer.Status, answer.MediaType).Should().Be((HttpStatusCode.OK, "text/calendar"), answer.Text);
        Calendar calendar = Calendar.Load(answer.Text)!;
        calendar.ProductId.Should().Be("-//TradePolicy//PolicyApi//EN");
        var expiry = calendar.Events.Single(one => one.Uid == "us-cn-2025.US.20250812T040100Z@tradepolicy");
        (expiry.Start!.Value, expiry.Start.TzId).Should().Be((new(2025, 8, 12, 0, 1, 0), "America/New_York"));
    }

    [Fact]
    public async Task Without_an_instant_it_has_what_is_due_after_all_that_is_known()
    {
        Calendar calendar = Calendar.Load((await service.Get("/calendar.ics")).Text)!;

        calendar.Events.Select(one => one.Uid).Should().Contain("us-cn-2025.US.20261110T050100Z@tradepolicy");
    }

    [Fact]
    public async Task A_calendar_with_nothing_in_it_is_none()
    {
        JsonNode problem = (await service.Get("/calendar.ics?at=2040-01-01T00:00:00Z&known=2025-06-09T12:00:00Z"))
            .Problem(HttpStatusCode.NotFound);

        problem["detail"]!.GetValue<string>().Should()
            .Be("There is no calendar: as known at 2025-06-09T12:00:00Z, nothing is due after 2040-01-01T00:00:00Z.");
    }
}
