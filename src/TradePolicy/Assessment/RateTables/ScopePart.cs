namespace TradePolicy;

/// <summary>What many tariffs have in common where a table of codes names them: for whom, when, under which programme.</summary>
/// <param name="LastStretch">The number of the last of the stretches for which they are named.</param>
/// <param name="IsAlways">Whether that is one without beginning or end.</param>
/// <param name="Match">How far finding one says, wherever a rate may have begun, that it is on the goods; null where that depends on the stretch.</param>
/// <param name="Imposer">The ordinal of the economy that imposes them.</param>
/// <param name="Programme">The programme.</param>
/// <param name="ProgrammeNumber">Its number in the table.</param>
/// <param name="TurnsOnGoodsAlone">Whether what they charge turns on nothing but the goods, their origin and the instant.</param>
/// <param name="FixedTerms">What they hold beside their rates where they are on the goods, if that never changes.</param>
internal readonly record struct ScopePart(
    int LastStretch,
    bool IsAlways,
    ScopeMatch? Match,
    int Imposer,
    DutyProgramme Programme,
    int ProgrammeNumber,
    bool TurnsOnGoodsAlone,
    TariffTerms? FixedTerms)
{
    /// <summary>Whether all that one says follows from the step of its rate, which is certain.</summary>
    /// <param name="match">How far finding it says that it is on the goods.</param>
    /// <param name="kind">What the step is.</param>
    internal bool IsSettled(ScopeMatch match, RateStepKind kind) => match == ScopeMatch.Exact && FixedTerms is not null && kind != RateStepKind.InDoubt;
}
