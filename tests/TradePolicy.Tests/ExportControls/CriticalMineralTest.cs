namespace TradePolicy.Tests;

/// <summary>The elements that are known, by symbol, name and place in the periodic table.</summary>
public sealed class CriticalMineralTest
{
    [Fact]
    public void The_rare_earths_are_scandium_yttrium_and_the_15_lanthanides() =>
        CriticalMineral.RareEarths.Select(Entry).Should().Equal(
            "21 Sc scandium", "39 Y yttrium", "57 La lanthanum", "58 Ce cerium", "59 Pr praseodymium", "60 Nd neodymium",
            "61 Pm promethium", "62 Sm samarium", "63 Eu europium", "64 Gd gadolinium", "65 Tb terbium", "66 Dy dysprosium",
            "67 Ho holmium", "68 Er erbium", "69 Tm thulium", "70 Yb ytterbium", "71 Lu lutetium");

    [Fact]
    public void Of_other_elements_those_are_known_whose_items_China_has_put_under_licence_since_2023() =>
        CriticalMineral.All.SkipLast(17).Select(Entry).Should().Equal(
            "3 Li lithium", "6 C carbon (graphite)", "31 Ga gallium", "32 Ge germanium", "42 Mo molybdenum", "49 In indium",
            "51 Sb antimony", "52 Te tellurium", "74 W tungsten", "83 Bi bismuth");

    [Fact]
    public void Each_mineral_is_read_by_its_symbol_and_only_the_last_17_are_rare_earths()
    {
        CriticalMineral.All.Should().HaveCount(27).And.EndWith(CriticalMineral.RareEarths);
        CriticalMineral.All.Should().OnlyContain(mineral => CriticalMineral.Parse(mineral.Symbol).Equals(mineral));
        CriticalMineral.All.Where(mineral => mineral.IsRareEarth).Should().Equal(CriticalMineral.RareEarths);
    }

    private static string Entry(CriticalMineral mineral) => $"{mineral.AtomicNumber} {mineral.Symbol} {mineral.Name}";
}
