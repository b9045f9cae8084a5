using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TradePolicy.Fuzz;

/// <summary>So many inputs for one reader, on all processors, or as many of them as there is time for.</summary>
internal sealed class Run(Reader reader, long inputs, ulong seed, TimeSpan most, TextWriter progress)
{
    private const int MostKinds = 20;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private readonly Mutator mutator = new(reader.Samples, seed);
    private readonly ConcurrentDictionary<string, byte[]> found = [];
    private readonly ConcurrentDictionary<int, (long Number, long Began)> begun = [];
    private long done;

    /// <summary>The kinds of faults that were found, each with the file in which its smallest input is kept.</summary>
    internal IReadOnlyDictionary<string, string> Go()
    {
        Stopwatch clock = Stopwatch.StartNew();
        using Timer timer = new(_ => Report(clock), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        Parallel.ForEach(
            Partitioner.Create(0L, inputs, Math.Clamp(inputs / 64, 1, 2_000)),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            (range, state) =>
            {
                for (long number = range.Item1; number < range.Item2 && !state.IsStopped; number++)
                {
                    Try(number);
                    if (found.Count >= MostKinds || clock.Elapsed > most)
                        state.Stop();
                }
            });
        timer.Change(Timeout.Infinite, Timeout.Infinite);
        Report(clock);
        return found.ToDictionary(one => one.Key, one => Corpus.Keep(reader, Minimiser.Smallest(reader, one.Value)));
    }

    private void Try(long number)
    {
        byte[] input = mutator.Input(number);
        begun[Environment.CurrentManagedThreadId] = (number, Stopwatch.GetTimestamp());
        if (Minimiser.KindOf(reader.FaultOn(input)) is { } kind && found.TryAdd(kind, input))
            progress.WriteLine($"{reader.Name}: input {number} of seed {seed}: {kind}");
        begun.TryRemove(Environment.CurrentManagedThreadId, out _);
        Interlocked.Increment(ref done);
    }

    // A reader that hangs cannot be stopped, so the program ends with the input kept.
    private void Report(Stopwatch clock)
    {
        double perSecond = Interlocked.Read(ref done) / clock.Elapsed.TotalSeconds;
        progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reader.Name}: {Interlocked.Read(ref done)} inputs, {perSecond:F0} a second, {found.Count} found"));
        foreach ((long number, long began) in begun.Values)
        {
            if (Stopwatch.GetElapsedTime(began) > Hang)
                Environment.FailFast($"{reader.Name} does not answer to {Corpus.Keep(reader, mutator.Input(number))}");
        }
    }
}
