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
/// average understates prohibitive duties. Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// TradeWeightedRates average = TradeWeightedRates.Of(panel, imports);
/// average.ByOrigin.Single(goods => goods.Origin == Economy.China).Total.Rate
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TradeWeightedRates
{
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
        Of(Require.Given(panel), new WeightedGoods(panel.Commodities, panel.Origins, Require.Given(weights)), null, new());

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
        SharedAverages shared = new();
        return Changing(
            panel.ChangeInstants.Concat(alsoAt ?? []), during, shared, at => Of(panel.EnteredAt(at), goods, null, shared));
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
        Func<Instant, DutyPanel> asKnownAt = panel.KnownInOrder();
        SharedAverages shared = new();
        DutyPanel? last = null;
        return Changing(panel.KnowledgeChanges, during, shared, known =>
        {
            DutyPanel now = asKnownAt(known);
            if (ReferenceEquals(now, last))
                return null;
            last = now;
            return Of(now, goods, known, shared);
        });
    }

    /// <summary>"2025-08-12T04:01:00Z: all goods: 18.25% on 93.1% of the trade, 5000 left out".</summary>
    public override string ToString() =>
        InstantPattern.ExtendedIso.Format(At) +
        (KnownAt is { } known ? $" as known at {InstantPattern.ExtendedIso.Format(known)}" : "") +
        $": {Overall}" +
        (LeftOutTradeValue == 0m ? "" : FormattableString.Invariant($", {LeftOutTradeValue} left out"));

    private static List<TradeWeightedRates> Changing(
        IEnumerable<Instant> changes, Interval during, SharedAverages shared, Func<Instant, TradeWeightedRates?> averages)
    {
        if (!during.HasStart)
            throw new ArgumentException("An interval without a start has no first average.", nameof(during));
        List<TradeWeightedRates> all = [];
        foreach (Instant change in changes.Where(change => change > during.Start && during.Contains(change)).Prepend(during.Start)
            .Distinct().Order())
        {
            // Where nothing can have changed there are none. Most stay the same from one instant to the next, and are kept once.
            if (averages(change) is not { } made)
                continue;
            TradeWeightedRates own = all.Count == 0 ? made : made.Sharing(all[^1]);
            if (all.Count == 0 || own with { At = all[^1].At, KnownAt = all[^1].KnownAt } != all[^1])
                all.Add(own);
        }

        var programmes = ValueList.From(
            all.SelectMany(own => own.Programmes).DistinctBy(programme => programme.Key).OrderBy(programme => programme.Kind));
        List<TradeWeightedRates> series = [];
        foreach (TradeWeightedRates own in all.Select(own => own.Among(programmes, shared)))
        {
            if (series.Count == 0 || own with { At = series[^1].At, KnownAt = series[^1].KnownAt } != series[^1])
                series.Add(own.Sharing(series.LastOrDefault()));
        }

        return series;
    }

    private static TradeWeightedRates Of(DutyPanel panel, WeightedGoods goods, Instant? known, SharedAverages shared)
    {
        if (goods.Lines.Count == 0)
        {
            return new(
                panel.At, known, [], new PanelAverages([], goods.AreEqual, shared).Of(new(), null, null), [], [], [], goods.LeftOut);
        }

        DutyPanel weighted = panel.Only(goods.Lines, goods.Origins);
        ValueList<DutyProgramme> programmes = weighted.Programmes();
        PanelAverages averages = new(programmes, goods.AreEqual, shared);
        RunningAverages?[]?[] sums = new RunningAverages?[Chapters][];
        CommodityCode?[] chapters = new CommodityCode?[Chapters];
        if (goods.AreEqual)
        {
            // A number of goods is enough, so that lines of equal rates are counted and not added one by one.
            foreach ((CommodityCode commodity, int count, StatutoryRate[][] rates) in weighted.LinesAlike())
            {
                RunningAverages?[] ofChapter = SumsOf(commodity, rates.Length);
                for (int origin = 0; origin < rates.Length; origin++)
                    (ofChapter[origin] ??= new()).Add(rates[origin], count);
            }
        }
        else
        {
            int line = 0;
            foreach ((CommodityCode commodity, StatutoryRate[][] rates) in weighted.Lines())
            {
                RunningAverages?[] ofChapter = SumsOf(commodity, rates.Length);
                foreach ((int origin, decimal weight) in goods.Of(line++))
                {
                    if (weight != 0m)
                        (ofChapter[origin] ??= new()).Add(rates[origin], weight);
                }
            }
        }

        RunningAverages all = new();
        RunningAverages?[] origins = new RunningAverages?[weighted.Origins.Count];
        List<AverageTariff> byChapter = [], byChapterAndOrigin = [];
        int[] inOrder = [.. Enumerable.Range(0, origins.Length).OrderBy(place => weighted.Origins[place].Ordinal)];
        for (int chapter = 0; chapter < Chapters; chapter++)
        {
            RunningAverages ofChapter = new();
            int before = byChapterAndOrigin.Count;
            foreach (int origin in inOrder)
            {
                if (sums[chapter]?[origin] is not { } own)
                    continue;
                ofChapter.Add(own);
                (origins[origin] ??= new()).Add(own);
                byChapterAndOrigin.Add(averages.Of(own, weighted.Origins[origin], chapters[chapter]));
            }

            sums[chapter] = null;
            if (byChapterAndOrigin.Count == before)
                continue;
            all.Add(ofChapter);
            byChapter.Add(averages.Of(ofChapter, null, chapters[chapter]));
        }

        return new(
            panel.At, known, programmes, averages.Of(all, null, null),
            ValueList.From(inOrder.Where(origin => origins[origin] is not null)
                .Select(origin => averages.Of(origins[origin]!, weighted.Origins[origin], null))),
            ValueList.From(byChapter), ValueList.From(byChapterAndOrigin), goods.LeftOut);

        RunningAverages?[] SumsOf(CommodityCode commodity, int count)
        {
            int chapter = commodity.ChapterNumber;
            chapters[chapter] ??= commodity.Chapter;
            return sums[chapter] ??= new RunningAverages?[count];
        }
    }

    // Two of a series are of the same goods in the same order, since the weights decide which have an average.
    private TradeWeightedRates Sharing(TradeWeightedRates? before) => before is null ? this : new(
        At,
        KnownAt,
        Programmes,
        Overall.Sharing(before.Overall),
        Sharing(ByOrigin, before.ByOrigin),
        Sharing(ByChapter, before.ByChapter),
        Sharing(ByChapterAndOrigin, before.ByChapterAndOrigin),
        LeftOut);

    private static ValueList<AverageTariff> Sharing(ValueList<AverageTariff> averages, ValueList<AverageTariff> before)
    {
        AverageTariff[] shared = [.. averages.Select((own, place) => own.Sharing(before[place]))];
        return shared.Zip(before).All(pair => ReferenceEquals(pair.First, pair.Second)) ? before : ValueList.From(shared);
    }

    private TradeWeightedRates Among(ValueList<DutyProgramme> others, SharedAverages shared)
    {
        if (Programmes == others)
            return this;
        Dictionary<SameObjects, ValueList<AverageRate>> among = [];
        return new(
            At,
            KnownAt,
            others,
            Of(Overall),
            ValueList.From(ByOrigin.Select(Of)),
            ValueList.From(ByChapter.Select(Of)),
            ValueList.From(ByChapterAndOrigin.Select(Of)),
            LeftOut);

        AverageTariff Of(AverageTariff own)
        {
            SameObjects rates = new(own.Total, own.Rates);
            if (!among.TryGetValue(rates, out ValueList<AverageRate>? known))
                among.Add(rates, known = own.RatesAmong(others, shared));
            return own.With(others, known);
        }
    }
}
