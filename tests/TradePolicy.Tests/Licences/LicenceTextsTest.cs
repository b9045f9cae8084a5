namespace TradePolicy.Tests;

/// <summary>What applications, licences, their events and their totals say of themselves, and what they refuse with which words.</summary>
public sealed class LicenceTextsTest
{
    private static readonly ControlCode Magnets = ControlCode.China("1C905.a.4");
    private static readonly Instant At = Licensing.Filed;

    [Fact]
    public void An_application_says_what_it_is_for_and_what_it_lacks()
    {
        LicenceApplication application = LicenceApplication
            .Create("A-1", LicensingRegimes.ChinaDualUse, LicenceKind.Single, [LicensedGoods.Of(1, Magnets, Licensing.Kilograms(100m))])
            .With(Licensing.Exporter)
            .WithDocuments(LicensingRegimes.ChinaDualUse.Documents.Skip(1).Select(document => document.Name));
        application.ToString().Should().Be("A-1: single licence under China's dual-use items regime");
        application.Gaps.Select(gap => gap.Message).Should().Equal(
            "no consignee is named", "no end user is named", "the end use is not stated",
            "the proof of identity of the applicant is not enclosed (Regulations on Export Control of Dual-use Items, State Council " +
            "Order No. 792 of 2024, documents of an application (the article is not verified))");
        application.EndUsers.Should().BeEmpty();
        application.WithParties(Licensing.Consignee, Licensing.EndUser).EndUsers.Should().Equal(Licensing.EndUser);
        Refusal.Of<ArgumentException>(() => application.Under(LicensingRegimes.UnitedStatesEar)).WithMessage(
            "'A-1' is made under 'cn/dual-use', and 'us/ear' is another regime. Give 'cn/dual-use' as it is stated elsewhere, or apply " +
            "for a new licence. (Parameter 'regime')");
    }

    [Fact]
    public void A_licence_before_its_issue_has_no_number_and_no_conditions()
    {
        ExportLicence filed = ExportLicence.Apply(Licensing.Application(), At);
        filed.ToString().Should().Be("A-1: filed");
        filed.Conditions.Should().BeEmpty();
        ExportLicence issued = Licensing.Issued();
        issued.AsKnownAt(Licensing.Later).Should().BeSameAs(issued, "everything was known");
        issued.AsKnownAt(Licensing.Decided).Should().BeSameAs(issued);
    }

    [Fact]
    public void A_validity_that_is_too_long_is_refused_with_both_ends()
    {
        ExportLicence approved = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), At)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided);
        Refusal.Of<ArgumentException>(() => approved.Issue("L-1", Licensing.Decided, new LocalDate(2026, 5, 21))).WithMessage(
            "A single licence is valid for at most P1Y (Regulations on Export Control of Dual-use Items, State Council Order No. 792 of " +
            "2024), which here ends *2026-05-20*; the validity given ends 2026-05-21T24:00 Asia/Shanghai (+08). (Parameter 'validity')");
    }

    [Fact]
    public void A_validity_from_some_time_of_a_day_on_is_counted_from_that_day()
    {
        LegalWindow Through(int day) => LegalWindow.Starting(LegalMoment.SomeTimeOn(LawZones.Day("2025-05-20"), LawZones.Beijing))
            .WithStatedEnd(LegalEnd.OnDay(new(2026, 5, day), LawZones.Beijing, DayInclusion.Included));
        ExportLicence approved = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), At)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided);
        approved.Issue("L-1", Licensing.Decided, Through(20)).Validity.Should().Be(Through(20));
        Refusal.Of<ArgumentException>(() => approved.Issue("L-1", Licensing.Decided, Through(21)))
            .WithMessage("A single licence is valid for at most P1Y (*");
    }

    [Fact]
    public void Goods_are_numbered_from_1_and_say_how_much_is_licensed()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => LicensedGoods.Of(0, Magnets, Licensing.Kilograms(1m)))
            .WithMessage("Lines are numbered from 1.*");
        Refusal.Of<ArgumentNullException>(() => LicensedGoods.Of(1, Magnets, null!)).WithParameterName("quantity");
        LicensedGoods.Of(1, Magnets, Licensing.Kilograms(500m), Licensing.Dollars(60_000m)).ToString()
            .Should().Be("line 1: 1C905.a.4, 500 kg, 60000.00 USD");
        LicensedGoods.WithoutLimit(2, Magnets).ToString().Should().Be("line 2: 1C905.a.4, without limit");
    }

    [Fact]
    public void A_document_is_required_for_kinds_of_licence_in_order()
    {
        RequiredDocument.Of("contract", "art. 1", LicenceKind.General, LicenceKind.Single, LicenceKind.General).Kinds
            .Should().Equal(LicenceKind.Single, LicenceKind.General);
        Refusal.Of<ArgumentException>(() => RequiredDocument.Of("contract", "art. 1"))
            .WithMessage("A document is required for at least one kind of licence.*").WithParameterName("kinds");
        Refusal.Of<ArgumentException>(() => RequiredDocument.Of("contract", "art. 1", LicenceKind.Single, (LicenceKind)9))
            .WithParameterName("kinds");
    }

    [Fact]
    public void Rules_that_cannot_be_are_refused_with_the_reason()
    {
        Refusal.Of<ArgumentNullException>(() => LicenceValidityRule.AtMost(LicenceKind.Single, Period.FromYears(1), "art. 1", null!))
            .WithParameterName("countedBy");
        Refusal.Of<ArgumentException>(() => ShippingTolerance.Of(Percentage.Of(-1m), Percentage.Zero, Percentage.Zero, "art. 1"))
            .WithMessage("A tolerance is not negative.");
        Refusal.Of<ArgumentException>(() => ShippingTolerance.Of(Percentage.Zero, Percentage.Of(-1m), Percentage.Zero, "art. 1"));
        Refusal.Of<ArgumentException>(() => ShippingTolerance.Of(Percentage.Zero, Percentage.Zero, Percentage.Of(-1m), "art. 1"));
        Refusal.Of<ArgumentOutOfRangeException>(() => TradeParty.Of("A maker", Economy.China, (TradePartyRole)99))
            .WithMessage("Not a role of a party.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Licensing.Plain().WithRequiredRoles((TradePartyRole)99))
            .WithMessage("The role is not defined.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Licensing.Plain().WithFixedElements((LicenceElement)99))
            .WithMessage("The element is not defined.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => Licensing.Plain().WithActionsOnEnded((EndedLicenceAction)99))
            .WithMessage("The action is not defined.*");
    }

    [Fact]
    public void Events_say_all_that_they_state()
    {
        LicensedGoods one = LicensedGoods.WithoutLimit(1, Magnets), two = LicensedGoods.WithoutLimit(2, Magnets);
        TradeParty[] parties = [Licensing.Exporter, Licensing.EndUser];
        const string Goods = "line 1: 1C905.a.4, without limit, line 2: 1C905.a.4, without limit";
        const string Parties = "exporter Ningbo Magnetics (CN), end user Magnetfabrik Bonn GmbH (DE)";
        LegalWindow validity = LegalWindow.OfDays(LawZones.Day("2025-05-20"), LawZones.Day("2026-06-30"), LawZones.Beijing);
        (LicenceEvent Event, string Text)[] said =
        [
            (ApplicationAmended.Of(At, [one, two], parties, "wind turbines", ["contract", "profile"]),
                $"application amended: {Goods}; {Parties}; for wind turbines; with contract, profile"),
            (ApplicationAmended.Of(At, documents: ["contract"], reason: "asked for"),
                "application amended: with contract: asked for"),
            (ApplicationApproved.Of(At), "approved"),
            (ApplicationApproved.Of(At, ["no re-export", "report each year"]),
                "approved on condition: no re-export; report each year"),
            (ApplicationApproved.InPart(At, [one, two], parties), $"approved for {Goods}; {Parties}"),
            (ApplicationDenied.Of(At, "criterion 1", "criterion 2c"), "denied: criterion 1; criterion 2c"),
            (LicenceAmended.Of(At, [one, two]), $"amended: {Goods}"),
            (LicenceAmended.Of(At, parties: parties, validity: validity), $"amended: {Parties}; valid {validity}"),
            (ShipmentRecorded.Of(At, "m-1", [LineUse.Of(1, Licensing.Kilograms(5m), Licensing.Dollars(9m))]),
                "shipment m-1: line 1: 5 kg, 9.00 USD"),
            (ShipmentRecorded.Of(At, "m-1", [LineUse.Of(1, Licensing.Kilograms(5m)), LineUse.Of(2, Licensing.Dollars(9m))], parties[1]),
                "shipment m-1 to end user Magnetfabrik Bonn GmbH (DE): line 1: 5 kg, line 2: 9.00 USD"),
            (ShipmentRecorded.Of(At, "m-1", [LineUse.Of(1, Licensing.Kilograms(5m))], reportedAt: Licensing.Shipped),
                "shipment m-1: line 1: 5 kg, reported 2025-06-01T02:00:00Z"),
            (StageChanged.Of(LicenceEventKind.Suspended, At, "Notice No. 98", Licensing.Shipped),
                "suspended, known 2025-06-01T02:00:00Z: Notice No. 98"),
            (TotalUseRecorded.Of(At, "m-1", [LineUse.Of(1, Licensing.Kilograms(5m)), LineUse.Of(2, Licensing.Items(3m))]),
                "total use m-1: line 1: 5 kg, line 2: 3 item"),
            (UseCorrected.Of(At, "c-1", "m-1", [LineUse.Of(1, Licensing.Kilograms(5m)), LineUse.Of(2, Licensing.Items(3m))]),
                "correction c-1 of m-1: line 1: 5 kg, line 2: 3 item"),
        ];
        said.Select(row => row.Event.ToString()).Should().Equal(said.Select(row => $"2025-04-04T02:00:00Z {row.Text}"));
    }

    [Fact]
    public void A_line_of_use_states_something()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => LineUse.Of(0, Licensing.Kilograms(1m))).WithMessage("Lines are numbered from 1.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => LineUse.Of(1, Licensing.Dollars(-1m))).WithMessage("A value is not negative.*");
        LineUse.Of(1, Licensing.Dollars(0m)).Value.Should().Be(Licensing.Dollars(0m));
        Refusal.Of<ArgumentNullException>(() => LineUse.Of(1, (Quantity)null!)).WithParameterName("quantity");
        Refusal.Of<ArgumentNullException>(() => LineUse.Of(1, (Money)null!)).WithParameterName("value");
        Refusal.Of<ArgumentNullException>(() => Licensing.Issued().CanShip([LineUse.Of(1, Licensing.Kilograms(1m))], null!, At))
            .WithParameterName("to");
        Refusal.Of<ArgumentNullException>(() => ShipmentRecorded.Of(At, "m-1", null!)).WithParameterName("lines");
        Refusal.Of<ArgumentNullException>(() => ShipmentRecorded.Of(At, "m-1", [null!])).WithParameterName("lines");
    }

    [Fact]
    public void The_table_of_transitions_says_what_leads_where()
    {
        LicenceTransitions.Table[0].ToString().Should().Be("NotFiled, Filed: Filed");
        Refusal.Of<ArgumentOutOfRangeException>(() => LicenceTransitions.AllowedIn((LicenceStage)99))
            .WithMessage("Not a stage of a licence.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => LicenceTransitions.TryGetNextStage((LicenceStage)99, LicenceEventKind.Filed, out _))
            .WithMessage("Not a stage of a licence.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => LicenceTransitions.TryGetNextStage(LicenceStage.Filed, (LicenceEventKind)99, out _))
            .WithMessage("Not an event of a licence.*");
    }

    [Fact]
    public void A_balance_says_what_is_used_of_its_line()
    {
        LicensedGoods line = LicensedGoods.Of(1, Magnets, Licensing.Kilograms(100m), Licensing.Dollars(1_000m));
        ExportLicence licence = Licensing.Issued(goods: line);
        licence.RecordShipment("m-1", Licensing.Kilograms(25m), Licensing.Shipped, value: Licensing.Dollars(200m)).BalanceOf().ToString()
            .Should().Be($"{line}: 25 kg, 200.00 USD used");
        licence.RecordShipment("m-1", Licensing.Kilograms(25m), Licensing.Shipped).BalanceOf().ToString()
            .Should().Be($"{line}: 25 kg used");
        LicensedGoods unlimited = LicensedGoods.WithoutLimit(1, Magnets);
        Licensing.Issued(LicenceKind.General, goods: unlimited).BalanceOf().ToString().Should().Be($"{unlimited}: nothing used");
        Refusal.Of<ArgumentException>(() => licence.BalanceOf(7)).WithMessage("'A-1' has no line 7.*").WithParameterName("line");
    }

    [Theory]
    [InlineData(99.99, false)]
    [InlineData(100, true)]
    [InlineData(105, true)]
    public void A_line_is_exhausted_once_all_of_it_is_used(decimal shipped, bool isExhausted) =>
        Licensing.Issued(regime: Licensing.Plain(LicensingRegimes.UnitedStatesToleranceBefore2013))
            .RecordShipment("m-1", Licensing.Kilograms(shipped), Licensing.Shipped).BalanceOf().IsExhausted.Should().Be(isExhausted);

    [Fact]
    public void What_is_thrown_without_words_has_some()
    {
        new ShipmentRefusedException().Message.Should().Be("The report of the use of the licence is refused.");
        new LicenceTransitionException().Message.Should().Be("The event is not allowed in the stage of the licence.");
    }

    [Fact]
    public void All_reasons_of_a_refusal_are_given()
    {
        ExportLicence licence = Licensing.Issued(LicenceKind.General).Suspend(Licensing.Shipped);
        const string Reasons = "the licence is not in force at 2025-06-01T10:00 Asia/Shanghai (+08): it is suspended from "
            + "2025-06-01T10:00 Asia/Shanghai (+08) on; line 1 has 100 kg left to ship, and 101 kg more are stated";
        licence.CanShip(Licensing.Kilograms(101m), Licensing.EndUser, Licensing.Shipped).ToString().Should().Be("no: " + Reasons);
        Refusal.Of<ShipmentRefusedException>(() => licence.RecordShipment("m-1", Licensing.Kilograms(101m), Licensing.Shipped))
            .Which.Problems.Should().HaveCount(2);
        Refusal.Of<ShipmentRefusedException>(() => licence.RecordShipment("m-1", Licensing.Kilograms(101m), Licensing.Shipped))
            .WithMessage("Message 'm-1' on 'A-1' is refused: line 1 has 100 kg left to ship, and 101 kg more are stated; the licence is " +
                "not in force at 2025-06-01T10:00 Asia/Shanghai (+08): it is suspended from 2025-06-01T10:00 Asia/Shanghai (+08) on.");
    }

    [Fact]
    public void Why_a_licence_is_not_in_force_is_said_with_what_made_it_so()
    {
        string Said(ExportLicence licence, Instant at) => licence.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, at).ToString();
        ExportLicence approved = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), At)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided);
        Said(approved.Issue("L-1", Licensing.Decided, Period.FromMonths(6), LegalMoment.StartOf(new(2025, 7, 1), LawZones.Beijing)),
            Licensing.Shipped).Should().Be(
            "no: the licence is not in force at 2025-06-01T10:00 Asia/Shanghai (+08): it is not yet valid, valid from " +
            "2025-07-01T00:00 Asia/Shanghai (+08)");
        Said(Licensing.Issued().Replace("L-2", Licensing.Shipped, "renewed"), Licensing.Later).Should().Be(
            "no: the licence is not in force at 2025-07-01T10:00 Asia/Shanghai (+08): it is replaced by L-2 from " +
            "2025-06-01T10:00 Asia/Shanghai (+08) on: renewed");
        ExportLicence forOneYear = approved.Issue("L-1", Licensing.Decided, Period.FromYears(1));
        Said(forOneYear, LawZones.Utc("2026-05-20T04:00Z")).Should().Be(
            "no: the texts leave open whether the licence is valid at 2026-05-20T12:00 Asia/Shanghai (+08): it is valid " +
            $"{forOneYear.Validity}, which ends {forOneYear.Validity!.End}");
    }

    [Fact]
    public void An_instant_at_the_ends_of_the_calendar_is_said_in_the_time_of_UTC()
    {
        string Said(Instant at) => Licensing.Issued().CanShip(Licensing.Kilograms(1m), Licensing.EndUser, at).ToString();
        Said(Instant.MaxValue).Should().StartWith("no: the licence is not in force at 9999-12-31T23:59:59").And.Contain(" UTC");
        Said(Instant.MinValue).Should().StartWith("no: the licence is not in force at -9998-01-01T00:00 UTC");
        Said(Instant.MaxValue - Duration.FromDays(1)).Should().Contain("Asia/Shanghai (+08): it is lapsed");
        Said(Instant.MinValue + Duration.FromDays(1)).Should().Contain("Asia/Shanghai").And.NotContain("UTC");
    }

    [Fact]
    public void A_refused_step_says_what_would_cure_it()
    {
        Refusal.Of<ArgumentException>(() => Licensing.Issued().Suspend(Licensing.Later, null, Licensing.Shipped)
                .RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Decided))
            .WithMessage("*state when (reportedAt): 2025-06-01T02:00:00Z or later.", "it says itself since when it is known");
        Refusal.Of<ArgumentException>(() => Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Later)
                .RecordShipment("m-2", Licensing.Kilograms(1m), Licensing.Shipped))
            .WithMessage("*state when (reportedAt): 2025-07-01T02:00:00Z or later.", "a shipment is not announced");
        ExportLicence back = Licensing.Issued().Suspend(Licensing.Shipped).Reinstate(Licensing.Days(1));
        Refusal.Of<LicenceTransitionException>(() => back.Reinstate(Licensing.Days(2)))
            .WithMessage("'A-1' is issued; \"reinstated\" is not allowed then, allowed are *")
            .Which.Message.Should().NotContain("announced", "the suspension is over");
        ExportLicence lifted = Licensing.Issued().Suspend(Licensing.Shipped).Reinstate(Licensing.Shipped);
        Refusal.Of<LicenceTransitionException>(() => lifted.Reinstate(Licensing.Shipped)).Which.Message.Should().NotContain("announced");
        Refusal.Of<LicenceTransitionException>(() => Licensing.Issued().Replace("L-2", Licensing.Shipped).Suspend(Licensing.Later))
            .Which.Message.Should().NotContain("WithActionsOnEnded", "what was replaced is suspended in no regime");
        Refusal.Of<LicenceTransitionException>(() => Licensing.Issued().Replace("L-2", Licensing.Shipped).Surrender(Licensing.Later))
            .Which.Message.Should().EndWith("the regime says so: WithActionsOnEnded, and actionsOnEnded in JSON.");
    }

    [Fact]
    public void A_claim_and_a_deadline_say_what_they_are_about()
    {
        ClaimedPace.Of(Licensing.Kilograms(25m), "a party", "a statement").ToString()
            .Should().Be("25 kg a month, as a party says (a statement)");
        ExportLicence announced = Licensing.Issued().Suspend(Licensing.Later, null, Licensing.Shipped);
        LicensingRecord.Of(Licensing.Plain(), [announced], Licensing.Shipped).DeadlinesBetween(Licensing.Shipped, Licensing.Later)
            .Single().ToString().Should().Be("2025-07-01T10:00 Asia/Shanghai (+08): A-1, licence L-1: it is suspended");
    }
}
