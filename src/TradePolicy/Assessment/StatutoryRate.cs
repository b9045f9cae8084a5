using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// The rate that the programmes of a tariff charge together on goods of an origin, as a percentage of the customs value, the same
/// for every value; or, if the rate depends on other facts, those facts. An unknown rate never counts as zero.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record StatutoryRate
{
    private readonly Percentage rate;
    private readonly OpenAnswer<Percentage>? open;

    private StatutoryRate(Percentage rate, OpenAnswer<Percentage>? open)
    {
        this.rate = rate;
        this.open = open;
    }

    /// <summary>Whether the rate is known.</summary>
    [MemberNotNullWhen(false, nameof(open))]
    public bool IsCertain => open is null;

    /// <summary>The rate.</summary>
    /// <exception cref="InvalidOperationException">The rate is not known.</exception>
    public Percentage Value =>
        IsCertain ? rate : throw new InvalidOperationException($"The rate is not known: {this}. Ask IsCertain, then Reasons.");

    /// <summary>
    /// The rates that are possible, each once: one if the rate is known; several if the texts can be read in several ways and each gives a
    /// known rate; empty if the rates cannot be listed, for instance because a quantity is missing.
    /// </summary>
    public ValueList<Percentage> Possible => IsCertain ? [rate] : open.Possible;

    /// <summary>The facts that leave the rate open, each once; empty if it is known.</summary>
    public ValueList<OpenFact> Reasons => IsCertain ? [] : open.Reasons;

    /// <summary>Gets the rate if it is known.</summary>
    /// <param name="value">The rate; 0 % if it is not known.</param>
    /// <returns>Whether the rate is known.</returns>
    public bool TryGetValue(out Percentage value)
    {
        value = rate;
        return IsCertain;
    }

    /// <summary>"70.5%"; "unknown: the quantity in kg is not stated".</summary>
    public override string ToString() => IsCertain ? rate.ToString() : $"unknown: {string.Join("; ", Reasons)}";

    /// <summary>Goods that are worth 100 in no currency, to which nothing converts: a duty on them is a percentage of any value.</summary>
    internal static DutyBasis AnyWorth { get; } = DutyBasis.Of(Money.Of(100m, Currency.None));

    /// <summary>No duty.</summary>
    internal static StatutoryRate Nothing { get; } = Of(Percentage.Zero);

    internal static StatutoryRate Of(Percentage rate) => new(rate, null);

    /// <summary>The rate that a duty on goods is.</summary>
    internal static StatutoryRate Of(DutyAmount duty, Money customsValue) => duty.TryGetValue(out Money? amount)
        ? Of(amount.PercentageOf(customsValue))
        : Unknown(
            duty.Reasons, ValueList.From(duty.Possible.Select(possible => possible.PercentageOf(customsValue)).Distinct()), customsValue);

    /// <summary>The same rate where a further fact leaves it open: what it was is possible.</summary>
    internal StatutoryRate Lacking(OpenFact fact) =>
        new(Percentage.Zero, new(ValueList.From(Reasons.Prepend(fact).Distinct()), Possible));

    // That no currency converts to none means that the customs value is missing.
    private static StatutoryRate Unknown(ValueList<OpenFact> reasons, ValueList<Percentage> possible, Money customsValue) => new(
        Percentage.Zero,
        new(
            ValueList.From(reasons.Select(fact => fact.Kind == OpenFactKind.ExchangeRate && customsValue.Currency == Currency.None
                ? OpenFact.OfEntry("customs value", "the rate depends on the value of the goods")
                : fact).Distinct()),
            possible));
}
