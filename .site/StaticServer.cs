using System.Net;
using System.Net.Sockets;

namespace TradePolicy.Site;

/// <summary>Serves the files of a folder on this machine, as the browser needs it for modules and for the index of the search.</summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder;

    /// <summary>Starts to serve a folder at a free port.</summary>
    public StaticServer(string folder)
    {
        this.folder = folder;
        Address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Serve();
    }

    /// <summary>The address of the folder, which ends in a slash.</summary>
    public string Address { get; }

    /// <summary>Stops to serve.</summary>
    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript",
        ".css" => "text/css",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using HttpListenerResponse response = context.Response;
        string path = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/')));
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
        {
            response.StatusCode = 404;
            return;
        }

        byte[] content = await File.ReadAllBytesAsync(path);
        response.ContentType = TypeOf(path);
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content);
    }
}
