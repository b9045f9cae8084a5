using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TradePolicy.Serialization;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>The minimal API that the README of the package for System.Text.Json shows, as it stands there.</summary>
public class FiveLinesTests
{
    [Fact]
    public async Task A_minimal_API_of_five_lines_binds_values_and_documents_and_answers_400_by_itself()
    {
        string[] args = ["--urls", "http://127.0.0.1:0"];
        // README: begin
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.ConfigureForTradePolicy());
        WebApplication app = builder.Build();
        app.MapGet("/goods/{code}", (CommodityCode code, Economy origin) => $"{code} from {origin.Name}");
        app.MapPost("/shipments", (Shipment shipment) => TradePolicyJson.HashOf(shipment.Entry));
        // README: end
        await using (app)
        {
            await app.StartAsync();
            using HttpClient client = new() { BaseAddress = new(app.Urls.Single()) };

            (await client.GetStringAsync(new Uri("/goods/hts:6109.10.00.12?origin=CN", UriKind.Relative)))
                .Should().Be("6109.10.00.12 from China");
            (await Answer.To(client, "/goods/hts:6109.1?origin=CN")).Status.Should().Be(HttpStatusCode.BadRequest);
            (await Answer.To(client, "/goods/hts:6109.10.00.12?origin=XX")).Status.Should().Be(HttpStatusCode.BadRequest);

            const string Entry = """
                { "schema": "tradepolicy/1",
                  "entry": { "commodity": "hts:6109.10.00.12", "origin": "CN", "into": "US", "customsValue": "10000 USD" } }
                """;
            (await Post(client, Entry)).Should().Be((HttpStatusCode.OK, TradePolicyJson.HashOf(TradePolicyJson.ReadEntry(Entry))));
            (await Post(client, Entry.Replace("\"CN\"", "\"XX\"", StringComparison.Ordinal))).Status
                .Should().Be(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public void The_README_shows_what_is_tested_here()
    {
        string[] own = File.ReadAllLines(Repository.PathOf("tests", "TradePolicy.PolicyApi.Tests", "FiveLinesTests.cs"));
        int begin = Array.FindIndex(own, line => line.Trim() == "// README: begin");
        string[] shown = [.. own[(begin + 1)..].TakeWhile(line => line.Trim() != "// README: end").Select(line => line.Trim())];

        shown.Should().HaveCount(5);
        File.ReadAllText(Repository.PathOf("src", "TradePolicy.Serialization.SystemTextJson", "README.md")).ReplaceLineEndings("\n")
            .Should().Contain(string.Join("\n", shown));
    }

    private static async Task<(HttpStatusCode Status, string Text)> Post(HttpClient client, string entry)
    {
        using StringContent content = new($$"""{ "reference": "A-17", "entry": {{entry}} }""", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync(new Uri("/shipments", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed record Shipment(string Reference, CustomsEntry Entry);
}
