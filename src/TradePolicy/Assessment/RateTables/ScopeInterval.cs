namespace TradePolicy;

/// <summary>A stretch of time in which a code is named, and those before it: a chain from the last to the first.</summary>
/// <param name="From">The number of the turn at which it begins.</param>
/// <param name="Until">The number of the turn at which it is over.</param>
/// <param name="Origins">The number of the set of origins that the tariff is then on.</param>
/// <param name="Match">How far finding the code and the origin says that the tariff is on the goods.</param>
/// <param name="Earlier">The number of the stretch before; negative where there is none.</param>
internal readonly record struct ScopeInterval(int From, int Until, int Origins, ScopeMatch Match, int Earlier)
{
    internal bool IsAlways => From == ChangeInstants.First && Until == ChangeInstants.Never;

    internal bool Contains(int turn) => From <= turn && turn < Until;

    /// <summary>Cuts a stretch around a turn where this one begins and where it is over.</summary>
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
