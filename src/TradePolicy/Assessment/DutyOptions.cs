namespace TradePolicy;

/// <summary>Finds the options that are open to an entry.</summary>
internal static class DutyOptions
{
    /// <summary>The options: first those that are certain, by amount; then those that need something, by amount; then the others.</summary>
    internal static ValueList<DutyOption> Of(DutySchedule schedule, CustomsEntry entry, LegalView view, MoneyRounding? rounding)
    {
        Tariff[] rates =
        [
            .. schedule.Assess(entry, view).Possible.SelectMany(possible => possible.Layers)
                .Where(layer => layer is { IsOfSchedule: true, IsInForce: true }).Select(layer => layer.Tariff)
                .Distinct(StringComparer.Ordinal).Select(key => schedule.Tariffs[key]),
        ];
        CustomsEntry withoutClaims = entry.WithoutClaims(rates.SelectMany(rate => ClaimsIn(rate.Requirement)));
        return ValueList.From(rates.Select(Option).OrderBy(Rank));

        DutyOption Option(Tariff rate)
        {
            string[] claims = [.. ClaimsFor(rate.Requirement, entry).Distinct(StringComparer.Ordinal)];
            CustomsEntry claimed = claims.Aggregate(withoutClaims, static (made, claim) => made.WithClaim(claim));
            CustomsEntry? met = rate.Requirement is { } requirement
                ? SupposedEntry.Meeting(requirement, claimed) : SupposedEntry.WithNoOtherDocument(claimed);
            return new(
                rate, ValueList.From(claims), ValueList.From(rate.Requirement?.UnmetBy(claimed) ?? []),
                schedule.Assess(claimed, view, rounding), met is null ? null : schedule.Assess(met, view, rounding));
        }
    }

    private static (int Group, decimal Amount) Rank(DutyOption option) =>
        option.IsCertain ? (0, option.Amount.Value.Amount)
        : option.AmountIfMet is { IsCertain: true } amount ? (1, amount.Value.Amount)
        : (2, 0m);

    private static IEnumerable<string> ClaimsIn(Condition<CustomsEntry>? requirement) =>
        requirement is null ? [] : requirement.Leaves.OfType<ClaimMade>().Select(claim => claim.Claim);

    // Of claims any of which will do, the one that the entry makes, or else the first.
    private static IEnumerable<string> ClaimsFor(Condition<CustomsEntry>? requirement, CustomsEntry entry) => requirement switch
    {
        ClaimMade claim => [claim.Claim],
        ConditionGroup<CustomsEntry> { RequiresAll: true } all => all.Conditions.SelectMany(part => ClaimsFor(part, entry)),
        ConditionGroup<CustomsEntry> any => any.Conditions.Select(part => ClaimsFor(part, entry).ToArray())
            .Where(claims => claims.Length > 0).OrderByDescending(claims => claims.All(entry.Claims.Contains)).FirstOrDefault([]),
        _ => [],
    };
}
