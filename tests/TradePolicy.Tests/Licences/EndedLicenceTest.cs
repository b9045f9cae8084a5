namespace TradePolicy.Tests;

/// <summary>What may still be done to a licence that has lapsed, is exhausted or was replaced.</summary>
public sealed class EndedLicenceTest
{
    private static readonly Instant Lapse = LawZones.Utc("2026-05-19T16:00Z");
    private static readonly Duration Second = Duration.FromSeconds(1);

    public static TheoryData<LicenceEventKind> Actions =>
        [LicenceEventKind.Suspended, LicenceEventKind.Revoked, LicenceEventKind.Surrendered];

    [Theory]
    [MemberData(nameof(Actions))]
    public void A_licence_that_has_lapsed_is_not_suspended_revoked_or_surrendered(LicenceEventKind kind)
    {
        ExportLicence licence = Licensing.Issued();
        licence.With(StageChanged.Of(kind, Lapse - Second)).Stage.ToString().Should().Be(kind.ToString());
        LicenceTransitionException refused = Refusal.Of<LicenceTransitionException>(
            () => licence.With(StageChanged.Of(kind, Lapse)))
            .WithMessage("'A-1' is lapsed at 2026-05-19T16:00:00Z; *is not allowed then, allowed are amended, replaced, shipment recorded*"
                + "the regime says so: WithActionsOnEnded, and actionsOnEnded in JSON.")
            .Which;
        (refused.Stage, refused.Status).Should().Be((LicenceStage.Issued, LicenceStatus.Lapsed));
        refused.Allowed.Should().Equal(
            LicenceEventKind.Amended, LicenceEventKind.Replaced, LicenceEventKind.ShipmentRecorded, LicenceEventKind.TotalUseRecorded,
            LicenceEventKind.UseCorrected);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void A_licence_that_is_exhausted_is_not_suspended_revoked_or_surrendered(LicenceEventKind kind)
    {
        ExportLicence nearly = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(99.99m), Licensing.Shipped);
        nearly.With(StageChanged.Of(kind, Licensing.Later)).Stage.ToString().Should().Be(kind.ToString());
        ExportLicence exhausted = nearly.RecordShipment("m-2", Licensing.Kilograms(0.01m), Licensing.Days(1));
        Refusal.Of<LicenceTransitionException>(() => exhausted.With(StageChanged.Of(kind, Licensing.Later)))
            .WithMessage("'A-1' is exhausted at 2025-07-01T02:00:00Z; *").Which.Status.Should().Be(LicenceStatus.Exhausted);
        ExportLicence single = Licensing.Issued(LicenceKind.Single)
            .RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Shipped);
        Refusal.Of<LicenceTransitionException>(() => single.With(StageChanged.Of(kind, Licensing.Later)));
    }

    [Fact]
    public void A_suspended_licence_that_has_lapsed_is_not_revoked()
    {
        ExportLicence suspended = Licensing.Issued().Suspend(Licensing.Later);
        suspended.Revoke(Lapse - Second).Stage.Should().Be(LicenceStage.Revoked);
        Refusal.Of<LicenceTransitionException>(() => suspended.Revoke(Lapse))
            .Which.Allowed.Should().NotContain(LicenceEventKind.Revoked).And.Contain(LicenceEventKind.Reinstated);
    }

    [Fact]
    public void A_licence_of_which_the_texts_leave_open_whether_it_has_lapsed_may_still_be_revoked()
    {
        ExportLicence licence = ExportLicence
            .Apply(Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), Licensing.Filed)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided).Issue("L-1", Licensing.Decided, Period.FromYears(1));
        Instant anniversary = LawZones.Utc("2026-05-20T04:00Z");
        licence.StatusAt(anniversary).Should().Be(LicenceStatus.Indeterminate);
        licence.Revoke(anniversary).Stage.Should().Be(LicenceStage.Revoked);
        Refusal.Of<LicenceTransitionException>(() => licence.Revoke(LawZones.Utc("2026-05-20T16:00Z")));
    }

    [Fact]
    public void A_regime_may_say_otherwise()
    {
        LicensingRegime regime = Licensing.Plain()
            .WithActionsOnEnded(EndedLicenceAction.Surrender, EndedLicenceAction.Suspension, EndedLicenceAction.Revocation);
        regime.ActionsOnEnded.Should().BeInAscendingOrder();
        ExportLicence licence = Licensing.Issued(regime: regime);
        licence.Suspend(Lapse).Stage.Should().Be(LicenceStage.Suspended);
        licence.Suspend(Lapse).StatusAt(Lapse).Should().Be(LicenceStatus.Lapsed);
        licence.Revoke(Lapse).StatusAt(Lapse).Should().Be(LicenceStatus.Revoked);
        licence.Surrender(Lapse).StatusAt(Lapse - Second).Should().Be(LicenceStatus.InForce);
        licence.RecordShipment("m-1", Licensing.Kilograms(100m), Licensing.Shipped).Revoke(Licensing.Later).Stage
            .Should().Be(LicenceStage.Revoked);

        ExportLicence replaced = licence.Replace("L-2", Licensing.Later);
        replaced.Surrender(Lapse).Stage.Should().Be(LicenceStage.Surrendered);
        replaced.Revoke(Lapse).Stage.Should().Be(LicenceStage.Revoked);
        Refusal.Of<LicenceTransitionException>(() => replaced.Suspend(Lapse)).Which.Allowed.Should().Equal(
            LicenceEventKind.ShipmentRecorded, LicenceEventKind.TotalUseRecorded, LicenceEventKind.UseCorrected, LicenceEventKind.Revoked,
            LicenceEventKind.Surrendered);

        ExportLicence surrenderedOnly = Licensing.Issued(regime: Licensing.Plain().WithActionsOnEnded(EndedLicenceAction.Surrender));
        surrenderedOnly.Surrender(Lapse).Stage.Should().Be(LicenceStage.Surrendered);
        Refusal.Of<LicenceTransitionException>(() => surrenderedOnly.Revoke(Lapse));
        Refusal.Of<ArgumentOutOfRangeException>(() => regime.WithActionsOnEnded((EndedLicenceAction)9));
    }

    [Fact]
    public void A_shipment_of_before_the_end_may_be_reported_after_it() =>
        Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(1m), Lapse - Second, reportedAt: Lapse + Second)
            .StatusAt(Lapse).Should().Be(LicenceStatus.Lapsed);

    [Fact]
    public void A_late_report_of_an_earlier_shipment_is_told_which_argument_cures_it()
    {
        ExportLicence suspended = Licensing.Issued().Suspend(Licensing.Later);
        Refusal.Of<ArgumentException>(() => suspended.RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Shipped)).WithMessage(
            "*comes after 2025-07-01T02:00:00Z suspended. If the use was reported late, state when (reportedAt): 2025-07-01T02:00:00Z or "
            + "later. If \"suspended\" was announced before it takes effect, state since when it is known (knownAt).");
        suspended.RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Shipped, reportedAt: Licensing.Later)
            .BalanceOf().Used.Should().Be(Licensing.Kilograms(1m));
        Refusal.Of<ArgumentException>(() => suspended.RecordTotal("m-1", Licensing.Kilograms(1m), Licensing.Shipped))
            .WithMessage("*(reportedAt)*");
        ExportLicence used = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Shipped).Suspend(Licensing.Later);
        Refusal.Of<ArgumentException>(() => used.CorrectUse("c-1", "m-1", [], Licensing.Days(1)))
            .WithMessage("*A correction is dated when it is made (at), here 2025-07-01T02:00:00Z or later.");
        Refusal.Of<ArgumentException>(() => used.Revoke(Licensing.Days(1))).WithMessage(
            "*If it became known later than it takes effect, state when (knownAt): 2025-07-01T02:00:00Z or later.");
        ExportLicence pending = ExportLicence.Apply(Licensing.Application(), Licensing.Later);
        Refusal.Of<ArgumentException>(() => pending.Accept(Licensing.Days(1)))
            .WithMessage("*Give the events in their order, to ExportLicence.Replay for example.");
    }
}
