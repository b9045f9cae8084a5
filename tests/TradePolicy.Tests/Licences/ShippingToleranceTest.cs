namespace TradePolicy.Tests;

public sealed class ShippingToleranceTest
{
    private static readonly LicensingRegime Before2013 = Licensing.Plain(LicensingRegimes.UnitedStatesToleranceBefore2013);

    [Theory]
    [InlineData(0, 110)]
    [InlineData(50, 55)]
    [InlineData(90, 11)]
    [InlineData(100, 0)]
    public void By_weight_a_shipment_may_exceed_the_unshipped_balance_by_a_tenth_of_it(decimal shipped, decimal shippable)
    {
        ExportLicence licence = Licensing.Issued(regime: Before2013);
        if (shipped > 0m)
            licence = licence.RecordShipment("m-1", Licensing.Kilograms(shipped), Licensing.Days(0));
        licence.BalanceOf().Shippable.Should().Be(Licensing.Kilograms(shippable));
        licence.CanShip(Licensing.Kilograms(shippable + 0.001m), Licensing.EndUser, Licensing.Days(1)).IsAllowed.Should().BeFalse();
        if (shippable > 0m)
            licence.RecordShipment("m-2", Licensing.Kilograms(shippable), Licensing.Days(1)).StatusAt(Licensing.Days(1))
                .Should().Be(LicenceStatus.Exhausted);
    }

    [Fact]
    public void Goods_licensed_by_number_have_no_tolerance_on_the_number_and_a_quarter_on_the_value()
    {
        ExportLicence licence = Licensing.Issued(
            regime: Before2013,
            goods: LicensedGoods.Of(1, ControlCode.UnitedStates("3A090"), Licensing.Items(10m), Licensing.Dollars(1_000m)));
        licence.CanShip(Licensing.Items(11m), Licensing.EndUser, Licensing.Shipped).Problems.Select(problem => problem.Kind)
            .Should().Equal(ShipmentProblemKind.OverQuantity);
        licence.CanShip([LineUse.Of(1, Licensing.Items(10m), Licensing.Dollars(1_250m))], Licensing.EndUser, Licensing.Shipped)
            .IsAllowed.Should().BeTrue();
        licence.CanShip([LineUse.Of(1, Licensing.Items(10m), Licensing.Dollars(1_250.01m))], Licensing.EndUser, Licensing.Shipped)
            .Problems.Select(problem => problem.Message).Should().Equal(
                "shipments of line 1 may be worth 1250.00 USD in all, and would be worth 1250.01 USD");
        licence.CanShip([LineUse.Of(1, Licensing.Items(1m), Money.Of(1m, "EUR"))], Licensing.EndUser, Licensing.Shipped)
            .Problems.Select(problem => problem.Message).Should().Equal(
                "line 1 is licensed in USD, and its use is stated in EUR");
    }

    [Fact]
    public void By_value_alone_there_was_none()
    {
        ExportLicence licence = Licensing.Issued(
            regime: Before2013, goods: LicensedGoods.ByValue(1, ControlCode.UnitedStates("3E991"), Licensing.Dollars(1_000m)));
        licence.CanShip([LineUse.Of(1, Licensing.Dollars(1_000.01m))], Licensing.EndUser, Licensing.Shipped).IsAllowed.Should().BeFalse();
        licence.CanShip([LineUse.Of(1, Licensing.Kilograms(1m))], Licensing.EndUser, Licensing.Shipped)
            .Problems.Select(problem => problem.Message).Should().Equal("line 1 is licensed by value, and none is stated");
        licence.RecordShipment("m-1", [LineUse.Of(1, Licensing.Dollars(1_000m))], Licensing.Shipped).StatusAt(Licensing.Shipped)
            .Should().Be(LicenceStatus.Exhausted);
    }

    [Fact]
    public void Since_2013_the_United_States_have_a_tolerance_on_the_value_and_none_on_the_quantity()
    {
        ExportLicence licence = Licensing.Issued(
            regime: LicensingRegimes.UnitedStatesEar,
            goods: LicensedGoods.Of(1, ControlCode.UnitedStates("3A090"), Licensing.Kilograms(100m), Licensing.Dollars(1_000m)));
        licence.CanShip([LineUse.Of(1, Licensing.Kilograms(100.01m), Licensing.Dollars(1m))], Licensing.EndUser, Licensing.Shipped)
            .IsAllowed.Should().BeFalse();
        licence.CanShip([LineUse.Of(1, Licensing.Kilograms(100m), Licensing.Dollars(1_100m))], Licensing.EndUser, Licensing.Shipped)
            .IsAllowed.Should().BeTrue();
        licence.CanShip([LineUse.Of(1, Licensing.Kilograms(100m), Licensing.Dollars(1_100.01m))], Licensing.EndUser, Licensing.Shipped)
            .IsAllowed.Should().BeFalse();
    }

    [Fact]
    public void A_value_that_a_shipment_does_not_state_is_not_known_and_not_zero()
    {
        ExportLicence licence = Licensing.Issued(
            goods: LicensedGoods.Of(1, ControlCode.UnitedStates("3A090"), Licensing.Items(10m), Licensing.Dollars(1_000m)));
        licence.BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(0m));
        licence = licence.RecordShipment("m-1", Licensing.Items(1m), Licensing.Days(0), value: Licensing.Dollars(100m));
        licence.BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(100m));
        licence.RecordShipment("m-2", Licensing.Items(1m), Licensing.Days(1)).BalanceOf().ValueUsed.Should().BeNull();
    }
}
