namespace TradePolicy;

/// <summary>
/// The duty on goods if every tariff on them charges a share of the customs value or nothing, independently of the others. That is the case
/// for most goods, and only the sum must be calculated.
/// </summary>
internal static class SimpleDuty
{
    /// <summary>The duty.</summary>
    /// <param name="table">The tariffs.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="found">The steps of the tariffs on it, all of them settled, in the order of the schedule.</param>
    /// <param name="rounding">How each layer is rounded.</param>
    /// <returns>
    /// The duty; null if the amount of a rate must be calculated, or if the kinds of the tariffs do not say which base rate counts.
    /// </returns>
    internal static PossibleDuty? Of(ScopeTable table, CustomsEntry entry, ReadOnlySpan<FoundRateStep> found, MoneyRounding rounding)
    {
        BaseRate baseRate = default;
        foreach (ref readonly FoundRateStep step in found)
        {
            RateStepKind kind = table.Rates.KindOf(step.Step);
            if (kind == RateStepKind.Other
                || table.TraitsOf(step).Programme.IsTax
                || (kind == RateStepKind.Share && !baseRate.TryAdd(table.TraitsOf(step).Programme.Kind, step.Step)))
                return null;
        }

        if (baseRate.Number < 0)
            return null;
        Money value = entry.CustomsValue;
        DutyAmount whole = DutyAmount.Of(value), nothing = DutyAmount.Of(Money.Zero(value.Currency));
        DutyLayer[] layers = new DutyLayer[found.Length];
        for (int place = 0; place < layers.Length; place++)
        {
            ref readonly FoundRateStep step = ref found[place];
            ref readonly TariffTraits traits = ref table.TraitsOf(step);
            ref readonly LayerRate rate = ref table.Rates.LayerRate(step.LayerRate);
            bool isCharged = rate.Rate is not null;
            layers[place] = new(
                step.Key,
                traits.Programme,
                isCharged ? LayerState.Charged : LayerState.NotInForce,
                rate.Rate,
                isCharged ? whole : nothing,
                isCharged ? DutyAmount.Of(rounding.Round(value.Share(table.Rates.Share(step.LayerRate)))) : nothing,
                isCharged ? traits.FixedTerms!.Headings.Always : null,
                null,
                null,
                false,
                rate.Instruments,
                rate.Note);
        }

        return PossibleDuty.Of(layers, value.Currency, null, [], []);
    }
}
