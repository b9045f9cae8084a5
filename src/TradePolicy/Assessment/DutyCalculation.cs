using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// Calculates the duty on an entry in one reading of the law: which tariffs are on the goods, the duty of each, which of them
/// others replace, and the total.
/// </summary>
internal sealed class DutyCalculation(CustomsEntry entry, Instant at, LegalWorld world, int tariffs, NamesAsked? asked)
{
    private readonly List<LayerDraft> drafts = new(tariffs);
    private DutyBasis basis = entry.Basis;
    private bool isWithoutBaseRate;

    /// <summary>No duty, in the currency of the entry.</summary>
    internal DutyAmount Nothing { get; } = DutyAmount.Of(Money.Zero(entry.CustomsValue.Currency));

    /// <summary>The duty.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="at">The instant that decides the rates.</param>
    /// <param name="tariffs">The tariffs that may be on the goods.</param>
    /// <param name="world">The reading of the law.</param>
    /// <param name="rounding">How each layer is rounded.</param>
    /// <param name="asked">To which the names are added on which the duty turns; null if the entry states none.</param>
    // The order is that of the law: the base duty comes first, since others build on it; what a programme replaces is known before amounts
    // are; of a family, the highest amount counts. A base rate is charged again if a part of its value was replaced.
    internal static PossibleDuty Of(
        CustomsEntry entry, Instant at, IReadOnlyList<TariffAtInstant> tariffs, LegalWorld world, MoneyRounding rounding,
        NamesAsked? asked)
    {
        BaseDuties? none = null;
        return Of(entry, at, tariffs, world, rounding, asked, ref none);
    }

    /// <summary>The duty, for a caller that has, or wants, the base duty.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="at">The instant that decides the rates.</param>
    /// <param name="tariffs">
    /// The tariffs that may be on the goods; without ordinary and preferential ones if the base duty is given.
    /// </param>
    /// <param name="world">The reading of the law.</param>
    /// <param name="rounding">How each layer is rounded.</param>
    /// <param name="asked">To which the names are added on which the duty turns; null if the entry states none.</param>
    /// <param name="baseDuties">The base duty; null if it is to be decided, and after that if there is none.</param>
    internal static PossibleDuty Of(
        CustomsEntry entry, Instant at, IReadOnlyList<TariffAtInstant> tariffs, LegalWorld world, MoneyRounding rounding,
        NamesAsked? asked, ref BaseDuties? baseDuties)
    {
        DutyCalculation calculation = new(entry, at, world, tariffs.Count, asked);
        for (int index = 0; index < tariffs.Count; index++)
            calculation.Consider(tariffs[index]);
        baseDuties ??= BaseRate.Decide(calculation.drafts, calculation);
        if (baseDuties is { } known)
            calculation.basis = calculation.basis.WithBaseDuty(known.Charged, known.General);
        else
            calculation.isWithoutBaseRate = true;
        foreach (LayerDraft draft in calculation.drafts)
            calculation.LeaveOutIfOnNothing(draft);
        foreach (LayerDraft draft in calculation.drafts)
            calculation.Replace(draft);
        calculation.CheckParts();
        foreach (LayerDraft draft in calculation.drafts)
            calculation.Charge(draft);
        calculation.KeepHighestOfFamilies();
        return calculation.Finish(rounding);
    }

    private void Consider(TariffAtInstant tariff)
    {
        if (tariff.TimeMissing is { } time)
        {
            LeaveOpen(tariff, time);
            return;
        }

        Coverage coverage = CoverageOf(tariff);
        if (coverage == Coverage.NotCovered)
            return;
        if (tariff.IsBeyondHorizon && !tariff.Programme.IsInTariffTotal)
        {
            LeaveOpen(tariff, tariff.AfterHorizon);
            return;
        }

        LayerDraft draft = new(tariff, world.Of(tariff.Terms.Stacking) ?? Stacking.Cumulative, tariff.RateIn(world));
        drafts.Add(draft);
        if (draft.State == LayerState.NotInForce)
            return;
        draft.Heading = world.Of(tariff.Terms.Headings);
        draft.HeadingIfReached = tariff.Tariff.HeadingIfReached;
        draft.Portion = Portion.Of(draft.OwnRate!);
        if (coverage == Coverage.PartlyCovered)
            draft.Open(
                OpenFact.OfEntry(
                    "commodity", $"{entry.Commodity} is not specific enough to say whether {tariff.Tariff.Key} is imposed on it"));
        if (tariff.Tariff.Requirement is { } requirement)
            Require(draft, requirement);
        bool bearsOwnRate = !draft.MayBeCharged || EntryExemptions.Apply(draft, entry, basis, world, asked);
        if (!draft.MayBeCharged)
            return;
        if (bearsOwnRate)
            asked?.Add(draft.OwnRate!);
        if (draft.Programme.Kind == DutyKind.ValueAddedTax)
            asked?.Add(ComponentDuty.Of(Percentage.Zero, DutyBasis.IncidentalExpenses));
        if (tariff.At != at)
            draft.Remark($"as of {InstantPattern.ExtendedIso.Format(tariff.At)}");
    }

    // What a tariff requires is the same at any time, so that it is known of one that is never charged on the entry.
    private void LeaveOpen(TariffAtInstant tariff, OpenFact missing)
    {
        LayerDraft draft = new(tariff, Stacking.Cumulative, new(null, [], null));
        drafts.Add(draft);
        draft.Open(missing);
        if (tariff.Tariff.Requirement is { } requirement)
            Require(draft, requirement);
    }

    private Coverage CoverageOf(TariffAtInstant tariff)
    {
        if (tariff.IsOnTheGoods)
            return Coverage.Covered;
        return world.Of(tariff.Terms.Origins)?.Covers(entry.Origin, tariff.At) == true && world.Of(tariff.Terms.Commodities) is { } goods
            ? goods.Covers(entry.Commodity)
            : Coverage.NotCovered;
    }

    private void Require(LayerDraft draft, Condition<CustomsEntry> requirement)
    {
        ConditionAnswer answer = requirement.AnswerFor(entry);
        asked?.AddDeciding(requirement, entry);
        if (answer.State == ConditionState.NotMet)
        {
            draft.NotCharged(LayerState.RequirementNotMet, $"charged only if {requirement}");
            draft.IsOfOtherGoods = !requirement.Leaves.OfType<ClaimMade>().Any(claim => claim.AnswerFor(entry).IsMet);
        }
        else if (!answer.IsCertain)
            draft.Open(answer.Reasons);
    }

    /// <summary>Takes from a tariff the portion on which programmes that replace it are charged.</summary>
    private void Replace(LayerDraft draft)
    {
        if (draft.Replacement == Replacement.Done)
            return;
        draft.Replacement = Replacement.Running;
        if (draft.Stacking.ReplacingProgrammes.Count + draft.Stacking.WhollyReplacingProgrammes.Count > 0)
        {
            // Those that give way to it come last: what is replaced by others stands in nobody's way.
            ReplaceBy(draft, thatGiveWay: false);
            ReplaceBy(draft, thatGiveWay: true);
        }

        draft.Replacement = Replacement.Done;
    }

    private void ReplaceBy(LayerDraft draft, bool thatGiveWay)
    {
        foreach (LayerDraft other in drafts)
        {
            // What is not charged, or is replaced already, is not open because of others.
            if (!draft.MayBeCharged)
                return;
            if (other == draft || GivesWay(other, draft) != thatGiveWay)
                continue;
            if (draft.Stacking.IsWhollyReplacedBy(other.Programme))
                Replace(draft, other, wholly: true);
            else if (draft.Stacking.IsReplacedBy(other.Programme))
                Replace(draft, other, wholly: false);
        }
    }

    private static bool GivesWay(LayerDraft draft, LayerDraft other) =>
        draft.Stacking.IsWhollyReplacedBy(other.Programme) || draft.Stacking.IsReplacedBy(other.Programme);

    private void Replace(LayerDraft draft, LayerDraft other, bool wholly)
    {
        if (other.Replacement == Replacement.Running)
        {
            draft.Open(OpenFact.OfLaw("stacking", $"{draft.Current.Tariff.Key} and {other.Current.Tariff.Key} replace each other"));
            return;
        }

        Replace(other);
        if (other.IsOpen)
            draft.Open(other.Missing);
        if (!other.IsCharged || IsOnValueAndNothing(other))
            return;
        // What is replaced as a whole owes nothing, whatever else is open about it.
        if (draft.IsOpen && (wholly || other.Portion.IsWhole))
            draft.NotCharged(LayerState.Replaced, $"{other.Programme} is charged in its place");
        if (!draft.IsCharged)
            return;
        if (wholly)
            draft.NotCharged(LayerState.Replaced, $"{other.Programme} is charged in its place");
        else if (draft.Portion.Without(other.Portion) is not { } left)
            draft.Open(
                OpenFact.OfEntry(
                    $"{draft.Portion} within {other.Portion}", $"it is not stated how much of {draft.Portion} is within {other.Portion}"));
        else if (left.IsNothing || IsWorthNothing(left))
            draft.NotCharged(LayerState.Replaced, $"{other.Programme} is charged in its place");
        else if (!left.SameAs(draft.Portion))
        {
            draft.Portion = left;
            draft.IsReplacedInPart = true;
        }
    }

    // Goods are "subject to" a duty only if more than nothing is owed under it (customs, CSMS 65236574).
    private bool IsOnValueAndNothing(LayerDraft draft)
    {
        if (basis.CustomsValue.Amount == 0m)
            return false;
        Charge(draft);
        return draft.IsNothing;
    }

    // A duty on a part that the goods do not have is not owed: no heading declares it, and no other duty yields to it.
    private void LeaveOutIfOnNothing(LayerDraft draft)
    {
        if (draft is { IsCharged: true, Programme.Kind: DutyKind.Additional } && IsWorthNothing(draft.Portion))
            draft.NotCharged(LayerState.Exempt, $"{draft.Portion} is worth nothing");
    }

    private bool IsWorthNothing(Portion portion) => !portion.IsWhole && basis.CustomsValue.Amount > 0m
        && portion.ValueOn(basis) is { IsCertain: true } value && value.Value.Amount == 0m;

    /// <summary>Leaves the tariffs on parts of the goods open if the parts are stated to be worth more than the goods.</summary>
    private void CheckParts()
    {
        if (basis.ComponentValues.Count == 0)
            return;
        string[] parts =
            [.. drafts.Where(static draft => draft.IsCharged).SelectMany(static draft => draft.Portion.PartsOfRates).Distinct()];
        DutyAmount[] values = [.. parts.Select(basis.ValueOf).OfType<Money>().Select(basis.InCurrency)];
        if (values.Length == 0 || !Array.TrueForAll(values, static value => value.IsCertain))
            return;
        Money sum = values.Select(static value => value.Value).Aggregate(static (left, right) => left + right);
        if (sum.CompareAmount(basis.CustomsValue) <= 0)
            return;
        OpenFact contradiction = OpenFact.OfEntry(
            string.Join(", ", parts),
            $"the {string.Join(" and the ", parts)} {(parts.Length == 1 ? "is" : "are")} stated to be worth {sum}, " +
                "which is more than the customs value");
        foreach (LayerDraft draft in drafts.Where(static draft => draft.IsCharged && draft.Portion.PartsOfRates.Any()))
            draft.Open(contradiction);
    }

    /// <summary>Calculates the amount of a layer that is charged, unless it is known for the same portion.</summary>
    internal void Charge(LayerDraft draft)
    {
        if (!draft.IsCharged || draft.AmountIsFor == draft.Portion || draft.OwnRate is not { } rate
            || draft.Programme.Kind == DutyKind.ValueAddedTax)
            return;
        draft.AmountIsFor = draft.Portion;
        Portion charged = Portion.Of(rate);
        if (draft.Portion.SameAs(charged))
        {
            draft.Amount = rate.AmountOn(basis);
            return;
        }

        draft.Amount = DutyAmount.Unknown(
            OpenFact.OfLaw($"{rate}", $"the texts do not say how {rate} is calculated on {draft.Portion} alone"));
        if (charged.IsWhole && rate.IsProportional)
        {
            DutyAmount value = draft.Portion.ValueOn(basis);
            draft.Amount = value.IsCertain ? rate.AmountOn(basis.OfPart(value.Value)) : value;
        }
    }

    /// <summary>Keeps of each family only the tariff with the highest duty; of several with the same duty the first.</summary>
    private void KeepHighestOfFamilies()
    {
        if (!drafts.Exists(static draft => draft.Stacking.Family is not null))
            return;
        foreach (IGrouping<string, LayerDraft> family in drafts
            .Where(draft => draft.Stacking.Family is not null && draft.MayBeCharged)
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

    private PossibleDuty Finish(MoneyRounding rounding)
    {
        DutyLayer[] layers = new DutyLayer[drafts.Count];
        DutyAmount whole = DutyAmount.Of(basis.CustomsValue);
        // Value-added tax is the last kind of the schedule, and is on all that comes before it.
        for (int index = 0; index < layers.Length; index++)
        {
            if (drafts[index] is { IsCharged: true, Programme.Kind: DutyKind.ValueAddedTax } tax)
                ImportTaxes.ChargeValueAdded(tax, layers.AsSpan(0, index), basis, isWithoutBaseRate, Nothing);
            layers[index] = drafts[index].Finished(basis, whole, Nothing, rounding);
        }

        return PossibleDuty.Of(
            layers, basis.CustomsValue.Currency, isWithoutBaseRate ? BaseRate.NotInData : null, [.. ImportTaxes.WithoutRate(drafts)],
            world.Ways);
    }
}
