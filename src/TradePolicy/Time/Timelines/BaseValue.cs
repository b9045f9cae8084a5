namespace TradePolicy;

/// <summary>A value that lies beneath whatever is laid over it.</summary>
internal sealed record BaseValue<T>(T Value)
    where T : notnull
{
    /// <summary>The value.</summary>
    public override string ToString() => $"{Value}";
}
