namespace TradePolicy.Panels;

/// <summary>
/// A trade-weighted average of statutory rates, over that part of the trade of which the rates are known; and how much that is.
/// What is not known is not averaged in as nothing.
/// </summary>
/// <remarks>
/// Averages of several programmes may be over different parts of the trade, and then do not add up to that of the total; and where a rate becomes known,
/// the average over the known part moves though no rate did. Rounded to twelve decimals, since shares of a weight are not always exact.
/// </remarks>
public sealed record AverageRate
{
    private const int Decimals = 12;
    private const int FewestDecimalsShown = 2;

    internal AverageRate(Percentage? rate, decimal value, decimal knownValue, ValueList<OpenFact> missing)
    {
        Rate = rate;
        TradeValue = value;
        KnownTradeValue = knownValue;
        Reasons = missing;
    }

    /// <summary>The average over the trade of which the rates are known; null where that is none.</summary>
    public Percentage? Rate { get; }

    /// <summary>The value of the trade.</summary>
    public decimal TradeValue { get; }

    /// <summary>The value of the trade of which the rates are known.</summary>
    public decimal KnownTradeValue { get; }

    /// <summary>Whether there is trade and the rates of all of it are known, so that the average is that of all.</summary>
    public bool IsCertain => Rate is not null && KnownTradeValue == TradeValue;

    /// <summary>What is missing to know the rates of the rest, that of most trade first.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>"12.5%"; "12.5% on 95% of the trade"; "unknown"; "no trade".</summary>
    public override string ToString() => Rate switch
    {
        null => TradeValue == 0m ? "no trade" : "unknown",
        { } rate when IsCertain => rate.ToString(),
        { } rate => $"{rate} on {ShownShare(KnownTradeValue / TradeValue)} of the trade",
    };

    /// <summary>The average of what has been added up.</summary>
    /// <param name="duty">The rates in percent, each multiplied with its weight.</param>
    /// <param name="value">The weights of all.</param>
    /// <param name="knownValue">The weights of those.</param>
    /// <param name="missing">What is missing for the others.</param>
    internal static AverageRate Of(decimal duty, decimal value, decimal knownValue, ValueList<OpenFact> missing) => new(
        knownValue == 0m ? null : Percentage.Of(decimal.Round(duty / knownValue, Decimals)),
        decimal.Round(value, Decimals),
        decimal.Round(knownValue, Decimals),
        missing);

    /// <summary>No duty on all of some trade.</summary>
    internal static AverageRate NothingOn(decimal value) => new(value == 0m ? null : Percentage.Zero, value, value, []);

    // With as many decimals as tell a part from nothing and from all.
    private static Percentage ShownShare(decimal share)
    {
        int decimals = FewestDecimalsShown;
        while (decimals < Decimals && decimal.Round(share * 100m, decimals) is 0m or 100m)
            decimals++;
        return Percentage.Of(decimal.Round(share * 100m, decimals));
    }
}
