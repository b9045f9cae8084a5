namespace TradePolicy;

/// <summary>
/// The order of acts, in which a later one covers an earlier one: the order in which they became known; within one instrument the
/// later start is on top, then the order in which it lists them. Hypothetical acts are above all others.
/// </summary>
internal sealed class ActOrder
{
    private readonly Dictionary<string, int> rank = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> instrumentRank = new(StringComparer.Ordinal);

    internal ActOrder(IReadOnlyList<LegalAct> ranked)
    {
        Ranked = ranked;
        foreach (LegalAct act in Ranked)
        {
            rank.Add(act.Key, rank.Count);
            instrumentRank.TryAdd(act.Instrument.Key, instrumentRank.Count);
        }
    }

    /// <summary>The acts from the lowest layer to the topmost.</summary>
    internal IReadOnlyList<LegalAct> Ranked { get; }

    /// <summary>The acts of a provision from the lowest layer to the topmost.</summary>
    internal static IReadOnlyList<LegalAct> InOrder(string provision, IReadOnlyList<LegalAct> acts)
    {
        if (AreInOrder(acts))
            return acts;

        Dictionary<string, int> appearance = AppearanceOf(provision, acts);
        (LegalAct Act, int Appearance, int Index)[] indexed = new (LegalAct, int, int)[acts.Count];
        for (int index = 0; index < indexed.Length; index++)
            indexed[index] = (acts[index], appearance[acts[index].Instrument.Key], index);

        Array.Sort(indexed, static (left, right) => Compare(left, right));
        return Array.ConvertAll(indexed, static item => item.Act);
    }

    // Instruments published at one time keep the order in which they first appear, so that the order is total. Acts on what is not there
    // yet do not count: what becomes known later must not change the order of what was known.
    private static Dictionary<string, int> AppearanceOf(string provision, IReadOnlyList<LegalAct> acts)
    {
        Dictionary<string, LegalAct> byKey = acts.ToDictionary(act => act.Key, StringComparer.Ordinal);
        Dictionary<string, int> appearance = new(acts.Count, StringComparer.Ordinal);
        foreach (LegalAct act in acts.Where(IsOnWhatIsThere).Concat(acts))
            appearance.TryAdd(act.Instrument.Key, appearance.Count);
        return appearance;

        bool IsOnWhatIsThere(LegalAct act)
        {
            LegalAct on = act;
            while (on.Target != provision)
            {
                on = byKey[on.Target];
                if (on.Instrument.Published.Earliest > act.Instrument.Published.Earliest)
                    return false;
            }

            return true;
        }
    }

    // Most are given one after another as they became known.
    private static bool AreInOrder(IReadOnlyList<LegalAct> acts)
    {
        for (int index = 1; index < acts.Count; index++)
        {
            LegalInstrument before = acts[index - 1].Instrument, after = acts[index].Instrument;
            if (before.IsHypothetical != after.IsHypothetical || before.Published.Latest >= after.Published.Latest)
                return false;
        }

        return true;
    }

    /// <summary>The place of an act in that order.</summary>
    internal int RankOf(LegalAct act) => rank[act.Key];

    /// <summary>The place of an instrument in that order.</summary>
    internal int RankOf(LegalInstrument instrument) => instrumentRank[instrument.Key];

    /// <summary>
    /// Whether either of two acts may have become known after the other, because the times of their publications are not known precisely
    /// enough.
    /// </summary>
    internal static bool IsOpen(LegalAct act, LegalAct other) => IsOpen(act.Instrument, other.Instrument);

    /// <summary>Whether either of two instruments may have become known after the other.</summary>
    internal static bool IsOpen(LegalInstrument instrument, LegalInstrument other) =>
        instrument.Key != other.Key
        && instrument.Published.Latest > other.Published.Earliest
        && other.Published.Latest > instrument.Published.Earliest;

    private static int Compare((LegalAct Act, int Appearance, int Index) left, (LegalAct Act, int Appearance, int Index) right)
    {
        LegalInstrument first = left.Act.Instrument, second = right.Act.Instrument;
        int order = first.IsHypothetical.CompareTo(second.IsHypothetical);
        if (order == 0)
            order = first.Published.Latest.CompareTo(second.Published.Latest);
        if (order == 0)
            order = first.Published.Earliest.CompareTo(second.Published.Earliest);
        if (order == 0)
            order = left.Appearance.CompareTo(right.Appearance);
        if (order == 0)
            order = StartOf(left.Act).CompareTo(StartOf(right.Act));
        return order == 0 ? left.Index.CompareTo(right.Index) : order;
    }

    private static NodaTime.Instant StartOf(LegalAct act) => act.Begin.IsDated ? act.Begin.Earliest : NodaTime.Instant.MinValue;
}
