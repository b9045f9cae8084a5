using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Panels;

/// <summary>
/// The statutory rates of a panel, averaged with the value of trade as the weight: on all goods, on the goods of each origin, of each
/// chapter, and of each chapter and origin, for each programme and for all together.
/// </summary>
/// <remarks>
/// An unknown rate is left out of an average and never counts as zero; <see cref="AverageRate.KnownTradeValue"/> is the value of the
/// remaining trade. Trade in goods that are not in the panel is in <see cref="LeftOut"/>. Trade that a duty stopped has no weight: an
/// average understates prohibitive duties.
/// </remarks>
/// <example><code>
/// TradeWeightedRates average = TradeWeightedRates.Of(panel, imports);
/// average.ByOrigin.Single(goods => goods.Origin == Economy.China).Total.Rate
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TradeWeightedRates
{
    private const int Every = -1;
    private const int Chapters = 100;

    private TradeWeightedRates(
        Instant at, Instant? knownAt, ValueList<DutyProgramme> programmes, AverageTariff all, ValueList<AverageTariff> byOrigin,
        ValueList<AverageTariff> byChapter, ValueList<AverageTariff> byChapterAndOrigin, ValueList<TradeWeight> leftOut)
    {
        At = at;
        KnownAt = knownAt;
        Programmes = programmes;
        Overall = all;
        ByOrigin = byOrigin;
        ByChapter = byChapter;
        ByChapterAndOrigin = byChapterAndOrigin;
        LeftOut = leftOut;
        LeftOutTradeValue = leftOut.Sum(weight => weight.Value);
    }

    /// <summary>
    /// The instant at which the goods are entered; in a series by effective date, the first instant at which the averages are these.
    /// </summary>
    public Instant At { get; private init; }

    /// <summary>
    /// In a series by date of publication, the first instant at which this was known; null if the averages use the knowledge of the panel.
    /// </summary>
    public Instant? KnownAt { get; private init; }

    /// <summary>The programmes, in the order of the schedule.</summary>
    public ValueList<DutyProgramme> Programmes { get; }

    /// <summary>The averages over all goods that have a weight.</summary>
    public AverageTariff Overall { get; }

    /// <summary>The averages over the goods of each origin that has a weight, in the order of their codes.</summary>
    public ValueList<AverageTariff> ByOrigin { get; }

    /// <summary>The averages over the goods of each chapter that has a weight, in the order of the chapters.</summary>
    public ValueList<AverageTariff> ByChapter { get; }

    /// <summary>The averages over the goods of each chapter and origin that have a weight, by chapter and then by origin.</summary>
    public ValueList<AverageTariff> ByChapterAndOrigin { get; }

    /// <summary>
    /// The weights that belong to no goods of the panel, such as those of a code that is no longer in the schedule. They are not in the
    /// averages.
    /// </summary>
    public ValueList<TradeWeight> LeftOut { get; }

    /// <summary>The sum of the weights that are left out.</summary>
    public decimal LeftOutTradeValue { get; }

    /// <summary>The averages of a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="weights">The weights.</param>
    /// <exception cref="ArgumentException">As for <see cref="DutyPanel.Rows()"/>.</exception>
    public static TradeWeightedRates Of(DutyPanel panel, TradeWeights weights) =>
        Of(Require.Given(panel), new WeightedGoods(panel.Commodities, panel.Origins, Require.Given(weights)), null);

    /// <summary>
    /// The averages by effective date: of goods entered at the start of an interval and at every instant within it at which they change, as
    /// known to the tariffs of the panel. The instant of the panel is not used.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="weights">The weights, the same throughout.</param>
    /// <param name="during">The interval: its start is included, its end is not.</param>
    /// <param name="alsoAt">
    /// Further instants at which the stated facts change, if they depend on time: for the lists of Section 301
    /// <c>Section301Coverage.NumberedChanges</c>.
    /// </param>
    /// <exception cref="ArgumentException">The interval has no start; or as for <see cref="DutyPanel.Rows()"/>.</exception>
    public static IReadOnlyList<TradeWeightedRates> During(
        DutyPanel panel, TradeWeights weights, Interval during, IEnumerable<Instant>? alsoAt = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        WeightedGoods goods = new(panel.Commodities, panel.Origins, Require.Given(weights));
        return Changing(panel.ChangeInstants.Concat(alsoAt ?? []), during, at => Of(panel.EnteredAt(at), goods, null));
    }

    /// <summary>
    /// The averages by date of publication: of goods entered at the instant of the panel, as far as the law was known at the start of an
    /// interval and at every instant within it at which a publication changed that.
    /// </summary>
    /// <param name="panel">The panel.</param>
    /// <param name="weights">The weights, the same throughout.</param>
    /// <param name="during">The interval: its start is included, its end is not.</param>
    /// <exception cref="ArgumentException">The interval has no start; or as for <see cref="DutyPanel.Rows()"/>.</exception>
    public static IReadOnlyList<TradeWeightedRates> AsKnownDuring(DutyPanel panel, TradeWeights weights, Interval during)
    {
        ArgumentNullException.ThrowIfNull(panel);
        WeightedGoods goods = new(panel.Commodities, panel.Origins, Require.Given(weights));
        return Changing(panel.KnowledgeChanges, during, known => Of(panel.AsKnownAt(known), goods, known));
    }

    /// <summary>"2025-08-12T04:01:00Z: all goods: 18.25% on 93.1% of the trade, 5000 left out".</summary>
    public override string ToString() =>
        InstantPattern.ExtendedIso.Format(At) +
        (KnownAt is { } known ? $" as known at {InstantPattern.ExtendedIso.Format(known)}" : "") +
        $": {Overall}" +
        (LeftOutTradeValue == 0m ? "" : FormattableString.Invariant($", {LeftOutTradeValue} left out"));

    private static List<TradeWeightedRates> Changing(
        IEnumerable<Instant> changes, Interval during, Func<Instant, TradeWeightedRates> averages)
    {
        if (!during.HasStart)
            throw new ArgumentException("An interval without a start has no first average.", nameof(during));
        TradeWeightedRates[] all =
        [
            .. changes.Where(change => change > during.Start && during.Contains(change)).Prepend(during.Start).Distinct().Order()
                .Select(averages)
        ];
        var programmes = ValueList.From(
            all.SelectMany(own => own.Programmes).DistinctBy(programme => programme.Key).OrderBy(programme => programme.Kind));
        List<TradeWeightedRates> series = [];
        foreach (TradeWeightedRates own in all.Select(own => own.Among(programmes)))
        {
            if (series.Count == 0 || own with { At = series[^1].At, KnownAt = series[^1].KnownAt } != series[^1])
                series.Add(own);
        }

        return series;
    }

    private static TradeWeightedRates Of(DutyPanel panel, WeightedGoods goods, Instant? known)
    {
        if (goods.Lines.Count == 0)
            return new(panel.At, known, [], new RunningAverages([]).Finished(null, null), [], [], [], goods.LeftOut);
        DutyPanel weighted = panel.Only(goods.Lines, goods.Origins);
        RunningAverages all = new(weighted.Programmes());
        SortedDictionary<(int Chapter, int Origin), RunningAverages> groups = [];
        CommodityCode?[] chapters = new CommodityCode?[Chapters];
        foreach (PanelRow row in weighted.Rows())
        {
            decimal weight = goods.Of(row);
            if (weight == 0m)
                continue;
            int chapter = row.Commodity.ChapterNumber, origin = row.Origin.Ordinal;
            chapters[chapter] ??= row.Commodity.Chapter;
            all.Add(row, weight);
            In(chapter, Every).Add(row, weight);
            In(Every, origin).Add(row, weight);
            In(chapter, origin).Add(row, weight);
        }

        AverageTariff[] finished = [.. groups.Select(own => own.Value.Finished(
            own.Key.Origin == Every ? null : Economy.All[own.Key.Origin],
            own.Key.Chapter == Every ? null : chapters[own.Key.Chapter]))];
        return new(
            panel.At, known, weighted.Programmes(), all.Finished(null, null),
            ValueList.From(finished.Where(own => own.Chapter is null)),
            ValueList.From(finished.Where(own => own.Origin is null)),
            ValueList.From(finished.Where(own => own is { Chapter: not null, Origin: not null })),
            goods.LeftOut);

        RunningAverages In(int chapter, int origin)
        {
            if (!groups.TryGetValue((chapter, origin), out RunningAverages? own))
                groups.Add((chapter, origin), own = new(weighted.Programmes()));
            return own;
        }
    }

    private TradeWeightedRates Among(ValueList<DutyProgramme> others) => new(
        At,
        KnownAt,
        others,
        Overall.Among(others),
        Among(ByOrigin, others),
        Among(ByChapter, others),
        Among(ByChapterAndOrigin, others),
        LeftOut);

    private static ValueList<AverageTariff> Among(ValueList<AverageTariff> averages, ValueList<DutyProgramme> others) =>
        ValueList.From(averages.Select(own => own.Among(others)));
}
