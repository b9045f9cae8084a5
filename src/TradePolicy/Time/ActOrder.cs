namespace TradePolicy;

/// <summary>
/// The order in which acts are laid over each other: the order in which they became known; within one instrument the
/// later start lies on top, then the order in which it lists them. What is hypothetical lies above all else.
/// </summary>
internal sealed class ActOrder
{
    private readonly Dictionary<string, int> rank = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> instrumentRank = new(StringComparer.Ordinal);

    internal ActOrder(IEnumerable<LegalAct> acts)
    {
        // Instruments published at one time keep the order in which they first appear, so that the order is total.
        Dictionary<string, int> appearance = new(StringComparer.Ordinal);
        List<(LegalAct Act, int Index)> indexed = [];
        foreach (LegalAct act in acts)
        {
            appearance.TryAdd(act.Instrument.Key, appearance.Count);
            indexed.Add((act, indexed.Count));
        }

        Ranked = [.. indexed
            .OrderBy(item => item.Act.Instrument.IsHypothetical)
            .ThenBy(item => item.Act.Instrument.Published.Latest)
            .ThenBy(item => item.Act.Instrument.Published.Earliest)
            .ThenBy(item => appearance[item.Act.Instrument.Key])
            .ThenBy(item => item.Act.Begin.IsDated ? item.Act.Begin.Earliest : NodaTime.Instant.MinValue)
            .ThenBy(item => item.Index)
            .Select(item => item.Act)];
        foreach (LegalAct act in Ranked)
        {
            rank.Add(act.Key, rank.Count);
            instrumentRank.TryAdd(act.Instrument.Key, instrumentRank.Count);
        }
    }

    /// <summary>The acts from the lowest layer to the topmost.</summary>
    internal IReadOnlyList<LegalAct> Ranked { get; }

    /// <summary>The place of an act in that order.</summary>
    internal int RankOf(LegalAct act) => rank[act.Key];

    /// <summary>The place of an instrument in that order.</summary>
    internal int RankOf(LegalInstrument instrument) => instrumentRank[instrument.Key];

    /// <summary>Whether either of two acts may have become known after the other, because their publications are known too vaguely to tell.</summary>
    internal static bool IsOpen(LegalAct act, LegalAct other) => IsOpen(act.Instrument, other.Instrument);

    /// <summary>Whether either of two instruments may have become known after the other.</summary>
    internal static bool IsOpen(LegalInstrument instrument, LegalInstrument other) =>
        instrument.Key != other.Key
        && instrument.Published.Latest > other.Published.Earliest
        && other.Published.Latest > instrument.Published.Earliest;
}
