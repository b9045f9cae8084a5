using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Panels;

/// <summary>
/// A trade-weighted average of statutory rates over the part of the trade whose rates are known, with the value of that part.
/// An unknown rate never counts as zero.
/// </summary>
/// <remarks>
/// With <see cref="TradeWeights.Equal"/> it is a simple average, and the values of trade are numbers of goods: each commodity from each
/// origin is one. The averages of programmes can be over different parts of the trade. Their sum is then not the average of the total. If
/// a rate becomes known, the average over the known part can change although no rate did. Rounded to twelve decimals, since shares of a
/// weight are not always exact. Immutable, and safe for use from several threads.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AverageRate
{
    private const int Decimals = 12;
    private const int FewestDecimalsShown = 2;
    private static readonly ValueList<OpenFact> NoTrade = [OpenFact.Of(OpenFactKind.NotInData, "trade", "there is no trade")];

    private readonly bool isCount;

    private AverageRate(Percentage? rate, decimal value, decimal knownValue, ValueList<OpenFact> missing, bool isCount)
    {
        this.isCount = isCount;
        Rate = rate;
        TradeValue = value;
        KnownTradeValue = knownValue;
        Reasons = missing;
    }

    /// <summary>The average over the trade whose rates are known; null if there is no such trade.</summary>
    public Percentage? Rate { get; }

    /// <summary>The value of the trade.</summary>
    public decimal TradeValue { get; }

    /// <summary>The value of the trade whose rates are known.</summary>
    public decimal KnownTradeValue { get; }

    /// <summary>Whether there is trade and all its rates are known, so that the average is that of all the trade.</summary>
    public bool IsCertain => Rate is not null && KnownTradeValue == TradeValue;

    /// <summary>The averages that are possible: one if it is certain, otherwise none, since the unknown rates can be any.</summary>
    public ValueList<Percentage> Possible => TryGetValue(out Percentage value) ? [value] : [];

    /// <summary>
    /// The facts missing for the other rates, those that affect most trade first; or that there is no trade. Empty if the average is
    /// certain.
    /// </summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Gets the average if it is that of all the trade.</summary>
    /// <param name="value">The average; 0 % if it is not certain.</param>
    /// <returns>Whether the average is certain.</returns>
    public bool TryGetValue(out Percentage value)
    {
        value = IsCertain ? Rate.GetValueOrDefault() : Percentage.Zero;
        return IsCertain;
    }

    /// <summary>
    /// "12.5%"; "12.5% on 95% of the trade"; "12.5% on 95% of the goods" if they have equal weights; "unknown"; "no trade".
    /// </summary>
    public override string ToString() => Rate switch
    {
        null => TradeValue == 0m ? "no trade" : "unknown",
        { } rate when IsCertain => rate.ToString(),
        { } rate => $"{rate} on {ShownShare(KnownTradeValue / TradeValue)} of the {(isCount ? "goods" : "trade")}",
    };

    /// <summary>The average of sums.</summary>
    /// <param name="duty">The sum of the known rates in per cent, each multiplied by its weight.</param>
    /// <param name="value">The sum of all weights.</param>
    /// <param name="knownValue">The sum of the weights whose rates are known.</param>
    /// <param name="missing">The facts missing for the other rates.</param>
    /// <param name="isCount">Whether the weights are numbers of goods.</param>
    internal static AverageRate Of(decimal duty, decimal value, decimal knownValue, ValueList<OpenFact> missing, bool isCount) => new(
        knownValue == 0m ? null : Percentage.Of(decimal.Round(duty / knownValue, Decimals)),
        decimal.Round(value, Decimals),
        decimal.Round(knownValue, Decimals),
        value == 0m ? NoTrade : missing,
        isCount);

    /// <summary>An average of no duty on the same trade.</summary>
    internal AverageRate Nothing() => TradeValue == 0m
        ? new(null, TradeValue, TradeValue, NoTrade, isCount)
        : new(Percentage.Zero, TradeValue, TradeValue, [], isCount);

    // With enough decimals to distinguish a part from nothing and from all.
    private static Percentage ShownShare(decimal share)
    {
        int decimals = FewestDecimalsShown;
        while (decimals < Decimals && decimal.Round(share * 100m, decimals) is 0m or 100m)
            decimals++;
        return Percentage.Of(decimal.Round(share * 100m, decimals));
    }
}
