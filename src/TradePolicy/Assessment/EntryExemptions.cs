namespace TradePolicy;

/// <summary>What the exemptions of a tariff do to the duty on an entry.</summary>
internal static class EntryExemptions
{
    /// <summary>
    /// Applies the first exemption whose condition is met. An open one before it leaves the duty open, unless both have the same effect.
    /// </summary>
    /// <returns>Whether the facts on which the tariff's own rate turns are still asked.</returns>
    internal static bool Apply(LayerDraft draft, CustomsEntry entry, DutyBasis basis, LegalWorld world, NamesAsked? asked)
    {
        List<(ExemptionTerms Terms, ConditionAnswer Answer)>? open = null;
        bool bearsOwnRate = true;
        for (int index = 0; index < draft.Current.Terms.Exemptions.Count; index++)
        {
            Outcome<ExemptionTerms> terms = world.Of(draft.Current.Terms.Exemptions[index]);
            if (!terms.IsInForce)
                continue;
            // The rate that is charged anyway leaves nothing open, be the condition met or not; it has another heading if it is met.
            if (draft.Rate!.Equals(terms.Value.Effect.SubstituteRate))
            {
                if (terms.Value.Condition.AnswerFor(entry).IsMet && open is not { Count: > 0 })
                    draft.ExemptionHeading ??= terms.Value.Heading;
                continue;
            }

            ConditionAnswer answer = terms.Value.Condition.AnswerFor(entry);
            asked?.AddDeciding(terms.Value.Condition, entry);
            if (answer.State != ConditionState.NotMet)
                asked?.Add(terms.Value.Effect);
            if (!answer.IsCertain)
                (open ??= []).Add((terms.Value, answer));
            if (!answer.IsMet)
            {
                if (answer.IsCertain)
                    SayWhatIsLacking(draft, draft.Current.Tariff.Exemptions[index].Name, terms.Value, entry, basis, asked);
                continue;
            }

            open?.RemoveAll(other => other.Terms.Effect.Equals(terms.Value.Effect));
            if (open is not { Count: > 0 })
                Grant(draft, draft.Current.Tariff.Exemptions[index].Name, terms);
            else
                bearsOwnRate = (terms.Value.Effect.ChargedPart ?? terms.Value.Effect.ChargedContent) is not null;
            break;
        }

        if (open is { Count: > 0 })
            draft.Open(open.SelectMany(other => other.Answer.Reasons));
        return bearsOwnRate;
    }

    // What a statement would change is told: a content that is not stated, and a claim beside another that is made.
    private static void SayWhatIsLacking(
        LayerDraft draft, string name, ExemptionTerms terms, CustomsEntry entry, DutyBasis basis, NamesAsked? asked)
    {
        string? lacking = ClaimsLacking.In(terms.Condition, entry) is { } claims ? $"{claims} not claimed: {name}"
            : terms.Effect.ChargedContent is { } content && basis.ValueOf(content) is null
                && terms.Condition.AnswerFor(entry.WithComponent(content, entry.CustomsValue)).IsMet
                ? $"on the whole value, since the {content} is not stated"
                : null;
        if (lacking is null)
            return;
        draft.Remark(lacking);
        asked?.AddAll(terms.Condition);
    }

    private static void Grant(LayerDraft draft, string name, Outcome<ExemptionTerms> terms)
    {
        draft.Cite(terms.Enactment?.Instrument);
        draft.ExemptionHeading = terms.Value.Heading;
        ExemptionEffect effect = terms.Value.Effect;
        if (effect.SubstituteRate is { } substitute)
        {
            draft.Remark($"{substitute} instead of {draft.Rate}: {name}");
            draft.Rate = substitute;
            draft.Portion = Portion.Of(draft.OwnRate!);
        }
        else if (effect.ChargedPart is { } part)
        {
            draft.Remark(name);
            draft.Portion = Portion.OfExemption(part, effect.ExemptPart);
            draft.DeclaresExemptPart = !terms.Value.HeadingBearsDuty;
        }
        else if (effect.ChargedContent is { } content)
        {
            draft.Remark(name);
            draft.Portion = Portion.OfContent(content);
        }
        else
        {
            draft.NotCharged(LayerState.Exempt, $"exempt: {name}");
        }
    }
}
