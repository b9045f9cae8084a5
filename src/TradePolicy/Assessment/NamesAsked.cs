namespace TradePolicy;

/// <summary>The names of what tariffs ask of an entry: facts, claims, parts of the goods.</summary>
internal sealed class NamesAsked
{
    private readonly SortedSet<string> facts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> claims = new(StringComparer.Ordinal);
    private readonly SortedSet<string> components = new(StringComparer.Ordinal);

    private readonly SortedSet<string> gaps = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Facts => facts;

    /// <summary>Those of the facts on which duties turn that are not in the data.</summary>
    internal IReadOnlyCollection<string> Gaps => gaps;

    internal IReadOnlyCollection<string> Claims => claims;

    internal IReadOnlyCollection<string> Components => components;

    /// <summary>What tariffs ask at any time, and what duties that are not in the data turn on.</summary>
    internal static NamesAsked EverBy(IEnumerable<Tariff> tariffs, IEnumerable<TariffCoverage> coverage)
    {
        NamesAsked asked = new();
        foreach (Tariff tariff in tariffs)
        {
            asked.Add(tariff.Requirement);
            foreach (Enactment<DutyRate> act in tariff.Rates.Acts.OfType<Enactment<DutyRate>>())
                asked.Add(act.Value);
            foreach (Exemption exemption in tariff.Exemptions)
            {
                if (exemption.Terms.TryGetInitialValue(out ExemptionTerms? initial))
                    asked.Add(initial);
                foreach (Enactment<ExemptionTerms> act in exemption.Terms.Acts.OfType<Enactment<ExemptionTerms>>())
                    asked.Add(act.Value);
            }
        }

        foreach (string fact in coverage.SelectMany(one => one.Gaps).Select(gap => gap.Fact).OfType<string>())
            asked.gaps.Add(fact);
        asked.facts.UnionWith(asked.gaps);
        return asked;
    }

    /// <summary>What tariffs ask at an instant. A tariff that is not in force still asks for what it requires.</summary>
    internal static NamesAsked By(IEnumerable<TariffAtInstant> tariffs)
    {
        NamesAsked asked = new();
        foreach (TariffAtInstant tariff in tariffs)
        {
            asked.Add(tariff.Tariff.Requirement);
            foreach (Outcome<DutyRate> rate in tariff.Rate.Possible.Where(rate => rate.IsInForce))
                asked.Add(rate.Value);
            foreach (Outcome<ExemptionTerms> terms in tariff.Terms.Exemptions.SelectMany(one => one.Possible).Where(one => one.IsInForce))
                asked.Add(terms.Value);
        }

        return asked;
    }

    private void Add(ExemptionTerms terms)
    {
        Add(terms.Condition);
        if (terms.Effect.ChargedPart is { } charged)
            components.Add(charged);
        if (terms.Effect.ExemptPart is { } exempt)
            components.Add(exempt);
        if (terms.Effect.SubstituteRate is { } rate)
            Add(rate);
    }

    private void Add(DutyRate rate) => components.UnionWith(rate.ChargedParts);

    private void Add(Condition<CustomsEntry>? condition)
    {
        foreach (Condition<CustomsEntry> leaf in condition?.Leaves ?? [])
        {
            switch (leaf)
            {
                case FactIsTrue<CustomsEntry> fact:
                    facts.Add(fact.Name);
                    break;
                case DeclarationFact fact:
                    facts.Add(fact.Name);
                    break;
                case ClaimMade claim:
                    claims.Add(claim.Claim);
                    break;
                case ShareAtLeast<CustomsEntry> share:
                    components.Add(share.Name);
                    break;
                case ComponentStated stated:
                    components.Add(stated.Component);
                    break;
            }
        }
    }
}
