using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Data;

/// <summary>A known gap in the data, and the tariffs and measures that it affects.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record KnownGap
{
    internal KnownGap(string text, params string[] touches)
    {
        Message = text;
        AffectedKeys = ValueList.Create<string>(touches);
    }

    /// <summary>The missing thing, in words.</summary>
    public string Message { get; }

    /// <summary>
    /// The keys of the tariffs, export controls and measures whose answers it affects; empty if the missing thing is
    /// itself a tariff, control or measure.
    /// </summary>
    public ValueList<string> AffectedKeys { get; }

    /// <summary>
    /// The duty that is missing, with its goods and its time; null if the gap is not a duty that an assessment could name. An assessment
    /// of its goods has no certain total.
    /// </summary>
    public TariffGap? Duty { get; private init; }

    /// <summary>The origins on whose goods the missing duty is; empty if the gap is no such duty.</summary>
    internal ValueList<EconomyScope> Origins { get; private init; } = [];

    internal static KnownGap Of(TariffGap duty, IEnumerable<EconomyScope> origins) =>
        new($"{char.ToUpperInvariant(duty.Message[0])}{duty.Message[1..]}.") { Duty = duty, Origins = ValueList.From(origins) };

    /// <summary>The text.</summary>
    public override string ToString() => Message;
}
