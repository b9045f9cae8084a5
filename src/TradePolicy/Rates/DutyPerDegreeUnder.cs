using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An amount of money per quantity of sugar for each degree by which its polarisation is under a number of degrees, with parts
/// of a degree in proportion. Tariffs subtract it from the rate on pure sugar.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// // 3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees but not less than 3.143854¢/kg (HTS chapter 17)
/// SpecificDuty.Of(Money.Of(0.036606m, "USD"), kilogram)
///     .Minus(DutyPerDegreeUnder.Of(Money.Of(0.00020668m, "USD"), kilogram, 100m))
///     .AtLeast(SpecificDuty.Of(Money.Of(0.03143854m, "USD"), kilogram))
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record DutyPerDegreeUnder : DutyRate
{
    private static readonly Quantity Degrees = Quantity.Of(1m, MeasurementUnit.DegreeOfPolarisation);

    private DutyPerDegreeUnder(SpecificDuty perDegree, decimal degrees)
    {
        PerDegree = perDegree;
        Under = degrees;
    }

    /// <summary>The duty for each degree.</summary>
    public SpecificDuty PerDegree { get; }

    /// <summary>The degrees from which it is counted down; more than zero.</summary>
    public decimal Under { get; }

    /// <summary>An amount for each degree.</summary>
    /// <param name="amount">The money for each degree; not negative.</param>
    /// <param name="per">The quantity; more than zero.</param>
    /// <param name="degrees">The degrees from which it is counted down; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The money is negative, or the quantity or the degrees are not more than zero.
    /// </exception>
    public static DutyPerDegreeUnder Of(Money amount, Quantity per, decimal degrees) => degrees > 0m
        ? new(SpecificDuty.Of(amount, per), DecimalText.Normalise(degrees))
        : throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "The degrees must be more than zero.");

    /// <summary>"0.00020668 USD / kg for each degree under 100".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PerDegree} for each degree under {Under}");

    internal override DutyAmount Calculate(DutyBasis basis)
    {
        DutyAmount forOne = PerDegree.Calculate(basis);
        return basis.MeasuredIn(Degrees) is { } degrees
            ? forOne.Select(amount => amount * Math.Max(0m, Under - degrees))
            : forOne.Lacking(OpenFact.Quantity(Degrees));
    }
}
