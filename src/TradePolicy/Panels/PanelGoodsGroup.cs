namespace TradePolicy.Panels;

/// <summary>
/// Goods of a panel that the law treats in the same way: with the same stated facts, the same tariffs and the same answers to their
/// conditions. The ordinary and preferential tariffs make groups of their own, since they differ from line to line while many lines have
/// the same other tariffs. The rates of two groups together are calculated once.
/// </summary>
internal sealed class PanelGoodsGroup(int number, PanelFacts statement, PanelGoodsGroup? before, PanelTariff? last)
{
    private readonly PanelGoodsGroup? before = before;
    private readonly PanelTariff? last = last;

    /// <summary>A number that no other group of the panel has.</summary>
    internal int Number { get; } = number;

    /// <summary>The stated facts.</summary>
    internal PanelFacts Statement { get; } = statement;

    /// <summary>Of these tariffs, the one in the total that the instant of the panel is beyond first; null if it is beyond none.</summary>
    internal PanelTariff? Beyond { get; } = EarlierOf(
        before?.Beyond, last is { Reading: { IsBeyondHorizon: true, Programme.IsInTariffTotal: true } } ? last : null);

    /// <summary>The duty by these tariffs as those that are ordinary and preferential; null until it is calculated.</summary>
    internal PanelDuty? BaseDuty { get; set; }

    /// <summary>The duty by these tariffs as the others, if it builds on no base duty; null until it is calculated.</summary>
    // Goods without any tariff are in one group for both.
    internal PanelDuty? OtherDuty { get; set; }

    /// <summary>How the duty is calculated; null until it is known.</summary>
    internal PanelSeparation? Separation { get; set; }

    /// <summary>Goods with stated facts and without any tariff.</summary>
    internal static PanelGoodsGroup Untaxed(PanelFacts statement, int number) => new(number, statement, null, null);

    /// <summary>Those of the goods that have one more tariff.</summary>
    internal PanelGoodsGroup Under(PanelTariff tariff, int number) => new(number, Statement, this, tariff);

    /// <summary>Of two tariffs that the instant of the panel is beyond, the one that is known for less long.</summary>
    internal static PanelTariff? EarlierOf(PanelTariff? own, PanelTariff? other) =>
        own is null || (other is not null && other.Horizon < own.Horizon) ? other : own;

    /// <summary>Whether the duty is open without a tariff just as with it, if that is only beyond its horizon.</summary>
    internal bool IsBeyondWith(PanelTariff tariff) => Beyond is { } own && own.Horizon <= tariff.Horizon;

    /// <summary>The tariffs of groups, in the order of the schedule.</summary>
    internal static List<TariffAtInstant> Tariffs(params ReadOnlySpan<PanelGoodsGroup> groups)
    {
        List<PanelTariff> tariffs = [];
        foreach (PanelGoodsGroup group in groups)
        {
            for (PanelGoodsGroup? own = group; own is { last: { } tariff }; own = own.before)
                tariffs.Add(tariff);
        }

        tariffs.Sort(static (left, right) => left.Number.CompareTo(right.Number));
        return tariffs.ConvertAll(static tariff => tariff.Reading);
    }
}
