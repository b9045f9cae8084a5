using BenchmarkDotNet.Attributes;
using NodaTime;
using TradePolicy.Data;

namespace TradePolicy.Benchmarks;

/// <summary>
/// How the truce between the United States and China stands for a party at an instant. The baselines are what a user
/// would otherwise write: the windows kept as local times in a zone, and compared each time.
/// </summary>
[MemoryDiagnoser]
public class TruceStatusBenchmarks
{
    private const int Mask = 63;

    private readonly Instant[] instants = new Instant[Mask + 1];
    private readonly DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private (LocalDateTime From, LocalDateTime Until)[] windows = [];
    private TradeTruce truce = null!;
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        truce = UnitedStatesChina.Register.Truces[UnitedStatesChina.Truce];
        windows = [.. truce.SideOf(Economy.UnitedStates).Windows.Select(window =>
            (window.Window.Start.Value.LocalDateTime, window.Window.End.Value.LocalDateTime))];
        Instant first = Instant.FromUtc(2025, 4, 1, 0, 0);
        for (int index = 0; index <= Mask; index++)
            instants[index] = first + Duration.FromHours(index * 211 % (Mask + 1) * 211);
    }

    [Benchmark(Description = "TradeTruce.StatusAt")]
    public TruceStatus StatusAt() => truce.StatusAt(Economy.UnitedStates, instants[next++ & Mask]);

    [Benchmark(Description = "TradeTruce.WindowFor")]
    public Segment<TruceWindow> WindowFor() => truce.WindowFor(Economy.UnitedStates, instants[next++ & Mask]);

    [Benchmark(Baseline = true, Description = "each bound resolved in its zone")]
    public TruceStatus BoundsResolvedEachTime()
    {
        Instant at = instants[next++ & Mask];
        foreach ((LocalDateTime from, LocalDateTime until) in windows)
        {
            if (at < from.InZoneLeniently(newYork).ToInstant())
                return TruceStatus.NotYetInForce;
            if (at < until.InZoneLeniently(newYork).ToInstant())
                return TruceStatus.InForce;
        }

        return TruceStatus.Lapsed;
    }

    [Benchmark(Description = "local times compared in the zone")]
    public TruceStatus LocalTimesCompared()
    {
        LocalDateTime at = instants[next++ & Mask].InZone(newYork).LocalDateTime;
        foreach ((LocalDateTime from, LocalDateTime until) in windows)
        {
            if (at < from)
                return TruceStatus.NotYetInForce;
            if (at < until)
                return TruceStatus.InForce;
        }

        return TruceStatus.Lapsed;
    }
}
