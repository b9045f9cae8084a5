using NodaTime;

namespace TradePolicy;

/// <summary>Finds the steps that say what programmes charge, where the table says so without more ado.</summary>
internal static class StepFinding
{
    // Of more programmes than a country has, the entry is reckoned.
    private const int MostProgrammes = 64;

    /// <summary>What history says of the one step of a programme; null where there is none.</summary>
    /// <param name="table">The tariffs of the programme.</param>
    /// <param name="commodity">The commodity: a code of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="imposer">The economy that imposes; null where any may.</param>
    /// <param name="at">The instant.</param>
    /// <param name="found">What it says.</param>
    /// <returns>Whether that is all; if not, the tariffs have to be looked at one by one.</returns>
    internal static bool TryFind(ScopeTable table, CommodityCode commodity, Economy origin, Economy? imposer, Instant at, out Segment<DutyRate>? found)
    {
        found = null;
        int turn = table.Rates.LastTurnBy(at);
        int imposed = imposer?.Ordinal ?? -1, named = -1;
        foreach (ref readonly ScopeCandidate candidate in table.On(commodity.Number, origin))
        {
            ref readonly ScopePart part = ref table.PartOf(candidate);
            if (!IsOn(part, at) || candidate.LastStep == named || (imposed >= 0 && part.Imposer != imposed))
                continue;
            int step = table.Rates.StepAt(candidate.LastStep, turn);
            if (table.Rates.KindOf(step) == RateStepKind.Nothing)
                continue;
            if (named >= 0 || part.Match != ScopeMatch.Exact)
                return false;
            named = candidate.LastStep;
            found = table.Rates.AnswerAt(step);
        }

        return true;
    }

    /// <summary>
    /// What the programmes in the total of an economy's tariff charge together: the shares of the customs value, beside one
    /// ordinary rate that may be something else.
    /// </summary>
    /// <param name="table">All tariffs.</param>
    /// <param name="commodity">The commodity: a code of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="imposer">The economy that imposes.</param>
    /// <param name="at">The instant.</param>
    /// <returns>
    /// The rate; null where the entry has to be reckoned, since a tariff turns on more than the goods, is in doubt, builds on
    /// another or meets another of its programme, or there is not one ordinary rate.
    /// </returns>
    internal static StatutoryRate? Together(ScopeTable table, CommodityCode commodity, Economy origin, Economy imposer, Instant at)
    {
        if (table.Programmes > MostProgrammes)
            return null;
        int turn = table.Rates.LastTurnBy(at);
        int imposed = imposer.Ordinal, ordinary = -1;
        Span<int> found = stackalloc int[MostProgrammes];
        decimal shares = 0m;
        foreach (ref readonly ScopeCandidate candidate in table.On(commodity.Number, origin))
        {
            ref readonly ScopePart part = ref table.PartOf(candidate);
            if (!IsOn(part, at) || part.Imposer != imposed || !part.Programme.IsInTariffTotal)
                continue;
            int place = table.Rates.StepAt(candidate.LastStep, turn), own = candidate.LastStep + 1;
            RateStepKind kind = table.Rates.KindOf(place);
            if (kind == RateStepKind.Nothing || found[part.ProgrammeNumber] == own)
                continue;
            if (found[part.ProgrammeNumber] != 0 || part.Match != ScopeMatch.Exact)
                return null;
            found[part.ProgrammeNumber] = own;
            if (kind == RateStepKind.Off)
                continue;
            if (!part.TurnsOnGoodsAlone || kind == RateStepKind.InDoubt || part.Programme.Kind == DutyKind.Preferential)
                return null;
            if (part.Programme.Kind == DutyKind.Ordinary)
            {
                if (ordinary >= 0)
                    return null;
                ordinary = place;
            }
            else if (kind != RateStepKind.Share)
            {
                return null;
            }

            shares += table.Rates.ShareOf(place).Value;
        }

        return ordinary < 0 ? null : Beside(table.Rates, ordinary, shares);
    }

    private static StatutoryRate Beside(RateTable rates, int ordinary, decimal shares)
    {
        if (rates.KindOf(ordinary) == RateStepKind.Share)
            return StatutoryRate.Of(Percentage.Of(shares));
        DutyAmount amount = rates[ordinary].Says.Rate!.On(StatutoryRate.AnyWorth);
        return amount.IsKnown ? StatutoryRate.Of(Percentage.Of(shares + amount.Amount.Amount)) : StatutoryRate.Lacking(amount.Missing, StatutoryRate.AnyWorth.CustomsValue);
    }

    private static bool IsOn(in ScopePart part, Instant at) => part.Contains(at) && part.Match != ScopeMatch.BeforeAnyRate;
}
