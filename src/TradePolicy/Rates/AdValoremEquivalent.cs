using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An amount of duty as a percentage of the customs value. It is calculated from one shipment and is not a rate in the law:
/// another price or weight gives another equivalent.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AdValoremEquivalent
{
    private AdValoremEquivalent(Money duty, Money customsValue, Percentage percentage)
    {
        Duty = duty;
        CustomsValue = customsValue;
        Percentage = percentage;
    }

    /// <summary>The duty.</summary>
    public Money Duty { get; }

    /// <summary>The customs value.</summary>
    public Money CustomsValue { get; }

    /// <summary>The duty as a percentage of the customs value, as exact as a decimal can be.</summary>
    public Percentage Percentage { get; }

    /// <summary>The equivalent of a duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="customsValue">The customs value, in the same currency; more than zero.</param>
    /// <exception cref="ArgumentException">The currencies differ, or the customs value is zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The customs value is negative.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public static AdValoremEquivalent Of(Money duty, Money customsValue) =>
        new(Require.Given(duty), Require.Given(customsValue), customsValue.Amount switch
        {
            > 0m => duty.PercentageOf(customsValue),
            0m => throw new ArgumentException("Nothing is a percentage of nothing.", nameof(customsValue)),
            _ => throw new ArgumentOutOfRangeException(nameof(customsValue), customsValue, "A customs value is not negative."),
        });

    /// <summary>"5% (50.00 USD on 1000.00 USD)".</summary>
    public override string ToString() => $"{Percentage} ({Duty} on {CustomsValue})";
}
