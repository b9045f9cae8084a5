using NodaTime;

namespace TradePolicy.Panels;

/// <summary>The goods of a panel: their time of entry, the stated facts and the claims.</summary>
/// <param name="Schedule">The tariffs.</param>
/// <param name="At">The instant at which they are loaded, exported and entered.</param>
/// <param name="Into">The economy into which they are entered.</param>
/// <param name="Facts">The function that adds facts; null if there is none.</param>
/// <param name="Claims">The claims, each with the origins of the goods.</param>
/// <param name="Law">The compiled law, if it is not that of the schedule as a whole.</param>
internal sealed record PanelGoods(
    DutySchedule Schedule, Instant At, Economy Into, Func<CustomsEntry, CustomsEntry>? Facts,
    IReadOnlyList<(string Claim, EconomyScope Origins)> Claims, PanelLaw? Law = null)
{
    private const decimal Hundred = 100m;

    /// <summary>The same goods with further facts.</summary>
    internal PanelGoods Stating(Func<CustomsEntry, CustomsEntry> facts) =>
        this with { Facts = Facts is { } before ? goods => facts(before(goods)) : facts };

    /// <summary>The same goods with a further claim.</summary>
    internal PanelGoods Claiming(string claim, EconomyScope origins) => this with { Claims = [.. Claims, (claim, origins)] };

    /// <summary>The claims for the goods of an origin.</summary>
    internal string[] ClaimedFor(Economy origin) =>
        [.. Claims.Where(own => own.Origins.Covers(origin, At)).Select(own => own.Claim).Distinct(StringComparer.Ordinal)];

    /// <summary>Goods as they are declared.</summary>
    /// <exception cref="ArgumentException">The stated facts change the goods.</exception>
    internal CustomsEntry EntryOf(CommodityCode commodity, Economy origin) =>
        Claiming(Stated(commodity).OfGoods(commodity, origin), ClaimedFor(origin));

    /// <summary>Goods with their stated facts, the same for every origin: the origin is the economy of entry.</summary>
    /// <exception cref="ArgumentException">The stated facts change the goods.</exception>
    internal CustomsEntry Stated(CommodityCode commodity)
    {
        RateInstantRule rule = Schedule.RuleFor(Into);
        CustomsEntry goods = CustomsEntry.Of(commodity, Into, Money.Of(Hundred, Currency.None), Into)
            .With(EntryEvent.Loading, At).With(EntryEvent.Export, At).With(EntryEvent.Entry, At).With(rule.Events[^1], At);
        if (Facts is null)
            return goods;
        CustomsEntry stated = Facts(goods) ?? throw new ArgumentException($"The function returned null for {goods}.");
        if (!stated.Commodity.Equals(commodity) || stated.Origin != Into || stated.ImportingEconomy != Into)
            throw new ArgumentException($"{goods} becomes {stated}; commodity, origin and economy of entry are those of the panel.");
        if (rule.InstantOf(stated) != At)
            throw new ArgumentException($"{goods} becomes {stated}, whose rate another instant decides: {rule}.");
        return stated.CustomsValue.Amount > 0m
            ? stated
            : throw new ArgumentException($"The customs value of {goods} becomes zero, so that no duty is a percentage of it.");
    }

    /// <summary>The same entry with the claims that it does not have yet.</summary>
    internal static CustomsEntry Claiming(CustomsEntry entry, IEnumerable<string> claims) =>
        claims.Where(claim => !entry.Claims.Contains(claim)).Aggregate(entry, static (goods, claim) => goods.WithClaim(claim));
}
