using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An act that ends a provision from an instant on. No earlier act revives: nothing applies until a later enactment, and
/// suspensions known before it end there.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Ending : LegalAct
{
    internal Ending(
        string key, string provision, LegalInstrument instrument, LegalMoment from, string? pinpoint, IEnumerable<LegalView>? views)
        : base(key, provision, instrument, pinpoint, views) => From = Require.Given(from);

    /// <summary>From when the provision no longer applies.</summary>
    public LegalMoment From { get; }

    /// <inheritdoc />
    public override string Verb => "ends";

    internal override LegalBound Begin => From.Bound;

    private protected override string Content() => $"from {From}";
}
