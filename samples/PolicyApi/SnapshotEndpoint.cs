using TradePolicy;
using TradePolicy.Serialization;

namespace PolicyApi;

/// <summary>What policy was at an instant, as known at an instant, in a view of the law.</summary>
internal static class SnapshotEndpoint
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapRead("/snapshots", Get)
        .WithSummary("What policy was at an instant, as known at an instant, in a view of the law")
        .Produces<PolicySnapshot>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static DocumentResult<PolicySnapshot> Get(QueryInstant? at, QueryInstant? known, QueryView? view, Policies policies)
    {
        Question question = policies.Ask(at, known);
        PolicySnapshot snapshot = question.Snapshot(view);
        return new(PolicyDocuments.Snapshot, snapshot)
        {
            Hash = TradePolicyJson.HashOf(snapshot),
            // As of now it is another snapshot each minute, whatever has been published.
            LastModified = at is null || known is null ? null : question.Policy.Since,
        };
    }
}
