using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>A share that is stated of an export is at least a percentage.</summary>
public sealed record ExportShareAtLeast : Condition<ProposedExport>
{
    internal ExportShareAtLeast(string name, Percentage least)
    {
        Minimum = Require.Share(least);
        Name = Require.Text(name);
    }

    /// <summary>The name of the share.</summary>
    public string Name { get; }

    /// <summary>The percentage, included.</summary>
    public Percentage Minimum { get; }

    internal override IEnumerable<Instant> Turns => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(ProposedExport subject) =>
        Require.Given(subject).Shares.TryGetValue(Name, out Percentage share)
            ? ConditionAnswer.Of(share >= Minimum)
            : ConditionAnswer.Open(OpenFact.OfExport(Name, $"the {Name} is not stated"));

    /// <summary>"controlled content of CN in the value of the item at least 0.1%".</summary>
    public override string ToString() => $"{Name} at least {Minimum}";
}
