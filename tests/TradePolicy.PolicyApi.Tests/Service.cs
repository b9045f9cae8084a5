using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;
using NodaTime.Text;
using PolicyApi;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>The service on loopback, at a port that the system gives, and a client of it.</summary>
public sealed class Service : IAsyncLifetime
{
    /// <summary>What the clock shows: later than the sources know, and within a minute.</summary>
    internal const string Today = "2026-11-23T12:00:59.75Z";

    /// <summary>An instant of knowledge of which the sources know all, and the lapse that could then be expected.</summary>
    internal const string Lapse = "at=2025-08-12T04:01:00Z&known=2025-06-09T12:00:00Z";

    private readonly WebApplication app;

    public Service()
        : this([])
    {
    }

    internal Service(params string[] settings)
    {
        Clock = new(At(Today));
        app = PolicyApiApp.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. settings], Clock);
    }

    internal FakeClock Clock { get; }

    // A client that expects to be told to continue waits for that, however busy the machine is.
    internal HttpClient Client { get; } = new(new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan });

    internal Policies Policies => app.Services.GetRequiredService<Policies>();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new(app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    internal static Instant At(string instant) => InstantPattern.ExtendedIso.Parse(instant).Value;

    internal Task<Answer> Get(string path) => Answer.To(Client, path);
}
