using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>An act that gives a provision a value from a moment on, and until an end if its own text states one.</summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
/// <remarks>Immutable, and safe for use from several threads if its values are.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Enactment<T> : WindowedAct
    where T : notnull
{
    internal Enactment(
        string key,
        string provision,
        LegalInstrument instrument,
        LegalWindow window,
        T value,
        bool keepsLaterChanges,
        string? pinpoint,
        IEnumerable<LegalView>? views)
        : base(key, provision, instrument, window, pinpoint, views)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        KeepsLaterChanges = keepsLaterChanges;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>
    /// Whether changes that earlier acts scheduled to start after this one remain in force. If false, which is the rule, the
    /// act covers them.
    /// </summary>
    public bool KeepsLaterChanges { get; }

    /// <inheritdoc />
    public override string Verb => "enacts";

    private protected override string Given() => $"{Value}";
}
