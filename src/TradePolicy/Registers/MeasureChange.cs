using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How an export control, or a measure that is neither that nor a tariff, differs between two states of policy: in its
/// status, its terms or its instruments.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record MeasureChange : PolicyChange
{
    private MeasureChange(PolicyChangeKind kind, MeasureState? before, MeasureState? after)
        : base((after ?? before)!.Key, kind)
    {
        Before = before;
        After = after;
    }

    /// <summary>The control or measure before; null if it was not in the register.</summary>
    public MeasureState? Before { get; }

    /// <summary>The control or measure after; null if it is not in the register.</summary>
    public MeasureState? After { get; }

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsBefore => Before?.Instruments ?? [];

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsAfter => After?.Instruments ?? [];

    /// <inheritdoc />
    public override bool IsHypothetical => Before is { IsHypothetical: true } || After is { IsHypothetical: true };

    /// <summary>"cn/rare-earths/2025-10: announced to suspended, Announcement No. 70 of 2025".</summary>
    public override string ToString()
    {
        string was = Before is null ? "not in the snapshot" : StatusWords.Of(Before.Status);
        string now = After is null ? "not in the snapshot" : StatusWords.Of(After.Status);
        string status = was == now ? $"{now} as before" : $"{was} to {now}";
        bool haveTerms = Before is { Terms.Count: > 0 } && After is { Terms.Count: > 0 };
        string terms = !haveTerms || Before!.Terms == After!.Terms
            ? ""
            : $", {string.Join(" or ", After.Terms)} instead of {string.Join(" or ", Before.Terms)}";
        LegalInstrument[] by = [.. InstrumentsAfter.Except(InstrumentsBefore)];
        LegalInstrument[] gone = [.. InstrumentsBefore.Except(InstrumentsAfter)];
        string source = by.Length > 0 ? $", {Names(by)}" : gone.Length > 0 ? $", no longer by {Names(gone)}" : "";
        return $"{Key}: {status}{terms}{source}";
    }

    internal override Economy? PartyOrNone => null;

    internal static MeasureChange? Between(PolicyChangeKind kind, MeasureState? before, MeasureState? after) =>
        SaySame(before, after) ? null : new(kind, before, after);

    private static bool SaySame(MeasureState? before, MeasureState? after) => before is null || after is null
        ? before == after
        : before.Name == after.Name && before.ImposedBy.Equals(after.ImposedBy) && before.Status == after.Status
          && before.Terms == after.Terms && before.Instruments == after.Instruments;
}
