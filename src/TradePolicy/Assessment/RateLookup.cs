using NodaTime;

namespace TradePolicy;

/// <summary>Finds the steps that say what programmes charge, where the table says so without more ado.</summary>
internal static class RateLookup
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
        foreach (ScopeCandidate candidate in table.On(commodity.Number, origin, turn))
        {
            ref readonly ScopePart part = ref table.PartOf(candidate);
            if (candidate.LastStep == named || (imposed >= 0 && part.Imposer != imposed))
                continue;
            int step = table.Rates.StepAt(candidate.LastStep, turn);
            if (table.Rates.KindOf(step) == RateStepKind.Nothing)
                continue;
            if (named >= 0 || table.MatchAt(part, turn) != ScopeMatch.Exact)
                return false;
            named = candidate.LastStep;
            found = table.Rates.SegmentOf(step);
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
        foreach (ScopeCandidate candidate in table.On(commodity.Number, origin, turn))
        {
            ref readonly ScopePart part = ref table.PartOf(candidate);
            if (part.Imposer != imposed || !part.Programme.IsInTariffTotal)
                continue;
            int place = table.Rates.StepAt(candidate.LastStep, turn), own = candidate.LastStep + 1;
            RateStepKind kind = table.Rates.KindOf(place);
            if (kind == RateStepKind.Nothing || found[part.ProgrammeNumber] == own)
                continue;
            if (found[part.ProgrammeNumber] != 0 || table.MatchAt(part, turn) != ScopeMatch.Exact)
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

            shares += table.Rates.Share(table.Rates.LayerRateOf(place)).Value;
        }

        return ordinary < 0 ? null : Beside(table.Rates, ordinary, shares);
    }

    /// <summary>The steps of the tariffs that are named for an entry, in the order of the schedule.</summary>
    /// <param name="table">All tariffs.</param>
    /// <param name="entry">The entry, of a commodity whose code has ten digits.</param>
    /// <param name="turn">The number of the last turn by the instant that decides.</param>
    /// <param name="buffer">Room for the steps.</param>
    /// <param name="first">The turn from which what is found stays as it is, as far as scopes and settled tariffs go.</param>
    /// <param name="until">The turn until which it does.</param>
    /// <param name="areSettled">Whether all that the tariffs say follows from their steps.</param>
    internal static Span<FoundRateStep> Named(ScopeTable table, CustomsEntry entry, int turn, Span<FoundRateStep> buffer, ref int first, ref int until, out bool areSettled)
    {
        // First all steps and then what they say, so that one is not waited for before the next is looked for.
        RateTable rates = table.Rates;
        int count = 0, named = 0;
        foreach (ScopeCandidate candidate in table.EverOn(entry.Commodity.Number, entry.Origin))
        {
            if (table.PartOf(candidate).Imposer != entry.ImportingEconomy.Ordinal)
                continue;
            if (count == buffer.Length)
                buffer = (FoundRateStep[])[.. buffer, .. buffer];
            buffer[count++] = table.StepOf(candidate, turn);
        }

        areSettled = true;
        foreach (ref readonly FoundRateStep own in InOrder(buffer[..count]))
        {
            ref readonly ScopePart part = ref table.PartOf(own);
            ScopeMatch match = part.Match.GetValueOrDefault();
            if (!part.IsAlways)
            {
                table.Cut(part, entry.Origin, turn, ref first, ref until);
                if (!table.IsNamed(part, entry.Origin, turn, out match))
                    continue;
            }

            if (named > 0 && buffer[named - 1].Step == own.Step)
                continue;
            if (part.IsSettled(match, rates.KindOf(own.Step)))
                rates.Cut(ref first, ref until, own.Step, own.LastStep);
            else
                areSettled = false;
            buffer[named++] = own with { Match = match };
        }

        return buffer[..named];
    }

    // In the order of the schedule. There are few, and those of one tariff stay in the order in which they were found.
    private static Span<FoundRateStep> InOrder(Span<FoundRateStep> found)
    {
        for (int next = 1; next < found.Length; next++)
        {
            if (found[next - 1].Step <= found[next].Step)
                continue;
            FoundRateStep own = found[next];
            int place = next;
            for (; place > 0 && found[place - 1].Step > own.Step; place--)
                found[place] = found[place - 1];
            found[place] = own;
        }

        return found;
    }

    private static StatutoryRate Beside(RateTable rates, int ordinary, decimal shares)
    {
        if (rates.KindOf(ordinary) == RateStepKind.Share)
            return StatutoryRate.Of(Percentage.Of(shares));
        DutyAmount amount = rates.LayerRate(rates.LayerRateOf(ordinary)).Rate!.AmountOn(StatutoryRate.AnyWorth);
        return amount.IsCertain ? StatutoryRate.Of(Percentage.Of(shares + amount.Value.Amount)) : StatutoryRate.Of(amount, StatutoryRate.AnyWorth.CustomsValue);
    }
}
