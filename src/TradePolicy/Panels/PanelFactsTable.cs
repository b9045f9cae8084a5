namespace TradePolicy.Panels;

/// <summary>
/// The facts that a panel states about the goods of each line and origin. Equal facts of several lines are one statement.
/// </summary>
internal sealed class PanelFactsTable
{
    private readonly Dictionary<CustomsEntry, PanelLineGroup> byEntry = [];
    private readonly PanelLineGroup[] byLine;

    internal PanelFactsTable(PanelGoods goods, IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, int tariffs)
    {
        List<string[]> claims = [];
        int[] claimed = [.. origins.Select(origin => PlaceOf(goods.ClaimedFor(origin), claims))];
        byLine = new PanelLineGroup[lines.Count];
        if (goods.Facts is null)
        {
            // Nothing is stated, so that there is one statement about all lines.
            Array.Fill(byLine, Of(goods.Stated(lines[0]), claims, claimed));
            foreach (PanelGoodsGroup untaxed in byLine[0].Classes)
                untaxed.Statement.Share(tariffs);
            return;
        }

        for (int line = 0; line < byLine.Length; line++)
        {
            // Statements are compared without the commodity and origin that they are about.
            CustomsEntry stated = goods.Stated(lines[line]).OfGoods(lines[0], goods.Into);
            if (byEntry.TryGetValue(stated, out PanelLineGroup? known))
            {
                foreach (PanelGoodsGroup untaxed in known.Classes)
                    untaxed.Statement.Share(tariffs);
            }
            else
            {
                known = Of(stated, claims, claimed);
            }

            byLine[line] = known;
        }
    }

    /// <summary>The number of statements.</summary>
    internal int Count { get; private set; }

    /// <summary>The number of different statements about lines.</summary>
    internal int PlanCount => byEntry.Count;

    /// <summary>The group of the goods of a line for each origin, without any tariff.</summary>
    internal PanelLineGroup UntaxedPlanOf(int line) => byLine[line];

    private PanelLineGroup Of(CustomsEntry stated, List<string[]> claims, int[] claimed)
    {
        PanelFacts[] own = [.. claims.Select(several => new PanelFacts(PanelGoods.Claiming(stated, several), Count++))];
        PanelLineGroup made = new(byEntry.Count, [.. claimed.Select(place => own[place].Untaxed)]);
        byEntry.Add(stated, made);
        return made;
    }

    private static int PlaceOf(string[] own, List<string[]> claims)
    {
        int place = claims.FindIndex(other => other.AsSpan().SequenceEqual(own));
        if (place >= 0)
            return place;
        claims.Add(own);
        return claims.Count - 1;
    }
}
