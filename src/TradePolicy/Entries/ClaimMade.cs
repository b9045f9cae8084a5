using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>A claim is made for the goods.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ClaimMade : Condition<CustomsEntry>
{
    internal ClaimMade(string claim) => Claim = Require.Text(claim);

    /// <summary>The claim.</summary>
    public string Claim { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => ConditionAnswer.Of(Require.Given(subject).Claims.Contains(Claim));

    /// <summary>"USMCA claimed".</summary>
    public override string ToString() => $"{Claim} claimed";
}
