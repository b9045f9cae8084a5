namespace TradePolicy.UkTariff.Tests;

/// <summary>The kinds of rate that the counts of the tables tell apart.</summary>
internal static class Forms
{
    public static string Of(SeasonalDuty? duty) =>
        duty is null ? "not read" : duty.IsSeasonal ? $"{(duty.Holes.Count > 0 ? "seasonal, with a hole" : "seasonal")}"
            : Of(duty.Rates[0].Rate);

    public static string Of(DutyRate rate) => rate switch
    {
        AdValorem => "ad valorem",
        SpecificDuty => "specific",
        EntryPriceDuty => "by price",
        CappedDuty or FlooredDuty => "with a cap or a floor",
        ReferencedDuty { Text: "Entry Price" } => "entry price of another table",
        CompoundDuty compound when compound.Terms.All(term => term.Rate is SpecificDuty) => "specific, of several parts",
        CompoundDuty => "compound",
        _ => rate.GetType().Name,
    };

    public static string[] Counted(IEnumerable<string> forms) =>
        [.. forms.GroupBy(form => form).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => FormattableString.Invariant($"{group.Key}: {group.Count()}"))];
}
