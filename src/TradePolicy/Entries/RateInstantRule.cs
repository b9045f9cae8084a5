using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The rule that says at which instant the rate of duty on an entry is determined. Go through the rule's events in order; the first
/// that happened gives the instant. Customs laws have different rules.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record RateInstantRule
{
    private RateInstantRule(ValueList<EntryEvent> events, string source)
    {
        Events = events;
        Source = source;
    }

    /// <summary>
    /// The United States: the grant of privileged foreign status in a zone (19 CFR 146.65(a)(1)), else the withdrawal
    /// from warehouse (19 CFR 141.69, 19 U.S.C. 1315(a)(1)), else the acceptance of an entry for immediate transportation
    /// (19 CFR 141.69(b)), else the time of entry (19 CFR 141.68). Goods under a quota follow rules of their own: an entry for immediate
    /// transportation does not decide their rate and is not to be stated for them. What is outside the total of the tariff follows
    /// <see cref="UnitedStatesOtherCharges"/>.
    /// </summary>
    public static RateInstantRule UnitedStates { get; } = Of(
        "19 CFR 141.68, 141.69 and 146.65",
        EntryEvent.PrivilegedForeignStatus,
        EntryEvent.WithdrawalFromWarehouse,
        EntryEvent.ImmediateTransportation,
        EntryEvent.Entry);

    /// <summary>
    /// The charges of the United States that are outside the total of the tariff: the withdrawal from warehouse for consumption, else the
    /// time of entry. Fees are for the processing of what is "entered or released", which is said of both (19 CFR 24.23(a)(2)), and customs
    /// do not look at an entry for immediate transportation for them; duties on dumping and subsidies on goods of a zone are those of
    /// their entry for consumption (15 CFR 400.14(e)). The status of goods in a zone fixes the rate of duty alone (19 CFR 146.65(a)(1)).
    /// </summary>
    public static RateInstantRule UnitedStatesOtherCharges { get; } = Of(
        "19 CFR 24.23(a)(2), 15 CFR 400.14(e)", EntryEvent.WithdrawalFromWarehouse, EntryEvent.Entry);

    /// <summary>The time of entry, regardless of other events.</summary>
    public static RateInstantRule TimeOfEntry { get; } = Of("time of entry", EntryEvent.Entry);

    /// <summary>The events, of which the first that took place decides.</summary>
    public ValueList<EntryEvent> Events { get; }

    /// <summary>The source of the rule.</summary>
    public string Source { get; }

    /// <summary>A rule.</summary>
    /// <param name="source">The source of the rule.</param>
    /// <param name="events">The events, of which the first that took place decides; at least one, each once.</param>
    /// <exception cref="ArgumentException">No event is given, or one is given twice.</exception>
    public static RateInstantRule Of(string source, params IEnumerable<EntryEvent> events)
    {
        EntryEvent[] own = [.. Require.Given(events)];
        if (own.Length == 0 || own.Distinct().Count() != own.Length || !own.All(Enum.IsDefined))
            throw new ArgumentException("A rule has at least one event, and each once.", nameof(events));
        return new(ValueList.Owning(own), Require.Text(source));
    }

    /// <summary>The rule of an economy: for the United States their rule, for others the time of entry.</summary>
    /// <param name="importingEconomy">The economy into which goods are entered.</param>
    public static RateInstantRule For(Economy importingEconomy) =>
        Require.Given(importingEconomy) == Economy.UnitedStates ? UnitedStates : TimeOfEntry;

    /// <summary>
    /// The rule of an economy for the charges outside the total of its tariff: fees, and duties on dumping and subsidies. For the United
    /// States it is theirs, for others the time of entry.
    /// </summary>
    /// <param name="importingEconomy">The economy into which goods are entered.</param>
    public static RateInstantRule ForOtherCharges(Economy importingEconomy) =>
        Require.Given(importingEconomy) == Economy.UnitedStates ? UnitedStatesOtherCharges : TimeOfEntry;

    /// <summary>The event that decides for an entry; null if none of the events of the rule took place.</summary>
    /// <param name="entry">The entry.</param>
    public EntryEvent? EventOf(CustomsEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (EntryEvent happened in Events)
        {
            if (entry.TimeOf(happened) is not null)
                return happened;
        }

        return null;
    }

    /// <summary>The instant at which the rate on an entry is determined; null if none of the events of the rule took place.</summary>
    /// <param name="entry">The entry.</param>
    public Instant? InstantOf(CustomsEntry entry) => EventOf(entry) is { } happened ? entry.TimeOf(happened) : null;

    /// <summary>"WithdrawalFromWarehouse, else Entry (19 CFR 141.69)".</summary>
    public override string ToString() => $"{string.Join(", else ", Events)} ({Source})";
}
