using Microsoft.AspNetCore.Mvc;

namespace PolicyApi;

/// <summary>The answers to questions that cannot be answered, as problem details (RFC 9457).</summary>
internal static class Problems
{
    internal const string WrongParameter = "A parameter is wrong.";

    internal static IResult UnknownParameter(string name, IEnumerable<string> names) => TypedResults.Problem(
        $"There is no parameter '{name}'. The parameters are {string.Join(", ", names)}.",
        statusCode: StatusCodes.Status400BadRequest, title: WrongParameter,
        extensions: new Dictionary<string, object?> { ["parameter"] = name });

    internal static IResult NoTruce(string key, IEnumerable<string> keys) => TypedResults.Problem(
        $"There is no truce '{key}'. The truces are {string.Join(", ", keys)}.", statusCode: StatusCodes.Status404NotFound,
        extensions: new Dictionary<string, object?> { ["keys"] = keys });

    internal static IResult NothingDue(string why) =>
        TypedResults.Problem($"There is no calendar: {why}", statusCode: StatusCodes.Status404NotFound);

    internal static IResult TooGreat() => TypedResults.Problem(
        $"An amount is beyond {decimal.MaxValue}, the greatest that is calculated with.", statusCode: StatusCodes.Status400BadRequest,
        title: "The declaration cannot be assessed.");

    /// <summary>Adds what would be right to the problems that the framework states.</summary>
    internal static void SayWhatWouldBeRight(ProblemDetailsContext context)
    {
        ProblemDetails problem = context.ProblemDetails;
        // No traces are kept in which it could be looked up.
        problem.Extensions.Remove("traceId");
        HttpRequest request = context.HttpContext.Request;
        problem.Detail ??= problem.Status switch
        {
            StatusCodes.Status404NotFound => $"There is no {request.Path}. What there is, /openapi/v1.json says.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{request.Path} takes no {request.Method}; it takes {context.HttpContext.Response.Headers.Allow}.",
            StatusCodes.Status415UnsupportedMediaType =>
                $"The body is {(request.ContentType is { } type ? $"'{type}'" : "of no stated type")}; it is to be application/json.",
            _ => null,
        };
    }
}
