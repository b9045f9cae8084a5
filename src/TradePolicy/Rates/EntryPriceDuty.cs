using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A duty that depends on the price of the goods, step by step: the rate is that of the first step whose price the goods reach. So the
/// European Union protects fruit and vegetables below an entry price (conditions V of its tariff) and fish below a reference price
/// (conditions M).
/// </summary>
/// <remarks>
/// <para>
/// The price is a statement of whoever asks, <see cref="CustomsEntry.WithEntryPrice"/>: the declared price, or the standard import value,
/// as Delegated Regulation (EU) 2017/891, articles 74 and 75, lets the importer choose or sets down. If it is not stated, the amount is not
/// known, unless every step gives the same.
/// </para>
/// <para>
/// The price of a step is included. If the lowest step has a price of more than zero, the duty does not apply to goods below it: another
/// rate of the tariff does, and the amount is not known.
/// </para>
/// <para>Immutable, and safe for use from several threads.</para>
/// </remarks>
/// <example><code>
/// // Cond: V 52.600 EUR/DTN(01):14.400 % ; V 51.500 EUR/DTN(01):14.400 % + 1.100 EUR DTN ; V 0.000 EUR/DTN(01):14.400 % + 29.800 EUR DTN
/// Quantity per = Quantity.Of(100m, MeasurementUnit.Kilogram);
/// DutyRate tomatoes = EntryPriceDuty.Of(
///     per,
///     PriceStep.Of(Money.Of(52.6m, "EUR"), AdValorem.Of(14.4m)),
///     PriceStep.Of(Money.Of(51.5m, "EUR"), AdValorem.Of(14.4m).Plus(SpecificDuty.Of(Money.Of(1.1m, "EUR"), per))),
///     PriceStep.Of(Money.Of(0m, "EUR"), AdValorem.Of(14.4m).Plus(SpecificDuty.Of(Money.Of(29.8m, "EUR"), per))));
/// </code></example>
[JsonConverter(typeof(TextJsonConverter<DutyRate>)), TypeConverter(typeof(TextTypeConverter<DutyRate>))]
public sealed record EntryPriceDuty : DutyRate
{
    private EntryPriceDuty(Quantity per, ValueList<PriceStep> steps)
    {
        Per = per;
        Steps = steps;
    }

    /// <summary>The quantity of goods that the prices are of: 100 kg, 1 hl; more than zero.</summary>
    public Quantity Per { get; }

    /// <summary>The steps, at least one, from the highest price to the lowest; all prices are in one currency.</summary>
    public ValueList<PriceStep> Steps { get; }

    /// <summary>A duty by price.</summary>
    /// <param name="per">The quantity of goods that the prices are of; more than zero.</param>
    /// <param name="steps">The steps, at least one, from the highest price to the lowest, in one currency.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is zero.</exception>
    /// <exception cref="ArgumentException">
    /// There is no step, or a price is not lower than the one before or in another currency.
    /// </exception>
    public static EntryPriceDuty Of(Quantity per, params IEnumerable<PriceStep> steps)
    {
        if (Require.Given(per).Amount == 0m)
            throw new ArgumentOutOfRangeException(nameof(per), per, "The quantity that prices are of must be more than zero.");
        ValueList<PriceStep> all = Require.Each(steps);
        if (all.Count == 0)
            throw new ArgumentException("A duty by price has at least one step.", nameof(steps));
        for (int index = 1; index < all.Count; index++)
        {
            if (Problem(all[index - 1].AtLeast, all[index].AtLeast) is { } problem)
                throw new ArgumentException(problem, nameof(steps));
        }

        return new(per, all);
    }

    /// <summary>"by the price of 100 kg: from 52.60 EUR 14.4%; from 0.00 EUR 14.4% + 29.80 EUR / 100 kg".</summary>
    public override string ToString() => $"by the price of {Per}: {string.Join("; ", Steps)}";

    internal override DutyAmount Calculate(DutyBasis basis)
    {
        if (basis.EntryPrice is not { } price)
            return OfEveryStep(basis, OpenFact.EntryPrice(Per));
        if (!price.Per.IsComparableWith(Per))
            return OfEveryStep(basis, OpenFact.EntryPriceOf(Per, price));
        if (Comparison(basis, price.Amount) is not var (asPrice, asStep))
            return OfEveryStep(basis, OpenFact.ExchangeRate(price.Amount.Currency, Steps[0].AtLeast.Currency));
        decimal stepInUnitOfPrice = Per.In(price.Per.Unit).Amount;
        foreach (PriceStep step in Steps)
        {
            // Multiplied crosswise: a price for 3 kg is not divided.
            if (asPrice(price.Amount) * stepInUnitOfPrice >= asStep(step.AtLeast) * price.Per.Amount)
                return step.Rate.AmountOn(basis);
        }

        return DutyAmount.Unknown(OpenFact.UnderLowestPrice(Per, Steps[^1].AtLeast, price));
    }

    /// <summary>Why a price cannot follow another; null if it can.</summary>
    internal static string? Problem(Money before, Money after) =>
        !after.Currency.Equals(before.Currency) ? $"The prices of the steps are in one currency, and {after} is not in {before.Currency}."
        : after.Amount >= before.Amount ? $"The steps go from the highest price to the lowest, and {after} is not less than {before}."
        : null;

    // The price in the currency of the steps; or else the steps in that of the price, for which a duty in that currency has a rate anyway.
    private (Func<Money, decimal> Price, Func<Money, decimal> Step)? Comparison(DutyBasis basis, Money price)
    {
        Currency steps = Steps[0].AtLeast.Currency;
        if (basis.Converted(price, steps).IsCertain)
            return (money => basis.Converted(money, steps).Value.Amount, static money => money.Amount);
        return basis.Converted(Steps[0].AtLeast, price.Currency).IsCertain
            ? (static money => money.Amount, money => basis.Converted(money, price.Currency).Value.Amount)
            : null;
    }

    // What is missing does not matter if it changes nothing.
    private DutyAmount OfEveryStep(DutyBasis basis, OpenFact missing)
    {
        DutyAmount[] amounts = [.. Steps.Select(step => step.Rate.AmountOn(basis))];
        bool isListed = Steps[^1].AtLeast.Amount == 0m && amounts.All(amount => amount.IsCertain);
        if (isListed && amounts.All(amount => amount.Equals(amounts[0])))
            return amounts[0];
        return DutyAmount.Unknown(
            [missing, .. amounts.SelectMany(amount => amount.Reasons)],
            isListed ? ValueList.From(amounts.Select(amount => amount.Value).Distinct()) : []);
    }
}
