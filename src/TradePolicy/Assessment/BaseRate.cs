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
/// <item>If it is open whether a preference is claimed, the ordinary duty is open, unless it is nothing.</item>
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

    /// <summary>Decides which of some layers is charged, and gives the duty on which others build.</summary>
    /// <param name="drafts">The layers.</param>
    /// <param name="calculation">The calculation, which charges a layer when its amount is needed.</param>
    /// <returns>The duty; null if no ordinary or preferential rate is on the goods.</returns>
    internal static DutyAmount? Decide(IReadOnlyList<LayerDraft> drafts, DutyCalculation calculation)
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
        return drafts[found.Number].Duty;
    }

    /// <summary>The general duty, which is that of the ordinary rate even if a preference is charged in its place.</summary>
    /// <param name="drafts">The layers, of which the one that is charged is decided.</param>
    /// <param name="baseDuty">The duty that is charged.</param>
    internal static DutyAmount GeneralDuty(IReadOnlyList<LayerDraft> drafts, DutyAmount baseDuty)
    {
        if (!drafts.Any(static draft => draft.Programme.Kind == DutyKind.Preferential && draft.MayBeCharged))
            return baseDuty;
        LayerDraft[] general =
            [.. drafts.Where(static draft => draft.Programme.Kind == DutyKind.Ordinary && draft.AmountIsFor is not null)];
        return general switch
        {
            [] => DutyAmount.Unknown(GeneralNotInData),
            [LayerDraft only] => only.Amount,
            _ => DutyAmount.Unknown(MoreThanOne(general)),
        };
    }

    private static DutyAmount Exempt(IReadOnlyList<LayerDraft> drafts, DutyAmount nothing)
    {
        foreach (LayerDraft draft in drafts.Where(draft => draft.Programme.Kind == DutyKind.Preferential && draft.MayBeCharged))
            draft.NotCharged(LayerState.Replaced, NothingToReplace);
        return nothing;
    }

    private static DutyAmount? AmongSeveral(IReadOnlyList<LayerDraft> drafts, DutyCalculation calculation)
    {
        LayerDraft[] ordinary = [.. drafts.Where(draft => draft.Programme.Kind == DutyKind.Ordinary && draft.MayBeCharged)];
        LayerDraft[] preferences = [.. drafts.Where(draft => draft.Programme.Kind == DutyKind.Preferential && draft.MayBeCharged)];
        foreach (LayerDraft draft in ordinary.Concat(preferences))
            calculation.Charge(draft);
        if (ordinary.Count(draft => draft.IsCharged) > 1)
        {
            foreach (LayerDraft draft in ordinary)
                draft.Open(MoreThanOne(ordinary));
        }

        LayerDraft? charged = ordinary.FirstOrDefault();
        LayerDraft[] claimed = [.. preferences.Where(draft => draft.IsCharged)];
        if (claimed.Length > 0)
        {
            charged = Lowest(claimed);
            if (charged is null)
                return LeaveOpen(ordinary, claimed);
            foreach (LayerDraft other in ordinary.Concat(claimed).Where(draft => draft != charged))
                other.NotCharged(LayerState.Replaced, $"{charged.Programme} is charged in its place");
        }
        else if (preferences.Length > 0 && charged is { IsCharged: true, IsNothing: false })
        {
            charged.Open(preferences.SelectMany(preference => preference.Missing));
        }

        if (charged is { IsCharged: true, IsNothing: true })
        {
            foreach (LayerDraft open in preferences.Where(draft => draft.IsOpen))
                open.NotCharged(LayerState.Replaced, NothingToReplace);
        }

        return charged?.Duty;
    }

    // Any of the preferences that are claimed may be the one that is charged.
    private static DutyAmount LeaveOpen(LayerDraft[] ordinary, LayerDraft[] claimed)
    {
        OpenFact[] missing = [.. claimed.SelectMany(draft => draft.Amount.Reasons)];
        foreach (LayerDraft draft in ordinary)
            draft.NotCharged(LayerState.Replaced, "one of the preferences that are claimed is charged in its place");
        foreach (LayerDraft draft in claimed)
            draft.Open(missing);
        return DutyAmount.Unknown(missing);
    }

    // The first of those with the lowest duty; null if a duty is unknown, so that it may be the lowest.
    private static LayerDraft? Lowest(LayerDraft[] claimed)
    {
        if (claimed is [LayerDraft only])
            return only;
        return Array.TrueForAll(claimed, draft => draft.Amount.IsCertain)
            ? claimed.Aggregate((left, right) => right.Amount.Value.CompareAmount(left.Amount.Value) < 0 ? right : left)
            : Array.Find(claimed, draft => draft.IsNothing);
    }

    private static OpenFact MoreThanOne(LayerDraft[] ordinary)
    {
        string all = string.Join(" and ", ordinary.Select(draft => draft.Current.Tariff.Key));
        return OpenFact.OfLaw(Subject, $"more than one ordinary rate is on the goods: {all}");
    }
}
