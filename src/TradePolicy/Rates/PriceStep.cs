using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A step of an <see cref="EntryPriceDuty"/>: the price from which it applies, and its rate.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PriceStep
{
    private PriceStep(Money atLeast, DutyRate rate)
    {
        AtLeast = atLeast;
        Rate = rate;
    }

    /// <summary>The price that the goods must have at least; zero for the step of all lower prices. Never negative.</summary>
    public Money AtLeast { get; }

    /// <summary>The rate on goods of that price.</summary>
    public DutyRate Rate { get; }

    /// <summary>A step.</summary>
    /// <param name="atLeast">The price that the goods must have at least; not negative.</param>
    /// <param name="rate">The rate on goods of that price.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    public static PriceStep Of(Money atLeast, DutyRate rate) => Require.Given(atLeast).Amount >= 0m
        ? new(atLeast, Require.Given(rate))
        : throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "A price is not negative.");

    /// <summary>"from 51.50 EUR 14.4% + 1.10 EUR / 100 kg".</summary>
    public override string ToString() => $"from {AtLeast} {Rate}";
}
