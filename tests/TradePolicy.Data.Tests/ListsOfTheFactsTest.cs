namespace TradePolicy.Data.Tests;

/// <summary>
/// Every list of goods that was collected of the regime is on a list of the register, code by code from its first moment on. The files lie
/// beside the repository or not at all.
/// </summary>
public sealed class ListsOfTheFactsTest
{
    private const string Goods = "us/goods/";

    // The lists as they were collected, and the list of the register that has their codes.
    private static readonly Dictionary<string, string> Coverage = new(StringComparer.Ordinal)
    {
        ["ieepa-annex-ii"] = "annex-ii",
        ["ieepa-particular"] = "reciprocal-particular-articles",
        ["eu-natural-resources"] = "eu-natural-resources",
        ["eu-particular"] = "eu-particular-articles",
        ["eu-civil-aircraft"] = "eu-civil-aircraft",
        ["eu-pharmaceutical-use"] = "eu-pharmaceutical-use",
        ["kr-civil-aircraft"] = "kr-civil-aircraft",
        ["ch-li-natural-resources"] = "ch-li-natural-resources",
        ["ch-li-civil-aircraft"] = "ch-li-civil-aircraft",
        ["ch-li-pharmaceutical-use"] = "ch-li-pharmaceutical-use",
        ["gb-civil-aircraft"] = "gb-civil-aircraft",
        ["jp-civil-aircraft"] = "jp-civil-aircraft",
        ["tw-civil-aircraft"] = "tw-civil-aircraft",
        ["br-listed"] = "brazil",
        ["br-civil-aircraft"] = "brazil-civil-aircraft",
        ["br-particular"] = "brazil-particular-articles",
        ["potash"] = "potash",
        ["ca-energy-critical-minerals"] = "canada-energy",
        ["s122-listed"] = "section-122",
        ["s122-particular"] = "section-122-particular-articles",
        ["s122-civil-aircraft"] = "section-122-civil-aircraft",
        ["steel-16j"] = "steel-articles",
        ["steel-derivative-16l"] = "steel-derivatives",
        ["steel-derivative-16m"] = "steel-derivatives-chapter-73",
        ["steel-derivative-16n"] = "steel-derivatives-content",
        ["aluminium-19g"] = "aluminium-articles",
        ["aluminium-derivative-19i"] = "aluminium-derivatives",
        ["aluminium-derivative-19j"] = "aluminium-derivatives-chapter-76",
        ["aluminium-derivative-19k"] = "aluminium-derivatives-content",
        ["copper-36b"] = "copper",
        ["metals-16c-i"] = "metal-articles",
        ["metals-16c-iii"] = "metal-articles",
        ["metals-16c-v"] = "metal-articles",
        ["metals-16c-ii"] = "metal-derivatives",
        ["metals-16c-iv"] = "metal-derivatives",
        ["metals-16c-vi"] = "metal-derivatives-25",
        ["metals-16c-vii"] = "metal-derivatives-25",
        ["metals-16c-viii"] = "metal-derivatives-25",
        ["metals-16c-ix"] = "metal-derivatives-15",
        ["metals-16c-x"] = "metal-derivatives-15",
        ["metals-16c-xi"] = "mobile-equipment",
        ["autos-33b"] = "vehicles",
        ["auto-parts-33g"] = "vehicle-parts",
        ["gb-autos-33i"] = "vehicles-gb",
        ["gb-auto-parts-33j"] = "vehicle-parts-gb",
        ["trucks-38b"] = "trucks",
        ["buses-38c"] = "buses",
        ["truck-parts-38i"] = "truck-parts",
        ["timber-37b"] = "softwood",
        ["upholstered-37d"] = "upholstered-furniture",
        ["cabinets-37f"] = "kitchen-cabinets",
        ["semiconductors-39b"] = "semiconductors",
        ["pharmaceuticals-40c"] = "medicines",
        ["uas-43c1"] = "unmanned-aircraft",
        ["uas-43c1-docking"] = "unmanned-aircraft-docking-stations",
        ["uas-43c2"] = "unmanned-aircraft-parts",
        ["uas-43c3-4"] = "unmanned-aircraft-small",
        ["quartz-41a"] = "quartz",
        ["fl-52b"] = "forced-labour",
        ["fl-52c-particular"] = "forced-labour-particular-articles",
        ["fl-52d-civil-aircraft"] = "forced-labour-civil-aircraft",
        ["fl-52e-pharmaceutical-use"] = "forced-labour-pharmaceutical-use",
        ["br-50-listed"] = "section-301-brazil",
        ["br-50-particular"] = "section-301-brazil-particular-articles",
        ["br-50-civil-aircraft"] = "section-301-brazil-civil-aircraft",
        ["br-50-pharmaceutical-use"] = "section-301-brazil-pharmaceutical-use",
        ["ca-338-b1"] = "section-338-1",
        ["ca-338-b2"] = "section-338-2",
        ["ca-338-b3"] = "section-338-3",
    };

    [CollectedListsFact]
    public void Every_list_that_was_collected_is_on_a_list_of_the_register_and_none_is_left_over()
    {
        string[] collected = [.. Rows().Select(row => row.List).Distinct()];
        collected.Should().HaveCountGreaterThan(80);
        collected.Select(OfRegister).Distinct().Should().BeEquivalentTo(UnitedStates.Register.CommodityLists.Keys);
    }

    [CollectedListsFact]
    public void A_list_of_the_register_has_the_codes_that_were_collected_whenever_they_change()
    {
        foreach (IGrouping<string, (string List, string Code, string From, string Until)> own
            in Rows().GroupBy(row => OfRegister(row.List)))
        {
            CommodityList list = UnitedStates.Register.CommodityLists[own.Key];
            // A day without a clock is the end of the regime, and not of the list.
            foreach (string at in own.SelectMany(row => new[] { row.From, row.Until }).Where(at => at.Contains('T')).Distinct())
            {
                string[] codes = [.. own.Where(row => IsOn(row, at)).Select(row => row.Code).Distinct()];
                if (codes.Length == 0)
                    continue;
                list.Goods.At(Shipment.Eastern($"{at}:00")).Value.Included.Select(code => code.ToString())
                    .Should().BeEquivalentTo(codes, "{0} has these at {1}", own.Key, at);
            }
        }
    }

    private static bool IsOn((string List, string Code, string From, string Until) row, string at) =>
        string.CompareOrdinal(row.From, at) <= 0 && (row.Until.Length == 0 || string.CompareOrdinal(at, row.Until) < 0);

    private static string OfRegister(string list) => Goods + (Coverage.TryGetValue(list, out string? own) ? own
        : list.StartsWith("fl-52j-", StringComparison.Ordinal)
            ? $"forced-labour-{list[7..].Replace("-particular", "-particular-articles", StringComparison.Ordinal)}"
            : throw new InvalidOperationException($"No list of the register has '{list}'."));

    // The first four cells of a row are never quoted.
    private static IEnumerable<(string List, string Code, string From, string Until)> Rows() =>
        Directory.GetFiles(CollectedListsFactAttribute.Folder!, "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Skip(1)).Select(line => line.Split(',', 5))
            .Select(cells => (cells[0], cells[1], cells[2], cells[3]));
}
