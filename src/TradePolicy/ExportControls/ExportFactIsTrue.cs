using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>A circumstance of an export holds.</summary>
public sealed record ExportFactIsTrue : Condition<ProposedExport>
{
    internal ExportFactIsTrue(string name) => Name = Require.Text(name);

    /// <summary>The name of the circumstance.</summary>
    public string Name { get; }

    internal override IEnumerable<Instant> Turns => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(ProposedExport subject) => Require.Given(subject).Facts.TryGetValue(Name, out bool holds)
        ? ConditionAnswer.Of(holds)
        : ConditionAnswer.Open(OpenFact.OfExport(Name, $"whether \"{Name}\" holds is not stated"));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
