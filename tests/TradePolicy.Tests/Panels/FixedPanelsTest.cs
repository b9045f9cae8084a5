namespace TradePolicy.Tests;

/// <summary>A few of the drawn panels, always the same ones.</summary>
public sealed class FixedPanelsTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void A_row_of_a_fixed_panel_says_what_an_assessment_of_such_goods_does(int seed) => PanelPropertyTest.CheckRows(seed);
}
