namespace TradePolicy;

/// <summary>
/// An act that withdraws an earlier act from an instant on. What lies beneath the withdrawn act shows again: Executive
/// Order 14298 withdrew the acts that had made 84 and 125 %, and 34 % lay beneath.
/// </summary>
public sealed class Withdrawal : LegalAct
{
    internal Withdrawal(
        string key, string act, LegalInstrument instrument, LegalMoment from, string? pinpoint, IEnumerable<LegalView>? views)
        : base(key, act, instrument, pinpoint, views)
    {
        ArgumentNullException.ThrowIfNull(from);
        From = from;
    }

    /// <summary>From when the earlier act no longer applies.</summary>
    public LegalMoment From { get; }

    /// <inheritdoc />
    public override string Verb => "withdraws";

    internal override LegalBound Begin => From.Bound;

    private protected override bool ContentEquals(LegalAct other) => other is Withdrawal act && From.Equals(act.From);

    private protected override string Content() => $"from {From}";
}
