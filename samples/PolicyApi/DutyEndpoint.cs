using TradePolicy;
using TradePolicy.Serialization;

namespace PolicyApi;

/// <summary>What is owed on a customs declaration, layer by layer.</summary>
internal static class DutyEndpoint
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/duties", Post)
        .WithSummary("What is owed on a customs declaration, layer by layer")
        .Accepts<CustomsDeclaration>("application/json")
        .Produces<DeclarationAssessment>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<IResult> Post(
        HttpRequest request, QueryInstant? known, QueryView? view, Policies policies, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        CustomsDeclaration declaration = await PolicyDocuments.Declaration.ReadAsync(request.Body, cancellation: cancellation);
        DutySchedule schedule = policies.Ask(at: null, known).Policy.Schedule;
        try
        {
            return new DocumentResult<DeclarationAssessment>(
                PolicyDocuments.DeclarationAssessment, schedule.Assess(declaration, view?.Value ?? LegalView.AsWritten));
        }
        catch (OverflowException)
        {
            return Problems.TooGreat();
        }
    }
}
