namespace TradePolicy;

/// <summary>Whether goods may be shipped under a licence: yes, or no with every reason.</summary>
public sealed class ShipmentAnswer : IEquatable<ShipmentAnswer>
{
    internal ShipmentAnswer(IEnumerable<ShipmentProblem> problems) => Problems = [.. problems];

    /// <summary>Whether they may.</summary>
    public bool IsAllowed => Problems.Count == 0;

    /// <summary>Why they may not; empty where they may.</summary>
    public IReadOnlyList<ShipmentProblem> Problems { get; }

    /// <summary>Why they may not, in words; empty where they may.</summary>
    public IReadOnlyList<string> Reasons => [.. Problems.Select(problem => problem.Message)];

    /// <summary>Whether both are the same answer for the same reasons.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(ShipmentAnswer? other) => other is not null && Problems.SequenceEqual(other.Problems);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ShipmentAnswer);

    /// <inheritdoc />
    public override int GetHashCode() => Problems.Count;

    /// <summary>"yes", "no: the licence is suspended".</summary>
    public override string ToString() => IsAllowed ? "yes" : $"no: {string.Join("; ", Reasons)}";
}
