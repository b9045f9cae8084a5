namespace TradePolicy;

/// <summary>
/// A trade-weighted average of statutory rates, of that part of the trade of which the rates are known; and how much that is.
/// What is not known is not averaged in as nothing.
/// </summary>
public sealed class AverageRate : IEquatable<AverageRate>
{
    internal AverageRate(Percentage? rate, decimal value, decimal knownValue, IReadOnlyList<MissingFact> missing)
    {
        Rate = rate;
        Value = value;
        KnownValue = knownValue;
        Missing = missing;
    }

    /// <summary>The average over the trade of which the rates are known; null where that is none.</summary>
    public Percentage? Rate { get; }

    /// <summary>The value of the trade.</summary>
    public decimal Value { get; }

    /// <summary>The value of the trade of which the rates are known.</summary>
    public decimal KnownValue { get; }

    /// <summary>Whether the rates of all of it are known, so that the average is that of all.</summary>
    public bool IsComplete => KnownValue == Value;

    /// <summary>What is missing to know the rates of the rest, that of most trade first.</summary>
    public IReadOnlyList<MissingFact> Missing { get; }

    /// <summary>Whether both are the same average of the same trade.</summary>
    /// <param name="other">The other average.</param>
    public bool Equals(AverageRate? other) =>
        other is not null && Rate == other.Rate && Value == other.Value && KnownValue == other.KnownValue && Missing.SequenceEqual(other.Missing);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AverageRate);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Rate, Value, KnownValue);

    /// <summary>"12.5%"; "12.5% of 95% of the trade"; "unknown".</summary>
    public override string ToString() => Rate switch
    {
        null => "unknown",
        { } rate when IsComplete => rate.ToString(),
        { } rate => $"{rate} of {Percentage.Of(decimal.Round(KnownValue * 100m / Value, 2))} of the trade",
    };
}
