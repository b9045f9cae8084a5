using NodaTime;

namespace TradePolicy;

/// <summary>What many tariffs have in common where a table of codes names them: for whom, when, under which programme.</summary>
/// <param name="From">The first instant of the stretch for which they are named.</param>
/// <param name="Until">The instant at which it is over.</param>
/// <param name="Origins">The number of the set of origins.</param>
/// <param name="Imposer">The ordinal of the economy that imposes them.</param>
/// <param name="Programme">The programme.</param>
/// <param name="ProgrammeNumber">Its number in the table.</param>
/// <param name="Match">How far finding one says that it is on the goods.</param>
/// <param name="TurnsOnGoodsAlone">Whether what they charge turns on nothing but the goods, their origin and the instant.</param>
/// <param name="FixedTerms">What they hold beside their rates where they are on the goods, if that never changes.</param>
internal readonly record struct ScopePart(
    Instant From,
    Instant Until,
    int Origins,
    int Imposer,
    DutyProgramme Programme,
    int ProgrammeNumber,
    ScopeMatch Match,
    bool TurnsOnGoodsAlone,
    TariffTerms? FixedTerms)
{
    internal bool IsAlways { get; } = From == Instant.MinValue && Until == Instant.MaxValue;

    internal bool Contains(Instant at) => IsAlways || (From <= at && at < Until);

    /// <summary>What is left of a stretch around an instant, cut where this one begins and where it is over.</summary>
    internal Interval Around(Instant at, Interval stretch)
    {
        if (From > Instant.MinValue)
            stretch = Stretch.Around(at, stretch, From);
        return Until < Instant.MaxValue ? Stretch.Around(at, stretch, Until) : stretch;
    }
}
