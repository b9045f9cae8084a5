using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

/// <summary>Changes of the lists of the United States show in differences and among what is due.</summary>
public sealed class ListedGoodsTest
{
    // Annex I to Executive Order 14346: effective on goods entered on or after 12:01 a.m. on 8 September 2025.
    [Fact]
    public void The_order_of_September_2025_adds_39_codes_to_Annex_II_and_removes_8()
    {
        PolicyRegister register = UnitedStates.Register;
        PolicyDiff diff = register.At(Asked.Utc("2025-09-08T04:00:59Z")).DiffTo(register.At(Asked.Utc("2025-09-08T04:01:00Z")));
        diff.CommodityLists.Single(change => change.Key == "us/goods/annex-ii").ToString().Should().Be(
            "us/goods/annex-ii: Annex II to Executive Order 14257, 39 codes added, 8 removed, Executive Order 14346");
    }

    [Fact]
    public void A_snapshot_of_the_United_States_with_its_lists_survives_the_wire()
    {
        PolicySnapshot snapshot = UnitedStates.Register.At(Asked.Utc("2025-12-01T12:00:00Z"));
        string json = TradePolicyJson.Write(snapshot);
        TradePolicyJson.ReadSnapshot(json).Should().Be(snapshot);
        UnitedStatesChina.Register.At(Asked.Utc("2025-12-01T12:00:00Z")).CommodityLists.Select(list => list.Key).Should()
            .Contain("us/goods/annex-ii", "the duties on goods of China name it").And.NotContain("us/goods/brazil");
    }

    // The list of Proclamation 10962, whose page is of 30 July 2025, 2:47:22 p.m.
    [Theory]
    [InlineData("2025-07-30T14:47:21", false)]
    [InlineData("2025-07-30T14:47:22", true)]
    public void A_tariff_on_goods_that_are_not_known_yet_is_not_in_a_snapshot_and_not_on_all_goods(string known, bool isKnown)
    {
        PolicySnapshot snapshot = UnitedStates.Register.AsKnownAt(Shipment.Eastern(known)).At(Shipment.Eastern("2025-08-01T12:00:00"));
        snapshot.Tariffs.Any(tariff => tariff.Programme.Key == "us/232/copper").Should().Be(isKnown);
        snapshot.Tariffs.Where(tariff => tariff.IsOnAllGoods && tariff.Programme.Key.StartsWith("us/232/", StringComparison.Ordinal))
            .Should().BeEmpty();
    }
}
