namespace TradePolicy;

/// <summary>Works out when a truce expires for a party, from the windows and endings that are known.</summary>
internal static class TruceExpiry
{
    // More instruments in doubt at once than this are not weighed one by one: the expiry then has no date.
    private const int MostDoubts = 6;

    /// <summary>
    /// The latest end of the windows, an ending counted; if an instrument's publication is in doubt, both the end
    /// with it and the end without it.
    /// </summary>
    internal static LegalBound Of(TruceSide side, Knowledge knowledge)
    {
        LegalInstrument[] inDoubt = [.. side.Windows.Select(window => window.Instrument)
            .Concat(side.Endings.Select(ending => ending.Instrument))
            .Where(instrument => !IsKnown(instrument, knowledge))
            .DistinctBy(instrument => instrument.Key)];
        if (inDoubt.Length > MostDoubts)
            return LegalBound.Undated($"it is in doubt which of {inDoubt.Length} instruments were already known");
        List<(LegalBound Expiry, string If)> open = [];
        for (int world = 0; world < 1 << inDoubt.Length; world++)
        {
            LegalInstrument[] supposed = [.. inDoubt.Where((_, bit) => (world & (1 << bit)) != 0)];
            LegalBound expiry = Of(side, instrument => !inDoubt.Contains(instrument) || supposed.Contains(instrument));
            if (!open.Exists(other => other.Expiry.Equals(expiry)))
                open.Add((expiry,
                    string.Join(
                        " and ", supposed.Select(
                            instrument => $"{instrument.Name}, published {instrument.Published}, was already known"))));
        }

        if (open.Count == 1)
            return open[0].Expiry;
        return open.TrueForAll(possible => possible.Expiry.IsDated)
            ? LegalBound.Of(open.SelectMany(possible => possible.Expiry.Possible.Select(reading =>
                possible.If.Length == 0 ? reading : reading.On($"{reading.Basis}, if {possible.If}"))))
            : LegalBound.Undated(string.Join(", or ", open.Select(possible =>
                (possible.Expiry.IsDated ? $"it ends {possible.Expiry}" : possible.Expiry.UndatedReason)
                    + (possible.If.Length == 0 ? "" : $", if {possible.If}"))));
    }

    /// <summary>Whether an instrument was known for certain.</summary>
    internal static bool IsKnown(LegalInstrument instrument, Knowledge knowledge) => instrument.Published.Latest <= knowledge.AsOf;

    /// <summary>When a window ends: as it says itself, or earlier if an act that is known ends it.</summary>
    internal static LegalBound EndOf(TruceWindow window, TruceSide side, Func<LegalInstrument, bool> isKnown) => side.Endings
        .Where(ending => isKnown(ending.Instrument) && TruceActs.AppliesTo(ending, window))
        .Aggregate(window.Window.End, (end, ending) => EarlierOf(end, ending.From.Bound));

    private static LegalBound Of(TruceSide side, Func<LegalInstrument, bool> isKnown) => side.Windows
        .Where(window => isKnown(window.Instrument))
        .Select(window => EndOf(window, side, isKnown))
        .Aggregate((LegalBound?)null, (latest, end) => latest is null ? end : LaterOf(latest, end))
        ?? LegalBound.Undated("no window has been enacted");

    // At one instant it is the act that says how the truce ends.
    private static LegalBound EarlierOf(LegalBound end, LegalBound act) =>
        end.IsDated ? Paired(end, act, (first, second) => second.Instant <= first.Instant ? second : first) : act;

    private static LegalBound LaterOf(LegalBound end, LegalBound other)
    {
        if (!end.IsDated || !other.IsDated)
            return end.IsDated ? other : end;
        return Paired(end, other, (first, second) => second.Instant > first.Instant ? second : first);
    }

    private static LegalBound Paired(LegalBound first, LegalBound second, Func<LegalReading, LegalReading, LegalReading> choose) =>
        LegalBound.Of(first.Possible.SelectMany(one => second.Possible.Select(other => choose(one, other))).Distinct());
}
