using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// The statutory rates of a panel, averaged with what was traded as the weight: of all goods, of those of each origin, and of those of each chapter, for each
/// programme and for all together.
/// </summary>
/// <remarks>
/// A rate that is not known is left out of an average, and <see cref="AverageRate.KnownValue"/> says how much trade that leaves; it
/// is never averaged in as nothing. Trade that a duty stopped has no weight: an average understates what is prohibitive.
/// </remarks>
/// <example><code>
/// TradeWeightedRates average = TradeWeightedRates.Of(panel, imports);
/// average.ByOrigin.Single(goods => goods.Origin == Economy.China).Total.Rate
/// </code></example>
public sealed class TradeWeightedRates : IEquatable<TradeWeightedRates>
{
    private TradeWeightedRates(
        Instant at, Instant? knownAt, IReadOnlyList<DutyProgramme> programmes, AverageTariff all, IReadOnlyList<AverageTariff> byOrigin,
        IReadOnlyList<AverageTariff> byChapter, IReadOnlyList<TradeWeight> leftOut)
    {
        At = at;
        KnownAt = knownAt;
        Programmes = programmes;
        All = all;
        ByOrigin = byOrigin;
        ByChapter = byChapter;
        LeftOut = leftOut;
    }

    /// <summary>The instant at which the goods are entered; in a series by effective date, the first at which the averages are these.</summary>
    public Instant At { get; }

    /// <summary>In a series by date of publication, the first instant at which this was known; null where the panel says what is known.</summary>
    public Instant? KnownAt { get; }

    /// <summary>The programmes, in the order of the schedule.</summary>
    public IReadOnlyList<DutyProgramme> Programmes { get; }

    /// <summary>The averages over all goods that have a weight.</summary>
    public AverageTariff All { get; }

    /// <summary>The averages over the goods of each origin that has a weight, in the order of the panel.</summary>
    public IReadOnlyList<AverageTariff> ByOrigin { get; }

    /// <summary>The averages over the goods of each chapter that has a weight, in the order of the chapters.</summary>
    public IReadOnlyList<AverageTariff> ByChapter { get; }

    /// <summary>The weights that are on no goods of the panel, and are not averaged with.</summary>
    public IReadOnlyList<TradeWeight> LeftOut { get; }

    /// <summary>The averages of a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="weights">The weights.</param>
    public static TradeWeightedRates Of(DutyPanel panel, TradeWeights weights)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(weights);
        return Of(panel, new WeightedGoods(panel.Lines, panel.Origins, weights), null);
    }

    /// <summary>
    /// The averages by effective date: of goods entered at the start of an interval and at every instant within it at which they change, as known to the
    /// tariffs of the panel. The instant of the panel does not count.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="weights">The weights, the same throughout.</param>
    /// <param name="during">The interval: its start is included, its end is not.</param>
    /// <exception cref="ArgumentException">The interval has no start.</exception>
    public static IReadOnlyList<TradeWeightedRates> During(DutyPanel panel, TradeWeights weights, Interval during)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(weights);
        WeightedGoods goods = new(panel.Lines, panel.Origins, weights);
        return Changing(StartOf(during), panel.Schedule.TurnsIn(panel.View), during, at => Of(panel.EnteredAt(at), goods, null));
    }

    /// <summary>
    /// The averages by date of publication: of goods entered at the instant of the panel, as far as the law was known at the start of an interval and at every instant
    /// within it at which a publication changed that.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="weights">The weights, the same throughout.</param>
    /// <param name="during">The interval: its start is included, its end is not.</param>
    /// <exception cref="ArgumentException">The interval has no start.</exception>
    public static IReadOnlyList<TradeWeightedRates> AsKnownDuring(DutyPanel panel, TradeWeights weights, Interval during)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(weights);
        WeightedGoods goods = new(panel.Lines, panel.Origins, weights);
        return Changing(StartOf(during), panel.Schedule.Publications, during, known => Of(panel.AsKnownAt(known), goods, known));
    }

    /// <summary>Whether both are the same averages of the same instant.</summary>
    /// <param name="other">The other averages.</param>
    public bool Equals(TradeWeightedRates? other) => other is not null && At == other.At && KnownAt == other.KnownAt && AveragesAlike(other);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TradeWeightedRates);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(At, KnownAt, All);

    /// <summary>"2025-08-12T04:01:00Z: all goods: 18.25% of 93.1% of the trade".</summary>
    public override string ToString() =>
        $"{InstantPattern.ExtendedIso.Format(At)}{(KnownAt is { } known ? $" as known at {InstantPattern.ExtendedIso.Format(known)}" : "")}: {All}";

    private static Instant StartOf(Interval during) => during.HasStart
        ? during.Start
        : throw new ArgumentException("An interval without a start has no first average.", nameof(during));

    private static List<TradeWeightedRates> Changing(Instant start, IEnumerable<Instant> turns, Interval during, Func<Instant, TradeWeightedRates> averages)
    {
        List<TradeWeightedRates> series = [];
        foreach (Instant at in turns.Where(turn => turn > start && during.Contains(turn)).Prepend(start).Distinct().Order())
        {
            TradeWeightedRates own = averages(at);
            if (series.Count == 0 || !own.AveragesAlike(series[^1]))
                series.Add(own);
        }

        return series;
    }

    private static TradeWeightedRates Of(DutyPanel panel, WeightedGoods goods, Instant? known)
    {
        if (goods.Lines.Count == 0)
            return new(panel.At, known, [], new RunningAverages(0).Finished(), [], [], goods.LeftOut);
        DutyPanel weighted = panel.Only(goods.Lines, goods.Origins);
        int programmes = weighted.Programmes.Count;
        RunningAverages all = new(programmes);
        Dictionary<Economy, RunningAverages> byOrigin = [];
        SortedDictionary<CommodityCode, RunningAverages> byChapter = [];
        CommodityCode? line = null;
        RunningAverages ofChapter = all;
        foreach (PanelRow row in weighted.Rows)
        {
            if (!ReferenceEquals(line, row.Commodity))
            {
                line = row.Commodity;
                if (!byChapter.TryGetValue(line.Chapter, out ofChapter!))
                    byChapter.Add(line.Chapter, ofChapter = new(programmes));
            }

            decimal weight = goods.Of(row);
            if (weight == 0m)
                continue;
            if (!byOrigin.TryGetValue(row.Origin, out RunningAverages? ofOrigin))
                byOrigin.Add(row.Origin, ofOrigin = new(programmes));
            all.Add(row, weight);
            ofOrigin.Add(row, weight);
            ofChapter.Add(row, weight);
        }

        return new(
            panel.At, known, weighted.Programmes, all.Finished(),
            [.. weighted.Origins.Where(byOrigin.ContainsKey).Select(origin => byOrigin[origin].Finished(origin: origin))],
            [.. byChapter.Select(chapter => chapter.Value.Finished(chapter: chapter.Key)).Where(chapter => chapter.Value > 0m)],
            goods.LeftOut);
    }

    private bool AveragesAlike(TradeWeightedRates other) =>
        Programmes.SequenceEqual(other.Programmes) && All.Equals(other.All) && ByOrigin.SequenceEqual(other.ByOrigin) && ByChapter.SequenceEqual(other.ByChapter)
        && LeftOut.SequenceEqual(other.LeftOut);
}
