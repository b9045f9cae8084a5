using System.Collections.Concurrent;

namespace TradePolicy.Panels;

/// <summary>Some tariffs of a panel, in a table of their own.</summary>
internal sealed class PanelPart
{
    private readonly PanelTariff?[] tariffs;
    private readonly Dictionary<int, PanelTariffs> named = [];
    private readonly int[] lastGroup;
    private readonly ConcurrentDictionary<int, int[]> members = [];
    private readonly IReadOnlyList<Economy> origins;
    private readonly Func<int, int> placeOf;

    /// <summary>A part.</summary>
    /// <param name="law">The tariffs.</param>
    /// <param name="goods">The goods of the panel.</param>
    /// <param name="nomenclature">Their nomenclature.</param>
    /// <param name="origins">The origins of the panel.</param>
    internal PanelPart(SchedulePart law, PanelGoods goods, Nomenclature nomenclature, IReadOnlyList<Economy> origins)
    {
        this.origins = origins;
        Table = law.View.All.Of(nomenclature);
        Change = Table.Rates.LastChangeBy(goods.At);
        placeOf = law.PlaceOf;
        tariffs = new PanelTariff?[law.View.Tariffs.Count];
        lastGroup = new int[tariffs.Length];
        Array.Fill(lastGroup, CodeTree.None);
    }

    /// <summary>The table.</summary>
    internal ScopeTable Table { get; }

    /// <summary>The number of the last change at or before the instant of the panel.</summary>
    internal int Change { get; }

    /// <summary>The tariffs that were found for a commodity; null if there are none.</summary>
    internal PanelTariffs? FoundFor(CommodityCode commodity) => named.GetValueOrDefault(Table.GroupOf(commodity.Number));

    /// <summary>Finds the tariffs that may charge a commodity.</summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="make">Makes a tariff of the panel.</param>
    internal PanelTariffs? Find(CommodityCode commodity, Func<PanelPart, FoundRateStep, int, PanelTariff> make) =>
        NamedIn(Table.GroupOf(commodity.Number), commodity.Nomenclature.Economy!.Ordinal, make);

    /// <summary>The origins of the panel that are in a set.</summary>
    internal int[] MembersOf(int set) =>
        members.TryGetValue(set, out int[]? known) ? known : members.GetOrAdd(set, FoundMembersOf(set));

    private int[] FoundMembersOf(int set) =>
        [.. Enumerable.Range(0, origins.Count).Where(origin => Table.IsIn(set, origins[origin].Ordinal))];

    // The tariffs that the table names in a group and those that contain it. A tariff can name a code and a part of it.
    private PanelTariffs? NamedIn(int group, int imposer, Func<PanelPart, FoundRateStep, int, PanelTariff> make)
    {
        if (group < 0)
            return null;
        if (named.TryGetValue(group, out PanelTariffs? known))
            return known;
        PanelTariffs? wider = NamedIn(Table.GroupAfter(group), imposer, make);
        for (PanelTariffs? on = wider; on is not null; on = on.Wider)
        {
            foreach ((PanelTariff tariff, _) in on.Own)
                lastGroup[tariff.Position] = group;
        }

        List<(PanelTariff Tariff, int Origins)> own = [];
        foreach (ScopeCandidate candidate in Table.In(group))
        {
            ref readonly TariffTraits traits = ref Table.TraitsOf(candidate);
            if (traits.Imposer != imposer || Table.IntervalAt(traits, Change) is not { Match: not ScopeMatch.WithoutRate } interval)
                continue;
            FoundRateStep found = Table.StepOf(candidate, Change) with { Match = interval.Match };
            int position = Table.Rates.TariffOf(found.Step).Position;
            PanelTariff tariff = tariffs[position] ??= make(this, found, placeOf(position));
            if (lastGroup[position] != group && !tariff.ChargesNothing)
                own.Add((tariff, interval.Origins));
            lastGroup[position] = group;
        }

        PanelTariffs? made = own.Count == 0 ? wider : new(wider, [.. own]);
        if (made is not null)
            named.Add(group, made);
        return made;
    }
}
