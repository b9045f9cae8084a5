using NodaTime;

namespace TradePolicy.Panels;

/// <summary>
/// Lines of a panel that the law treats in the same way: with the same stated facts, and with tariffs that are the same and have the same
/// answers. Their origins are in the same groups, which are found once.
/// </summary>
/// <param name="number">A number that no other such group of the panel has.</param>
/// <param name="classes">The group of the goods of each origin.</param>
internal sealed class PanelLineGroup(int number, PanelGoodsGroup[] classes)
{
    /// <summary>The number.</summary>
    internal int Number => number;

    /// <summary>The group of the goods of each origin.</summary>
    internal PanelGoodsGroup[] Classes => classes;

    // Those without a horizon that is passed come last.
    private Instant LastHorizon { get; } = classes.Max(static own => own.Beyond?.Horizon ?? Instant.MaxValue);

    /// <summary>
    /// Whether the duty on the goods of each origin is open without a tariff just as with it, if that is only beyond its horizon.
    /// </summary>
    internal bool IsBeyondWith(PanelTariff tariff) => LastHorizon <= tariff.Horizon;
}
