using System.Text;
using System.Text.Json;
using CsCheck;
using TradePolicy.Quotas;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The quotas of the service's answers.</summary>
public sealed class QuotaAnswersTest
{
    private static readonly Instant Read = Instant.FromUtc(2025, 7, 14, 9, 0);

    [RecordedFact]
    public void Food_preparations_of_all_origins_outside_the_Union()
    {
        QuotaRecord record = Answer("quota-search-050088_2025-07-14", out TariffFinding[] findings).Should().ContainSingle().Subject;
        findings.Should().BeEmpty();
        record.ToString().Should().Be("050088: 138000 kg (definition 27952)");
        record.Quota.Periods[0].ToString().Should().Be("2025-01-01 through 2025-12-31 Europe/London, 138000 kg");
        record.Quota.Periods[0].Volume.Should().BeNull("an answer states the initial volume alone");
        record.LastAllocation.Should().Be(new LocalDate(2025, 7, 10));
        record.Quota.Goods!.Covers(CommodityCode.Uk("2106909800")).Should().Be(Coverage.Covered);
        record.Quota.Origins!.Covers(Economy.China, Read).Should().BeTrue();
        record.Quota.Origins.Covers(Economy.Parse("FR"), Read).Should().BeFalse();
        record.Quota.Origins.Covers(Economy.EuropeanUnion, Read).Should().BeFalse();
        record.StatusAt(Read).ToString().Should().Be("open, 114105.041 kg left");
        record.StatusAt(Read + Duration.FromDays(1)).IsCertain.Should().BeFalse();
    }

    [RecordedTheory]
    [InlineData("050671", "FO", "95000 kg")]
    [InlineData("051500", "AL", "7000 kg")]
    [InlineData("051506", "XK", "2000 kg")]
    [InlineData("051545", "RS", "2000 kg")] // written XS
    public void Trout_has_four_quotas_of_four_origins(string number, string origin, string volume)
    {
        TariffQuota quota = Answer("quota-search-0301919011_2025-07-14", out TariffFinding[] findings)
            .Single(record => record.Quota.Key == number).Quota;
        findings.Should().BeEmpty();
        quota.Origins.Should().Be(EconomyScope.Of(Economy.Parse(origin)));
        quota.Goods!.Covers(CommodityCode.Uk("0301919011")).Should().Be(Coverage.Covered);
        quota.Periods[0].InitialVolume!.ToString().Should().Be(volume);
        quota.Fact.Should().Be($"within quota {number}");
    }

    [RecordedFact]
    public void A_page_says_how_many_more_there_are_and_a_definition_given_twice_is_one()
    {
        Answer("quota-search-critical_2022-03-18", out TariffFinding[] findings).Select(record => record.Quota.Key)
            .Should().Equal("050007", "050009", "050013", "050047");
        findings.Select(finding => finding.ToString()).Should().Equal(
            "the answer: it has 5 of 625 definitions; the others are on further pages",
            "definition 21869: it is in the answer already, and is left out here");
    }

    // The quotas of the answers on goods: every definition has a period and a reading.
    [RecordedFact]
    public void Every_definition_of_the_answers_on_goods_is_read()
    {
        string folder = Path.Combine(Recorded.Folder!, "api", "uk");
        List<TariffFinding> findings = [];
        int definitions = 0, exhausted = 0;
        foreach (string file in Directory.GetFiles(folder, "*.json.gz").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
        {
            using MemoryStream stream = Recorded.Open($"api/uk/{Path.GetFileName(file)[..^3]}");
            using JsonDocument document = JsonDocument.Parse(stream);
            JsonElement[] included = [.. document.RootElement.GetProperty("included").EnumerateArray()];
            foreach (JsonElement order in included.Where(one => one.GetProperty("type").GetString() == "order_number"))
            {
                foreach (JsonElement definition in included.Where(one => one.GetProperty("type").GetString() == "definition"
                    && JsonApi.Linked(order, "definition").Contains(one.GetProperty("id").GetString())))
                {
                    QuotaRecord? record = QuotaAnswers.Definition(
                        definition, order.GetProperty("id").GetString()!, DateTimeZoneProviders.Tzdb["Europe/London"], Read, findings);
                    record!.Reading!.Status.Balance.Should().NotBeNull();
                    record.Quota.Periods[0].LastDay.Should().NotBeNull();
                    definitions++;
                    exhausted += record.Reading.Status.State == QuotaState.Exhausted ? 1 : 0;
                }
            }
        }

        findings.Should().BeEmpty();
        definitions.Should().Be(21);
        exhausted.Should().Be(1);
    }

    [Theory]
    [InlineData("T00:00:00.000Z")]
    [InlineData("T23:59:59.000Z")]
    [InlineData("T23:59:00.000Z")]
    [InlineData("")]
    public void However_an_end_is_written_it_is_the_whole_last_day(string clock) =>
        Definition($$"""{ "validity_start_date": "2025-01-01T00:00:00.000Z", "validity_end_date": "2025-06-30{{clock}}" }""", out _)!
            .Quota.Periods[0].During.End.Should().Be(Instant.FromUtc(2025, 6, 30, 23, 0)); // midnight of summer time

    [Fact]
    public void Suspensions_and_blocking_are_pauses_within_the_period()
    {
        QuotaRecord record = Definition(
            """
            {
              "validity_start_date": "2025-01-01T00:00:00.000Z", "validity_end_date": "2025-12-31T23:59:59.000Z",
              "initial_volume": "250000.0", "monetary_unit": "EUR", "measurement_unit": null, "status": "Critical", "balance": "10.5",
              "suspension_period_start_date": "2025-03-01T00:00:00.000Z", "suspension_period_end_date": "2025-03-31T00:00:00.000Z",
              "blocking_period_start_date": "2025-11-01T00:00:00.000Z", "blocking_period_end_date": null
            }
            """,
            out List<TariffFinding> findings)!;
        findings.Should().BeEmpty();
        record.Quota.Periods[0].Pauses.Select(pause => pause.ToString()).Should().Equal(
            "suspended from 2025-03-01 through 2025-03-31", "blocked from 2025-11-01 through 2025-12-31");
        record.Quota.Periods[0].InitialVolume!.ToString().Should().Be("250000.00 EUR");
        record.Reading!.ToString().Should().Be("critical, 10.50 EUR left, read 2025-07-14T09:00:00Z");
    }

    [Theory]
    [InlineData("{ }", "definition 7: it has no first day, and is left out")]
    [InlineData(
        """{ "validity_start_date": "soon" }""",
        "definition 7: 'soon' (validity_start_date) is not a day such as 2025-12-31T23:59:59.000Z")]
    [InlineData(
        """{ "validity_start_date": "2025-01-02", "validity_end_date": "2025-01-01" }""",
        "definition 7: its last day is before its first; it is left out")]
    public void A_definition_without_days_is_left_out_with_the_reason(string attributes, string finding)
    {
        Definition(attributes, out List<TariffFinding> findings).Should().BeNull();
        findings.Select(one => one.ToString()).Should().Equal(finding);
    }

    [Fact]
    public void What_is_not_known_of_a_definition_is_noted_and_the_rest_is_read()
    {
        QuotaRecord record = Definition(
            """
            {
              "validity_start_date": "2025-01-01", "validity_end_date": null, "initial_volume": "1e3", "measurement_unit": "Kilogram (kg)",
              "measurement_unit_qualifier": null, "status": "See RPA", "balance": "1.0",
              "suspension_period_start_date": "2024-03-01", "suspension_period_end_date": "2024-03-31"
            }
            """,
            out List<TariffFinding> findings)!;
        record.Quota.Periods[0].ToString().Should().Be("from 2025-01-01 Europe/London");
        record.Reading.Should().BeNull();
        findings.Select(one => one.Message).Should().Equal(
            "the suspension is not of days within the period, and is left out; whether the quota can be drawn is open",
            "initial_volume: '1e3' is not an amount such as 138000.0; it is not known",
            "'See RPA' is not a status that is known: Open, Critical, Exhausted, Closed, Suspended or Blocked");
    }

    [RecordedFact]
    public void A_damaged_answer_is_refused_as_no_JSON_or_read_with_findings()
    {
        byte[] whole = Recorded.Open("api/uk/quota-search-0301919011_2025-07-14.json").ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 5].Sample(
            damages =>
            {
                byte[] damaged = [.. whole];
                foreach ((int at, byte value) in damages)
                    damaged[at] = value;
                try
                {
                    QuotaRecords.ReadAnswer(new MemoryStream(damaged), Economy.UnitedKingdom, Read).Records.Count.Should().BeLessThan(5);
                }
                catch (FormatException)
                {
                    // Not JSON any more.
                }
            },
            iter: 300);
    }

    [Fact]
    public void An_answer_of_another_kind_is_read_as_none()
    {
        QuotaRecords records = QuotaRecords.ReadAnswer(new MemoryStream("""{ "data": { } }"""u8.ToArray()), Economy.UnitedKingdom, null);
        records.Records.Should().BeEmpty();
        records.Findings.Select(one => one.ToString()).Should().Equal(
            "the answer: there is no list 'data'; an answer of the search for quotas has one");
        Refusal.Of<ArgumentException>(() => QuotaRecords.ReadAnswer(Stream.Null, Economy.China, null))
            .WithMessage("The service has the tariffs of GB and EU, not of CN.*");
    }

    [Fact]
    public void Definitions_without_an_id_are_not_one_definition()
    {
        QuotaRecords records = Records("""
            { "data": [ { "quota_order_number_id": "050671", "validity_start_date": "2025-01-01" },
              { "quota_order_number_id": "050672", "validity_start_date": "2025-01-01" } ] }
            """);
        records.Records.Select(record => record.Quota.Key).Should().Equal("050671", "050672");
        records.Findings.Should().BeEmpty();
        Records("""
            { "data": [ { "id": "", "quota_order_number_id": "050671", "validity_start_date": "2025-01-01" },
              { "id": "", "quota_order_number_id": "050672", "validity_start_date": "2025-01-01" } ] }
            """).Records.Should().HaveCount(2);
        string ones = new('1', 200);
        string Long(char last) => $$"""
            { "id": "{{ones}}{{last}}", "quota_order_number_id": "05067{{last}}", "validity_start_date": "2025-01-01" }
            """;
        Records($$"""{ "data": [ {{Long('1')}}, {{Long('2')}} ] }""").Records.Should().HaveCount(2, "their ids differ at the end");
        Records("""{ "data": [ { } ] }""").Findings.Select(one => one.ToString()).Should().Equal(
            "definition : '' is not an order number of six digits; it is left out");
    }

    [Fact]
    public void A_quota_may_be_of_one_day() =>
        Definition("""{ "validity_start_date": "2025-01-02", "validity_end_date": "2025-01-02" }""", out _)!.Quota.Periods[0].ToString()
            .Should().Be("2025-01-02 through 2025-01-02 Europe/London");

    [Theory]
    [InlineData("{ }")]
    [InlineData("[ 7, { \"type\": \"order_number\" }, { \"id\": \"050671\" } ]")]
    public void What_a_definition_may_lead_to_is_a_list_of_objects_with_type_and_id(string included)
    {
        QuotaRecords records = Records($$"""
            { "data": [ { "id": "1", "quota_order_number_id": "050671", "validity_start_date": "2025-01-01" } ],
              "included": {{included}} }
            """);
        records.Records.Should().ContainSingle().Which.Quota.Origins.Should().BeNull();
        records.Findings.Should().BeEmpty();
    }

    // Trout of the Faroe Islands, and of all origins without the Union and Serbia; in the form of the published answers.
    private const string Trout = """
        {
          "data": [
            { "id": "27952", "type": "definition",
              "attributes": { "quota_order_number_id": "050671", "validity_start_date": "2025-01-01T00:00:00.000Z",
                "validity_end_date": "2025-12-31T23:59:59.000Z", "initial_volume": "95000.0", "measurement_unit": "Kilogram (kg)",
                "status": "Open", "balance": "90000.5", "last_allocation_date": "2025-07-10T00:00:00Z", "description": "Trout" },
              "relationships": {
                "quota_order_number_origins": { "data": [ { "id": "1", "type": "quota_order_number_origin" } ] },
                "measures": { "data": [ { "id": "m1", "type": "measure" }, { "id": "m2", "type": "measure" } ] } } },
            { "id": "27953", "type": "definition",
              "attributes": { "quota_order_number_id": "050672", "validity_start_date": "2025-01-01", "initial_volume": "5.0",
                "measurement_unit": "Tonne (1,000 kg)" },
              "relationships": {
                "quota_order_number_origins": { "data": [ { "id": "2", "type": "quota_order_number_origin" } ] },
                "measures": { "data": [ { "id": "m1", "type": "measure" }, { "id": "m9", "type": "measure" } ] } } },
            { "id": "27954", "type": "definition", "attributes": { "validity_start_date": "2025-01-01" },
              "relationships": { "order_number": { "data": { "id": "050673", "type": "order_number" } } } },
            { "id": "27952", "type": "definition" }
          ],
          "included": [
            { "id": "1", "type": "quota_order_number_origin",
              "relationships": { "geographical_area": { "data": { "id": "FO", "type": "geographical_area" } } } },
            { "id": "2", "type": "quota_order_number_origin",
              "relationships": { "geographical_area": { "data": { "id": "1011", "type": "geographical_area" } },
                "quota_order_number_origin_exclusions": { "data": [ { "id": "x1" }, { "id": "x2" } ] } } },
            { "id": "x1", "type": "quota_order_number_origin_exclusion",
              "relationships": { "geographical_area": { "data": { "id": "1013" } } } },
            { "id": "x2", "type": "quota_order_number_origin_exclusion",
              "relationships": { "geographical_area": { "data": { "id": "XS" } } } },
            { "id": "050673", "type": "order_number",
              "relationships": { "geographical_areas": { "data": [ { "id": "XC" } ] } } },
            { "id": "m1", "type": "measure", "attributes": { "goods_nomenclature_item_id": "0301919011" } },
            { "id": "m2", "type": "measure", "attributes": { "goods_nomenclature_item_id": "0301919019" } }
          ],
          "meta": { "pagination": { "total_count": 7 } }
        }
        """;

    [Fact]
    public void A_definition_has_its_days_its_volume_and_what_was_left_when_it_was_read()
    {
        QuotaRecord record = Records(Trout).Records[0];
        record.ToString().Should().Be("050671: 95000 kg (definition 27952)");
        record.Quota.Periods[0].ToString().Should().Be("2025-01-01 through 2025-12-31 Europe/London, 95000 kg");
        record.Reading!.ToString().Should().Be("open, 90000.5 kg left, read 2025-07-14T09:00:00Z");
        (record.LastAllocation, record.Remark).Should().Be((new LocalDate(2025, 7, 10), "Trout"));
        record.StatusAt(Read).ToString().Should().Be("open, 90000.5 kg left");
        record.StatusAt(Read + Duration.FromDays(1)).IsCertain.Should().BeFalse();
        Records(Trout).Records[1].Reading.Should().BeNull();
        Records(Trout).ToString().Should().Be("3 records, 3 findings");
        Records(Trout).Quotas.Select(quota => quota.Key).Should().Equal("050671", "050672", "050673");
    }

    [Fact]
    public void Origins_and_goods_are_those_that_the_definition_leads_to_if_all_of_them_are_in_the_answer()
    {
        QuotaRecords records = Records(Trout);
        records.Records[0].Quota.Origins.Should().Be(EconomyScope.Of(Economy.Parse("FO")));
        records.Records[0].Quota.Goods.Should().Be(
            CommodityScope.Of(CommodityCode.Uk("0301919011"), CommodityCode.Uk("0301919019")));
        records.Records[1].Quota.Goods.Should().BeNull("the measure m9 may be on other goods");
        EconomyScope others = records.Records[1].Quota.Origins!;
        foreach ((string origin, bool isCovered) in new[] { ("CN", true), ("FR", false), ("RS", false), ("EU", false) })
            others.Covers(Economy.Parse(origin), Read).Should().Be(isCovered);
        records.Records[2].Quota.Origins.Should().BeNull("Ceuta is no economy");
    }

    [Fact]
    public void What_the_answer_does_not_say_of_itself_is_noted() =>
        Records(Trout).Findings.Select(finding => finding.ToString()).Should().Equal(
            "the answer: it has 4 of 7 definitions; the others are on further pages",
            "order_number 050673: The area is XC (Ceuta), which is no economy of ISO 3166-1.",
            "definition 27952: it is in the answer already, and is left out here");

    [Theory]
    [InlineData("\"id\": \"x2\", \"type\": \"quota_order_number_origin_exclusion\"", "\"id\": \"x3\"")]
    [InlineData("\"data\": { \"id\": \"XS\" }", "\"data\": null")]
    public void Origins_with_an_exclusion_that_is_not_in_the_answer_are_left_open(string link, string changed)
    {
        QuotaRecords records = Records(Trout.Replace(link, changed, StringComparison.Ordinal));
        records.Records[1].Quota.Origins.Should().BeNull();
        records.Findings.Select(finding => finding.ToString()).Should().Contain(
            "order_number 050672: an area that its origins exclude is not in the answer; they are left open");
    }

    [Fact]
    public void An_exclusion_that_no_origin_can_be_is_noted_before_what_is_wrong_with_the_area()
    {
        QuotaRecords records = Records(Trout.Replace("\"id\": \"XS\"", "\"id\": \"XC\"", StringComparison.Ordinal)
            .Replace("\"id\": \"1013\"", "\"id\": \"1014\"", StringComparison.Ordinal));
        records.Records[1].Quota.Origins.Should().BeNull();
        records.Findings.Where(finding => finding.Place == "order_number 050672").Select(finding => finding.Message).Should().Equal(
            "the exclusion of XC (Ceuta), which is no economy of ISO 3166-1",
            "The area 1014 is excluded, whose members are not given.");
    }

    [Theory]
    [InlineData("\"total_count\": 4")]
    [InlineData("\"total_count\": \"many\"")]
    [InlineData("\"count\": 7")]
    public void A_page_that_is_the_whole_answer_is_not_noted(string pages) =>
        Records(Trout.Replace("\"total_count\": 7", pages, StringComparison.Ordinal)).Findings.Should().HaveCount(2);

    [Fact]
    public void A_quota_of_several_origins_with_exclusions_of_their_own_has_no_one_scope()
    {
        QuotaRecord record = Records(Trout.Replace(
            "[ { \"id\": \"1\", \"type\": \"quota_order_number_origin\" } ]", "[ { \"id\": \"1\" }, { \"id\": \"2\" } ]",
            StringComparison.Ordinal)).Records[0];
        record.Quota.Origins.Should().BeNull();
        record.Quota.Goods.Should().NotBeNull();
    }

    [Fact]
    public void The_goods_of_an_answer_for_Northern_Ireland_are_those_of_the_Union()
    {
        QuotaRecords.ReadAnswer(new MemoryStream(Encoding.UTF8.GetBytes(Trout)), Economy.EuropeanUnion, Read).Records[0].Quota.Goods!
            .Covers(CommodityCode.Eu("0301919011")).Should().Be(Coverage.Covered);
        Refusal.Of<ArgumentNullException>(() => QuotaRecords.ReadAnswer(null!, Economy.EuropeanUnion, Read)).WithParameterName("answer");
        Refusal.Of<ArgumentNullException>(() => QuotaRecords.ReadFirstComeTable(null!)).WithParameterName("table");
        Refusal.Of<ArgumentNullException>(() => QuotaRecords.ReadLicensedTable(null!)).WithParameterName("table");
    }

    [Theory]
    [InlineData("Open", QuotaState.Open)]
    [InlineData("Critical", QuotaState.Critical)]
    [InlineData("Exhausted", QuotaState.Exhausted)]
    [InlineData("Closed", QuotaState.Closed)]
    [InlineData("Suspended", QuotaState.Suspended)]
    [InlineData("Blocked", QuotaState.Blocked)]
    public void A_status_is_one_of_six_words(string status, QuotaState state) =>
        Definition($$"""{ "validity_start_date": "2025-01-01", "status": "{{status}}" }""", out _)!.Reading!.Status.State
            .Should().Be(state);

    [Theory]
    [InlineData("Kilogram (kg)", "12.5 kg")]
    [InlineData("Tonne (1,000 kg)", "12.5 t")]
    [InlineData("Litre (l)", "12.5 l")]
    [InlineData("Hectolitre (hl)", "12.5 hl")]
    [InlineData("Litre pure (100%) alcohol (l alc. 100%)", "12.5 l alc. 100%")]
    [InlineData("Cubic meter (m3)", "12.5 m3")]
    [InlineData("Cubic meter (m³)", "12.5 m3")]
    [InlineData("Square metre (m2)", "12.5 m2")]
    [InlineData("Number of items (p/st)", "12.5 item")]
    [InlineData("Number of pairs (pa)", "12.5 pr.")]
    public void A_volume_is_in_one_of_the_units_of_quotas(string unit, string volume) =>
        Definition(
            $$"""{ "validity_start_date": "2025-01-01", "initial_volume": "12.5", "measurement_unit": "{{unit}}" }""",
            out _)!.Quota.Periods[0].InitialVolume!.ToString().Should().Be(volume);

    [Theory]
    [InlineData("\"measurement_unit\": \"Stone\"", "'Stone' is not a unit of a quota that is known, such as Kilogram (kg)")]
    [InlineData("\"measurement_unit\": null", "'' is not a unit of a quota that is known, such as Kilogram (kg)")]
    [InlineData("\"monetary_unit\": \"pounds\"", "'pounds' is not a currency such as GBP")]
    [InlineData(
        "\"measurement_unit_qualifier\": \"net\", \"measurement_unit\": \"Kilogram (kg)\"",
        "'net' is a qualifier of a unit, of which none is known in a quota")]
    public void A_volume_in_another_unit_is_not_known(string unit, string problem)
    {
        QuotaRecord record = Definition(
            $$"""{ "validity_start_date": "2025-01-01", "initial_volume": "12.5", {{unit}} }""", out List<TariffFinding> findings)!;
        record.Quota.Periods[0].InitialVolume.Should().BeNull();
        findings.Select(finding => finding.ToString()).Should().Equal($"definition 7: initial_volume: {problem}; it is not known");
    }

    [Theory]
    [InlineData("-1.0", "'-1.0' is not an amount such as 138000.0")]
    [InlineData("0", null)]
    public void An_amount_is_not_negative(string amount, string? problem)
    {
        QuotaVolume? volume = Definition(
            $$"""{ "validity_start_date": "2025-01-01", "initial_volume": "{{amount}}", "monetary_unit": "GBP" }""",
            out List<TariffFinding> findings)!.Quota.Periods[0].InitialVolume;
        (volume?.ToString()).Should().Be(problem is null ? "0.00 GBP" : null);
        findings.Select(finding => finding.Message)
            .Should().Equal(problem is null ? [] : [$"initial_volume: {problem}; it is not known"]);
    }

    [Theory]
    [InlineData("2025-02-01", "2025-02-28", true)]
    [InlineData("2025-01-01", "2025-01-01", true)]
    [InlineData("2025-06-30", "2025-06-30", true)]
    [InlineData("2024-12-31", "2025-02-28", false)]
    [InlineData("2025-02-01", "2025-07-01", false)]
    [InlineData("2025-02-02", "2025-02-01", false)]
    public void A_pause_lies_within_the_period(string first, string last, bool isRead)
    {
        QuotaRecord record = Definition(
            $$"""
            { "validity_start_date": "2025-01-01", "validity_end_date": "2025-06-30",
              "blocking_period_start_date": "{{first}}", "blocking_period_end_date": "{{last}}" }
            """,
            out List<TariffFinding> findings)!;
        record.Quota.Periods[0].Pauses.Select(pause => pause.ToString()).Should()
            .Equal(isRead ? [$"blocked from {first} through {last}"] : []);
        findings.Should().HaveCount(isRead ? 0 : 1);
    }

    [Theory]
    [InlineData("2025-06-30T25:00:00Z")]
    [InlineData("2025-06-31")]
    [InlineData("1800-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("T00:00:00Z")]
    public void An_end_that_is_no_day_leaves_the_definition_out(string end)
    {
        Definition($$"""{ "validity_start_date": "2025-01-01", "validity_end_date": "{{end}}" }""", out List<TariffFinding> findings)
            .Should().BeNull();
        findings.Select(finding => finding.Message).Should().Equal(
            $"'{end}' (validity_end_date) is not a day such as 2025-12-31T23:59:59.000Z");
    }

    [Theory]
    [InlineData("050671", true)]
    [InlineData("05067", false)]
    [InlineData("0506711", false)]
    [InlineData("05067x", false)]
    public void An_order_number_has_six_digits(string number, bool isRead)
    {
        QuotaRecords records = Records(
            $$"""
            { "data": [ { "id": "1", "attributes": { "quota_order_number_id": "{{number}}", "validity_start_date": "2025-01-01" } } ] }
            """);
        records.Records.Should().HaveCount(isRead ? 1 : 0);
        records.Findings.Select(finding => finding.ToString()).Should().Equal(
            isRead ? [] : [$"definition 1: '{number}' is not an order number of six digits; it is left out"]);
    }

    private static QuotaRecords Records(string json) =>
        QuotaRecords.ReadAnswer(new MemoryStream(Encoding.UTF8.GetBytes(json)), Economy.UnitedKingdom, Read);

    private static QuotaRecord? Definition(string attributes, out List<TariffFinding> findings)
    {
        using JsonDocument document = JsonDocument.Parse($$"""{ "id": "7", "type": "definition", "attributes": {{attributes}} }""");
        findings = [];
        return QuotaAnswers.Definition(
            document.RootElement, "050331", DateTimeZoneProviders.Tzdb["Europe/London"], Read, findings);
    }

    private static QuotaRecord[] Answer(string file, out TariffFinding[] findings)
    {
        using MemoryStream stream = Recorded.Open($"api/uk/{file}.json");
        QuotaRecords answer = QuotaRecords.ReadAnswer(stream, Economy.UnitedKingdom, Read);
        findings = [.. answer.Findings];
        return [.. answer.Records];
    }
}
