using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>The use of one line of a licence: a quantity, a value, or both.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LineUse
{
    private LineUse(int line, Quantity? quantity, Money? value)
    {
        if (line < 1)
            throw new ArgumentOutOfRangeException(nameof(line), line, "Lines are numbered from 1.");
        if (value?.Amount < 0m)
            throw new ArgumentOutOfRangeException(nameof(value), value.Amount, "A value is not negative.");
        Line = line;
        Quantity = quantity;
        Value = value;
    }

    /// <summary>The number of the line on the licence.</summary>
    public int Line { get; }

    /// <summary>The quantity; null if none is stated.</summary>
    public Quantity? Quantity { get; }

    /// <summary>The value; null if none is stated.</summary>
    public Money? Value { get; }

    /// <summary>Whether the quantity used is zero, or the value if no quantity is stated.</summary>
    internal bool IsNothing => Quantity is null ? Value!.Amount == 0m : Quantity.Amount == 0m;

    /// <summary>The use of a line.</summary>
    /// <param name="line">The number of the line on the licence, from 1.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="value">The value; null if it is not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The line is below 1, or the value is negative.</exception>
    public static LineUse Of(int line, Quantity quantity, Money? value = null) => new(line, Require.Given(quantity), value);

    /// <summary>The use of a line that is licensed by value alone.</summary>
    /// <param name="line">The number of the line on the licence, from 1.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The line is below 1, or the value is negative.</exception>
    public static LineUse Of(int line, Money value) => new(line, null, Require.Given(value));

    /// <summary>"line 1: 250 kg, 10000.00 USD".</summary>
    public override string ToString() =>
        $"line {Line}: {string.Join(", ", new object?[] { Quantity, Value }.Where(part => part is not null))}";
}
