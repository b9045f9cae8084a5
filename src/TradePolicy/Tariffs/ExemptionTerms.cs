namespace TradePolicy;

/// <summary>What an exemption asks for and grants, as the texts have it at a time.</summary>
public sealed class ExemptionTerms : IEquatable<ExemptionTerms>
{
    private ExemptionTerms(Condition<CustomsEntry> condition, ExemptionEffect effect, string? heading)
    {
        Condition = condition;
        Effect = effect;
        Heading = heading;
    }

    /// <summary>The condition.</summary>
    public Condition<CustomsEntry> Condition { get; }

    /// <summary>What applies where it is met.</summary>
    public ExemptionEffect Effect { get; }

    /// <summary>The heading under which the exemption is declared; null where it has none.</summary>
    public string? Heading { get; }

    /// <summary>The terms of an exemption.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="effect">What applies where it is met; not charged where none is given.</param>
    /// <param name="heading">The heading under which it is declared, such as 9903.01.28.</param>
    /// <exception cref="ArgumentException">The heading is empty.</exception>
    public static ExemptionTerms Of(Condition<CustomsEntry> condition, ExemptionEffect? effect = null, string? heading = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(condition, effect ?? ExemptionEffect.NotCharged, Require.TextOrNone(heading));
    }

    /// <summary>Whether both ask for and grant the same.</summary>
    /// <param name="other">The other terms.</param>
    public bool Equals(ExemptionTerms? other) =>
        other is not null && Condition.Equals(other.Condition) && Effect.Equals(other.Effect) && Heading == other.Heading;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ExemptionTerms);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Condition, Effect, Heading);

    /// <summary>"not charged where commodity within … (9903.01.32)".</summary>
    public override string ToString() => $"{Effect} where {Condition}{(Heading is null ? "" : $" ({Heading})")}";
}
