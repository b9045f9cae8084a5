using System.Globalization;

namespace TradePolicy;

/// <summary>
/// How much there is of something: an amount in a unit, and, where it is not the goods themselves that are measured,
/// what of them is ("drained weight", "lactic matter", "lead content").
/// </summary>
/// <example><code>
/// Quantity.Of(250m, MeasurementUnit.Kilogram)
/// Quantity.Of(180m, MeasurementUnit.Kilogram, "drained weight")
/// </code></example>
public sealed class Quantity : IEquatable<Quantity>
{
    private Quantity(decimal amount, MeasurementUnit unit, string? part)
    {
        Amount = amount;
        Unit = unit;
        Part = part;
    }

    /// <summary>The amount, not negative, without trailing zeros.</summary>
    public decimal Amount { get; }

    /// <summary>The unit.</summary>
    public MeasurementUnit Unit { get; }

    /// <summary>What of the goods is measured; null where it is the goods themselves.</summary>
    public string? Part { get; }

    /// <summary>A quantity.</summary>
    /// <param name="amount">The amount; not negative.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="part">What of the goods is measured; none given means the goods themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="ArgumentException">The part is empty.</exception>
    public static Quantity Of(decimal amount, MeasurementUnit unit, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return amount < 0m
            ? throw new ArgumentOutOfRangeException(nameof(amount), amount, "A quantity is not negative.")
            : new(DecimalText.Normalise(amount), unit, Require.TextOrNone(part));
    }

    /// <summary>Whether both measure the same thing in units of one kind.</summary>
    /// <param name="other">The other quantity.</param>
    public bool IsComparableWith(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Unit.ConvertsTo(other.Unit) && Part == other.Part;
    }

    /// <summary>Whether both are the same amount in the same unit of the same thing.</summary>
    /// <param name="other">The other quantity.</param>
    public bool Equals(Quantity? other) => other is not null && Amount == other.Amount && Unit.Equals(other.Unit) && Part == other.Part;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Quantity);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Amount, Unit, Part);

    /// <summary>"180 kg drained weight".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit}{(Part is null ? "" : " ")}{Part}");
}
