using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using TradePolicy.ExportControls;
using TradePolicy.Indicators;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>
/// A minimal API on loopback with endpoints for each type of value: in the route, in the query, in a list there, and left out.
/// </summary>
public sealed class BoundValues : IAsyncLifetime, IDisposable
{
    /// <summary>The types, each with the text of a value and a text that is none.</summary>
    internal static readonly (Type Type, string Right, string Wrong)[] All =
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

    public BoundValues()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        MethodInfo map = typeof(BoundValues).GetMethod(nameof(Map), BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (Type type in All.Select(value => value.Type))
            map.MakeGenericMethod(type).Invoke(null, [app]);
    }

    internal HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new(app.Urls.Single());
    }

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    public void Dispose() => Client.Dispose();

    private static void Map<T>(IEndpointRouteBuilder routes)
        where T : IFormattable
    {
        routes.MapGet($"/{typeof(T).Name}/route/{{**value}}", (T value) => value.ToString("R", null));
        routes.MapGet($"/{typeof(T).Name}/query", (T value) => value.ToString("R", null));
        routes.MapGet(
            $"/{typeof(T).Name}/list", (T[] value) => string.Join("; ", value.Select(one => one.ToString("R", null))));
        if (typeof(T).IsValueType)
            typeof(BoundValues).GetMethod(nameof(MapOptionalStruct), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(typeof(T)).Invoke(null, [routes]);
        else
            typeof(BoundValues).GetMethod(nameof(MapOptionalClass), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(typeof(T)).Invoke(null, [routes]);
    }

    private static void MapOptionalStruct<T>(IEndpointRouteBuilder routes)
        where T : struct, IFormattable =>
        routes.MapGet($"/{typeof(T).Name}/optional", (T? value) => value?.ToString("R", null) ?? "none");

    private static void MapOptionalClass<T>(IEndpointRouteBuilder routes)
        where T : class, IFormattable =>
        routes.MapGet($"/{typeof(T).Name}/optional", (T? value) => value?.ToString("R", null) ?? "none");
}
