namespace TradePolicy.Tests;

public class MoneyTest
{
    private static readonly Money Eight = Money.Of(800m, "USD");
    private static readonly Money Nine = Money.Of(900m, "USD");

    [Fact]
    public void Amounts_of_one_currency_are_ordered_by_how_much_they_are()
    {
        (Eight < Nine).Should().BeTrue();
        (Nine > Eight).Should().BeTrue();
        (Nine < Eight).Should().BeFalse();
        (Eight <= Money.Of(800.00m, "USD")).Should().BeTrue();
        (Eight >= Money.Of(800.00m, "USD")).Should().BeTrue();
        (Nine <= Eight).Should().BeFalse();
        (Money.Of(-1m, "USD") < Money.Zero(Currency.UnitedStatesDollar)).Should().BeTrue("a refund is less than nothing");
    }

    [Fact]
    public void The_highest_and_the_lowest_of_several_prices_can_be_asked_for()
    {
        Money[] prices = [Eight, Nine, Money.Of(-5m, "USD")];
        prices.Max().Should().Be(Nine);
        prices.Min().Should().Be(Money.Of(-5m, "USD"));
        prices.Order().Should().Equal(Money.Of(-5m, "USD"), Eight, Nine);
    }

    [Fact]
    public void Amounts_in_different_currencies_have_no_order_and_the_refusal_names_both()
    {
        Money euros = Money.Of(800m, "EUR");
        Action[] askings =
        [
            () => Eight.CompareTo(euros), () => Eight.CompareAmount(euros), () => _ = Eight < euros, () => _ = Eight > euros,
            () => _ = Eight <= euros, () => _ = Eight >= euros,
        ];
        askings.Should().AllSatisfy(asking => Refusal.Of<ArgumentException>(asking)
            .WithMessage("800.00 USD and 800.00 EUR are in different currencies*"));
        Refusal.Of<ArgumentException>(() => new[] { Eight, euros }.Max()).Which.Message.Should().ContainAll("800.00 USD", "800.00 EUR");
        (Eight == euros).Should().BeFalse("that they differ can be said of any two");
    }

    [Fact]
    public void Equal_amounts_and_only_those_come_out_as_zero()
    {
        Eight.CompareTo(Money.Of(800.0m, "USD")).Should().Be(0);
        (Eight == Money.Of(800.0m, "USD")).Should().BeTrue();
        (Eight != Nine).Should().BeTrue();
        Eight.CompareTo(Nine).Should().Be(Eight.CompareAmount(Nine)).And.BeNegative();
        Eight.CompareTo(null).Should().BePositive();
        Refusal.Of<ArgumentNullException>(() => Eight.CompareAmount(null!));
        Refusal.Of<ArgumentNullException>(() => Eight < null!);
    }
}
