using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A court holds an act, or all enactments of a provision before the ruling, invalid from the start: for everyone or for
/// named parties, stayed or not. It counts in the view <see cref="LegalView.AsRuled"/> only. A reversal, or a stay
/// that comes later, is a <see cref="Withdrawal"/> of the holding; lifting the stay withdraws that withdrawal.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HeldInvalid : LegalAct
{
    private static readonly LegalView[] Ruled = [LegalView.AsRuled];
    private static readonly LegalBound FromTheStart = LegalBound.Undated("it holds from the start");

    internal HeldInvalid(
        string key, string target, LegalInstrument instrument, IEnumerable<string> parties, bool isStayed, string? pinpoint)
        : base(key, target, instrument, pinpoint, Ruled)
    {
        Parties = [.. parties
            .Select(party => Require.Text(party, nameof(parties))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        IsStayed = isStayed;
    }

    /// <summary>The named parties whom the holding binds, in ordinal order; empty if it binds everyone.</summary>
    public ValueList<string> Parties { get; }

    /// <summary>Whether the holding binds everyone.</summary>
    public bool BindsEveryone => Parties.Count == 0;

    /// <summary>Whether the holding was stayed when it was made, so that it has no effect.</summary>
    public bool IsStayed { get; }

    /// <inheritdoc />
    public override string Verb => "holds invalid";

    internal override LegalBound Begin => FromTheStart;

    private protected override string Content()
    {
        string whom = BindsEveryone ? "for everyone" : $"for {string.Join(", ", Parties)}";
        return IsStayed ? $"{whom}, stayed" : whom;
    }
}
