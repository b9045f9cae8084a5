using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using TradePolicy.Serialization;

namespace PolicyApi;

/// <summary>Makes answers of the exceptions by which a request is refused; others are left to the framework.</summary>
internal sealed class Refusals(IProblemDetailsService problems, PolicyApiOptions options) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ProblemDetails? problem = exception switch
        {
            PolicyJsonException refused => Of(refused),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(),
            BadHttpRequestException refused => Of(refused, Parameters.FirstWrong(
                httpContext.Request, httpContext.Features.GetRequiredFeature<IExceptionHandlerFeature>())),
            _ => null,
        };
        if (problem is null)
            return false;
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    private static ProblemDetails Of(PolicyJsonException refused) => new()
    {
        Status = StatusCodes.Status400BadRequest,
        Title = "The document cannot be read.",
        Detail = refused.Message,
        Extensions = { ["path"] = refused.Path, ["line"] = refused.LineNumber, ["position"] = refused.LinePosition },
    };

    private ProblemDetails TooLarge() => new()
    {
        Status = StatusCodes.Status413PayloadTooLarge,
        Detail = $"The body is too long. At most {options.LongestBody} bytes are read.",
        Extensions = { ["mostBytes"] = options.LongestBody },
    };

    private static ProblemDetails Of(BadHttpRequestException refused, (string Name, string Why)? wrong)
    {
        ProblemDetails problem = new()
        {
            Status = refused.StatusCode,
            Title = wrong is null ? null : Problems.WrongParameter,
            Detail = wrong?.Why ?? refused.Message,
        };
        if (wrong is var (name, _))
            problem.Extensions["parameter"] = name;
        return problem;
    }
}
