namespace TradePolicy;

/// <summary>
/// The duty on goods where every tariff on them charges a share of the customs value, whatever else is charged, or nothing: most
/// goods, of which nothing has to be reckoned but the sum.
/// </summary>
internal static class SimpleDuty
{
    /// <summary>The duty.</summary>
    /// <param name="table">The tariffs.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="found">The steps of the tariffs on it, all of them settled, in the order of the schedule.</param>
    /// <param name="rounding">How each layer is rounded.</param>
    /// <returns>The duty; null where a rate has to be worked out, or not one ordinary rate and no other in its place is charged.</returns>
    internal static PossibleDuty? Of(ScopeTable table, CustomsEntry entry, ReadOnlySpan<FoundRateStep> found, MoneyRounding rounding)
    {
        bool hasBase = false;
        foreach (ref readonly FoundRateStep own in found)
        {
            RateStepKind kind = table.Rates.KindOf(own.Step);
            DutyKind programme = table.PartOf(own).Programme.Kind;
            if (kind == RateStepKind.Other || (kind == RateStepKind.Share && (programme == DutyKind.Preferential || (programme == DutyKind.Ordinary && hasBase))))
                return null;
            hasBase |= kind == RateStepKind.Share && programme == DutyKind.Ordinary;
        }

        if (!hasBase)
            return null;
        Money value = entry.CustomsValue;
        DutyAmount whole = DutyAmount.Of(value), nothing = DutyAmount.Of(Money.Zero(value.Currency));
        DutyLayer[] layers = new DutyLayer[found.Length];
        for (int place = 0; place < layers.Length; place++)
        {
            ref readonly FoundRateStep own = ref found[place];
            ref readonly ScopePart part = ref table.PartOf(own);
            ref readonly LayerRate rate = ref table.Rates.LayerRate(own.LayerRate);
            bool isCharged = rate.Rate is not null;
            layers[place] = new(
                own.Key,
                part.Programme,
                isCharged ? LayerState.Charged : LayerState.NotInForce,
                rate.Rate,
                isCharged ? whole : nothing,
                isCharged ? DutyAmount.Of(rounding.Round(value.Share(table.Rates.Share(own.LayerRate)))) : nothing,
                isCharged ? part.FixedTerms!.Headings.Always : null,
                null,
                rate.Instruments,
                rate.Note);
        }

        return PossibleDuty.Of(layers, value.Currency, null, []);
    }
}
