using System.Reflection;

namespace TradePolicy.Data.Tests;

/// <summary>
/// What a program reads that has just begun: the packages are loaded once more, so that nothing which other tests asked has been read.
/// </summary>
public sealed class ColdStartTest
{
    [Fact]
    public void A_program_that_asks_only_about_the_truce_reads_no_codes_of_any_list()
    {
        FreshPackages packages = new();
        dynamic china = packages.Get("TradePolicy.Data", "TradePolicy.Data.UnitedStatesChina", "Register");
        dynamic party = packages.Get("TradePolicy", "TradePolicy.Economy", "UnitedStates");
        object expiry = china.Truces[UnitedStatesChina.Truce].ExpiryFor(party);
        expiry.ToString().Should().Be(Asked.Register.Expiry(Economy.UnitedStates).ToString());
        ListsReadOf((object)china).Should().BeEmpty();
    }

    [Fact]
    public void The_register_of_every_origin_is_read_without_the_codes_until_a_list_is_asked()
    {
        FreshPackages packages = new();
        dynamic register = packages.Get("TradePolicy.Data", "TradePolicy.Data.UnitedStates", "Register");
        ListsReadOf((object)register).Should().BeEmpty();
        object goods = register.CommodityLists["us/goods/vehicles"].Goods;
        goods.ToString().Should().NotBeEmpty();
        ListsReadOf((object)register).Should().Contain("us/goods/vehicles");
    }

    // The lists of which codes have been read.
    private static IEnumerable<string> ListsReadOf(object register)
    {
        foreach (dynamic list in ((dynamic)register).CommodityLists)
        {
            IEnumerable<object> changes = list.Changes;
            if (changes.Any(AreCodesRead))
                yield return list.Key;
        }
    }

    private static bool AreCodesRead(object change) => change.GetType()
        .GetProperty("AreCodesRead", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(change) is true;
}
