using NodaTime;

namespace TradePolicy.Panels;

/// <summary>A tariff at the instant of a panel, and its conditions on goods beyond their code and origin.</summary>
internal sealed class PanelTariff
{
    // Answers to more questions than a number has bits get a number of their own.
    private const int MostQuestions = 62;

    // Its goods and origins, which must be checked if some are excluded or in doubt; null if finding the code proves that it applies.
    private readonly int[]? goods;
    private readonly bool[]? mayBeFrom;
    private readonly int[] ofCommodity;
    private readonly PanelScopes scopes;
    private readonly long[]? byOrigin;

    /// <summary>A tariff that a table names.</summary>
    /// <param name="rates">The rates of all tariffs.</param>
    /// <param name="found">The step of its rate.</param>
    /// <param name="at">The instant.</param>
    /// <param name="traits">What it has in common with other tariffs in the table.</param>
    /// <param name="origins">The origins of the panel.</param>
    /// <param name="lists">The lists of goods at the instant.</param>
    /// <param name="scopes">The scopes of goods of the panel, to which its own are added.</param>
    /// <param name="number">Its place among the tariffs of the schedule.</param>
    internal PanelTariff(
        RateTable rates, in FoundRateStep found, Instant at, in TariffTraits traits, IReadOnlyList<Economy> origins,
        CommodityListsAt lists, PanelScopes scopes, int number)
    {
        Number = number;
        this.scopes = scopes;
        Reading = found.Match == ScopeMatch.InDoubt
            ? new(rates, found.Step, at)
            : new(rates, found with { Match = ScopeMatch.Exact }, at, traits);
        IsBase = Tariff.Programme.Kind is DutyKind.Ordinary or DutyKind.Preferential;
        IsOnlyBeyondHorizon =
            Reading is { IsBeyondHorizon: true, IsIncomplete: false } && Reading.Rate.Possible.All(static rate => !rate.IsInForce);
        TariffTerms terms = Reading.Compiled.TermsAt(at, isOnTheGoods: false);
        goods = found.Match == ScopeMatch.Exact ? null : [.. terms.Commodities.Values.Select(scopes.NumberOf)];
        mayBeFrom = found.Match == ScopeMatch.InDoubt
            ? [.. origins.Select(origin => terms.Origins.Values.Any(scope => scope.Covers(origin, at)))]
            : null;
        Condition<CustomsEntry>[] leaves = [.. Reading.Conditions.SelectMany(condition => condition.Leaves)];
        ofCommodity =
        [
            .. leaves.OfType<CommodityIn>().Select(condition => condition.Scope)
                .Concat(leaves.OfType<OnList>().SelectMany(condition => lists.GoodsOn(condition.List)).Distinct())
                .Concat(Reading.Terms.Commodities.Values).Select(scopes.NumberOf),
        ];
        EconomyScope[] ofOrigin = [.. leaves.OfType<OriginIn>().Select(condition => condition.Scope), .. Reading.Terms.Origins.Values];
        AsksOfGoods = leaves.Any(leaf => leaf is CommodityIn or OnList or OriginIn);
        byOrigin = ofOrigin.Length == 0
            ? null
            : [.. origins.Select((origin, place) => AnswersOf(ofOrigin, origin, at, ~(long)place))];
    }

    /// <summary>Its number: its place among the tariffs of the schedule.</summary>
    internal int Number { get; }

    /// <summary>Its place among the tariffs that are compiled with it.</summary>
    internal int Position => Reading.Compiled.Position;

    internal TariffAtInstant Reading { get; }

    internal Tariff Tariff => Reading.Tariff;

    /// <summary>Whether it is an ordinary or a preferential one.</summary>
    internal bool IsBase { get; }

    /// <summary>Whether it charges no goods at all.</summary>
    internal bool ChargesNothing => HasNoRate && !Reading.IsIncomplete;

    /// <summary>
    /// Whether it is over as far as is known, so that all it does to goods is to leave their duty open after its horizon.
    /// </summary>
    internal bool IsOnlyBeyondHorizon { get; }

    /// <summary>The instant through which it is known.</summary>
    internal Instant Horizon => Tariff.Rates.Knowledge.Horizon;

    private bool HasNoRate => Reading.Kind is RateStepKind.Nothing or RateStepKind.Off;

    private bool AsksOfGoods { get; }

    /// <summary>Whether it may be on the goods of a commodity for which the table names it.</summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="answers">What has been looked up of the commodity so far.</param>
    internal bool MayBeOn(CommodityCode commodity, byte[] answers) =>
        goods is null || Array.Exists(goods, scope => scopes.CoverageOf(scope, commodity, answers) != Coverage.NotCovered);

    /// <summary>Whether it may be on goods of an origin for which the table names it.</summary>
    /// <param name="origin">The number of the origin.</param>
    internal bool MayBeFrom(int origin) => mayBeFrom is null || mayBeFrom[origin];

    /// <summary>Whether it can charge goods with the stated facts, of any commodity and origin.</summary>
    internal bool MayCharge(CustomsEntry stated) => Reading.IsBeyondHorizon || Reading.IsIncomplete
        || (!HasNoRate
            && (AsksOfGoods || Tariff.Requirement is not { } requirement || requirement.AnswerFor(stated).State != ConditionState.NotMet));

    /// <summary>A number for the answers of a commodity: the same for two commodities only if they have the same answers.</summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="answers">What has been looked up of the commodity so far.</param>
    internal long AnswersOf(CommodityCode commodity, byte[] answers)
    {
        if (ofCommodity.Length > MostQuestions)
            return ~commodity.Number;
        long bits = 0L;
        foreach (int scope in ofCommodity)
            bits = (bits << 1) | (scopes.CoverageOf(scope, commodity, answers) == Coverage.Covered ? 1L : 0L);
        return bits;
    }

    /// <summary>A number for the answers of an origin: the same for two origins only if they have the same answers.</summary>
    /// <param name="origin">The number of the origin.</param>
    internal long AnswersOf(int origin) => byOrigin is null ? 0L : byOrigin[origin];

    private static long AnswersOf(EconomyScope[] scopes, Economy origin, Instant at, long ofItsOwn)
    {
        if (scopes.Length > MostQuestions)
            return ofItsOwn;
        long answers = 0L;
        foreach (EconomyScope scope in scopes)
            answers = (answers << 1) | (scope.Covers(origin, at) ? 1L : 0L);
        return answers;
    }
}
