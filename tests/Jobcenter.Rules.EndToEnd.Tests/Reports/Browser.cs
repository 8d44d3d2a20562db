using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.EndToEnd.Tests.Reports;

/// <summary>Headless Chromium, told what to do over its DevTools protocol. One page at a time.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Announces = "DevTools listening on ";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("chromium").FullName;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _asked = new();
    private readonly ConcurrentQueue<JsonNode> _events = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Process? _process;
    private Task _listening = Task.CompletedTask;
    private string? _session;
    private int _last;

    /// <summary>The program; null where it is not installed.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .SelectMany(static folder =>
                new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(folder, n))
            )
            .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (
            var option in new[]
            {
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                $"--user-data-dir={_folder}",
                "about:blank",
            }
        )
        {
            start.ArgumentList.Add(option);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("Chromium did not start.");
        var address = await AddressOf(_process.StandardError).WaitAsync(s_patience);
        await _socket.ConnectAsync(new Uri(address), CancellationToken.None).WaitAsync(s_patience);
        _listening = Listen();
        var target = await Ask("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await Ask(
            "Target.attachToTarget",
            new() { ["targetId"] = target["targetId"]?.GetValue<string>(), ["flatten"] = true }
        );
        _session = attached["sessionId"]?.GetValue<string>();
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await Ask($"{domain}.enable", []);
        }
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _socket.Dispose();
        _sending.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Shows a page on a screen of a width, light or dark.</summary>
    /// <returns>What the browser complained of, and what it asked of the network besides the page itself.</returns>
    public async Task<IReadOnlyList<string>> Open(string html, int width, bool isDark)
    {
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(file, html);
        await Ask(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = width,
                ["height"] = 900,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
        await Ask(
            "Emulation.setEmulatedMedia",
            new()
            {
                ["media"] = "screen",
                ["features"] = new JsonArray(
                    new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }
                ),
            }
        );
        _events.Clear();
        var address = new Uri(file).AbsoluteUri;
        await Ask("Page.navigate", new() { ["url"] = address });
        var waited = Stopwatch.StartNew();
        while (!_events.Any(static e => Is(e, "Page.loadEventFired")))
        {
            Assert.True(waited.Elapsed < s_patience, "The page did not load.");
            await Task.Delay(10);
        }

        return
        [
            .. _events
                .Where(e =>
                    Is(e, "Runtime.consoleAPICalled")
                    || Is(e, "Runtime.exceptionThrown")
                    || Is(e, "Log.entryAdded")
                    || (
                        Is(e, "Network.requestWillBeSent")
                        && e["params"]?["request"]?["url"]?.GetValue<string>() != address
                    )
                )
                .Select(static e => e.ToJsonString()),
        ];
    }

    /// <summary>What an expression of the page's own language comes to.</summary>
    public async Task<JsonNode?> Evaluate(string expression)
    {
        var answer = await Ask("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true });
        Assert.True(answer["exceptionDetails"] is null, answer.ToJsonString());
        return answer["result"]?["value"];
    }

    /// <summary>Presses the tabulator key.</summary>
    public async Task PressTab()
    {
        foreach (var type in new[] { "keyDown", "keyUp" })
        {
            await Ask(
                "Input.dispatchKeyEvent",
                new()
                {
                    ["type"] = type,
                    ["key"] = "Tab",
                    ["code"] = "Tab",
                    ["windowsVirtualKeyCode"] = 9,
                }
            );
        }
    }

    /// <summary>Lays the page out as on paper.</summary>
    public Task LayOutForPaper() => Ask("Emulation.setEmulatedMedia", new() { ["media"] = "print" });

    /// <summary>The page as it is printed.</summary>
    public async Task<byte[]> Print()
    {
        var answer = await Ask("Page.printToPDF", new() { ["preferCSSPageSize"] = true, ["printBackground"] = false });
        return Convert.FromBase64String(answer["data"]?.GetValue<string>() ?? string.Empty);
    }

    /// <summary>A picture of the whole page.</summary>
    public async Task<byte[]> Picture()
    {
        var answer = await Ask("Page.captureScreenshot", new() { ["captureBeyondViewport"] = true });
        return Convert.FromBase64String(answer["data"]?.GetValue<string>() ?? string.Empty);
    }

    private static bool Is(JsonNode happened, string method) => happened["method"]?.GetValue<string>() == method;

    private static async Task<string> AddressOf(StreamReader error)
    {
        while (await error.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announces, StringComparison.Ordinal))
            {
                // What it writes from here on must be read away, or it stops when the pipe is full.
                _ = error.ReadToEndAsync();
                return line[Announces.Length..];
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    private async Task<JsonNode> Ask(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _asked.GetOrAdd(id, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        await _sending.WaitAsync();
        try
        {
            var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        var said = await answer.Task.WaitAsync(s_patience);
        Assert.True(said["error"] is null, $"{method}: {said["error"]}");
        return said["result"] ?? new JsonObject();
    }

    private async Task Listen()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                {
                    continue;
                }

                var said = JsonNode.Parse(message.ToArray());
                message.SetLength(0);
                if (said?["id"] is { } id && _asked.TryRemove(id.GetValue<int>(), out var answer))
                {
                    answer.SetResult(said);
                }
                else if (said is not null)
                {
                    _events.Enqueue(said);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or JsonException)
        {
            foreach (var waiting in _asked.Values)
            {
                waiting.TrySetException(e);
            }
        }
    }
}
