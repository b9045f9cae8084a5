using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradePolicy.Valuation;

/// <summary>The exchange rate of a day: certain, or open with the reasons.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ExchangeRateAnswer
{
    internal ExchangeRateAnswer(ValueList<ExchangeRate> possible, ValueList<OpenFact> reasons)
    {
        Possible = possible;
        Reasons = reasons;
    }

    /// <summary>Whether there is one rate.</summary>
    public bool IsCertain => Reasons.Count == 0;

    /// <summary>The rate; those that are stated, if they differ; none if none is known for the day.</summary>
    public ValueList<ExchangeRate> Possible { get; }

    /// <summary>What leaves it open; empty if it is certain.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>The rate, if it is certain; false, and null, if it is open.</summary>
    public bool TryGetValue([NotNullWhen(true)] out ExchangeRate? rate)
    {
        rate = IsCertain ? Possible[0] : null;
        return rate is not null;
    }

    /// <summary>"1 GBP = 1.1761 EUR on 2022-01-01 (monthly rates)", "not known: …".</summary>
    public override string ToString() => IsCertain ? Possible[0].ToString() : $"not known: {string.Join("; ", Reasons)}";
}
