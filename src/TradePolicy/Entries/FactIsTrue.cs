using NodaTime;

namespace TradePolicy;

/// <summary>A circumstance holds: an end use, a certification, a producer.</summary>
public sealed record FactIsTrue : Condition<CustomsEntry>
{
    internal FactIsTrue(string name) => Name = Require.Text(name);

    /// <summary>The name of the circumstance.</summary>
    public string Name { get; }

    internal override IEnumerable<Instant> Turns => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject) => Require.Given(subject).Facts.TryGetValue(Name, out bool holds)
        ? ConditionAnswer.Of(holds)
        : ConditionAnswer.Open(OpenFact.OfEntry(Name, $"whether \"{Name}\" holds is not stated"));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
