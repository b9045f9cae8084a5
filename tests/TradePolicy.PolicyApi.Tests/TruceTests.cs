using System.Net;
using System.Text.Json.Nodes;

namespace TradePolicy.PolicyApi.Tests;

public class TruceTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task A_truce_stands_for_each_party_as_its_own_texts_say()
    {
        Answer before = await service.Get("/truces/us-cn-2025?at=2025-08-12T04:00:59Z&known=2025-06-09T12:00:00Z");
        Answer lapse = await service.Get($"/truces/us-cn-2025?{Service.Lapse}");

        (before.Status, before.MediaType).Should().Be((HttpStatusCode.OK, "application/json"));
        StatusesOf(before).Should().Equal("US inForce", "CN inForce");
        StatusesOf(lapse).Should().Equal("US lapsed", "CN indeterminate");
    }

    [Fact]
    public async Task An_expiry_that_no_text_settles_is_told_on_each_reading()
    {
        JsonNode china = (await service.Get($"/truces/us-cn-2025?{Service.Lapse}")).Json["parties"]![1]!;

        china["isCertain"]!.GetValue<bool>().Should().BeFalse();
        china["expiry"]!.AsArray().Select(reading => (reading!["local"]!.GetValue<string>(), reading["instant"]!.GetValue<string>()))
            .Should().Equal(
                ("2025-08-12T12:01 Asia/Shanghai", "2025-08-12T04:01:00Z"), ("2025-08-12T24:00 Asia/Shanghai", "2025-08-12T16:00:00Z"));
        china["remaining"]!.AsArray().Select(left => left!.GetValue<string>()).Should().Equal("0:00:00", "11:59:00");
        china["reasons"]!.AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Without_instants_the_question_is_about_the_minute_that_the_clock_shows_and_as_known_then()
    {
        JsonNode truce = (await service.Get("/truces/us-cn-2025")).Json;

        (truce["at"]!.GetValue<string>(), truce["known"]!.GetValue<string>()).Should().Be(("2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z"));
        StatusesOf(truce).Should().Equal("US beyondHorizon", "CN beyondHorizon");
    }

    [Fact]
    public async Task A_truce_that_there_is_not_is_answered_with_those_that_there_are()
    {
        JsonNode problem = (await service.Get($"/truces/us-eu-2025?{Service.Lapse}")).Problem(HttpStatusCode.NotFound);

        problem["detail"]!.GetValue<string>().Should().Be("There is no truce 'us-eu-2025'. The truces are us-cn-2025.");
        problem["keys"]!.AsArray().Select(key => key!.GetValue<string>()).Should().Equal("us-cn-2025");
    }

    private static IEnumerable<string> StatusesOf(Answer answer) => StatusesOf(answer.Json);

    private static IEnumerable<string> StatusesOf(JsonNode truce) =>
        truce["parties"]!.AsArray().Select(party => $"{party!["party"]} {party["status"]}");
}
