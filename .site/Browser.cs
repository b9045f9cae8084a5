using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TradePolicy.Site;

/// <summary>A headless Chromium, spoken to by the Chrome DevTools Protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo profile;
    private readonly ClientWebSocket socket = new();
    private readonly List<string> errors = [];
    private int last;

    private Browser(Process process, DirectoryInfo profile)
    {
        this.process = process;
        this.profile = profile;
    }

    /// <summary>What the page that was opened last has written to the console as an error.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Where Chromium is; null if it is not installed.</summary>
    public static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in (string[])["chromium", "chromium-browser", "google-chrome"]
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();

    /// <summary>Starts a browser with a profile of its own and one empty page.</summary>
    public static async Task<Browser> Start(string program)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("site-check-");
        Process process = Process.Start(new ProcessStartInfo(
            program,
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1280,900",
                "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "about:blank",
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Browser browser = new(process, profile);
        await browser.Connect();
        return browser;
    }

    /// <summary>Opens a page and waits until it is loaded and its scripts have run.</summary>
    public async Task Open(string address)
    {
        errors.Clear();
        await Send("Page.navigate", new JsonObject { ["url"] = address });
        await Ask("""
            (async () => {
              const waiting = () => document.readyState !== 'complete' || !document.querySelector('article')
                || !document.querySelector('#navbar a')
                || document.querySelectorAll('article pre > code').length > document.querySelectorAll('article pre > .code-action').length;
              for (let tries = 0; waiting() && tries < 100; tries++) await new Promise(done => setTimeout(done, 50));
              return '';
            })()
            """);
    }

    /// <summary>Asks for the value of an expression of JavaScript, as text.</summary>
    public async Task<string> Ask(string expression)
    {
        JsonNode answer = await Send(
            "Runtime.evaluate",
            new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        return answer["result"]?["value"]?.ToString() ?? $"(no value: {answer.ToJsonString()})";
    }

    /// <summary>A picture of the page as PNG.</summary>
    public async Task<byte[]> Picture() =>
        Convert.FromBase64String((await Send("Page.captureScreenshot", new JsonObject { ["format"] = "png" }))["data"]!.ToString());

    /// <summary>Ends the browser and removes its profile.</summary>
    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        profile.Delete(recursive: true);
    }

    private async Task Connect()
    {
        string port = Path.Combine(profile.FullName, "DevToolsActivePort");
        using CancellationTokenSource patience = new(Patience);
        while (!File.Exists(port) || File.ReadAllLines(port).Length < 2)
            await Task.Delay(50, patience.Token);
        string address = $"http://127.0.0.1:{File.ReadAllLines(port)[0]}/json/list";
        using HttpClient client = new();
        string? page = null;
        while (page is null)
        {
            page = JsonNode.Parse(await client.GetStringAsync(address, patience.Token))!.AsArray()
                .FirstOrDefault(target => target!["type"]!.ToString() == "page")?["webSocketDebuggerUrl"]!.ToString();
        }

        await socket.ConnectAsync(new Uri(page), patience.Token);
        await Send("Page.enable", []);
        await Send("Runtime.enable", []);
        await Send("Log.enable", []);
    }

    // One command at a time; what arrives before its answer are events.
    private async Task<JsonNode> Send(string method, JsonObject parameters)
    {
        int id = ++last;
        string command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString();
        using CancellationTokenSource patience = new(Patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(command), WebSocketMessageType.Text, true, patience.Token);
        while (true)
        {
            JsonNode message = await Receive(patience.Token);
            if (message["id"]?.GetValue<int>() == id)
                return message["result"] ?? throw new InvalidOperationException($"{method} was refused: {message.ToJsonString()}");
            Note(message);
        }
    }

    private void Note(JsonNode message)
    {
        JsonNode? details = message["params"];
        bool isError = message["method"]?.ToString() switch
        {
            "Runtime.exceptionThrown" => true,
            "Runtime.consoleAPICalled" => details?["type"]?.ToString() == "error",
            "Log.entryAdded" => details?["entry"]?["level"]?.ToString() == "error",
            _ => false,
        };
        if (isError)
            errors.Add(details!.ToJsonString());
    }

    private async Task<JsonNode> Receive(CancellationToken patience)
    {
        byte[] buffer = new byte[1 << 16];
        using MemoryStream whole = new();
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }
}
