namespace TradePolicy.Tests;

/// <summary>What went wrong in systems that record the use of licences, each as a test that it does not go wrong here.</summary>
public sealed class UsageReportingTest
{
    [Fact]
    public void Cumulative_totals_are_not_added_up()
    {
        ExportLicence licence = Licensing.Issued()
            .RecordTotal("hmrc/1", Licensing.Kilograms(40m), Licensing.Days(0))
            .RecordTotal("hmrc/2", Licensing.Kilograms(60m), Licensing.Days(1));
        licence.BalanceOf().Used.Should().Be(Licensing.Kilograms(60m));
    }

    [Fact]
    public void A_licence_is_not_exhausted_early_by_counting_twice()
    {
        ExportLicence licence = Licensing.Issued()
            .RecordTotal("hmrc/1", Licensing.Kilograms(50m), Licensing.Days(0))
            .RecordTotal("hmrc/2", Licensing.Kilograms(60m), Licensing.Days(1));
        licence.StatusAt(Licensing.Days(1)).Should().Be(LicenceStatus.InForce);
        Refusal.Of<ShipmentRefusedException>(() => licence.RecordShipment("declaration/9", Licensing.Kilograms(10m), Licensing.Days(2)))
            .WithMessage(
                "Message 'declaration/9' on 'A-1' is refused: totals are reported for this licence; a shipment would be counted twice.");
        Refusal.Of<ShipmentRefusedException>(
            () => Licensing.Issued().RecordShipment("declaration/9", Licensing.Kilograms(10m), Licensing.Days(0))
                .RecordTotal("hmrc/1", Licensing.Kilograms(10m), Licensing.Days(2)))
            .Which.Problems.Select(problem => problem.Kind).Should().Equal(ShipmentProblemKind.TotalsAndShipmentsMixed);
    }

    [Fact]
    public void A_completion_record_that_repeats_the_total_changes_nothing_even_after_the_licence_ended()
    {
        ExportLicence licence = Licensing
            .Issued(LicenceKind.Single, Licensing.Plain().WithActionsOnEnded(EndedLicenceAction.Surrender))
            .RecordTotal("hmrc/1", Licensing.Kilograms(60m), Licensing.Shipped)
            .Surrender(Licensing.Days(3))
            .RecordTotal("hmrc/completion", Licensing.Kilograms(60m), Licensing.Days(4));
        licence.BalanceOf().Used.Should().Be(Licensing.Kilograms(60m));
        licence.Events.Should().HaveCount(7);
    }

    [Fact]
    public void Suspending_a_licence_cancels_nothing()
    {
        ExportLicence licence = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(30m), Licensing.Shipped)
            .Suspend(Licensing.Days(1));
        licence.Stage.Should().Be(LicenceStage.Suspended);
        licence.Number.Should().Be("L-1");
        licence.BalanceOf().Unshipped.Should().Be(Licensing.Kilograms(70m));
        ExportLicence back = licence.Reinstate(Licensing.Days(2));
        back.StatusAt(Licensing.Days(2)).Should().Be(LicenceStatus.InForce);
        back.CanShip(Licensing.Kilograms(70m), Licensing.EndUser, Licensing.Days(2)).IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void A_report_of_days_does_not_count_those_in_which_the_applicant_was_asked()
    {
        // Monday 2 to Friday 13 June 2025: eleven calendar days, nine working days, of which three were spent waiting for the applicant.
        ExportLicence pending = ExportLicence
            .Apply(Licensing.Application(regime: LicensingRegimes.UnitedKingdomStandardIndividual), LawZones.Utc("2025-06-02T09:00Z"))
            .Accept(LawZones.Utc("2025-06-02T10:00Z"))
            .RequestInformation(LawZones.Utc("2025-06-04T09:00Z"))
            .ProvideInformation(LawZones.Utc("2025-06-06T11:00Z"));
        LocalDate friday = LawZones.Day("2025-06-13");
        WorkingDayCalendars.EnglandAndWales.CountWorkingDays(LawZones.Day("2025-06-02"), friday).Should().Be(9);
        pending.Processing!.ElapsedThrough(friday).Value.Should().Be(6);
        pending.Processing.RemainingAfter(friday).Value.Should().Be(14);
    }

    [Theory]
    [InlineData("0.05", "t", true)]
    [InlineData("50000", "g", true)]
    [InlineData("250000", "carat", true)]
    [InlineData("50", "l", false)]
    [InlineData("50", "item", false)]
    public void Units_convert_exactly_or_not_at_all(string amount, string unit, bool converts)
    {
        Quantity quantity = Quantity.Of(
            decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
            MeasurementUnit.Predefined.Single(one => one.Symbol == unit));
        if (converts)
        {
            Licensing.Issued().RecordShipment("m-1", quantity, Licensing.Shipped).BalanceOf().Used.Should().Be(Licensing.Kilograms(50m));
        }
        else
        {
            Refusal.Of<ShipmentRefusedException>(() => Licensing.Issued().RecordShipment("m-1", quantity, Licensing.Shipped))
                .WithMessage($"*{quantity} does not convert exactly into kg, in which line 1 is licensed.");
        }
    }

    [Fact]
    public void Seven_items_of_a_licence_in_dozens_are_exact()
    {
        ExportLicence licence = Licensing.Issued(
            goods: LicensedGoods.Of(1, ControlCode.UnitedStates("9A012"), Quantity.Of(1m, MeasurementUnit.Dozen)));
        licence = licence.RecordShipment("m-1", Licensing.Items(7m), Licensing.Days(0));
        licence.CanShip(Licensing.Items(6m), Licensing.EndUser, Licensing.Days(1)).IsAllowed.Should().BeFalse();
        licence.RecordShipment("m-2", Licensing.Items(5m), Licensing.Days(1)).StatusAt(Licensing.Days(1))
            .Should().Be(LicenceStatus.Exhausted);
    }

    [Fact]
    public void The_kind_of_weight_is_part_of_the_quantity() =>
        Refusal.Of<ShipmentRefusedException>(
            () => Licensing.Issued()
                .RecordShipment("m-1", Quantity.Of(5m, MeasurementUnit.Kilogram, "dysprosium content"), Licensing.Shipped))
                    .WithMessage("*5 kg dysprosium content does not convert exactly into kg*");

    [Fact]
    public void A_tenth_three_times_is_three_tenths()
    {
        ExportLicence licence = Licensing.Issued(goods: LicensedGoods.Of(1, ControlCode.China("1C904"), Licensing.Kilograms(0.3m)));
        for (int index = 0; index < 3; index++)
            licence = licence.RecordShipment($"m-{index}", Licensing.Kilograms(0.1m), Licensing.Days(index));
        licence.StatusAt(Licensing.Days(2)).Should().Be(LicenceStatus.Exhausted);
        licence.BalanceOf().ShareUsed.Should().Be(Percentage.Of(100m));
    }

    [Fact]
    public void Use_above_the_licence_is_refused_with_the_amount_that_is_left()
    {
        ExportLicence licence = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(70m), Licensing.Shipped);
        ShipmentRefusedException refused = Refusal.Of<ShipmentRefusedException>(
            () => licence.RecordShipment("m-2", Licensing.Kilograms(30.001m), Licensing.Days(1)))
                .WithMessage("Message 'm-2' on 'A-1' is refused: line 1 has 30 kg left to ship, and 30.001 kg more are stated.").Which;
        refused.Problems.Single().Kind.Should().Be(ShipmentProblemKind.OverQuantity);
        refused.Problems.Single().Line.Should().Be(1);
        refused.Refused!.Reference.Should().Be("m-2");
        licence.RecordShipment("m-2", Licensing.Kilograms(30m), Licensing.Days(1)).BalanceOf().Unshipped.Should()
            .Be(Licensing.Kilograms(0m));
    }

    [Fact]
    public void Use_that_goes_down_needs_a_correction()
    {
        ExportLicence licence = Licensing.Issued().RecordTotal("hmrc/1", Licensing.Kilograms(60m), Licensing.Days(0));
        Refusal.Of<ShipmentRefusedException>(() => licence.RecordTotal("hmrc/2", Licensing.Kilograms(50m), Licensing.Days(1)))
            .WithMessage("*the total of line 1 would fall from 60 kg to 50 kg; only a correction of an earlier message lowers it.");
        Refusal.Of<ShipmentRefusedException>(
            () => licence.RecordTotal("hmrc/2", Licensing.Kilograms(60m), Licensing.Days(-1), reportedAt: Licensing.Days(1)))
            .WithMessage("*only a correction changes the past.");
        ExportLicence corrected = licence.CorrectUse(
            "hmrc/1a", "hmrc/1", [LineUse.Of(1, Licensing.Kilograms(50m))], Licensing.Days(1), "weighed again");
        corrected.BalanceOf().Used.Should().Be(Licensing.Kilograms(50m));
        corrected.AsKnownAt(Licensing.Days(0)).BalanceOf().Used.Should().Be(Licensing.Kilograms(60m));
    }

    [Fact]
    public void A_correction_gives_an_exhausted_licence_back()
    {
        ExportLicence single = Licensing.Issued(LicenceKind.Single).RecordShipment("m-1", Licensing.Kilograms(100m), Licensing.Days(0));
        ExportLicence corrected = single.CorrectUse("m-2", "m-1", [], Licensing.Days(2), "the declaration was cancelled");
        single.StatusAt(Licensing.Days(1)).Should().Be(LicenceStatus.Exhausted);
        corrected.StatusAt(Licensing.Days(1)).Should().Be(LicenceStatus.InForce);
        corrected.RecordShipment("m-3", Licensing.Kilograms(100m), Licensing.Days(3)).StatusAt(Licensing.Days(3))
            .Should().Be(LicenceStatus.Exhausted);
    }

    [Fact]
    public void A_correction_that_makes_a_later_message_too_much_is_refused_and_leaves_all_as_it_was()
    {
        ExportLicence licence = Licensing.Issued()
            .RecordShipment("m-1", Licensing.Kilograms(10m), Licensing.Days(0))
            .RecordShipment("m-2", Licensing.Kilograms(90m), Licensing.Days(1));
        Refusal.Of<ShipmentRefusedException>(
            () => licence.CorrectUse("c-1", "m-1", [LineUse.Of(1, Licensing.Kilograms(11m))], Licensing.Days(2)));
        Refusal.Of<ShipmentRefusedException>(() => licence.CorrectUse("c-1", "m-3", [], Licensing.Days(2)))
            .WithMessage("*'m-3' is not a shipment or total of this licence; recorded: 'm-1', 'm-2'.");
        licence.CorrectUse("c-1", "m-2", [LineUse.Of(1, Licensing.Kilograms(80m))], Licensing.Days(2)).BalanceOf().Used.Should()
            .Be(Licensing.Kilograms(90m));
    }

    [Fact]
    public void No_correction_moves_use_to_after_the_licence_ended()
    {
        ExportLicence ended = Licensing.Issued()
            .RecordTotal("hmrc/1", Licensing.Kilograms(60m), Licensing.Days(0))
            .Surrender(Licensing.Days(3))
            .RecordTotal("hmrc/completion", Licensing.Kilograms(60m), Licensing.Days(4));
        Refusal.Of<ShipmentRefusedException>(
            () => ended.CorrectUse("c-1", "hmrc/completion", [LineUse.Of(1, Licensing.Kilograms(70m))], Licensing.Days(5)))
            .WithMessage("*the licence is not in force at 2025-06-05T10:00 Asia/Shanghai (+08): it is surrendered from "
                + "2025-06-04T10:00 Asia/Shanghai (+08) on.");
        ended.CorrectUse("c-1", "hmrc/1", [LineUse.Of(1, Licensing.Kilograms(50m))], Licensing.Days(5))
            .CorrectUse("c-2", "hmrc/completion", [LineUse.Of(1, Licensing.Kilograms(50m))], Licensing.Days(5))
            .BalanceOf().Used.Should().Be(Licensing.Kilograms(50m));
    }

    [Fact]
    public void The_same_message_twice_counts_once_and_another_under_its_reference_is_refused()
    {
        ExportLicence licence = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(30m), Licensing.Shipped, Licensing.EndUser);
        licence.RecordShipment("m-1", Licensing.Kilograms(30m), Licensing.Shipped, Licensing.EndUser, reportedAt: Licensing.Later)
            .Should().BeSameAs(licence);
        Refusal.Of<ArgumentException>(() => licence.RecordShipment("m-1", Licensing.Kilograms(31m), Licensing.Shipped, Licensing.EndUser))
            .WithMessage("Message 'm-1' on 'A-1' has been recorded with other content (*");
        ExportLicence corrected = licence.CorrectUse("c-1", "m-1", [], Licensing.Days(1));
        corrected.CorrectUse("c-1", "m-1", [], Licensing.Days(1)).Should().BeSameAs(corrected);
        corrected.RecordShipment("m-1", Licensing.Kilograms(30m), Licensing.Shipped, Licensing.EndUser, reportedAt: Licensing.Later)
            .Should().BeSameAs(corrected);
    }

    [Fact]
    public void A_shipment_counts_if_the_licence_was_in_force_when_it_was_made()
    {
        Instant suspended = Licensing.Days(5);
        ExportLicence licence = Licensing.Issued().Suspend(suspended);
        Instant second = suspended - Duration.FromSeconds(1);
        licence.RecordShipment("m-1", Licensing.Kilograms(1m), second, reportedAt: Licensing.Days(9)).BalanceOf().Used.Should()
            .Be(Licensing.Kilograms(1m));
        Refusal.Of<ShipmentRefusedException>(
            () => licence.RecordShipment("m-1", Licensing.Kilograms(1m), suspended, reportedAt: Licensing.Days(9)))
            .WithMessage("Message 'm-1' on 'A-1' is refused: the licence is not in force at 2025-06-06T10:00 Asia/Shanghai (+08): "
                + "it is suspended from 2025-06-06T10:00 Asia/Shanghai (+08) on.");
        Refusal.Of<ShipmentRefusedException>(
            () => Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(1m), LawZones.Utc("2026-05-19T16:00Z")))
            .WithMessage("*it is lapsed, valid until 2026-05-19T24:00 Asia/Shanghai (+08).");
        Refusal.Of<ShipmentRefusedException>(
            () => Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Accepted, reportedAt: Licensing.Later))
            .WithMessage("*it is under review.");
    }

    [Fact]
    public void A_shipment_under_a_suspended_licence_is_refused_with_the_notice_and_since_when()
    {
        ExportLicence twice = Licensing.Issued().Suspend(Licensing.Days(5), "Notice No. 97 (made up)").Reinstate(Licensing.Days(6))
            .Suspend(Licensing.Days(7), "Notice No. 98 (made up)");
        string At(int days) => twice.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Licensing.Days(days)).ToString();
        At(5).Should().EndWith("it is suspended from 2025-06-06T10:00 Asia/Shanghai (+08) on: Notice No. 97 (made up)");
        At(6).Should().Be("yes");
        At(9).Should().EndWith("it is suspended from 2025-06-08T10:00 Asia/Shanghai (+08) on: Notice No. 98 (made up)");
        twice.Revoke(Licensing.Days(8), "Notice No. 99 (made up)")
            .CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Licensing.Days(9)).ToString()
            .Should().EndWith("it is revoked from 2025-06-09T10:00 Asia/Shanghai (+08) on: Notice No. 99 (made up)");
    }

    [Fact]
    public void Whether_a_shipment_may_go_is_told_with_every_reason()
    {
        ExportLicence licence = Licensing.Issued().Suspend(Licensing.Later);
        ShipmentAnswer no = licence.CanShip(Licensing.Kilograms(101m), Licensing.OtherEndUser, Licensing.Later);
        no.IsAllowed.Should().BeFalse();
        no.Problems.Select(problem => problem.Message).Should().Equal(
            "the licence is not in force at 2025-07-01T10:00 Asia/Shanghai (+08): it is suspended from "
            + "2025-07-01T10:00 Asia/Shanghai (+08) on",
            "the licence is for end user Magnetfabrik Bonn GmbH (DE), and not for end user Traction Motors Inc. (US)",
            "line 1 has 100 kg left to ship, and 101 kg more are stated");
        licence.CanShip([LineUse.Of(3, Licensing.Kilograms(1m))], Licensing.EndUser, Licensing.Shipped)
            .Problems.Select(problem => problem.Message).Should().Equal("the licence has no line 3, only 1");
        licence.CanShip(Licensing.Kilograms(100m), Licensing.EndUser, Licensing.Shipped).ToString().Should().Be("yes");
        ExportLicence.Apply(Licensing.Application(), Licensing.Filed).CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Licensing.Shipped)
            .ToString()
            .Should().Be("no: the licence is not in force at 2025-06-01T10:00 Asia/Shanghai (+08): it is filed");
        Refusal.Of<ArgumentException>(() => licence.CanShip([], Licensing.EndUser, Licensing.Shipped));
    }

    [Fact]
    public void A_general_licence_may_be_without_limit_and_is_then_never_exhausted()
    {
        ExportLicence licence = Licensing.Issued(LicenceKind.General, goods: LicensedGoods.WithoutLimit(1, ControlCode.China("1C905")));
        licence.BalanceOf().Used.Should().BeNull();
        licence = licence.RecordShipment("m-1", Licensing.Kilograms(1_000_000m), Licensing.Days(0))
            .RecordShipment("m-2", Quantity.Of(1m, MeasurementUnit.Tonne), Licensing.Days(1));
        licence.StatusAt(Licensing.Days(1)).Should().Be(LicenceStatus.InForce);
        licence.BalanceOf().Used.Should().Be(Licensing.Kilograms(1_001_000m));
        licence.BalanceOf().Unshipped.Should().BeNull();
        licence.BalanceOf().ShareUsed.Should().BeNull();
    }
}
