using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace TradePolicy.Valuation;

/// <summary>
/// How a customs value comes about: the price paid for the goods, and what the law of the importing economy adds to it. The United Kingdom
/// and the European Union add transport and insurance up to their frontier, and the United States does not.
/// </summary>
/// <remarks>
/// Union Customs Code, articles 70 and 71(1)(e); Taxation (Cross-border Trade) Act 2018, section 16; 19 U.S.C. 1401a(b)(1) and (b)(4)(A).
/// What is not stated is not taken for nothing: state zero where the seller pays the transport. Immutable, and safe for use from
/// several threads.
/// </remarks>
/// <example><code>
/// CustomsValuation goods = CustomsValuation.Of(Money.Of(70_000m, "EUR"))
///     .WithTransportToFrontier(Money.Of(6_500m, "EUR")).WithInsuranceToFrontier(Money.Of(292m, "EUR"));
/// goods.ValueFor(Economy.EuropeanUnion);      // 76792.00 EUR
/// goods.ValueFor(Economy.UnitedStates);       // 70000.00 EUR
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record CustomsValuation
{
    private CustomsValuation(Money price) => Price = price;

    /// <summary>The price actually paid or payable for the goods.</summary>
    public Money Price { get; }

    /// <summary>
    /// The cost of transport up to the frontier of the importing economy, as far as the price lacks it; null if not stated.
    /// </summary>
    public Money? TransportToFrontier { get; private init; }

    /// <summary>The cost of insurance up to that frontier, as far as the price lacks it; null if not stated.</summary>
    public Money? InsuranceToFrontier { get; private init; }

    /// <summary>
    /// What every law adds, by what it is: selling commissions, packing, materials that the buyer supplied, royalties, proceeds of resale.
    /// </summary>
    public ValueList<Money> Additions { get; private init; } = [];

    /// <summary>The exchange rates that may be used.</summary>
    public ValueList<ExchangeRate> ExchangeRates { get; private init; } = [];

    /// <summary>A valuation by the price.</summary>
    /// <param name="price">The price actually paid or payable; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    public static CustomsValuation Of(Money price) => new(NotNegative(price));

    /// <summary>The same with the cost of transport up to the frontier.</summary>
    /// <param name="cost">The cost, as far as the price lacks it; zero if it lacks none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public CustomsValuation WithTransportToFrontier(Money cost) => this with { TransportToFrontier = NotNegative(cost) };

    /// <summary>The same with the cost of insurance up to the frontier.</summary>
    /// <param name="cost">The cost, as far as the price lacks it; zero if it lacks none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public CustomsValuation WithInsuranceToFrontier(Money cost) => this with { InsuranceToFrontier = NotNegative(cost) };

    /// <summary>The same with an amount that every law adds.</summary>
    /// <param name="addition">The amount.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public CustomsValuation WithAddition(Money addition) => this with { Additions = [.. Additions, NotNegative(addition)] };

    /// <summary>The same with an exchange rate that may be used, for amounts in another currency than the price.</summary>
    /// <param name="rate">The rate.</param>
    public CustomsValuation With(ExchangeRate rate) => this with { ExchangeRates = [.. ExchangeRates, Require.Given(rate)] };

    /// <summary>The customs value in an economy, in the currency of the price.</summary>
    /// <param name="importing">The economy into which the goods are entered.</param>
    /// <returns>
    /// The value; or the missing facts: a cost that counts there and is not stated, an exchange rate, or whether an economy other than the
    /// United States, the United Kingdom and those of the European Union counts the way to its frontier.
    /// </returns>
    public DutyAmount ValueFor(Economy importing)
    {
        DutyBasis basis = ExchangeRates.Aggregate(DutyBasis.Of(Price), static (own, rate) => own.With(rate));
        DutySum sum = default;
        sum.Add(DutyAmount.Of(Price));
        foreach (Money addition in Additions)
            sum.Add(basis.InCurrency(addition));
        if (Require.Given(importing) == Economy.UnitedKingdom || importing == Economy.EuropeanUnion)
        {
            Add(TransportToFrontier, "transport to the frontier");
            Add(InsuranceToFrontier, "insurance to the frontier");
        }
        else if (importing != Economy.UnitedStates)
        {
            sum.Lack(OpenFact.OfLaw(
                "customs value",
                $"whether the customs value in {importing} includes transport and insurance to its frontier is not in the data"));
        }

        return sum.In(Price.Currency);

        void Add(Money? cost, string name) => sum.Add(cost is null
            ? DutyAmount.Unknown(OpenFact.OfEntry(name, $"the cost of {name} is not stated"))
            : basis.InCurrency(cost));
    }

    /// <summary>"70000.00 EUR with transport 6500.00 EUR and insurance 292.00 EUR to the frontier".</summary>
    public override string ToString() =>
        $"{Price} with transport {TransportToFrontier?.ToString() ?? "not stated"} "
        + $"and insurance {InsuranceToFrontier?.ToString() ?? "not stated"} to the frontier";

    private static Money NotNegative(Money amount, [CallerArgumentExpression(nameof(amount))] string name = "") =>
        Require.Given(amount, name).Amount >= 0m
        ? amount
        : throw new ArgumentOutOfRangeException(name, amount, "An amount of a customs value is not negative.");
}
