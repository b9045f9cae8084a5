using System.Globalization;

namespace TradePolicy.Hts;

/// <summary>Creates tariffs from the coverage of Section 301.</summary>
internal sealed class Section301Tariffs(
    IReadOnlyDictionary<string, Chapter99Heading> headings, ILookup<string, HtsLine> subheadings,
    LegalInstrument schedule, LegalWindow inForce, Knowledge knowledge)
{
    internal const int DigitsOfSubheading = 8;

    // The keys and names that a register of the lists has, so that each programme is one.
    private static readonly DutyProgramme TechnologyTransfer =
        DutyProgramme.Of("us/301", "Section 301, technology transfer", DutyKind.Additional);
    private static readonly DutyProgramme Maritime =
        DutyProgramme.Of("us/301/maritime", "Section 301, maritime, logistics and shipbuilding", DutyKind.Additional);

    private static readonly string[] OfMaritimeSectors = ["9903.91.12", "9903.91.14"];

    internal IReadOnlyList<Tariff> Of(IReadOnlyList<Section301Line> lines)
    {
        List<Tariff> tariffs = [];
        var listed =
            lines.SelectMany(line => line.Listings.Select(listing => (line, listing, EntryWindows.Common(inForce, listing.EntryWindow))))
            .Where(entry => entry.listing.Heading.Status == Chapter99Status.Stated && entry.Item3 is not null)
            .GroupBy(entry => (Number: entry.listing.Heading.Number.ToString(), entry.listing.IsDecided, Window: entry.Item3!))
            .Select(group => (group.Key, group.First().listing.Heading, Lines: group.Select(entry => entry.line).ToArray()))
            .ToArray();
        Dictionary<string, int> named = new(StringComparer.Ordinal);
        foreach (var group in listed.OrderBy(group => group.Key.Number, StringComparer.Ordinal)
            .ThenByDescending(group => group.Key.IsDecided))
        {
            (string number, bool isDecided, LegalWindow window) = group.Key;
            CommodityScope goods = Scope(group.Lines);
            tariffs.Add(Of(Name(number, isDecided), group.Heading, window, goods, isDecided, group.Lines));
            if (isDecided && Unprinted(goods) is { } unprinted)
                tariffs.Add(Of(Name(number, false), group.Heading, window, unprinted, false, []));
        }

        return tariffs.AsReadOnly();

        string Name(string number, bool isDecided)
        {
            string key = $"{schedule.Key}/301/{number}{(isDecided ? "" : "/if-described")}";
            int times = named[key] = named.GetValueOrDefault(key) + 1;
            return times == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}/{times}");
        }
    }

    private Tariff Of(
        string key, Chapter99Heading heading, LegalWindow window, CommodityScope goods, bool isDecided, Section301Line[] lines)
    {
        string number = heading.Number.ToString();
        Tariff tariff = Tariff
            .Create(key, OfMaritimeSectors.Contains(number) ? Maritime : TechnologyTransfer, Economy.UnitedStates,
                EconomyScope.Of(Economy.China),
                [LegalAct.Enact($"{key}/rate", key, schedule, window, heading.Rate!.Rate)], knowledge)
            .WithCommodities(goods)
            .WithHeading(number)
            .WithExemptions(Exemptions(key, heading, lines));
        return isDecided ? tariff : tariff.WithRequirement(EntryCondition.Fact($"described in {number}"));
    }

    private static string SubheadingOf(HtsLine line) => line.Code!.Digits[..DigitsOfSubheading];

    // The code of the subheading if all its lines are on the list together, so that its eight digits are specific enough.
    private CommodityScope Scope(Section301Line[] own)
    {
        HashSet<HtsLine> mine = new(own.Select(line => line.Line), ReferenceEqualityComparer.Instance);
        return CommodityScope.Of(own.GroupBy(line => SubheadingOf(line.Line), StringComparer.Ordinal)
            .SelectMany(subheading => subheadings[subheading.Key].All(mine.Contains)
                ? [CommodityCode.Hts(subheading.Key)]
                : subheading.Select(line => line.Line.Code!)));
    }

    // The numbers that the revision does not print, of the subheadings of which a list names only a part: they may be on the list or not.
    private CommodityScope? Unprinted(CommodityScope goods)
    {
        CommodityCode[] divided = [.. goods.Included.Where(code => code.Digits.Length > DigitsOfSubheading)
            .Select(code => CommodityCode.Hts(code.Digits[..DigitsOfSubheading])).Distinct()];
        return divided.Length == 0 ? null : CommodityScope.Of(divided)
            .Except(divided.SelectMany(code => subheadings[code.Digits]).Select(line => line.Code!).Distinct());
    }

    private IEnumerable<Exemption> Exemptions(string tariff, Chapter99Heading heading, Section301Line[] lines)
    {
        foreach (Chapter99Heading relief in headings.Values.Where(
            relief => heading.Exceptions.Any(exception => exception.Covers(relief.Number)) && !Section301Coverage.IsList(relief)))
        {
            if (Of(tariff, relief, null) is { } exemption)
                yield return exemption;
        }

        foreach (IGrouping<Chapter99Heading, HtsLine> relief in lines
            .SelectMany(line => line.Exclusions.Select(relief => (Relief: relief, line.Line)))
            .Where(named => !heading.Exceptions.Any(exception => exception.Covers(named.Relief.Number)))
            .GroupBy(named => named.Relief, named => named.Line))
        {
            if (Of(tariff, relief.Key, CommodityScope.Of(relief.Select(line => line.Code!))) is { } exemption)
                yield return exemption;
        }
    }

    private Exemption? Of(string tariff, Chapter99Heading relief, CommodityScope? goods)
    {
        if (relief.Status != Chapter99Status.Stated || EntryWindows.Common(inForce, relief.EntryWindow) is not { } window)
            return null;
        string number = relief.Number.ToString();
        List<Condition<CustomsEntry>> conditions = [EntryCondition.Claim(number)];
        if (goods is not null)
            conditions.Insert(0, EntryCondition.Commodity(goods));
        if (relief.EntryWindow is null)
            conditions.Add(EntryCondition.Fact($"heading {number} is in effect for the goods"));
        string key = $"{tariff}/{number}";
        return Exemption.Create(
            key,
            $"heading {number}",
            LegalAct.Enact(
                $"{key}/terms", key, schedule, window,
                ExemptionTerms.Of(conditions.Count == 1 ? conditions[0] : Condition<CustomsEntry>.AllOf(conditions), heading: number)));
    }
}
