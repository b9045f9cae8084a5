using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A duty, but no more than a cap (<c>MAX</c> in a duty sentence).</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record CappedDuty : DutyRate
{
    private CappedDuty(DutyRate duty, DutyRate cap)
    {
        Duty = duty;
        Cap = cap;
    }

    /// <summary>The duty.</summary>
    public DutyRate Duty { get; }

    /// <summary>The cap.</summary>
    public DutyRate Cap { get; }

    /// <summary>A duty with a cap.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="cap">The cap.</param>
    public static CappedDuty Of(DutyRate duty, DutyRate cap) => new(Require.Given(duty), Require.Given(cap));

    /// <summary>"9.1% MAX 1% + 0.90 GBP / 100 kg". MAX has a lower precedence than + and -, and is read from left to right.</summary>
    public override string ToString() => $"{(Duty is EntryPriceDuty ? Duty.Bracketed : Duty)} MAX {Cap.Bracketed}";

    internal override Percentage? SignedShare => Duty.SignedShare is { } duty && Cap.SignedShare is { } cap
        ? duty < cap ? duty : cap
        : null;

    internal override DutyAmount Calculate(DutyBasis basis) => Duty.Calculate(basis).Combined(
        Cap.Calculate(basis), static (duty, cap) => duty.CompareAmount(cap) < 0 ? duty : cap);
}
