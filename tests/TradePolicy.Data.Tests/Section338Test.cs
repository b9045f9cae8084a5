using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 338 on goods of Canada, typed from Proclamations 11046, 11047, 11048, 11056, 11064 and 11065, note 51 to subchapter
/// III of chapter 99 and headings 9903.03.12 to .16: 50 % on three lists from 22 August 2026, also on goods under the USMCA.
/// </summary>
public sealed class Section338Test
{
    private const string August = "2026-08-25T12:00:00";
    private const string September = "2026-09-16T12:00:00";
    private const string NoPart = "not Section 232 vehicle part";
    private const string Cans = "not primary aluminium of Russia";

    [Theory]
    [InlineData("2203.00.00.60", "2026-08-22T00:00:59", Cans + "; claim S", 0, "free under the USMCA (9903.05.93); the duty has not begun")]
    [InlineData("2203.00.00.60", "2026-08-22T00:01:00", Cans + "; claim S", 50, "beer is on the first list (9903.03.12, note 51(b)(1))")]
    [InlineData("2203.00.00.60", August, Cans, 60, "50 (9903.03.12) + 10 (9903.05.29), outside the USMCA")]
    [InlineData("2203.00.00.60", August, Cans + "; claim S", 50, "a claim of the USMCA does not free of it (note 51(a))")]
    [InlineData("0404.10.05.00", August, "claim S", 58.5, "whey is on the second list: 8.5 + 50 (9903.03.13)")]
    [InlineData("0404.10.05.00", August, "", 68.5, "8.5 + 50 (9903.03.13) + 10 (9903.05.29)")]
    [InlineData("0404.10.05.00", September, "claim S", 58.5, "the second list did not change on 15 September")]
    [InlineData("6109.10.00.12", August, "claim S", 66.5, "shirts are on the third list: 16.5 + 50 (9903.03.14)")]
    [InlineData("6109.10.00.12", September, "", 76.5, "16.5 + 50 (9903.03.14) + 10 (9903.05.29)")]
    [InlineData("8711.50.00.30", August, NoPart + "; claim S", 52.4,
        "motorcycles over 800 cc are on the third list: 2.4 + 50 (9903.03.14)")]
    [InlineData("9506.62.40.40", August, "", 10, "inflatable balls are on none of the lists: 10 (9903.05.29)")]
    [InlineData("2501.00.00.00", August, "claim S", 50, "salt is on the third list until 15 September (9903.03.14)")]
    [InlineData("2501.00.00.00", "2026-09-15T00:00:59", "claim S", 50, "the last second of salt on the list")]
    [InlineData("2501.00.00.00", "2026-09-15T00:01:00", "claim S", 0, "Proclamation 11065 removed salt")]
    [InlineData("4818.90.00.80", August, "claim S", 50, "4818.90.00 is on the third list until 15 September")]
    [InlineData("4818.90.00.80", September, "claim S", 0, "from then only 4818.90.00.20")]
    [InlineData("4818.90.00.20", September, "claim S", 50, "4818.90.00.20 stays (9903.03.14)")]
    [InlineData("8507.60.00.20", August, NoPart + "; claim S; claim 9903.03.16", 3.4, "lithium-ion batteries are on none of the lists")]
    [InlineData("8544.49.30.80", August, "claim S", 55.3, "5.3 + 50 (9903.03.14)")]
    [InlineData("8544.49.30.80", August, "claim S; claim 9903.03.16", 5.3, "civil aircraft (9903.03.16, note 51(d))")]
    [InlineData("9403.60.80.93", August, "claim S", 25,
        "cabinets: 25 of Section 232 (9903.76.03) and none of 338 (9903.03.15, note 51(c))")]
    [InlineData("9403.60.80.93", "2026-09-15T00:00:59", "claim S", 25, "the last second of that exception")]
    [InlineData("9403.60.80.93", "2026-09-15T00:01:00", "claim S", 75, "25 (9903.76.03) + 50 (9903.03.14): both from 15 September")]
    [InlineData("9403.60.80.93", August, "claim S; claim 9903.76.04", 50, "no cabinets: 50 (9903.03.14)")]
    [InlineData("7604.10.10.00", August, Cans + "; claim S", 55, "5 + 50 on aluminium (9903.82.02); not on the list yet")]
    [InlineData("7604.10.10.00", "2026-09-15T00:00:59", Cans + "; claim S", 55, "the last second before it joined")]
    [InlineData("7604.10.10.00", "2026-09-15T00:01:00", Cans + "; claim S", 105, "5 + 50 (9903.82.02) + 50 (9903.03.14)")]
    [InlineData("7308.90.30.00", September, "claim S", 100, "50 on steel (9903.82.02) + 50 (9903.03.14)")]
    [InlineData("6109.10.00.12", August, "claim S; claim chapter 98", 16.5, "entered under chapter 98 (note 51(a))")]
    [InlineData("6109.10.00.12", August, "claim S; claim 9802.00.80; part value added abroad 6000", 46.5, "16.5 + 50 on 6,000 of 10,000")]
    public void Worked_totals_on_goods_of_Canada(string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, "CA", entered, stated)).Should().Be((decimal)percent, because);

    // Note 51(c) leaves out the parts of vehicles that Section 232 spares under the USMCA; a switchboard of 8537.10.91 can be one.
    [Theory]
    [InlineData("is Section 232 vehicle part; claim S; not vehicle knock-down kit or parts compilation", LayerState.Exempt)]
    [InlineData("is Section 232 vehicle part; claim S; claim 9903.94.06", LayerState.Exempt)]
    [InlineData("is Section 232 vehicle part; claim S", LayerState.Unknown)]
    [InlineData("not Section 232 vehicle part; claim S", LayerState.Charged)]
    public void Parts_of_vehicles_under_the_USMCA_were_outside_the_third_list_until_15_September(string stated, LayerState state) =>
        Schedule.Layer(Goods("8537.10.91.50", "CA", August, stated + "; not Section 232 truck part"), "us/338/canada/3")!
            .State.Should().Be(state);

    [Fact]
    public void Goods_of_other_origins_bear_nothing_of_it() =>
        Schedule.Total(Goods("2203.00.00.60", "MX", August, $"{Cans}; claim S")).Should().Be(0);

    // Cabinets of 9403.60.80 are under Section 232 (note 37(f)), and 9403.60.80 is on the third list.
    [Theory]
    [InlineData("2026-09-15T00:00:59", "us/338/canada/3", LayerState.Replaced, "9903.03.15")]
    [InlineData("2026-09-15T00:01:00", "us/338/canada/3", LayerState.Charged, null)]
    public void Goods_of_Section_232_were_outside_the_first_and_third_list_until_15_September(
        string entered, string tariff, LayerState state, string? heading)
    {
        DutyLayer layer = Schedule.Layer(Goods("9403.60.80.93", "CA", entered, "claim S"), tariff)!;
        layer.State.Should().Be(state);
        layer.HeadingIfReplaced.Should().Be(heading);
    }

    [Fact]
    public void The_second_list_still_yields_to_Section_232_and_the_others_do_not()
    {
        Instant late = Shipment.Eastern(September);
        Register.Tariffs["us/338/canada/2"].Stacking.At(late).Value.Should()
            .Be(Stacking.WhollyReplacedBy("us/232").DeclaredUnder("9903.03.15"));
        foreach (string list in (string[])["1", "3"])
        {
            Register.Tariffs[$"us/338/canada/{list}"].Stacking.At(late).Value.Should().Be(Stacking.Cumulative);
            Register.Tariffs[$"us/338/canada/{list}"].Stacking.At(Shipment.Eastern("2026-09-15T00:00:59")).Value.Should()
                .Be(Stacking.WhollyReplacedBy("us/232").DeclaredUnder("9903.03.15"));
        }
    }

    // The proclamations of 20 July let the duties begin on 19 August; that of the evening of 18 August moved the start by three days.
    [Theory]
    [InlineData("us/338/canada/1", "9903.03.12")]
    [InlineData("us/338/canada/2", "9903.03.13")]
    [InlineData("us/338/canada/3", "9903.03.14")]
    public void The_start_was_moved_from_19_to_22_August_on_the_evening_before(string key, string heading)
    {
        Instant first = Shipment.Eastern("2026-08-19T00:01:00"), moved = Shipment.Eastern("2026-08-22T00:01:00");
        Tariff before = Register.AsKnownAt(Shipment.Eastern("2026-08-18T22:34:17")).Tariffs[key];
        before.RateAt(first - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
        before.RateAt(first).Value.Should().Be(AdValorem.Of(50m));
        Tariff after = Register.AsKnownAt(Shipment.Eastern("2026-08-18T22:34:18")).Tariffs[key];
        after.RateAt(first).IsInForce.Should().BeFalse();
        after.RateAt(moved - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
        after.RateAt(moved).Value.Should().Be(AdValorem.Of(50m));
        after.Headings.At(moved).Value.Should().Be(heading);
        Register.AsKnownAt(Shipment.Eastern("2026-07-20T16:59:59")).Tariffs[key].RateAt(moved).Possible.Single().IsInForce
            .Should().BeFalse();
    }

    [Theory]
    [InlineData("2203.00.00.60", "2026-08-18T22:34:17", "2026-08-20T12:00:00", 50)]
    [InlineData("2203.00.00.60", "2026-08-18T22:34:18", "2026-08-20T12:00:00", 0)]
    [InlineData("2203.00.00.60", "2026-07-20T16:59:59", "2026-08-20T12:00:00", 0)]
    public void Beer_of_20_August_as_known_at_each_time(string code, string known, string entered, double percent) =>
        KnownAt(known).Total(Goods(code, "CA", entered, $"{Cans}; claim S")).Should().Be((decimal)percent);

    // 40 codes that joined the first list are not held, nor what the bans of 29 September leave of the lists.
    [Theory]
    [InlineData("0406.10.64.00", "2026-09-15T00:00:59", false, "us/338/canada/unread")]
    [InlineData("0406.10.64.00", "2026-09-15T00:01:00", true, "us/338/canada/unread")]
    [InlineData("2203.00.00.60", "2026-09-29T00:00:59", false, "us/338/canada/import-ban")]
    [InlineData("2203.00.00.60", "2026-09-29T00:01:00", true, "us/338/canada/import-ban")]
    [InlineData("6109.10.00.12", "2026-09-30T00:01:00", false, "us/338/canada/unread")]
    public void What_is_not_held_is_open_with_its_name_and_nothing_else_is(string code, string entered, bool isOpen, string gap) =>
        Schedule.Assess(Goods(code, "CA", entered, "claim S"), LegalView.AsWritten).Reasons.Any(reason => reason.Subject == gap).Should()
            .Be(isOpen);
}
