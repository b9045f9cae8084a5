namespace TradePolicy;

/// <summary>A circumstance holds: an end use, a certification, a producer.</summary>
public sealed class FactHolds : Condition<CustomsEntry>
{
    internal FactHolds(string name)
    {
        Name = Require.Text(name);
    }

    /// <summary>The name of the circumstance.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Facts.TryGetValue(Name, out bool holds)
            ? ConditionAnswer.Of(holds)
            : ConditionAnswer.Open(MissingFact.OfEntry(Name, $"whether \"{Name}\" holds is not stated"));
    }

    /// <inheritdoc />
    public override bool Equals(Condition<CustomsEntry>? other) => other is FactHolds condition && Name == condition.Name;

    /// <inheritdoc />
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
