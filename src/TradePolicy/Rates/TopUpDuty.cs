using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The difference between a floor and the duty provided in the applicable subheading; nothing if that duty reaches the
/// floor by itself. A duty that is not ad valorem counts with its ad valorem equivalent (U.S. note 2(v)(xix) to
/// subchapter III of chapter 99, HTS). That duty is the one that is charged, also if a preference is claimed, or the general rate whatever
/// is claimed, as the texts say.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// TopUpDuty.ToWithGeneralRate(Percentage.Of(15m))   // goods of the European Union: 15 % in all, including the general rate
/// TopUpDuty.To(Percentage.Of(15m))                  // goods of Korea: 15 % in all, including the rate that is claimed
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record TopUpDuty : DutyRate
{
    private TopUpDuty(Percentage floor, bool countsGeneralRate)
    {
        Floor = floor;
        CountsGeneralRate = countsGeneralRate;
    }

    /// <summary>The floor, as a percentage of the customs value; never negative.</summary>
    public Percentage Floor { get; }

    /// <summary>Whether the general rate counts even if a preference is claimed; if not, the duty that is charged counts.</summary>
    public bool CountsGeneralRate { get; }

    /// <summary>A top-up to a floor over the duty that is charged, be it of the general rate or of a preference.</summary>
    /// <param name="floor">The floor; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is negative.</exception>
    public static TopUpDuty To(Percentage floor) => Of(floor, countsGeneralRate: false);

    /// <summary>A top-up to a floor over the general rate, whatever is claimed.</summary>
    /// <param name="floor">The floor; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is negative.</exception>
    public static TopUpDuty ToWithGeneralRate(Percentage floor) => Of(floor, countsGeneralRate: true);

    /// <summary>
    /// "up to 15% with the duty provided in the applicable subheading", "up to 15% with the general rate".
    /// </summary>
    public override string ToString() =>
        $"up to {Floor} with the {(CountsGeneralRate ? "general rate" : "duty provided in the applicable subheading")}";

    internal override bool IsProportional => true;

    internal override DutyAmount Calculate(DutyBasis basis) => (CountsGeneralRate ? basis.GeneralDuty : basis.BaseDuty).Select(duty =>
    {
        Money lacking = basis.CustomsValue.Share(Floor) - duty;
        return Money.Of(Math.Max(0m, lacking.Amount), lacking.Currency);
    });

    private static TopUpDuty Of(Percentage floor, bool countsGeneralRate) => floor >= Percentage.Zero
        ? new(floor, countsGeneralRate)
        : throw new ArgumentOutOfRangeException(nameof(floor), floor, "A duty is not negative.");
}
