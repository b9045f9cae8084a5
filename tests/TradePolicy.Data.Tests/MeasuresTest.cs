namespace TradePolicy.Data.Tests;

/// <summary>Port fees, listings, threats and the rest: how they stood, and what would come back.</summary>
public sealed class MeasuresTest
{
    [Theory]
    [InlineData("cn/port-fees", "2025-10-09T15:59:59Z", MeasureStatus.NotKnown)]
    [InlineData("cn/port-fees", "2025-10-11T00:00:00Z", MeasureStatus.Announced)]
    [InlineData("cn/port-fees", "2025-10-13T15:59:59Z", MeasureStatus.Announced)]
    [InlineData("cn/port-fees", "2025-10-13T16:00:00Z", MeasureStatus.InForce)]
    [InlineData("cn/port-fees", "2025-11-10T16:00:00Z", MeasureStatus.Suspended)]
    [InlineData("us/port-fees", "2025-06-10T00:00:00Z", MeasureStatus.Announced)]
    [InlineData("us/port-fees", "2025-10-14T04:00:00Z", MeasureStatus.InForce)]
    [InlineData("us/port-fees", "2025-11-14T05:00:00Z", MeasureStatus.Suspended)]
    [InlineData("us/student-visas", "2025-06-10T00:00:00Z", MeasureStatus.Threatened)]
    [InlineData("us/chip-guidance/2025-05", "2025-06-10T00:00:00Z", MeasureStatus.InForce)]
    [InlineData("us/tariff-of-100-percent", "2025-10-08T00:00:00Z", MeasureStatus.NotKnown)]
    [InlineData("us/tariff-of-100-percent", "2025-10-11T04:00:00Z", MeasureStatus.Threatened)]
    [InlineData("us/tariff-of-100-percent", "2025-11-01T04:00:00Z", MeasureStatus.NotKnown)]
    [InlineData("us/surcharge-of-15-percent", "2026-03-01T00:00:00Z", MeasureStatus.Threatened)]
    [InlineData("us/excess-capacity-investigation", "2026-10-01T00:00:00Z", MeasureStatus.InForce)]
    [InlineData("cn/export-control-list/12-firms", "2025-05-10T00:00:00Z", MeasureStatus.InForce)]
    [InlineData("cn/export-control-list/12-firms", "2025-06-10T00:00:00Z", MeasureStatus.Suspended)]
    [InlineData("cn/export-control-list/12-firms", "2025-08-13T00:00:00Z", MeasureStatus.Ended)]
    [InlineData("cn/export-control-list/16-firms", "2025-09-01T00:00:00Z", MeasureStatus.Suspended)]
    [InlineData("cn/export-control-list/16-firms", "2026-09-01T00:00:00Z", MeasureStatus.Suspended)]
    [InlineData("cn/export-control-list/15-firms", "2025-11-09T15:59:59Z", MeasureStatus.InForce)]
    [InlineData("cn/export-control-list/15-firms", "2025-11-09T16:00:00Z", MeasureStatus.Ended)]
    [InlineData("cn/unreliable-entities/11-firms", "2025-06-10T00:00:00Z", MeasureStatus.Suspended)]
    [InlineData("cn/unreliable-entities/11-firms", "2025-09-01T00:00:00Z", MeasureStatus.Suspended)]
    [InlineData("cn/unreliable-entities/11-firms", "2026-09-01T00:00:00Z", MeasureStatus.Suspended)]
    [InlineData("cn/unreliable-entities/6-firms", "2025-08-10T00:00:00Z", MeasureStatus.Suspended)]
    [InlineData("cn/unreliable-entities/6-firms", "2025-08-13T00:00:00Z", MeasureStatus.Ended)]
    [InlineData("cn/unreliable-entities/6-firms", "2026-09-01T00:00:00Z", MeasureStatus.Ended)]
    [InlineData("cn/unreliable-entities/march-2025", "2025-11-01T00:00:00Z", MeasureStatus.InForce)]
    [InlineData("cn/unreliable-entities/march-2025", "2025-11-10T00:00:00Z", MeasureStatus.Ended)]
    [InlineData("us/maritime-duties", "2025-06-10T00:00:00Z", MeasureStatus.Threatened)]
    [InlineData("us/maritime-duties", "2025-10-10T03:59:59Z", MeasureStatus.Threatened)]
    [InlineData("us/maritime-duties", "2025-10-11T04:00:00Z", MeasureStatus.Announced)]
    [InlineData("us/maritime-duties", "2025-12-01T00:00:00Z", MeasureStatus.Announced)]
    [InlineData("us/transshipment", "2025-08-01T00:00:00Z", MeasureStatus.Announced)]
    [InlineData("us/transshipment", "2025-08-07T04:00:59Z", MeasureStatus.Announced)]
    [InlineData("us/transshipment", "2025-08-07T04:01:00Z", MeasureStatus.InForce)]
    [InlineData("us/transshipment", "2026-03-01T00:00:00Z", MeasureStatus.Ended)]
    public void As_known_at_the_time_a_measure_stood_so(string key, string at, MeasureStatus status)
    {
        PolicyRegister then = Asked.KnownAt(at);
        then.StatusOf(key, Asked.Utc(at)).Should().Be(status);
    }

    [Theory]
    [InlineData("2026-04-16T15:59:59Z", "400.00 CNY")]
    [InlineData("2026-04-16T16:00:00Z", "640.00 CNY")]
    [InlineData("2026-10-06T00:00:00Z", "640.00 CNY")]
    public void The_port_fee_steps_up_while_it_is_suspended_so_that_640_yuan_would_come_back(string at, string fee)
    {
        Segment<OtherMeasureTerms> terms = Asked.Register.OtherMeasures["cn/port-fees"].TermsAt(Asked.Utc(at));
        terms.IsInForce.Should().BeFalse();
        terms.Possible.Should().ContainSingle().Which.Beneath().Fee!.ToString().Should().Be(fee);
    }

    [Theory]
    [InlineData("2025-12-01T00:00:00Z", "50.00 USD")]
    [InlineData("2026-04-17T03:59:59Z", "50.00 USD")]
    [InlineData("2026-04-17T04:00:00Z", "80.00 USD")]
    [InlineData("2026-10-06T00:00:00Z", "80.00 USD")]
    public void The_fee_of_the_United_States_steps_up_likewise_so_that_80_dollars_would_come_back(string at, string fee)
    {
        Segment<OtherMeasureTerms> terms = Asked.Register.OtherMeasures["us/port-fees"].TermsAt(Asked.Utc(at));
        terms.IsInForce.Should().BeFalse();
        terms.Possible.Should().ContainSingle().Which.Beneath().Fee!.ToString().Should().Be(fee);
    }

    [Fact]
    public void The_same_instant_suspended_the_fees_of_both_sides()
    {
        Instant instant = Asked.Utc("2025-11-10T05:01:00Z");
        foreach (string key in (string[])["cn/port-fees", "us/port-fees"])
        {
            OtherMeasure fees = Asked.Register.OtherMeasures[key];
            fees.StatusAt(instant - Duration.FromSeconds(1)).Should().Be(MeasureStatus.InForce);
            fees.StatusAt(instant).Should().Be(MeasureStatus.Suspended);
        }
    }

    [Theory]
    [InlineData("2025-02-04T05:00:59Z", false, "")]
    [InlineData("2025-02-04T05:01:00Z", true, "closed: all duties are owed")]
    [InlineData("2025-03-01T00:00:00Z", true, "open until the Secretary of Commerce")]
    [InlineData("2025-05-02T04:00:59Z", true, "open until the Secretary of Commerce")]
    [InlineData("2025-05-02T04:01:00Z", true, "120% or 100 dollars")]
    [InlineData("2025-05-14T04:00:59Z", true, "120% or 100 dollars")]
    [InlineData("2025-05-14T04:01:00Z", true, "54% or 100 dollars")]
    [InlineData("2025-08-29T04:01:00Z", true, "closed for all economies")]
    [InlineData("2026-03-01T00:00:00Z", true, "continued after")]
    [InlineData("2026-06-24T03:59:59Z", true, "continued after")]
    [InlineData("2026-06-24T04:00:00Z", true, "indefinitely, by mail and otherwise")]
    public void Goods_of_little_value_entered_by_these_rules(string at, bool isHeld, string words)
    {
        Segment<OtherMeasureTerms> terms = Asked.Register.OtherMeasures["us/de-minimis/cn"].TermsAt(Asked.Utc(at));
        terms.IsInForce.Should().Be(isHeld);
        if (isHeld)
            terms.Value.Text.Should().Contain(words);
    }

    [Theory]
    [InlineData("2025-11-05T15:59:59Z", "2025-11-10T05:00:00Z", true)]
    [InlineData("2025-11-05T16:00:00Z", "2026-09-01T00:00:00Z", true)]
    [InlineData("2025-11-04T15:59:59Z", "2026-09-01T00:00:00Z", false)]
    public void That_the_listings_of_April_2025_stay_suspended_for_a_year_was_known_from_5_November_2025_on(
        string known, string at, bool isSuspended)
    {
        foreach (string key in (string[])["cn/export-control-list/16-firms", "cn/unreliable-entities/11-firms"])
            Asked.KnownAt(known).OtherMeasures[key].TermsAt(Asked.Utc(at)).IsInForce.Should().Be(!isSuspended);
    }

    [Theory]
    [InlineData("2026-02-23T00:00:00Z", LegalView.AsCollected, MeasureStatus.InForce)]
    [InlineData("2026-02-24T05:00:00Z", LegalView.AsCollected, MeasureStatus.Ended)]
    [InlineData("2026-02-23T00:00:00Z", LegalView.AsWritten, MeasureStatus.Ended)]
    [InlineData("2025-09-01T00:00:00Z", LegalView.AsRuled, MeasureStatus.Ended)]
    public void The_duty_on_goods_transshipped_ended_with_the_other_emergency_duties(string at, LegalView view, MeasureStatus status) =>
        Asked.Register.OtherMeasures["us/transshipment"].StatusAt(Asked.Utc(at), view).Should().Be(status);

    [Fact]
    public void What_no_source_confirms_says_so_in_the_name_of_its_instrument()
    {
        Asked.Register.At(Asked.Utc("2026-01-01T00:00:00Z")).Tariffs["cn/energy/15"].Possible.Should().ContainSingle()
            .Which.EnactedBy!.Name.Should().Be("Announcement No. 1 of 2025 [not confirmed: whether it applied after 10 November 2025]");
        Asked.Register.Instruments["cn/ctc-2025-8"].Name.Should().Be("Announcement No. 8 of 2025 [not confirmed: its number]");
    }
}
