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
    /// <param name="at">The instant.</param>
    /// <param name="found">The segment; null if no tariff is on the goods.</param>
    /// <returns>Whether the table determines the answer; if not, the tariffs must be checked one by one.</returns>
    internal static bool TryFind(ScopeTable table, CommodityCode commodity, Economy origin, Instant at, out Segment<DutyRate>? found)
    {
        found = null;
        int change = table.Rates.LastChangeBy(at);
        // A code of ten digits is of the nomenclature of an economy.
        int imposed = commodity.Nomenclature.Economy!.Ordinal, named = -1;
        foreach (ScopeCandidate candidate in table.On(commodity.Number, origin, change))
        {
            ref readonly TariffTraits traits = ref table.TraitsOf(candidate);
            if (candidate.LatestStep == named || traits.Imposer != imposed)
                continue;
            int step = table.Rates.StepAt(candidate.LatestStep, change);
            if (table.Rates.KindOf(step) == RateStepKind.Nothing)
                continue;
            if (named >= 0 || table.MatchAt(traits, change) != ScopeMatch.Exact)
                return false;
            named = candidate.LatestStep;
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
    internal static StatutoryRate? StatutoryRateOn(ScopeTable table, CommodityCode commodity, Economy origin, Economy imposer, Instant at)
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
            ref readonly TariffTraits traits = ref table.TraitsOf(candidate);
            if (traits.Imposer != imposed || !traits.Programme.IsInTariffTotal)
                continue;
            int step = table.Rates.StepAt(candidate.LatestStep, change);
            int tariff = candidate.LatestStep + 1; // 0 means that none was found
            RateStepKind kind = table.Rates.KindOf(step);
            if (kind == RateStepKind.Nothing || found[traits.ProgrammeNumber] == tariff)
                continue;
            if (found[traits.ProgrammeNumber] != 0 || table.MatchAt(traits, change) != ScopeMatch.Exact)
                return null;
            found[traits.ProgrammeNumber] = tariff;
            if (kind == RateStepKind.Off)
                continue;
            if (!traits.DependsOnGoodsAlone || kind == RateStepKind.NotSettled
                || (kind != RateStepKind.Share && traits.Programme.Kind != DutyKind.Ordinary)
                || !baseRate.TryAdd(traits.Programme.Kind, step))
            {
                return null;
            }

            shares += table.Rates.Share(table.Rates.LayerRateOf(step)).Value;
        }

        return baseRate.Number < 0 ? null : WithOrdinary(table.Rates, baseRate.Number, shares);
    }

    /// <summary>The steps of the tariffs that are named for an entry, in the order of the schedule.</summary>
    /// <param name="table">All tariffs.</param>
    /// <param name="entry">The entry, of a commodity whose code has ten digits.</param>
    /// <param name="change">The number of the last change by the instant that decides.</param>
    /// <param name="buffer">A buffer for the steps.</param>
    /// <param name="first">
    /// The change from which the result stays the same, by the scopes of all candidates and the steps of the settled ones; what is not
    /// settled narrows it later.
    /// </param>
    /// <param name="until">The change until which it does.</param>
    /// <param name="areSettled">Whether all layers follow from the steps.</param>
    internal static Span<FoundRateStep> StepsOn(
        ScopeTable table, CustomsEntry entry, int change, Span<FoundRateStep> buffer, ref int first, ref int until, out bool areSettled)
    {
        // First all steps and then their contents, so that the processor can load the next step while it waits for one.
        RateTable rates = table.Rates;
        int count = 0, named = 0;
        foreach (ScopeCandidate candidate in table.EverOn(entry.Commodity.Number, entry.Origin))
        {
            if (table.TraitsOf(candidate).Imposer != entry.ImportingEconomy.Ordinal)
                continue;
            if (count == buffer.Length)
                buffer = (FoundRateStep[])[.. buffer, .. buffer];
            buffer[count++] = table.StepOf(candidate, change);
        }

        areSettled = true;
        foreach (ref readonly FoundRateStep step in InOrder(buffer[..count]))
        {
            ref readonly TariffTraits traits = ref table.TraitsOf(step);
            ScopeMatch match;
            if (traits.IsAlways)
            {
                match = traits.Match!.Value;
            }
            else
            {
                table.Narrow(traits, entry.Origin, change, ref first, ref until);
                if (!table.IsNamed(traits, entry.Origin, change, out match))
                    continue;
            }

            if (named > 0 && buffer[named - 1].Step == step.Step)
                continue;
            if (traits.IsSettled(match, rates.KindOf(step.Step)))
                rates.Narrow(ref first, ref until, step.Step, step.LatestStep);
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

    private static StatutoryRate WithOrdinary(RateTable rates, int ordinary, decimal shares)
    {
        if (rates.KindOf(ordinary) == RateStepKind.Share)
            return StatutoryRate.Of(Percentage.Of(shares));
        DutyAmount amount = rates.LayerRate(rates.LayerRateOf(ordinary)).Rate!.AmountOn(StatutoryRate.AnyWorth);
        return amount.IsCertain
            ? StatutoryRate.Of(Percentage.Of(shares + amount.Value.Amount))
            : StatutoryRate.Of(amount, StatutoryRate.AnyWorth.CustomsValue);
    }
}
