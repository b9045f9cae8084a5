using NodaTime;

namespace TradePolicy;

/// <summary>A tariff in one view, with its rate laid flat and its goods and origins cut into stretches that do not change.</summary>
internal sealed class CompiledTariff
{
    private readonly LegalView view;
    private IReadOnlyList<ScopePiece>? pieces;

    internal CompiledTariff(Tariff tariff, int position, LegalView view)
    {
        this.view = view;
        Tariff = tariff;
        Position = position;
        IReadOnlyList<Segment<DutyRate>> segments = tariff.Rates.SegmentsAsKnown(view);
        Steps = new RateStep[segments.Count];
        TurnsOnGoodsAlone = tariff.Requirement is null && tariff.Exemptions.Count == 0
            && tariff.Stacking.Acts.Count == 0 && tariff.Stacking.InitialValue.Equals(Stacking.Cumulative);
        for (int index = 0; index < Steps.Length; index++)
        {
            RateStep step = RateStep.Of(segments[index]);
            Steps[index] = step.Kind == RateStepKind.Share && !TurnsOnGoodsAlone ? step with { Kind = RateStepKind.Other } : step;
        }
    }

    internal Tariff Tariff { get; }

    /// <summary>Its place among the tariffs of the schedule.</summary>
    internal int Position { get; }

    internal RateStep[] Steps { get; }

    /// <summary>Whether what it charges turns on nothing but the goods, their origin and the instant: it has no requirement and no exemption, and gives way to none.</summary>
    internal bool TurnsOnGoodsAlone { get; }

    internal Held<EconomyScope> OriginsAt(Instant at) => Held<EconomyScope>.At(Tariff.Origins, at, view);

    internal Held<CommodityScope> CommoditiesAt(Instant at) => Held<CommodityScope>.At(Tariff.Commodities, at, view);

    internal Held<Stacking> StackingAt(Instant at) => Held<Stacking>.At(Tariff.Stacking, at, view);

    internal Held<string> HeadingsAt(Instant at) => Held<string>.At(Tariff.Headings, at, view);

    internal Segment<ExemptionTerms> ExemptionAt(int index, Instant at) => Tariff.Exemptions[index].Terms.At(at, view);

    /// <summary>The stretches in which it is on any goods at all.</summary>
    internal IReadOnlyList<ScopePiece> Pieces => pieces ??= HasFixedScope
        ? [PieceOf(Instant.MinValue, Instant.MaxValue)]
        : [.. DatedPieces().Where(piece => piece.Commodities.Count > 0)];

    /// <summary>
    /// The instants at which its rate, its goods and origins, its stacking, its headings, its exemptions, or what these ask of goods that are loaded, exported and
    /// entered at one instant may turn.
    /// </summary>
    internal IEnumerable<Instant> Turns =>
    [
        .. Steps.Select(step => step.From),
        .. Boundaries(),
        .. StartsOf(Tariff.Stacking),
        .. StartsOf(Tariff.Headings),
        .. Tariff.Exemptions.SelectMany(exemption => StartsOf(exemption.Terms)),
        .. Tariff.Requirement?.Leaves.SelectMany(MomentsOf) ?? [],
        .. Tariff.Exemptions.SelectMany(exemption => exemption.Terms.Acts.OfType<Enactment<ExemptionTerms>>().Select(act => act.Value)
            .Concat(exemption.Terms.HasInitialValue ? [exemption.Terms.InitialValue] : [])).SelectMany(terms => terms.Condition.Leaves).SelectMany(MomentsOf),
    ];

    // Its goods and origins never change, nor do the members of any group.
    private bool HasFixedScope =>
        Tariff.Origins.Acts.Count == 0 && Tariff.Commodities.Acts.Count == 0 && Tariff.Origins.InitialValue is { Groups.Count: 0, ExcludedGroups.Count: 0 };

    // Neighbours in which no rate has begun are one, which is looked at more closely where it is found.
    private IEnumerable<ScopePiece> DatedPieces()
    {
        Instant[] starts = [.. Boundaries()];
        for (int index = 0; index < starts.Length;)
        {
            int next = index + 1;
            ScopePiece piece = PieceOf(starts[index], EndOf(starts, index));
            List<CommodityScope> goods = [.. piece.Commodities];
            for (; piece.Match == ScopeMatch.BeforeAnyRate && next < starts.Length && HasNothingDuring(starts[next], EndOf(starts, next)); next++)
                goods.AddRange(CommoditiesAt(starts[next]).Values);
            yield return piece with { Until = EndOf(starts, next - 1), Commodities = goods };
            index = next;
        }
    }

    // Of goods that leave and arrive at one instant, every event moves with it.
    private static IEnumerable<Instant> MomentsOf(Condition<CustomsEntry> condition) => condition is EventBefore before ? before.Readings : condition.Turns;

    private static Instant EndOf(Instant[] starts, int index) => index + 1 < starts.Length ? starts[index + 1] : Instant.MaxValue;

    private ScopePiece PieceOf(Instant from, Instant until)
    {
        Held<EconomyScope> origins = OriginsAt(from);
        Held<CommodityScope> commodities = CommoditiesAt(from);
        CommodityScope[] goods = [.. commodities.Values];
        if (HasNothingDuring(from, until))
            return new(from, until, null, goods, ScopeMatch.BeforeAnyRate);
        if (origins.IsInDoubt || commodities.IsInDoubt)
            return new(from, until, null, goods, ScopeMatch.InDoubt);
        EconomyScope? scope = origins.Values.FirstOrDefault();
        return new(from, until, scope, scope is null ? [] : goods, Array.Exists(goods, static own => own.Excluded.Count > 0) ? ScopeMatch.ButForExclusions : ScopeMatch.Exact);
    }

    private SortedSet<Instant> Boundaries() =>
    [
        Instant.MinValue,
        .. StartsOf(Tariff.Origins),
        .. StartsOf(Tariff.Commodities),
        .. Tariff.Origins.Acts.OfType<Enactment<EconomyScope>>().Select(act => act.Value).Append(Tariff.Origins.InitialValue).SelectMany(scope => scope.Turns),
    ];

    private IEnumerable<Instant> StartsOf<T>(Timeline<T> history)
        where T : class => history.Acts.Count == 0 ? [] : history.Segments(view).Select(segment => Stretch.StartOf(segment.During));

    private bool HasNothingDuring(Instant from, Instant until)
    {
        for (int index = 0; index < Steps.Length; index++)
        {
            Instant end = index + 1 < Steps.Length ? Steps[index + 1].From : Instant.MaxValue;
            if (Steps[index].Kind != RateStepKind.Nothing && Steps[index].From < until && end > from)
                return false;
        }

        return true;
    }
}
