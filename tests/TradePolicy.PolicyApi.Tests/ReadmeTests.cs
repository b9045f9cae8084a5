using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>What the README shows is what the service answers; TRADEPOLICY_ACCEPT=1 writes the answers into it.</summary>
public partial class ReadmeTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("README.md", 8)]
    [InlineData("../guides/service.md", 4)]
    public async Task Every_request_of_the_page_is_answered_as_it_shows(string page, int requests)
    {
        string readme = Repository.Sample(page);
        MatchCollection examples = Example().Matches(readme);
        examples.Should().HaveCountGreaterThanOrEqualTo(requests);

        string answered = readme;
        for (int index = 0; index < examples.Count; index++)
        {
            Match example = Example().Matches(answered)[index];
            Group shown = example.Groups["shown"];
            string answer = await Curl.Read(example.Groups["command"].Value).Ask(service.Client) + "\n";
            answered = $"{answered[..shown.Index]}{answer}{answered[(shown.Index + shown.Length)..]}";
            // A later request asks by the tag that an earlier one was given.
            if (Tag().Match(shown.Value) is { Success: true } before && Tag().Match(answer) is { Success: true } after)
                answered = answered.Replace(before.Value, after.Value, StringComparison.Ordinal);
        }

        if (Environment.GetEnvironmentVariable("TRADEPOLICY_ACCEPT") == "1")
            File.WriteAllText(Repository.SamplePath(page), answered);
        else
            readme.Should().Be(answered, "TRADEPOLICY_ACCEPT=1 accepts what is answered");
    }

    [Fact]
    public async Task Every_endpoint_and_every_parameter_is_in_the_README()
    {
        string readme = Repository.Sample("README.md");
        JsonNode description = (await service.Get("/openapi/v1.json")).Json;

        foreach ((string path, JsonNode? methods) in description["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                string[] names =
                [
                    .. operation!["parameters"]!.AsArray().Where(parameter => parameter!["in"]!.GetValue<string>() == "query")
                        .Select(parameter => parameter!["name"]!.GetValue<string>() + "="),
                ];
                readme.Should().Contain($"| `{method.ToUpperInvariant()} {path}?{string.Join("&", names)}` |");
            }
        }
    }

    [GeneratedRegex("```sh\n(?<command>curl [^\n]*)\n```\n\n```[a-z]+\n(?<shown>[^`]*?)```")]
    private static partial Regex Example();

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Tag();
}
