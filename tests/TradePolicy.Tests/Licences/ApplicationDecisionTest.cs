namespace TradePolicy.Tests;

/// <summary>Applications that are amended before they are decided, and approvals for less than was applied for.</summary>
public sealed class ApplicationDecisionTest
{
    private static readonly LicensedGoods Asked = Goods(1, 100m, 5_000m);

    [Fact]
    public void Less_may_be_granted_than_was_applied_for()
    {
        ExportLicence licence = Reviewed(Asked, Goods(2, 50m))
            .ApproveInPart(Licensing.Decided, [Goods(1, 60m, 3_000m)], conditions: "no re-export")
            .Issue("L-1", Licensing.Decided, new LocalDate(2026, 5, 19));
        licence.Outcome.Should().Be(ApplicationOutcome.Approved);
        licence.Conditions.Should().Equal("no re-export");
        licence.Goods.Should().Equal(Goods(1, 60m, 3_000m));
        licence.Application.Goods.Should().HaveCount(2, "what was applied for stays on record");
        licence.CanShip(Licensing.Kilograms(61m), Licensing.EndUser, Licensing.Shipped).Problems.Should()
            .ContainSingle(problem => problem.Kind == ShipmentProblemKind.OverQuantity);
        licence.RecordShipment("m-1", Licensing.Kilograms(60m), Licensing.Shipped, value: Licensing.Dollars(1m))
            .StatusAt(Licensing.Shipped).Should().Be(LicenceStatus.Exhausted);
        LicensingRecord.Of(licence.Regime, [licence], Licensing.Later)
            .QuantityLicensedIn(new YearMonth(2025, 5), MeasurementUnit.Kilogram).Amount.Should().Be(Licensing.Kilograms(60m));
    }

    [Fact]
    public void A_licence_may_be_granted_for_some_of_the_parties()
    {
        ExportLicence licence = ExportLicence
            .Apply(Licensing.Application(LicenceKind.General).With(Licensing.OtherEndUser), Licensing.Filed).Accept(Licensing.Accepted)
            .ApproveInPart(Licensing.Decided, null, [Licensing.Exporter, Licensing.EndUser])
            .Issue("L-1", Licensing.Decided, new LocalDate(2026, 5, 19));
        licence.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Licensing.Shipped).IsAllowed.Should().BeTrue();
        licence.CanShip(Licensing.Kilograms(1m), Licensing.OtherEndUser, Licensing.Shipped).IsAllowed.Should().BeFalse();
        LicensingRecord.Of(licence.Regime, [licence], Licensing.Later).ForDestination(Economy.UnitedStates).Licences.Should().BeEmpty();
    }

    [Fact]
    public void All_that_is_granted_beyond_the_application_is_named() =>
        Refusal.Of<ArgumentException>(() => Reviewed(Asked, Goods(2, 50m))
                .ApproveInPart(Licensing.Decided, [Goods(3, 1m)], [Licensing.OtherEndUser]))
            .WithMessage("An approval of 'A-1' grants at most what was applied for: line 3 is granted, and the lines 1, 2 are applied " +
                "for; end user Traction Motors Inc. (US) is not named in the application. Amend the application first.");

    public static TheoryData<LicensedGoods, string> More => new()
    {
        { Goods(1, 100.01m, 5_000m),
            "line 1: 1C905, 100.01 kg, 5000.00 USD is granted, and line 1: 1C905, 100 kg, 5000.00 USD applied for" },
        { Goods(1, 100m, 5_000.01m), "*5000.01 USD is granted*" },
        { Goods(1, 100m), "line 1: 1C905, 100 kg is granted, and *" },
        { LicensedGoods.ByValue(1, ControlCode.China("1C905"), Licensing.Dollars(1m)), "line 1: 1C905, 1.00 USD is granted, and *" },
        { LicensedGoods.WithoutLimit(1, ControlCode.China("1C905")), "line 1: 1C905, without limit is granted, and *" },
        { LicensedGoods.Of(1, ControlCode.China("1C905"), Licensing.Items(1m), Licensing.Dollars(1m)), "line 1: 1C905, 1 item*" },
        { LicensedGoods.Of(1, ControlCode.China("1C905"), Licensing.Kilograms(1m), Money.Of(1m, "EUR")), "*1.00 EUR is granted*" },
        { Goods(3, 1m), "line 3 is granted, and the lines 1 are applied for" },
    };

    [Theory]
    [MemberData(nameof(More))]
    public void More_than_was_applied_for_is_not_granted(LicensedGoods granted, string problem) =>
        Refusal.Of<ArgumentException>(() => Reviewed(Asked).ApproveInPart(Licensing.Decided, [granted]))
            .WithMessage($"An approval of 'A-1' grants at most what was applied for: {problem}. Amend the application first.");

    [Fact]
    public void Units_that_convert_are_compared_and_a_limit_may_be_granted_where_none_was_asked()
    {
        LicensedGoods tonnes = LicensedGoods.Of(
            1, ControlCode.China("1C905"), Quantity.Of(0.1m, MeasurementUnit.Tonne), Licensing.Dollars(5_000m));
        Reviewed(Asked).ApproveInPart(Licensing.Decided, [tonnes]).Goods.Should().Equal(tonnes);
        Reviewed(LicensedGoods.WithoutLimit(1, ControlCode.China("1C905"))).ApproveInPart(Licensing.Decided, [Asked]).Goods
            .Should().Equal(Asked);
        Refusal.Of<ArgumentException>(() => Reviewed(Asked).ApproveInPart(Licensing.Decided, null, [Licensing.OtherEndUser]))
            .WithMessage("*end user Traction Motors Inc. (US) is not named in the application.*");
    }

    [Fact]
    public void An_application_may_be_amended_before_it_is_decided()
    {
        ExportLicence licence = Reviewed(Asked)
            .AmendApplication(
                Licensing.Accepted + Duration.FromDays(1), [Goods(1, 200m, 9_000m)], [Licensing.Exporter, Licensing.OtherEndUser],
                "wind turbines", ["contract"], "a larger order");
        licence.Stage.Should().Be(LicenceStage.UnderReview);
        (licence.Goods, licence.Parties.Count).Should().Be(([Goods(1, 200m, 9_000m)], 2));
        licence.AmendedApplication.EndUse.Should().Be("wind turbines");
        licence.AmendedApplication.Documents.Should().Equal("contract");
        licence.Application.Should().Be(Reviewed(Asked).Application, "what was filed stays on record");
        licence.AsKnownAt(Licensing.Accepted).AmendedApplication.Should().Be(licence.Application);
        licence.ApproveInPart(Licensing.Decided, [Goods(1, 200m, 9_000m)]).Outcome.Should().Be(ApplicationOutcome.Approved);
        licence.Approve(Licensing.Decided).Issue("L-1", Licensing.Decided, new LocalDate(2026, 5, 19))
            .BalanceOf().Shippable.Should().Be(Licensing.Kilograms(200m));
    }

    [Fact]
    public void What_an_amendment_supplies_is_no_longer_missing()
    {
        LicensingRegime china = LicensingRegimes.ChinaDualUse;
        ExportLicence filed = ExportLicence.Apply(Licensing.Application(LicenceKind.Single, china), Licensing.Filed);
        filed.AmendedApplication.IsComplete.Should().BeFalse();
        filed.AmendApplication(Licensing.Accepted, documents: china.Documents.Select(document => document.Name))
            .AmendedApplication.Gaps.Should().BeEmpty();
    }

    [Fact]
    public void The_clock_that_waits_for_information_waits_on_while_the_application_is_amended()
    {
        ExportLicence asked = ExportLicence
            .Apply(Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), Licensing.Filed).Accept(Licensing.Accepted)
            .RequestInformation(LawZones.Utc("2025-06-09T02:00Z"));
        ExportLicence amended = asked.AmendApplication(LawZones.Utc("2025-06-11T02:00Z"), endUse: "wind turbines");
        amended.Processing!.StateAt(LawZones.Utc("2025-06-12T02:00Z")).Should().Be(ProcessingState.Paused);
        amended.ProvideInformation(LawZones.Utc("2025-06-13T02:00Z")).Processing!.Due.Value.Should().Be(new LocalDate(2025, 6, 18));
        amended.Processing.Pauses.Select(pause => pause.Reason).Should().Equal(PauseReason.InformationOutstanding);
        amended.ProvideInformation(LawZones.Utc("2025-06-13T02:00Z")).ReferToHigherAuthority(LawZones.Utc("2025-06-16T02:00Z"))
            .Processing!.Pauses.Select(pause => pause.Reason)
            .Should().Equal(PauseReason.InformationOutstanding, PauseReason.HigherAuthority);
    }

    [Fact]
    public void An_amendment_changes_something_and_keeps_to_the_kind_of_licence()
    {
        Instant at = Licensing.Accepted + Duration.FromDays(1);
        Refusal.Of<ArgumentException>(() => ApplicationAmended.Of(at))
            .WithMessage("An amendment of an application states at least one of goods, parties, end use and documents.");
        Refusal.Of<ArgumentException>(() => Reviewed(Asked).AmendApplication(at, [Asked]))
            .WithMessage("The amendment of 'A-1' changes nothing: everything in it is as before.");
        ExportLicence single = ExportLicence.Apply(Licensing.Application(LicenceKind.Single), Licensing.Filed);
        Refusal.Of<ArgumentException>(() => single.AmendApplication(at, parties: [Licensing.EndUser, Licensing.OtherEndUser]))
            .WithMessage("A single licence is for one end user, and 2 are named.*");
        Refusal.Of<LicenceTransitionException>(() => Licensing.Issued().AmendApplication(Licensing.Later, endUse: "wind turbines"));
        ApplicationAmended.Of(at, parties: [], endUse: "wind turbines", documents: []).ToString()
            .Should().EndWith("application amended: no parties; for wind turbines; no documents");
        ApplicationApproved.InPart(at, [Asked], [Licensing.EndUser], ["no re-export"]).ToString().Should().EndWith(
            "approved for line 1: 1C905, 100 kg, 5000.00 USD; end user Magnetfabrik Bonn GmbH (DE) on condition: no re-export");
    }

    private static LicensedGoods Goods(int line, decimal kilograms, decimal? dollars = null) => LicensedGoods.Of(
        line, ControlCode.China("1C905"), Licensing.Kilograms(kilograms), dollars is { } worth ? Licensing.Dollars(worth) : null);

    private static ExportLicence Reviewed(params LicensedGoods[] goods) =>
        ExportLicence.Apply(Licensing.Application(goods: goods), Licensing.Filed).Accept(Licensing.Accepted);
}
