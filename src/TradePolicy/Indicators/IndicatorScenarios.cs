using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// The scenarios of what was known of an indicator at an instant: every combination of the releases that may have been published, and of
/// the prints of one instant that differ.
/// </summary>
internal sealed class IndicatorScenarios
{
    // Up to this many combinations are examined.
    private const int Most = 64;

    private readonly Lazy<IReadOnlyList<IndicatorScenario>> all;

    /// <summary>The scenarios.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="knownAt">The instant of knowledge.</param>
    /// <param name="differing">The prints of one instant that differ and matter, those of each period and instant together.</param>
    internal IndicatorScenarios(EconomicIndicator indicator, Instant knownAt, IEnumerable<ArraySegment<Vintage>> differing)
    {
        IReadOnlyList<Release> inDoubt = indicator.InDoubtAt(knownAt);
        ArraySegment<Vintage>[] choices = [.. differing];
        int count = CountOf(inDoubt.Count, choices);
        IsCutShort = count > Most;
        Doubts =
        [
            .. inDoubt.Select(release => VintageAnswer.Doubt(release, knownAt)),
            .. choices.Select(prints => VintageAnswer.Differing(prints)),
        ];
        all = new(() => IsCutShort ? SomeOf() : [.. Enumerable.Range(0, count).Select(Combination)]);

        IndicatorScenario Combination(int combination)
        {
            int chosen = combination >> inDoubt.Count;
            List<Vintage> leftOut = [];
            foreach (ArraySegment<Vintage> prints in choices)
            {
                leftOut.AddRange(AllBut(prints, chosen % prints.Count));
                chosen /= prints.Count;
            }

            return new(indicator, knownAt, inDoubt.Where((_, at) => (combination & (1 << at)) != 0), leftOut);
        }

        // Too many releases are added one after the other, in the order in which they became certain, and of too many prints the first
        // are taken of all periods, then the second. No answer is then certain, and none is certainly unavailable.
        IReadOnlyList<IndicatorScenario> SomeOf() =>
        [
            .. Enumerable.Range(0, inDoubt.Count + 1).Select(known => With(known, print: 0)),
            .. Enumerable.Range(1, choices.Select(prints => prints.Count - 1).DefaultIfEmpty(0).Max()).Select(print => With(0, print)),
        ];

        IndicatorScenario With(int known, int print) => new(
            indicator,
            knownAt,
            inDoubt.Take(known),
            choices.SelectMany(prints => AllBut(prints, Math.Min(print, prints.Count - 1))));
    }

    /// <summary>The scenarios; not every one if they are too many.</summary>
    internal IReadOnlyList<IndicatorScenario> All => all.Value;

    /// <summary>Whether there are more scenarios than are examined.</summary>
    internal bool IsCutShort { get; }

    /// <summary>
    /// One fact for each release that may or may not have been known, and for each print that differs, although it may change no value.
    /// </summary>
    internal ValueList<OpenFact> Doubts { get; }

    private static int CountOf(int inDoubt, ArraySegment<Vintage>[] choices)
    {
        int count = 1;
        foreach (int ways in Enumerable.Repeat(2, inDoubt).Concat(choices.Select(prints => prints.Count)))
        {
            if ((count *= ways) > Most)
                return Most + 1;
        }

        return count;
    }

    private static IEnumerable<Vintage> AllBut(ArraySegment<Vintage> prints, int chosen) => prints.Where((_, at) => at != chosen);
}
