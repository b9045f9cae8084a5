using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An act that suspends a provision for a window. It prevails over every enactment of the provision, regardless of when
/// that became known: an act that changes a suspended value changes the value that will revive. Without a value below it has no effect.
/// </summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
/// <remarks>Immutable, and safe for use from several threads if its values are.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Suspension<T> : WindowedAct
    where T : notnull
{
    internal Suspension(
        string key,
        string provision,
        LegalInstrument instrument,
        LegalWindow window,
        SuspensionEffect<T> effect,
        string? pinpoint,
        IEnumerable<LegalView>? views)
        : base(key, provision, instrument, window, pinpoint, views) => Effect = Require.Given(effect);

    /// <summary>The effect of the suspension on the suspended value.</summary>
    public SuspensionEffect<T> Effect { get; }

    /// <inheritdoc />
    public override string Verb => "suspends";

    private protected override string Given() => $"({Effect})";
}
