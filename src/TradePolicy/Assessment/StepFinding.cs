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
        if (!table.IsExact)
            return false;
        long number = InstantNumber.Of(at);
        int from = origin.Ordinal, imposed = imposer?.Ordinal ?? -1, tariff = -1;
        foreach (ref readonly ScopeCandidate candidate in table.On(commodity.Number))
        {
            if (!IsOn(table, candidate, from, number) || candidate.Tariff == tariff || (imposed >= 0 && candidate.Imposer != imposed))
                continue;
            ref readonly ScopeStep step = ref table.StepAt(candidate, number);
            if (step.Kind == RateStepKind.Nothing)
                continue;
            if (tariff >= 0 || candidate.Match != ScopeMatch.Exact)
                return false;
            tariff = candidate.Tariff;
            found = step.Segment;
        }

        return true;
    }

    /// <summary>The sum of the shares that the programmes in the total of an economy's tariff charge.</summary>
    /// <param name="table">All tariffs.</param>
    /// <param name="commodity">The commodity: a code of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="imposer">The economy that imposes.</param>
    /// <param name="at">The instant.</param>
    /// <param name="sum">The sum.</param>
    /// <returns>
    /// Whether it is known: not where a tariff charges anything but a share of the customs value, turns on more than the goods,
    /// or meets another of its programme, nor where there is not one ordinary rate. Then the entry has to be reckoned.
    /// </returns>
    internal static bool TrySum(ScopeTable table, CommodityCode commodity, Economy origin, Economy imposer, Instant at, out Percentage sum)
    {
        sum = default;
        if (!table.IsExact || table.Programmes > MostProgrammes)
            return false;
        long number = InstantNumber.Of(at);
        int from = origin.Ordinal, imposed = imposer.Ordinal;
        Span<int> found = stackalloc int[MostProgrammes];
        decimal total = 0m;
        bool hasOrdinary = false;
        foreach (ref readonly ScopeCandidate candidate in table.On(commodity.Number))
        {
            if (!IsOn(table, candidate, from, number) || candidate.Imposer != imposed)
                continue;
            ref readonly ScopeStep step = ref table.StepAt(candidate, number);
            int own = candidate.Tariff + 1;
            if (step.Kind == RateStepKind.Nothing || step.Duty is not (DutyKind.Ordinary or DutyKind.Preferential or DutyKind.Additional) || found[step.Programme] == own)
                continue;
            if (found[step.Programme] != 0 || candidate.Match != ScopeMatch.Exact)
                return false;
            found[step.Programme] = own;
            if (step.Kind == RateStepKind.Off)
                continue;
            if (step.Kind != RateStepKind.Share || step.Duty == DutyKind.Preferential || (hasOrdinary && step.Duty == DutyKind.Ordinary))
                return false;
            hasOrdinary |= step.Duty == DutyKind.Ordinary;
            total += step.Share.Value;
        }

        sum = Percentage.Of(total);
        return hasOrdinary;
    }

    private static bool IsOn(ScopeTable table, in ScopeCandidate candidate, int origin, long at) =>
        candidate.IsAt(at) && table.IsOnOrigin(candidate, origin) && candidate.Match != ScopeMatch.BeforeAnyRate;
}
