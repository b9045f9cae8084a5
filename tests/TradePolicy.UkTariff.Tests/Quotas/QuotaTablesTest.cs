using System.Text;
using TradePolicy.Quotas;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The published tables of quotas of 2021, row by row and as a whole.</summary>
public sealed class QuotaTablesTest
{
    private const string Header =
        "Quota Number,Quota product description,Year,Quota origin,Validity start date,Validity end date,Quota volume,Remaining balance,"
        + "Quota fill rate,Quota unit,Commodity codes,Quota status,Last allocation date,TRQ type";

    private static readonly Instant Read = Instant.FromUtc(2022, 1, 10, 12, 0);

    [RecordedFact]
    public void Every_row_of_the_first_come_table_is_read()
    {
        QuotaRecords table = FirstCome();
        table.Records.Should().HaveCount(1_067);
        table.Quotas.Should().HaveCount(824);
        table.Records.Should().OnlyContain(record => record.Quota.Periods.Count == 1 && record.Quota.Periods[0].Volume != null
            && record.Quota.Goods != null && record.Reading != null && record.Reading.Status.Balance != null);
        table.Records.GroupBy(record => record.Reading!.Status.State).ToDictionary(same => same.Key, same => same.Count()).Should().Equal(
            new Dictionary<QuotaState, int>
            {
                [QuotaState.Closed] = 946,
                [QuotaState.Exhausted] = 64,
                [QuotaState.Open] = 51,
                [QuotaState.Critical] = 6,
            });
        table.Records.Count(record => record.LastAllocation is not null).Should().Be(408);
        table.Records.GroupBy(record => record.Quota.Periods[0].Volume!.Quantity!.Unit.Symbol)
            .ToDictionary(same => same.Key, same => same.Count()).Should().Equal(new Dictionary<string, int>
            {
                ["kg"] = 778,
                ["m3"] = 1,
                ["item"] = 141,
                ["t"] = 109,
                ["l"] = 16,
                ["m2"] = 9,
                ["hl"] = 5,
                ["pr."] = 4,
                ["l alc. 100%"] = 4,
            });
    }

    [RecordedFact]
    public void Origins_in_words_are_read_or_left_open_with_their_place()
    {
        QuotaRecords table = FirstCome();
        table.Findings.Should().OnlyContain(finding => finding.Column == 4);
        table.Findings.GroupBy(finding => finding.Message.Split('\'')[1]).ToDictionary(same => same.Key, same => same.Count())
            .Should().Equal(new Dictionary<string, int>
            {
                ["Countries subject to UK safeguard measur…"] = 55,
                ["Central America"] = 11,
                ["Eastern and Southern Africa States"] = 2,
                ["Member countries of WTO"] = 1,
                ["Countries not members of the WTO"] = 1,
                ["Ceuta"] = 3,
                ["Melilla"] = 3,
            });
        table.Records.Count(record => record.Quota.Origins is null).Should().Be(70);
    }

    // The end in the table is the first day after: each through is the day before it.
    [RecordedTheory]
    [InlineData("050006", "2021-01-01 through 2021-02-14", "2022900 kg", "closed, 2022900 kg left")]
    [InlineData("050006", "2021-06-16 through 2022-02-14", "2112000 kg", "closed, 2112000 kg left")]
    [InlineData("050007", "2021-01-01 through 2021-12-31", "2000 kg", "closed, 2000 kg left")]
    [InlineData("050009", "2021-01-01 through 2021-12-31", "1000 kg", "exhausted, 0 kg left")]
    [InlineData("050013", "2021-01-01 through 2021-12-31", "167352 m3", "exhausted, 0 m3 left")]
    public void A_row_is_a_period_with_its_volume_and_status(string number, string days, string volume, string status)
    {
        QuotaRecord record = FirstCome().Records.Single(record =>
            record.Quota.Key == number && $"{record.Quota.Periods[0]}".StartsWith(days));
        record.Quota.Periods[0].Volume!.ToString().Should().Be(volume);
        record.Reading!.Status.ToString().Should().Be(status);
        record.Quota.Administration.Should().Be(QuotaAdministration.FirstComeFirstServed);
    }

    [RecordedFact]
    public void The_herrings_have_a_hole_between_their_two_seasons()
    {
        TariffQuota herrings = FirstCome().Quotas.Single(quota => quota.Key == "050006");
        herrings.Fact.Should().Be("within quota 050006");
        herrings.Goods!.Covers(CommodityCode.Uk("0302410000")).Should().Be(Coverage.Covered);
        herrings.Goods.Covers(CommodityCode.Uk("0302420000")).Should().Be(Coverage.NotCovered);
        herrings.Origins.Should().Be(EconomyScope.All);
        herrings.Validate().Should().ContainSingle().Which.Message
            .Should().Be("no period of quota 050006 covers 2021-02-15 through 2021-06-15");
        herrings.StatusAt(Instant.FromUtc(2021, 4, 1, 12, 0)).Reasons[0].Message
            .Should().Be("no period of quota 050006 is known in which 2021-04-01T12:00:00Z falls");
    }

    [RecordedFact]
    public void A_status_of_the_table_is_of_the_day_on_which_it_was_read()
    {
        QuotaRecord hake = FirstCome().Records.Single(record => record.Quota.Key == "050009");
        hake.LastAllocation.Should().Be(new LocalDate(2021, 11, 8));
        QuotaAnswer answer = hake.StatusAt(Instant.FromUtc(2021, 11, 9, 12, 0));
        answer.IsCertain.Should().BeFalse();
        answer.Reasons[0].Message.Should().Be(
            "the status of quota 050009 on 2021-11-09 is not known; it was exhausted, 0 kg left, read 2022-01-10T12:00:00Z");
    }

    [RecordedFact]
    public void Periods_of_one_number_leave_gaps_and_overlap()
    {
        Finding[] findings = [.. TariffQuotas.Validate(FirstCome().Quotas, [])];
        findings.GroupBy(finding => finding.Kind).ToDictionary(same => same.Key, same => same.Count())
            .Should().Equal(new Dictionary<FindingKind, int> { [FindingKind.Gap] = 26 });
    }

    [RecordedFact]
    public void Every_row_of_the_licensed_table_is_read()
    {
        using MemoryStream stream = Recorded.Open("tables/uk-quotas-licensed_2021.csv");
        QuotaRecords table = QuotaRecords.ReadLicensedTable(stream);
        table.Records.Should().HaveCount(96).And.OnlyContain(record =>
            record.Quota.Administration == QuotaAdministration.Licensed && record.Quota.Periods.Count == 0
                && record.LicensedVolume != null && record.Season != null && record.Quota.Goods != null && record.Quota.Origins != null);
        table.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 40, column 13 (2021 quantity remaining): '#N/A' is not an amount such as 138000.0");
        table.Records.GroupBy(record => record.Season!.ToString()).ToDictionary(same => same.Key, same => same.Count()).Should().Equal(
            new Dictionary<string, int>
            {
                ["each year from 07-01 through 06-30 Europe/London"] = 36,
                ["each year from 01-01 through 12-31 Europe/London"] = 52,
                ["each year from 06-01 through 05-31 Europe/London"] = 2,
                ["each year from 10-01 through 09-30 Europe/London"] = 6,
            });
        QuotaRecord buffalo = table.Records[0];
        buffalo.ToString().Should().Be("054001 (line 2)");
        buffalo.Quota.Name.Should().Be("Boneless buffalo meat, frozen");
        buffalo.LicensedVolume!.ToString().Should().Be("845000 kg");
        buffalo.StatusAt(Read).Value.State.Should().Be(QuotaState.ByLicence);
        table.Records.Single(record => record.Quota.Key == "054002").Remark.Should().Be("Quota volume is wrong on RPA website");
    }

    [Theory]
    [InlineData("Countries other than Thailand, Brazil and Member States of the European Union", "CN", true)]
    [InlineData("Countries other than Thailand, Brazil and Member States of the European Union", "BR", false)]
    [InlineData("Countries other than Thailand, Brazil and Member States of the European Union", "FR", false)]
    [InlineData("Countries other than Brazil", "FR", true)]
    [InlineData("Bosnia and Herzegovina", "BA", true)]
    [InlineData("Ceuta,European Union,Melilla,San Marino", "SM", true)]
    [InlineData("Ceuta,European Union,Melilla,San Marino", "ES", true)]
    [InlineData("European Union,South Korea", "KR", true)]
    [InlineData("USA", "US", true)]
    [InlineData("ERGA OMNES", "KP", true)]
    public void Origins_in_words(string words, string origin, bool isCovered) =>
        QuotaOrigins.Of(words, _ => { })!.Covers(Economy.Parse(origin), Read).Should().Be(isCovered);

    [Fact]
    public void A_bad_cell_is_noted_with_its_place_and_what_is_good_is_kept()
    {
        QuotaRecords table = QuotaRecords.ReadFirstComeTable(
            new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n',
            [
                Header,
                "50006,Herrings,2021,ERGA OMNES,16/06/2021,15/02/2022,1,1,0,Kilogram (kg),0302410000,Closed,,WTO",
                "050007,Cod,2021,Atlantis,01/01/2021,2022-01-01,1,1,0,Kilogram (kg),0305511010,Closed,,WTO",
                "050008,Fish,2021,Norway,01/01/2021,01/01/2021,1,1,0,Kilogram (kg),0305511010,Closed,,WTO",
                "050009,Hake,2021,Norway,01/01/2021,02/01/2021,\"1,000\",1,0,Stone,0302x,Full,31/02/2021,WTO",
                "050010,Hake",
            ]))));
        QuotaRecord kept = table.Records.Should().ContainSingle().Subject;
        kept.Quota.Periods[0].ToString().Should().Be("2021-01-01 through 2021-01-01 Europe/London");
        kept.Quota.Origins.Should().Be(EconomyScope.Of(Economy.Parse("NO")));
        kept.Reading.Should().BeNull();
        table.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 2, column 1 (Quota Number): '50006' is not an order number of six digits; the row is left out",
            "line 3, column 4 (Quota origin): 'Atlantis' is not an economy, and which origins it means is not in the table; they "
            + "are left open",
            "line 3, column 6 (Validity end date): '2022-01-01' is not a day such as 31/12/2021",
            "line 4, column 6 (Validity end date): '01/01/2021', the first day after the period, is not after its start; the row is "
            + "left out",
            "line 5, column 11 (Commodity codes): '0302x' is not a commodity code; which goods may be within the quota is left open",
            "line 5, column 7 (Quota volume): '1,000' is not an amount such as 138000.0",
            "line 5, column 8 (Remaining balance): 'Stone' is not a unit of a quota that is known, such as Kilogram (kg)",
            "line 5, column 12 (Quota status): 'Full' is not a status that is known: Open, Critical, Exhausted, Closed, Suspended "
            + "or Blocked",
            "line 5, column 13 (Last allocation date): '31/02/2021' is not a day such as 31/12/2021",
            "line 6: the row has 2 fields and the first row 14; the row is left out");
    }

    [Fact]
    public void A_row_is_a_quota_with_its_period_volume_and_status()
    {
        QuotaRecords table = FirstCome(
            "050006,Herrings,2021,ERGA OMNES,01/01/2021,15/02/2021,2022900,22.5,0,Kilogram (kg),0302410000; 0303510000,Open,08/02/2021,WTO",
            "050006,Herrings,2021,ERGA OMNES,16/06/2021,15/02/2022,2112,2112,0,Tonne (1\\,000 kg),0302410000,Closed,,WTO"
                .Replace("Tonne (1\\,000 kg)", "\"Tonne (1,000 kg)\"", StringComparison.Ordinal),
            "050007,,2021,Norway,01/01/2021,01/01/2022,1,1,0,Kilogram (kg),,Open,,FTA");
        table.Findings.Should().BeEmpty();
        QuotaRecord herrings = table.Records[0];
        herrings.ToString().Should().Be("050006: 2022900 kg (line 2)");
        herrings.Quota.Periods[0].ToString().Should().Be("2021-01-01 through 2021-02-14 Europe/London, 2022900 kg");
        (herrings.Quota.Name, herrings.OriginWords, herrings.Basis).Should().Be(("Herrings", "ERGA OMNES", "WTO"));
        herrings.LastAllocation.Should().Be(new LocalDate(2021, 2, 8));
        herrings.Reading!.ToString().Should().Be("open, 22.5 kg left, read 2022-01-10T12:00:00Z");
        herrings.Quota.Goods.Should().Be(CommodityScope.Of(CommodityCode.Uk("0302410000"), CommodityCode.Uk("0303510000")));
        herrings.Quota.Origins.Should().Be(EconomyScope.All);
        table.Records[1].Quota.Periods[0].Volume!.ToString().Should().Be("2112 t");
        table.Records[1].LastAllocation.Should().BeNull();
        table.Records[2].Quota.Goods.Should().BeNull("no code is named");
        table.Records[2].Quota.Name.Should().Be(TariffQuota.Of("050007").Name);
        table.Quotas.Select(quota => (quota.Key, quota.Periods.Count)).Should().Equal(("050006", 2), ("050007", 1));
        table.ToString().Should().Be("3 records, 0 findings");
    }

    [Fact]
    public void A_quota_that_is_given_out_by_licences_has_a_season_and_what_is_left_of_it()
    {
        QuotaRecords table = Licensed(
            "054001,Buffalo,ERGA OMNES,1 July - 30 June,Kilogram (kg),0202309000,WTO,845000,12,wrong on the website",
            "094002,Beef,Norway,1 Jan - 31 Dec,Kilogram (kg),0202309000,FTA,1,#N/A,",
            "050003,Veal,Norway,all year,Kilogram (kg),0202309000,FTA,1,1,");
        QuotaRecord buffalo = table.Records[0];
        buffalo.ToString().Should().Be("054001 (line 2)");
        buffalo.Season!.ToString().Should().Be("each year from 07-01 through 06-30 Europe/London");
        (buffalo.LicensedVolume!.ToString(), buffalo.Remark, buffalo.Basis, buffalo.OriginWords)
            .Should().Be(("845000 kg", "wrong on the website", "WTO", "ERGA OMNES"));
        buffalo.Reading!.Status.State.Should().Be(QuotaState.ByLicence);
        buffalo.Reading.Status.Balance!.ToString().Should().Be("12 kg");
        buffalo.Quota.Name.Should().Be("Buffalo");
        table.Records.Select(record => record.Quota.Administration).Should().Equal(
            QuotaAdministration.Licensed, QuotaAdministration.Licensed, QuotaAdministration.FirstComeFirstServed);
        table.Records[1].Season!.ToString().Should().Be("each year from 01-01 through 12-31 Europe/London");
        (table.Records[1].Reading, table.Records[1].Remark).Should().Be((null, null));
        table.Records[2].Season.Should().BeNull();
        table.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 3, column 9 (2021 quantity remaining): '#N/A' is not an amount such as 138000.0",
            "line 4, column 4 (Quota period): 'all year' is not a season such as 1 July - 30 June");
    }

    [Fact]
    public void The_other_columns_of_the_licensed_table_are_known() => QuotaRecords.ReadLicensedTable(new MemoryStream(
        Encoding.UTF8.GetBytes(
        "Quota number,Quota description,Quota origin,Quota period,Quota unit,Commodity codes,TRQ type,Quota volume,2021 quantity remaining,"
        + "Year,RSP region,2020/21,2021 quantity available,2021 usage,2021 fill rate,(comment)\n"
        + "054001,Buffalo,ERGA OMNES,1 July - 30 June,Kilogram (kg),0202309000,WTO,1,1,,,,,,,\n"))).Findings.Should().BeEmpty();

    [Theory]
    [InlineData("Moldova", "MD")]
    [InlineData("Russia", "RU")]
    [InlineData("South Korea", "KR")]
    [InlineData("Taiwan", "TW")]
    [InlineData("Turkey", "TR")]
    [InlineData("USA", "US")]
    [InlineData("United States", "US")]
    [InlineData("Vietnam", "VN")]
    [InlineData("Member States of the European Union", "EU")]
    [InlineData("Norway", "NO")]
    public void An_origin_has_the_name_of_the_tables_or_of_its_standard(string name, string economy) =>
        QuotaOrigins.Of(name, _ => { }).Should().Be(EconomyScope.Of(Economy.Parse(economy)));

    [Fact]
    public void What_is_no_economy_is_noted_and_what_is_not_understood_leaves_the_origins_open()
    {
        List<string> notes = [];
        QuotaOrigins.Of("Ceuta,Norway,Melilla", notes.Add).Should().Be(EconomyScope.Of(Economy.Parse("NO")));
        QuotaOrigins.Of("Ceuta", notes.Add).Should().BeNull();
        QuotaOrigins.Of("Countries other than Atlantis", notes.Add).Should().BeNull();
        QuotaOrigins.Of("", notes.Add).Should().BeNull();
        notes.Should().Equal(
            "'Ceuta' is no economy of ISO 3166-1; no origin of an entry can be it",
            "'Melilla' is no economy of ISO 3166-1; no origin of an entry can be it",
            "'Ceuta' is no economy of ISO 3166-1; no origin of an entry can be it",
            "'Atlantis' is not an economy, and which origins it means is not in the table; they are left open");
    }

    private static QuotaRecords FirstCome(params string[] rows) => QuotaRecords.ReadFirstComeTable(
        new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. rows]))), Read);

    private static QuotaRecords Licensed(params string[] rows) => QuotaRecords.ReadLicensedTable(
        new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n',
        [
            "Quota number,Quota description,Quota origin,Quota period,Quota unit,Commodity codes,TRQ type,Quota volume,"
            + "2021 quantity remaining,(comment)",
            .. rows,
        ]))), Read);

    private static QuotaRecords FirstCome()
    {
        using MemoryStream table = Recorded.Open("tables/uk-quotas-first-come_2021.csv");
        return QuotaRecords.ReadFirstComeTable(table, Read);
    }
}
