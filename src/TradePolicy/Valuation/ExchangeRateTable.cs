using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Valuation;

/// <summary>
/// Exchange rates by pair of currencies and the days for which they hold. For other days there is no rate: not the latest one.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// if (table.RateOn(new LocalDate(2022, 1, 15), Currency.Euro, Currency.PoundSterling).TryGetValue(out ExchangeRate? euro))
///     entry = entry.With(euro);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExchangeRateTable
{
    private ExchangeRateTable(ValueList<DatedExchangeRate> rates) => Rates = rates;

    /// <summary>The rates, in order of their first days; of one day in the order given.</summary>
    public ValueList<DatedExchangeRate> Rates { get; }

    /// <summary>A table of some rates.</summary>
    /// <param name="rates">The rates, in any order; one that is given twice counts once.</param>
    public static ExchangeRateTable Of(params IEnumerable<DatedExchangeRate> rates) =>
        new(ValueList.From(Require.Each(rates).Distinct().OrderBy(static rate => rate.FirstDay)));

    /// <summary>The same table with further rates.</summary>
    /// <param name="rates">The rates, in any order.</param>
    public ExchangeRateTable With(params IEnumerable<DatedExchangeRate> rates) => Of(Rates.Concat(Require.Given(rates)));

    /// <summary>
    /// The rate of a day for a pair of currencies, in the direction in which it is published: an entry uses it in both. No rate is made of
    /// two others.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="from">The currency that is converted.</param>
    /// <param name="to">The currency that it is converted into; another one.</param>
    /// <returns>The rate; open if the table has none for that day, or several that differ.</returns>
    /// <exception cref="ArgumentException">Both currencies are the same.</exception>
    public ExchangeRateAnswer RateOn(LocalDate day, Currency from, Currency to)
    {
        Require.Iso(day);
        if (Require.Given(from).Equals(Require.Given(to)))
            throw new ArgumentException($"{from} is not converted into itself.", nameof(to));
        ExchangeRate[] ofDay = [.. Of(from, to).Where(rate => rate.HoldsOn(day)).Select(static rate => rate.Rate).Distinct()];
        if (ofDay.Length == 0)
            ofDay = [.. Of(to, from).Where(rate => rate.HoldsOn(day)).Select(static rate => rate.Rate).Distinct()];
        return new(ValueList.Owning(ofDay), ofDay.Length == 1 ? [] : [OpenFact.Of(
            OpenFactKind.ExchangeRate, $"{from} to {to}",
            ofDay.Length == 0
                ? $"no exchange rate from {from} to {to} is in the table for {LocalDatePattern.Iso.Format(day)}"
                : $"the table has different exchange rates from {from} to {to} for {LocalDatePattern.Iso.Format(day)}")]);
    }

    /// <summary>"166 rates".</summary>
    public override string ToString() => FormattableString.Invariant($"{Rates.Count} rates");

    private IEnumerable<DatedExchangeRate> Of(Currency from, Currency to) =>
        Rates.Where(rate => rate.Rate.From.Equals(from) && rate.Rate.To.Equals(to));
}
