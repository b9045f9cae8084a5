namespace TradePolicy;

/// <summary>Something is claimed for the goods.</summary>
public sealed class ClaimMade : Condition<CustomsEntry>
{
    internal ClaimMade(string claim)
    {
        Claim = Require.Text(claim);
    }

    /// <summary>What is claimed.</summary>
    public string Claim { get; }

    /// <inheritdoc />
    public override ConditionAnswer AnswerFor(CustomsEntry subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return ConditionAnswer.Of(subject.Claims.Contains(Claim));
    }

    /// <inheritdoc />
    public override bool Equals(Condition<CustomsEntry>? other) => other is ClaimMade condition && Claim == condition.Claim;

    /// <inheritdoc />
    public override int GetHashCode() => Claim.GetHashCode(StringComparison.Ordinal);

    /// <summary>"USMCA claimed".</summary>
    public override string ToString() => $"{Claim} claimed";
}
