namespace TradePolicy.PolicyApi.Tests;

/// <summary>A service that a test has to itself, since it sets it up or counts in it.</summary>
internal sealed class ServiceOfItsOwn : IAsyncDisposable
{
    private ServiceOfItsOwn(Service service) => Service = service;

    internal Service Service { get; }

    internal static async Task<ServiceOfItsOwn> Start(params string[] settings)
    {
        Service service = new(settings);
        await service.InitializeAsync();
        return new(service);
    }

    public async ValueTask DisposeAsync() => await Service.DisposeAsync();
}
