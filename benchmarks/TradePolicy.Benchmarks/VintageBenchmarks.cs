using BenchmarkDotNet.Attributes;
using NodaTime;
using TradePolicy.Indicators;

namespace TradePolicy.Benchmarks;

/// <summary>
/// What was known of a period at an instant, in a series of one million vintages (1,000 months, each published 1,000
/// times), against a binary search over the instants of one period's vintages in a dictionary of lists, which is what
/// one would write by hand. The questions are drawn beforehand, at random and in the order of time.
/// </summary>
[MemoryDiagnoser]
public class VintageBenchmarks
{
    private const int Periods = 1_000;
    private const int VintagesOfEach = 1_000;
    private const int Mask = 0xFFFF;

    private static readonly Instant First = Instant.FromUtc(2000, 1, 1, 0, 0);

    private readonly (ReferencePeriod Period, Instant Known)[] questions = new (ReferencePeriod, Instant)[Mask + 1];
    private readonly Dictionary<ReferencePeriod, (List<Instant> Published, List<decimal> Values)> byHand = [];
    private EconomicIndicator indicator = null!;
    private int next;

    [Params(false, true)]
    public bool InOrder { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        SeriesDefinition definition = SeriesDefinition.Create(
            "xx/output", Economy.China, "output", IndicatorUnit.Percent, IndicatorFrequency.Monthly, IndicatorBasis.YearOnYear, 1,
            "Office");
        ReferencePeriod[] periods =
        [
            .. Enumerable.Range(0, Periods).Select(index => ReferencePeriod.Month(1900 + (index / 12), 1 + (index % 12)))
        ];
        indicator = EconomicIndicator.Create(definition, Enumerable.Range(0, VintagesOfEach).Select(vintage => Release.Create(
            Publication.At(First + Duration.FromHours(vintage)),
            "Office",
            periods.Select((period, index) => Observation.Of(period, ((index * 7) + (vintage * 13)) % 200 / 10m)))));
        foreach ((ReferencePeriod period, int index) in periods.Select((period, index) => (period, index)))
        {
            byHand[period] = (
                [.. Enumerable.Range(0, VintagesOfEach).Select(vintage => First + Duration.FromHours(vintage))],
                [.. Enumerable.Range(0, VintagesOfEach).Select(vintage => ((index * 7) + (vintage * 13)) % 200 / 10m)]);
        }

        Random random = new(1);
        for (int index = 0; index <= Mask; index++)
            questions[index] = (periods[random.Next(Periods)], First + Duration.FromMinutes(random.Next(VintagesOfEach * 60)));
        if (InOrder)
            Array.Sort(questions, static (left, right) => (left.Period, left.Known).CompareTo((right.Period, right.Known)));
        for (int index = 0; index <= Mask; index++)
        {
            if (AsKnownAt().Value.Observation.Value != ByHand(index))
                throw new InvalidOperationException($"The search by hand answers otherwise for {questions[index]}.");
        }
    }

    [Benchmark(Description = "VintageAt")]
    public VintageAnswer AsKnownAt()
    {
        (ReferencePeriod period, Instant known) = questions[next++ & Mask];
        return indicator.VintageAt(period, known);
    }

    [Benchmark(Baseline = true, Description = "binary search by hand")]
    public decimal Search() => ByHand(next++ & Mask);

    private decimal ByHand(int index)
    {
        (ReferencePeriod period, Instant known) = questions[index];
        (List<Instant> published, List<decimal> values) = byHand[period];
        int found = published.BinarySearch(known);
        return values[found < 0 ? ~found - 1 : found];
    }
}
