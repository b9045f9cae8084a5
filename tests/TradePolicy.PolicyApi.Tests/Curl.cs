using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>A line of the README, as curl, head and grep would run it: as much of them as the README needs.</summary>
internal sealed partial record Curl(string Path, bool ShowsHeaders, string[] Headers, string? Body, string[] Pipes)
{
    private const string Address = "http://localhost:5000";

    internal static Curl Read(string line)
    {
        string[] parts = line.Split(" | ");
        string[] words = WordsOf(parts[0]);
        string url = words.Single(word => word.StartsWith(Address, StringComparison.Ordinal));
        string? body = After(words, "--data").FirstOrDefault()
            ?? After(words, "--data-binary").Select(file => Repository.Sample(System.IO.Path.GetFileName(file))).FirstOrDefault();
        return new(url[Address.Length..], words.Contains("-si"), [.. After(words, "-H")], body, parts[1..]);
    }

    internal async Task<string> Ask(HttpClient client)
    {
        using HttpRequestMessage request = new(Body is null ? HttpMethod.Get : HttpMethod.Post, Path);
        foreach (string[] header in Headers.Select(header => header.Split(": ", 2)))
        {
            if (header[0] == "Content-Type")
                request.Content = new StringContent(Body!, Encoding.UTF8, MediaTypeHeaderValue.Parse(header[1]));
            else
                request.Headers.TryAddWithoutValidation(header[0], header[1]).Should().BeTrue();
        }

        Answer answer = await Answer.Of(client, request);
        IEnumerable<string> lines = ShowsHeaders ? [.. HeadOf(answer.Response), .. LinesOf(answer)] : LinesOf(answer);
        return string.Join('\n', Pipes.Aggregate(lines, Piped));
    }

    private static IEnumerable<string> Piped(IEnumerable<string> lines, string pipe) => WordsOf(pipe) switch
    {
        ["head", "-n", var count] => lines.Take(int.Parse(count, CultureInfo.InvariantCulture)),
        ["grep", .., var pattern] => lines.Where(line => Regex.IsMatch(line, pattern)),
        _ => throw new NotSupportedException($"There is no {pipe} here; it is to be head -n or grep."),
    };

    private static string[] WordsOf(string line) => [.. Word().Matches(line).Select(word => word.Value.Trim('\''))];

    private static string[] LinesOf(Answer answer) => answer.Text.TrimEnd().Split('\n');

    private static IEnumerable<string> HeadOf(HttpResponseMessage response) =>
    [
        $"HTTP/{response.Version} {(int)response.StatusCode} {response.ReasonPhrase}",
        .. response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"),
        "",
    ];

    private static IEnumerable<string> After(string[] words, string option) =>
        words.Zip(words.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second);

    [GeneratedRegex("'[^']*'|[^ ']+")]
    private static partial Regex Word();
}
