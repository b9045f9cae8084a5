namespace TradePolicy.Hts;

/// <summary>
/// Creates tariffs from the rates of chapters 1 to 97. Codes with the same rate share one tariff, so that 11,000 rate lines with
/// 30 programmes become about a thousand tariffs.
/// </summary>
internal sealed class HtsBaseDuties
{
    /// <summary>
    /// General note 3(b): the economies to whose goods column 2 applies; Belarus and Russia since April 2022 (Public Law 117-110).
    /// </summary>
    private static readonly Economy[] InColumn2 = [Economy.Parse("BY"), Economy.Parse("CU"), Economy.Parse("KP"), Economy.Parse("RU")];

    private readonly LegalInstrument schedule;
    private readonly LegalWindow inForce;
    private readonly List<Tariff> tariffs = [];

    private HtsBaseDuties(LegalInstrument schedule, LegalWindow inForce)
    {
        this.schedule = schedule;
        this.inForce = inForce;
    }

    internal static IReadOnlyList<Tariff> Of(IReadOnlyList<HtsLine> lines, LegalInstrument schedule, LegalWindow inForce)
    {
        HtsBaseDuties duties = new(schedule, inForce);
        IReadOnlyList<(HtsLine Line, CommodityCode Code)> goods =
            HtsDutyGroups.Coded(lines.Where(line => line is { Part: HtsPart.Goods, Code.Digits.Length: >= 8 }));
        duties.Add(
            HtsDutyGroups.Of(goods, line => line.General), "general", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary),
            EconomyScope.All.Except(InColumn2), null);
        duties.Add(
            HtsDutyGroups.Of(goods, line => line.Column2), "column-2", DutyProgramme.Of("us/column-2", "Column 2 rate", DutyKind.Ordinary),
            EconomyScope.Of(InColumn2), null);
        foreach ((string symbol, HtsDutyGroups groups) in HtsDutyGroups.BySymbol(goods))
        {
            PreferenceProgramme programme = PreferenceProgramme.Of(symbol);
            string slug = Slug(symbol);
            duties.Add(
                groups,
                $"special/{slug}",
                DutyProgramme.Of($"us/special/{slug}", $"{programme.Name} ({symbol})", DutyKind.Preferential),
                programme.Origins ?? EconomyScope.All.Except(InColumn2),
                programme.Requirement);
        }

        duties.AddUnreadable(goods);
        return duties.tariffs.AsReadOnly();
    }

    private static string Slug(string symbol) =>
        symbol.Replace("+", "-plus", StringComparison.Ordinal).Replace("*", "-star", StringComparison.Ordinal).ToLowerInvariant();

    // If a special column was not read, its programmes and rates are not known: a claim of any programme leaves the duty open.
    private void AddUnreadable(IEnumerable<(HtsLine Line, CommodityCode Code)> goods)
    {
        foreach (IGrouping<string, (HtsLine Line, CommodityCode Code)> alike in goods
            .Where(own => own.Line.Special is { IsParsed: false } special && ReferenceEquals(special.StatedBy, own.Line))
            .GroupBy(own => own.Line.SpecialText, StringComparer.Ordinal))
        {
            string text = QuotedText.Cut(alike.Key);
            Add(
                "special/unread",
                alike.First().Code,
                TextOnlyDuty.Of(text),
                CommodityScope.Of(alike.Select(own => own.Code)),
                DutyProgramme.Of("us/special/unread", "Special column that could not be read", DutyKind.Preferential),
                EconomyScope.All.Except(InColumn2),
                Condition<CustomsEntry>.AnyOf(PreferenceProgramme.Predefined.Select(programme => EntryCondition.Claim(programme.Symbol))));
        }
    }

    private void Add(
        HtsDutyGroups groups, string column, DutyProgramme programme, EconomyScope origins, Condition<CustomsEntry>? requirement)
    {
        foreach ((DutyRate rate, CommodityCode first, CommodityScope goods) in groups.All)
            Add(column, first, rate, goods, programme, origins, requirement);
    }

    // Most rates are shares of the value, and many codes have the same one. Other rates are named after the first code that has them.
    private static string NameOf(DutyRate rate, CommodityCode first) => rate switch
    {
        FreeOfDuty => "free",
        AdValorem share => share.Rate.ToString().Replace("%", "-percent", StringComparison.Ordinal),
        _ => first.ToString(),
    };

    private void Add(
        string column, CommodityCode first, DutyRate rate, CommodityScope goods, DutyProgramme programme, EconomyScope origins,
            Condition<CustomsEntry>? requirement)
    {
        string key = $"{schedule.Key}/{column}/{NameOf(rate, first)}";
        Tariff tariff = Tariff
            .Create(key, programme, Economy.UnitedStates, origins, [LegalAct.Enact($"{key}/rate", key, schedule, inForce, rate)])
            .WithCommodities(goods);
        tariffs.Add(requirement is null ? tariff : tariff.WithRequirement(requirement));
    }
}
