using NodaTime;

namespace TradePolicy;

/// <summary>The customs value is no more than an amount.</summary>
public sealed record ValueAtMost : Condition<CustomsEntry>
{
    internal ValueAtMost(Money most) => Most = Require.Given(most);

    /// <summary>The amount, included.</summary>
    public Money Most { get; }

    internal override IEnumerable<Instant> Turns => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        DutyAmount converted = Require.Given(subject).Basis.InCurrency(Most);
        return converted.IsKnown
            ? ConditionAnswer.Of(subject.CustomsValue.CompareAmount(converted.Amount) <= 0)
            : ConditionAnswer.Open(converted.Missing);
    }

    /// <summary>"customs value at most 800.00 USD".</summary>
    public override string ToString() => $"customs value at most {Most}";
}
