using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradePolicy.Data;
using TradePolicy.Indicators;
using TradePolicy.Serialization;
using TradePolicy.Serialization.SystemTextJson;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>What users write first in a service of their own, and what it does.</summary>
public class FirstMistakesTests
{
    private static readonly PolicySnapshot Lapse = UnitedStatesChina.Register
        .AsKnownAt(Instant.FromUtc(2025, 6, 9, 12, 0)).At(Instant.FromUtc(2025, 8, 12, 4, 1));

    [Fact]
    public async Task A_type_of_ones_own_with_our_values_is_read_and_written_by_its_texts()
    {
        const string Body =
            """{"code":"hts:6109.10.00.12","rate":"34%","value":"10000.00 USD","period":"2025-05","byOrigin":{"CN":"20%"}}""";
        await using Running own = await Running.Start(app => app.MapPost("/own", (Own own) => own));

        Answer answer = await Answer.ToPost(own.Client, "/own", Body);

        (answer.Status, answer.Text).Should().Be((HttpStatusCode.OK, Body));
    }

    [Fact]
    public async Task A_wrong_text_in_a_type_of_ones_own_is_a_bad_request()
    {
        await using Running own = await Running.Start(app => app.MapPost("/own", (Own own) => own));

        (await Answer.ToPost(own.Client, "/own", """{"rate":"34 percent"}""")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_snapshot_is_written_to_the_body_without_a_synchronous_call()
    {
        await using Running own = await Running.Start(app =>
        {
            app.MapGet("/stream", (HttpResponse response, CancellationToken cancellation) =>
                PolicyDocuments.Snapshot.WriteAsync(Lapse, response.Body, cancellation));
            app.MapGet("/pipe", (HttpResponse response) => PolicyDocuments.Snapshot.Write(Lapse, response.BodyWriter));
        });

        foreach (string path in new[] { "/stream", "/pipe" })
            (await Answer.To(own.Client, path)).Text.Should().Be(TradePolicyJson.Write(Lapse), path);
    }

    [Fact]
    public async Task A_snapshot_in_an_answer_needs_one_call_and_is_refused_without_it()
    {
        await using Running without = await Running.Start(app => app.MapGet("/snapshot", () => Lapse));
        await using Running with = await Running.Start(
            app => app.MapGet("/snapshot", () => Lapse),
            builder => builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.ConfigureForTradePolicy()));

        (await Answer.To(without.Client, "/snapshot")).Status.Should().Be(HttpStatusCode.InternalServerError);
        TradePolicyJson.ReadSnapshot((await Answer.To(with.Client, "/snapshot")).Text).Should().Be(Lapse);
    }

    [Fact]
    public async Task A_declaration_in_a_body_needs_the_same_call_and_is_refused_with_400_if_it_is_wrong()
    {
        await using Running own = await Running.Start(
            app => app.MapPost("/lines", (CustomsDeclaration declaration) => declaration.Lines.Count),
            builder => builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.ConfigureForTradePolicy()));

        (await Answer.ToPost(own.Client, "/lines", Repository.Sample("declaration.json"))).Text.Should().Be("1");
        (await Answer.ToPost(own.Client, "/lines", """{"schema":"tradepolicy/1","declaration":{"line":[]}}""")).Status.Should()
            .Be(HttpStatusCode.BadRequest);
    }

    private sealed record Own(
        CommodityCode Code, Percentage Rate, Money Value, ReferencePeriod Period, Dictionary<Economy, Percentage> ByOrigin);

    /// <summary>A small service on loopback, at a port that the system gives.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Running(WebApplication app) => this.app = app;

        internal HttpClient Client { get; } = new();

        internal static async Task<Running> Start(Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null)
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            configure?.Invoke(builder);
            Running running = new(builder.Build());
            map(running.app);
            await running.app.StartAsync();
            running.Client.BaseAddress = new(running.app.Urls.Single());
            return running;
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await app.DisposeAsync();
        }
    }
}
