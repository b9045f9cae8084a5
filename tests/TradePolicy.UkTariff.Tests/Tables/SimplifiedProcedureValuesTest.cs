using System.Text;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The values of fruit and vegetables that the authorities of the United Kingdom set every fortnight.</summary>
public sealed class SimplifiedProcedureValuesTest
{
    [RecordedFact]
    public void The_answer_is_read_whole()
    {
        Tables.Values.Values.Should().HaveCount(2_244);
        Tables.Values.Findings.Select(finding => finding.ToString()).Should().Equal(
            "value 773 (2.70.4): there is no amount: the goods have no value",
                "value 1486 (1.250.0): there is no amount: the goods have no value");
    }

    [RecordedTheory]
    [InlineData("2025-07-03", "113.93 GBP / 100 kg")] // the last day of a fortnight
    [InlineData("2025-07-04", "117.52 GBP / 100 kg")]
    [InlineData("2025-07-17", "117.52 GBP / 100 kg")]
    [InlineData("2025-07-18", "")] // none is set yet
    public void Tomatoes_have_the_value_of_their_fortnight(string day, string price) => string.Join(
            ' ', Tables.Values.On(CommodityCode.Uk("0702009907"), NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)
                .Select(value => value.Price))
        .Should().Be(price);

    // A tonne of tomatoes at 117.52 GBP for 100 kg, in July: 14 % of 1,175.20 GBP.
    [RecordedFact]
    public void A_value_is_what_a_caller_may_state()
    {
        UnitPrice price = Tables.Values.On(CommodityCode.Uk("0702009907"), new(2025, 7, 14))[0].Price;
        Money value = Money.Of(price.Amount.Amount * 10m, "GBP");
        AdValorem.Of(14m).AmountOn(DutyBasis.Of(value).WithEntryPrice(price.Amount, price.Per)).ToString().Should().Be("164.528 GBP");
    }

    [Fact]
    public void What_is_no_value_is_named_and_left_out()
    {
        SimplifiedProcedureValues read = Read(
            $$"""
            {"data":[
            {{One("1.280", "117.52", codes: "0702001007, x")}},
            {"id":"1.281","attributes":{"duty_amount":null} },
            {{One("1.282", "1", unit: "TNE")}},
            {{One("1.283", "1", first: "2025-07-18")}},
            {{One("", "1")}},
            7]}
            """);
        read.Values.Select(value => value.ToString())
            .Should().Equal("1.280 (Tomatoes) from 2025-07-04 through 2025-07-17: 117.52 GBP / 100 kg");
        read.Findings.Select(finding => finding.ToString()).Should().Equal(
            "value 1 (1.280): 'x' is no code of the tariff of the United Kingdom; it is left out",
            "value 2 (1.281): there is no amount: the goods have no value",
            "value 3 (1.282): '1' is not an amount of money for 100 kg (DTN); the value is left out",
            "value 4 (1.283): it has no first and last day, such as 2025-07-04, in this order; the value is left out",
            "value 5: it has no id or no goods; the value is left out",
            "value 6: there is no amount: the goods have no value");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"data\":{}}")]
    public void An_answer_of_another_form_says_so(string json)
    {
        SimplifiedProcedureValues read = Read(json);
        read.Values.Should().BeEmpty();
        read.Findings.Should().ContainSingle();
    }

    [Theory]
    [InlineData("2025-07-03", "")]
    [InlineData("2025-07-04", "117.52 GBP / 100 kg")]
    [InlineData("2025-07-17", "117.52 GBP / 100 kg")]
    [InlineData("2025-07-18", "118.00 GBP / 100 kg")]
    public void A_value_counts_from_its_first_through_its_last_day(string day, string price)
    {
        SimplifiedProcedureValues read = Read(
            $$"""{"data":[{{One("1.280", "117.52")}}, {{One("1.280", "118", first: "2025-07-18", last: "2025-07-31")}}]}""");
        read.ToString().Should().Be("2 values, 0 findings");
        string.Join(' ', read.On(CommodityCode.Uk("0702001007"), NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)
            .Select(value => value.Price)).Should().Be(price);
        read.On(CommodityCode.Uk("0702009907"), new(2025, 7, 10)).Should().BeEmpty();
        Refusal.Of<ArgumentNullException>(() => read.On(null!, new(2025, 7, 10)));
        Refusal.Of<ArgumentException>(
            () => read.On(CommodityCode.Uk("0702001007"), new LocalDate(2025, 7, 10).WithCalendar(CalendarSystem.Julian)))
            .WithParameterName("day");
        Refusal.Of<ArgumentNullException>(() => SimplifiedProcedureValues.ReadAnswer(null!)).WithParameterName("answer");
    }

    [Fact]
    public void What_a_value_lacks_is_said()
    {
        string unnamed = One("1.281", "1").Replace("\"Tomatoes\"", "null", StringComparison.Ordinal);
        SimplifiedProcedureValues read = Read($$"""{"data":[{{One("1.280", "1", codes: "")}}, {{unnamed}}]}""");
        read.Findings.Select(finding => finding.ToString()).Should().Equal(
            "value 1 (1.280): it has no id or no goods; the value is left out");
        read.Values.Should().ContainSingle().Which.Label.Should().BeEmpty();
        Read($$"""{"data":[{{One("1.280", "1").Replace("goods_nomenclature_item_ids", "other", StringComparison.Ordinal)}}]}""").Findings
            .Select(finding => finding.ToString()).Should().Equal("value 1 (1.280): it has no id or no goods; the value is left out");
        Read($$"""
            {"data":[{{One("1.280", "1").Replace("\"goods_nomenclature_label\":\"Tomatoes\"",
                "\"measurement_unit_qualifier_code\":\"E\"", StringComparison.Ordinal)}}]}
            """).Findings.Select(finding => finding.ToString()).Should().Equal(
                "value 1 (1.280): '1' is not an amount of money for 100 kg (DTN); the value is left out");
        Read("[]").Findings[0].ToString().Should().Be("the answer: there is no list 'data'; an answer of the service has one");
    }

    private static string One(
        string id, string amount, string first = "2025-07-04", string codes = "0702001007", string unit = "DTN",
        string last = "2025-07-17") =>
        $$"""
        {"id":"{{id}}","attributes":{"validity_start_date":"{{first}}","validity_end_date":"{{last}}","duty_amount":{{amount}},
        "goods_nomenclature_label":"Tomatoes","goods_nomenclature_item_ids":"{{codes}}","monetary_unit_code":"GBP",
        "measurement_unit_code":"{{unit}}"} }
        """;

    private static SimplifiedProcedureValues Read(string json)
    {
        using MemoryStream answer = new(Encoding.UTF8.GetBytes(json));
        return SimplifiedProcedureValues.ReadAnswer(answer);
    }
}
