namespace TradePolicy.Tests;

/// <summary>What falls due in a set of licences: pending decisions, and validities that end.</summary>
public sealed class LicenceDeadlineTest
{
    private static readonly LicensingRegime China = LicensingRegimes.ChinaDualUse;
    private static readonly Instant June = LawZones.Utc("2025-05-31T16:00Z");
    private static readonly Instant July = LawZones.Utc("2025-06-30T16:00Z");
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public void In_June_2025_the_decision_on_an_application_of_4_April_falls_due()
    {
        LicenceDeadline due = Record(Pending("A-1")).DeadlinesBetween(June, July).Should().ContainSingle().Subject;
        due.Kind.Should().Be(LicenceDeadlineKind.DecisionDue);
        due.Reference.Should().Be("A-1");
        due.Number.Should().BeNull();
        due.By.Kind.Should().Be(LicenceEventKind.Accepted);
        due.IsCertain.Should().BeTrue();
        due.At.Value.ToInstant().Should().Be(LawZones.Utc("2025-06-11T16:00Z"));
        due.ToString().Should().Be("2025-06-11T24:00 Asia/Shanghai (+08): A-1: the decision is due");
    }

    [Fact]
    public void A_decision_that_is_due_falls_due_with_the_last_second_of_its_day()
    {
        Instant end = LawZones.Utc("2025-06-11T16:00Z");
        LicensingRecord record = Record(Pending("A-1"));
        record.DeadlinesBetween(June, end - Second).Should().BeEmpty();
        record.DeadlinesBetween(June, end).Should().ContainSingle();
        record.DeadlinesBetween(end - Second, July).Should().ContainSingle();
        record.DeadlinesBetween(end, July).Should().BeEmpty("it is overdue then");
    }

    [Fact]
    public void A_licence_that_is_valid_through_30_June_ends_in_June_by_the_event_that_says_so()
    {
        ExportLicence issued = ThroughJune(China, "A-2");
        LicenceDeadline ends = Record(issued).DeadlinesBetween(June, July).Should().ContainSingle().Subject;
        ends.Kind.Should().Be(LicenceDeadlineKind.ValidityEnds);
        ends.Number.Should().Be("L-1");
        ends.By.Should().BeOfType<LicenceIssued>();
        ends.At.Value.ToInstant().Should().Be(July);
        ends.ToString().Should().Be("2025-06-30T24:00 Asia/Shanghai (+08): A-2, licence L-1: the validity ends");
        Record(issued).DeadlinesBetween(July, July + Duration.FromDays(30)).Should().BeEmpty();

        ExportLicence amended = ThroughJune(Licensing.Plain(), "A-3").Amend(
            Licensing.Shipped,
            validity: LegalWindow.OfDays(LawZones.Day("2025-05-20"), LawZones.Day("2025-07-15"), LawZones.Beijing));
        LicensingRecord later = LicensingRecord.Of(Licensing.Plain(), [amended], Licensing.Shipped);
        later.DeadlinesBetween(June, July).Should().BeEmpty();
        later.DeadlinesBetween(July, July + Duration.FromDays(30)).Should().ContainSingle().Which.By.Should().BeOfType<LicenceAmended>();
    }

    [Fact]
    public void A_suspended_licence_runs_out_and_a_revoked_one_does_not()
    {
        ExportLicence issued = ThroughJune(Licensing.Plain(), "A-4");
        LicensingRecord Of(ExportLicence licence) => LicensingRecord.Of(Licensing.Plain(), [licence], Licensing.Shipped);
        Of(issued.Suspend(Licensing.Shipped)).DeadlinesBetween(June, July).Should().ContainSingle();
        Of(issued.Revoke(Licensing.Shipped)).DeadlinesBetween(June, July).Should().BeEmpty();
    }

    [Fact]
    public void A_time_that_stands_still_is_due_not_before_a_day_and_says_why()
    {
        ExportLicence asked = Pending("A-5").RequestInformation(Licensing.Decided);
        LicensingRecord record = LicensingRecord.Of(China, [asked], LawZones.Utc("2025-06-05T04:00Z"));
        LicenceDeadline due = record.DeadlinesBetween(June, LawZones.Utc("2025-08-01T00:00Z")).Should().ContainSingle().Subject;
        due.IsCertain.Should().BeFalse();
        due.At.IsDated.Should().BeFalse();
        due.Reasons.Should().NotBeEmpty();
        due.Possible.Should().BeEmpty("no last possible day is known");
        due.NotBefore.Should().BeGreaterThan(LawZones.Utc("2025-06-11T16:00Z"), "the pause lasts through 5 June at the least");
        due.ToString().Should().StartWith("the last day of the time allowed is not before 2025-06-");
        record.DeadlinesBetween(June, due.NotBefore - Second).Should().BeEmpty();
        record.DeadlinesBetween(due.NotBefore + Duration.FromDays(1), LawZones.Utc("2025-08-01T00:00Z")).Should()
            .ContainSingle("it may be due any later day");
    }

    [Fact]
    public void An_exhausted_licence_has_nothing_left_that_falls_due()
    {
        ExportLicence licence = ThroughJune(Licensing.Plain(), "A-6");
        LicensingRecord Of(ExportLicence own) => LicensingRecord.Of(Licensing.Plain(), [own], Licensing.Shipped);
        Of(licence.RecordShipment("m-1", Licensing.Kilograms(99m), Licensing.Shipped)).DeadlinesBetween(June, July)
            .Should().ContainSingle();
        Of(licence.RecordShipment("m-1", Licensing.Kilograms(100m), Licensing.Shipped)).DeadlinesBetween(June, July).Should().BeEmpty();
    }

    [Fact]
    public void Of_one_instant_the_end_of_the_validity_comes_before_what_takes_effect_then()
    {
        LicensingRegime regime = Licensing.Plain().WithActionsOnEnded(EndedLicenceAction.Suspension);
        ExportLicence licence = ThroughJune(regime, "A-7").Suspend(July, "Notice No. 98", Licensing.Shipped);
        LicensingRecord.Of(regime, [licence], Licensing.Shipped).DeadlinesBetween(June, July).Select(due => due.Kind)
            .Should().Equal(LicenceDeadlineKind.ValidityEnds, LicenceDeadlineKind.DecisionTakesEffect);
    }

    [Fact]
    public void A_licence_that_is_taken_away_as_its_validity_ends_does_not_run_out()
    {
        LicensingRegime regime = Licensing.Plain().WithActionsOnEnded(EndedLicenceAction.Revocation);
        ExportLicence licence = ThroughJune(regime, "A-8").Revoke(July, "Notice No. 98", Licensing.Shipped);
        LicensingRecord.Of(regime, [licence], Licensing.Shipped).DeadlinesBetween(June, July).Select(due => due.Kind)
            .Should().Equal(LicenceDeadlineKind.DecisionTakesEffect);
    }

    [Fact]
    public void A_validity_that_was_over_when_it_was_stated_has_ended_all_the_same()
    {
        LegalWindow Through(string lastDay) =>
            LegalWindow.OfDays(LawZones.Day("2025-05-01"), LawZones.Day(lastDay), LawZones.Beijing);
        LicenceDeadline Ended(ExportLicence licence) => LicensingRecord.Of(Licensing.Plain(), [licence], Licensing.Shipped)
            .DeadlinesBetween(Licensing.Accepted, July).Should().ContainSingle().Subject;
        ExportLicence issued = ExportLicence.Apply(Licensing.Application(), Licensing.Filed).Accept(Licensing.Accepted)
            .Approve(Licensing.Decided).Issue("L-1", Licensing.Decided, Through("2025-05-10"));
        Ended(issued).At.Value.ToInstant().Should().Be(LawZones.Utc("2025-05-10T16:00Z"));
        LicenceDeadline amended = Ended(ThroughJune(Licensing.Plain(), "A-9").Amend(Licensing.Shipped, validity: Through("2025-05-31")));
        amended.At.Value.ToInstant().Should().Be(June);
        amended.By.Should().BeOfType<LicenceAmended>();
    }

    [Fact]
    public void A_desk_with_licences_of_several_regimes_gets_one_list_in_order()
    {
        LicensingRecord plain = LicensingRecord.Of(Licensing.Plain(), [ThroughJune(Licensing.Plain(), "B-1")], Licensing.Shipped);
        LicenceDeadline.Between([plain, Record(ThroughJune(China, "A-2"), Pending("A-9"))], June, July)
            .Select(due => due.Reference).Should().Equal("A-9", "A-2", "B-1");
        Refusal.Of<ArgumentException>(() => plain.DeadlinesBetween(July, June))
            .WithMessage("The end, 2025-05-31T16:00:00Z, is before the start, 2025-06-30T16:00:00Z.*");
        Refusal.Of<ArgumentNullException>(() => LicenceDeadline.Between(null!, June, July));
    }

    private static LicensingRecord Record(params ExportLicence[] licences) => LicensingRecord.Of(China, licences, June);

    private static ExportLicence Pending(string reference) =>
        ExportLicence.Apply(Licensing.Application(LicenceKind.Single, China, reference), Licensing.Filed).Accept(Licensing.Accepted);

    private static ExportLicence ThroughJune(LicensingRegime regime, string reference) =>
        ExportLicence.Apply(Licensing.Application(LicenceKind.General, regime, reference), Licensing.Filed)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided)
            .Issue("L-1", Licensing.Decided, LegalWindow.OfDays(LawZones.Day("2025-05-20"), LawZones.Day("2025-06-30"), LawZones.Beijing));
}
