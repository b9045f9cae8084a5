namespace TradePolicy;

/// <summary>An amount of duty; or, where it cannot be computed, the facts that are missing. What is missing is never zero.</summary>
public sealed record DutyAmount
{
    private readonly Money? amount;

    private DutyAmount(Money? amount, ValueList<OpenFact> missing)
    {
        this.amount = amount;
        Reasons = missing;
    }

    /// <summary>Whether the amount is known.</summary>
    public bool IsCertain => amount is not null;

    /// <summary>The amount, not rounded.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public Money Value => amount ?? throw new InvalidOperationException($"The duty is not known: {this}. Ask IsKnown, then Missing.");

    /// <summary>The facts that are missing, each once; none where the amount is known.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>A known amount.</summary>
    /// <param name="amount">The amount.</param>
    public static DutyAmount Of(Money amount) => new(Require.Given(amount), []);

    /// <summary>"750.00 USD"; "unknown: the quantity in kg is not stated".</summary>
    public override string ToString() => amount?.ToString() ?? $"unknown: {string.Join("; ", Reasons)}";

    internal static DutyAmount Unknown(params IEnumerable<OpenFact> missing) => new(null, ValueList.From(missing.Distinct()));

    internal DutyAmount Select(Func<Money, Money> change) => amount is null ? this : Of(change(amount));

    internal DutyAmount Combined(DutyAmount other, Func<Money, Money, Money> both) =>
        amount is not null && other.amount is not null ? Of(both(amount, other.amount)) : Unknown(Reasons.Concat(other.Reasons));

    internal DutyAmount Lacking(OpenFact fact) => Unknown(Reasons.Append(fact));
}
