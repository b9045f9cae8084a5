namespace TradePolicy;

/// <summary>Finds what an entry states and no duty on the goods turns on: a slip of a digit, most often.</summary>
internal static class NotHeeded
{
    private const int MostSlips = 2;

    // A symbol of the special column has one or two characters: with any slip it is another symbol.
    private const int ShortestName = 3;

    // A heading has ten characters, of which two that differ make another heading and no slip.
    private const int LongName = 12;

    /// <summary>The findings: first the claims, then the facts, then the parts of the goods.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="asked">What the duties on the goods asked when they were calculated.</param>
    /// <param name="ever">What the tariffs of the schedule ask at any time of any goods.</param>
    internal static ValueList<Finding> In(CustomsEntry entry, NamesAsked asked, NamesAsked ever)
    {
        // That goods are not what another duty asks for is true of most goods, and no slip.
        IEnumerable<string> facts = entry.Facts.Where(fact => fact.Value || !ever.Facts.Contains(fact.Key)).Select(fact => fact.Key)
            .Order(StringComparer.Ordinal);
        return
        [
            .. Of("claim", entry.Claims.Where(claim => !asked.Claims.Contains(claim)), asked.Claims, ever.Claims),
            .. Of("fact", facts.Where(fact => !asked.Facts.Contains(fact)), asked.Facts, ever.Facts),
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
                $"the {kind} '{QuotedText.Cut(name)}' is stated, and no duty on these goods turns on it{meant}", name);
        }
    }

    private static string? Closest(string name, IEnumerable<string> known) => name.Length < ShortestName
        ? null
        : ClosestText.To(name, known.Where(other => other != name), name.Length < LongName ? 1 : MostSlips);
}
