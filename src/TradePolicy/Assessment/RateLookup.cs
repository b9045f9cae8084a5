using NodaTime;

namespace TradePolicy;

/// <summary>Finds the rates of programmes in a table, if the table alone determines them.</summary>
internal static class RateLookup
{
    // With more programmes than this, the duty of the entry is calculated in full.
    private const int MostProgrammes = 64;

    /// <summary>Finds the segment of the one tariff of a programme.</summary>
    /// <param name="table">The tariffs of the programme.</param>
    /// <param name="commodity">The commodity: a code of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="imposer">The economy that imposes; null for any.</param>
    /// <param name="at">The instant.</param>
    /// <param name="found">The segment; null if no tariff is on the goods.</param>
    /// <returns>Whether the table determines the answer; if not, the tariffs must be checked one by one.</returns>
    internal static bool TryFind(
        ScopeTable table, CommodityCode commodity, Economy origin, Economy? imposer, Instant at, out Segment<DutyRate>? found)
    {
        found = null;
        int change = table.Rates.LastChangeBy(at);
        int imposed = imposer?.Ordinal ?? -1, named = -1;
        foreach (ScopeCandidate candidate in table.On(commodity.Number, origin, change))
        {
            ref readonly CommonTerms terms = ref table.TermsOf(candidate);
            if (candidate.LastStep == named || (imposed >= 0 && terms.Imposer != imposed))
                continue;
            int step = table.Rates.StepAt(candidate.LastStep, change);
            if (table.Rates.KindOf(step) == RateStepKind.Nothing)
                continue;
            if (named >= 0 || table.MatchAt(terms, change) != ScopeMatch.Exact)
                return false;
            named = candidate.LastStep;
            found = table.Rates.SegmentOf(step);
        }

        return true;
    }

    /// <summary>
    /// The rate that the programmes in the total of an economy's tariff charge together: shares of the customs value, and one ordinary rate
    /// of any kind.
    /// </summary>
    /// <param name="table">All tariffs.</param>
    /// <param name="commodity">The commodity: a code of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="imposer">The economy that imposes.</param>
    /// <param name="at">The instant.</param>
    /// <returns>
    /// The rate; null if the duty must be calculated in full, because a tariff depends on more than the goods, is in doubt, depends on
    /// another duty or is one of several of its programme, or because the goods do not have one ordinary rate.
    /// </returns>
    internal static StatutoryRate? Together(ScopeTable table, CommodityCode commodity, Economy origin, Economy imposer, Instant at)
    {
        if (table.Programmes > MostProgrammes)
            return null;
        int change = table.Rates.LastChangeBy(at);
        int imposed = imposer.Ordinal;
        BaseRate baseRate = default;
        Span<int> found = stackalloc int[MostProgrammes];
        decimal shares = 0m;
        foreach (ScopeCandidate candidate in table.On(commodity.Number, origin, change))
        {
            ref readonly CommonTerms terms = ref table.TermsOf(candidate);
            if (terms.Imposer != imposed || !terms.Programme.IsInTariffTotal)
                continue;
            int step = table.Rates.StepAt(candidate.LastStep, change), foundStep = candidate.LastStep + 1;
            RateStepKind kind = table.Rates.KindOf(step);
            if (kind == RateStepKind.Nothing || found[terms.ProgrammeNumber] == foundStep)
                continue;
            if (found[terms.ProgrammeNumber] != 0 || table.MatchAt(terms, change) != ScopeMatch.Exact)
                return null;
            found[terms.ProgrammeNumber] = foundStep;
            if (kind == RateStepKind.Off)
                continue;
            if (!terms.DependsOnGoodsAlone || kind == RateStepKind.InDoubt
                || (kind != RateStepKind.Share && terms.Programme.Kind != DutyKind.Ordinary)
                || !baseRate.TryAdd(terms.Programme.Kind, step))
            {
                return null;
            }

            shares += table.Rates.Share(table.Rates.LayerRateOf(step)).Value;
        }

        return baseRate.Place < 0 ? null : Beside(table.Rates, baseRate.Place, shares);
    }

    /// <summary>The steps of the tariffs that are named for an entry, in the order of the schedule.</summary>
    /// <param name="table">All tariffs.</param>
    /// <param name="entry">The entry, of a commodity whose code has ten digits.</param>
    /// <param name="change">The number of the last change by the instant that decides.</param>
    /// <param name="buffer">A buffer for the steps.</param>
    /// <param name="first">
    /// The change from which the result stays the same. Counts only scopes and tariffs without open questions; the others are added later.
    /// </param>
    /// <param name="until">The change until which it does.</param>
    /// <param name="areSettled">Whether all layers follow from the steps.</param>
    internal static Span<FoundRateStep> Named(
        ScopeTable table, CustomsEntry entry, int change, Span<FoundRateStep> buffer, ref int first, ref int until, out bool areSettled)
    {
        // First all steps and then their contents, so that the processor can load the next step while it waits for one.
        RateTable rates = table.Rates;
        int count = 0, named = 0;
        foreach (ScopeCandidate candidate in table.EverOn(entry.Commodity.Number, entry.Origin))
        {
            if (table.TermsOf(candidate).Imposer != entry.ImportingEconomy.Ordinal)
                continue;
            if (count == buffer.Length)
                buffer = (FoundRateStep[])[.. buffer, .. buffer];
            buffer[count++] = table.StepOf(candidate, change);
        }

        areSettled = true;
        foreach (ref readonly FoundRateStep step in InOrder(buffer[..count]))
        {
            ref readonly CommonTerms terms = ref table.TermsOf(step);
            ScopeMatch match = terms.Match.GetValueOrDefault();
            if (!terms.IsAlways)
            {
                table.Cut(terms, entry.Origin, change, ref first, ref until);
                if (!table.IsNamed(terms, entry.Origin, change, out match))
                    continue;
            }

            if (named > 0 && buffer[named - 1].Step == step.Step)
                continue;
            if (terms.IsSettled(match, rates.KindOf(step.Step)))
                rates.Cut(ref first, ref until, step.Step, step.LastStep);
            else
                areSettled = false;
            buffer[named++] = step with { Match = match };
        }

        return buffer[..named];
    }

    // In the order of the schedule. There are few, and the steps of one tariff keep the order in which they were found.
    private static Span<FoundRateStep> InOrder(Span<FoundRateStep> found)
    {
        for (int next = 1; next < found.Length; next++)
        {
            if (found[next - 1].Step <= found[next].Step)
                continue;
            FoundRateStep step = found[next];
            int place = next;
            for (; place > 0 && found[place - 1].Step > step.Step; place--)
                found[place] = found[place - 1];
            found[place] = step;
        }

        return found;
    }

    private static StatutoryRate Beside(RateTable rates, int ordinary, decimal shares)
    {
        if (rates.KindOf(ordinary) == RateStepKind.Share)
            return StatutoryRate.Of(Percentage.Of(shares));
        DutyAmount amount = rates.LayerRate(rates.LayerRateOf(ordinary)).Rate!.AmountOn(StatutoryRate.AnyWorth);
        return amount.IsCertain
            ? StatutoryRate.Of(Percentage.Of(shares + amount.Value.Amount))
            : StatutoryRate.Of(amount, StatutoryRate.AnyWorth.CustomsValue);
    }
}
