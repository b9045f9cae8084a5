namespace TradePolicy;

/// <summary>What many tariffs in a table of codes have in common: their origins, their times and their programme.</summary>
/// <param name="LastInterval">The number of the last interval in which they are named.</param>
/// <param name="IsAlways">Whether that interval has no start and no end.</param>
/// <param name="Match">
/// Whether finding one proves that it is on the goods. The same for all intervals with a rate; null if they differ, which cannot be if
/// one interval is always.
/// </param>
/// <param name="Imposer">The ordinal of the economy that imposes them.</param>
/// <param name="Programme">The programme.</param>
/// <param name="ProgrammeNumber">Its number in the table.</param>
/// <param name="DependsOnGoodsAlone">Whether their charge depends only on the goods, their origin and the instant.</param>
/// <param name="FixedTerms">Their terms other than the rates if they are on the goods and the terms never change; otherwise null.</param>
internal readonly record struct TariffTraits(
    int LastInterval,
    bool IsAlways,
    ScopeMatch? Match,
    int Imposer,
    DutyProgramme Programme,
    int ProgrammeNumber,
    bool DependsOnGoodsAlone,
    TariffTerms? FixedTerms)
{
    /// <summary>Whether the rate of a tariff alone gives its layer: no condition, exemption or doubt.</summary>
    /// <param name="match">Whether finding it proves that it is on the goods.</param>
    /// <param name="kind">The kind of the step.</param>
    internal bool IsSettled(ScopeMatch match, RateStepKind kind) =>
        match == ScopeMatch.Exact && FixedTerms is not null && kind != RateStepKind.NotSettled;
}
