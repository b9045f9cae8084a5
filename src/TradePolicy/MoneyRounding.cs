using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>How an amount of duty is rounded. The caller states it, because laws and systems differ.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MoneyRounding
{
    private readonly MidpointRounding? mode;

    private MoneyRounding(string name, MidpointRounding? mode)
    {
        Name = name;
        this.mode = mode;
    }

    /// <summary>Not rounded.</summary>
    public static MoneyRounding None { get; } = new("not rounded", null);

    /// <summary>To the nearest minor unit (the cent), halves away from zero.</summary>
    public static MoneyRounding NearestMinorUnit { get; } = new("to the nearest minor unit", MidpointRounding.AwayFromZero);

    /// <summary>Down to the minor unit (the penny): fractions of it are dropped.</summary>
    public static MoneyRounding DownToMinorUnit { get; } = new("down to the minor unit", MidpointRounding.ToZero);

    /// <summary>The rule in words.</summary>
    public string Name { get; }

    /// <summary>The amount rounded.</summary>
    /// <param name="money">The amount.</param>
    public Money Round(Money money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return mode is { } rounding
            ? Money.Of(decimal.Round(money.Amount, money.Currency.MinorUnitDigits, rounding), money.Currency) : money;
    }

    /// <summary>The rule in words.</summary>
    public override string ToString() => Name;
}
