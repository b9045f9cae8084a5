using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>A window whose stated end is not the end that its length leads to. The stated one wins.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record WindowDiscrepancy
{
    internal WindowDiscrepancy(LegalBound stated, LegalBound computed)
    {
        Stated = stated;
        Computed = computed;
    }

    /// <summary>The end as the text states it.</summary>
    public LegalBound Stated { get; }

    /// <summary>The end that the stated length leads to.</summary>
    public LegalBound Computed { get; }

    /// <summary>
    /// How long after the calculated end the stated end is (negative: before it), between their latest readings.
    /// </summary>
    public Duration StatedLaterBy => Stated.Latest - Computed.Latest;

    /// <summary>"stated …, counted …: 1:00:00 later".</summary>
    public override string ToString()
    {
        string by = StatedLaterBy >= Duration.Zero
            ? DurationPattern.JsonRoundtrip.Format(StatedLaterBy) + " later"
            : DurationPattern.JsonRoundtrip.Format(-StatedLaterBy) + " earlier";
        return $"stated {Stated}, counted {Computed}: the stated end is {by}";
    }
}
