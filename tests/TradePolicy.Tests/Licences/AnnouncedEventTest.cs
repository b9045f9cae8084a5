using CsCheck;

namespace TradePolicy.Tests;

/// <summary>What is decided about an issued licence and announced before it takes effect, or known after.</summary>
public sealed class AnnouncedEventTest
{
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly Instant Notice = LawZones.Utc("2025-11-28T01:00Z");
    private static readonly Instant Suspension = Beijing(12, 5);
    private static readonly ExportLicence Announced = Licensing.Issued().Suspend(Suspension, "Notice No. 98", Notice);

    [Fact]
    public void A_suspension_that_was_announced_is_known_before_it_takes_effect()
    {
        ExportLicence then = Announced.AsKnownAt(Beijing(11, 29));
        then.Should().Be(Announced);
        then.StatusAt(Suspension - Second).Should().Be(LicenceStatus.InForce);
        then.StatusAt(Suspension).Should().Be(LicenceStatus.Suspended);
        then.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Suspension - Second).IsAllowed.Should().BeTrue();
        then.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Suspension).ToString().Should().Be(
            "no: the licence is not in force at 2025-12-05T00:00 Asia/Shanghai (+08): it is suspended from "
            + "2025-12-05T00:00 Asia/Shanghai (+08) on: Notice No. 98");
        LicensingRecord.Of(Licensing.Plain(), [Announced], Beijing(11, 29)).Licences[0].StatusAt(Beijing(12, 6))
            .Should().Be(LicenceStatus.Suspended);
    }

    [Fact]
    public void A_notice_is_known_from_its_second_on()
    {
        Announced.AsKnownAt(Notice - Second).Should().Be(Licensing.Issued());
        Announced.AsKnownAt(Notice - Second).StatusAt(Beijing(12, 6)).Should().Be(LicenceStatus.InForce);
        Announced.AsKnownAt(Notice).StatusAt(Beijing(12, 6)).Should().Be(LicenceStatus.Suspended);
        LicensingRecord.Of(Licensing.Plain(), [Announced], Notice - Second).Licences[0].StatusAt(Beijing(12, 6))
            .Should().Be(LicenceStatus.InForce);
    }

    [Fact]
    public void A_shipment_before_an_announced_suspension_is_recorded_after_the_notice()
    {
        ExportLicence shipped = Announced.RecordShipment("m-1", Licensing.Kilograms(10m), Beijing(12, 1));
        shipped.BalanceOf().Used.Should().Be(Licensing.Kilograms(10m));
        shipped.RecordShipment("m-2", Licensing.Kilograms(10m), Suspension - Second).BalanceOf().Used.Should().Be(Licensing.Kilograms(20m));
        Refusal.Of<ShipmentRefusedException>(() => shipped.RecordShipment("m-2", Licensing.Kilograms(10m), Suspension))
            .WithMessage("*it is suspended from 2025-12-05T00:00 Asia/Shanghai (+08) on: Notice No. 98.");
        Refusal.Of<ArgumentException>(() => Licensing.Issued().Suspend(Suspension)
                .RecordShipment("m-1", Licensing.Kilograms(10m), Beijing(12, 1)))
            .WithMessage("*If \"suspended\" was announced before it takes effect, state since when it is known (knownAt).");
    }

    [Fact]
    public void Every_decision_about_an_issued_licence_may_be_announced()
    {
        ExportLicence issued = Licensing.Issued();
        LicensedGoods[] more = [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Licensing.Kilograms(200m))];
        ExportLicence[] announced =
        [
            issued.Amend(Suspension, more, knownAt: Notice), Announced, issued.Revoke(Suspension, knownAt: Notice),
            issued.Surrender(Suspension, knownAt: Notice), issued.Replace("L-2", Suspension, knownAt: Notice),
            issued.Suspend(Licensing.Shipped).Reinstate(Suspension, knownAt: Notice),
        ];
        foreach (ExportLicence licence in announced)
        {
            licence.Events[^1].KnownAt.Should().Be(Notice);
            licence.Events[^1].At.Should().Be(Suspension);
            licence.AsKnownAt(Notice).Should().Be(licence);
            licence.AsKnownAt(Notice - Second).Events.Should().HaveCount(licence.Events.Count - 1);
            licence.StatusAt(Suspension - Second).Should().Be(licence.AsKnownAt(Notice - Second).StatusAt(Suspension));
        }

        announced.Select(licence => licence.StatusAt(Suspension)).Should().Equal(
            LicenceStatus.InForce, LicenceStatus.Suspended, LicenceStatus.Revoked, LicenceStatus.Surrendered, LicenceStatus.Replaced,
            LicenceStatus.InForce);
    }

    [Fact]
    public void An_event_known_at_another_instant_is_another_event_and_says_so()
    {
        StageChanged known = StageChanged.Of(LicenceEventKind.Suspended, Suspension, "Notice No. 98", Notice);
        known.Should().NotBe(StageChanged.Of(LicenceEventKind.Suspended, Suspension, "Notice No. 98"));
        known.ToString().Should().Be("2025-12-04T16:00:00Z suspended, known 2025-11-28T01:00:00Z: Notice No. 98");
        StageChanged.Of(LicenceEventKind.Suspended, Suspension, null, Suspension)
            .Should().Be(StageChanged.Of(LicenceEventKind.Suspended, Suspension));
        (Announced == Licensing.Issued().Suspend(Suspension, "Notice No. 98")).Should().BeFalse();
    }

    [Fact]
    public void A_step_of_the_procedure_is_known_when_it_happens()
    {
        Refusal.Of<ArgumentException>(() => StageChanged.Of(LicenceEventKind.Accepted, Suspension, null, Notice))
            .WithMessage("\"accepted\" at * is a step of the procedure, known when it happens*");
        StageChanged.Of(LicenceEventKind.Accepted, Suspension, null, Suspension).KnownAt.Should().Be(Suspension);
    }

    [Fact]
    public void A_suspension_is_called_off_by_a_reinstatement_of_its_own_instant()
    {
        ExportLicence calledOff = Announced.Reinstate(Suspension, "Notice No. 99", Beijing(12, 1));
        calledOff.StatusAt(Suspension).Should().Be(LicenceStatus.InForce);
        calledOff.AsKnownAt(Beijing(12, 1) - Second).StatusAt(Suspension).Should().Be(LicenceStatus.Suspended);
        calledOff.Suspend(Beijing(12, 10), knownAt: Beijing(12, 1)).StatusAt(Beijing(12, 10) - Second).Should().Be(LicenceStatus.InForce);
        Refusal.Of<LicenceTransitionException>(() => Announced.Reinstate(Beijing(12, 2)))
            .WithMessage("*is called off by a reinstatement of that instant.");
    }

    [Fact]
    public void A_suspension_that_is_brought_forward_stands_though_the_first_one_was_called_off()
    {
        ExportLicence forward = Announced.Reinstate(Suspension, null, Beijing(12, 1)).Suspend(Beijing(12, 2), null, Beijing(12, 1));
        forward.StatusAt(Beijing(12, 2) - Second).Should().Be(LicenceStatus.InForce);
        forward.StatusAt(Beijing(12, 2)).Should().Be(LicenceStatus.Suspended);
        forward.StatusAt(Suspension).Should().Be(LicenceStatus.Suspended);
        ExportLicence twice = Announced.Suspend(Beijing(12, 2), "Notice No. 99", Beijing(12, 1));
        twice.StatusAt(Suspension).Should().Be(LicenceStatus.Suspended);
        twice.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Suspension).ToString().Should().EndWith(
            "it is suspended from 2025-12-02T00:00 Asia/Shanghai (+08) on: Notice No. 99");
        ExportLicence back = twice.Reinstate(Beijing(12, 3));
        back.StatusAt(Suspension - Second).Should().Be(LicenceStatus.InForce);
        back.StatusAt(Suspension).Should().Be(LicenceStatus.Suspended, "nothing called off what was announced first");
    }

    [Fact]
    public void A_suspension_for_a_time_is_stated_with_its_end_and_its_end_may_come_earlier()
    {
        ExportLicence time = Announced.Reinstate(Beijing(12, 20), null, Notice);
        time.StatusAt(Beijing(12, 20) - Second).Should().Be(LicenceStatus.Suspended);
        time.StatusAt(Beijing(12, 20)).Should().Be(LicenceStatus.InForce);
        ExportLicence earlier = time.Reinstate(Beijing(12, 10), null, Beijing(12, 9));
        earlier.StatusAt(Beijing(12, 10) - Second).Should().Be(LicenceStatus.Suspended);
        earlier.StatusAt(Beijing(12, 10)).Should().Be(LicenceStatus.InForce);
        earlier.StatusAt(Beijing(12, 20)).Should().Be(LicenceStatus.InForce);
    }

    [Fact]
    public void A_revocation_stands_though_a_suspension_before_it_is_lifted_and_overtakes_what_was_announced_for_later()
    {
        ExportLicence both = Announced.Revoke(Beijing(12, 10), "Notice No. 100", Notice);
        ExportLicence lifted = both.Reinstate(Beijing(12, 7), null, Beijing(12, 6));
        lifted.StatusAt(Beijing(12, 10) - Second).Should().Be(LicenceStatus.InForce);
        lifted.StatusAt(Beijing(12, 10)).Should().Be(LicenceStatus.Revoked);
        ExportLicence before = Announced.Revoke(Beijing(12, 3));
        before.StatusAt(Beijing(12, 3) - Second).Should().Be(LicenceStatus.InForce);
        before.StatusAt(Suspension).Should().Be(LicenceStatus.Revoked);
        before.Stage.Should().Be(LicenceStage.Revoked);
        before.Events.Should().HaveCount(6, "the log keeps what was announced");
        before.RecordShipment("m-1", Licensing.Kilograms(1m), Beijing(12, 2), reportedAt: Beijing(12, 6)).BalanceOf().Used
            .Should().Be(Licensing.Kilograms(1m));
    }

    [Fact]
    public void A_retroactive_suspension_changes_what_is_known_now_and_not_what_was_known_then()
    {
        Instant known = Beijing(12, 8);
        ExportLicence shipped = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(10m), Beijing(12, 6));
        ExportLicence late = shipped.Suspend(Suspension, "Notice No. 98", known);
        late.AsKnownAt(known - Second).Should().Be(shipped);
        late.AsKnownAt(known - Second).StatusAt(Beijing(12, 6)).Should().Be(LicenceStatus.InForce);
        late.StatusAt(Suspension - Second).Should().Be(LicenceStatus.InForce);
        late.StatusAt(Suspension).Should().Be(LicenceStatus.Suspended);
        late.BalanceOf().Used.Should().Be(Licensing.Kilograms(10m), "what was recorded was right when it was recorded");
        Refusal.Of<ShipmentRefusedException>(
                () => late.RecordShipment("m-2", Licensing.Kilograms(1m), Beijing(12, 6), reportedAt: Beijing(12, 9)))
            .WithMessage("*it is suspended from 2025-12-05T00:00 Asia/Shanghai (+08) on, as became known at "
                + "2025-12-08T00:00 Asia/Shanghai (+08): Notice No. 98.");
        Refusal.Of<ArgumentException>(() => shipped.Suspend(Suspension))
            .WithMessage("*If it became known later than it takes effect, state when (knownAt): 2025-12-05T16:00:00Z or later.");
        Refusal.Of<LicenceTransitionException>(() => Licensing.Issued().Suspend(Licensing.Decided - Second, null, known))
            .Which.Stage.Should().Be(LicenceStage.UnderReview, "a licence is not suspended before it is issued");
    }

    [Fact]
    public void An_announced_amendment_licenses_from_its_instant_on()
    {
        LicensedGoods Magnets(decimal amount) => LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Licensing.Kilograms(amount));
        ExportLicence more = Licensing.Issued().Amend(Suspension, [Magnets(200m)], knownAt: Notice);
        more.CanShip(Licensing.Kilograms(150m), Licensing.EndUser, Suspension - Second).IsAllowed.Should().BeFalse();
        more.CanShip(Licensing.Kilograms(150m), Licensing.EndUser, Suspension).IsAllowed.Should().BeTrue();
        Refusal.Of<ShipmentRefusedException>(() => more.RecordShipment("m-1", Licensing.Kilograms(150m), Suspension - Second));
        Refusal.Of<ShipmentRefusedException>(
            () => more.RecordShipment("m-1", Licensing.Kilograms(150m), Suspension - Second, reportedAt: Suspension + Second),
            "what is licensed later does not allow more before, whenever it is reported");
        more.RecordShipment("m-1", Licensing.Kilograms(150m), Suspension).BalanceOf().Unshipped.Should().Be(Licensing.Kilograms(50m));

        ExportLicence less = Licensing.Issued().Amend(Suspension, [Magnets(50m)], knownAt: Notice)
            .RecordShipment("m-1", Licensing.Kilograms(80m), Suspension - Second);
        less.StatusAt(Suspension - Second).Should().Be(LicenceStatus.InForce);
        less.StatusAt(Suspension).Should().Be(LicenceStatus.Exhausted);
        less.CorrectUse("c-1", "m-1", [LineUse.Of(1, Licensing.Kilograms(70m))], Beijing(12, 6)).BalanceOf().Used
            .Should().Be(Licensing.Kilograms(70m));
        Refusal.Of<ShipmentRefusedException>(
            () => less.CorrectUse("c-1", "m-1", [LineUse.Of(1, Licensing.Kilograms(81m))], Beijing(12, 6)));
    }

    [Fact]
    public void An_amendment_does_not_lift_an_announced_suspension_nor_a_suspension_an_announced_amendment()
    {
        LicensedGoods[] more = [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Licensing.Kilograms(200m))];
        ExportLicence amended = Announced.Amend(Beijing(12, 2), more);
        amended.StatusAt(Suspension).Should().Be(LicenceStatus.Suspended);
        amended.Goods.Should().Equal(more);
        amended.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Suspension).ToString().Should().Contain("Notice No. 98");
        ExportLicence suspended = Licensing.Issued().Amend(Beijing(12, 10), more, knownAt: Notice).Suspend(Suspension, null, Notice);
        suspended.StatusAt(Beijing(12, 10)).Should().Be(LicenceStatus.Suspended);
        suspended.BalancesAt(Beijing(12, 10) - Second)[0].Goods.Quantity.Should().Be(Licensing.Kilograms(100m));
        suspended.BalancesAt(Beijing(12, 10))[0].Goods.Quantity.Should().Be(Licensing.Kilograms(200m));
        suspended.Reinstate(Beijing(12, 7)).StatusAt(Beijing(12, 10)).Should().Be(LicenceStatus.InForce);
    }

    [Fact]
    public void What_was_announced_falls_due_when_it_takes_effect()
    {
        LicensingRecord Known(ExportLicence licence, Instant at) => LicensingRecord.Of(Licensing.Plain(), [licence], at);
        LicensingRecord record = Known(Announced, Notice);
        LicenceDeadline due = record.DeadlinesBetween(Notice, Suspension).Should().ContainSingle().Subject;
        due.Kind.Should().Be(LicenceDeadlineKind.DecisionTakesEffect);
        due.By.Should().Be(Announced.Events[^1]);
        due.ToString().Should().Be("2025-12-05T00:00 Asia/Shanghai (+08): A-1, licence L-1: it is suspended: Notice No. 98");
        record.DeadlinesBetween(Notice, Suspension - Second).Should().BeEmpty();
        record.DeadlinesBetween(Suspension, Suspension + Second).Should().BeEmpty();
        Known(Announced, Notice - Second).DeadlinesBetween(Notice, Suspension).Should().BeEmpty();
        Known(Announced.Revoke(Beijing(12, 3)), Beijing(12, 3)).DeadlinesBetween(Beijing(12, 3), Suspension).Should().BeEmpty();
    }

    [Fact]
    public void A_licence_that_is_to_be_revoked_after_its_validity_ends_still_runs_out()
    {
        Instant end = LawZones.Utc("2026-05-19T16:00Z");
        LicensingRegime regime = Licensing.Plain().WithActionsOnEnded(EndedLicenceAction.Revocation);
        ExportLicence after = Licensing.Issued(regime: regime).Revoke(end + Second, null, Notice);
        LicensingRecord.Of(regime, [after], Notice).DeadlinesBetween(end - Second, end).Should().ContainSingle()
            .Which.Kind.Should().Be(LicenceDeadlineKind.ValidityEnds);
        ExportLicence before = Licensing.Issued(regime: regime).Revoke(end - Second, null, Notice);
        LicensingRecord.Of(regime, [before], Notice).DeadlinesBetween(end - Second, end).Should().BeEmpty();
    }

    [Fact]
    public void An_announced_extension_moves_the_end_of_the_validity()
    {
        LegalWindow longer = LegalWindow.OfDays(LawZones.Day("2025-05-20"), LawZones.Day("2026-06-30"), LawZones.Beijing);
        ExportLicence extended = Licensing.Issued().Amend(Suspension, validity: longer, knownAt: Notice);
        LicensingRecord.Of(Licensing.Plain(), [extended], Notice)
            .DeadlinesBetween(LawZones.Utc("2026-05-01T00:00Z"), LawZones.Utc("2026-07-01T00:00Z")).Should().ContainSingle()
            .Which.By.Should().BeOfType<LicenceAmended>();
    }

    [Fact]
    public void A_day_of_a_notice_begins_in_the_zone_of_the_regime()
    {
        Licensing.Plain().StartOf(LawZones.Day("2025-12-05")).Should().Be(LawZones.Utc("2025-12-04T16:00Z"));
        Refusal.Of<ArgumentException>(() => Licensing.Plain().StartOf(new LocalDate(2025, 12, 5, CalendarSystem.Julian)));
    }

    [Fact]
    public void Whatever_is_announced_the_licence_is_the_same_replayed_and_as_known() => Gen.Select(
        Gen.Int[0, 5], Gen.Int[-6, 6], Gen.Int[0, 3]).Array[1, 10].Sample(draws =>
    {
        ExportLicence licence = Licensing.Issued();
        Instant known = Notice;
        List<ExportLicence> states = [];
        foreach ((int kind, int days, int later) in draws)
        {
            known += Duration.FromDays(later);
            try
            {
                licence = licence.With(Drawn(kind, known + Duration.FromDays(days), known));
            }
            catch (LicenceTransitionException)
            {
                continue;
            }

            states.Add(licence);
        }

        ExportLicence.Replay(licence.Application, licence.Events).Should().Be(licence);
        foreach (ExportLicence state in states.GroupBy(state => state.Events[^1].KnownAt).Select(same => same.Last()))
        {
            licence.AsKnownAt(state.Events[^1].KnownAt).Should().Be(state);
            LicenceEvent last = state.Events[^1];
            state.StatusAt(last.At).Should().Be(last.Kind switch
            {
                LicenceEventKind.Reinstated => LicenceStatus.InForce,
                _ => Enum.Parse<LicenceStatus>(last.Kind.ToString()),
            });
        }
    });

    private static LicenceEvent Drawn(int kind, Instant at, Instant known) => kind switch
    {
        0 or 1 => StageChanged.Of(LicenceEventKind.Suspended, at, null, known),
        2 or 3 => StageChanged.Of(LicenceEventKind.Reinstated, at, null, known),
        4 => StageChanged.Of(LicenceEventKind.Revoked, at, null, known),
        _ => LicenceReplaced.Of(at, "L-2", null, known),
    };

    private static Instant Beijing(int month, int day) =>
        new LocalDateTime(2025, month, day, 0, 0).InZoneStrictly(LawZones.Beijing).ToInstant();
}
