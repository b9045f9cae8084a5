using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The difference between a floor and the duty provided in the applicable subheading; nothing if that duty reaches the
/// floor by itself. A duty that is not ad valorem counts with its ad valorem equivalent (U.S. note 2(v)(xix) to
/// subchapter III of chapter 99, HTS).
/// </summary>
/// <example><code>
/// TopUpDuty.To(Percentage.Of(15m))   // goods of the European Union: 15 % in all, including the general rate
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record TopUpDuty : DutyRate
{
    private TopUpDuty(Percentage floor) => Floor = floor;

    /// <summary>The floor, as a percentage of the customs value; never negative.</summary>
    public Percentage Floor { get; }

    /// <summary>A top-up to a floor.</summary>
    /// <param name="floor">The floor; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is negative.</exception>
    public static TopUpDuty To(Percentage floor) => floor >= Percentage.Zero
        ? new(floor)
        : throw new ArgumentOutOfRangeException(nameof(floor), floor, "A duty is not negative.");

    /// <summary>"up to 15% with the duty provided in the applicable subheading".</summary>
    public override string ToString() => $"up to {Floor} with the duty provided in the applicable subheading";

    internal override bool IsProportional => true;

    internal override DutyAmount Calculate(DutyBasis basis) => basis.BaseDuty.Select(duty =>
    {
        Money floor = basis.CustomsValue.Share(Floor);
        return duty.CompareAmount(floor) < 0 ? floor - duty : Money.Zero(floor.Currency);
    });
}
