using NodaTime;

namespace TradePolicy;

/// <summary>A tariff in one view, with its goods and origins cut into intervals in which they do not change.</summary>
internal sealed class CompiledTariff
{
    private readonly LegalView view;
    private IReadOnlyList<ScopeInterval>? intervals;

    internal CompiledTariff(Tariff tariff, int position, LegalView view)
    {
        this.view = view;
        Tariff = tariff;
        Position = position;
        DependsOnGoodsAlone = tariff.Requirement is null && tariff.Exemptions.Count == 0
            && tariff.Stacking.Acts.Count == 0 && tariff.Stacking.Initial.Equals(Stacking.Cumulative);
        FixedTerms = DependsOnGoodsAlone && tariff.Headings.Acts.Count == 0 ? TariffTerms.OnGoodsAlone(tariff) : null;
    }

    internal Tariff Tariff { get; }

    /// <summary>Its position among the tariffs of the schedule.</summary>
    internal int Position { get; }

    /// <summary>
    /// Whether its charge depends only on the goods, their origin and the instant: it has no requirement, no exemption and no programme
    /// that replaces it.
    /// </summary>
    internal bool DependsOnGoodsAlone { get; }

    /// <summary>Its terms other than the rate if it is on the goods and they never change; otherwise null.</summary>
    internal TariffTerms? FixedTerms { get; }

    /// <summary>Its terms other than the rate at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="isOnTheGoods">Whether it is certain that it is on the goods, so that the scopes are not needed.</param>
    internal TariffTerms TermsAt(Instant at, bool isOnTheGoods) => new(
        isOnTheGoods ? default : OriginsAt(at),
        isOnTheGoods ? default : CommoditiesAt(at),
        HistoryValue<Stacking>.At(Tariff.Stacking, at, view),
        HistoryValue<string>.At(Tariff.Headings, at, view),
        [.. Tariff.Exemptions.Select(exemption => exemption.Terms.At(at, view))]);

    /// <summary>The history of its rate.</summary>
    internal IReadOnlyList<Segment<DutyRate>> RateSegments() => Tariff.Rates.SegmentsAsKnown(view);

    /// <summary>The instants at which its goods and origins may change, in order; none where they never do.</summary>
    internal IEnumerable<Instant> ScopeChanges =>
        HasFixedScope
            ? []
            : Tariff.Origins.Acts.Count + Tariff.Commodities.Acts.Count == 0 ? Tariff.Origins.Initial.ChangeInstants : Boundaries();

    /// <summary>The intervals in which it is on any goods.</summary>
    /// <param name="rates">The table that its rate is in.</param>
    internal IReadOnlyList<ScopeInterval> IntervalsIn(RateTable rates) => intervals ??= HasFixedScope
        ? [IntervalOf(Instant.MinValue, Instant.MaxValue, rates)]
        : [.. DatedIntervals(rates).Where(interval => interval.Commodities.Count > 0)];

    /// <summary>
    /// The instants at which its rate, its goods and origins, its stacking, its headings or its exemptions can change, or a condition on
    /// event dates can have another answer for goods that are loaded, exported and entered at one instant.
    /// </summary>
    internal IEnumerable<Instant> ChangeInstants =>
    [
        .. RateSegments().Select(segment => Intervals.StartOf(segment.During)),
        .. Boundaries(),
        .. StartsOf(Tariff.Stacking),
        .. StartsOf(Tariff.Headings),
        .. Tariff.Exemptions.SelectMany(exemption => StartsOf(exemption.Terms)),
        .. Tariff.Requirement?.Leaves.SelectMany(MomentsOf) ?? [],
        .. Tariff.Exemptions.SelectMany(exemption => exemption.Terms.ValuesEver).SelectMany(terms => terms.Condition.Leaves)
            .SelectMany(MomentsOf),
    ];

    // Its goods and origins never change, nor do the members of any group.
    private bool HasFixedScope =>
        Tariff.Origins.Acts.Count == 0 && Tariff.Commodities.Acts.Count == 0
            && Tariff.Origins.Initial is { Groups.Count: 0, ExcludedGroups.Count: 0 };

    private HistoryValue<EconomyScope> OriginsAt(Instant at) => HistoryValue<EconomyScope>.At(Tariff.Origins, at, view);

    private HistoryValue<CommodityScope> CommoditiesAt(Instant at) => HistoryValue<CommodityScope>.At(Tariff.Commodities, at, view);

    // Neighbouring intervals without a rate are one, which is checked again when it is found.
    private IEnumerable<ScopeInterval> DatedIntervals(RateTable rates)
    {
        Instant[] starts = [.. ScopeChanges.Prepend(Instant.MinValue).Distinct()];
        for (int index = 0; index < starts.Length;)
        {
            int next = index + 1;
            ScopeInterval interval = IntervalOf(starts[index], EndOf(starts, index), rates);
            List<CommodityScope> goods = [.. interval.Commodities];
            for (; interval.Match == ScopeMatch.WithoutRate && next < starts.Length
                && rates.HasNothingDuring(Position, starts[next], EndOf(starts, next)); next++)
                goods.AddRange(CommoditiesAt(starts[next]).Values);
            yield return interval with { Until = EndOf(starts, next - 1), Commodities = goods };
            index = next;
        }
    }

    // For goods that leave and arrive at one instant, all events change with it.
    private static IEnumerable<Instant> MomentsOf(Condition<CustomsEntry> condition) =>
        condition is EventBefore before ? before.Readings : condition.ChangeInstants;

    private static Instant EndOf(Instant[] starts, int index) => index + 1 < starts.Length ? starts[index + 1] : Instant.MaxValue;

    private ScopeInterval IntervalOf(Instant from, Instant until, RateTable rates)
    {
        HistoryValue<EconomyScope> origins = OriginsAt(from);
        HistoryValue<CommodityScope> commodities = CommoditiesAt(from);
        CommodityScope[] goods = [.. commodities.Values];
        if (rates.HasNothingDuring(Position, from, until))
            return new(from, until, null, goods, ScopeMatch.WithoutRate);
        if (origins.HasSeveralAnswers || commodities.HasSeveralAnswers || origins.IsIncomplete || commodities.IsIncomplete)
            return new(from, until, null, goods, ScopeMatch.InDoubt);
        EconomyScope? scope = origins.Values.FirstOrDefault();
        return new(
            from, until, scope, scope is null ? [] : goods,
            Array.Exists(goods, static scope => scope.Excluded.Count > 0) ? ScopeMatch.UnlessExcluded : ScopeMatch.Exact);
    }

    private SortedSet<Instant> Boundaries() =>
    [
        Instant.MinValue,
        .. StartsOf(Tariff.Origins),
        .. StartsOf(Tariff.Commodities),
        .. Tariff.Origins.ValuesEver.SelectMany(scope => scope.ChangeInstants),
    ];

    private IEnumerable<Instant> StartsOf<T>(Timeline<T> history)
        where T : class => history.Acts.Count == 0 ? [] : history.Segments(view).Select(segment => Intervals.StartOf(segment.During));
}
