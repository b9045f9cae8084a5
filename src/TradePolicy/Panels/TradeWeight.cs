using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Panels;

/// <summary>The value of the trade in goods of an origin, as a weight: the imports of a year.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TradeWeight
{
    /// <summary>The largest value, 10,000,000,000,000,000: more than the trade of the world in most currencies.</summary>
    public const decimal MaxValue = 10_000_000_000_000_000m;

    private TradeWeight(CommodityCode commodity, Economy origin, decimal value)
    {
        Commodity = commodity;
        Origin = origin;
        Value = value;
    }

    /// <summary>The commodity: a code of two to ten digits.</summary>
    public CommodityCode Commodity { get; }

    /// <summary>The origin.</summary>
    public Economy Origin { get; }

    /// <summary>The value, in the unit that all weights are in; not negative, at most <see cref="MaxValue"/>.</summary>
    public decimal Value { get; }

    /// <summary>A weight.</summary>
    /// <param name="commodity">The commodity: a code of two to ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="value">The value; not negative, at most <see cref="MaxValue"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or too large.</exception>
    public static TradeWeight Of(CommodityCode commodity, Economy origin, decimal value)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxValue);
        return new(commodity, origin, value);
    }

    /// <summary>"8517.13.00.00 from CN: 1250000".</summary>
    public override string ToString() => FormattableString.Invariant($"{Commodity} from {Origin}: {Value}");
}
