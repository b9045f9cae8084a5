using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Licences;

/// <summary>
/// One line of a licence or of an application: the goods by their control code, and how much of them may be exported:
/// by quantity, by value, by both, or without a limit.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Quantity.Of(500m, MeasurementUnit.Kilogram), Money.Of(60_000m, "USD"))
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicensedGoods
{
    private LicensedGoods(
        int line, ControlCode controlCode, CommodityCode? commodity, string? description, Quantity? quantity, Money? value)
    {
        if (line < 1)
            throw new ArgumentOutOfRangeException(nameof(line), line, "Lines are numbered from 1.");
        if (quantity is { Amount: 0m } || value is { Amount: <= 0m })
            throw new ArgumentException(
                $"Line {line} licenses nothing. A quantity or value is above zero; goods without a limit have neither.");
        Line = line;
        ControlCode = Require.Given(controlCode);
        Commodity = commodity;
        Description = Require.TextOrNone(description);
        Quantity = quantity;
        Value = value;
    }

    /// <summary>The number of the line, from 1.</summary>
    public int Line { get; }

    /// <summary>The code of the control list. It decides; a commodity code only indicates.</summary>
    public ControlCode ControlCode { get; }

    /// <summary>The commodity code; null if none is known.</summary>
    public CommodityCode? Commodity { get; }

    /// <summary>The description of the goods; null if there are none.</summary>
    public string? Description { get; }

    /// <summary>The quantity that may be exported; null if it has no limit.</summary>
    public Quantity? Quantity { get; }

    /// <summary>The value that may be exported; null if it has no limit.</summary>
    public Money? Value { get; }

    /// <summary>Whether neither quantity nor value is limited.</summary>
    public bool IsUnlimited => Quantity is null && Value is null;

    /// <summary>The goods limited by quantity, and by value if one is given.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="controlCode">The code of the control list.</param>
    /// <param name="quantity">The quantity; above zero.</param>
    /// <param name="value">The value; above zero; null for no limit on it.</param>
    /// <param name="commodity">The commodity code; null if it is not known.</param>
    /// <param name="description">The description of the goods; null if there is none.</param>
    /// <exception cref="ArgumentException">The line is below 1, a text is empty, or nothing is licensed.</exception>
    public static LicensedGoods Of(
        int line,
        ControlCode controlCode,
        Quantity quantity,
        Money? value = null,
        CommodityCode? commodity = null,
        string? description = null)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new(line, controlCode, commodity, description, quantity, value);
    }

    /// <summary>The goods limited by value alone.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="controlCode">The code of the control list.</param>
    /// <param name="value">The value; above zero.</param>
    /// <param name="commodity">The commodity code; null if it is not known.</param>
    /// <param name="description">The description of the goods; null if there is none.</param>
    /// <exception cref="ArgumentException">The line is below 1, a text is empty, or nothing is licensed.</exception>
    public static LicensedGoods ByValue(
        int line, ControlCode controlCode, Money value, CommodityCode? commodity = null, string? description = null) =>
        new(line, controlCode, commodity, description, null, Require.Given(value));

    /// <summary>The goods without a limit on quantity or value, as general licences may have them.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="controlCode">The code of the control list.</param>
    /// <param name="commodity">The commodity code; null if it is not known.</param>
    /// <param name="description">The description of the goods; null if there is none.</param>
    /// <exception cref="ArgumentException">The line is below 1, or a text is empty or too long.</exception>
    public static LicensedGoods WithoutLimit(
        int line, ControlCode controlCode, CommodityCode? commodity = null, string? description = null) =>
        new(line, controlCode, commodity, description, null, null);

    /// <summary>"line 1: 1C905.a.4, 500 kg, 60000.00 USD".</summary>
    public override string ToString()
    {
        string limit = IsUnlimited ? "without limit" : string.Join(", ", new object?[] { Quantity, Value }.Where(part => part is not null));
        return $"line {Line}: {ControlCode}, {limit}";
    }
}
