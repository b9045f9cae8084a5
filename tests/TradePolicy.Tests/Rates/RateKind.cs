namespace TradePolicy.Tests;

/// <summary>The kinds of rate that a count of the schedule tells apart.</summary>
internal static class RateKind
{
    public static string Of(RateForm form)
    {
        if (form.Column == "special")
            return SpecialColumn.TryParse(form.Example, out SpecialColumn? column, out DutyRateProblem? unread)
                ? column.Rates.Count == 0 ? "empty" : "rates of programmes"
                : $"problem: {unread.Kind}";
        return DutyNotation.UnitedStates.TryParse(form.Example, out DutyRate? rate, out DutyRateProblem? problem)
            ? Of(rate)
            : $"problem: {problem.Kind}";
    }

    public static string Of(DutyRate rate) => rate switch
    {
        FreeOfDuty => "free",
        AdValorem => "ad valorem",
        ComponentDuty => "on components",
        SpecificDuty => "specific",
        FlooredDuty => "by degrees, with a floor",
        ApplicableSubheadingDuty => "applicable subheading",
        ReferencedDuty => "in words that name a provision",
        TextOnlyDuty => "in words",
        CompoundDuty compound => Of(compound.Terms),
        _ => rate.GetType().Name,
    };

    private static string Of(IReadOnlyList<CompoundTerm> terms) => terms switch
    {
        _ when terms.Any(term => term.Rate is ApplicableSubheadingDuty) => "applicable subheading and more",
        _ when terms.All(term => term.Rate is ComponentDuty) => "on components",
        _ when terms.All(term => term.Rate is SpecificDuty) => "specific, of several parts",
        _ => "compound",
    };
}
