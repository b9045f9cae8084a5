using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using TradePolicy.Data;
using TradePolicy.Serialization;

namespace TradePolicy.PolicyApi.Tests;

public class DutyTests(Service service) : IClassFixture<Service>
{
    private static readonly string Declaration = Repository.Sample("declaration.json");

    [Fact]
    public async Task A_declaration_is_assessed_layer_by_layer()
    {
        DeclarationAssessment expected = UnitedStatesChina.Register.AsKnownAt(Service.At("2026-10-01T00:00:00Z")).Compile()
            .Assess(TradePolicyJson.ReadDeclaration(Declaration), LegalView.AsCollected);

        Answer answer = await Answer.ToPost(
            service.Client, "/duties?known=2026-10-01T00:00:00Z&view=collected", Declaration);

        (answer.Status, answer.MediaType).Should().Be((HttpStatusCode.OK, "application/json"), answer.Text);
        answer.Text.Should().Be(TradePolicyJson.Write(expected));
        LayersOf(answer).Should().Contain("us/fentanyl/cn").And.Contain("us/301/list-4a");
    }

    [Fact]
    public async Task What_became_known_later_does_not_count()
    {
        Answer june = await Answer.ToPost(service.Client, "/duties?known=2025-06-09T12:00:00Z", Declaration);
        Answer october = await Answer.ToPost(service.Client, "/duties?known=2026-10-01T00:00:00Z", Declaration);

        june.Text.Should().NotBe(october.Text, "the extension of August was not known in June");
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_refused_with_its_member_its_line_and_what_would_be_right()
    {
        string misspelt = Declaration.Replace("\"origin\"", "\"orgin\"", StringComparison.Ordinal);

        JsonNode problem = (await Answer.ToPost(service.Client, "/duties", misspelt)).Problem(HttpStatusCode.BadRequest);

        problem["title"]!.GetValue<string>().Should().Be("The document cannot be read.");
        (problem["path"]!.GetValue<string>(), problem["line"]!.GetValue<int>(), problem["position"]!.GetValue<int>())
            .Should().Be(("declaration.lines[0].orgin", 7, 9));
        problem["detail"]!.GetValue<string>()
            .Should().StartWith("A customs entry has no member 'orgin' in tradepolicy/1.1; its members are commodity, origin,");
    }

    [Theory]
    [InlineData("", "The text is not JSON: it is empty. (line 1, position 1)")]
    [InlineData("{ \"schema\": ", "The text is not JSON: it ends too early. Is the file complete? (line 1, position 13)")]
    [InlineData("{ \"schema\": \"tradepolicy/7\" }", "The document is of the schema 'tradepolicy/7'; this version reads up to *1.1.*")]
    public async Task A_body_that_is_no_declaration_is_refused(string body, string why) =>
        (await Answer.ToPost(service.Client, "/duties", body)).Problem(HttpStatusCode.BadRequest)["detail"]!.GetValue<string>()
            .Should().Match(why);

    [Fact]
    public async Task An_amount_with_which_nothing_can_be_calculated_is_refused()
    {
        string greatest = Declaration.Replace("10000 USD", "79228162514264337593543950335 USD", StringComparison.Ordinal);

        JsonNode problem = (await Answer.ToPost(service.Client, "/duties?known=2026-10-01T00:00:00Z", greatest))
            .Problem(HttpStatusCode.BadRequest);

        problem["title"]!.GetValue<string>().Should().Be("The declaration cannot be assessed.");
    }

    [Fact]
    public async Task Another_document_is_refused_by_its_name()
    {
        string snapshot = (await service.Get($"/snapshots?{Service.Lapse}")).Text;

        JsonNode problem = (await Answer.ToPost(service.Client, "/duties", snapshot)).Problem(HttpStatusCode.BadRequest);

        problem["detail"]!.GetValue<string>().Should().StartWith("The document is a snapshot; expected");
    }

    [Fact]
    public async Task A_body_of_another_media_type_is_refused()
    {
        (await Answer.ToPost(service.Client, "/duties", Declaration, "text/csv"))
            .Problem(HttpStatusCode.UnsupportedMediaType)["detail"]!.GetValue<string>()
            .Should().Be("The body is 'text/csv; charset=utf-8'; it is to be application/json.");

        using HttpRequestMessage untyped = new(HttpMethod.Post, "/duties") { Content = new ByteArrayContent([(byte)'1']) };
        (await Answer.Of(service.Client, untyped)).Problem(HttpStatusCode.UnsupportedMediaType)["detail"]!.GetValue<string>()
            .Should().Be("The body is of no stated type; it is to be application/json.");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_with_the_limit()
    {
        const int Limit = 4096;
        await using ServiceOfItsOwn own = await ServiceOfItsOwn.Start("--PolicyApi:LongestBody", "4096");
        (await PostOf(own.Service, Declaration.PadRight(Limit))).Status.Should().Be(HttpStatusCode.OK);

        JsonNode problem = (await PostOf(own.Service, Declaration.PadRight(Limit + 1))).Problem(HttpStatusCode.RequestEntityTooLarge);

        problem["mostBytes"]!.GetValue<int>().Should().Be(Limit);
        problem["detail"]!.GetValue<string>().Should().Be("The body is too long. At most 4096 bytes are read.");
    }

    // In one write, since the server ends the connection as soon as it has read too much.
    [Fact]
    public async Task A_body_in_chunks_is_refused_as_soon_as_it_is_beyond_the_limit()
    {
        await using ServiceOfItsOwn own = await ServiceOfItsOwn.Start("--PolicyApi:LongestBody", "4096");
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, own.Service.Client.BaseAddress!.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /duties HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" +
            $"1001\r\n{Declaration.PadRight(4097)}\r\n0\r\n\r\n"));

        using StreamReader answer = new(client.GetStream());
        (await answer.ReadLineAsync()).Should().Be("HTTP/1.1 413 Payload Too Large");
    }

    // A client that expects to be told to continue sends nothing that would be refused.
    private static async Task<Answer> PostOf(Service service, string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/duties?known=2026-10-01T00:00:00Z")
        {
            Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")),
        };
        request.Headers.ExpectContinue = true;
        return await Answer.Of(service.Client, request);
    }

    private static IEnumerable<string> LayersOf(Answer answer) =>
        answer.Json["declarationAssessment"]!["lines"]![0]!["possible"]![0]!["layers"]!.AsArray()
            .Select(layer => layer!["tariff"]!.GetValue<string>());
}
