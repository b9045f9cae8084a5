namespace TradePolicy;

/// <summary>The legal acts that a side of a truce amounts to.</summary>
internal static class TruceActs
{
    /// <summary>The history of a side: which of its windows is in force.</summary>
    internal static Timeline<TruceWindow> Chain(string truce, TruceSide side, Knowledge knowledge)
    {
        string provision = $"{truce}/{Code(side)}";
        IEnumerable<LegalAct> windows = side.Windows.Select(window =>
            LegalAct.Enact(WindowKey(truce, side, window), provision, window.Instrument, window.Window, window, pinpoint: window.Pinpoint));
        IEnumerable<LegalAct> endings = side.Endings.Select(ending =>
            LegalAct.End($"{provision}/end/{ending.Instrument.Key}", provision, ending.Instrument, ending.From, ending.Pinpoint));
        return Timeline<TruceWindow>.Of(provision, windows.Concat(endings), knowledge);
    }

    /// <summary>
    /// The suspensions of a tariff by a side's windows, and their withdrawals if the side ended the truce early.
    /// </summary>
    internal static IEnumerable<LegalAct> Of(string truce, TruceSide side, TruceSuspension suspended)
    {
        foreach (TruceWindow window in side.Windows)
        {
            string suspension = $"{WindowKey(truce, side, window)}/{suspended.Tariff}";
            yield return LegalAct.Suspend(
                suspension, suspended.Tariff, window.Instrument, window.Window, suspended.Effect, window.Pinpoint);
            foreach (TruceEnding ending in side.Endings.Where(ending => AppliesTo(ending, window)))
                yield return LegalAct.Withdraw(
                    $"{suspension}/end/{ending.Instrument.Key}", suspension, ending.Instrument, ending.From, ending.Pinpoint);
        }
    }

    /// <summary>
    /// Whether an ending ends a window: it comes after it in the order of acts. A window that is enacted afterwards,
    /// or that the same instrument starts later, begins the truce anew.
    /// </summary>
    internal static bool AppliesTo(TruceEnding ending, TruceWindow window)
    {
        if (ending.Instrument.Key == window.Instrument.Key)
            return window.Window.Start.Earliest <= ending.From.Earliest;
        if (ending.Instrument.IsHypothetical != window.Instrument.IsHypothetical)
            return ending.Instrument.IsHypothetical;
        Publication entered = window.Instrument.Published;
        Publication ended = ending.Instrument.Published;
        return entered.Latest != ended.Latest ? entered.Latest < ended.Latest : entered.Earliest <= ended.Earliest;
    }

    private static string WindowKey(string truce, TruceSide side, TruceWindow window) =>
        $"{truce}/{Code(side)}/{window.Instrument.Key}";

    private static string Code(TruceSide side) => side.Party.Code.ToLowerInvariant();
}
