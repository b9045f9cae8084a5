namespace TradePolicy.Site;

/// <summary>Checks a built site: all pages as files, some of them in a browser. Each line begins with "ok", "not ok" or "skip".</summary>
internal sealed class SiteCheck(string folder)
{
    // The guides, and one page of each other kind, which a browser opens.
    private static readonly string[] Opened =
    [
        "index.html", "guides/truce-of-2025.html", "guides/shipment-before-and-after.html", "guides/car-from-the-union.html",
        "guides/rare-earth-magnet-licence.html", "guides/producer-prices-of-may-2025.html", "guides/truce-of-your-own.html",
        "guides/service.html", "guides/panel-in-duckdb.html", "packages/TradePolicy/README.html",
        "packages/TradePolicy.Data/README.html", "project/not-modelled.html", "project/README.html", "api/TradePolicy.html",
        "api/TradePolicy.TradeTruce.html", "api/TradePolicy.DutySchedule.html", "api/TradePolicy.Percentage.html",
    ];

    private int number;
    private int failed;

    /// <summary>A page as a browser shows it, for people to look at.</summary>
    /// <returns>A picture as PNG.</returns>
    public static async Task<byte[]> PictureOf(string folder, string page)
    {
        using StaticServer server = new(folder);
        string program = Browser.Find() ?? throw new InvalidOperationException("Chromium is not installed.");
        await using Browser browser = await Browser.Start(program);
        await browser.Open(server.Address + page);
        return await browser.Picture();
    }

    /// <summary>Runs all checks.</summary>
    /// <returns>The exit code: 0 if every check holds.</returns>
    public async Task<int> Run()
    {
        SitePage[] pages = [.. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => SitePage.Read(folder, path))];
        Check($"there are pages: {pages.Length}", pages.Length > 400 ? [] : ["fewer than 400"]);
        Check("no page is empty", pages.Where(page => !page.IsContents && page.IsEmpty).Select(page => page.Path));
        Check("every page has a heading", pages.Where(page => !page.IsContents && page.Title.Length == 0).Select(page => page.Path));
        Dictionary<string, SitePage> byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        Check(
            $"no link within the site is dead: {pages.Sum(page => page.Links.Count)} links",
            pages.SelectMany(page => page.DeadLinks(folder, byPath)));
        Check("every page that is opened exists", Opened.Where(path => !byPath.ContainsKey(path)));
        await CheckInBrowser();
        Console.WriteLine($"# {number} checks, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private async Task CheckInBrowser()
    {
        if (Browser.Find() is not { } program)
        {
            Console.WriteLine($"skip {++number} - the pages in a browser: chromium is not installed");
            return;
        }

        using StaticServer server = new(folder);
        await using Browser browser = await Browser.Start(program);
        foreach (string path in Opened)
        {
            await browser.Open(server.Address + path);
            string text = await browser.Ask("document.querySelector('article')?.innerText ?? ''");
            Check($"{path} shows text", text.Trim().Length > 200 ? [] : [$"only {text.Trim().Length} characters"]);
            int blocks = int.Parse(await browser.Ask("document.querySelectorAll('article pre > code').length"));
            int buttons = int.Parse(await browser.Ask("document.querySelectorAll('article pre > .code-action').length"));
            Check($"{path} lets each of its {blocks} blocks of code be copied", blocks == buttons ? [] : [$"{buttons} buttons"]);
            Check($"{path} writes no error to the console", browser.Errors);
        }

        await browser.Open(server.Address + "guides/truce-of-2025.html");
        string shown = await browser.Ask("document.querySelector('article pre > code').innerText");
        string copied = await browser.Ask("""
            (async () => {
              let text = null;
              navigator.clipboard.writeText = async value => { text = value; };
              document.querySelector('article pre > .code-action').click();
              await new Promise(done => setTimeout(done, 100));
              return text;
            })()
            """);
        Check("a block of code is copied as it is shown", copied.Trim() == shown.Trim() && shown.Length > 0 ? [] : [copied]);
        string found = await browser.Ask("""
            (async () => {
              const input = document.getElementById('search-query');
              for (let tries = 0; input.disabled && tries < 200; tries++) await new Promise(done => setTimeout(done, 50));
              input.value = 'TradeTruce';
              input.dispatchEvent(new Event('input', { bubbles: true }));
              for (let tries = 0; tries < 200; tries++) {
                await new Promise(done => setTimeout(done, 50));
                const links = [...document.querySelectorAll('#search-results a')].map(link => link.getAttribute('href'));
                if (links.length > 0) return links.join(' ');
              }
              return '';
            })()
            """);
        bool isFound = found.Contains("TradePolicy.TradeTruce.html", StringComparison.Ordinal);
        Check("the search finds TradeTruce", isFound ? [] : [$"found: {found}"]);
        Check("the search writes no error to the console", browser.Errors);
    }

    private void Check(string text, IEnumerable<string> wrong)
    {
        number++;
        string[] found = [.. wrong];
        if (found.Length > 0)
            failed++;
        Console.WriteLine($"{(found.Length == 0 ? "ok" : "not ok")} {number} - {text}");
        foreach (string one in found.Take(20))
            Console.WriteLine($"#   {one.ReplaceLineEndings(" ")}");
    }
}
