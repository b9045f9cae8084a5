using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Panels;

/// <summary>
/// A table of the value of trade by commodity and origin, as weights of averages. Immutable. A weight of a code of fewer than ten digits is
/// shared evenly among the lines of a panel that the code contains.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TradeWeights
{
    private TradeWeights(ValueList<TradeWeight> all, bool areEqual = false)
    {
        All = all;
        AreEqual = areEqual;
        TotalValue = all.Sum(weight => weight.Value);
    }

    /// <summary>
    /// Equal weights: one for each commodity of a panel from each of its origins. The averages are then simple averages, and their values
    /// of trade are numbers of such goods.
    /// </summary>
    /// <example><code>
    /// AverageRate rate = TradeWeightedRates.Of(panel, TradeWeights.Equal).Overall.Total;
    /// Console.WriteLine($"{rate.Rate} on average, {rate.TradeValue - rate.KnownTradeValue} unknown: {rate.Reasons.FirstOrDefault()}");
    /// </code></example>
    public static TradeWeights Equal { get; } = new([], areEqual: true);

    /// <summary>Whether they are <see cref="Equal"/>; the table is then empty.</summary>
    public bool AreEqual { get; }

    /// <summary>The weights, those of the same commodity and origin added up, in the order in which they first occur.</summary>
    public ValueList<TradeWeight> All { get; }

    /// <summary>The sum of all weights.</summary>
    public decimal TotalValue { get; }

    /// <summary>A table.</summary>
    /// <param name="weights">The weights; several of the same commodity and origin, such as those of twelve months, are added up.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The sum for one commodity and origin is more than <see cref="TradeWeight.MaxValue"/>.
    /// </exception>
    public static TradeWeights Of(params IEnumerable<TradeWeight> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Dictionary<(CommodityCode, Economy), int> places = [];
        List<TradeWeight> all = [];
        foreach (TradeWeight weight in weights)
        {
            ArgumentNullException.ThrowIfNull(weight, nameof(weights));
            if (places.TryAdd((weight.Commodity, weight.Origin), all.Count))
            {
                all.Add(weight);
                continue;
            }

            int place = places[(weight.Commodity, weight.Origin)];
            all[place] = TradeWeight.Of(weight.Commodity, weight.Origin, all[place].Value + weight.Value);
        }

        return new(ValueList.From(all));
    }

    /// <summary>"421873 weights, 3267389 in all"; "equal weights".</summary>
    public override string ToString() =>
        AreEqual ? "equal weights" : FormattableString.Invariant($"{All.Count} weights, {TotalValue} in all");
}
