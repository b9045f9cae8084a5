namespace TradePolicy.Panels;

/// <summary>
/// Goods of a panel that are alike in law: the same is stated of them, the same tariffs are on them and ask the same of them. Their
/// rates are the same, and worked out once.
/// </summary>
internal sealed class PanelGoodsGroup(int number, PanelFacts statement, PanelGoodsGroup? before, PanelTariff? last)
{
    private readonly PanelGoodsGroup? before = before;
    private readonly PanelTariff? last = last;

    /// <summary>A number that no other class of the panel has.</summary>
    internal int Number { get; } = number;

    /// <summary>What is stated of the goods.</summary>
    internal PanelFacts Statement { get; } = statement;

    /// <summary>The rates of the programmes and then their total; null before they have been worked out.</summary>
    internal StatutoryRate[]? Rates { get; set; }

    /// <summary>The goods of which something is stated and on which there is no tariff.</summary>
    internal static PanelGoodsGroup Untaxed(PanelFacts statement, int number) => new(number, statement, null, null);

    /// <summary>Those of the goods on which another tariff is.</summary>
    internal PanelGoodsGroup Under(PanelTariff tariff, int number) => new(number, Statement, this, tariff);

    /// <summary>The tariffs, in the order of the schedule.</summary>
    internal List<TariffAtInstant> Tariffs()
    {
        List<TariffAtInstant> tariffs = [];
        for (PanelGoodsGroup? own = this; own is { last: { } tariff }; own = own.before)
            tariffs.Add(tariff.Reading);
        tariffs.Sort(static (left, right) => left.Compiled.Position.CompareTo(right.Compiled.Position));
        return tariffs;
    }
}
