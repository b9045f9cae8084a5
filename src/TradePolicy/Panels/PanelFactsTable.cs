namespace TradePolicy.Panels;

/// <summary>What a panel states of the goods of each line and origin: what is stated of many alike is one statement.</summary>
internal sealed class PanelFactsTable
{
    private readonly Dictionary<CustomsEntry, PanelLineGroup> byEntry = [];
    private readonly PanelLineGroup[] byLine;

    internal PanelFactsTable(PanelGoods goods, IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, int tariffs)
    {
        List<string[]> claims = [];
        int[] claimed = [.. origins.Select(origin => PlaceOf(goods.ClaimedFor(origin), claims))];
        byLine = new PanelLineGroup[lines.Count];
        for (int line = 0; line < byLine.Length; line++)
        {
            // Of which commodity and origin something is stated does not count for what is stated.
            CustomsEntry stated = goods.Stated(lines[line]).OfGoods(lines[0], goods.Into);
            if (byEntry.TryGetValue(stated, out PanelLineGroup? known))
            {
                foreach (PanelGoodsGroup untaxed in known.Classes)
                    untaxed.Statement.Share(tariffs);
            }
            else
            {
                PanelFacts[] own = [.. claims.Select(several => new PanelFacts(PanelGoods.Claiming(stated, several), Count++))];
                byEntry.Add(stated, known = new(byEntry.Count, [.. claimed.Select(place => own[place].Untaxed)]));
            }

            byLine[line] = known;
        }
    }

    /// <summary>How many statements there are.</summary>
    internal int Count { get; private set; }

    /// <summary>How many different ones of lines there are.</summary>
    internal int PlanCount => byEntry.Count;

    /// <summary>What is stated of the goods of a line, for each origin, before any tariff is on them.</summary>
    internal PanelLineGroup UntaxedPlanOf(int line) => byLine[line];

    private static int PlaceOf(string[] own, List<string[]> claims)
    {
        int place = claims.FindIndex(other => other.AsSpan().SequenceEqual(own));
        if (place >= 0)
            return place;
        claims.Add(own);
        return claims.Count - 1;
    }
}
