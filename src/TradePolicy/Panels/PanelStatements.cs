namespace TradePolicy;

/// <summary>Works out what a panel states of the goods of each line: what the lines have in common is one statement.</summary>
internal sealed class PanelStatements
{
    private readonly Dictionary<CustomsEntry, PanelStatement[]> byEntry = [];
    private readonly PanelStatement[][] byLine;

    /// <summary>The statements of a panel.</summary>
    /// <param name="lines">The commodities.</param>
    /// <param name="template">Goods of the first line and the first origin, with what is stated of all.</param>
    /// <param name="facts">What is stated besides of the goods of a line; null where nothing is.</param>
    /// <param name="rule">The rule that says which instant decides the rates.</param>
    /// <param name="claims">What is claimed for the goods of each origin.</param>
    /// <param name="tariffs">How many tariffs there are.</param>
    /// <exception cref="ArgumentException">What is stated makes other goods of them.</exception>
    internal PanelStatements(
        IReadOnlyList<CommodityCode> lines, CustomsEntry template, Func<CustomsEntry, CustomsEntry>? facts, RateInstantRule rule,
        IReadOnlyList<IReadOnlyList<string>> claims, int tariffs)
    {
        List<IReadOnlyList<string>> distinct = [];
        OfOrigin = new int[claims.Count];
        for (int origin = 0; origin < claims.Count; origin++)
        {
            IReadOnlyList<string> own = claims[origin];
            int known = distinct.FindIndex(other => other.SequenceEqual(own));
            if (known < 0)
                distinct.Add(own);
            OfOrigin[origin] = known < 0 ? distinct.Count - 1 : known;
        }

        byLine = new PanelStatement[lines.Count][];
        for (int line = 0; line < byLine.Length; line++)
        {
            CustomsEntry goods = template.OfGoods(lines[line], template.Origin);
            CustomsEntry stated = facts is null ? template : Checked(facts(goods), goods, rule).OfGoods(template.Commodity, template.Origin);
            if (!byEntry.TryGetValue(stated, out PanelStatement[]? own))
                byEntry.Add(stated, own = [.. distinct.Select(several => new PanelStatement(Claiming(stated, several), tariffs))]);
            byLine[line] = own;
        }
    }

    /// <summary>All of them.</summary>
    internal IEnumerable<PanelStatement> All => byEntry.Values.SelectMany(own => own);

    /// <summary>For each origin, the number of its statement among those of a line.</summary>
    internal int[] OfOrigin { get; }

    /// <summary>The statements of a line.</summary>
    internal PanelStatement[] OfLine(int line) => byLine[line];

    private static CustomsEntry Claiming(CustomsEntry entry, IEnumerable<string> claims) =>
        claims.Where(claim => !entry.Claims.Contains(claim)).Aggregate(entry, static (goods, claim) => goods.Claiming(claim));

    private static CustomsEntry Checked(CustomsEntry stated, CustomsEntry goods, RateInstantRule rule)
    {
        if (stated is null)
            throw new ArgumentException($"Nothing comes back for {goods}.", nameof(stated));
        if (!stated.Commodity.Equals(goods.Commodity) || stated.Origin != goods.Origin || stated.Into != goods.Into)
            throw new ArgumentException($"{goods} becomes {stated}: the commodity, the origin and the economy of entry are those of the panel.", nameof(stated));
        if (rule.InstantOf(stated) != rule.InstantOf(goods))
            throw new ArgumentException($"{goods} becomes {stated}, whose rate another instant decides: {rule}.", nameof(stated));
        if (stated.CustomsValue.Amount == 0m)
            throw new ArgumentException($"{goods} becomes worth nothing, of which no rate is a percentage.", nameof(stated));
        return stated;
    }
}
