using NodaTime;

namespace TradePolicy;

/// <summary>A tariff at the instant of a panel, and what it asks of goods beyond finding their code and origin.</summary>
internal sealed class PanelTariff
{
    // Answers to more questions than a number has bits are not told apart by it.
    private const int MostQuestions = 62;

    // The goods of a tariff that leaves some out, which have to be looked at; null where finding a code says all.
    private readonly CommodityScope? goods;
    private readonly CommodityScope[] ofCommodity;
    private readonly long[]? byOrigin;

    private PanelTariff(CompiledTariff compiled, Instant at, ScopeMatch match, int number, IReadOnlyList<Economy> origins)
    {
        Number = number;
        Reading = new(compiled, at, isOnTheGoods: match != ScopeMatch.InDoubt);
        HasNoRate = RateStep.At(compiled.Steps, at).Kind is RateStepKind.Nothing or RateStepKind.Off;
        goods = match == ScopeMatch.ButForExclusions ? compiled.CommoditiesAt(at).Values.First() : null;
        Condition<CustomsEntry>[] leaves =
        [
            .. compiled.Tariff.Requirement?.Leaves ?? [],
            .. Reading.Exemptions.SelectMany(exemption => exemption.Candidates).Where(terms => terms.IsInForce).SelectMany(terms => terms.Value.Condition.Leaves),
        ];
        ofCommodity = [.. leaves.OfType<CommodityIn>().Select(condition => condition.Scope), .. Reading.Commodities.Values];
        EconomyScope[] ofOrigin = [.. leaves.OfType<OriginIn>().Select(condition => condition.Scope), .. Reading.Origins.Values];
        AsksOfGoods = leaves.Any(leaf => leaf is CommodityIn or OriginIn);
        byOrigin = ofOrigin.Length == 0 ? null : [.. origins.Select((origin, place) => AnswersOf(ofOrigin, scope => scope.Covers(origin, at), ~(long)place))];
    }

    /// <summary>Its number among the tariffs of the panel.</summary>
    internal int Number { get; }

    internal TariffReading Reading { get; }

    internal Tariff Tariff => Reading.Tariff;

    private bool HasNoRate { get; }

    private bool AsksOfGoods { get; }

    /// <summary>The tariff at an instant; null where it is certain that it is on no goods then.</summary>
    internal static PanelTariff? At(CompiledTariff compiled, Instant at, int number, IReadOnlyList<Economy> origins)
    {
        ScopePiece? piece = compiled.Pieces.FirstOrDefault(own => own.Contains(at));
        return piece is null or { Match: ScopeMatch.BeforeAnyRate } ? null : new(compiled, at, piece.Match, number, origins);
    }

    /// <summary>Whether it may be on the goods of a commodity that its table finds it for.</summary>
    internal bool MayBeOn(CommodityCode commodity) => goods is null || goods.Covers(commodity) != Coverage.NotCovered;

    /// <summary>Whether it can charge goods of which something is stated, whatever they are.</summary>
    internal bool MayCharge(CustomsEntry stated) => Reading.IsBeyondHorizon || Reading.IsIncomplete
        || (!HasNoRate && (AsksOfGoods || Tariff.Requirement is not { } requirement || requirement.AnswerFor(stated).State != ConditionState.NotMet));

    /// <summary>A number for how a commodity answers what the tariff asks: the same for two only where both answer alike.</summary>
    internal long AnswersOf(CommodityCode commodity) =>
        ofCommodity.Length == 0 ? 0L : AnswersOf(ofCommodity, scope => scope.Covers(commodity) == Coverage.Covered, ~commodity.Number);

    /// <summary>A number for how an origin answers what the tariff asks: the same for two only where both answer alike.</summary>
    /// <param name="origin">The number of the origin.</param>
    internal long AnswersOf(int origin) => byOrigin is null ? 0L : byOrigin[origin];

    private static long AnswersOf<T>(T[] scopes, Func<T, bool> covers, long ofItsOwn)
    {
        if (scopes.Length > MostQuestions)
            return ofItsOwn;
        long answers = 0L;
        foreach (T scope in scopes)
            answers = (answers << 1) | (covers(scope) ? 1L : 0L);
        return answers;
    }
}
