namespace TradePolicy.Tests;

public sealed class AdValoremEquivalentTest
{
    [Fact]
    public void A_duty_on_a_value_is_a_percentage_of_it() =>
        AdValoremEquivalent.Of(Money.Of(5m, "USD"), Money.Of(100m, "USD")).Percentage.Should().Be(Percentage.Of(5m));

    [Fact]
    public void There_is_none_of_no_value_and_none_of_a_negative_one()
    {
        Refusal.Of<ArgumentException>(() => AdValoremEquivalent.Of(Money.Of(5m, "USD"), Money.Of(0m, "USD")))
            .WithMessage("Nothing is a percentage of nothing.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => AdValoremEquivalent.Of(Money.Of(5m, "USD"), Money.Of(-100m, "USD")))
            .WithMessage("A customs value is not negative.*");
        Refusal.Of<ArgumentException>(() => AdValoremEquivalent.Of(Money.Of(5m, "USD"), Money.Of(100m, "EUR")));
    }
}
