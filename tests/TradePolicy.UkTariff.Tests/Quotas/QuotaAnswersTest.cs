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
