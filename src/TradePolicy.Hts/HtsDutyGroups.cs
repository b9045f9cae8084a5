namespace TradePolicy.Hts;

/// <summary>
/// The codes of the schedule by their rates, in the order in which the rates first occur. Codes with the same share of the value, and those
/// that are free, are together; any other rate is that of one subheading.
/// </summary>
internal sealed class HtsDutyGroups
{
    private const int DigitsOfLaw = 8;

    private readonly Dictionary<(DutyRate Rate, string Subheading), Group> groups = [];
    private readonly List<Group> inOrder = [];

    /// <summary>Each rate with the first code that has it and all codes that have it.</summary>
    internal IEnumerable<(DutyRate Rate, CommodityCode First, CommodityScope Goods)> All =>
        inOrder.Select(group => (group.Rate, group.Included[0], group.Scope()));

    /// <summary>The eight digits of the subheading of a code, for which rates are enacted.</summary>
    internal static string SubheadingOf(CommodityCode code) => code.Digits[..DigitsOfLaw];

    /// <summary>
    /// The code to which the rate of each line belongs. Rates are enacted for subheadings of eight digits; the digits behind them are for
    /// statistics. A subheading that is printed once, with ten digits, is the whole subheading.
    /// </summary>
    internal static IReadOnlyList<(HtsLine Line, CommodityCode Code)> Coded(IEnumerable<HtsLine> goods)
    {
        HtsLine[] lines = [.. goods];
        Dictionary<string, int> printed = new(StringComparer.Ordinal);
        foreach (HtsLine line in lines)
            printed[line.Code!.Digits[..DigitsOfLaw]] = printed.GetValueOrDefault(line.Code.Digits[..DigitsOfLaw]) + 1;
        return [.. lines.Select(
            line => (line, printed[line.Code!.Digits[..DigitsOfLaw]] == 1
            ? CommodityCode.Hts(line.Code.Digits[..DigitsOfLaw]) : line.Code))];
    }

    internal static HtsDutyGroups Of(IEnumerable<(HtsLine Line, CommodityCode Code)> goods, Func<HtsLine, HtsRate?> column)
    {
        HtsDutyGroups groups = new();
        foreach ((HtsLine line, CommodityCode code) in goods)
        {
            HtsRate? rate = column(line);
            HtsRate? above = Above(line, column);
            if (rate is null || ReferenceEquals(rate, above))
                continue;
            groups.Add(code, rate.Rate);
            if (above is not null && !above.Rate.Equals(rate.Rate))
                groups.groups[KeyOf(above.Rate, code)].Excluded.Add(code);
        }

        return groups;
    }

    /// <summary>The special rates, by the symbol of the programme, in ordinal order.</summary>
    internal static IEnumerable<(string Symbol, HtsDutyGroups Groups)> BySymbol(IEnumerable<(HtsLine Line, CommodityCode Code)> goods)
    {
        SortedDictionary<string, HtsDutyGroups> bySymbol = new(StringComparer.Ordinal);
        foreach ((HtsLine line, CommodityCode code) in goods)
        {
            if (line.Special is not { } special || !ReferenceEquals(special.StatedBy, line)
                || !special.TryGetColumn(out SpecialColumn? column))
                continue;
            foreach (PreferentialRate rate in column.Rates)
            {
                foreach (string symbol in rate.Programmes)
                {
                    if (!bySymbol.TryGetValue(symbol, out HtsDutyGroups? own))
                        bySymbol.Add(symbol, own = new());
                    own.Add(code, rate.Rate);
                }
            }
        }

        return bySymbol.Select(entry => (entry.Key, entry.Value));
    }

    /// <summary>The rate of the numbered line above that a code's own rate replaces; null if there is none.</summary>
    private static HtsRate? Above(HtsLine line, Func<HtsLine, HtsRate?> column)
    {
        HtsLine? above = line.Parent;
        while (above is not null && above.Code is null)
            above = above.Parent;
        return above is { Code.Digits.Length: >= 8 } && above.GivesTo(line.Code) ? column(above) : null;
    }

    private static (DutyRate Rate, string Subheading) KeyOf(DutyRate rate, CommodityCode code) =>
        (rate, rate is FreeOfDuty or AdValorem ? "" : SubheadingOf(code));

    private void Add(CommodityCode code, DutyRate rate)
    {
        if (!groups.TryGetValue(KeyOf(rate, code), out Group? group))
        {
            groups.Add(KeyOf(rate, code), group = new(rate));
            inOrder.Add(group);
        }

        group.Included.Add(code);
    }

    private sealed record Group(DutyRate Rate)
    {
        internal List<CommodityCode> Included { get; } = [];

        internal List<CommodityCode> Excluded { get; } = [];

        internal CommodityScope Scope()
        {
            CommodityScope scope = CommodityScope.Of(Included);
            return Excluded.Count == 0 ? scope : scope.Except(Excluded.Except(Included));
        }
    }
}
