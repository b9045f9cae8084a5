namespace TradePolicy;

/// <summary>The terms of a tariff at an instant, other than its rate.</summary>
/// <param name="Origins">The origins; empty if they are not needed.</param>
/// <param name="Commodities">The goods; empty if they are not needed.</param>
/// <param name="Stacking">How it combines with others.</param>
/// <param name="Headings">The heading under which it is declared.</param>
/// <param name="Exemptions">The terms of its exemptions.</param>
internal sealed record TariffTerms(
    HistoryValue<EconomyScope> Origins, HistoryValue<CommodityScope> Commodities, HistoryValue<Stacking> Stacking,
    HistoryValue<string> Headings, IReadOnlyList<Segment<ExemptionTerms>> Exemptions)
{
    private static readonly TariffTerms WithoutHeading = new(default, default, new(TradePolicy.Stacking.Cumulative, null), default, []);

    /// <summary>
    /// The terms of a tariff that is on the goods, that no programme replaces and that is always declared under the same heading, if any.
    /// </summary>
    internal static TariffTerms OnGoodsAlone(Tariff tariff) =>
        tariff.Headings.HasInitial ? WithoutHeading with { Headings = new(tariff.Headings.Initial, null) } : WithoutHeading;
}
