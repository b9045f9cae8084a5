namespace PolicyApi;

/// <summary>How what can be read is mapped.</summary>
internal static class Endpoints
{
    /// <summary>Maps what a GET answers, and a HEAD, which is answered by the same without its body.</summary>
    internal static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        routes.MapMethods(pattern, [HttpMethods.Head], handler).ExcludeFromDescription();
        return routes.MapGet(pattern, handler);
    }
}
