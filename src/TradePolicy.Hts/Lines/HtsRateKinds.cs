namespace TradePolicy.Hts;

/// <summary>Finds the kind of a rate, by which the lines of the schedule are counted.</summary>
internal static class HtsRateKinds
{
    internal static HtsRateKind Of(DutyRate rate) => rate switch
    {
        FreeOfDuty => HtsRateKind.Free,
        AdValorem => HtsRateKind.AdValorem,
        SpecificDuty or FlatDuty => HtsRateKind.Specific,
        ComponentDuty => HtsRateKind.OnComponents,
        FlooredDuty or CappedDuty or DutyPerDegreeUnder => HtsRateKind.ByDegrees,
        ApplicableSubheadingDuty => HtsRateKind.ApplicableSubheading,
        ReferencedDuty => HtsRateKind.NamedProvision,
        CompoundDuty compound => Of(compound.Terms),
        _ => HtsRateKind.InWords,
    };

    private static HtsRateKind Of(IReadOnlyList<CompoundTerm> terms)
    {
        if (terms.Any(term => term.Rate is ApplicableSubheadingDuty))
            return HtsRateKind.ApplicableSubheadingAndMore;
        if (terms.All(term => term.Rate is ComponentDuty))
            return HtsRateKind.OnComponents;
        return terms.All(term => term.Rate is SpecificDuty) ? HtsRateKind.SpecificOfSeveralParts : HtsRateKind.Compound;
    }
}
