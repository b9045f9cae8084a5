using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using TradePolicy.Serialization;

namespace TradePolicy.PolicyApi.Tests;

public partial class OpenApiTests(Service service) : IClassFixture<Service>
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

    [Fact]
    public async Task A_document_has_the_schema_of_the_library()
    {
        JsonNode schemas = (await Description())["components"]!["schemas"]!;

        IsSchemaOf(schemas, nameof(PolicySnapshot), PolicyDocuments.Snapshot.JsonSchema());
        IsSchemaOf(schemas, nameof(PolicyDiff), PolicyDocuments.Diff.JsonSchema());
        IsSchemaOf(schemas, nameof(CustomsDeclaration), PolicyDocuments.Declaration.JsonSchema());
        IsSchemaOf(schemas, nameof(DeclarationAssessment), PolicyDocuments.DeclarationAssessment.JsonSchema());
    }

    [Fact]
    public async Task The_description_is_read_without_a_fault() =>
        OpenApiDocument.Parse((await Description()).ToJsonString(), "json").Diagnostic!.Errors.Should().BeEmpty();

    [Fact]
    public async Task Every_reference_leads_to_a_schema()
    {
        JsonNode description = await Description();
        string[] references =
        [
            .. Reference().Matches(description.ToJsonString()).Select(reference => reference.Groups[1].Value).Distinct(),
        ];

        references.Should().HaveCountGreaterThan(50);
        references.Where(reference => reference.Split('/')[1..].Aggregate((JsonNode?)description, (at, name) => at?[name]) is null)
            .Should().BeEmpty();
    }

    [Fact]
    public async Task A_parameter_says_what_it_is_read_as()
    {
        JsonArray parameters = (await Description())["paths"]!["/snapshots"]!["get"]!["parameters"]!.AsArray();

        parameters.Select(parameter => parameter!["name"]!.GetValue<string>()).Should().Equal("at", "known", "view");
        parameters[0]!["schema"]!["format"]!.GetValue<string>().Should().Be("date-time");
        parameters[2]!["schema"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>())
            .Should().Equal("written", "collected", "ruled");
    }

    [Fact]
    public async Task A_value_with_a_text_is_a_text() =>
        (await Description())["components"]!["schemas"]!["Economy"]!["type"]!.GetValue<string>().Should().Be("string");

    private static void IsSchemaOf(JsonNode schemas, string name, string schema)
    {
        JsonObject expected = JsonNode.Parse(schema)!.AsObject();
        expected.Remove("$schema");
        expected.Remove("$id");
        string put = schemas[name]!.ToJsonString().Replace($"#/components/schemas/{name}/$defs/", "#/$defs/", StringComparison.Ordinal);
        WithWord(put).Should().Be(WithWord(expected.ToJsonString()), name);
    }

    // What nothing fits is written as an object in the description.
    private static string WithWord(string schema) => schema.Replace("{\"not\":{}}", "false", StringComparison.Ordinal);

    private async Task<JsonNode> Description()
    {
        Answer answer = await service.Get("/openapi/v1.json");
        answer.Status.Should().Be(HttpStatusCode.OK);
        return answer.Json;
    }

    private static IEnumerable<string> AnswersOf(JsonNode description, string path, string method) =>
        description["paths"]![path]![method]!["responses"]!.AsObject().Select(answer => answer.Key);

    [GeneratedRegex("\"[$]ref\":\"#([^\"]*)\"")]
    private static partial Regex Reference();
}
