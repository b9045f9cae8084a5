using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Valuation;

/// <summary>An exchange rate with the days for which it holds, such as a customs authority's rate of a month.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DatedExchangeRate
{
    private DatedExchangeRate(ExchangeRate rate, LocalDate lastDay)
    {
        Rate = rate;
        LastDay = lastDay;
    }

    /// <summary>The rate, dated by its first day.</summary>
    public ExchangeRate Rate { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => Rate.On;

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>A rate for some days.</summary>
    /// <param name="rate">The rate, dated by the first day for which it holds.</param>
    /// <param name="lastDay">The last day, included; not before the first.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static DatedExchangeRate Of(ExchangeRate rate, LocalDate lastDay) => Require.Iso(lastDay) < Require.Given(rate).On
        ? throw new ArgumentException($"The last day, {LocalDatePattern.Iso.Format(lastDay)}, is before the first: {rate}.",
            nameof(lastDay))
        : new(rate, lastDay);

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="day"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public bool HoldsOn(LocalDate day) => FirstDay <= Require.Iso(day) && day <= LastDay;

    /// <summary>"1 GBP = 1.1761 EUR on 2022-01-01 (monthly rates), through 2022-01-31".</summary>
    public override string ToString() => $"{Rate}, through {LocalDatePattern.Iso.Format(LastDay)}";
}
