namespace TradePolicy;

/// <summary>The acts that a scenario removes from each provision, and the acts that it adds.</summary>
internal sealed class ActRevision
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> without = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LegalAct>> further = new(StringComparer.Ordinal);

    internal void LeaveOut(string provision, string act)
    {
        if (!without.TryGetValue(provision, out HashSet<string>? acts))
            without.Add(provision, acts = new(StringComparer.Ordinal));
        acts.Add(act);
    }

    internal void Add(string provision, LegalAct act)
    {
        if (!further.TryGetValue(provision, out List<LegalAct>? acts))
            further.Add(provision, acts = []);
        acts.Add(act);
    }

    internal Timeline<T> Of<T>(Timeline<T> timeline)
        where T : notnull
    {
        bool leavesOut = without.TryGetValue(timeline.Provision, out HashSet<string>? acts);
        bool adds = further.TryGetValue(timeline.Provision, out List<LegalAct>? more);
        return leavesOut || adds ? timeline.Revised(acts ?? None, more ?? []) : timeline;
    }
}
