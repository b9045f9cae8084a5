using NodaTime;

namespace TradePolicy.ExportControls;

/// <summary>A share that is stated of an export is at least a percentage.</summary>
public sealed record ExportShareAtLeast : Condition<ProposedExport>
{
    internal ExportShareAtLeast(string name, Percentage least)
    {
        Least = Require.Share(least);
        Name = Require.Text(name);
    }

    /// <summary>The name of the share.</summary>
    public string Name { get; }

    /// <summary>The percentage, included.</summary>
    public Percentage Least { get; }

    internal override IEnumerable<Instant> Turns => [];

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(ProposedExport subject) =>
        Require.Given(subject).Shares.TryGetValue(Name, out Percentage share)
            ? ConditionAnswer.Of(share >= Least)
            : ConditionAnswer.Open(MissingFact.OfExport(Name, $"the {Name} is not stated"));

    /// <summary>"controlled content of CN in the value of the item at least 0.1%".</summary>
    public override string ToString() => $"{Name} at least {Least}";
}
