using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The goods are no more than a quantity: what is small enough needs no certificate. If the quantity is not stated, the condition is open.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuantityAtMost : Condition<CustomsEntry>
{
    internal QuantityAtMost(Quantity maximum) => Maximum = Require.Given(maximum);

    /// <summary>The quantity, included.</summary>
    public Quantity Maximum { get; }

    internal override IEnumerable<Instant> ChangeInstants => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) =>
        Require.Given(subject).Basis.MeasuredIn(Maximum) is { } measured
            ? ConditionAnswer.Of(measured <= Maximum.Amount)
            : ConditionAnswer.Open(OpenFact.Quantity(Maximum));

    /// <summary>"at most 10 kg".</summary>
    public override string ToString() => $"at most {Maximum}";
}
