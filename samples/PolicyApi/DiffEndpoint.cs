using TradePolicy;
using TradePolicy.Serialization;

namespace PolicyApi;

/// <summary>What differs between the policies at two instants.</summary>
internal static class DiffEndpoint
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapRead("/diff", Get)
        .WithSummary("What differs between the policies at two instants")
        .Produces<PolicyDiff>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static DocumentResult<PolicyDiff> Get(
        QueryInstant from, QueryInstant to, QueryInstant? known, QueryView? view, Policies policies)
    {
        Question before = policies.Ask(from, known);
        Question after = before with { At = to.Value };
        return new(PolicyDocuments.Diff, before.Snapshot(view).DiffTo(after.Snapshot(view)));
    }
}
