namespace TradePolicy.Licences;

/// <summary>Whether goods may be shipped under a licence: yes, or no with every reason.</summary>
public sealed record ShipmentAnswer
{
    internal ShipmentAnswer(IEnumerable<ShipmentProblem> problems) => Problems = ValueList.From(problems);

    /// <summary>Whether they may.</summary>
    public bool IsAllowed => Problems.Count == 0;

    /// <summary>Why they may not; empty where they may.</summary>
    public ValueList<ShipmentProblem> Problems { get; }

    /// <summary>"yes", "no: the licence is suspended".</summary>
    public override string ToString() => IsAllowed ? "yes" : $"no: {string.Join("; ", Problems)}";
}
