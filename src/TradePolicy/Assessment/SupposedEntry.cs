namespace TradePolicy;

/// <summary>
/// An entry of which as much is supposed as a condition needs to be met, and no more. What the entry states is never contradicted, but for
/// the documents and additional codes, to which others can be added.
/// </summary>
internal static class SupposedEntry
{
    /// <summary>
    /// An entry that meets a condition, with no other document than those stated or needed; null if what is stated excludes it.
    /// </summary>
    internal static CustomsEntry? Meeting(Condition<CustomsEntry> condition, CustomsEntry entry) =>
        Answering(condition, entry, wanted: true) is { } met ? WithNoOtherDocument(met) : null;

    /// <summary>The entry with no other document than those that it states.</summary>
    internal static CustomsEntry WithNoOtherDocument(CustomsEntry entry) => entry.Documents is null ? entry.WithDocuments() : entry;

    private static CustomsEntry? Answering(Condition<CustomsEntry> condition, CustomsEntry entry, bool wanted)
    {
        ConditionAnswer answer = condition.AnswerFor(entry);
        if (answer.IsCertain && answer.IsMet == wanted)
            return entry;
        return condition switch
        {
            Not<CustomsEntry> not => Answering(not.Condition, entry, !wanted),
            ConditionGroup<CustomsEntry> group when group.RequiresAll == wanted =>
                group.Conditions.Aggregate((CustomsEntry?)entry, (met, part) => met is null ? null : Answering(part, met, wanted)),
            ConditionGroup<CustomsEntry> group =>
                group.Conditions.Select(part => Answering(part, entry, wanted)).FirstOrDefault(met => met is not null),
            ClaimMade claim => wanted ? entry.WithClaim(claim.Claim) : null,
            DocumentPresented document => wanted ? entry.WithDocuments([.. entry.Documents ?? [], document.Code])
                : entry.Documents is null ? entry.WithDocuments() : null,
            AdditionalCodeStated stated => wanted ? entry.WithAdditionalCodes([.. entry.AdditionalCodes ?? [], stated.Code])
                : entry.AdditionalCodes is null ? entry.WithAdditionalCodes() : null,
            FactIsTrue<CustomsEntry> fact => answer.IsCertain ? null : entry.WithFact(fact.Name, wanted),
            DeclarationFact fact => answer.IsCertain ? null : entry.WithFact(fact.Name, wanted),
            _ => null,
        };
    }
}
