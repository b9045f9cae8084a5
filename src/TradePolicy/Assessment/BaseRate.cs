namespace TradePolicy;

/// <summary>
/// The rule that says which ordinary or preferential rate counts: at most one is charged on goods, and other duties build on it.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Goods that are exempt from the ordinary duty owe none, and no preferential duty in its place.</item>
/// <item>If no preference is claimed, the ordinary rate counts. If several ordinary rates apply, the answer is open.</item>
/// <item>If preferences are claimed, the one with the lowest duty counts. It replaces the ordinary rate and the other preferences.</item>
/// <item>If the duty of one of several is unknown, which is the lowest is open, unless one is nothing.</item>
/// <item>If it is open whether a preference applies, the duty in whose place it would be charged is open, unless that is nothing.</item>
/// <item>The general duty is that of the ordinary rate, also if a preference is charged in its place.</item>
/// <item>If no rate is on the goods, the total is unknown.</item>
/// </list>
/// Look-ups know no amounts. They add the kinds of the tariffs that are charged one by one, and get an answer if one ordinary rate is among
/// them and no preference. A calculation adds its layers in the same way, and compares amounts only if there is no such answer.
/// </remarks>
internal struct BaseRate
{
    /// <summary>Subject of the open fact "which rate counts?".</summary>
    internal const string Subject = "ordinary rate";

    private const string NothingToReplace = "the ordinary duty is nothing";

    private int numberAndOne;

    /// <summary>The missing fact if no ordinary or preferential rate is on the goods.</summary>
    internal static OpenFact NotInData { get; } = OpenFact.Of(
        OpenFactKind.NotInData, Subject, "no ordinary rate on the goods is in force in the data");

    /// <summary>The missing fact if a duty builds on the general rate, and only a preference is on the goods.</summary>
    private static OpenFact GeneralNotInData { get; } = OpenFact.Of(
        OpenFactKind.NotInData, "general rate", "no general rate on the goods is in force in the data");

    /// <summary>The number of the one ordinary rate; -1 if none was added.</summary>
    internal readonly int Number => numberAndOne - 1;

    /// <summary>Adds a tariff that is charged on the goods.</summary>
    /// <param name="kind">The kind of its programme.</param>
    /// <param name="number">Its number, which the caller gives.</param>
    /// <returns>True while there is at most one ordinary rate and no preference.</returns>
    internal bool TryAdd(DutyKind kind, int number)
    {
        if (kind == DutyKind.Preferential)
            return false;
        if (kind != DutyKind.Ordinary)
            return true;
        if (numberAndOne != 0)
            return false;
        numberAndOne = number + 1;
        return true;
    }

    /// <summary>Decides which of some layers is charged, and gives the duties on which others build.</summary>
    /// <param name="drafts">The layers.</param>
    /// <param name="calculation">The calculation, which charges a layer when its amount is needed.</param>
    /// <returns>The duties; null if no ordinary or preferential rate is on the goods.</returns>
    internal static BaseDuties? Decide(IReadOnlyList<LayerDraft> drafts, DutyCalculation calculation)
    {
        BaseRate found = default;
        bool isSole = true, isExempt = false;
        for (int place = 0; place < drafts.Count; place++)
        {
            LayerDraft draft = drafts[place];
            isExempt |= draft.Programme.Kind == DutyKind.Ordinary && draft.State == LayerState.Exempt;
            isSole &= !draft.MayBeCharged || found.TryAdd(draft.Programme.Kind, place);
        }

        if (isExempt && found.Number < 0)
            return Exempt(drafts, calculation.Nothing);
        if (!isSole)
            return AmongSeveral(drafts, calculation);
        if (found.Number < 0)
            return null;
        calculation.Charge(drafts[found.Number]);
        return new(drafts[found.Number].Duty, drafts[found.Number].Duty);
    }

    private static BaseDuties Exempt(IReadOnlyList<LayerDraft> drafts, DutyAmount nothing)
    {
        foreach (LayerDraft draft in drafts.Where(draft => draft.Programme.Kind == DutyKind.Preferential && draft.MayBeCharged))
            draft.NotCharged(LayerState.Replaced, NothingToReplace);
        return new(nothing, nothing);
    }

    private static BaseDuties? AmongSeveral(IReadOnlyList<LayerDraft> drafts, DutyCalculation calculation)
    {
        LayerDraft[] ordinary = [.. drafts.Where(draft => draft.Programme.Kind == DutyKind.Ordinary && draft.MayBeCharged)];
        LayerDraft[] preferences = [.. drafts.Where(draft => draft.Programme.Kind == DutyKind.Preferential && draft.MayBeCharged)];
        foreach (LayerDraft draft in ordinary.Concat(preferences))
            calculation.Charge(draft);
        if (ordinary.Count(draft => draft.IsCharged) > 1)
        {
            string all = string.Join(" and ", ordinary.Select(draft => draft.Current.Tariff.Key));
            foreach (LayerDraft draft in ordinary)
                draft.Open(OpenFact.OfLaw(Subject, $"more than one ordinary rate is on the goods: {all}"));
        }

        // Before a preference takes the place of the ordinary rate, and with it what leaves that open.
        DutyAmount? general = DutyOf(ordinary);
        LayerDraft[] claimed = [.. preferences.Where(draft => draft.IsCharged)], open = [.. preferences.Where(draft => draft.IsOpen)];
        DutyAmount? charged = claimed.Length > 0 ? OfPreferences(ordinary, claimed, open) : OfOrdinary(ordinary, open);
        return charged is null ? null : new(charged, general ?? DutyAmount.Unknown(GeneralNotInData));
    }

    private static DutyAmount? OfOrdinary(LayerDraft[] ordinary, LayerDraft[] open)
    {
        if (ordinary is [{ IsCharged: true, IsNothing: true }])
            ReplaceNothing(open);
        else if (open.Length > 0 && Array.Find(ordinary, draft => draft.IsCharged) is { } charged)
            charged.Open(open.SelectMany(preference => preference.Missing));
        return DutyOf(ordinary);
    }

    private static DutyAmount OfPreferences(LayerDraft[] ordinary, LayerDraft[] claimed, LayerDraft[] open)
    {
        OpenFact[] missing = [.. claimed.SelectMany(draft => draft.Amount.Reasons), .. open.SelectMany(draft => draft.Missing)];
        LayerDraft? lowest = missing is [] || (claimed.Length == 1 && open is [])
            ? Lowest(claimed) : Array.Find(claimed, draft => draft.IsNothing);
        foreach (LayerDraft other in ordinary.Concat(lowest is null ? [] : claimed).Where(draft => draft != lowest))
            other.NotCharged(LayerState.Replaced, $"{lowest?.Programme.Name ?? "one of several preferences"} is charged in its place");
        if (lowest is { IsNothing: true })
            ReplaceNothing(open);
        if (lowest is not null)
            return lowest.Duty;
        foreach (LayerDraft draft in claimed)
            draft.Open(missing);
        return DutyAmount.Unknown(missing);
    }

    /// <summary>The duty of the one ordinary rate; open if one of several is, null if there is none.</summary>
    private static DutyAmount? DutyOf(LayerDraft[] ordinary)
    {
        if (ordinary.Length == 0)
            return null;
        OpenFact[] missing = [.. ordinary.SelectMany(draft => draft.Missing).Distinct()];
        return missing is [] ? ordinary[0].Amount : DutyAmount.Unknown(missing);
    }

    private static void ReplaceNothing(LayerDraft[] open)
    {
        foreach (LayerDraft draft in open)
            draft.NotCharged(LayerState.Replaced, NothingToReplace);
    }

    // The first of those with the lowest duty.
    private static LayerDraft Lowest(LayerDraft[] claimed) => claimed.Aggregate(
        (left, right) => right.Amount.Value.CompareAmount(left.Amount.Value) < 0 ? right : left);
}
