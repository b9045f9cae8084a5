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

    [Fact]
    public void A_table_says_whose_area_it_is_and_of_which_day()
    {
        TariffAreas areas = Read(
            "uk 2025-07-14,1033,CARIFORUM,JM|BB | HT", "xi 2025-07-14,XS,Serbia,", "uk 2025,AD,Andorra,", "uk,QQ,Stores,",
            "uk 2025-07-14,1098,West,XC|AL");
        areas.Areas.Select(area => (area.TariffOf.Code, area.ToString())).Should().Equal(
            ("GB", "1033 (CARIFORUM) on 2025-07-14: 3 members"), ("EU", "XS (Serbia) on 2025-07-14"), ("GB", "AD (Andorra)"),
            ("GB", "QQ (Stores)"), ("GB", "1098 (West) on 2025-07-14: 2 members"));
        areas.Areas.Select(area => area.Economy?.Code).Should().Equal(null, "RS", "AD", null, null);
        areas.Areas[0].Origins!.Covers(Economy.Parse("BB"), Instant.FromUtc(2025, 7, 14, 12, 0)).Should().BeTrue();
        areas.Areas[1].Origins.Should().Be(EconomyScope.Of(Economy.Parse("RS")));
        areas.Areas[3].Origins.Should().BeNull();
        areas.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 4, column 1 (document): '2025' is not a day such as 2025-07-14; the area is kept without a day",
            "line 5, column 4 (members): QQ (stores and provisions), which is no economy of ISO 3166-1; no origin of an entry can be it",
            "line 6, column 4 (members): XC (Ceuta), which is no economy of ISO 3166-1; no origin of an entry can be it");
        areas.ToString().Should().Be("5 areas, 3 findings");
    }

    [Theory]
    [InlineData("C1")]
    [InlineData("CHN")]
    [InlineData("C")]
    [InlineData("101")]
    [InlineData("10111")]
    [InlineData("10A1")]
    [InlineData("1C")]
    [InlineData("")]
    public void A_code_of_another_form_is_no_area(string code)
    {
        TariffAreas areas = Read($"uk,{code},Name,");
        areas.Areas.Should().BeEmpty();
        areas.Findings.Should().ContainSingle().Which.Message
            .Should().Be($"'{code}' is not the code of an area: two capital letters, or four digits; it is left out");
    }

    [Theory]
    [InlineData("AZ", "Azerbaijan")]
    [InlineData("ZA", "South Africa")]
    public void Two_capital_letters_are_the_code_of_an_area(string code, string name)
    {
        TariffAreas areas = Read($"uk,{code},{name},");
        areas.Areas.Should().ContainSingle().Which.Economy.Should().Be(Economy.Parse(code));
        areas.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Members_that_no_origin_can_be_are_named_before_the_area_itself() =>
        Read("uk,QQ,Stores,XC|CN").Findings.Select(finding => finding.Message).Should().Equal(
            "XC (Ceuta), which is no economy of ISO 3166-1; no origin of an entry can be it",
            "QQ (stores and provisions), which is no economy of ISO 3166-1; no origin of an entry can be it");

    // The Comoros are in the lists of 1 and 3 March and of May, and not in that of April; Mauritius is in all but the last.
    [Theory]
    [InlineData("KM", "2025-02-28T23:59:59", false)]
    [InlineData("KM", "2025-03-01T00:00:00", true)]
    [InlineData("KM", "2025-03-02T12:00:00", true)]
    [InlineData("KM", "2025-03-03T23:59:59", true)]
    [InlineData("KM", "2025-03-04T00:00:00", false)]
    [InlineData("KM", "2025-04-01T12:00:00", false)]
    [InlineData("KM", "2025-05-01T12:00:00", true)]
    [InlineData("KM", "2025-05-02T00:00:00", false)]
    [InlineData("MU", "2025-04-01T23:59:59", true)]
    [InlineData("MU", "2025-04-02T00:00:00", false)]
    [InlineData("MG", "2025-03-15T00:00:00", false)]
    public void Who_is_in_two_lists_in_a_row_is_a_member_between_them(string member, string local, bool isMember)
    {
        EconomyGroup group = Read(
            "uk 2025-05-01,1034,East and South,KM", "uk 2025-03-03,1034,Eastern,KM|MU", "uk 2025-03-01,1034,Eastern,KM|MU",
            "uk 2025-04-01,1034,Eastern,MU", "uk,1034,Eastern,MG", "xi 2025-03-01,1034,Eastern,MG", "uk 2025-03-01,1033,Other,MG")
            .Group(Economy.UnitedKingdom, "1034")!;
        group.ToString().Should().Be("East and South (area 1034)", "it has the name of the last list");
        group.Memberships.Select(membership => membership.Economy.Code).Should().Equal("KM", "KM", "MU");
        group.Contains(Economy.Parse(member), NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value
            .InZoneStrictly(London).ToInstant()).Should().Be(isMember);
    }

    [Fact]
    public void What_is_no_group_or_was_read_on_no_day_has_no_dated_members()
    {
        TariffAreas areas = Read("uk 2025-03-01,AD,Andorra,AD", "uk,1033,CARIFORUM,JM", "uk 2025-03-01,1098,None,XC");
        foreach (string code in new[] { "AD", "1033", "1098", "9999" })
            areas.Group(Economy.UnitedKingdom, code).Should().BeNull();
        Refusal.Of<ArgumentException>(() => areas.Group(Economy.China, "1033"));
        Refusal.Of<ArgumentNullException>(() => areas.Group(Economy.UnitedKingdom, null!));
    }

    [Fact]
    public void An_answer_of_the_service_is_one_area_or_a_list_of_them()
    {
        TariffAreas one = Answer("""
            { "data": { "id": "1033", "attributes": { "description": "CARIFORUM" },
              "relationships": { "children_geographical_areas": { "data": [ { "id": "JM" }, { "id": "XC" } ] } } } }
            """);
        one.Areas.Select(area => area.ToString()).Should().Equal("1033 (CARIFORUM) on 2025-07-14: 2 members");
        one.Areas[0].Members.Should().Equal("JM", "XC");
        one.Findings.Select(finding => finding.ToString()).Should().Equal(
            "geographical_area 1033: XC (Ceuta), which is no economy of ISO 3166-1; no origin of an entry can be it");
        TariffAreas list = Answer("""{ "data": [ { "id": "CN" }, { "id": "cn" }, { } ] }""");
        list.Areas.Select(area => area.ToString()).Should().Equal("CN () on 2025-07-14");
        list.Findings.Select(finding => finding.ToString()).Should().Equal(
            "geographical_area cn: 'cn' is not the code of an area: two capital letters, or four digits; it is left out",
            "geographical_area : '' is not the code of an area: two capital letters, or four digits; it is left out");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("7")]
    public void An_answer_without_data_says_so(string json)
    {
        TariffAreas areas = Answer(json);
        areas.Areas.Should().BeEmpty();
        areas.Findings.Select(finding => finding.ToString()).Should().Equal(
            "the answer: there is no member 'data'; an answer of the service has one");
    }

    [Fact]
    public void What_is_needed_must_be_given()
    {
        Refusal.Of<ArgumentNullException>(() => TariffAreas.ReadTable(null!)).WithParameterName("table");
        Refusal.Of<ArgumentNullException>(() => TariffAreas.ReadAnswer(null!, Economy.UnitedKingdom, new(2025, 7, 14)))
            .WithParameterName("answer");
        Refusal.Of<ArgumentNullException>(() => TariffAreas.ReadAnswer(Stream.Null, null!, new(2025, 7, 14)));
        Refusal.Of<ArgumentException>(() => TariffAreas.ReadAnswer(Stream.Null, Economy.China, new(2025, 7, 14)))
            .WithMessage("The service has the tariffs of GB and EU, not of CN.*");
        Refusal.Of<ArgumentException>(() => TariffAreas.ReadAnswer(
            Stream.Null, Economy.UnitedKingdom, new LocalDate(2025, 7, 14).WithCalendar(CalendarSystem.Julian)));
    }

    private static TariffAreas Read(params string[] rows) => TariffAreas.ReadTable(
        new MemoryStream(Encoding.UTF8.GetBytes($"document,area,description,members\n{string.Join('\n', rows)}\n")));

    private static TariffAreas Answer(string json) =>
        TariffAreas.ReadAnswer(new MemoryStream(Encoding.UTF8.GetBytes(json)), Economy.UnitedKingdom, new(2025, 7, 14));

    private static TariffAreas Table()
    {
        using MemoryStream table = Recorded.Open("tables/geographical-areas-with-members.csv");
        return TariffAreas.ReadTable(table);
    }
}
