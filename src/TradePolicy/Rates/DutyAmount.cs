using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An amount of duty; or, if it cannot be calculated, the facts that leave it open. An unknown amount never counts as zero.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DutyAmount
{
    // One of the two is there. What an open amount needs is in an object of its own, so that the many known ones stay small.
    private readonly Money? amount;
    private readonly OpenAnswer<Money>? open;

    private DutyAmount(Money? amount, OpenAnswer<Money>? open)
    {
        this.amount = amount;
        this.open = open;
    }

    /// <summary>Whether the amount is known.</summary>
    [MemberNotNullWhen(true, nameof(amount))]
    [MemberNotNullWhen(false, nameof(open))]
    public bool IsCertain => amount is not null;

    /// <summary>The amount, not rounded.</summary>
    /// <exception cref="InvalidOperationException">The amount is not known.</exception>
    public Money Value => amount ?? throw new InvalidOperationException($"The duty is not known: {this}. Ask IsCertain, then Reasons.");

    /// <summary>
    /// The amounts that are possible, each once: one if the amount is known; several if the texts can be read in several ways and each
    /// gives a known amount; empty if the amounts cannot be listed, for instance because a quantity is missing.
    /// </summary>
    public ValueList<Money> Possible => IsCertain ? [amount] : open.Possible;

    /// <summary>The facts that leave the amount open, each once; empty if it is known.</summary>
    public ValueList<OpenFact> Reasons => IsCertain ? [] : open.Reasons;

    /// <summary>A known amount.</summary>
    /// <param name="amount">The amount.</param>
    public static DutyAmount Of(Money amount) => new(Require.Given(amount), null);

    /// <summary>Gets the amount if it is known.</summary>
    /// <param name="value">The amount, not rounded; null if it is not known.</param>
    /// <returns>Whether the amount is known.</returns>
    public bool TryGetValue([NotNullWhen(true)] out Money? value) => (value = amount) is not null;

    /// <summary>"750.00 USD"; "unknown: the quantity in kg is not stated".</summary>
    public override string ToString() => amount?.ToString() ?? $"unknown: {string.Join("; ", Reasons)}";

    internal static DutyAmount Unknown(params IEnumerable<OpenFact> reasons) => Unknown(reasons, []);

    internal static DutyAmount Unknown(IEnumerable<OpenFact> reasons, ValueList<Money> possible) =>
        new(null, new(ValueList.From(reasons.Distinct()), possible));

    /// <summary>Whether the amount, or one that is possible, is in another currency than this.</summary>
    internal bool DiffersFrom(Currency currency) =>
        IsCertain ? !amount.Currency.Equals(currency) : open.Possible.Any(possible => !possible.Currency.Equals(currency));

    internal DutyAmount Select(Func<Money, Money> change)
    {
        if (IsCertain)
            return Of(change(amount));
        return open.Possible.Count == 0
            ? this
            : new(null, open with { Possible = ValueList.From(open.Possible.Select(change).Distinct()) });
    }

    // Of two open amounts it is not known which go together, so that the possible ones are not listed.
    internal DutyAmount Combined(DutyAmount other, Func<Money, Money, Money> both) =>
        IsCertain && other.IsCertain ? Of(both(amount, other.amount)) : Unknown(Reasons.Concat(other.Reasons));

    internal DutyAmount Lacking(OpenFact fact) => Unknown(Reasons.Append(fact));
}
