namespace TradePolicy.Tests;

public sealed class LicenceTransitionsTest
{
    // Written down by hand: for each stage the events it allows, with the stage they lead to. Everything else is refused.
    private static readonly Dictionary<LicenceStage, string> Allowed = new()
    {
        [LicenceStage.NotFiled] = "Filed>Filed",
        [LicenceStage.Filed] = "Accepted>UnderReview Returned>Returned Withdrawn>Withdrawn ApplicationAmended>Filed",
        [LicenceStage.UnderReview] =
            "InformationRequested>InformationOutstanding Referred>WithHigherAuthority Approved>Approved Denied>Denied Returned>Returned " +
            "Withdrawn>Withdrawn ApplicationAmended>UnderReview",
        [LicenceStage.InformationOutstanding] =
            "InformationProvided>UnderReview Denied>Denied Returned>Returned Withdrawn>Withdrawn " +
            "ApplicationAmended>InformationOutstanding",
        [LicenceStage.WithHigherAuthority] = "Resumed>UnderReview Withdrawn>Withdrawn ApplicationAmended>WithHigherAuthority",
        [LicenceStage.Approved] = "Issued>Issued",
        [LicenceStage.Denied] = "",
        [LicenceStage.Returned] = "",
        [LicenceStage.Withdrawn] = "",
        [LicenceStage.Issued] =
            "Amended>Issued Suspended>Suspended Revoked>Revoked Surrendered>Surrendered Replaced>Replaced ShipmentRecorded>Issued " +
            "TotalUseRecorded>Issued UseCorrected>Issued",
        [LicenceStage.Suspended] =
            "Reinstated>Issued Revoked>Revoked Replaced>Replaced ShipmentRecorded>Suspended TotalUseRecorded>Suspended " +
            "UseCorrected>Suspended",
        [LicenceStage.Revoked] = "ShipmentRecorded>Revoked TotalUseRecorded>Revoked UseCorrected>Revoked",
        [LicenceStage.Surrendered] = "ShipmentRecorded>Surrendered TotalUseRecorded>Surrendered UseCorrected>Surrendered",
        [LicenceStage.Replaced] = "ShipmentRecorded>Replaced TotalUseRecorded>Replaced UseCorrected>Replaced",
    };

    public static TheoryData<LicenceStage, LicenceEventKind> EveryStageByEveryEvent()
    {
        TheoryData<LicenceStage, LicenceEventKind> cells = [];
        foreach (LicenceStage stage in Enum.GetValues<LicenceStage>())
        {
            foreach (LicenceEventKind kind in Enum.GetValues<LicenceEventKind>())
                cells.Add(stage, kind);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(EveryStageByEveryEvent))]
    public void Every_event_in_every_stage_is_allowed_or_refused_as_the_table_says(LicenceStage stage, LicenceEventKind kind)
    {
        Dictionary<string, string> allowed = Allowed[stage].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(cell => cell.Split('>')).ToDictionary(cell => cell[0], cell => cell[1]);
        (ExportLicence before, LicenceEvent happening) = In(stage, kind);
        before.Stage.Should().Be(stage);

        if (allowed.TryGetValue(kind.ToString(), out string? next))
        {
            before.With(happening).Stage.ToString().Should().Be(next);
            before.With(happening).Events.Should().Equal(before.Events.Append(happening));
        }
        else
        {
            LicenceTransitionException refused = Refusal.Of<LicenceTransitionException>(() => before.With(happening)).Which;
            refused.Stage.Should().Be(stage);
            refused.Event.Should().BeSameAs(happening);
            refused.Allowed.Select(one => one.ToString()).Should().Equal(allowed.Keys);
        }
    }

    [Fact]
    public void The_table_can_be_read_and_contains_nothing_else() =>
        LicenceTransitions.Table.Select(row => row.ToString()).Should().Equal(
            Allowed.SelectMany(
                stage => stage.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(cell => $"{stage.Key}, {cell.Replace(">", ": ")}")));

    [Fact]
    public void A_refused_event_is_reported_with_the_stage_and_the_events_it_allows()
    {
        ExportLicence filed = ExportLicence.Apply(Licensing.Application(), Licensing.Filed);
        Refusal.Of<LicenceTransitionException>(() => filed.Approve(Licensing.Decided))
            .WithMessage("'A-1' is filed; \"approved\" is not allowed then, allowed are accepted, returned without action, withdrawn, " +
                "application amended.");
        Refusal.Of<LicenceTransitionException>(() => filed.Withdraw(Licensing.Accepted).Accept(Licensing.Decided))
            .WithMessage("'A-1' is withdrawn; \"accepted\" is not allowed then, nothing is allowed any more.");
        Refusal.Of<LicenceTransitionException>(
            () => filed.Accept(Licensing.Accepted).ReferToHigherAuthority(Licensing.Decided).Approve(Licensing.Decided))
            .WithMessage("'A-1' is with a higher authority; \"approved\" is not allowed then, allowed are resumed, withdrawn, " +
                "application amended.");
        Refusal.Of<LicenceTransitionException>(
            () => ExportLicence.Replay(Licensing.Application(), [StageChanged.Of(LicenceEventKind.Accepted, Licensing.Accepted)]))
            .WithMessage("'A-1' is not filed; \"accepted\" is not allowed then, allowed is filed.");
    }

    private static (ExportLicence Before, LicenceEvent Happening) In(LicenceStage stage, LicenceEventKind kind)
    {
        ExportLicence filed = ExportLicence.Apply(Licensing.Application(), Licensing.Filed);
        ExportLicence reviewed = filed.Accept(Licensing.Accepted);

        // Totals and shipments do not mix: the licence has the message that the event corrects or is of the kind of the event.
        ExportLicence issued = reviewed.Approve(Licensing.Decided).Issue("L-1", Licensing.Decided, new LocalDate(2026, 5, 19));
        ExportLicence used = kind == LicenceEventKind.TotalUseRecorded
            ? issued.RecordTotal("m-1", Licensing.Kilograms(10m), Licensing.Shipped)
            : issued.RecordShipment("m-1", Licensing.Kilograms(10m), Licensing.Shipped);
        Instant on = Licensing.Days(2);
        Instant now = Licensing.Days(3);
        ExportLicence before = stage switch
        {
            LicenceStage.NotFiled => ExportLicence.Replay(Licensing.Application(), []),
            LicenceStage.Filed => filed,
            LicenceStage.UnderReview => reviewed,
            LicenceStage.InformationOutstanding => reviewed.RequestInformation(on, "the end user"),
            LicenceStage.WithHigherAuthority => reviewed.ReferToHigherAuthority(on),
            LicenceStage.Approved => reviewed.Approve(on),
            LicenceStage.Denied => reviewed.Deny(on, "criterion 2c"),
            LicenceStage.Returned => reviewed.Return(on),
            LicenceStage.Withdrawn => reviewed.Withdraw(on),
            LicenceStage.Issued => used,
            LicenceStage.Suspended => used.Suspend(on),
            LicenceStage.Revoked => used.Revoke(on),
            LicenceStage.Surrendered => used.Surrender(on),
            _ => used.Replace("L-2", on),
        };
        LineUse[] use = [LineUse.Of(1, Licensing.Kilograms(20m))];
        return (before, kind switch
        {
            LicenceEventKind.Filed => StageChanged.Of(LicenceEventKind.Filed, now),
            LicenceEventKind.ApplicationAmended => ApplicationAmended.Of(now, endUse: "wind turbines"),
            LicenceEventKind.Accepted => StageChanged.Of(LicenceEventKind.Accepted, now),
            LicenceEventKind.InformationRequested => StageChanged.Of(LicenceEventKind.InformationRequested, now),
            LicenceEventKind.InformationProvided => StageChanged.Of(LicenceEventKind.InformationProvided, now),
            LicenceEventKind.Referred => StageChanged.Of(LicenceEventKind.Referred, now),
            LicenceEventKind.Resumed => StageChanged.Of(LicenceEventKind.Resumed, now),
            LicenceEventKind.Approved => ApplicationApproved.Of(now, ["no re-export"]),
            LicenceEventKind.Denied => ApplicationDenied.Of(now, "criterion 1"),
            LicenceEventKind.Returned => StageChanged.Of(LicenceEventKind.Returned, now),
            LicenceEventKind.Withdrawn => StageChanged.Of(LicenceEventKind.Withdrawn, now),
            LicenceEventKind.Issued =>
                LicenceIssued.Of(now, "L-1", LegalWindow.Starting(LegalMoment.StartOf(new(2025, 6, 1), LawZones.Beijing))),
            LicenceEventKind.Amended =>
                LicenceAmended.Of(now, [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Licensing.Kilograms(200m))]),
            LicenceEventKind.Suspended => StageChanged.Of(LicenceEventKind.Suspended, now),
            LicenceEventKind.Reinstated => StageChanged.Of(LicenceEventKind.Reinstated, now),
            LicenceEventKind.Revoked => StageChanged.Of(LicenceEventKind.Revoked, now),
            LicenceEventKind.Surrendered => StageChanged.Of(LicenceEventKind.Surrendered, now),
            LicenceEventKind.Replaced => LicenceReplaced.Of(now, "L-2"),
            LicenceEventKind.ShipmentRecorded => ShipmentRecorded.Of(Licensing.Days(1), "m-2", use, reportedAt: now),
            LicenceEventKind.TotalUseRecorded => TotalUseRecorded.Of(Licensing.Days(1), "m-2", use, now),
            _ => UseCorrected.Of(now, "m-2", "m-1", use),
        });
    }
}
