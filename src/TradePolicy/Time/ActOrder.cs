namespace TradePolicy;

/// <summary>
/// The order in which acts are laid over each other: the order in which they became known; within one instrument the
/// later start lies on top, then the order in which it lists them.
/// </summary>
internal static class ActOrder
{
    /// <summary>The acts from the lowest layer to the topmost.</summary>
    internal static List<TAct> Ranked<TAct>(IEnumerable<TAct> acts)
        where TAct : LegalAct
    {
        // Instruments published at one time keep the order in which they first appear, so that the order is total.
        Dictionary<string, int> appearance = [];
        List<(TAct Act, int Index)> indexed = [];
        foreach (TAct act in acts)
        {
            appearance.TryAdd(act.Instrument.Key, appearance.Count);
            indexed.Add((act, indexed.Count));
        }

        return [.. indexed
            .OrderBy(item => item.Act.Instrument.Published.Latest)
            .ThenBy(item => item.Act.Instrument.Published.Earliest)
            .ThenBy(item => appearance[item.Act.Instrument.Key])
            .ThenBy(item => item.Act.Begin.IsDated ? item.Act.Begin.Earliest : NodaTime.Instant.MinValue)
            .ThenBy(item => item.Index)
            .Select(item => item.Act)];
    }

    /// <summary>
    /// Whether an act that is ranked below another may have become known after it all the same, because their
    /// publications are known too vaguely to tell.
    /// </summary>
    internal static bool IsOpen(LegalAct lower, LegalAct upper) =>
        lower.Instrument.Key != upper.Instrument.Key
        && lower.Instrument.Published.Latest > upper.Instrument.Published.Earliest;
}
