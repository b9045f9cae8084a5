using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using NodaTime;
using TradePolicy.Serialization;

namespace PolicyApi;

/// <summary>A document of the library as an answer. The value is written straight into the pipe of the response.</summary>
/// <param name="document">Which document.</param>
/// <param name="value">What it says.</param>
internal sealed class DocumentResult<T>(PolicyDocument<T> document, T value) : IResult
{
    /// <summary>The hash of the content, by which a client asks whether it has changed; null if that is not offered.</summary>
    internal string? Hash { get; init; }

    /// <summary>When the content last changed; null if that is not told.</summary>
    internal Instant? LastModified { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ResponseHeaders headers = httpContext.Response.GetTypedHeaders();
        headers.LastModified = LastModified?.ToDateTimeOffset();
        if (Hash is not null)
        {
            headers.ETag = new($"\"{Hash}\"");
            // To be kept, and asked for again: the data may have been corrected.
            headers.CacheControl = new() { NoCache = true };
        }

        if (IsKeptBy(httpContext.Request.GetTypedHeaders(), headers))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = new("application/json");
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        document.Write(value, httpContext.Response.BodyWriter);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    // RFC 9110, section 13.2.2: whoever states tags is answered by them, and a date counts only without them. It counts whole seconds.
    private static bool IsKeptBy(RequestHeaders request, ResponseHeaders answer) => request.Headers.ContainsKey(HeaderNames.IfNoneMatch)
        ? answer.ETag is { } tag && request.IfNoneMatch
            .Any(kept => kept.Equals(EntityTagHeaderValue.Any) || kept.Compare(tag, useStrongComparison: false))
        : answer.LastModified is { } modified && modified <= request.IfModifiedSince;
}
