using TradePolicy.Valuation;

namespace TradePolicy.Tests;

/// <summary>Exchange rates hold for their days, and for no others.</summary>
public sealed class ExchangeRateTableTest
{
    private static readonly Currency Pound = Currency.PoundSterling;

    private static readonly ExchangeRateTable Table = ExchangeRateTable.Of(
        Month(2, 1.1907m), Month(1, 1.1761m), Month(1, 1.1761m), Month(1, 4.8542m, "AED"));

    [Theory]
    [InlineData("2022-01-01", "1.1761")]
    [InlineData("2022-01-31", "1.1761")]
    [InlineData("2022-02-01", "1.1907")]
    public void A_rate_holds_through_its_last_day(string day, string rate)
    {
        ExchangeRate found = Table.RateOn(Kilograms.Day(day), Pound, Currency.Euro).Possible.Single();
        FormattableString.Invariant($"{found.Rate}").Should().Be(rate);
        Table.RateOn(Kilograms.Day(day), Currency.Euro, Pound).Possible.Single().Should().Be(found, "it is published in one direction");
    }

    [Theory]
    [InlineData("2021-12-31")]
    [InlineData("2022-03-01")]
    public void Outside_its_days_there_is_no_rate_and_not_the_latest(string day)
    {
        ExchangeRateAnswer answer = Table.RateOn(Kilograms.Day(day), Currency.Euro, Pound);
        answer.IsCertain.Should().BeFalse();
        answer.Possible.Should().BeEmpty();
        answer.Reasons.Should().ContainSingle().Which.Message.Should().Be($"no exchange rate from EUR to GBP is in the table for {day}");
        answer.TryGetValue(out _).Should().BeFalse();
    }

    [Fact]
    public void No_rate_is_made_of_two_others()
    {
        Table.RateOn(new(2022, 1, 5), Currency.Euro, Currency.Parse("AED")).IsCertain.Should().BeFalse();
        Refusal.Of<ArgumentException>(() => Table.RateOn(new(2022, 1, 5), Pound, Pound)).WithMessage("GBP is not converted into itself.*");
        Refusal.Of<ArgumentException>(() => DatedExchangeRate.Of(Month(2, 1m).Rate, new(2022, 1, 31)));
    }

    [Fact]
    public void Rates_of_one_day_that_differ_leave_it_open()
    {
        ExchangeRateAnswer answer = Table.With(Month(1, 1.18m)).RateOn(new(2022, 1, 5), Pound, Currency.Euro);
        answer.IsCertain.Should().BeFalse();
        answer.Possible.Select(rate => rate.Rate).Should().Equal(1.1761m, 1.18m);
        answer.TryGetValue(out _).Should().BeFalse();
    }

    // 4.8542 dirhams are exactly one pound: a rate of 1 / 4.8542 with 28 digits would be a little less, and a penny less when rounded down.
    [Fact]
    public void An_amount_converted_the_other_way_is_exact()
    {
        ExchangeRate dirham = Table.RateOn(new(2022, 1, 5), Currency.Parse("AED"), Pound).Possible.Single();
        MoneyRounding.DownToMinorUnit.Round(dirham.ConvertBack(Money.Of(4.8542m, "AED"))).Should().Be(Money.Of(1m, "GBP"));
        Refusal.Of<ArgumentException>(() => dirham.ConvertBack(Money.Of(1m, "GBP"))).WithMessage("1.00 GBP is not in AED.*");
    }

    [Fact]
    public void An_entry_uses_the_rate_both_ways_unless_the_other_way_has_its_own()
    {
        ExchangeRate published = Table.RateOn(new(2022, 1, 5), Currency.Euro, Pound).Possible.Single();
        DutyBasis basis = DutyBasis.Of(Money.Of(1_000m, "GBP"));
        // 117.61 EUR per 100 kg at 1.1761 EUR to the pound are 100 GBP per 100 kg.
        DutyRate duty = SpecificDuty.Of(Money.Of(117.61m, "EUR"), Quantity.Of(100m, MeasurementUnit.Kilogram));
        DutyBasis weighed = basis.With(Quantity.Of(200m, MeasurementUnit.Kilogram));
        duty.AmountOn(weighed).IsCertain.Should().BeFalse();
        duty.AmountOn(weighed.With(published)).Value.Should().Be(Money.Of(200m, "GBP"));
        ExchangeRate own = ExchangeRate.Of(Currency.Euro, Pound, 0.9m, new(2022, 1, 1), "a rate of its own");
        duty.AmountOn(weighed.With(published).With(own)).Value.Should().Be(Money.Of(211.698m, "GBP"));
    }

    private static DatedExchangeRate Month(int month, decimal rate, string currency = "EUR") => DatedExchangeRate.Of(
        ExchangeRate.Of(Pound, Currency.Parse(currency), rate, new LocalDate(2022, month, 1), "monthly rates"),
        new LocalDate(2022, month, 1).PlusMonths(1).PlusDays(-1));
}
