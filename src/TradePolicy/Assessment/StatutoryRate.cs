namespace TradePolicy;

/// <summary>
/// What the programmes of a tariff charge together on goods of an origin, as a percentage of the customs value, whatever
/// the goods are worth; or, where it turns on more than that, what is missing. What is missing is never zero.
/// </summary>
public sealed record StatutoryRate
{
    private readonly Percentage rate;

    private StatutoryRate(Percentage rate, ValueList<OpenFact> missing)
    {
        this.rate = rate;
        Reasons = missing;
        IsCertain = missing.Count == 0;
    }

    /// <summary>Whether the rate is known.</summary>
    public bool IsCertain { get; }

    /// <summary>The rate.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public Percentage Value => IsCertain ? rate : throw new InvalidOperationException($"The rate is not known: {this}. Ask IsKnown, then Missing.");

    /// <summary>What is missing, each once; none where the rate is known.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>"70.5%"; "unknown: the quantity in kg is not stated".</summary>
    public override string ToString() => IsCertain ? rate.ToString() : $"unknown: {string.Join("; ", Reasons)}";

    /// <summary>Goods that are worth 100 in no currency, to which nothing converts: a duty on them is a percentage of whatever they are worth.</summary>
    internal static DutyBasis AnyWorth { get; } = DutyBasis.Of(Money.Of(100m, Currency.None));

    /// <summary>No duty.</summary>
    internal static StatutoryRate Nothing { get; } = Of(Percentage.Zero);

    internal static StatutoryRate Of(Percentage rate) => new(rate, []);

    /// <summary>The rate that a duty on goods is.</summary>
    internal static StatutoryRate Of(DutyAmount duty, Money customsValue) =>
        duty.IsCertain ? Of(duty.Value.PercentageOf(customsValue)) : Lacking(duty.Reasons, customsValue);

    /// <summary>The rate of goods where facts are missing; that nothing converts to no currency means that their value is missing.</summary>
    internal static StatutoryRate Lacking(IReadOnlyList<OpenFact> facts, Money customsValue) => new(
        Percentage.Zero,
        ValueList.From(facts.Select(fact => fact.Kind == OpenFactKind.ExchangeRate && customsValue.Currency == Currency.None
            ? OpenFact.OfEntry("customs value", "it turns on what the goods are worth")
            : fact).Distinct()));
}
