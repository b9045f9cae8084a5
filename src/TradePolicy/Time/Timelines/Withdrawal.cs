using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An act that withdraws an earlier act from an instant on. The acts below the withdrawn act apply again: Executive
/// Order 14298 withdrew the acts that had set 84 and 125 %, and 34 % was below them.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Withdrawal : LegalAct
{
    internal Withdrawal(
        string key, string act, LegalInstrument instrument, LegalMoment from, string? pinpoint, IEnumerable<LegalView>? views)
        : base(key, act, instrument, pinpoint, views) => From = Require.Given(from);

    /// <summary>
    /// From when the earlier act no longer applies. A withdrawal of a <see cref="HeldInvalid"/> (a reversal, a stay) cancels it from
    /// the start; this is then only the date of the reversal.
    /// </summary>
    public LegalMoment From { get; }

    /// <inheritdoc />
    public override string Verb => "withdraws";

    internal override LegalBound Begin => From.Bound;

    /// <summary>
    /// Whether an act undoes its target from the start rather than from a moment on: a holding, or a withdrawal that
    /// leads back to one.
    /// </summary>
    internal static bool UndoesFromTheStart(LegalAct? act, Func<string, LegalAct?> find)
    {
        while (act is Withdrawal)
            act = find(act.Target);
        return act is HeldInvalid;
    }

    private protected override string Content() => $"from {From}";
}
