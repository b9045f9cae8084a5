using TradePolicy.Data;

namespace TradePolicy.Hts.Tests;

/// <summary>
/// Each code of each list of goods against the editions of the schedule that lie beside the repository: a code on a list on the day of an
/// edition begins a line of that edition.
/// </summary>
public class ListsInScheduleTest
{
    // Codes that the notes print and the edition of the day does not have, by list and edition.
    private static readonly Dictionary<string, string[]> Explained = new(StringComparer.Ordinal)
    {
        // Divided on 1 January 2026; note 33(j) still prints the number.
        ["us/goods/vehicle-parts-gb in 2026 rev 4"] = ["8507.60.00.20"],

        // Note 19(k) as printed in 2026: numbers that others were divided into on 1 July 2025, and numbers that were divided on 1 January
        // 2026. What stood or stands in their place is a gap of the coverage.
        ["us/goods/aluminium-derivatives-content in 2025 rev 9"] = ["9401.99.90.30", "9401.99.90.70"],
        ["us/goods/aluminium-derivatives-content in 2025 rev 12"] = ["9401.99.90.30", "9401.99.90.70"],
        ["us/goods/aluminium-derivatives-content in 2026 rev 4"] = ["8415.90.80.25", "8541.90.00.00", "9401.99.90.70"],
    };

    [PublishedScheduleFact]
    public void Every_code_on_a_list_begins_a_line_of_the_edition_of_the_day()
    {
        HtsFolder schedules = HtsFolder.Open(PublishedSchedule.Folder!);
        schedules.Editions.Should().HaveCount(6);
        Dictionary<string, string[]> missing = [];
        int asked = 0;
        foreach (HtsEdition edition in schedules.Editions)
        {
            HashSet<string> lines = [.. schedules.Load(edition).Lines.Select(line => line.Code?.Digits).OfType<string>()
                .SelectMany(digits => Enumerable.Range(1, digits.Length / 2).Select(length => digits[..(2 * length)]))];
            Instant at = edition.InForce.StatedStart!.Earliest + Duration.FromHours(12);
            foreach (CommodityList list in UnitedStates.Register.CommodityLists)
            {
                CommodityCode[] codes = [.. list.Goods.At(at).Possible.Where(goods => goods.IsInForce)
                    .SelectMany(goods => goods.Value.Included.Concat(goods.Value.Excluded)).Distinct()];
                asked += codes.Length;
                string[] unknown = [.. codes.Where(code => !lines.Contains(code.Digits)).Select(code => code.ToString())];
                if (unknown.Length > 0)
                    missing.Add($"{list.Key} in {edition}", unknown);
            }
        }

        missing.Should().BeEquivalentTo(Explained);
        asked.Should().BeGreaterThan(20_000);
    }

    // The statistical numbers of medicines that are new on 1 July 2026: of notes 40(c) as it is since 29 September.
    private static readonly string[] NewInJuly2026 =
    [
        "2922.19.09.10", "2922.19.09.90", "2934.99.47.20", "2934.99.47.30", "2934.99.47.40", "2934.99.47.90", "2937.22.00.10",
        "2937.22.00.90", "2941.90.30.30", "2941.90.30.90", "2941.90.50.30", "2941.90.50.90", "3004.20.00.42", "3004.20.00.58",
        "3004.20.00.73", "3004.20.00.74", "3004.20.00.78", "3004.20.00.85", "3004.31.00.10", "3004.31.00.90", "3004.32.00.20",
        "3004.32.00.80", "3004.39.00.15", "3004.39.00.80",
    ];

    // No edition of July 2026 and later lies beside the repository: the last one before has all codes of the lists that begin then but
    // those that are new.
    [PublishedScheduleFact]
    public void The_codes_of_the_lists_of_the_summer_of_2026_begin_lines_of_the_edition_of_February_but_24_that_are_newer()
    {
        HtsFolder schedules = HtsFolder.Open(PublishedSchedule.Folder!);
        HtsEdition last = schedules.Editions.Single(edition => edition.Name == "2026 rev 4");
        HashSet<string> lines = [.. schedules.Load(last).Lines.Select(line => line.Code?.Digits).OfType<string>()
            .SelectMany(digits => Enumerable.Range(1, digits.Length / 2).Select(length => digits[..(2 * length)]))];
        Instant july = LegalMoment.Parse("2026-07-01T00:00 America/New_York").Earliest;
        CommodityList[] later = [.. UnitedStates.Register.CommodityLists
            .Where(list => list.Changes.All(change => change.From.Earliest >= july))];
        later.Should().HaveCount(40);
        later.SelectMany(list => list.Changes).SelectMany(change => change.Added).Where(code => !lines.Contains(code.Digits))
            .Select(code => code.ToString()).Should().BeEquivalentTo(NewInJuly2026);
    }
}
