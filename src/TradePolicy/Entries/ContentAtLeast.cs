using NodaTime;

namespace TradePolicy;

/// <summary>The value of a part of the goods is at least a share of the customs value.</summary>
public sealed record ContentAtLeast : Condition<CustomsEntry>
{
    internal ContentAtLeast(string component, Percentage share)
    {
        Share = Require.Share(share, "A share of the customs value is 0 to 100 %.");
        Component = Require.Text(component);
    }

    /// <summary>The part.</summary>
    public string Component { get; }

    /// <summary>The share of the customs value, included.</summary>
    public Percentage Share { get; }

    internal override IEnumerable<Instant> Turns => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Basis.ValueOf(Component) is not { } value)
            return ConditionAnswer.Open(OpenFact.ComponentValue(Component));
        DutyAmount converted = subject.Basis.InCurrency(value);
        return converted.IsCertain
            ? ConditionAnswer.Of(converted.Value.CompareAmount(subject.CustomsValue.Share(Share)) >= 0)
            : ConditionAnswer.Open(converted.Reasons);
    }

    /// <summary>"United States content at least 20% of the customs value".</summary>
    public override string ToString() => $"{Component} at least {Share} of the customs value";
}
