using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>No duty is charged: "Free". It costs the same as a rate of 0 % but is written differently.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record FreeOfDuty : DutyRate
{
    private FreeOfDuty() { }

    internal static FreeOfDuty Instance { get; } = new();

    internal override Percentage? SignedShare => Percentage.Zero;

    /// <summary>"Free".</summary>
    public override string ToString() => "Free";

    internal override DutyAmount Calculate(DutyBasis basis) => DutyAmount.Of(Money.Zero(basis.CustomsValue.Currency));
}
