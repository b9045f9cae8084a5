using TradePolicy;

namespace PolicyApi;

/// <summary>How a truce stands for each of its parties, and when it expires.</summary>
internal static class TruceEndpoint
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapRead("/truces/{key}", Get)
        .WithSummary("How a truce stands for each of its parties, and when it expires")
        .Produces<TruceAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Get(string key, QueryInstant? at, QueryInstant? known, Policies policies)
    {
        Question question = policies.Ask(at, known);
        PolicyRegister register = question.Register;
        return register.Truces.TryGetValue(key, out TradeTruce? truce)
            ? TypedResults.Ok(TruceAnswer.Of(truce, question.Snapshot()))
            : Problems.NoTruce(key, register.Truces.Keys);
    }
}
