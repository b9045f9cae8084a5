using System.Text;
using TradePolicy.Valuation;

namespace TradePolicy.UkTariff.Tests;

/// <summary>The monthly exchange rates that the service publishes.</summary>
public sealed class MonthlyExchangeRatesTest
{
    private static readonly Currency Pound = Currency.PoundSterling;

    [RecordedTheory]
    [InlineData("2022-01", 138, "ECS HRK SLL STD ZWL")]
    [InlineData("2023-09", 139, "STD ZWL")]
    public void Each_currency_is_read_once_and_old_ones_are_named(string month, int rates, string left)
    {
        MonthlyExchangeRates read = Read(month);
        read.Table.Rates.Should().HaveCount(rates).And.OnlyContain(rate => rate.Rate.From == Pound);
        read.Findings.Select(finding => finding.Message.Split('\'')[1]).Order(StringComparer.Ordinal).Should().Equal(left.Split(' '));
        read.Findings.Should().OnlyContain(
            finding => finding.Message.Contains("is not a currency of ISO 4217 as amended to 2025; it is left out"));
    }

    [RecordedTheory]
    [InlineData("2022-01", "2022-01-01", "EUR", "1 GBP = 1.1745 EUR on 2022-01-01 (HM Revenue and Customs, monthly rates of 2022-01)")]
    [InlineData("2022-01", "2022-01-31", "AED", "1 GBP = 4.8542 AED on 2022-01-01 (HM Revenue and Customs, monthly rates of 2022-01)")]
    [InlineData("2022-01", "2022-01-31", "USD", "1 GBP = 1.3215 USD on 2022-01-01 (HM Revenue and Customs, monthly rates of 2022-01)")]
    [InlineData("2022-01", "2022-01-15", "XOF", "1 GBP = 770.4544 XOF on 2022-01-01 (HM Revenue and Customs, monthly rates of 2022-01)")]
    [InlineData("2023-09", "2023-09-30", "EUR", "1 GBP = 1.1683 EUR on 2023-09-01 (HM Revenue and Customs, monthly rates of 2023-09)")]
    [InlineData("2022-01", "2022-02-01", "EUR", "not known: no exchange rate from EUR to GBP is in the table for 2022-02-01")]
    [InlineData("2022-01", "2021-12-31", "EUR", "not known: no exchange rate from EUR to GBP is in the table for 2021-12-31")]
    public void A_rate_is_of_its_month(string month, string day, string currency, string rate) =>
        Read(month).Table.RateOn(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, Currency.Parse(currency), Pound)
            .ToString().Should().Be(rate);

    // A duty of 176.80 EUR per 100 kg on 1,000 kg: 1768 EUR / 1.1745 EUR = 1505.3214… pounds, rounded down to the penny.
    [RecordedFact]
    public void A_duty_in_euros_is_converted_by_the_rate_of_the_month_and_rounded_down()
    {
        ExchangeRate euro = Read("2022-01").Table.RateOn(new(2022, 1, 20), Currency.Euro, Pound).Possible.Single();
        MoneyRounding.DownToMinorUnit.Round(euro.ConvertBack(Money.Of(1_768m, "EUR"))).Should().Be(Money.Of(1_505.32m, "GBP"));
    }

    [RecordedFact]
    public void Months_are_joined_into_one_table()
    {
        ExchangeRateTable table = Read("2022-01").Table.With(Read("2023-09").Table.Rates);
        table.RateOn(new(2022, 1, 1), Currency.Euro, Pound).Possible.Single().Rate.Should().Be(1.1745m);
        table.RateOn(new(2023, 9, 1), Currency.Euro, Pound).Possible.Single().Rate.Should().Be(1.1683m);
        table.RateOn(new(2022, 9, 1), Currency.Euro, Pound).IsCertain.Should().BeFalse("nothing is known of the months between");
    }

    [Fact]
    public void What_is_not_a_rate_is_left_out_with_its_place()
    {
        MonthlyExchangeRates read = MonthlyExchangeRates.ReadAnswer(new MemoryStream("""
            {
              "data": { "type": "exchange_rate_collection", "attributes": { "type": "monthly" } },
              "included": [
                { "id": "a", "type": "exchange_rate",
                  "attributes": { "currency_code": "EUR", "country": "Eurozone", "rate": "1,17",
                    "validity_start_date": "2022-01-01", "validity_end_date": "2022-01-31" } },
                { "id": "b", "type": "exchange_rate",
                  "attributes": { "currency_code": "USD", "country": "Panama", "rate": 1.32150,
                    "validity_start_date": "2022-01-01", "validity_end_date": "2022-01-31" } },
                { "id": "c", "type": "exchange_rate",
                  "attributes": { "currency_code": "USD", "country": "Ecuador", "rate": "1.3", "validity_start_date": "2022-01-01" } },
                { "id": "d", "type": "exchange_rate_file" }
              ]
            }
            """u8.ToArray()));
        read.Table.Rates.Should().ContainSingle().Which.Rate.Rate.Should().Be(1.3215m);
        read.Findings.Select(finding => finding.ToString()).Should().Equal(
            "exchange_rate a (Eurozone): '1,17' is not a rate such as 1.1761; it is left out",
            "exchange_rate c (Ecuador): '2022-01-01' to '' are not a first and a last day; it is left out");
        MonthlyExchangeRates.ReadAnswer(new MemoryStream("[]"u8.ToArray())).Findings.Should().ContainSingle();
    }

    [Theory]
    [InlineData("EUR", "1.1745", "2022-01-01", "2022-01-31",
        "1 GBP = 1.1745 EUR on 2022-01-01 (HM Revenue and Customs, monthly rates of 2022-01)")]
    [InlineData("EUR", "1.1745", "2022-01-01", "2022-01-01",
        "1 GBP = 1.1745 EUR on 2022-01-01 (HM Revenue and Customs, monthly rates of 2022-01)")]
    [InlineData("GBP", "1", "2022-01-01", "2022-01-31", "'GBP' is not a currency of ISO 4217 as amended to 2025")]
    [InlineData("SLL", "1", "2022-01-01", "2022-01-31", "'SLL' is not a currency of ISO 4217 as amended to 2025")]
    [InlineData("", "1", "2022-01-01", "2022-01-31", "'' is not a currency of ISO 4217 as amended to 2025")]
    [InlineData("EUR", "0", "2022-01-01", "2022-01-31", "'0' is not a rate such as 1.1761")]
    [InlineData("EUR", "-1.5", "2022-01-01", "2022-01-31", "'-1.5' is not a rate such as 1.1761")]
    [InlineData("EUR", "", "2022-01-01", "2022-01-31", "'' is not a rate such as 1.1761")]
    [InlineData("EUR", "1.1", "2022-01-31", "2022-01-30", "'2022-01-31' to '2022-01-30' are not a first and a last day")]
    [InlineData("EUR", "1.1", "", "2022-01-30", "'' to '2022-01-30' are not a first and a last day")]
    public void A_rate_of_a_month_is_read_or_left_out_with_its_reason(string code, string rate, string first, string last, string expected)
    {
        MonthlyExchangeRates read = Answer("monthly", $$"""
            "currency_code": "{{code}}", "country": "Somewhere", "rate": "{{rate}}", "validity_start_date": "{{first}}",
            "validity_end_date": "{{last}}"
            """);
        if (expected.StartsWith('1'))
            read.Table.Rates.Single().Rate.ToString().Should().Be(expected);
        else
            read.Findings.Select(finding => finding.ToString()).Should().Equal($"exchange_rate 1 (Somewhere): {expected}; it is left out");
    }

    [Fact]
    public void A_collection_without_a_kind_is_of_rates_and_a_country_may_have_no_name()
    {
        Answer("", "\"currency_code\": \"EUR\", \"rate\": 1.5, \"validity_start_date\": \"2022-01-01\", "
            + "\"validity_end_date\": \"2022-01-31\"").Table.Rates[0].Rate.ToString()
            .Should().Be("1 GBP = 1.5 EUR on 2022-01-01 (HM Revenue and Customs, rates of 2022-01)");
        Answer("", "").Findings[0].ToString()
            .Should().Be("exchange_rate 1 (): '' is not a currency of ISO 4217 as amended to 2025; it is left out");
        Answer("", "").ToString().Should().EndWith(", 1 findings");
        Refusal.Of<ArgumentNullException>(() => MonthlyExchangeRates.ReadAnswer(null!)).WithParameterName("answer");
    }

    [Theory]
    [InlineData("", "'' is not a currency of ISO 4217 as amended to 2025")]
    [InlineData("\"currency_code\": \"EUR\"", "'' is not a rate such as 1.1761")]
    [InlineData("\"currency_code\": \"EUR\", \"rate\": 1.5", "'' to '' are not a first and a last day")]
    public void What_a_rate_lacks_is_said(string attributes, string problem)
    {
        Answer("", attributes).Findings.Select(finding => finding.ToString())
            .Should().Equal($"exchange_rate 1 (): {problem}; it is left out");
        MonthlyExchangeRates.ReadAnswer(new MemoryStream(Encoding.UTF8.GetBytes($$"""
            { "data": { "type": "exchange_rate_collection" },
              "included": [ { "type": "exchange_rate", "attributes": { {{attributes}} } } ] }
            """))).Findings.Select(finding => finding.ToString()).Should().Equal($"exchange_rate  (): {problem}; it is left out");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"included\": [], \"data\": { \"type\": \"other\" } }")]
    [InlineData("{ \"included\": { }, \"data\": { \"type\": \"exchange_rate_collection\" } }")]
    [InlineData("{ \"included\": [] }")]
    public void An_answer_about_something_else_says_so(string json) =>
        MonthlyExchangeRates.ReadAnswer(new MemoryStream(Encoding.UTF8.GetBytes(json))).Findings.Select(finding => finding.ToString())
            .Should().Equal("the answer: its data is not an exchange_rate_collection; the answer about exchange rates has one");

    private static MonthlyExchangeRates Answer(string kind, string attributes) => MonthlyExchangeRates.ReadAnswer(new MemoryStream(
        Encoding.UTF8.GetBytes($$"""
            {
              "data": { "type": "exchange_rate_collection", "attributes": { {{(kind.Length == 0 ? "" : $"\"type\": \"{kind}\"")}} } },
              "included": [ { "id": "1", "type": "exchange_rate", "attributes": { {{attributes}} } } ]
            }
            """)));

    private static MonthlyExchangeRates Read(string month)
    {
        using MemoryStream answer = Recorded.Open($"api/uk/exchange-rates_{month}.json");
        return MonthlyExchangeRates.ReadAnswer(answer);
    }
}
