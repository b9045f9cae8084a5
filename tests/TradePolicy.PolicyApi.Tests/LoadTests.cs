using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Xunit.Abstractions;

namespace TradePolicy.PolicyApi.Tests;

/// <summary>A short run of many requests: how fast it is is stated, and that nothing fails and nothing grows is tested.</summary>
[Collection(nameof(AloneInTheProcess))]
public class LoadTests(ITestOutputHelper output)
{
    private const int Requests = 2_000;
    private const int AtATime = 8;
    private const int MostInstantsKnown = 8;
    private const long MostGrowth = 16L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly string Declaration = Repository.Sample("declaration.json");

    [Fact]
    public async Task Nothing_fails_and_nothing_grows_under_load()
    {
        await using ServiceOfItsOwn own = await ServiceOfItsOwn.Start("--PolicyApi:MostInstantsKnown", $"{MostInstantsKnown}");
        // The first requests compile the code and fill what is kept.
        await Run(own.Service, 0, 100);

        long started = Stopwatch.GetTimestamp();
        List<TimeSpan> times = [.. await Run(own.Service, 0, Requests / 2)];
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        long inTheMiddle = LiveBytes();
        started = Stopwatch.GetTimestamp();
        times.AddRange(await Run(own.Service, Requests / 2, Requests));
        took += Stopwatch.GetElapsedTime(started);
        long atTheEnd = LiveBytes();

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{times.Count} requests, {AtATime} at a time: {times.Count / took.TotalSeconds:0} requests a second, " +
            $"median {times[times.Count / 2].TotalMilliseconds:0.0} ms, " +
            $"99th percentile {times[times.Count * 99 / 100].TotalMilliseconds:0.0} ms; " +
            $"{inTheMiddle / 1024} KiB live in the middle, {atTheEnd / 1024} KiB at the end"));
        own.Service.Policies.Count.Should().BeInRange(1, MostInstantsKnown);
        (atTheEnd - inTheMiddle).Should().BeLessThan(MostGrowth);
    }

    // Stops early if the machine is too slow for all of them: how long it takes is no matter of right and wrong.
    private static async Task<IReadOnlyCollection<TimeSpan>> Run(Service service, int from, int until)
    {
        ConcurrentQueue<TimeSpan> times = [];
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(from, until, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (number, _) =>
        {
            if (Stopwatch.GetElapsedTime(started) > Longest)
                return;
            long sent = Stopwatch.GetTimestamp();
            Answer answer = await Ask(service, number);
            times.Enqueue(Stopwatch.GetElapsedTime(sent));
            answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        });
        return times;
    }

    // Of more instants of knowledge than are kept.
    private static Task<Answer> Ask(Service service, int number)
    {
        string known = $"known=2025-{1 + (number / 7 % 12):00}-{1 + (number / 100 % 3):00}T12:00:00Z";
        return (number % 20) switch
        {
            0 => service.Get($"/calendar.ics?{known}"),
            < 9 => service.Get($"/truces/us-cn-2025?at=2025-08-12T04:01:00Z&{known}"),
            < 14 => service.Get($"/snapshots?at=2025-08-12T04:01:00Z&{known}"),
            < 16 => service.Get($"/diff?from=2025-08-12T04:00:59Z&to=2025-08-12T04:01:00Z&{known}"),
            _ => Answer.ToPost(service.Client, $"/duties?{known}", Declaration),
        };
    }

    private static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
