namespace TradePolicy;

/// <summary>The value below all acts, which applies if no act does.</summary>
internal sealed record BaseValue<T>(T Value)
    where T : notnull
{
    /// <summary>The value.</summary>
    public override string ToString() => $"{Value}";
}
