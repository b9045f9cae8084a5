using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>An act that postpones the start of an earlier act before that start.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Postponement : LegalAct
{
    internal Postponement(
        string key, string act, LegalInstrument instrument, LegalEnd until, string? pinpoint, IEnumerable<LegalView>? views)
        : base(key, act, instrument, pinpoint, views) => Until = Require.Given(until);

    /// <summary>The new start; without a date if none is set.</summary>
    public LegalEnd Until { get; }

    /// <inheritdoc />
    public override string Verb => "postpones";

    internal override LegalBound Begin => Until.Bound;

    private protected override string Content() => Until.ToString();
}
