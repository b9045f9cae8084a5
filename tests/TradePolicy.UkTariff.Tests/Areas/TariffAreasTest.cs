using System.Text;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The areas of the tables and of the service's answers, and what their members were on which day.</summary>
public sealed class TariffAreasTest
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [RecordedFact]
    public void The_table_is_read_whole()
    {
        TariffAreas areas = Table();
        areas.Areas.Should().HaveCount(647);
        areas.Areas.Count(area => area.TariffOf == Economy.UnitedKingdom).Should().Be(379);
        areas.Areas.Count(area => area.On is not null).Should().Be(123);
        areas.Areas.Where(area => area is { Members.Count: 0, Economy: null }).Select(area => area.Code).Distinct().Should().Equal(
            "XC", "XL", "ZB", "ZD", "ZE", "ZF", "ZG", "ZH", "ZN", "ZU");
        areas.Findings.Should().OnlyContain(finding => finding.Line > 1 && finding.Column > 0);
        areas.Findings.Count(finding => finding.Message.Contains("kept without a day")).Should().Be(28);
        areas.Findings.Should().Contain(finding => finding.Message.StartsWith("QQ (stores and provisions)"));
    }

    [RecordedTheory]
    [InlineData("1034", "KM", "2020-07-22", true)] // the Comoros were in the list of 22 July 2020,
    [InlineData("1034", "KM", "2020-12-18", false)] // not in that of 18 December 2020,
    [InlineData("1034", "KM", "2023-01-01", false)]
    [InlineData("1034", "KM", "2025-02-11", true)] // and again in that of 11 February 2025.
    [InlineData("1034", "MU", "2022-01-01", true)] // Mauritius was in all.
    [InlineData("1033", "HT", "2021-05-21", true)] // Haiti was still in the list of 21 May 2021, and not in that of 15 November.
    [InlineData("1033", "HT", "2021-11-15", false)]
    [InlineData("2080", "GL", "2020-12-18", true)] // Greenland is a territory of the Union's list,
    [InlineData("2080", "GL", "2021-05-21", false)] // not of the United Kingdom's.
    [InlineData("2027", "UZ", "2021-11-15", true)]
    [InlineData("1060", "ID", "2025-07-14", true)]
    [InlineData("1060", "ID", "2025-07-15", false)] // nothing is said of a day after the last reading
    public void Members_of_a_group_are_dated(string group, string member, string day, bool isMember) =>
        Table().Group(Economy.UnitedKingdom, group)!.Contains(
            Economy.Parse(member), London.AtStartOfDay(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).ToInstant())
            .Should().Be(isMember);

    [RecordedFact]
    public void The_areas_of_the_service_are_those_of_the_day_asked()
    {
        using MemoryStream answer = Recorded.Open("api/uk/geographical-area-1013_2025-07-14.json");
        TariffAreas areas = TariffAreas.ReadAnswer(answer, Economy.UnitedKingdom, new(2025, 7, 14));
        TariffArea union = areas.Areas.Should().ContainSingle().Subject;
        union.Members.Should().HaveCount(28).And.Contain("EU");
        union.Origins.Should().Be(EconomyScope.Of(Economy.EuropeanUnion));
        union.ToString().Should().Be("1013 (European Union) on 2025-07-14: 28 members");
        areas.Findings.Should().BeEmpty();
    }

    [RecordedFact]
    public void The_list_of_countries_is_read_whole()
    {
        using MemoryStream answer = Recorded.Open("api/xi/geographical-areas-countries_2025-07-14.json");
        TariffAreas areas = TariffAreas.ReadAnswer(answer, Economy.EuropeanUnion, new(2025, 7, 14));
        areas.Areas.Should().HaveCount(239);
        areas.Findings.Select(finding => finding.Place).Should().Equal("geographical_area XC", "geographical_area XL");
        areas.Areas.Single(area => area.Code == "XS").Economy.Should().Be(Economy.Parse("RS"));
    }

    [Fact]
    public void A_bad_row_is_noted_with_its_place_and_the_others_are_read()
    {
        TariffAreas areas = TariffAreas.ReadTable(new MemoryStream(Encoding.UTF8.GetBytes(
            "document,area,description,members\nxx,AD,Andorra,\nuk,cn,China,\nuk,CN,China\nuk,US,United States,\n")));
        areas.Areas.Should().ContainSingle().Which.Code.Should().Be("US");
        areas.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 2, column 1 (document): 'xx' is not uk or xi, with or without a day; the row is left out",
            "line 3, column 2 (area): 'cn' is not the code of an area: two capital letters, or four digits; it is left out",
            "line 4: the row has 3 fields and the first row 4; the row is left out");
    }

    [Fact]
    public void A_table_of_other_columns_is_not_read()
    {
        TariffAreas areas = TariffAreas.ReadTable(new MemoryStream(Encoding.UTF8.GetBytes("document,area,name,members\nuk,CN,China,\n")));
        areas.Areas.Should().BeEmpty();
        areas.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 1, column 3 (name): the column is not known, and is not read",
            "line 1: there is no column 'description'; nothing is read");
    }

    private static TariffAreas Table()
    {
        using MemoryStream table = Recorded.Open("tables/geographical-areas-with-members.csv");
        return TariffAreas.ReadTable(table);
    }
}
