namespace TradePolicy;

/// <summary>A value that lies beneath whatever is laid over it.</summary>
internal sealed class Ground<T>(T value)
    where T : notnull
{
    internal T Value { get; } = value;
}
