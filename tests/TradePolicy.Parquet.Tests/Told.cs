namespace TradePolicy.Parquet.Tests;

/// <summary>Keeps what it is told, and does something besides.</summary>
internal sealed class Told(Action? then = null) : IProgress<int>
{
    internal List<int> Rows { get; } = [];

    /// <inheritdoc />
    public void Report(int value)
    {
        Rows.Add(value);
        then?.Invoke();
    }
}
