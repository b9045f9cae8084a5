using System.Globalization;
using LandedCost;

namespace TradePolicy.Samples.Tests;

/// <summary>What the entries that the sample carries owe, worked out from the texts, and what is missing where that is open.</summary>
public class LandedCostEntriesTests
{
    private static readonly Lazy<Dictionary<string, (string Duty, string Missing)>> Totals = new(Priced);

    [Theory]
    [InlineData("VN-shirts-1", 2650, "16.5 and 10 (9903.01.25, EO 14257 s. 3(a)): the country rates begin a second later")]
    [InlineData("VN-shirts-2", 6250, "16.5 and 46 (9903.01.72, EO 14257 annex I): they lived for 24 hours, until EO 14266")]
    [InlineData("VN-shirts-3", 1650, "16.5: loaded on a vessel before 5 April (9903.01.28, EO 14257 s. 3(a))")]
    [InlineData("VN-shirts-4", 2650, "16.5 and 10 (9903.01.25): on a vessel before 7 August, entered before 5 October (EO 14326 s. 3(b))")]
    [InlineData("VN-shirts-6", 3650, "16.5 and 20 (9903.02.69, EO 14326 annex I)")]
    [InlineData("VN-shirts-7", 2650, "16.5 and 10 (9903.03.01, Proclamation 11012), in its last second before the minute that is doubtful")]
    [InlineData("CL-pipes", 4200, "free (CL), 50 on copper worth 8,000 (9903.78.01, Proclamation 10962), 10 on the rest (9903.01.25)")]
    [InlineData("KR-steel", 5000, "free (KR) and 50 on the whole value (9903.81.87, Proclamation 10947)")]
    [InlineData("VN-tables", 5000, "free and 20 (9903.02.69): dining tables are not on note 37(d) or (f)")]
    [InlineData("VN-tables-2", 0, "free: on a vessel before 24 February 2026 and entered before the 28th (9903.03.02, Proclamation 11012)")]
    [InlineData("VN-tables-3", 2500, "free and 10 (9903.03.01): on a vessel before 24 February and entered after the 28th")]
    [InlineData("VN-sofas-1", 5000, "free and 20 (9903.02.69): Proclamation 10976 begins a second later")]
    [InlineData("VN-sofas-2", 6250, "free and 25 (9903.76.02, Proclamation 10976), and no 20 (9903.01.33, note 2(v)(xiii))")]
    [InlineData("VN-mixers", 1920, "4.2, and 20 (9903.02.69) on the 7,500 that are not of the US (9903.01.34, EO 14257 s. 3(f))")]
    [InlineData("MY-cabinets", 6250, "free and 25 (9903.76.03, Proclamation 10976), and no 19 (9903.01.33)")]
    [InlineData("DE-cars-1", 1000, "2.5: Proclamation 10908 begins a second later")]
    [InlineData("DE-cars-2", 11_000, "2.5 and 25 (9903.94.01, Proclamation 10908)")]
    [InlineData("DE-cars-3", 6000, "15 in all (9903.94.51, notice of 25 September 2025, back to 1 August)")]
    [InlineData("JP-cars-1", 8250, "2.5 and 25 (9903.94.01): EO 14345 has its rate from 16 September, a second later")]
    [InlineData("JP-cars-2", 4500, "15 in all (9903.94.41, EO 14345)")]
    [InlineData("JP-cars-3", 4500, "15 in all (9903.94.41), and no surcharge (9903.03.06, note 2(aa)(v))")]
    [InlineData("GB-cars-2", 6000, "2.5 and 7.5 (9903.94.31, EO 14309), and no 10 (9903.01.33)")]
    [InlineData("KR-gearboxes-2", 5000, "free (KR) and 25 (9903.94.05, Proclamation 10908, parts since 3 May 2025)")]
    [InlineData("KR-gearboxes-3", 3000, "15 in all with the rate claimed (9903.94.63, notice of 4 December 2025, back to 1 November)")]
    [InlineData("MX-gearboxes", 0, "free (S), a USMCA part (9903.94.06), and no 25 of fentanyl (9903.01.04)")]
    [InlineData("MX-gearboxes-2", 0, "free (S), a USMCA part (9903.94.06), and no surcharge (9903.03.08, note 2(aa)(vi))")]
    [InlineData("MX-avocados-1", 0, "free (S) and no 25 of fentanyl (9903.01.04)")]
    [InlineData("MX-avocados-2", 8508, "11.2 cents a kilogram, 1,008, and 25 (9903.01.01, EO 14194), 7,500")]
    [InlineData("MX-avocados-3", 0, "free (S): the fentanyl duty has ended; on the list of the surcharge (9903.03.03)")]
    [InlineData("CA-lumber-1", 0, "free, and no 35 of fentanyl (9903.01.14): Proclamation 10976 begins a second later")]
    [InlineData("CA-lumber-2", 6000, "free and 10 (9903.76.01, Proclamation 10976), which no USMCA claim frees")]
    [InlineData("CA-lumber-3", 6000, "free and 10 (9903.76.01), and no surcharge (9903.03.07, note 2(aa)(vi))")]
    [InlineData("CA-crude", 3052.5, "10.5 cents a barrel, 52.50, and 10 (9903.01.13, EO 14193), 3,000")]
    [InlineData("CH-watches-1", 31_200, "free and 39 (9903.02.58, EO 14326 annex I)")]
    [InlineData("CH-watches-2", 12_000, "free and up to 15 (9903.02.83, notice of 18 December 2025, back to 14 November)")]
    [InlineData("CH-watches-3", 8000, "free and 10 (9903.03.01, Proclamation 11012)")]
    [InlineData("BR-coffee-1", 25_000, "free, 10 (9903.02.09, EO 14326) and 40 (9903.01.77, EO 14323)")]
    [InlineData("BR-coffee-2", 0, "free: out of the 10 (9903.01.32, EO 14360) and the 40 (order of 20 November 2025), from 13 November")]
    [InlineData("BR-coffee-3", 0, "free, on the list of the surcharge (9903.03.03, note 2(aa)(ii))")]
    [InlineData("IN-phones", 0, "free: on Annex II, for the reciprocal duty (9903.01.32) and that of EO 14329 (9903.01.86)")]
    [InlineData("IN-carpets", 16_350, "4.5, 25 (9903.02.26, EO 14326) and 25 (9903.01.84, EO 14329)")]
    [InlineData("FR-wine-1", 9000, "6.3 cents a litre, 567, 0.945 per cent, and the rest of 15 (9903.02.20, EO 14326; note 2(v)(xix))")]
    [InlineData("IT-cheese", 9000, "free and 15 (9903.02.20): pecorino is not on the list of 13 November")]
    [InlineData("IT-shoes-1", 3700, "8.5 and 10 (9903.01.25): in transit before 7 August, more than the 15 in all after it")]
    [InlineData("IT-shoes-2", 3000, "8.5 and the rest of 15 (9903.02.20, EO 14326)")]
    [InlineData("IT-sunglasses-1", 1500, "2 and the rest of 15 (9903.02.20, EO 14326)")]
    [InlineData("IT-sunglasses-2", 1200, "2 and 10 (9903.03.01, Proclamation 11012), which has no floor for the Union")]
    [InlineData("IE-medicines", 0, "free, on Annex II (9903.01.32)")]
    [InlineData("CN-soccer-balls", 3750, "free, 7.5 (9903.88.15), 20 (9903.01.24, EO 14228) and 10 (9903.01.25, EO 14298)")]
    [InlineData("CN-shirts-1", 5400, "16.5, 7.5 (9903.88.15), 20 (9903.01.24, EO 14228), 10 (9903.01.25): EO 14357 begins a second later")]
    [InlineData("CN-shirts-2", 4400, "16.5, 7.5 (9903.88.15), 10 (9903.01.24, EO 14357) and 10 (9903.01.25, EO 14358)")]
    [InlineData("CN-phones", 36_000, "free and 20 (9903.01.24): no 125, by the memorandum of 11 April 2025 (9903.01.32)")]
    [InlineData("CN-toys", 1000, "free and 10 (9903.03.01, Proclamation 11012); toys are on no list of Section 301 that is charged")]
    [InlineData("HK-rings", 3550, "5.5, 20 (9903.01.24, EO 14228) and 10 (9903.01.25, EO 14298); Section 301 is on goods of China")]
    [InlineData("TW-processors", 0, "free, on Annex II (9903.01.32)")]
    [InlineData("TW-cards-2", 22_500, "free and 25 (9903.79.01, Proclamation 11002); on Annex II, so no 20 (9903.01.32)")]
    [InlineData("GB-whisky", 6000, "free and 10 (9903.02.66, EO 14326)")]
    [InlineData("GB-books", 0, "free, on Annex II (9903.01.32)")]
    [InlineData("EC-shrimps", 13_500, "free and 15 (9903.02.17, EO 14326)")]
    [InlineData("BD-trousers", 10_980, "16.6 and 20 (9903.02.05, EO 14326)")]
    [InlineData("ID-shoes", 11_700, "20 and 19 (9903.02.27, EO 14326)")]
    [InlineData("KH-bags", 10_980, "17.6 and 19 (9903.02.11, EO 14326)")]
    [InlineData("PK-towels", 8430, "9.1 and 19 (9903.02.51, EO 14326)")]
    [InlineData("TR-tiles", 7050, "8.5 and 15 (9903.02.64, EO 14326)")]
    [InlineData("LK-tea", 0, "free: out of the 20 since 13 November 2025 (9903.01.32, EO 14360)")]
    [InlineData("CO-roses-1", 3000, "free (CO) and 10 (9903.01.25, EO 14257)")]
    [InlineData("CO-roses-2", 0, "free (CO): EO 14389 ended the 10 on 20 February 2026, and the surcharge begins on the 24th")]
    [InlineData("CO-roses-3", 3000, "free (CO) and 10 (9903.03.01, Proclamation 11012)")]
    [InlineData("NO-salmon", 4500, "free and 15 (9903.02.50, EO 14326)")]
    [InlineData("AU-beef", 3000, "free (AU) and 10 (9903.01.25, EO 14326)")]
    [InlineData("CR-catheters", 4500, "free and 15 (9903.02.14, EO 14326)")]
    [InlineData("IL-diamonds", 4500, "free and 15 (9903.02.29, EO 14326)")]
    [InlineData("ZA-oranges", 3095, "1.9 cents a kilogram, 95, and 30 (9903.02.55, EO 14326), 3,000")]
    [InlineData("RU-lumber", 3500, "35 in place of column 2 (9903.90.08, note 30(b)), and no reciprocal duty (9903.01.29)")]
    [InlineData("RU-plywood", 5000, "column 2 of 50, and no reciprocal duty (9903.01.29)")]
    [InlineData("BY-plywood", 6000, "column 2 of 50 and 10 (9903.03.01, column 2)")]
    [InlineData("KR-steel-2", 5000, "free (KR) and 50 on the whole value (9903.82.02, Proclamation 11021), and no surcharge (9903.03.06)")]
    [InlineData("CL-pipes-2", 5000, "free (CL) and 50 on the whole value (9903.82.02, Proclamation 11021), and no surcharge (9903.03.06)")]
    [InlineData("VN-shirts-9", 1650, "16.5: on a vessel before 24 July 2026 and entered before the 28th (9903.05.85, note 52)")]
    [InlineData("VN-shirts-8", 2900, "16.5 and 12.5 (9903.05.84, memorandum of 23 July 2026)")]
    [InlineData("IT-shoes-3", 2000, "10 in all, 8.5 and 1.5 (9903.05.39, memorandum of 23 July 2026)")]
    [InlineData("CH-watches-4", 10_000, "12.5 in all, free and 12.5 (9903.05.74, memorandum of 23 July 2026)")]
    [InlineData("NO-salmon-2", 3750, "free and 12.5 (9903.05.60, memorandum of 23 July 2026)")]
    [InlineData("GB-whisky-2", 0, "free, and whisky is on the list of the United Kingdom (9903.05.96, note 52(j))")]
    [InlineData("BR-shoes", 9200, "8.5, 25 (9903.05.01, note 50) and 12.5 (9903.05.27): neither excepts the other")]
    [InlineData("CN-toys-2", 1250, "free and 12.5 (9903.05.31, memorandum of 23 July 2026)")]
    [InlineData("RU-lumber-2", 4500, "35 in place of column 2 (9903.90.08) and 10 (9903.76.01), and no 12.5 (9903.05.90)")]
    [InlineData("CA-lumber-4", 6000, "free and 10 (9903.76.01); under the USMCA no duty on forced labour (9903.05.93)")]
    public void An_entry_owes_what_the_texts_say(string entry, decimal dollars, string reasoning) =>
        Totals.Value[entry].Should().Be((dollars.ToString("0.##", CultureInfo.InvariantCulture), ""), reasoning);

    [Theory]
    [InlineData("VN-shirts-5", "the time of loading is not stated")]
    [InlineData("GB-cars-1", "it is not stated whether \"within the quota of 9903.94.31\" is true")]
    [InlineData("KR-gearboxes-1", "it is not stated whether \"Section 232 vehicle part\" is true")]
    [InlineData("FR-wine-2", "the quantity in l is not stated")]
    [InlineData("TW-cards-1", "it is not stated whether \"Section 232 semiconductor article\" is true")]
    public void An_open_entry_names_the_one_fact_that_the_law_asks_of_it(string entry, string missing) =>
        Totals.Value[entry].Should().Be(("", missing));

    [Fact]
    public void Every_entry_is_worked_out_or_asks_for_one_fact()
    {
        string[] open = [.. Totals.Value.Where(total => total.Value.Duty.Length == 0).Select(total => total.Key)];
        open.Should().BeEquivalentTo(
            ["VN-shirts-5", "GB-cars-1", "KR-gearboxes-1", "FR-wine-2", "TW-cards-1"]);
    }

    [Fact]
    public void The_entries_are_of_thirty_origins() =>
        Totals.Value.Keys.Select(entry => entry[..2]).Distinct().Should().HaveCountGreaterThanOrEqualTo(30);

    private static Dictionary<string, (string Duty, string Missing)> Priced()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("layers.csv");
        LandedCostApp.Run(["--csv", file], TextWriter.Null, TextWriter.Null, null, showsProgress: false)
            .Should().Be(LandedCostApp.SomeLinesOpen);
        Dictionary<string, (string Duty, string Missing)> totals = [];
        string[] columns = File.ReadLines(file).First().Split(',');
        foreach (string row in File.ReadLines(file))
        {
            // No field before the last, the missing facts, has a comma in the row of a total.
            string[] fields = row.Split(',', columns.Length);
            if (fields[Array.IndexOf(columns, "programme")] == "total")
                totals.Add(
                    fields[Array.IndexOf(columns, "entry")],
                    (fields[Array.IndexOf(columns, "amount")], fields[^1].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)));
        }

        return totals;
    }
}
