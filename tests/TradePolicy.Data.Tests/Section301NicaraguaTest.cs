using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 301 on goods of Nicaragua, typed from note 29 to subchapter III of chapter 99 and heading 9903.89.01: nothing in
/// 2026, 10 % in 2027 and 15 % from 2028, not on goods that originate under the agreement of Central America.
/// </summary>
public sealed class Section301NicaraguaTest
{
    [Theory]
    [InlineData("2026-03-02T12:00:00", "", 26.5, "16.5 + 10 of Section 122 + 0 (9903.89.01)")]
    [InlineData("2026-08-03T12:00:00", "", 29, "16.5 + 12.5 (9903.05.58) + 0 (9903.89.01)")]
    [InlineData("2026-08-03T12:00:00", "claim 9903.05.95; claim P", 16.5, "textiles under the agreement (9903.05.95, note 52(i))")]
    public void Worked_totals_on_goods_of_Nicaragua(string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods("6109.10.00.12", "NI", entered, stated)).Should().Be((decimal)percent, because);

    [Fact]
    public void The_heading_is_declared_also_while_it_adds_nothing() =>
        Schedule.Headings(Goods("6109.10.00.12", "NI", "2026-08-03T12:00:00")).Should().BeEquivalentTo("9903.05.58", "9903.89.01");

    // Announced: beyond the instant through which the sources were read, the layer is what is known.
    [Theory]
    [InlineData("2026-12-31T23:59:59", "", "0%")]
    [InlineData("2027-01-01T00:00:00", "", "10%")]
    [InlineData("2027-12-31T23:59:59", "", "10%")]
    [InlineData("2028-01-01T00:00:00", "", "15%")]
    [InlineData("2027-06-01T12:00:00", "claim P", null)]
    [InlineData("2027-06-01T12:00:00", "claim P+", null)]
    public void The_steps_of_2027_and_2028_are_in_the_data(string entered, string stated, string? rate)
    {
        DutyLayer layer = Schedule.Layer(Goods("6109.10.00.12", "NI", entered, stated), "us/301/nicaragua")!;
        layer.State.Should().Be(rate is null ? LayerState.Exempt : LayerState.Charged);
        if (rate is not null)
            $"{layer.Rate}".Should().Be(rate);
    }

    [Fact]
    public void It_begins_with_2026()
    {
        Register.Tariffs["us/301/nicaragua"].RateAt(Shipment.Eastern("2025-12-31T23:59:59")).IsInForce.Should().BeFalse();
        Register.Tariffs["us/301/nicaragua"].RateAt(Shipment.Eastern("2026-01-01T00:00:00")).Value.Should().Be(AdValorem.Of(0m));
    }
}
