using NodaTime;

namespace TradePolicy;

/// <summary>Finds the one step that says what a programme charges, where the table says so without more ado.</summary>
internal static class StepFinding
{
    /// <summary>The one step; the default where there is none.</summary>
    /// <param name="table">The tariffs of the programme.</param>
    /// <param name="commodity">The commodity: a code of ten digits.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="imposer">The economy that imposes; null where any may.</param>
    /// <param name="at">The instant.</param>
    /// <param name="found">The step.</param>
    /// <returns>Whether that is all; if not, the tariffs have to be looked at one by one.</returns>
    internal static bool TryFind(ScopeTable table, CommodityCode commodity, Economy origin, Economy? imposer, Instant at, out RateStep found)
    {
        found = default;
        long number = InstantNumber.Of(at);
        if (!InstantNumber.IsExact(number))
            return false;
        int imposed = imposer?.Ordinal ?? -1, tariff = -1;
        foreach (ref readonly ScopeCandidate candidate in table.On(commodity.Number))
        {
            if (!table.IsOnOrigin(candidate, origin.Ordinal) || candidate.Match == ScopeMatch.BeforeAnyRate || candidate.Tariff == tariff
                || (imposed >= 0 && candidate.Imposer != imposed) || table.PieceOf(candidate)?.Contains(at) == false)
            {
                continue;
            }

            ref readonly RateStep step = ref table.StepAt(candidate, number);
            if (step.Kind == RateStepKind.Nothing)
                continue;
            if (tariff >= 0 || candidate.Match != ScopeMatch.Exact)
                return false;
            tariff = candidate.Tariff;
            found = step;
        }

        return true;
    }
}
