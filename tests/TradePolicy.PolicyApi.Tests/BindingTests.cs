using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using TradePolicy.ExportControls;
using TradePolicy.Indicators;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>Every value that has a text binds from the route and the query of a minimal API with nothing but its type.</summary>
public sealed class BindingTests : IAsyncLifetime, IDisposable
{
    private static readonly (Type Type, string Right, string Wrong)[] Values =
    [
        (typeof(CommodityCode), "hts:6109.10.00.12", "6109.10.00.12"),
        (typeof(ControlCode), "cn:1C905.a.4", "1C905.a.4"),
        (typeof(CriticalMineral), "Dy", "dysprosium"),
        (typeof(Currency), "USD", "DOLLARS"),
        (typeof(DutyRate), "0.463 USD / kg + 14.9%", "a lot"),
        (typeof(Economy), "CN", "China's"),
        (typeof(LegalLength), "P90D", "90 days or so"),
        (typeof(LegalMoment), "2025-05-14T00:01 America/New_York", "2025-05-14T00:01"),
        (typeof(MeasurementUnit), "kg", "stone"),
        (typeof(Money), "1650.00 USD", "1650"),
        (typeof(Percentage), "7.5%", "seven"),
        (typeof(PercentagePoints), "-2.7 pp", "2.7 points"),
        (typeof(Quantity), "180 kg drained weight", "180"),
        (typeof(ReferencePeriod), "2025-05", "2025-13"),
        (typeof(SpecialColumn), "Free (A+,AU)", ""),
    ];

    private readonly WebApplication app;
    private readonly HttpClient client = new();

    public BindingTests()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        MethodInfo map = typeof(BindingTests).GetMethod(nameof(Map), BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (Type type in Values.Select(value => value.Type))
            map.MakeGenericMethod(type).Invoke(null, [app]);
    }

    public static TheoryData<string> Names => [.. Values.Select(value => value.Type.Name)];

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        client.BaseAddress = new(app.Urls.Single());
    }

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    public void Dispose() => client.Dispose();

    [Fact]
    public void Every_public_type_that_is_parsable_is_tried() =>
        Values.Select(value => value.Type).Should().BeEquivalentTo(typeof(CommodityCode).Assembly.GetExportedTypes()
            .Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>)
                && one.GenericTypeArguments[0] == type)));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_value_binds_from_the_route_the_query_and_a_list_in_the_query(string name)
    {
        (_, string right, _) = Values.Single(value => value.Type.Name == name);
        string escaped = Uri.EscapeDataString(right);

        // The server leaves %2F in a route as it is; a text with a slash takes the rest of the route.
        await Answers($"/{name}/route/{escaped.Replace("%2F", "/", StringComparison.Ordinal)}", right);
        await Answers($"/{name}/query?value={escaped}", right);
        await Answers($"/{name}/list?value={escaped}&value={escaped}", $"{right}; {right}");
        await Answers($"/{name}/optional", "none");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_text_that_is_not_the_value_is_a_bad_request(string name)
    {
        (_, _, string wrong) = Values.Single(value => value.Type.Name == name);
        string escaped = Uri.EscapeDataString(wrong);
        if (wrong.Length > 0)
            (await Answer.To(client, $"/{name}/route/{escaped}")).Status.Should().Be(HttpStatusCode.BadRequest);
        foreach (string path in new[] { "query", "list", "optional" })
            (await Answer.To(client, $"/{name}/{path}?value={escaped}")).Status.Should().Be(HttpStatusCode.BadRequest, path);
        (await Answer.To(client, $"/{name}/query")).Status.Should().Be(HttpStatusCode.BadRequest, "it is missing");
    }

    private async Task Answers(string path, string text)
    {
        Answer answer = await Answer.To(client, path);
        (answer.Status, answer.Text).Should().Be((HttpStatusCode.OK, text), path);
    }

    private static void Map<T>(IEndpointRouteBuilder routes)
        where T : IFormattable
    {
        routes.MapGet($"/{typeof(T).Name}/route/{{**value}}", (T value) => value.ToString("R", null));
        routes.MapGet($"/{typeof(T).Name}/query", (T value) => value.ToString("R", null));
        routes.MapGet(
            $"/{typeof(T).Name}/list", (T[] value) => string.Join("; ", value.Select(one => one.ToString("R", null))));
        if (typeof(T).IsValueType)
            typeof(BindingTests).GetMethod(nameof(MapOptionalStruct), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(typeof(T)).Invoke(null, [routes]);
        else
            typeof(BindingTests).GetMethod(nameof(MapOptionalClass), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(typeof(T)).Invoke(null, [routes]);
    }

    private static void MapOptionalStruct<T>(IEndpointRouteBuilder routes)
        where T : struct, IFormattable =>
        routes.MapGet($"/{typeof(T).Name}/optional", (T? value) => value?.ToString("R", null) ?? "none");

    private static void MapOptionalClass<T>(IEndpointRouteBuilder routes)
        where T : class, IFormattable =>
        routes.MapGet($"/{typeof(T).Name}/optional", (T? value) => value?.ToString("R", null) ?? "none");
}
