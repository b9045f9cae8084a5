namespace TradePolicy.Hts;

/// <summary>
/// Creates tariffs from the rates of chapters 1 to 97. Codes with the same share of the value are one tariff, so that 11,000 rate lines
/// with 30 programmes become a few thousand tariffs.
/// </summary>
internal sealed class HtsBaseDuties
{
    /// <summary>
    /// General note 3(b): the economies to whose goods column 2 applies; Belarus and Russia since April 2022 (Public Law 117-110).
    /// </summary>
    private static readonly Economy[] InColumn2 = [Economy.Parse("BY"), Economy.Parse("CU"), Economy.Parse("KP"), Economy.Parse("RU")];

    private static readonly Economy Russia = Economy.Parse("RU");

    /// <summary>
    /// U.S. note 30 to subchapter III of chapter 99: the headings whose rates are charged on goods of Russia in lieu of those of column 2.
    /// </summary>
    private static readonly string[] InLieuOfColumn2 = ["99039008", "99039009"];

    private readonly LegalInstrument schedule;
    private readonly LegalWindow inForce;
    private readonly Knowledge knowledge;
    private readonly List<Tariff> tariffs = [];

    private HtsBaseDuties(LegalInstrument schedule, LegalWindow inForce, Knowledge knowledge)
    {
        this.schedule = schedule;
        this.inForce = inForce;
        this.knowledge = knowledge;
    }

    internal static IReadOnlyList<Tariff> Of(
        IReadOnlyList<HtsLine> lines, IReadOnlyList<Chapter99Heading> chapter99, LegalInstrument schedule, LegalWindow inForce,
        Knowledge knowledge)
    {
        HtsBaseDuties duties = new(schedule, inForce, knowledge);
        IReadOnlyList<(HtsLine Line, CommodityCode Code)> goods =
            HtsDutyGroups.Coded(lines.Where(line => line is { Part: HtsPart.Goods, Code.Digits.Length: >= 8 }));
        duties.Add(
            HtsDutyGroups.Of(goods, line => line.General), "general", DutyProgramme.Of("us/general", "General rate", DutyKind.Ordinary),
            EconomyScope.All.Except(InColumn2), null);
        duties.AddColumn2(goods, [.. chapter99.Where(IsInLieuOfColumn2)]);
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

    private static bool IsInLieuOfColumn2(Chapter99Heading heading) =>
        InLieuOfColumn2.Contains(heading.Number.Digits) && heading is { Status: Chapter99Status.Stated, Line.Column2: not null };

    // The subheadings of the note are those whose footnotes to column 2 name the heading.
    private void AddColumn2(IReadOnlyList<(HtsLine Line, CommodityCode Code)> goods, Chapter99Heading[] inLieu)
    {
        DutyProgramme programme = DutyProgramme.Of("us/column-2", "Column 2 rate", DutyKind.Ordinary);
        HashSet<string> raised = new(StringComparer.Ordinal);
        foreach (Chapter99Heading heading in inLieu)
        {
            string[] subheadings = [.. goods.Where(own => own.Line.Footnotes.Any(footnote => IsOnColumn2(footnote, heading)))
                .Select(own => HtsDutyGroups.SubheadingOf(own.Code)).Where(raised.Add)];
            if (subheadings.Length > 0)
                AddInLieu(heading, programme, CommodityScope.Of(subheadings.Select(digits => CommodityCode.Hts(digits))));
        }

        ILookup<bool, (HtsLine, CommodityCode)> areRaised = goods.ToLookup(own => raised.Contains(HtsDutyGroups.SubheadingOf(own.Code)));
        Add(HtsDutyGroups.Of(areRaised[false], line => line.Column2), "column-2", programme, EconomyScope.Of(InColumn2), null);
        Add(
            HtsDutyGroups.Of(areRaised[true], line => line.Column2), "column-2/but-ru", programme,
            EconomyScope.Of(InColumn2.Where(economy => economy != Russia)), null);
    }

    private static bool IsOnColumn2(HtsFootnote footnote, Chapter99Heading heading) =>
        footnote.Columns.Contains("other") && footnote.References.Any(reference => reference.Covers(heading.Number));

    private void AddInLieu(Chapter99Heading heading, DutyProgramme programme, CommodityScope goods)
    {
        string key = $"{schedule.Key}/column-2/{heading.Number}";
        tariffs.Add(Tariff
            .Create(
                key, programme, Economy.UnitedStates, EconomyScope.Of(Russia),
                [LegalAct.Enact($"{key}/rate", key, schedule, inForce, heading.Line.Column2!.Rate)], knowledge)
            .WithCommodities(goods)
            .WithHeading(heading.Number.ToString()));
    }

    private static string Slug(string symbol) =>
        symbol.Replace("+", "-plus", StringComparison.Ordinal).Replace("*", "-star", StringComparison.Ordinal).ToLowerInvariant();

    // If a special column was not read, its programmes and rates are not known: a claim of any programme leaves the duty open.
    private void AddUnreadable(IEnumerable<(HtsLine Line, CommodityCode Code)> goods)
    {
        foreach ((HtsLine line, CommodityCode code) in goods
            .Where(own => own.Line.Special is { IsParsed: false } special && ReferenceEquals(special.StatedBy, own.Line))
            .DistinctBy(own => own.Code))
        {
            Add(
                "special/unread",
                code,
                TextOnlyDuty.Of(QuotedText.Cut(line.SpecialText)),
                CommodityScope.Of(code),
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

    // Most rates are shares of the value, and many codes have the same one, after which they are named. Other rates are those of one
    // subheading: a layer is never named after other goods.
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
            .Create(key, programme, Economy.UnitedStates, origins, [LegalAct.Enact($"{key}/rate", key, schedule, inForce, rate)], knowledge)
            .WithCommodities(goods);
        tariffs.Add(requirement is null ? tariff : tariff.WithRequirement(requirement));
    }
}
