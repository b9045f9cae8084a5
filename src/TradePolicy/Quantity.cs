using System.Globalization;

namespace TradePolicy;

/// <summary>
/// A quantity of goods: an amount in a unit and, if only a part of the goods is measured,
/// that part ("drained weight", "lactic matter", "lead content").
/// </summary>
/// <example><code>
/// Quantity.Of(250m, MeasurementUnit.Kilogram)
/// Quantity.Of(180m, MeasurementUnit.Kilogram, "drained weight")
/// Quantity.Of(1m, MeasurementUnit.Tonne).In(MeasurementUnit.Kilogram)                                       // 1000 kg
/// Quantity.Of(1m, MeasurementUnit.Kilogram) + Quantity.Of(500m, MeasurementUnit.Gram)                       // 1.5 kg
/// </code></example>
public sealed record Quantity : IComparable<Quantity>
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

    /// <summary>The part of the goods that is measured; null for the goods themselves.</summary>
    public string? Part { get; }

    /// <summary>A quantity.</summary>
    /// <param name="amount">The amount; not negative.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="part">The part of the goods that is measured; by default the goods themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="ArgumentException">The part is empty.</exception>
    public static Quantity Of(decimal amount, MeasurementUnit unit, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return amount < 0m
            ? throw new ArgumentOutOfRangeException(nameof(amount), amount, "A quantity is not negative.")
            : new(DecimalText.Normalise(amount), unit, Require.TextOrNone(part));
    }

    /// <summary>The sum, in the unit of the left.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static Quantity operator +(Quantity left, Quantity right) =>
        Of(Alike(left, right).Amount + right.AmountIn(left.Unit), left.Unit, left.Part);

    /// <summary>The difference, in the unit of the left.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The right is more than the left.</exception>
    public static Quantity operator -(Quantity left, Quantity right) =>
        Of(Alike(left, right).Amount - right.AmountIn(left.Unit), left.Unit, left.Part);

    /// <summary>Whether the left is less.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator <(Quantity left, Quantity right) => Alike(left, right).CompareTo(right) < 0;

    /// <summary>Whether the left is more.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator >(Quantity left, Quantity right) => Alike(left, right).CompareTo(right) > 0;

    /// <summary>Whether the left is not more.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator <=(Quantity left, Quantity right) => !(left > right);

    /// <summary>Whether the left is not less.</summary>
    /// <exception cref="ArgumentException">The quantities are in units of different kinds or of different things.</exception>
    public static bool operator >=(Quantity left, Quantity right) => !(left < right);

    /// <summary>
    /// The same quantity in another unit of the same kind: 1 kg is 1000 g. Exact if a decimal can represent it; an item is not
    /// an exact part of a dozen.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">The unit is of another kind.</exception>
    /// <exception cref="OverflowException">The amount in that unit is beyond the range of a decimal.</exception>
    public Quantity In(MeasurementUnit unit) => Unit.ConvertsTo(Require.Given(unit))
        ? Of(AmountIn(unit), unit, Part)
        : throw new ArgumentException(
            $"{this} is not measured in {unit}: a {Unit.Name} and a {unit.Name} are units of different kinds.", nameof(unit));

    /// <summary>Whether both measure the same thing in units of one kind.</summary>
    /// <param name="other">The other quantity.</param>
    public bool IsComparableWith(Quantity other) => Unit.ConvertsTo(Require.Given(other).Unit) && Part == other.Part;

    /// <summary>
    /// Orders quantities of the same thing by amount, regardless of their units. The comparison of 1 kg and 1000 g is 0, but
    /// they are not equal: equal quantities have the same unit.
    /// </summary>
    /// <param name="other">The other quantity, of the same thing in a unit of the same kind; null comes first.</param>
    /// <exception cref="ArgumentException">
    /// The quantities are in units of different kinds or of different things; the message names both.
    /// </exception>
    public int CompareTo(Quantity? other)
    {
        if (other is null)
            return 1;
        Alike(this, other);
        return Unit == other.Unit ? Amount.CompareTo(other.Amount) : Unit.Compare(Amount, other.Unit, other.Amount);
    }

    /// <summary>"180 kg drained weight".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit}{(Part is null ? "" : " ")}{Part}");

    private static Quantity Alike(Quantity left, Quantity right) => Require.Given(left).IsComparableWith(Require.Given(right))
        ? left
        : throw new ArgumentException(
            $"{left} and {right} do not measure the same: quantities are compared and added in units of one kind, of one thing.");

    private decimal AmountIn(MeasurementUnit unit) => Unit == unit ? Amount : Unit.Convert(Amount, unit);
}
