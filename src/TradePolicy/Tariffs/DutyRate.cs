namespace TradePolicy;

/// <summary>
/// What a tariff charges. The hierarchy is closed; so far it has <see cref="AdValorem"/> rates, a share of the customs
/// value.
/// </summary>
public abstract class DutyRate : IEquatable<DutyRate>
{
    private protected DutyRate()
    {
    }

    /// <summary>Whether both charge the same.</summary>
    /// <param name="other">The other rate.</param>
    public abstract bool Equals(DutyRate? other);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as DutyRate);

    /// <inheritdoc />
    public abstract override int GetHashCode();
}
