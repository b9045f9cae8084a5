using System.Net;
using System.Text.Json.Nodes;

namespace TradePolicy.PolicyApi.Tests;

public class OpenApiTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task The_description_names_every_endpoint_and_what_it_answers()
    {
        JsonNode description = await Description();

        description["openapi"]!.GetValue<string>().Should().StartWith("3.1");
        description["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key} {path.Key}"))
            .Should().Equal("get /truces/{key}", "get /snapshots", "get /diff", "post /duties", "get /calendar.ics");
        AnswersOf(description, "/duties", "post").Should().Equal("200", "400", "413", "415");
        AnswersOf(description, "/snapshots", "get").Should().Equal("200", "304", "400");
    }

    [Theory]
    [InlineData("PolicySnapshot", "A snapshot: what policy was at an instant")]
    [InlineData("PolicyDiff", "What differs between two snapshots")]
    [InlineData("CustomsDeclaration", "A customs declaration")]
    [InlineData("DeclarationAssessment", "What is owed on a customs declaration")]
    public async Task A_document_has_its_schema(string name, string title)
    {
        JsonNode schema = (await Description())["components"]!["schemas"]![name]!;

        (schema["type"]!.GetValue<string>(), schema["title"]!.GetValue<string>()).Should().Be(("object", title));
    }

    [Fact]
    public async Task A_parameter_says_what_it_is_read_as()
    {
        JsonArray parameters = (await Description())["paths"]!["/snapshots"]!["get"]!["parameters"]!.AsArray();

        parameters.Select(parameter => parameter!["name"]!.GetValue<string>()).Should().Equal("at", "known", "view");
        parameters[0]!["schema"]!["format"]!.GetValue<string>().Should().Be("date-time");
        parameters[2]!["schema"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).Should().Equal("written", "collected", "ruled");
    }

    [Fact]
    public async Task A_value_with_a_text_is_a_text() =>
        (await Description())["components"]!["schemas"]!["Economy"]!["type"]!.GetValue<string>().Should().Be("string");

    private async Task<JsonNode> Description()
    {
        Answer answer = await service.Get("/openapi/v1.json");
        answer.Status.Should().Be(HttpStatusCode.OK);
        return answer.Json;
    }

    private static IEnumerable<string> AnswersOf(JsonNode description, string path, string method) =>
        description["paths"]![path]![method]!["responses"]!.AsObject().Select(answer => answer.Key);
}
