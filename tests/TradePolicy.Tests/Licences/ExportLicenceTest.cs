namespace TradePolicy.Tests;

public sealed class ExportLicenceTest
{
    [Fact]
    public void A_validity_without_a_counting_rule_is_counted_by_the_rules_of_the_regime()
    {
        ExportLicence approved = ExportLicence.Apply(
            Licensing.Application(LicenceKind.General, LicensingRegimes.ChinaDualUse), Licensing.Filed)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided);
        LegalMoment from = LegalMoment.StartOf(LawZones.Day("2025-05-20"), LawZones.Beijing);
        LegalWindow oneYear = LegalWindow.Starting(from).Lasting(Period.FromYears(1));
        ExportLicence issued = approved.Issue("L-1", Licensing.Decided, oneYear);
        issued.Should().Be(approved.Issue("L-1", Licensing.Decided, Period.FromYears(1), from));
        issued.Validity!.IsLawOpen.Should().BeFalse();
        approved.With(LicenceIssued.Of(Licensing.Decided, "L-1", oneYear)).Should().Be(issued, "an event from elsewhere is counted alike");
    }

    [Fact]
    public void An_amended_validity_without_a_counting_rule_is_counted_by_the_rules_of_the_regime()
    {
        ExportLicence issued = Licensing.Issued();
        LegalWindow oneYear = LegalWindow.Starting(LegalMoment.StartOf(LawZones.Day("2025-05-20"), LawZones.London))
            .Lasting(Period.FromYears(1));
        issued.Amend(Licensing.Shipped, validity: oneYear).Validity!.IsLawOpen.Should().BeFalse();
    }

    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public void A_single_licence_ends_with_its_one_export()
    {
        ExportLicence licence = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), Licensing.Filed)
            .Accept(Licensing.Accepted)
            .Approve(Licensing.Decided)
            .Issue("2025-0520", Licensing.Decided, Period.FromYears(1))
            .RecordShipment("customs/118", Licensing.Kilograms(40m), Licensing.Shipped, Licensing.EndUser);
        licence.StatusAt(Licensing.Shipped - Second).Should().Be(LicenceStatus.InForce);
        licence.StatusAt(Licensing.Shipped).Should().Be(LicenceStatus.Exhausted, "60 kg are left, and a single licence is for one export");
        licence.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Licensing.Later).Problems.Select(problem => problem.Message)
            .Should().Equal("a single licence is for one export, which has been made");
    }

    [Fact]
    public void Its_status_follows_from_the_events_up_to_the_instant()
    {
        ExportLicence licence = ExportLicence.Apply(Licensing.Application(), Licensing.Filed)
            .Accept(Licensing.Filed + Second)
            .RequestInformation(Licensing.Days(1)).ProvideInformation(Licensing.Days(2))
            .ReferToHigherAuthority(Licensing.Days(3)).Resume(Licensing.Days(4))
            .Approve(Licensing.Days(5), "no re-export")
            .Issue("L-1", Licensing.Days(6), new LocalDate(2025, 12, 31), LegalMoment.StartOf(new(2025, 7, 1), LawZones.Beijing))
            .Suspend(Licensing.Days(40)).Reinstate(Licensing.Days(41));
        (Instant At, LicenceStatus Status)[] steps =
        [
            (Licensing.Filed, LicenceStatus.Filed), (Licensing.Filed + Second, LicenceStatus.UnderReview),
            (Licensing.Days(1), LicenceStatus.InformationOutstanding), (Licensing.Days(2), LicenceStatus.UnderReview),
            (Licensing.Days(3), LicenceStatus.WithHigherAuthority), (Licensing.Days(4), LicenceStatus.UnderReview),
            (Licensing.Days(5), LicenceStatus.Approved), (Licensing.Days(6), LicenceStatus.NotYetValid),
            (LawZones.Utc("2025-06-30T16:00Z"), LicenceStatus.InForce), (Licensing.Days(40), LicenceStatus.Suspended),
            (Licensing.Days(41), LicenceStatus.InForce), (LawZones.Utc("2025-12-31T16:00Z"), LicenceStatus.Lapsed),
        ];
        LicenceStatus before = LicenceStatus.NotFiled;
        foreach ((Instant at, LicenceStatus status) in steps)
        {
            licence.StatusAt(at - Second).Should().Be(before, $"one second before {at}");
            licence.StatusAt(at).Should().Be(status, $"at {at}");
            before = status;
        }

        licence.Conditions.Should().Equal("no re-export");
        licence.AsKnownAt(Licensing.Days(5)).StatusAt(Licensing.Later).Should().Be(LicenceStatus.Approved, "the issue was not known");
        licence.AsKnownAt(Licensing.Filed - Second).StatusAt(Licensing.Later).Should().Be(LicenceStatus.NotFiled);
    }

    [Fact]
    public void Whether_the_anniversary_is_a_day_of_the_licence_is_open_unless_the_licence_prints_its_last_day()
    {
        ExportLicence approved = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), Licensing.Filed)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided);
        ExportLicence forOneYear = approved.Issue("L-1", Licensing.Decided, Period.FromYears(1));
        Instant anniversary = LawZones.Utc("2026-05-19T16:00Z");
        forOneYear.StatusAt(anniversary - Second).Should().Be(LicenceStatus.InForce);
        forOneYear.StatusAt(anniversary).Should().Be(LicenceStatus.Indeterminate);
        forOneYear.StatusAt(anniversary + Duration.FromDays(1) - Second).Should().Be(LicenceStatus.Indeterminate);
        forOneYear.StatusAt(anniversary + Duration.FromDays(1)).Should().Be(LicenceStatus.Lapsed);
        forOneYear.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, anniversary).Problems.Select(problem => problem.Kind)
            .Should().Equal(ShipmentProblemKind.ValidityUnclear);

        ExportLicence through = approved.Issue("L-1", Licensing.Decided, new LocalDate(2026, 5, 20));
        through.StatusAt(anniversary + Duration.FromDays(1) - Second).Should().Be(LicenceStatus.InForce);
        through.StatusAt(anniversary + Duration.FromDays(1)).Should().Be(LicenceStatus.Lapsed);
    }

    [Fact]
    public void No_licence_is_valid_for_longer_than_its_regime_allows()
    {
        ExportLicence approved = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), Licensing.Filed)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided);
        approved.Issue("L-1", Licensing.Decided, Period.FromMonths(6)).Stage.Should()
            .Be(LicenceStage.Issued, "six months, as after London");
        Refusal.Of<ArgumentException>(() => approved.Issue("L-1", Licensing.Decided, new LocalDate(2026, 5, 21)))
            .WithMessage(
                "A single licence is valid for at most P1Y (Regulations on Export Control of Dual-use Items, State Council Order No. 792 " +
                "of 2024)*");
        Refusal.Of<ArgumentException>(() => approved.Issue("L-1", Licensing.Decided, Period.FromYears(2)));
        Licensing.Application(LicenceKind.General, LicensingRegimes.ChinaDualUse).Invoking(general =>
                ExportLicence.Apply(general, Licensing.Filed).Accept(Licensing.Accepted).Approve(Licensing.Decided)
                    .Issue("L-2", Licensing.Decided, Period.FromYears(3)))
            .Should().NotThrow();
        Refusal.Of<ArgumentException>(() => Licensing.Application(LicenceKind.MultipleUse, LicensingRegimes.ChinaDualUse))
            .WithMessage("China's dual-use items regime grants no multiple-use licence, only single and general ones.*");
    }

    [Fact]
    public void A_licence_that_was_exhausted_stays_so_and_a_suspension_does_not_stop_its_validity()
    {
        Instant end = LawZones.Utc("2026-05-19T16:00Z");
        Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(100m), Licensing.Shipped).StatusAt(end)
            .Should().Be(LicenceStatus.Exhausted);
        Licensing.Issued().Suspend(Licensing.Later).StatusAt(end).Should().Be(LicenceStatus.Lapsed);
        Licensing.Issued().Revoke(Licensing.Later).StatusAt(end).Should().Be(LicenceStatus.Revoked);
        Licensing.Issued().Surrender(Licensing.Later).StatusAt(end).Should().Be(LicenceStatus.Surrendered);
        ExportLicence replaced = Licensing.Issued().Replace("L-2", Licensing.Later);
        replaced.StatusAt(end).Should().Be(LicenceStatus.Replaced);
        replaced.Events[^1].Should().BeOfType<LicenceReplaced>().Which.ReplacementNumber.Should().Be("L-2");
    }

    [Fact]
    public void Under_China_s_regime_a_listed_element_is_not_amended()
    {
        ExportLicence licence = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), Licensing.Filed)
            .Accept(Licensing.Accepted).Approve(Licensing.Decided).Issue("L-1", Licensing.Decided, Period.FromYears(1));
        Refusal.Of<ArgumentException>(
            () => licence.Amend(Licensing.Later, parties: [Licensing.Exporter, Licensing.Consignee, Licensing.OtherEndUser]))
            .WithMessage(
                "Under China's dual-use items regime an amendment cannot change end user: the licence is returned and a new one applied " +
                "for.");
    }

    [Fact]
    public void An_amendment_counts_from_its_own_instant()
    {
        ExportLicence licence = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(100m), Licensing.Shipped)
            .Amend(Licensing.Later, [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Licensing.Kilograms(150m))],
                validity: LegalWindow.Starting(LegalMoment.StartOf(new(2025, 5, 20), LawZones.Beijing)).WithStatedEnd(LegalEnd.OpenEnded));
        licence.StatusAt(Licensing.Later - Second).Should().Be(LicenceStatus.Exhausted);
        licence.StatusAt(Licensing.Later).Should().Be(LicenceStatus.InForce);
        licence.StatusAt(LawZones.Utc("2099-01-01T00:00Z")).Should().Be(LicenceStatus.InForce);
        licence.BalancesAt(Licensing.Later - Second)[0].Unshipped.Should().Be(Licensing.Kilograms(0m));
        licence.BalanceOf().Unshipped.Should().Be(Licensing.Kilograms(50m));
        licence.CanShip(Licensing.Kilograms(50m), Licensing.EndUser, Licensing.Later).IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void An_amendment_takes_nothing_away_that_was_shipped_and_changes_something()
    {
        ExportLicence licence = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(60m), Licensing.Shipped);
        Refusal.Of<ArgumentException>(
            () => licence.Amend(Licensing.Later, [LicensedGoods.Of(1, ControlCode.China("1C905.a.4"), Licensing.Kilograms(59m))]))
            .WithMessage("'A-1' cannot be amended in this way: 60 kg of line 1 have been shipped, which is more than 59 kg.");
        Refusal.Of<ArgumentException>(
            () => licence.Amend(Licensing.Later, [LicensedGoods.Of(2, ControlCode.China("1C905.a.4"), Licensing.Kilograms(100m))]))
            .WithMessage("*line 1 has been used, and must stay licensed*");
        Refusal.Of<ArgumentException>(() => licence.Amend(Licensing.Later, licence.Goods)).WithMessage("*changes nothing*");
        Refusal.Of<ArgumentException>(() => LicenceAmended.Of(Licensing.Later)).WithMessage("An amendment states at least one of*");
    }

    [Fact]
    public void Shipments_that_a_tolerance_allowed_do_not_prevent_an_amendment()
    {
        ShippingTolerance tenth = ShippingTolerance.Of(Percentage.Of(10m), Percentage.Of(25m), Percentage.Zero, "worked example");
        ExportLicence licence = Licensing.Issued(
            regime: Licensing.Plain(tenth),
            goods: LicensedGoods.Of(1, ControlCode.China("1C905"), Licensing.Kilograms(100m), Licensing.Dollars(1_000m)))
            .RecordShipment("m-1", Licensing.Kilograms(105m), Licensing.Shipped, value: Licensing.Dollars(1_200m));
        LicensedGoods Goods(decimal kilograms, decimal dollars, string text) =>
            LicensedGoods.Of(1, ControlCode.China("1C905"), Licensing.Kilograms(kilograms), Licensing.Dollars(dollars), description: text);

        licence.Amend(Licensing.Later, [Goods(100m, 1_000m, "magnets")]).BalanceOf().Used.Should().Be(Licensing.Kilograms(105m));
        licence.Amend(Licensing.Later, [Goods(102m, 1_100m, "magnets")]).BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(1_200m));
        Refusal.Of<ArgumentException>(() => licence.Amend(Licensing.Later, [Goods(99m, 1_000m, "magnets")]))
            .WithMessage("*105 kg of line 1 have been shipped, which is more than 99 kg.");
    }

    [Fact]
    public void No_amendment_licenses_less_than_the_value_that_was_shipped_or_values_it_in_another_currency()
    {
        LicensedGoods Goods(Money value) => LicensedGoods.Of(1, ControlCode.China("1C905"), Licensing.Kilograms(100m), value);
        ExportLicence licence = Licensing.Issued(goods: Goods(Licensing.Dollars(1_000m)))
            .RecordShipment("m-1", Licensing.Kilograms(50m), Licensing.Shipped, value: Licensing.Dollars(600m));
        Refusal.Of<ArgumentException>(() => licence.Amend(Licensing.Later, [Goods(Licensing.Dollars(599m))]))
            .WithMessage("*shipments of line 1 have been worth 600* USD, which is more than 599* USD.");
        Refusal.Of<ArgumentException>(() => licence.Amend(Licensing.Later, [Goods(Money.Of(1_000m, "EUR"))]))
            .WithMessage("*line 1 is licensed in EUR, and its use is stated in USD.");
        licence.Amend(Licensing.Later, [Goods(Licensing.Dollars(600m))]).BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(600m));
    }

    [Fact]
    public void A_line_that_was_used_by_value_is_not_amended_to_a_quantity_of_which_nothing_would_seem_used()
    {
        ExportLicence licence = Licensing.Issued(goods: LicensedGoods.ByValue(1, ControlCode.China("1E902"), Licensing.Dollars(1_000m)))
            .With(ShipmentRecorded.Of(Licensing.Shipped, "m-1", [LineUse.Of(1, Licensing.Dollars(600m))]));
        Refusal.Of<ArgumentException>(
            () => licence.Amend(Licensing.Later, [LicensedGoods.Of(1, ControlCode.China("1E902"), Licensing.Items(3m))]))
            .WithMessage("*line 1 is licensed by quantity, and none is stated.");
    }

    [Fact]
    public void Events_are_appended_in_the_order_in_which_they_become_known() =>
        Refusal.Of<ArgumentException>(() => Licensing.Issued().Suspend(Licensing.Decided - Second))
            .WithMessage(
                "The events of 'A-1' are appended in the order in which they become known; 2025-05-20T01:59:59Z suspended comes after " +
                "2025-05-20T02:00:00Z issued as L-1*");

    [Fact]
    public void A_single_licence_is_for_one_end_user() =>
        Refusal.Of<ArgumentException>(() => Licensing.Application(LicenceKind.Single).With(Licensing.OtherEndUser))
            .WithMessage("A single licence is for one end user, and 2 are named.*");

    [Fact]
    public void Which_line_is_meant_is_said_where_there_are_several()
    {
        ExportLicence licence = Licensing.Issued(
            goods: [LicensedGoods.Of(1, ControlCode.China("1C904.a"), Licensing.Kilograms(1m)),
                LicensedGoods.Of(7, ControlCode.China("1C905.a"), Licensing.Kilograms(2m))]);
        Refusal.Of<ArgumentException>(() => licence.CanShip(Licensing.Kilograms(1m), Licensing.EndUser, Licensing.Shipped))
            .WithMessage("'A-1' has the lines 1, 7; give the number of one.");
        licence.CanShip(Licensing.Kilograms(2m), Licensing.EndUser, Licensing.Shipped, line: 7).IsAllowed.Should().BeTrue();
        ExportLicence used = licence.RecordShipment("m-1", Licensing.Kilograms(2m), Licensing.Shipped, line: 7);
        used.StatusAt(Licensing.Shipped).Should().Be(LicenceStatus.InForce, "line 1 is not used");
        used.RecordShipment("m-2", Licensing.Kilograms(1m), Licensing.Shipped, line: 1).StatusAt(Licensing.Shipped)
            .Should().Be(LicenceStatus.Exhausted);
    }

    [Fact]
    public void Licences_are_equal_by_application_and_events()
    {
        Licensing.Issued().Should().Be(Licensing.Issued());
        Licensing.Issued().GetHashCode().Should().Be(Licensing.Issued().GetHashCode());
        Licensing.Issued().Should().NotBe(Licensing.Issued().Suspend(Licensing.Later));
        Licensing.Issued(reference: "A-2").Should().NotBe(Licensing.Issued());
        Licensing.Issued().Suspend(Licensing.Later, "one").Should().NotBe(Licensing.Issued().Suspend(Licensing.Later, "other"));
        Licensing.Issued().ToString().Should().Be("A-1, licence L-1: issued");
    }

    [Fact]
    public void The_clock_of_the_regime_stops_while_information_is_outstanding_or_a_higher_authority_decides()
    {
        ExportLicence accepted = ExportLicence.Apply(
            Licensing.Application(LicenceKind.Single, LicensingRegimes.ChinaDualUse), Licensing.Filed).Accept(Licensing.Accepted);
        accepted.Processing!.Due.Value.Should().Be(new LocalDate(2025, 6, 11));
        ExportLicence held = accepted.ReferToHigherAuthority(LawZones.Utc("2025-06-09T02:00Z"));
        held.Processing!.Due.IsCertain.Should().BeFalse();
        held.Processing.StateAt(LawZones.Utc("2025-09-01T00:00Z")).Should().Be(ProcessingState.Paused);
        ExportLicence asked = accepted.RequestInformation(LawZones.Utc("2025-06-09T02:00Z"))
            .ProvideInformation(LawZones.Utc("2025-06-13T02:00Z"));
        asked.Processing!.Due.Value.Should()
            .Be(new LocalDate(2025, 6, 18), "42 days had passed before the question, and the day of the answer is not counted");
        ExportLicence.Apply(Licensing.Application(), Licensing.Filed).Accept(Licensing.Accepted).Processing.Should()
            .BeNull("the regime has no limit");
    }
}
