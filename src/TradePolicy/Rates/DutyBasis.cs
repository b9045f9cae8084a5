using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The basis on which a duty is calculated: the customs value, the quantities, the values of parts of the goods, the exchange rates
/// that may be used, and the price of the goods and the duty provided in the applicable subheading, if a rate depends on them.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// DutyBasis basis = DutyBasis.Of(Money.Of(1_000m, "GBP"), Quantity.Of(250m, MeasurementUnit.Kilogram));
/// rate.AmountOn(basis).Value;
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyBasis
{
    private DutyBasis(Money customsValue) => CustomsValue = customsValue;

    /// <summary>The customs value; not negative. Duty is calculated in its currency.</summary>
    public Money CustomsValue { get; private init; }

    /// <summary>The quantities; no two measure the same dimension and part of the goods.</summary>
    public ValueList<Quantity> Quantities { get; private init; } = [];

    /// <summary>The values of parts of the goods, by the words of the tariff: "steel content".</summary>
    public IReadOnlyDictionary<string, Money> ComponentValues { get; private init; } = ReadOnlyDictionary<string, Money>.Empty;

    /// <summary>
    /// The part of the value that value-added tax is on and duties are not: commission, packing, transport and insurance up to the first
    /// destination of the goods, as far as the customs value lacks them. State it by <see cref="WithComponent"/>; zero if there are none.
    /// </summary>
    public const string IncidentalExpenses = "incidental expenses";

    /// <summary>The exchange rates that may be used, at most one for each pair of currencies.</summary>
    public ValueList<ExchangeRate> ExchangeRates { get; private init; } = [];

    /// <summary>
    /// The price by which an <see cref="EntryPriceDuty"/> is chosen: the declared price or the standard import value; null if it is not
    /// stated.
    /// </summary>
    public UnitPrice? EntryPrice { get; private init; }

    /// <summary>The duty provided in the applicable subheading; not known unless it is given.</summary>
    public DutyAmount BaseDuty { get; private init; } = DutyAmount.Unknown(OpenFact.BaseDuty());

    /// <summary>
    /// The duty of the general rate, which differs from <see cref="BaseDuty"/> if a preference is claimed; not known unless it is given.
    /// </summary>
    public DutyAmount GeneralDuty { get; private init; } = DutyAmount.Unknown(OpenFact.BaseDuty());

    /// <summary>A basis.</summary>
    /// <param name="customsValue">The customs value; not negative.</param>
    /// <param name="quantities">The quantities; no two measure the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">The customs value is negative.</exception>
    /// <exception cref="ArgumentException">Two quantities measure the same.</exception>
    public static DutyBasis Of(Money customsValue, params IEnumerable<Quantity> quantities) =>
        new DutyBasis(NotNegative(customsValue)).With(quantities);

    /// <summary>The same with another customs value. The duty provided in the applicable subheading is then not known.</summary>
    /// <param name="customsValue">The customs value; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The customs value is negative.</exception>
    public DutyBasis WithCustomsValue(Money customsValue) => this with
    {
        CustomsValue = NotNegative(customsValue),
        BaseDuty = DutyAmount.Unknown(OpenFact.BaseDuty()),
        GeneralDuty = DutyAmount.Unknown(OpenFact.BaseDuty()),
    };

    /// <summary>The same with further quantities.</summary>
    /// <param name="quantities">The quantities; no two measure the same.</param>
    /// <exception cref="ArgumentException">Two quantities measure the same.</exception>
    public DutyBasis With(params IEnumerable<Quantity> quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        List<Quantity> all = [.. Quantities];
        foreach (Quantity quantity in quantities)
        {
            ArgumentNullException.ThrowIfNull(quantity, nameof(quantities));
            if (all.Find(quantity.IsComparableWith) is { } other)
                throw new ArgumentException($"{other} and {quantity} measure the same; state one of them.", nameof(quantities));
            all.Add(quantity);
        }

        return this with { Quantities = ValueList.From(all) };
    }

    /// <summary>The same with the value of a part of the goods.</summary>
    /// <param name="component">The part, in the words of the tariff.</param>
    /// <param name="value">The value; not negative.</param>
    /// <exception cref="ArgumentException">The part is empty or has a value already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public DutyBasis WithComponent(string component, Money value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Amount < 0m)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value of a part is not negative.");
        Dictionary<string, Money> values = new(ComponentValues, StringComparer.Ordinal);
        return values.TryAdd(Require.Text(component), value)
            ? this with { ComponentValues = values.AsReadOnly() }
            : throw new ArgumentException($"The value of the {component} is stated already.", nameof(component));
    }

    /// <summary>The same with a further exchange rate, which is used both ways unless the other way has a rate of its own.</summary>
    /// <param name="rate">The rate.</param>
    /// <exception cref="ArgumentException">There is a rate for that pair of currencies already.</exception>
    public DutyBasis With(ExchangeRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return ExchangeRates.FirstOrDefault(other => other.From.Equals(rate.From) && other.To.Equals(rate.To)) is { } stated
            ? throw new ArgumentException($"There is a rate from {rate.From} to {rate.To} already: {stated}.", nameof(rate))
            : this with { ExchangeRates = [.. ExchangeRates, rate] };
    }

    /// <summary>The same with the price by which a rate is chosen, which replaces one stated before.</summary>
    /// <param name="amount">The price; not negative.</param>
    /// <param name="per">The quantity of the goods that it is the price of; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative, or the quantity is zero.</exception>
    public DutyBasis WithEntryPrice(Money amount, Quantity per) => this with { EntryPrice = UnitPrice.Of(amount, per) };

    /// <summary>The same with the duty provided in the applicable subheading.</summary>
    /// <param name="duty">The duty, in the currency of the customs value, or the facts that leave it open.</param>
    /// <param name="generalDuty">The duty of the general rate; by default the same: no preference is claimed.</param>
    /// <exception cref="ArgumentException">A duty is in another currency.</exception>
    public DutyBasis WithBaseDuty(DutyAmount duty, DutyAmount? generalDuty = null) =>
        this with { BaseDuty = InOwnCurrency(duty), GeneralDuty = InOwnCurrency(generalDuty ?? duty) };

    // By hand: dictionaries compare by reference.
    /// <summary>Whether both are the same.</summary>
    /// <param name="other">The other basis.</param>
    public bool Equals(DutyBasis? other) =>
        other is not null && CustomsValue == other.CustomsValue && Quantities == other.Quantities
        && ComponentValues.HasSameEntriesAs(other.ComponentValues) && ExchangeRates == other.ExchangeRates
        && EntryPrice == other.EntryPrice && BaseDuty == other.BaseDuty && GeneralDuty == other.GeneralDuty;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(CustomsValue, Quantities.Count, ComponentValues.Count, EntryPrice, BaseDuty);

    /// <summary>"1000.00 GBP, 250 kg", "1000.00 GBP, 250 kg, price 104.30 EUR / 100 kg".</summary>
    public override string ToString()
    {
        string stated = string.Join(", ", Quantities.Select(quantity => quantity.ToString()).Prepend(CustomsValue.ToString()));
        return EntryPrice is null ? stated : $"{stated}, price {EntryPrice}";
    }

    /// <summary>The basis of a part of the goods: its value, and its share of the duty provided in the applicable subheading.</summary>
    internal DutyBasis OfPart(Money value) => this with
    {
        CustomsValue = value,
        BaseDuty = ShareOf(BaseDuty, value),
        GeneralDuty = ShareOf(GeneralDuty, value),
    };

    private DutyAmount ShareOf(DutyAmount whole, Money value) => CustomsValue.Amount == 0m
        ? whole
        : whole.Select(duty => Money.Of(duty.Amount * value.Amount / CustomsValue.Amount, duty.Currency));

    private DutyAmount InOwnCurrency(DutyAmount duty) => Require.Given(duty).DiffersFrom(CustomsValue.Currency)
        ? throw new ArgumentException($"The duty is {duty} and the customs value in {CustomsValue.Currency}.", nameof(duty))
        : duty;

    internal Money? ValueOf(string component) => ComponentValues.GetValueOrDefault(component);

    internal DutyAmount InCurrency(Money money) => Converted(money, CustomsValue.Currency);

    internal DutyAmount Converted(Money money, Currency into)
    {
        if (money.Currency.Equals(into))
            return DutyAmount.Of(money);
        foreach (ExchangeRate rate in ExchangeRates)
        {
            if (rate.From.Equals(money.Currency) && rate.To.Equals(into))
                return DutyAmount.Of(rate.Convert(money));
        }

        // A rate is stated once: it is used the other way if there is none of its own for that.
        foreach (ExchangeRate rate in ExchangeRates)
        {
            if (rate.To.Equals(money.Currency) && rate.From.Equals(into))
                return DutyAmount.Of(rate.ConvertBack(money));
        }

        return DutyAmount.Unknown(OpenFact.ExchangeRate(money.Currency, into));
    }

    /// <summary>
    /// The number of units of a quantity that the goods have. For a product of units that is not stated, it is the product of its two
    /// factors. Null if no stated quantity gives it.
    /// </summary>
    internal decimal? MeasuredIn(Quantity per)
    {
        if (Measured(per.Unit, per.Part) is { } measured)
            return measured;
        return per.Unit.Factors is [var left, var right] && Measured(left, per.Part) is { } first && Measured(right, per.Part) is { } second
            ? first * second
            : null;
    }

    private static Money NotNegative(Money customsValue) => Require.Given(customsValue).Amount >= 0m
        ? customsValue
        : throw new ArgumentOutOfRangeException(nameof(customsValue), customsValue, "A customs value is not negative.");

    private decimal? Measured(MeasurementUnit unit, string? part)
    {
        foreach (Quantity quantity in Quantities)
        {
            if (quantity.Part == part && quantity.Unit.ConvertsTo(unit))
                return quantity.Unit.Convert(quantity.Amount, unit);
        }

        return null;
    }
}
