using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Data;

/// <summary>
/// A tariff quota of the United States: a quantity that bears a lower duty than what is entered beyond it. Whether goods are within it is a
/// fact of the entry, which customs says, since it depends on what all others have entered.
/// </summary>
/// <example><code>
/// entry.WithFact(UnitedStates.Quotas[0].Fact)      // within the 65,205 vehicles of the United Kingdom in 2025
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffQuota
{
    internal TariffQuota(string key, string tariff, string fact, string heading, LegalInstrument instrument)
    {
        Key = key;
        Tariff = tariff;
        Fact = fact;
        Heading = heading;
        Instrument = instrument;
    }

    /// <summary>The key: <c>us/quartz/2026</c>.</summary>
    public string Key { get; }

    /// <summary>The key of the tariff whose rate is lower within the quota.</summary>
    public string Tariff { get; }

    /// <summary>
    /// The fact by which an entry states that it is within the quota, such as <see cref="EntryFacts.WithinVehicleQuota"/>.
    /// </summary>
    public string Fact { get; }

    /// <summary>The heading under which goods within the quota are declared: <c>9903.94.31</c>.</summary>
    public string Heading { get; }

    /// <summary>The first instant of the quota, included.</summary>
    public Instant From { get; internal init; }

    /// <summary>The first instant after it; null if it has no end.</summary>
    public Instant? Until { get; internal init; }

    /// <summary>How much is within the quota in each of its periods; null if that is not in the data.</summary>
    public Quantity? Quantity { get; internal init; }

    /// <summary>The length of the periods, from the first day of a year or quarter; null if the quota is one for its whole time.</summary>
    public Period? Each { get; internal init; }

    /// <summary>The instrument that opens the quota.</summary>
    public LegalInstrument Instrument { get; }

    /// <summary>What was read of the quantity, if it is less sure than the instrument; null if it is as sure.</summary>
    public Evidence? Evidence { get; internal init; }

    /// <summary>"us/gb-vehicles/2025: 65205 item".</summary>
    public override string ToString() => $"{Key}: {(Quantity is { } quantity ? $"{quantity}" : "a quantity that is not in the data")}";
}
