namespace TradePolicy;

/// <summary>Finds what an entry states and no duty that was looked at turns on: a slip of a digit, most often.</summary>
internal static class NotHeeded
{
    private const int MostSlips = 2;

    // A heading has ten characters, of which two that differ make another heading and no slip.
    private const int LongName = 12;

    /// <summary>The findings: first the claims, then the facts, then the parts of the goods.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="tariffs">The tariffs that were looked at.</param>
    /// <param name="ever">What the tariffs of the schedule ask at any time.</param>
    internal static ValueList<Finding> In(CustomsEntry entry, IEnumerable<TariffAtInstant> tariffs, NamesAsked ever)
    {
        NamesAsked asked = NamesAsked.By(tariffs);
        // That goods are not what another duty asks for is true of most goods, and no slip.
        IEnumerable<string> facts = entry.Facts.Where(fact => fact.Value || !ever.Facts.Contains(fact.Key)).Select(fact => fact.Key)
            .Order(StringComparer.Ordinal);
        // A fact on which a duty turns that is not in the data has been heeded: the duty is then missing or not.
        return
        [
            .. Of("claim", entry.Claims.Where(claim => !asked.Claims.Contains(claim)), asked.Claims, ever.Claims),
            .. Of("fact", facts.Where(fact => !asked.Facts.Contains(fact) && !ever.Gaps.Contains(fact)), asked.Facts, ever.Facts),
            .. Of(
                "part of the goods",
                entry.Basis.ComponentValues.Keys.Where(part => !asked.Components.Contains(part)).Order(StringComparer.Ordinal),
                asked.Components, ever.Components),
        ];
    }

    private static IEnumerable<Finding> Of(
        string kind, IEnumerable<string> stated, IReadOnlyCollection<string> asked, IReadOnlyCollection<string> ever)
    {
        foreach (string name in stated)
        {
            string meant = (Closest(name, asked) ?? Closest(name, ever)) is { } close ? $"; did you mean '{close}'?" : "";
            yield return new(
                FindingKind.NotHeeded, true,
                $"the {kind} '{QuotedText.Cut(name)}' is stated, and no duty that was looked at turns on it{meant}", name);
        }
    }

    private static string? Closest(string name, IEnumerable<string> known) => known
        .Where(other => other != name)
        .Select(other => (Name: other, Slips: other.Equals(name, StringComparison.OrdinalIgnoreCase) ? 0 : SlipsBetween(name, other)))
        .Where(other => other.Slips <= (name.Length < LongName ? 1 : MostSlips))
        .OrderBy(other => other.Slips).Select(other => other.Name).FirstOrDefault();

    /// <summary>How many letters must be put in, left out, changed or swapped with the next to make one text of another.</summary>
    private static int SlipsBetween(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > MostSlips)
            return int.MaxValue;
        int[] twoBefore = [];
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int row = 1; row <= one.Length; row++)
        {
            int[] now = new int[other.Length + 1];
            now[0] = row;
            for (int column = 1; column <= other.Length; column++)
            {
                int changed = before[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                now[column] = Math.Min(changed, Math.Min(before[column], now[column - 1]) + 1);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    now[column] = Math.Min(now[column], twoBefore[column - 2] + 1);
            }

            twoBefore = before;
            before = now;
        }

        return before[^1];
    }
}
