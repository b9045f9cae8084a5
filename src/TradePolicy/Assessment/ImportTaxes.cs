namespace TradePolicy;

/// <summary>The taxes on imports: excise and value-added tax.</summary>
internal static class ImportTaxes
{
    /// <summary>Charges value-added tax on the goods, on what brings them to their place, and on all that is charged before it.</summary>
    /// <param name="tax">The tax.</param>
    /// <param name="before">What is charged before it.</param>
    /// <param name="basis">What is known of the goods.</param>
    /// <param name="isWithoutBaseRate">Whether no ordinary rate is known.</param>
    /// <param name="nothing">No duty, in the currency of the entry.</param>
    internal static void ChargeValueAdded(
        LayerDraft tax, ReadOnlySpan<DutyLayer> before, DutyBasis basis, bool isWithoutBaseRate, DutyAmount nothing)
    {
        DutySum taxed = default;
        taxed.Add(DutyAmount.Of(basis.CustomsValue));
        taxed.Add(basis.ValueOf(DutyBasis.IncidentalExpenses) is { } expenses
            ? basis.InCurrency(expenses)
            : DutyAmount.Unknown(OpenFact.ComponentValue(DutyBasis.IncidentalExpenses)));
        if (isWithoutBaseRate)
            taxed.Lack(BaseRate.NotInData);
        foreach (DutyLayer layer in before)
        {
            if (layer.MayBeCharged && layer.Programme.Kind != DutyKind.ValueAddedTax)
                taxed.Add(layer.Amount);
        }

        DutyAmount value = taxed.In(basis.CustomsValue.Currency);
        tax.TaxedValue = value;
        tax.Amount = value.IsCertain ? tax.OwnRate!.AmountOn(basis.OfPart(value.Value))
            : tax.OwnRate!.TryGetShareOfCustomsValue(out Percentage share) && share == Percentage.Zero ? nothing
            : DutyAmount.Unknown(value.Reasons);
    }

    /// <summary>
    /// The taxes of which no rate fits. Goods that are taxed at all are taxed at some rate: codes that fit none of the rates leave the
    /// tax open.
    /// </summary>
    internal static IEnumerable<OpenFact> WithoutRate(IEnumerable<LayerDraft> drafts)
    {
        foreach (IGrouping<DutyKind, LayerDraft> kind in drafts.Where(static draft => draft.Programme.IsTax)
            .GroupBy(static draft => draft.Programme.Kind))
        {
            if (kind.All(static draft => draft.State is LayerState.RequirementNotMet or LayerState.NotInForce)
                && kind.Any(static draft => draft.State == LayerState.RequirementNotMet))
                yield return OpenFact.OfEntry(
                    kind.First().Programme.Key,
                    $"no rate of {kind.First().Programme} fits the additional codes and documents that are stated");
        }
    }
}
