using NodaTime;

namespace TradePolicy;

/// <summary>A tariff at the instant of a panel, and the conditions in it that turn on the goods or their origin.</summary>
internal sealed class PanelTariff
{
    // Answers to more conditions than a number has bits are not told apart by it.
    private const int MostOnGoods = 62;

    // The goods of a tariff that leaves some out, which have to be looked at; null where finding a code says all.
    private readonly CommodityScope? goods;
    private readonly CommodityIn[] onGoods;
    private readonly OriginIn[] onOrigin;

    private PanelTariff(CompiledTariff compiled, Instant at, ScopeMatch match, int number)
    {
        Number = number;
        Reading = new(compiled, at, isOnTheGoods: match != ScopeMatch.InDoubt);
        goods = match == ScopeMatch.ButForExclusions ? compiled.CommoditiesAt(at).Values.First() : null;
        HasNoRate = RateStep.At(compiled.Steps, at).Kind is RateStepKind.Nothing or RateStepKind.Off;
        Condition<CustomsEntry>[] leaves =
        [
            .. compiled.Tariff.Requirement?.Leaves ?? [],
            .. Reading.Exemptions.SelectMany(exemption => exemption.Candidates).Where(terms => terms.IsInForce).SelectMany(terms => terms.Value.Condition.Leaves),
        ];
        onGoods = [.. leaves.OfType<CommodityIn>()];
        onOrigin = [.. leaves.OfType<OriginIn>()];
    }

    /// <summary>The tariff at an instant; null where it is certain that it is on no goods then.</summary>
    internal static PanelTariff? At(CompiledTariff compiled, Instant at, int number)
    {
        ScopePiece? piece = compiled.Pieces.FirstOrDefault(own => own.Contains(at));
        return piece is null or { Match: ScopeMatch.BeforeAnyRate } ? null : new(compiled, at, piece.Match, number);
    }

    /// <summary>Its number among the tariffs of the panel.</summary>
    internal int Number { get; }

    internal TariffReading Reading { get; }

    internal Tariff Tariff => Reading.Tariff;

    /// <summary>Whether it is certain that it has no rate in force.</summary>
    internal bool HasNoRate { get; }

    /// <summary>Whether what it charges turns on the origin beyond whose goods it is on.</summary>
    internal bool TurnsOnOrigin => onOrigin.Length > 0 || !Reading.IsOnTheGoods;

    /// <summary>Whether it may be on the goods of a commodity that its table finds it for.</summary>
    internal bool MayBeOn(CommodityCode commodity) => goods is null || goods.Covers(commodity) != Coverage.NotCovered;

    /// <summary>Whether it can charge goods of which something is stated. What it says of the goods themselves is left open here.</summary>
    internal bool MayCharge(CustomsEntry stated)
    {
        if (!Tariff.Programme.IsInTariffTotal)
            return false;
        if (Reading.IsBeyondHorizon || Reading.IsIncomplete)
            return true;
        return !HasNoRate
            && (Tariff.Requirement is not { } requirement || onGoods.Length + onOrigin.Length > 0 || requirement.AnswerFor(stated).State != ConditionState.NotMet);
    }

    /// <summary>A number for how a commodity answers its conditions: the same for two only where both are alike to it.</summary>
    internal long AnswersOf(CommodityCode commodity)
    {
        if (onGoods.Length == 0 && Reading.IsOnTheGoods)
            return 0;
        if (onGoods.Length > MostOnGoods || !Reading.IsOnTheGoods)
            return ~commodity.Number;
        long answers = 0;
        foreach (CommodityIn condition in onGoods)
            answers = (answers << 1) | (condition.Scope.Covers(commodity) == Coverage.Covered ? 1L : 0L);
        return answers;
    }
}
