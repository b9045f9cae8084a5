using static TradePolicy.Data.Tests.EveryOrigin;

namespace TradePolicy.Data.Tests;

/// <summary>
/// Totals under Section 122, typed from Proclamation 11012 and note 2(aa) to subchapter III of chapter 99: 10 % on goods of every origin
/// from 24 February 2026, in addition to the ordinary rate.
/// </summary>
public sealed class Section122Test
{
    private const string March = "2026-03-02T12:00:00";

    [Theory]
    [InlineData("VN", "6109.10.00.12", March, "", 26.5, "16.5 + 10 (9903.03.01)")]
    [InlineData("VN", "6109.10.00.12", "2026-02-24T00:01:00", "by Air", 26.5, "16.5 + 10 from 12:01 a.m.")]
    [InlineData("VN", "6109.10.00.12", "2026-02-24T00:00:59", "", 16.5, "the reciprocal duty had ended, the surcharge had not begun")]
    [InlineData("DE", "6109.10.00.12", March, "", 26.5, "no floor for the deals: 16.5 + 10")]
    [InlineData("JP", "6109.10.00.12", March, "", 26.5, "no floor for the deals: 16.5 + 10")]
    [InlineData("KR", "6109.10.00.12", March, "", 26.5, "no floor for the deals: 16.5 + 10")]
    [InlineData("KR", "6109.10.00.12", March, "claim KR", 10, "a preference does not free (note 2(aa)(i)): 0 + 10")]
    [InlineData("CH", "9506.62.40.40", March, "", 10, "free + 10")]
    [InlineData("RU", "9506.62.40.40", March, "", 40, "column 2 of 30, which no heading of note 30 replaces, + 10")]
    [InlineData("BY", "9506.62.40.40", March, "", 40, "column 2 of 30 + 10 (9903.03.01, column 2)")]
    [InlineData("CU", "6109.10.00.12", March, "", 100, "column 2 of 90 + 10")]
    [InlineData("BR", "0901.11.00.15", March, "", 0, "coffee is listed (9903.03.03, note 2(aa)(ii))")]
    [InlineData("IN", "8473.30.11.80", March, "not Section 232 semiconductor article", 0, "listed (9903.03.03)")]
    [InlineData("TH", "0811.90.80.95", March, "", 24.5, "a particular article is exempt only if it is claimed: 14.5 + 10")]
    [InlineData("TH", "0811.90.80.95", March, "claim 9903.03.04", 14.5, "a particular article (9903.03.04, note 2(aa)(iii))")]
    [InlineData("VN", "6109.10.00.12", March, "claim 9903.03.04", 26.5, "a shirt is none of the codes with particular articles")]
    [InlineData("CA", "8807.30.00.30", March, "", 10, "a part of an aircraft that is not claimed under general note 6")]
    [InlineData("BR", "8807.30.00.30", March, "claim 9903.03.05", 0, "civil aircraft (9903.03.05, note 2(aa)(iv))")]
    [InlineData("VN", "6109.10.00.12", March, "claim 9903.03.05", 26.5, "a shirt is no civil aircraft")]
    [InlineData("CA", "6109.10.00.12", March, "", 26.5, "goods of Canada outside the USMCA")]
    [InlineData("CA", "6109.10.00.12", March, "claim 9903.03.07", 16.5, "goods of Canada under the USMCA (9903.03.07, note 2(aa)(vi))")]
    [InlineData("MX", "6109.10.00.12", March, "claim 9903.03.08", 16.5, "goods of Mexico under the USMCA (9903.03.08, note 2(aa)(vii))")]
    [InlineData("MX", "6109.10.00.12", March, "claim 9903.03.07", 26.5, "the heading of Canada is not that of Mexico")]
    [InlineData("MX", "6109.10.00.12", March, "claim S", 16.5, "the symbol claims the agreement")]
    [InlineData("VN", "6109.10.00.12", March, "claim S", 26.5, "goods of Viet Nam are not of the USMCA")]
    [InlineData("HN", "6109.10.00.12", March, "claim 9903.03.09", 16.5, "apparel under the CAFTA-DR (9903.03.09, note 2(aa)(viii))")]
    [InlineData("HN", "6109.10.00.12", March, "", 26.5, "not claimed")]
    [InlineData("HN", "6109.10.00.12", March, "claim P", 16.5, "all that note 2(aa)(viii) asks: apparel, entered free under the CAFTA-DR")]
    [InlineData("GT", "6109.10.00.12", March, "claim P+", 16.5, "the other symbol of the agreement")]
    [InlineData("HN", "7020.00.60.00", March, "claim P", 15, "glass is no textile: 5 + 10")]
    [InlineData("PE", "6109.10.00.12", March, "claim P", 26.5, "Peru is no party of the CAFTA-DR")]
    [InlineData("CA", "6109.10.00.12", March, "claim S+", 16.5, "the other symbol of the USMCA")]
    [InlineData("PE", "6109.10.00.12", March, "claim 9903.03.09", 26.5, "Peru is no party of the CAFTA-DR")]
    [InlineData("VN", "6109.10.00.12", March, "claim 9903.03.10", 16.5, "donations (9903.03.10)")]
    [InlineData("VN", "6109.10.00.12", March, "claim 9903.03.11", 16.5, "informational materials (9903.03.11)")]
    [InlineData("MX", "6109.10.00.12", March, "claim 9903.94.03; part non-United States content 4000", 26.5, "a shirt is no vehicle")]
    [InlineData("VN", "6109.10.00.12", "2026-05-04T12:00:00", "claim 9903.82.13", 26.5, "a shirt is no derivative of metal")]
    [InlineData("VN", "6109.10.00.12", March, "claim chapter 98", 16.5, "entered under chapter 98 (note 2(aa)(i))")]
    [InlineData("VN", "6109.10.00.12", March, "claim 9802.00.80; part value added abroad 6000", 22.5, "16.5 + 10 on 6,000 of 10,000")]
    [InlineData("VN", "6109.10.00.12", "2026-02-27T12:00:00", "loaded 2026-02-24T00:00:59", 16.5, "in transit (9903.03.02)")]
    [InlineData("VN", "6109.10.00.12", "2026-02-27T12:00:00", "loaded 2026-02-24T00:01:00", 26.5, "loaded at the moment itself")]
    [InlineData("VN", "6109.10.00.12", "2026-02-28T00:00:59", "loaded 2026-02-23T12:00:00", 16.5, "entered before 28 February, 12:01 a.m.")]
    [InlineData("VN", "6109.10.00.12", "2026-02-28T00:01:00", "loaded 2026-02-23T12:00:00", 26.5, "entered too late for 9903.03.02")]
    [InlineData("VN", "6109.10.00.12", "2026-02-27T12:00:00", "loaded 2026-02-23T12:00:00; by Air", 26.5, "not on a vessel")]
    [InlineData("IS", "6109.10.00.12", "2026-07-23T23:59:59", "", 26.5, "the last second that no text doubts")]
    [InlineData("IS", "6109.10.00.12", "2026-07-24T00:01:00", "", 16.5, "after 12:01 a.m. of 24 July both texts have ended it")]
    public void Worked_totals_under_the_surcharge(
        string origin, string code, string entered, string stated, double percent, string because) =>
        Schedule.Total(Goods(code, origin, entered, stated)).Should().Be((decimal)percent, because);

    // General note 29(d)(v) goes by the list of an agreement that is not held: chapters 61 and 62 are on it as a whole.
    [Theory]
    [InlineData("5208.11.20.20", "claim P", true)]
    [InlineData("6301.40.00.10", "claim P+", true)]
    [InlineData("5208.11.20.20", "claim 9903.03.09", false)]
    [InlineData("5208.11.20.20", "", false)]
    [InlineData("6109.10.00.12", "claim P", false)]
    [InlineData("7020.00.60.00", "claim P", false)]
    public void Of_fabrics_under_the_CAFTA_DR_it_is_asked_whether_they_are_a_textile_good(string code, string stated, bool isAsked) =>
        Schedule.Lacks(Goods(code, "HN", March, stated)).Contains(EntryFacts.TextileOrApparel).Should().Be(isAsked);

    // "through 12:01 a.m. eastern daylight time on July 24, 2026" (the act); "expired at the close of July 23" (the schedule's compiler).
    [Theory]
    [InlineData("2026-07-24T00:00:00")]
    [InlineData("2026-07-24T00:00:59")]
    public void The_last_minute_is_left_open(string entered)
    {
        DutyAssessment duty = Schedule.Assess(Goods("6109.10.00.12", "IS", entered), LegalView.AsWritten);
        duty.Possible.Select(possible => possible.Total.Value.Amount).Should().BeEquivalentTo([1_650m, 2_650m]);
    }

    [Theory]
    [InlineData("2026-02-20T19:40:06", 16.5)]
    [InlineData("2026-02-20T19:40:07", 26.5)]
    public void The_surcharge_of_March_was_known_when_the_proclamation_was_published(string known, double percent) =>
        EveryOrigin.KnownAt(known).Total(Goods("6109.10.00.12", "AE", March)).Should().Be((decimal)percent);

    [Fact]
    public void Goods_of_China_bear_the_same_surcharge_by_a_tariff_of_their_own()
    {
        CustomsEntry balls = Goods("9506.62.40.40", "CN", March, "not Section 232 steel; not Section 232 aluminium")
            .WithNoSection301Heading();
        Schedule.Layer(balls, "us/122/cn")!.Amount.Value.Should().Be(Money.Of(1_000m, "USD"));
        Schedule.Layer(balls, "us/122").Should().BeNull();
        Tariff ofAll = UnitedStates.Register.Tariffs["us/122"], ofChina = UnitedStates.Register.Tariffs["us/122/cn"];
        ofChina.Rates.Acts.Select(act => act.Key).Should().Equal(ofAll.Rates.Acts.Select(act => act.Key));
        UnitedStatesChina.Register.Tariffs.Keys.Should().Contain("us/122/cn").And.NotContain("us/122");
        UnitedStatesChina.Register.Tariffs["us/122/cn"].ToString().Should().Be(ofChina.ToString());
    }

    [Fact]
    public void A_product_of_the_list_is_exempt_on_China_s_register_too_without_a_claim()
    {
        DutySchedule china = UnitedStatesChina.Register.Compile();
        china.Layer(Goods("0901.11.00.15", "CN", March), "us/122/cn")!.State.Should().Be(LayerState.Exempt);
        CustomsEntry balls = Goods("9506.62.40.40", "CN", March, "not Section 232 steel; not Section 232 aluminium");
        china.Layer(balls, "us/122/cn")!.State.Should().Be(LayerState.Charged);
    }
}
