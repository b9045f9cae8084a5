using NodaTime;

namespace TradePolicy;

/// <summary>The names of what duties ask of an entry: facts, claims, parts of the goods.</summary>
internal sealed class NamesAsked
{
    private readonly SortedSet<string> facts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> claims = new(StringComparer.Ordinal);
    private readonly SortedSet<string> components = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Facts => facts;

    internal IReadOnlyCollection<string> Claims => claims;

    internal IReadOnlyCollection<string> Components => components;

    /// <summary>What tariffs ask at any time of any goods, and what duties that are not in the data turn on.</summary>
    internal static NamesAsked EverBy(IEnumerable<Tariff> tariffs, IEnumerable<TariffCoverage> coverage)
    {
        NamesAsked asked = new();
        foreach (Tariff tariff in tariffs)
        {
            asked.AddAll(tariff.Requirement);
            foreach (DutyRate rate in tariff.Rates.ValuesEver)
                asked.Add(rate);
            foreach (ExemptionTerms terms in tariff.Exemptions.SelectMany(exemption => exemption.Terms.ValuesEver))
                asked.AddAll(terms);
        }

        asked.facts.UnionWith(coverage.SelectMany(one => one.Gaps).Select(gap => gap.Fact).OfType<string>());
        return asked;
    }

    /// <summary>Adds all that a tariff may ask of the goods it is on, for a calculation that cannot be made.</summary>
    internal void AddAll(TariffAtInstant tariff)
    {
        AddAll(tariff.Tariff.Requirement);
        foreach (Outcome<DutyRate> rate in tariff.Rate.Possible.Where(rate => rate.IsInForce))
            Add(rate.Value);
        foreach (Outcome<ExemptionTerms> terms in tariff.Terms.Exemptions.SelectMany(one => one.Possible).Where(one => one.IsInForce))
            AddAll(terms.Value);
    }

    /// <summary>
    /// Adds what decides whether a condition is met: what is stated otherwise would, or could, give another answer. What cannot give
    /// another answer for these goods, since the code, the origin, a time or another statement has decided, is not added.
    /// </summary>
    internal void AddDeciding(Condition<CustomsEntry> condition, CustomsEntry entry)
    {
        foreach (Condition<CustomsEntry> leaf in Deciding(condition, entry).Leaves)
            AddLeaf(leaf);
    }

    /// <summary>Adds the parts on which the effect of an exemption is charged.</summary>
    internal void Add(ExemptionEffect effect)
    {
        if (effect.ChargedPart is { } charged)
            components.Add(charged);
        if (effect.ExemptPart is { } exempt)
            components.Add(exempt);
        if (effect.ChargedContent is { } content)
            components.Add(content);
        if (effect.SubstituteRate is { } rate)
            Add(rate);
    }

    /// <summary>Adds the parts of the goods that a rate names.</summary>
    internal void Add(DutyRate rate) => components.UnionWith(PartsOf(rate));

    /// <summary>Adds the facts on which duties turn that are not in the data, and would be on the goods at the instant.</summary>
    internal void AddGaps(IEnumerable<TariffCoverage> coverage, CustomsEntry entry, Instant at) => facts.UnionWith(
        coverage.Where(one => one.ImposedBy.Equals(entry.ImportingEconomy) && one.Origins.Covers(entry.Origin, at))
            .SelectMany(one => one.Gaps).Where(gap => gap.IsOn(entry.Commodity, at)).Select(gap => gap.Fact).OfType<string>());

    private void AddAll(ExemptionTerms terms)
    {
        AddAll(terms.Condition);
        Add(terms.Effect);
    }

    /// <summary>Adds all names of a condition: the duty is the same without them, and what is said of it is not.</summary>
    internal void AddAll(Condition<CustomsEntry>? condition)
    {
        foreach (Condition<CustomsEntry> leaf in condition?.Leaves ?? [])
            AddLeaf(leaf);
    }

    private void AddLeaf(Condition<CustomsEntry> leaf)
    {
        if (StatedFor(leaf) is var (kind, name))
            (kind switch { Stated.Fact => facts, Stated.Claim => claims, _ => components }).Add(name);
    }

    // The statement that answers a condition; null if the goods themselves do, by their code, their origin or a time.
    private static (Stated Kind, string Name)? StatedFor(Condition<CustomsEntry> leaf) => leaf switch
    {
        FactIsTrue<CustomsEntry> fact => (Stated.Fact, fact.Name),
        DeclarationFact fact => (Stated.Fact, fact.Name),
        ClaimMade claim => (Stated.Claim, claim.Claim),
        ShareAtLeast<CustomsEntry> share => (Stated.Component, share.Name),
        ComponentStated component => (Stated.Component, component.Component),
        WeightAtLeast weight => (Stated.Component, weight.Part),
        _ => null,
    };

    // If one condition decides a group (one that is not met of those that are all required), the others do not matter. If the goods
    // themselves decide it, by their code or a time, no statement does.
    private static (ConditionState State, IReadOnlyList<Condition<CustomsEntry>> Leaves) Deciding(
        Condition<CustomsEntry> condition, CustomsEntry entry)
    {
        switch (condition)
        {
            case Not<CustomsEntry> not:
                return (condition.AnswerFor(entry).State, Deciding(not.Condition, entry).Leaves);
            case ConditionGroup<CustomsEntry> group:
                ConditionState decisive = group.RequiresAll ? ConditionState.NotMet : ConditionState.Met;
                (ConditionState State, IReadOnlyList<Condition<CustomsEntry>> Leaves)[] parts =
                    [.. group.Conditions.Select(part => Deciding(part, entry))];
                (ConditionState State, IReadOnlyList<Condition<CustomsEntry>> Leaves)[] deciding =
                    [.. parts.Where(part => part.State == decisive)];
                return (
                    condition.AnswerFor(entry).State,
                    Array.Exists(deciding, static part => part.Leaves.Count == 0)
                        ? []
                        : [.. (deciding.Length > 0 ? deciding : parts).SelectMany(part => part.Leaves)]);
            default:
                return (condition.AnswerFor(entry).State, StatedFor(condition) is null ? [] : [condition]);
        }
    }

    private static IEnumerable<string> PartsOf(DutyRate rate) => rate switch
    {
        ComponentDuty ofPart => [ofPart.Component],
        CompoundDuty sum => sum.Terms.SelectMany(term => PartsOf(term.Rate)),
        CappedDuty capped => [.. PartsOf(capped.Duty), .. PartsOf(capped.Cap)],
        FlooredDuty floored => [.. PartsOf(floored.Duty), .. PartsOf(floored.Floor)],
        _ => [],
    };

    private enum Stated
    {
        Fact,
        Claim,
        Component,
    }
}
