namespace TradePolicy;

/// <summary>What a panel states of the goods of each line and origin: what is stated of many alike is one statement.</summary>
internal sealed class PanelStatements
{
    private readonly Dictionary<CustomsEntry, PanelStatement[]> byEntry = [];
    private readonly PanelStatement[][] byLine;
    private readonly int[] byOrigin;

    internal PanelStatements(PanelGoods goods, IReadOnlyList<CommodityCode> lines, IReadOnlyList<Economy> origins, int tariffs)
    {
        List<string[]> claims = [];
        byOrigin = new int[origins.Count];
        for (int origin = 0; origin < byOrigin.Length; origin++)
        {
            string[] own = goods.ClaimedFor(origins[origin]);
            byOrigin[origin] = claims.FindIndex(other => other.AsSpan().SequenceEqual(own));
            if (byOrigin[origin] >= 0)
                continue;
            byOrigin[origin] = claims.Count;
            claims.Add(own);
        }

        byLine = new PanelStatement[lines.Count][];
        for (int line = 0; line < byLine.Length; line++)
        {
            // Of which commodity and origin something is stated does not count for what is stated.
            CustomsEntry stated = goods.Stated(lines[line]).OfGoods(lines[0], goods.Into);
            if (byEntry.TryGetValue(stated, out PanelStatement[]? own))
                Array.ForEach(own, statement => statement.Share(tariffs));
            else
                byEntry.Add(stated, own = [.. claims.Select(several => new PanelStatement(PanelGoods.Claiming(stated, several), Count++))]);
            byLine[line] = own;
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>What is stated of goods.</summary>
    /// <param name="line">The number of the line.</param>
    /// <param name="origin">The number of the origin.</param>
    internal PanelStatement Of(int line, int origin) => byLine[line][byOrigin[origin]];
}
