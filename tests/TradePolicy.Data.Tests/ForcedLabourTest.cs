using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 301 on forced labour, typed from the memorandum of 23 July 2026, the notice of the Trade Representative (91 FR
/// 47318), note 52 to subchapter III of chapter 99 and headings 9903.05.20 to 9903.06.21: 10 or 12.5 % on goods of sixty economies from
/// 24 July 2026, 10 or 12.5 % in all on those of five of them.
/// </summary>
public sealed class ForcedLabourTest
{
    private const string August = "2026-08-03T12:00:00";
    private const string NoPart = "not Section 232 vehicle part";
    private const string NotRussian = "not primary aluminium of Russia";

    // The memorandum, sec. 1(a): 10 % (list one), all-in (list two), 12.5 % (all other investigated economies); headings in the order of
    // the schedule.
    private const string Economies = """
        DZ 12.5 .20; AO 12.5 .21; AR 10 .22; AU 12.5 .23; BS 12.5 .24; BH 12.5 .25; BD 10 .26; BR 12.5 .27; KH 10 .28; CA 10 .29;
        CL 12.5 .30; CN 12.5 .31; CO 12.5 .32; CR 12.5 .33; DO 12.5 .34; EC 10 .35; EG 12.5 .36; SV 10 .37; EU =10 .39; GT 10 .40;
        GY 12.5 .41; HN 10 .42; HK 12.5 .43; IN 10 .44; ID 10 .45; IQ 12.5 .46; IL 12.5 .47; JP =12.5 .49; JO 10 .50; KZ 12.5 .51;
        KW 12.5 .52; LY 12.5 .53; MY 10 .54; MX 10 .55; MA 12.5 .56; NZ 12.5 .57; NI 12.5 .58; NG 12.5 .59; NO 12.5 .60; OM 12.5 .61;
        PK 10 .62; PE 12.5 .63; PH 12.5 .64; QA 12.5 .65; RU 12.5 .66; SA 12.5 .67; SG 12.5 .68; ZA 12.5 .69; KR =12.5 .71; LK 10 .72;
        CH =12.5 .74; TW =10 .76; TH 12.5 .77; TT 10 .78; TR 12.5 .79; AE 12.5 .80; GB 10 .81; UY 12.5 .82; VE 12.5 .83; VN 12.5 .84
        """;

    [Theory]
    [InlineData("VN", "6109.10.00.12", August, "", 29, "16.5 + 12.5 (9903.05.84)")]
    [InlineData("TH", "6109.10.00.12", August, "", 29, "16.5 + 12.5 (9903.05.77)")]
    [InlineData("IN", "6109.10.00.12", August, "", 26.5, "16.5 + 10 (9903.05.44)")]
    [InlineData("BD", "6109.10.00.12", August, "", 26.5, "16.5 + 10 (9903.05.26)")]
    [InlineData("GB", "6109.10.00.12", August, "", 26.5, "16.5 + 10 (9903.05.81)")]
    [InlineData("BY", "9506.62.40.40", August, "", 30, "column 2; Belarus is none of the sixty")]
    [InlineData("DE", "6109.10.00.12", August, "", 16.5, "the floor of 10 is reached (9903.05.38, note 52(k))")]
    [InlineData("DE", "9506.62.40.40", August, "", 10, "free, and 10 in all (9903.05.39)")]
    [InlineData("FR", "4011.10.10.10", August, NoPart, 10, "4, and 10 in all (9903.05.39)")]
    [InlineData("TW", "9506.62.40.40", August, "", 10, "free, and 10 in all (9903.05.76)")]
    [InlineData("JP", "9506.62.40.40", August, "", 12.5, "free, and 12.5 in all (9903.05.49)")]
    [InlineData("JP", "6109.10.00.12", August, "", 16.5, "the floor of 12.5 is reached (9903.05.48)")]
    [InlineData("CH", "9506.62.40.40", August, "", 12.5, "free, and 12.5 in all (9903.05.74)")]
    [InlineData("KR", "9506.62.40.40", August, "", 12.5, "free, and 12.5 in all (9903.05.71)")]
    [InlineData("KR", "6109.10.00.12", August, "", 16.5, "the floor of 12.5 is reached (9903.05.70)")]
    [InlineData("VN", "0901.11.00.15", August, "", 0, "coffee is listed (9903.05.86, note 52(b))")]
    [InlineData("TH", "0811.90.80.95", August, "", 27, "a particular article is exempt only if it is claimed: 14.5 + 12.5")]
    [InlineData("TH", "0811.90.80.95", August, "claim 9903.05.87", 14.5, "a particular article (9903.05.87, note 52(c))")]
    [InlineData("VN", "6109.10.00.12", August, "claim 9903.05.87", 29, "a shirt is none of the codes with particular articles")]
    [InlineData("MY", "8507.60.00.20", August, NoPart, 13.4, "3.4 + 10, not claimed under general note 6")]
    [InlineData("MY", "8507.60.00.20", August, NoPart + "; claim 9903.05.88", 3.4, "civil aircraft (9903.05.88, note 52(d))")]
    [InlineData("IN", "2918.99.30.00", "2026-07-30T12:00:00", "", 16.5, "6.5 + 10: the use must be claimed")]
    [InlineData("IN", "2918.99.30.00", "2026-07-30T12:00:00", "claim 9903.05.89", 6.5, "for pharmaceutical use (9903.05.89, note 52(e))")]
    [InlineData("VN", "6109.10.00.12", August, "claim 9903.05.91", 16.5, "donations (9903.05.91)")]
    [InlineData("VN", "6109.10.00.12", August, "claim 9903.05.92", 16.5, "informational materials (9903.05.92)")]
    [InlineData("CA", "6109.10.00.12", August, "", 26.5, "goods of Canada outside the USMCA: 16.5 + 10 (9903.05.29)")]
    [InlineData("CA", "6109.10.00.12", August, "claim S", 16.5, "under the USMCA (9903.05.93, note 52(g))")]
    [InlineData("CA", "6109.10.00.12", August, "claim 9903.05.94", 26.5, "the heading of Mexico is not that of Canada")]
    [InlineData("MX", "6109.10.00.12", August, "claim 9903.05.94", 16.5, "under the USMCA (9903.05.94, note 52(h))")]
    [InlineData("VN", "6109.10.00.12", August, "claim S", 29, "goods of Viet Nam are not of the USMCA")]
    [InlineData("HN", "6109.10.00.12", August, "", 26.5, "16.5 + 10 (9903.05.42)")]
    [InlineData("HN", "6109.10.00.12", August, "claim 9903.05.95", 16.5, "textiles under the CAFTA-DR (9903.05.95, note 52(i))")]
    [InlineData("HN", "6109.10.00.12", August, "claim P", 16.5, "all that note 52(i) asks: apparel, entered free under the CAFTA-DR")]
    [InlineData("SV", "6109.10.00.12", August, "claim P+", 16.5, "the other symbol of the agreement")]
    [InlineData("HN", "7020.00.60.00", August, "claim P", 15, "glass is no textile: 5 + 10")]
    [InlineData("MX", "6109.10.00.12", August, "claim S+", 16.5, "the other symbol of the USMCA")]
    [InlineData("PE", "6109.10.00.12", August, "claim 9903.05.95", 29, "Peru is no party of the CAFTA-DR")]
    [InlineData("GT", "6109.10.00.12", August, "claim 9903.06.06", 16.5, "textiles of Guatemala (9903.06.06, note 52(j)(6)(iii))")]
    [InlineData("SV", "6109.10.00.12", August, "claim 9903.06.09", 16.5, "textiles of El Salvador (9903.06.09, note 52(j)(7)(iii))")]
    [InlineData("GT", "6109.10.00.12", August, "claim 9903.06.09", 26.5, "the heading of El Salvador is not that of Guatemala")]
    [InlineData("GB", "2208.30.30.30", August, "", 0, "whisky of the United Kingdom is listed (9903.05.96, note 52(j)(1))")]
    [InlineData("IN", "2208.30.30.30", August, "", 10, "whisky of India is not listed (9903.05.44)")]
    [InlineData("JO", "6109.10.00.12", August, "", 16.5, "shirts of Jordan are listed (9903.06.20, note 52(j)(13))")]
    [InlineData("ID", "1302.19.91.80", August, "", 10, "particular articles of Indonesia must be claimed (9903.05.45)")]
    [InlineData("ID", "1302.19.91.80", August, "claim 9903.06.17", 0, "particular articles of Indonesia (9903.06.17, note 52(j)(11)(ii))")]
    [InlineData("IN", "1302.19.91.80", August, "claim 9903.06.17", 10, "the particular articles of Indonesia are not those of India")]
    [InlineData("MX", "6109.10.00.12", August, "claim 9903.94.03", 26.5, "a shirt is no vehicle: 16.5 + 10")]
    [InlineData("VN", "6109.10.00.12", August, "claim 9903.82.13", 29, "a shirt is no derivative of metal: 16.5 + 12.5")]
    [InlineData("VN", "6109.10.00.12", August, "claim chapter 98", 16.5, "entered under chapter 98 (note 52(a))")]
    [InlineData("VN", "6109.10.00.12", August, "claim 9802.00.80; part value added abroad 6000", 24, "16.5 + 12.5 on 6,000 of 10,000")]
    [InlineData("VN", "6109.10.00.12", August, "claim 9802.00.50; part value of the repair or processing 1000", 17.75,
        "16.5 + 12.5 on 1,000")]
    [InlineData("VN", "6109.10.00.12", "2026-07-23T23:59:59", "", 26.5, "the surcharge of 10 still (9903.03.01)")]
    [InlineData("VN", "6109.10.00.12", "2026-07-24T00:01:00", "by Air", 29, "from 12:01 a.m.")]
    [InlineData("VN", "6109.10.00.12", "2026-07-27T12:00:00", "loaded 2026-07-23T23:59:59", 16.5, "in transit (9903.05.85)")]
    [InlineData("VN", "6109.10.00.12", "2026-07-27T12:00:00", "loaded 2026-07-24T00:00:00", 29, "loaded on 24 July")]
    [InlineData("VN", "6109.10.00.12", "2026-07-28T00:00:59", "loaded 2026-07-20T12:00:00", 16.5, "entered before 28 July, 12:01 a.m.")]
    [InlineData("VN", "6109.10.00.12", "2026-07-28T00:01:00", "loaded 2026-07-20T12:00:00", 29, "entered too late for 9903.05.85")]
    [InlineData("VN", "6109.10.00.12", "2026-07-27T12:00:00", "loaded 2026-07-20T12:00:00; by Air", 29, "not on a vessel")]
    [InlineData("JP", "8703.23.01.90", August, "", 15, "15 in all under Section 232 (9903.94.41), none of 301 (9903.05.90, note 52(f))")]
    [InlineData("VN", "7604.10.10.00", August, NotRussian, 55, "5 + 50 on aluminium (9903.82.02), none of 301 (9903.05.90)")]
    [InlineData("IN", "7308.90.30.00", August, "", 50, "50 on steel (9903.82.02), none of 301 (9903.05.90)")]
    [InlineData("VN", "9403.40.90.60", August, "", 25, "25 under Section 232 (9903.76.03), none of 301 (9903.05.90)")]
    [InlineData("VN", "9403.40.90.60", August, "claim 9903.76.04", 12.5, "not cabinets, so that 301 is owed")]
    [InlineData("MX", "8703.23.01.90", August, "claim 9903.94.03; part non-United States content 4000", 12.5,
        "2.5, and 25 on 4,000; the whole article is outside 301 (9903.05.90)")]
    public void Worked_totals_under_the_duty_on_forced_labour(
        string origin, string code, string entered, string stated, double percent, string because)
    {
        Schedule.Total(Goods(code, origin, entered, stated)).Should().Be((decimal)percent, because);
    }

    [Theory]
    [InlineData("VN", "6109.10.00.12", "", "9903.05.84")]
    [InlineData("DE", "6109.10.00.12", "", "9903.05.38")]
    [InlineData("DE", "9506.62.40.40", "", "9903.05.39")]
    [InlineData("JP", "6109.10.00.12", "", "9903.05.48")]
    [InlineData("TW", "6109.10.00.12", "", "9903.05.75")]
    [InlineData("CH", "6109.10.00.12", "", "9903.05.73")]
    [InlineData("KR", "6109.10.00.12", "", "9903.05.70")]
    [InlineData("VN", "0901.11.00.15", "", "9903.05.86")]
    [InlineData("GB", "2208.30.30.30", "", "9903.05.96")]
    [InlineData("CA", "6109.10.00.12", "claim S", "9903.05.93")]
    [InlineData("JP", "8703.23.01.90", "", "9903.05.90 9903.94.41")]
    [InlineData("IS", "6109.10.00.12", "", "")]
    public void The_line_is_declared_under(string origin, string code, string stated, string headings) =>
        string.Join(' ', Schedule.Headings(Goods(code, origin, August, stated))).Should().Be(headings);

    [Theory]
    [InlineData("IS")]
    [InlineData("LI")]
    [InlineData("RS")]
    [InlineData("UA")]
    [InlineData("MM")]
    [InlineData("LA")]
    [InlineData("NP")]
    [InlineData("GH")]
    [InlineData("KE")]
    public void Economies_outside_the_sixty_owe_nothing_more_from_24_July_and_that_is_certain(string origin) =>
        Schedule.Total(Goods("6109.10.00.12", origin, "2026-07-24T00:01:00")).Should().Be(16.5m);

    [Fact]
    public void Goods_of_Russia_have_a_heading_and_owe_it_in_column_2_too()
    {
        Schedule.Total(Goods("9506.62.40.40", "RU", August)).Should().Be(42.5m, "30 of column 2 + 12.5");
        Schedule.Headings(Goods("9506.62.40.40", "RU", August)).Should().Equal("9903.05.66");
    }

    [Fact]
    public void Listed_goods_of_China_are_exempt_by_their_codes_without_a_claim()
    {
        DutyLayer layer = Schedule.Layer(Goods("0901.11.00.15", "CN", August), "us/301/forced-labour/cn")!;
        layer.State.Should().Be(LayerState.Exempt);
        layer.ExemptionHeading.Should().Be("9903.05.86");
        UnitedStatesChina.Register.CommodityLists.Keys.Should().Contain("us/goods/forced-labour")
            .And.NotContain("us/goods/forced-labour-jo");
    }

    // The memorandum, sec. 1(a)(ii), counts the "MFN" rate, the headings and note 52(k) the rate of column 1, general or special.
    [Theory]
    [InlineData("6109.10.00.12", "claim KR", null)]
    [InlineData("6109.10.00.12", "claim KR; not the floor of Section 301 counts the general rate (open in the texts)", 12.5)]
    [InlineData("6109.10.00.12", "claim KR; is the floor of Section 301 counts the general rate (open in the texts)", 0d)]
    [InlineData("4011.10.10.10", "claim KR", null)]
    [InlineData("4011.10.10.10", "claim KR; is the floor of Section 301 counts the general rate (open in the texts)", 8.5)]
    [InlineData("4011.10.10.10", "", 12.5)]
    public void Which_rate_the_floor_counts_is_open_where_a_special_rate_is_claimed_and_only_there(
        string code, string stated, double? percent)
    {
        CustomsEntry goods = Goods(code, "KR", August, $"{stated}; {NoPart}");
        Schedule.Total(goods).Should().Be((decimal?)percent);
        if (percent is null)
            Schedule.Lacks(goods).Should().Equal(EntryFacts.FloorCountsGeneralRate);
    }

    // 9903.03.01 of Section 122 ends at midnight or a minute later; 9903.05.84 begins at 12:01 a.m.
    [Fact]
    public void In_the_minute_between_the_surcharge_and_the_duty_the_surcharge_alone_is_doubtful() =>
        Schedule.Totals(Goods("6109.10.00.12", "VN", "2026-07-24T00:00:59")).Should().Equal(16.5m, 26.5m);

    [Theory]
    [InlineData("2026-07-23T18:48:43", 16.5)]
    [InlineData("2026-07-23T18:48:44", 29)]
    public void The_duty_was_known_when_the_page_of_the_memorandum_was_published(string known, double percent) =>
        KnownAt(known).Total(Goods("6109.10.00.12", "VN", August)).Should().Be((decimal)percent);

    [Fact]
    public void Each_of_the_sixty_economies_has_the_rate_of_the_memorandum_and_the_heading_of_the_schedule()
    {
        string[][] economies = [.. Economies.Split(';', StringSplitOptions.TrimEntries).Select(one => one.Split(' '))];
        economies.Should().HaveCount(60);
        Instant begin = Shipment.Eastern("2026-07-24T00:01:00");
        Register.Tariffs.Where(tariff => tariff.Programme.Key == "us/301/forced-labour").Should().HaveCount(60);
        foreach (string[] economy in economies)
        {
            Tariff tariff = Register.Tariffs[$"us/301/forced-labour/{economy[0].ToLowerInvariant()}"];
            tariff.Origins.At(begin).Value.Should().Be(EconomyScope.Of(Economy.Parse(economy[0])));
            tariff.RateAt(begin - Duration.FromSeconds(1)).IsInForce.Should().BeFalse();
            tariff.Headings.At(begin).Value.Should().Be($"9903.05{economy[2]}");
            DutyRate expected = economy[1][0] == '='
                ? TopUpDuty.To(Percentage.Parse($"{economy[1][1..]}%"))
                : AdValorem.Of(Percentage.Parse($"{economy[1]}%"));
            tariff.RateAt(begin).Value.Should().Be(expected, economy[0]);
        }
    }
}
