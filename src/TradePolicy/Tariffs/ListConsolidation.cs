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
        foreach ((CommodityListChange change, LegalMoment from, ListConsolidation text) in Texts(changes))
            acts.Add(text.ActOf(list, change, from, acts.Count + 1));
        return acts;
    }

    /// <summary>Refuses changes that do not make a list.</summary>
    /// <exception cref="ArgumentException">A code is removed that is not on the list.</exception>
    internal static void Check(IReadOnlyList<CommodityListChange> changes)
    {
        foreach (var _ in Texts(changes)) { }
    }

    // Each text is the same object, as it is then, and stated by the last change that made it. Texts are made anew for what was published
    // at one time, since that may come between what was known before; all of it counts at once.
    private static IEnumerable<(CommodityListChange Change, LegalMoment From, ListConsolidation Text)> Texts(
        IReadOnlyList<CommodityListChange> changes)
    {
        List<CommodityListChange> known = [];
        foreach (var together in changes.OrderBy(change => change.Instrument.Published.Earliest)
            .GroupBy(change => change.Instrument.Published))
        {
            // By moment; those of one moment in the order of their publication.
            foreach (CommodityListChange change in together)
                known.Insert(known.FindLastIndex(other => other.From.Earliest <= change.From.Earliest) + 1, change);
            ListConsolidation text = new();
            CommodityListChange? last = null;
            for (int index = 0; index < known.Count; index++)
            {
                text.Apply(known[index]);
                if (known[index].Instrument.Published == together.Key)
                    last = known[index];
                bool isLastOfMoment = index + 1 == known.Count || known[index + 1].From.Earliest != known[index].From.Earliest;
                if (last is not null && isLastOfMoment)
                    yield return (last, known[index].From, text);
            }
        }
    }

    private LegalAct ActOf(string list, CommodityListChange change, LegalMoment from, int number) => included.Count == 0
        ? LegalAct.End($"{list}/{number}", list, change.Instrument, from, change.Pinpoint)
        : LegalAct.Enact(
            $"{list}/{number}", list, change.Instrument, LegalWindow.Starting(from),
            CommodityScope.Of(included.Values).Except(excluded.Values), pinpoint: change.Pinpoint);

    private void Apply(CommodityListChange change)
    {
        foreach (CommodityCode code in change.Removed)
        {
            CodePrefix own = CodePrefix.Of(code);
            bool wasListed = included.Remove(own);
            bool isWithinListed = IsWithinListed(code);
            if (!wasListed && (!isWithinListed || excluded.ContainsKey(own)))
                throw new ArgumentException(
                    $"{change.Instrument.Name} removes {code} from {change.From}, which is not on the list then. Remove a code that was "
                        + "added before, or a longer one that begins with it.");
            if (isWithinListed)
                excluded[own] = code;
            else
                Forget(code, exclusion => !IsWithinListed(exclusion));
        }

        foreach (CommodityCode code in change.Added)
        {
            Forget(code, _ => true);
            included[CodePrefix.Of(code)] = code;
        }
    }

    // What is excluded within a code is so no longer: the code has been removed as a whole, or added as a whole.
    private void Forget(CommodityCode code, Func<CommodityCode, bool> isForgotten)
    {
        foreach (CommodityCode exclusion in excluded.Values.Where(other => code.Contains(other) && isForgotten(other)).ToArray())
            excluded.Remove(CodePrefix.Of(exclusion));
    }

    // The longest code that contains it decides.
    private bool IsWithinListed(CommodityCode code)
    {
        for (int length = code.SignificantDigits - 2; length >= 2; length -= 2)
        {
            CodePrefix whole = CodePrefix.Of(code, length);
            if (included.ContainsKey(whole))
                return true;
            if (excluded.ContainsKey(whole))
                return false;
        }

        return false;
    }
}
