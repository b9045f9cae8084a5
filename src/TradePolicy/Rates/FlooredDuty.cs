using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A duty, but no less than a floor (<c>MIN</c> in a duty sentence).</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record FlooredDuty : DutyRate
{
    private FlooredDuty(DutyRate duty, DutyRate floor)
    {
        Duty = duty;
        Floor = floor;
    }

    /// <summary>The duty.</summary>
    public DutyRate Duty { get; }

    /// <summary>The floor.</summary>
    public DutyRate Floor { get; }

    /// <summary>A duty with a floor.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="floor">The floor.</param>
    public static FlooredDuty Of(DutyRate duty, DutyRate floor) => new(Require.Given(duty), Require.Given(floor));

    /// <summary>"9.1% MIN 1% + 0.90 GBP / 100 kg". MIN has a lower precedence than + and -, and is read from left to right.</summary>
    public override string ToString() => $"{(Duty is EntryPriceDuty ? Duty.Bracketed : Duty)} MIN {Floor.Bracketed}";

    internal override Percentage? SignedShare => Duty.SignedShare is { } duty && Floor.SignedShare is { } floor
        ? duty > floor ? duty : floor
        : null;

    internal override DutyAmount Calculate(DutyBasis basis) => Duty.Calculate(basis).Combined(
        Floor.Calculate(basis), static (duty, floor) => duty.CompareAmount(floor) > 0 ? duty : floor);
}
