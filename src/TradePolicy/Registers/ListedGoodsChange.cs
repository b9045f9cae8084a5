using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// How a list of goods differs between two states of policy: which codes are on it that were not, and the reverse. The tariffs on it
/// change with it, and what conditions mean that name it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ListedGoodsChange : PolicyChange
{
    private ListedGoodsChange(CommodityListState? before, CommodityListState? after)
        : base((after ?? before)!.Key, PolicyChangeKind.CommodityList)
    {
        Before = before;
        After = after;
        if (IsSettled)
        {
            Added = Gained(GoodsOf(before), GoodsOf(after));
            Removed = Gained(GoodsOf(after), GoodsOf(before));
        }
    }

    /// <summary>The list before; null if it was not in the register.</summary>
    public CommodityListState? Before { get; }

    /// <summary>The list after; null if it is not in the register.</summary>
    public CommodityListState? After { get; }

    /// <summary>The name of the list: "Annex II".</summary>
    public string Name => (After ?? Before)!.Name;

    /// <summary>
    /// The codes that are on the list and were not, in order; a code stands for all longer codes that begin with it. None if it is in doubt
    /// on one side what is on the list (<see cref="CommodityListState.IsCertain"/>).
    /// </summary>
    public ValueList<CommodityCode> Added { get; } = [];

    /// <summary>The codes that were on the list and are no longer, in order; none if it is in doubt what is on it.</summary>
    public ValueList<CommodityCode> Removed { get; } = [];

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsBefore => Before?.Instruments ?? [];

    /// <inheritdoc />
    public override ValueList<LegalInstrument> InstrumentsAfter => After?.Instruments ?? [];

    /// <inheritdoc />
    public override bool IsHypothetical => false;

    /// <summary>"us/goods/annex-ii: Annex II, 39 codes added, 8 removed, Executive Order 14346".</summary>
    public override string ToString()
    {
        LegalInstrument[] by = [.. InstrumentsAfter.Except(InstrumentsBefore)];
        LegalInstrument[] gone = [.. InstrumentsBefore.Except(InstrumentsAfter)];
        string source = by.Length > 0 ? $", {Names(by)}" : gone.Length > 0 ? $", no longer by {Names(gone)}" : "";
        return $"{Key}: {Name}, {What()}{source}";
    }

    internal override Economy? PartyOrNone => null;

    internal static ListedGoodsChange? Between(CommodityListState? before, CommodityListState? after) =>
        SaySame(before, after) ? null : new(before, after);

    private bool IsSettled => Before is not { IsCertain: false } && After is not { IsCertain: false };

    private string What()
    {
        if (Before is null || After is null || !IsSettled)
            return $"{Before?.Shown ?? "not in the snapshot"} to {After?.Shown ?? "not in the snapshot"}";
        string added = Added.Count == 0 ? "" : $"{CommodityListState.Codes(Added.Count)} added";
        string removed = Removed.Count == 0 ? "" : Added.Count == 0 ? $"{CommodityListState.Codes(Removed.Count)} removed"
            : $", {Removed.Count} removed";
        return Added.Count + Removed.Count == 0 ? "the same goods" : added + removed;
    }

    private static bool SaySame(CommodityListState? before, CommodityListState? after) => before is null || after is null
        ? before is null && after is null
        : before.Name == after.Name && before.IsCertain == after.IsCertain && before.Possible == after.Possible
          && before.Instruments == after.Instruments;

    private static CommodityScope? GoodsOf(CommodityListState? state) => state is { Possible: [var goods] } ? goods : null;

    // Codes that are listed now and were not covered, and codes that were left out and are covered now.
    private static ValueList<CommodityCode> Gained(CommodityScope? before, CommodityScope? after)
    {
        if (after is null)
            return [];
        HashSet<CommodityCode> were = [.. before is null ? [] : before.Included];
        return ValueList.From(
            after.Included.Where(code => !were.Contains(code) && before?.Covers(code) != Coverage.Covered)
                .Concat((before?.Excluded ?? []).Where(code => after.Covers(code) == Coverage.Covered))
                .Distinct().Order());
    }
}
