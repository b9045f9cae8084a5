using BenchmarkDotNet.Attributes;
using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The rate of a tariff at varying instants, as known at varying instants, against a scan over its acts. Every seventh
/// act sets a start far ahead, so that the layers do not simply follow each other.
/// </summary>
[MemoryDiagnoser]
public class TimelineBenchmarks
{
    private const string Provision = "xx/tariff";
    private const int Mask = 1023;

    private readonly (Instant Effective, Instant Known)[] questions = new (Instant, Instant)[Mask + 1];
    private Enactment<DutyRate>[] acts = [];
    private Timeline<DutyRate> timeline = null!;
    private int next;

    [Params(10, 100, 10_000)]
    public int Acts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Instant first = Instant.FromUtc(2000, 1, 1, 0, 0);
        acts = [.. Enumerable.Range(0, Acts).Select(index => LegalAct.Enact<DutyRate>(
            $"act/{index}",
            Provision,
            LegalInstrument.Create($"instrument/{index}", "Issuer", "Act", Publication.At(first + Duration.FromDays(index)), $"{index}"),
            LegalWindow.Starting((first + Duration.FromDays(index + (index % 7 == 0 ? 30 : 2))).InUtc()),
            AdValorem.Of(index % 50)))];
        timeline = Timeline<DutyRate>.Of(Provision, acts);
        Random random = new(1);
        for (int index = 0; index <= Mask; index++)
            questions[index] = (first + Duration.FromDays(random.Next(Acts + 40)), first + Duration.FromDays(random.Next(Acts)));
        foreach ((Instant effective, Instant known) in questions)
        {
            if (!Equals(timeline.At(effective, known).TryGetValue(out DutyRate? rate) ? rate : null, Scanned(effective, known)))
                throw new InvalidOperationException($"The scan answers otherwise at {effective} as known at {known}.");
        }
    }

    [Benchmark(Description = "Timeline.At")]
    public Segment<DutyRate> At()
    {
        (Instant effective, Instant known) = questions[next++ & Mask];
        return timeline.At(effective, known);
    }

    [Benchmark(Baseline = true, Description = "scan over the acts")]
    public DutyRate? Scan()
    {
        (Instant effective, Instant known) = questions[next++ & Mask];
        return Scanned(effective, known);
    }

    private DutyRate? Scanned(Instant effective, Instant known) => acts
        .Where(act => act.Instrument.Published.Latest <= known && act.Window.Start.Latest <= effective)
        .MaxBy(act => act.Instrument.Published.Latest)?.Value;
}
