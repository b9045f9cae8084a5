namespace TradePolicy;

/// <summary>Changes of acts that keep the type of the act.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class WindowedActExtensions
{
    /// <summary>
    /// The same act, applying within its window in a season that returns every year. Between the seasons it is as if it had ended: what
    /// lies beneath applies.
    /// </summary>
    /// <typeparam name="TAct">The type of the act.</typeparam>
    /// <param name="act">The act.</param>
    /// <param name="season">The season.</param>
    /// <exception cref="ArgumentException">The act begins in a year for which no season is worked out.</exception>
    public static TAct EachYear<TAct>(this TAct act, YearlySeason season)
        where TAct : WindowedAct => (TAct)Require.Given(act).InSeason(season);
}
