namespace TradePolicy.UkTariff.Tests;

/// <summary>The quotas of the Union with their rates.</summary>
public sealed class EuropeanQuotasTest
{
    private const string Header =
        "Order_Number,Origin,Origin_code,Country_exc,Year,Application_period_starts,Application_period_ends,Volume,Unit,CN10_codes,"
        + "Inquota_rate,Regulations,Quota_type";

    private static readonly Quantity HundredKilograms = Quantity.Of(100m, MeasurementUnit.Kilogram);

    [RecordedFact]
    public void The_table_is_read_whole()
    {
        Tables.Quotas.Quotas.Should().HaveCount(1_068);
        Tables.Quotas.Quotas.Should().OnlyContain(quota => quota.IsRead && quota.Volume > 0m && quota.Goods.Count > 0);
        Tables.Quotas.Findings.Should().HaveCount(18).And.OnlyContain(
            finding => finding.Column == 8 && finding.Message.EndsWith("as a spreadsheet prints a binary number; it is read as written"));
    }

    [RecordedFact]
    public void The_rates_are_of_these_kinds() =>
        Forms.Counted(Tables.Quotas.Quotas.SelectMany(quota => quota.Rates).Select(rate =>
            Forms.Of(rate.Rate) + (rate.Documents.Count > 0 ? " with " + string.Join(" or ", rate.Documents) : ""))).Should().Equal(
                "ad valorem: 1038", "by price: 114", "specific: 46", "compound: 30", "with a cap or a floor: 16", "by price with N990: 8");

    [RecordedFact]
    public void Of_several_rates_the_table_does_not_say_which_goods_have_which()
    {
        Tables.Quotas.Quotas.Count(quota => quota.RateOfAll is not null).Should().Be(995);
        Tables.Quotas.Quotas.Count(quota => quota.RateOfAll is null).Should().Be(73).And.Be(
            Tables.Quotas.Quotas.Count(quota => quota.Rates.Count > 1));
    }

    // Cucumbers for processing: with the authorisation for end use a price of 35.00 is enough; 1,000 kg are 10 x 100 kg.
    [RecordedTheory]
    [InlineData("35.00", "25.00")]
    [InlineData("34.99", "32.00")] // 25 + 10 x 0.70
    [InlineData("32.20", "53.00")] // 25 + 10 x 2.80
    [InlineData("32.19", "403.00")] // 25 + 10 x 37.80
    public void Cucumbers_for_processing_have_a_ladder_and_a_document(string price, string duty)
    {
        ConditionalRate forProcessing = Tables.Quotas.Quotas.First(quota => quota.OrderNumber == "090059").Rates[0];
        forProcessing.Documents.Should().Equal("N990");
        forProcessing.Rate.AmountOn(
                DutyBasis.Of(Money.Of(1_000m, "EUR"), Quantity.Of(1m, MeasurementUnit.Tonne))
                    .WithEntryPrice(Money.Parse(price + " EUR"), HundredKilograms))
            .ToString().Should().Be(duty + " EUR");
    }

    // Grape must at 40 % Brix: 10 hl of 1,200 kg; the price is one of a hectolitre, and the duty is on both measures.
    [RecordedTheory]
    [InlineData("209.40", "247.20")] // 12 x 20.60
    [InlineData("209.39", "289.20")] // and 10 x 4.20
    [InlineData("192.59", "1557.20")] // and 10 x 131
    public void Must_has_its_price_by_the_hectolitre(string price, string duty) =>
        Tables.Quotas.Quotas.First(quota => quota.OrderNumber == "091380").Rates.First(rate => rate.Rate is EntryPriceDuty).Rate
            .AmountOn(
                DutyBasis.Of(Money.Of(2_000m, "EUR"), Quantity.Of(10m, MeasurementUnit.Hectolitre),
                    Quantity.Of(1_200m, MeasurementUnit.Kilogram))
                    .WithEntryPrice(Money.Parse(price + " EUR"), Quantity.Of(1m, MeasurementUnit.Hectolitre)))
            .ToString().Should().Be(duty + " EUR");

    [Fact]
    public void A_row_is_a_quota_with_its_days_goods_and_rates()
    {
        EuropeanQuota quota = Read(
            "090006,Erga Omnes,E.O.,\"CN, TH\",2019,2019-06-16,2020-02-14,34000000,Kilograms,\"'0302410000, '0303510000\","
            + "\"0.000 %, 0.000 %\","
            + "Regulation 0032/00,Non preferential tariff quota").Quotas[0];
        quota.ToString().Should().Be("090006 from 2019-06-16 through 2020-02-14: 0%");
        quota.Goods.Should().Equal(CommodityCode.Eu("0302410000"), CommodityCode.Eu("0303510000"));
        quota.ExcludedOrigins.Should().Equal("CN", "TH");
        (quota.Volume, quota.Unit, quota.Regulation).Should().Be((34_000_000m, "Kilograms", "Regulation 0032/00"));
        quota.RateOfAll!.Rate.Should().Be(AdValorem.Of(0m));
    }

    [Fact]
    public void A_bad_cell_is_named_and_the_others_are_kept()
    {
        EuropeanQuotas read = Read(
            Row(), Row(number: "9006"), Row(first: "16/06/2019"), Row(last: "2018-01-01"), Row(volume: "many"),
                Row(codes: "'03024x0000, 0303510000"),
            Row(rate: "\"0.000 %, much\""), Row(rate: "Cond:  B cert: N-990 (27):; V 1.000 EUR/DTN(01):2.000 %"),
                Row(rate: "Cond:  B cert: N-990 (27):; B (08):;"),
            Row(rate: ""));
        read.Quotas.Should().HaveCount(7);
        read.Quotas.Select(quota => quota.RateOfAll is not null).Should().Equal(true, true, true, false, false, false, false);
        read.Quotas.Select(quota => quota.IsRead).Should().Equal(true, true, true, false, false, false, false);
        read.Findings.Select(finding => finding.ToString()).Should().Equal(
            "line 3, column 1 (Order_Number): '9006' is no order number of six digits; the row is left out",
            "line 4, column 6 (Application_period_starts): '16/06/2019' is not a day such as 2020-12-31; the row is left out",
            "line 5, column 7 (Application_period_ends): the last day comes before the first; the row is left out",
            "line 6, column 8 (Volume): 'many' is not a volume in plain digits; it is left out",
            "line 7, column 10 (CN10_codes): ''03024x0000' is no code of the tariff of the Union; it is left out",
            "line 8, column 11 (Inquota_rate): 'much' is not a rate: MissingAmount at index 0: Expected a number in plain digits.",
            "line 9, column 11 (Inquota_rate): 'Cond:  B cert: N-990 (27):; V 1.000 EUR/…' states a document without what happens if there "
            + "is none, or that alone; it is left out",
            "line 10, column 11 (Inquota_rate): 'Cond:  B cert: N-990 (27):; B (08):;' states documents and no rate; it is left out",
            "line 11, column 11 (Inquota_rate): there is no rate");
    }

    [Theory]
    [InlineData("10", "10", null)]
    [InlineData("10.125", "10.125", null)]
    [InlineData("10.1250000001", "10.1250000001",
        "'10.1250000001' has more places than a volume has, as a spreadsheet prints a binary number; it is read as written")]
    [InlineData("much", null, "'much' is not a volume in plain digits; it is left out")]
    [InlineData("", null, null)]
    public void A_volume_is_read_as_it_is_written(string text, string? volume, string? finding)
    {
        EuropeanQuotas read = Read(Row(volume: text));
        (read.Quotas[0].Volume?.ToString(System.Globalization.CultureInfo.InvariantCulture)).Should().Be(volume);
        read.Findings.Select(one => one.Message).Should().Equal(finding is null ? [] : [finding]);
    }

    [Fact]
    public void A_table_may_lack_the_columns_that_are_not_needed()
    {
        using MemoryStream table = Tables.Of(
            "Order_Number,Application_period_starts,Application_period_ends,CN10_codes,Inquota_rate",
            "090006,2019-06-16,2019-06-16,'0302410000,0.000 %");
        EuropeanQuota quota = EuropeanQuotas.ReadTable(table).Quotas[0];
        (quota.Origin, quota.OriginCode, quota.Unit, quota.Regulation, quota.Kind, quota.Volume, quota.ExcludedOrigins.Count)
            .Should().Be(("", "", "", "", "", null, 0));
        quota.ToString().Should().Be("090006 from 2019-06-16 through 2019-06-16: 0%");
        Refusal.Of<ArgumentNullException>(() => EuropeanQuotas.ReadTable(null!)).WithParameterName("table");
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("", "")]
    [InlineData("\"CN, TH\"", "CN TH")]
    public void The_origins_that_a_quota_excludes_are_listed(string cell, string excluded)
    {
        EuropeanQuotas read = Read(Row().Replace(",NO,0,", $",NO,{cell},", StringComparison.Ordinal));
        string.Join(' ', read.Quotas[0].ExcludedOrigins).Should().Be(excluded);
        read.ToString().Should().Be("1 quotas, 0 findings");
    }

    [Theory]
    [InlineData("9.0 %", "9%")]
    [InlineData("9.0 %, 9.0 %", "9%")]
    [InlineData("\"Cond: B cert: N-990 (27):; B (08):; V 35.000 EUR/DTN (01):9.000 %; V 0.000 EUR/DTN (01):9.000 % + 1.000 EUR DTN\"",
        "* with N990")]
    [InlineData("\"Cond: B cert: N-990 (27):; B cert: N-991 (27):; B (08):; V 35.000 EUR/DTN (01):9.000 %\"", "* with N990 or N991")]
    public void A_rate_is_shown_with_the_documents_that_it_needs(string cell, string rates)
    {
        EuropeanQuota quota = Read(Row(rate: cell.StartsWith('"') ? cell : $"\"{cell}\"")).Quotas[0];
        quota.Rates.Should().ContainSingle().Which.ToString().Should().Match(rates);
        quota.RateOfAll.Should().Be(quota.Rates[0]);
    }

    [Fact]
    public void Several_rates_of_a_quota_are_shown_in_their_order()
    {
        EuropeanQuota quota = Read(Row(rate: "\"9.0 %, 10.0 %\"")).Quotas[0];
        quota.ToString().Should().Be("090006 from 2019-06-16 through 2020-02-14: 9%, 10%");
        quota.RateOfAll.Should().BeNull();
    }

    [Theory]
    [InlineData("Cond: B cert: N-990 (27):; V 35.000 EUR/DTN (01):9.000 %",
        "'Cond: B cert: N-990 (27):; V 35.000 EUR/…' states a document without what happens if there is none, or that "
        + "alone; it is left out")]
    [InlineData("Cond: B (08):; V 35.000 EUR/DTN (01):9.000 %",
        "'Cond: B (08):; V 35.000 EUR/DTN (01):9.0…' states a document without what happens if there is none, or that "
        + "alone; it is left out")]
    [InlineData("Cond: B cert: N-990 (27):; B (08):", "'Cond: B cert: N-990 (27):; B (08):' states documents and no rate; it is left out")]
    public void A_rate_whose_documents_are_not_understood_is_left_out(string cell, string finding)
    {
        EuropeanQuotas read = Read(Row(rate: cell));
        (read.Quotas[0].IsRead, read.Quotas[0].RateOfAll).Should().Be((false, null));
        read.Findings.Select(one => one.Message).Should().Equal(finding);
    }

    [Theory]
    [InlineData("09000x", false)]
    [InlineData("0900066", false)]
    [InlineData("090006", true)]
    public void An_order_number_of_the_Union_has_six_digits(string number, bool isRead) =>
        Read(Row(number: number)).Quotas.Should().HaveCount(isRead ? 1 : 0);

    private static EuropeanQuotas Read(params string[] rows)
    {
        using MemoryStream table = Tables.Of([Header, .. rows]);
        return EuropeanQuotas.ReadTable(table);
    }

    private static string Row(
        string number = "090006", string first = "2019-06-16", string last = "2020-02-14", string volume = "10",
            string codes = "'0302410000",
        string rate = "0.000 %") =>
        $"{number},Norway,NO,0,2019,{first},{last},{volume},Kilograms,\"{codes}\",{rate},Regulation 0032/00,Preferential tariff quota";
}
