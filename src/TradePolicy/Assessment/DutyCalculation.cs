using NodaTime;

namespace TradePolicy;

/// <summary>
/// Works out the duty on an entry where nothing of the law is open: which tariffs are on the goods, what each charges by
/// itself, which of them give way to others, and what they come to.
/// </summary>
internal sealed class DutyCalculation(CustomsEntry entry, Instant at, LegalWorld world, int tariffs)
{
    /// <summary>The name of the fact that is missing where it is not held which ordinary rate is on the goods.</summary>
    internal const string OrdinaryRate = "ordinary rate";

    private readonly List<LayerDraft> drafts = new(tariffs);
    private DutyBasis basis = entry.Basis;

    internal static PossibleDuty Of(CustomsEntry entry, Instant at, IReadOnlyList<TariffAtInstant> tariffs, LegalWorld world, MoneyRounding rounding)
    {
        DutyCalculation reckoning = new(entry, at, world, tariffs.Count);
        for (int index = 0; index < tariffs.Count; index++)
            reckoning.Consider(tariffs[index]);
        OpenFact? noBase = reckoning.SettleBaseDuty();
        foreach (LayerDraft draft in reckoning.drafts)
            reckoning.GiveWay(draft);
        foreach (LayerDraft draft in reckoning.drafts)
            reckoning.Charge(draft);
        reckoning.SettleFamilies();
        return reckoning.Finish(noBase, rounding);
    }

    private void Consider(TariffAtInstant reading)
    {
        Coverage coverage = CoverageOf(reading);
        if (coverage == Coverage.NotCovered)
            return;
        LayerDraft draft = new(reading, world.Of(reading.Terms.Stacking) ?? Stacking.Cumulative, reading.RateIn(world));
        drafts.Add(draft);
        if (draft.State == LayerState.NotInForce)
            return;
        draft.Heading = world.Of(reading.Terms.Headings);
        if (reading is { IsSettled: true, Kind: RateStepKind.Share })
        {
            // It is what it is, whatever else is charged.
            draft.ChargedOn = draft.Portion;
            draft.Amount = DutyAmount.Of(basis.CustomsValue.Share(reading.Share));
            return;
        }

        draft.Portion = Portion.Of(draft.OwnRate!);
        if (coverage == Coverage.PartlyCovered)
            draft.Open(OpenFact.OfEntry("commodity", $"{entry.Commodity} is not specific enough to say whether {reading.Tariff.Key} is imposed on it"));
        if (reading.Tariff.Requirement is { } requirement)
            Require(draft, requirement);
        if (draft.State is LayerState.Charged or LayerState.Unknown)
            Exempt(draft);
    }

    private Coverage CoverageOf(TariffAtInstant reading)
    {
        if (reading.IsOnTheGoods)
            return Coverage.Covered;
        return world.Of(reading.Terms.Origins)?.Covers(entry.Origin, at) == true && world.Of(reading.Terms.Commodities) is { } goods
            ? goods.Covers(entry.Commodity)
            : Coverage.NotCovered;
    }

    private void Require(LayerDraft draft, Condition<CustomsEntry> requirement)
    {
        ConditionAnswer answer = requirement.AnswerFor(entry);
        if (answer.State == ConditionState.NotMet)
            draft.NotCharged(LayerState.NotRequired, $"charged only where {requirement}");
        else if (!answer.IsCertain)
            draft.Open(answer.Reasons);
    }

    // The first exemption whose condition is met applies. One that is open before it leaves open what is charged,
    // unless both come to the same.
    private void Exempt(LayerDraft draft)
    {
        List<(ExemptionTerms Terms, ConditionAnswer Answer)>? open = null;
        for (int index = 0; index < draft.Reading.Terms.Exemptions.Count; index++)
        {
            Outcome<ExemptionTerms> terms = world.Of(draft.Reading.Terms.Exemptions[index]);
            if (!terms.IsInForce)
                continue;
            ConditionAnswer answer = terms.Value.Condition.AnswerFor(entry);
            if (!answer.IsCertain)
                (open ??= []).Add((terms.Value, answer));
            if (!answer.IsMet)
                continue;
            open?.RemoveAll(other => other.Terms.Effect.Equals(terms.Value.Effect));
            if (open is not { Count: > 0 })
                Apply(draft, draft.Reading.Tariff.Exemptions[index].Name, terms);
            break;
        }

        if (open is { Count: > 0 })
            draft.Open(open.SelectMany(other => other.Answer.Reasons));
    }

    private static void Apply(LayerDraft draft, string name, Outcome<ExemptionTerms> terms)
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
            draft.Portion = Portion.CutTo(part);
        }
        else
        {
            draft.NotCharged(LayerState.Exempt, $"exempt: {name}");
        }
    }

    /// <summary>Settles which ordinary or preferential rate is charged, and with it the duty that others build on.</summary>
    /// <returns>What is missing where no ordinary rate is held.</returns>
    private OpenFact? SettleBaseDuty()
    {
        if (drafts.Exists(static draft => draft.Programme.Kind == DutyKind.Ordinary && draft.State == LayerState.Exempt)
            && !drafts.Exists(static draft => draft.Programme.Kind == DutyKind.Ordinary && (draft.IsCharged || draft.IsOpen)))
        {
            return SettleExempt();
        }

        LayerDraft? only = null;
        foreach (LayerDraft draft in drafts)
        {
            if (draft.Programme.Kind is not (DutyKind.Ordinary or DutyKind.Preferential) || !(draft.IsCharged || draft.IsOpen))
                continue;
            if (only is not null || draft.Programme.Kind == DutyKind.Preferential)
                return SettleAmongSeveral();
            only = draft;
        }

        if (only is not null)
            Charge(only);
        return BuildOn(only);
    }

    // Goods that are exempt from an ordinary duty owe none, nor one in its place.
    private OpenFact? SettleExempt()
    {
        foreach (LayerDraft draft in drafts.Where(draft => draft.Programme.Kind == DutyKind.Preferential && (draft.IsCharged || draft.IsOpen)))
            draft.NotCharged(LayerState.Replaced, "the ordinary duty is nothing");
        basis = basis.WithBaseDuty(DutyAmount.Of(Money.Zero(basis.CustomsValue.Currency)));
        return null;
    }

    private OpenFact? SettleAmongSeveral()
    {
        LayerDraft[] ordinary = [.. drafts.Where(draft => draft.Programme.Kind == DutyKind.Ordinary && (draft.IsCharged || draft.IsOpen))];
        LayerDraft[] preferences = [.. drafts.Where(draft => draft.Programme.Kind == DutyKind.Preferential && (draft.IsCharged || draft.IsOpen))];
        foreach (LayerDraft draft in ordinary.Concat(preferences))
            Charge(draft);
        if (ordinary.Count(draft => draft.IsCharged) > 1)
        {
            string both = string.Join(" and ", ordinary.Select(draft => draft.Reading.Tariff.Key));
            foreach (LayerDraft draft in ordinary)
                draft.Open(OpenFact.OfLaw(OrdinaryRate, $"more than one ordinary rate is on the goods: {both}"));
        }

        LayerDraft? charged = ordinary.FirstOrDefault();
        LayerDraft[] claimed = [.. preferences.Where(draft => draft.IsCharged)];
        if (claimed.Length > 0)
        {
            LayerDraft lowest = Array.TrueForAll(claimed, draft => draft.Amount.IsCertain)
                ? claimed.Aggregate((left, right) => right.Amount.Value.CompareAmount(left.Amount.Value) < 0 ? right : left)
                : claimed[0];
            foreach (LayerDraft other in ordinary.Concat(claimed).Where(draft => draft != lowest))
                other.NotCharged(LayerState.Replaced, $"{lowest.Programme} is charged in its place");
            charged = lowest;
        }
        else if (preferences.Length > 0 && charged is { IsCharged: true } && !IsNothing(charged.Amount))
        {
            charged.Open(preferences.SelectMany(preference => preference.Missing));
        }

        if (charged is { IsCharged: true } && IsNothing(charged.Amount))
        {
            foreach (LayerDraft open in preferences.Where(draft => draft.IsOpen))
                open.NotCharged(LayerState.Replaced, "the ordinary duty is nothing");
        }

        return BuildOn(charged);
    }

    private OpenFact? BuildOn(LayerDraft? charged)
    {
        if (charged is null)
            return OpenFact.Of(OpenFactKind.NotHeld, OrdinaryRate, "no ordinary rate on the goods is in force in what is held");
        basis = basis.WithBaseDuty(charged.IsCharged ? charged.Amount : DutyAmount.Unknown(charged.Missing));
        return null;
    }

    /// <summary>Takes from a tariff the portion that programmes are charged on to which it yields.</summary>
    private void GiveWay(LayerDraft draft)
    {
        if (draft.IsResolved == true || !(draft.IsCharged || draft.IsOpen))
            return;
        draft.IsResolved = null;
        foreach (string programme in draft.Stacking.ReplacingProgrammes)
        {
            foreach (LayerDraft other in drafts)
            {
                if (other.Programme.Key == programme && other != draft)
                    GiveWay(draft, other);
            }
        }

        draft.IsResolved = true;
    }

    private void GiveWay(LayerDraft draft, LayerDraft other)
    {
        if (other.IsResolved is null)
        {
            draft.Open(OpenFact.OfLaw("stacking", $"{draft.Reading.Tariff.Key} and {other.Reading.Tariff.Key} each give way to the other"));
            return;
        }

        GiveWay(other);
        if (other.IsOpen)
        {
            draft.Open(other.Missing);
            return;
        }

        if (!draft.IsCharged || !other.IsCharged)
            return;
        if (draft.Portion.Without(other.Portion) is not { } left)
            draft.Open(OpenFact.OfEntry($"{draft.Portion} within {other.Portion}", $"how much of {draft.Portion} lies within {other.Portion} is not stated"));
        else if (left.IsNothing)
            draft.NotCharged(LayerState.Replaced, $"{other.Programme} is charged in its place");
        else
            draft.Portion = left;
    }

    private void Charge(LayerDraft draft)
    {
        if (!draft.IsCharged || draft.ChargedOn == draft.Portion || draft.OwnRate is not { } rate)
            return;
        draft.ChargedOn = draft.Portion;
        Portion own = Portion.Of(rate);
        if (draft.Portion.SameAs(own))
        {
            draft.Amount = rate.AmountOn(basis);
            return;
        }

        draft.Amount = DutyAmount.Unknown(OpenFact.OfLaw($"{rate}", $"what {rate} comes to on {draft.Portion} alone, the texts held do not say"));
        if (own.IsWhole && rate.IsProportional)
        {
            DutyAmount value = draft.Portion.ValueOn(basis);
            draft.Amount = value.IsCertain ? rate.AmountOn(basis.OfPart(value.Value)) : value;
        }
    }

    /// <summary>Of each family only the tariff stays that charges most; the first of several that charge the same.</summary>
    private void SettleFamilies()
    {
        if (!drafts.Exists(static draft => draft.Stacking.Family is not null))
            return;
        foreach (IGrouping<string, LayerDraft> family in drafts
            .Where(draft => draft.Stacking.Family is not null && (draft.IsCharged || draft.IsOpen))
            .GroupBy(draft => draft.Stacking.Family!, StringComparer.Ordinal))
        {
            LayerDraft[] members = [.. family];
            if (members.Length == 1)
                continue;
            OpenFact[] missing = [.. members.SelectMany(member => member.IsOpen ? member.Missing : member.Amount.Reasons)];
            if (missing.Length > 0)
            {
                foreach (LayerDraft member in members)
                    member.Open(missing);
                continue;
            }

            LayerDraft highest = members.Aggregate((left, right) => right.Amount.Value.CompareAmount(left.Amount.Value) > 0 ? right : left);
            foreach (LayerDraft member in members.Where(member => member != highest))
                member.NotCharged(LayerState.Replaced, $"{highest.Programme} is higher, and only the highest of {family.Key} is charged");
        }
    }

    private PossibleDuty Finish(OpenFact? noBase, MoneyRounding rounding)
    {
        DutyLayer[] layers = new DutyLayer[drafts.Count];
        DutyAmount whole = DutyAmount.Of(basis.CustomsValue), nothing = DutyAmount.Of(Money.Zero(basis.CustomsValue.Currency));
        for (int index = 0; index < layers.Length; index++)
            layers[index] = drafts[index].Finished(basis, whole, nothing, rounding);
        return PossibleDuty.Of(layers, basis.CustomsValue.Currency, noBase, world.Ways);
    }

    private static bool IsNothing(DutyAmount amount) => amount.IsCertain && amount.Value.Amount == 0m;
}
