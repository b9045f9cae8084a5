using System.Net;
using System.Text.RegularExpressions;

namespace TradePolicy.Site;

/// <summary>A page of the built site.</summary>
/// <param name="Path">Its path from the root of the site.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Text">The text of its article, without marks.</param>
/// <param name="Links">What it links to and loads, as written.</param>
/// <param name="Anchors">The names of its places.</param>
internal sealed partial record SitePage(
    string Path, string Title, string Text, IReadOnlyList<string> Links, IReadOnlySet<string> Anchors)
{
    /// <summary>Whether it is a table of contents, which other pages show beside their text.</summary>
    public bool IsContents => System.IO.Path.GetFileName(Path) == "toc.html";

    /// <summary>Whether it says nothing beyond its heading.</summary>
    public bool IsEmpty => Text.Length - Title.Length < 20;

    /// <summary>Reads a page.</summary>
    public static SitePage Read(string folder, string path)
    {
        string html = File.ReadAllText(path);
        string article = Article().Match(html).Value;
        return new(
            System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'),
            TextOf(Heading().Match(article).Groups[1].Value),
            TextOf(article),
            [.. Reference().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct()],
            Anchor().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The links to files or places of the site that do not exist.</summary>
    public IEnumerable<string> DeadLinks(string folder, IReadOnlyDictionary<string, SitePage> pages)
    {
        foreach (string link in Links.Where(link => !Outside().IsMatch(link)))
        {
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0
                ? Path
                : System.IO.Path.GetRelativePath(
                    folder,
                    System.IO.Path.GetFullPath(System.IO.Path.Combine(
                        folder, System.IO.Path.GetDirectoryName(Path)!, Uri.UnescapeDataString(parts[0].Split('?')[0]))))
                    .Replace('\\', '/');
            bool exists = File.Exists(System.IO.Path.Combine(folder, target));
            bool hasPlace = parts.Length == 1 || parts[1].Length == 0 || !pages.TryGetValue(target, out SitePage? page)
                || page.Anchors.Contains(Uri.UnescapeDataString(parts[1]));
            if (!exists || !hasPlace)
                yield return $"{Path} links to {link}";
        }
    }

    private static string TextOf(string html) => WebUtility.HtmlDecode(Space().Replace(Mark().Replace(html, " "), " ")).Trim();

    [GeneratedRegex("<article.*</article>", RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("(?:id|name)=\"([^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("^([a-z]+:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
