using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A suspension that takes percentage points off ("24 percentage points of the 34 % shall not be applied"). If the
/// suspended rate changes meanwhile, the remaining rate changes with it. It is never below zero.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PointsOff : SuspensionEffect<DutyRate>
{
    private PointsOff(PercentagePoints points) => Points = points;

    /// <summary>The points that are taken off; more than zero.</summary>
    public PercentagePoints Points { get; }

    /// <summary>A suspension of percentage points.</summary>
    /// <param name="points">The points that are taken off; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The points are not more than zero.</exception>
    public static PointsOff Of(PercentagePoints points) => points > PercentagePoints.Zero
        ? new(points)
        : throw new ArgumentOutOfRangeException(nameof(points), points, "A suspension takes points off; it never raises a rate.");

    /// <inheritdoc />
    public override bool TryApply(DutyRate rate, [MaybeNullWhen(false)] out DutyRate result)
    {
        ArgumentNullException.ThrowIfNull(rate);
        result = rate switch
        {
            AdValorem whole => AdValorem.Of(Math.Max(0m, (whole.Rate - Points).Value)),
            FreeOfDuty => rate,
            _ => rate.Minus(AdValorem.Of(Points.Value)),
        };
        return true;
    }

    /// <summary>"24 pp off".</summary>
    private protected override string Wording => $"{Points} off";
}
