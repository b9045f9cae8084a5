using System.Net;
using System.Text.Json.Nodes;

namespace TradePolicy.PolicyApi.Tests;

public class ParameterTests(Service service) : IClassFixture<Service>
{
    private const string AnInstant =
        "An instant is written 2025-08-12T04:01:00Z, or with an offset, of which the '+' is %2B in a URL.";

    private const string TheViews =
        "The views are written (what the texts say), collected (what customs applied) and ruled (what courts have ruled since).";

    [Theory]
    [InlineData("/truces/us-cn-2025?at=2025-08-12", "at", $"'2025-08-12' is no instant. {AnInstant}")]
    [InlineData("/snapshots?known=now", "known", $"'now' is no instant. {AnInstant}")]
    [InlineData("/snapshots?at=", "at", $"'' is no instant. {AnInstant}")]
    [InlineData("/snapshots?at=2025-08-12T04:01:00+08:00", "at", $"'2025-08-12T04:01:00 08:00' is no instant. {AnInstant}")]
    [InlineData("/calendar.ics?at=2025-02-30T00:00:00Z", "at", $"'2025-02-30T00:00:00Z' is no instant. {AnInstant}")]
    [InlineData("/diff?from=2025-08-12T04:01:00Z&to=tomorrow", "to", $"'tomorrow' is no instant. {AnInstant}")]
    [InlineData("/snapshots?view=AsWritten", "view", $"'AsWritten' is no view of the law. {TheViews}")]
    [InlineData("/snapshots?view=1", "view", $"'1' is no view of the law. {TheViews}")]
    [InlineData("/snapshots?veiw=ruled", "veiw", "There is no parameter 'veiw'. The parameters are at, known, view.")]
    [InlineData("/truces/us-cn-2025?view=ruled", "view", "There is no parameter 'view'. The parameters are at, known.")]
    [InlineData("/snapshots?at=2025-08-12T04:01:00Z&at=2026-08-12T04:01:00Z", "at", "'2025-08-12T04:01:00Z,2026-08-12T04:01:00Z' is no *")]
    public async Task A_parameter_that_is_wrong_is_named_with_what_would_be_right(string path, string parameter, string why)
    {
        JsonNode problem = (await service.Get(path)).Problem(HttpStatusCode.BadRequest);

        problem["title"]!.GetValue<string>().Should().Be("A parameter is wrong.");
        problem["parameter"]!.GetValue<string>().Should().Be(parameter);
        problem["detail"]!.GetValue<string>().Should().Match(why.Replace("?", "[?]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59-18:00")]
    [InlineData("-9998-01-01T00:00:00%2B18:00")]
    public async Task An_instant_beyond_the_years_that_there_are_is_none(string instant)
    {
        JsonNode problem = (await service.Get($"/snapshots?at={instant}")).Problem(HttpStatusCode.BadRequest);

        problem["parameter"]!.GetValue<string>().Should().Be("at");
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00%2B18:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1900-01-01T00:00:00.123456789Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("-9998-01-01T00:00:00Z")]
    public async Task The_first_and_the_last_instants_are_asked_about_like_any_other(string instant)
    {
        string[] paths =
        [
            $"/truces/us-cn-2025?at={instant}", $"/truces/us-cn-2025?known={instant}",
            $"/snapshots?at={instant}", $"/snapshots?known={instant}",
            $"/diff?from={instant}&to={instant}", $"/diff?from=2025-01-01T00:00:00Z&to={instant}&known={instant}",
            $"/calendar.ics?at={instant}", $"/calendar.ics?known={instant}",
        ];
        foreach (string path in paths)
        {
            // A calendar may have nothing in it.
            HttpStatusCode[] right = path.StartsWith("/calendar", StringComparison.Ordinal)
                ? [HttpStatusCode.OK, HttpStatusCode.NotFound]
                : [HttpStatusCode.OK];
            right.Should().Contain((await service.Get(path)).Status, path);
        }
    }

    [Fact]
    public async Task A_wrong_parameter_of_a_declaration_is_told_before_its_body_is_read()
    {
        Answer answer = await Answer.ToPost(service.Client, "/duties?view=rulde", "{}");

        answer.Problem(HttpStatusCode.BadRequest)["parameter"]!.GetValue<string>().Should().Be("view");
    }

    [Fact]
    public async Task A_path_or_a_method_that_there_is_not_is_a_problem_too()
    {
        (await service.Get("/tariffs")).Problem(HttpStatusCode.NotFound)["detail"]!.GetValue<string>()
            .Should().Be("There is no /tariffs. What there is, /openapi/v1.json says.");
        (await service.Get("/duties")).Problem(HttpStatusCode.MethodNotAllowed)["detail"]!.GetValue<string>()
            .Should().Be("/duties takes no GET; it takes POST.");
    }
}
