using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>What the service answers, read to its end.</summary>
internal sealed record Answer(HttpResponseMessage Response, string Text)
{
    internal HttpStatusCode Status => Response.StatusCode;

    internal string? MediaType => Response.Content.Headers.ContentType?.MediaType;

    internal JsonNode Json => JsonNode.Parse(Text)!;

    internal static async Task<Answer> Of(HttpClient client, HttpRequestMessage request)
    {
        using HttpResponseMessage response = await client.SendAsync(request);
        return new(response, await response.Content.ReadAsStringAsync());
    }

    internal static async Task<Answer> To(HttpClient client, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        return await Of(client, request);
    }

    internal static async Task<Answer> ToPost(HttpClient client, string path, string body, string mediaType = "application/json")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, mediaType),
        };
        return await Of(client, request);
    }

    /// <summary>Asserts that it is a problem, and gives its details.</summary>
    internal JsonNode Problem(HttpStatusCode status)
    {
        (Status, MediaType).Should().Be((status, "application/problem+json"), Text);
        Json["status"]!.GetValue<int>().Should().Be((int)status);
        return Json;
    }
}
