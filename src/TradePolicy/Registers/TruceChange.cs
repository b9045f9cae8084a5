using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>How a truce differs for one of its parties between two states of policy: in its status, its expiry or its windows.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceChange : PolicyChange
{
    private TruceChange(string truce, TruceSideState? before, TruceSideState? after, bool isHypothetical)
        : base(truce, PolicyChangeKind.Truce)
    {
        Before = before;
        After = after;
        IsHypothetical = isHypothetical;
    }

    /// <summary>The party.</summary>
    public Economy Party => (After ?? Before)!.Party;

    /// <summary>The state of the truce for the party before; null if it was not in the register.</summary>
    public TruceSideState? Before { get; }

    /// <summary>The state of the truce for the party after; null if it is not in the register.</summary>
    public TruceSideState? After { get; }

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsBefore => InstrumentsOf(Before);

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsAfter => InstrumentsOf(After);

    /// <inheritdoc />
    public override bool IsHypothetical { get; }

    /// <summary>
    /// "us-cn-2025, US: in force to lapsed", "us-cn-2025, US: in force as before, expires … instead of …, Executive Order 14334".
    /// </summary>
    public override string ToString()
    {
        string was = Before is null ? "not in the snapshot" : StatusWords.Of(Before.Status);
        string now = After is null ? "not in the snapshot" : StatusWords.Of(After.Status);
        string status = was == now ? $"{now} as before" : $"{was} to {now}";
        LegalInstrument[] by = [.. InstrumentsAfter.Except(InstrumentsBefore)];
        return $"{Key}, {Party}: {status}{Expiry()}{(by.Length == 0 ? "" : $", {Names(by)}")}";
    }

    internal override Economy? PartyOrNone => Party;

    internal static TruceChange? Between(TruceState? before, TruceState? after, Economy party)
    {
        TruceSideState? was = SideOf(before, party);
        TruceSideState? now = SideOf(after, party);
        bool isSame = was is null || now is null ? was == now : was.IsSameAs(now);
        return isSame
            ? null
            : new((after ?? before)!.Key, was, now, before is { IsHypothetical: true } || after is { IsHypothetical: true });
    }

    private string Expiry()
    {
        if (Before is null || After is null || Before.Expiry.Equals(After.Expiry))
            return "";
        return Before.Expiry.IsDated && After.Expiry.IsDated
            ? $", expires {After.Expiry} instead of {Before.Expiry}"
            : $"; its expiry: {After.Expiry}, instead of {Before.Expiry}";
    }

    private static TruceSideState? SideOf(TruceState? truce, Economy party) =>
        truce?.Sides.FirstOrDefault(side => side.Party.Equals(party));

    private static ValueList<LegalInstrument> InstrumentsOf(TruceSideState? side) =>
        side is null ? [] : ValueList.From(side.Windows.Select(window => window.Instrument).Distinct());
}
