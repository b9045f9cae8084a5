namespace TradePolicy;

/// <summary>An interval in which a code is named, and those before it: a chain from the last to the first.</summary>
/// <param name="From">The number of the change at which it begins.</param>
/// <param name="Until">The number of the change at which it ends.</param>
/// <param name="Origins">The number of the set of origins on which the tariff then is.</param>
/// <param name="Match">Whether finding the code and the origin proves that the tariff is on the goods.</param>
/// <param name="Earlier">The number of the interval before; negative if there is none.</param>
internal readonly record struct ScopeInterval(int From, int Until, int Origins, ScopeMatch Match, int Earlier)
{
    internal bool IsAlways => From == ChangeInstants.First && Until == ChangeInstants.Never;

    internal bool Contains(int turn) => From <= turn && turn < Until;

    /// <summary>Shortens an interval around a change to the start and the end of this one.</summary>
    internal void Cut(int turn, ref int first, ref int until)
    {
        foreach (int border in (ReadOnlySpan<int>)[From, Until])
        {
            if (border <= turn)
                first = Math.Max(first, border);
            else
                until = Math.Min(until, border);
        }
    }
}
