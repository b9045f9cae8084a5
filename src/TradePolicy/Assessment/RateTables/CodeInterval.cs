namespace TradePolicy;

/// <summary>An interval in which a code is named, and those before it: a chain from the last to the first.</summary>
/// <param name="From">The number of the change at which it begins.</param>
/// <param name="Until">The number of the change at which it ends.</param>
/// <param name="Origins">The number of the set of origins on which the tariff then is.</param>
/// <param name="Match">Whether finding the code and the origin proves that the tariff is on the goods.</param>
/// <param name="Earlier">The number of the interval before; negative if there is none.</param>
internal readonly record struct CodeInterval(int From, int Until, int Origins, ScopeMatch Match, int Earlier)
{
    internal bool IsAlways => From == NumberedChanges.First && Until == NumberedChanges.Never;

    internal bool Contains(int change) => From <= change && change < Until;

    /// <summary>Narrows an interval around a change to the start and the end of this one.</summary>
    internal void Narrow(int change, ref int first, ref int until)
    {
        foreach (int other in (ReadOnlySpan<int>)[From, Until])
        {
            if (other <= change)
                first = Math.Max(first, other);
            else
                until = Math.Min(until, other);
        }
    }
}
