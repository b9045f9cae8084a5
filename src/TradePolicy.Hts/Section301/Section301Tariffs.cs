using System.Globalization;

namespace TradePolicy.Hts;

/// <summary>Creates tariffs from the coverage of Section 301.</summary>
internal sealed class Section301Tariffs(
    IReadOnlyDictionary<string, Chapter99Heading> headings, ILookup<string, HtsLine> subheadings,
    LegalInstrument schedule, LegalWindow inForce)
{
    internal const int DigitsOfSubheading = 8;

    private static readonly DutyProgramme Programme = DutyProgramme.Of("us/section-301", "Section 301, China", DutyKind.Additional);

    internal IReadOnlyList<Tariff> Of(IReadOnlyList<Section301Line> lines)
    {
        List<Tariff> tariffs = [];
        var listed =
            lines.SelectMany(line => line.Listings.Select(listing => (line, listing, EntryWindows.Common(inForce, listing.EntryWindow))))
            .Where(entry => entry.listing.Heading.Status == Chapter99Status.Stated && entry.Item3 is not null)
            .GroupBy(entry => (Number: entry.listing.Heading.Number.ToString(), entry.line.IsDecided, Window: entry.Item3!));
        Dictionary<string, int> named = new(StringComparer.Ordinal);
        foreach (var group in listed.OrderBy(group => group.Key.Number, StringComparer.Ordinal)
            .ThenByDescending(group => group.Key.IsDecided))
        {
            Chapter99Heading heading = group.First().listing.Heading;
            string key = $"{schedule.Key}/301/{group.Key.Number}{(group.Key.IsDecided ? "" : "/if-described")}";
            int times = named[key] = named.GetValueOrDefault(key) + 1;
            if (times > 1)
                key = string.Create(CultureInfo.InvariantCulture, $"{key}/{times}");
            Tariff tariff = Tariff
                .Create(key, Programme, Economy.UnitedStates, EconomyScope.Of(Economy.China),
                    [LegalAct.Enact($"{key}/rate", key, schedule, group.Key.Window, heading.Rate!.Rate)])
                .WithCommodities(Scope([.. group.Select(entry => entry.line)]))
                .WithHeading(group.Key.Number)
                .WithExemptions(Exemptions(key, heading, [.. group.Select(entry => entry.line)]));
            tariffs.Add(group.Key.IsDecided ? tariff : tariff.WithRequirement(EntryCondition.Fact($"described in {group.Key.Number}")));
        }

        return tariffs.AsReadOnly();
    }

    // The code of the subheading if all its lines are on the list together, so that its eight digits are specific enough.
    private CommodityScope Scope(Section301Line[] own)
    {
        HashSet<HtsLine> mine = new(own.Select(line => line.Line), ReferenceEqualityComparer.Instance);
        return CommodityScope.Of(own.GroupBy(line => line.Line.Code!.Digits[..DigitsOfSubheading], StringComparer.Ordinal)
            .SelectMany(subheading => subheadings[subheading.Key].All(mine.Contains)
                ? [CommodityCode.Hts(subheading.Key)]
                : subheading.Select(line => line.Line.Code!)));
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
