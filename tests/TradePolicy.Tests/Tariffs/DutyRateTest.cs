namespace TradePolicy.Tests;

public sealed class DutyRateTest
{
    [Fact]
    public void A_duty_is_a_percentage_of_the_customs_value()
    {
        AdValorem.Of(34m).Rate.Should().Be(Percentage.Of(34m));
        AdValorem.Of(7.5m).ToString().Should().Be("7.5%");
        AdValorem.Of(Percentage.Zero).ToString().Should().Be("0%");
    }

    [Fact]
    public void A_duty_is_not_negative() =>
        Refusal.Of<ArgumentOutOfRangeException>(() => AdValorem.Of(-0.1m)).WithMessage("A duty is not negative.*");

    [Fact]
    public void Duties_are_equal_when_they_charge_the_same()
    {
        DutyRate rate = AdValorem.Of(34m);
        rate.Should().Be(AdValorem.Of(34.00m));
        rate.GetHashCode().Should().Be(AdValorem.Of(34.00m).GetHashCode());
        rate.Should().NotBe(AdValorem.Of(34.01m));
        rate.Equals("34%").Should().BeFalse();
        rate.Equals(null).Should().BeFalse();
    }
}
