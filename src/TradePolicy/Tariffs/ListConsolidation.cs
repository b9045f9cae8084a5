namespace TradePolicy;

/// <summary>
/// Makes the consolidated texts of a list from its changes: each instrument enacts the whole list as it reads from the moment of its change
/// on, and again from every later moment at which a change that was known before applies.
/// </summary>
internal sealed class ListConsolidation
{
    private readonly Dictionary<CodePrefix, CommodityCode> included = [];
    private readonly Dictionary<CodePrefix, CommodityCode> excluded = [];

    /// <summary>The acts on the list.</summary>
    /// <exception cref="ArgumentException">A code is removed that is not on the list.</exception>
    internal static IReadOnlyList<LegalAct> ActsOf(string list, IReadOnlyList<CommodityListChange> changes)
    {
        List<LegalAct> acts = [];
        List<CommodityListChange> known = [];
        foreach (CommodityListChange change in changes.OrderBy(change => change.Instrument.Published.Earliest))
        {
            known.Add(change);
            foreach (LegalMoment from in known.Select(other => other.From).Where(from => from.Earliest >= change.From.Earliest)
                .DistinctBy(from => from.Earliest).OrderBy(from => from.Earliest))
                acts.Add(ActOf(list, change, from, known, acts.Count + 1));
        }

        return acts;
    }

    private static LegalAct ActOf(
        string list, CommodityListChange change, LegalMoment from, IEnumerable<CommodityListChange> known, int number)
    {
        ListConsolidation text = new();
        // The sort keeps the order of publication between changes of one moment.
        foreach (CommodityListChange applied in known.Where(other => other.From.Earliest <= from.Earliest)
            .OrderBy(other => other.From.Earliest))
            text.Apply(applied);
        string key = $"{list}/{number}";
        return text.included.Count == 0
            ? LegalAct.End(key, list, change.Instrument, from, change.Pinpoint)
            : LegalAct.Enact(
                key, list, change.Instrument, LegalWindow.Starting(from),
                CommodityScope.Of(text.included.Values).Except(text.excluded.Values), pinpoint: change.Pinpoint);
    }

    private void Apply(CommodityListChange change)
    {
        foreach (CommodityCode code in change.Removed)
        {
            bool wasListed = included.Remove(CodePrefix.Of(code));
            if (IsWithinOther(code))
                excluded[CodePrefix.Of(code)] = code;
            else if (!wasListed)
                throw new ArgumentException(
                    $"{change.Instrument.Name} removes {code} from {change.From}, which is not on the list then. Remove a code that was "
                        + "added before, or a longer one that begins with it.");
        }

        foreach (CommodityCode code in change.Added)
        {
            excluded.Remove(CodePrefix.Of(code));
            included[CodePrefix.Of(code)] = code;
        }
    }

    private bool IsWithinOther(CommodityCode code)
    {
        for (int length = code.SignificantDigits - 2; length >= 2; length -= 2)
        {
            if (included.ContainsKey(CodePrefix.Of(code, length)))
                return true;
        }

        return false;
    }
}
