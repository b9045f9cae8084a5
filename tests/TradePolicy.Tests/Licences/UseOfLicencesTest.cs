namespace TradePolicy.Tests;

/// <summary>How use is counted by quantity and by value, line by line, and across amendments that take effect later.</summary>
public sealed class UseOfLicencesTest
{
    private static readonly ControlCode Magnets = ControlCode.China("1C905.a.4");
    private static readonly ControlCode Oxide = ControlCode.China("1C905.b");
    private static readonly Instant Amended = Licensing.Days(10);

    [Fact]
    public void The_values_of_shipments_are_added_and_totals_of_value_are_not()
    {
        ExportLicence licence = Worth(1_000m);
        licence.RecordShipment("m-1", Licensing.Kilograms(10m), Licensing.Days(0), value: Licensing.Dollars(100m))
            .RecordShipment("m-2", Licensing.Kilograms(10m), Licensing.Days(1), value: Licensing.Dollars(200m))
            .BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(300m));
        ExportLicence totals = licence
            .RecordTotal("t-1", Licensing.Kilograms(10m), Licensing.Days(0), Licensing.Dollars(600m))
            .RecordTotal("t-2", Licensing.Kilograms(10m), Licensing.Days(1), Licensing.Dollars(600m))
            .RecordTotal("t-3", Licensing.Kilograms(20m), Licensing.Days(2), Licensing.Dollars(800m));
        totals.BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(800m));
        Refusal.Of<ShipmentRefusedException>(
            () => totals.RecordTotal("t-4", Licensing.Kilograms(20m), Licensing.Days(3), Licensing.Dollars(799m)))
            .WithMessage("Message 't-4' on 'A-1' is refused: the total value of line 1 would fall from 800.00 USD to 799.00 USD; only a " +
                "correction of an earlier message lowers it.");
    }

    [Fact]
    public void A_total_of_value_does_not_fall_even_after_one_that_states_no_value()
    {
        ExportLicence licence = Worth(1_000m)
            .RecordTotal("t-1", Licensing.Kilograms(10m), Licensing.Days(0), Licensing.Dollars(600m))
            .RecordTotal("t-2", Licensing.Kilograms(20m), Licensing.Days(1));
        licence.BalanceOf().ValueUsed.Should().BeNull("the second states none");
        Refusal.Of<ShipmentRefusedException>(
            () => licence.RecordTotal("t-3", Licensing.Kilograms(20m), Licensing.Days(2), Licensing.Dollars(500m)))
            .WithMessage("*the total value of line 1 would fall from 600.00 USD to 500.00 USD; *");
        licence.RecordTotal("t-3", Licensing.Kilograms(20m), Licensing.Days(2), Licensing.Dollars(600m)).BalanceOf().ValueUsed
            .Should().Be(Licensing.Dollars(600m));
    }

    [Fact]
    public void A_single_licence_by_value_is_for_one_export_too()
    {
        ExportLicence used = Licensing.Issued(LicenceKind.Single, goods: LicensedGoods.ByValue(1, Magnets, Licensing.Dollars(1_000m)))
            .RecordShipment("m-1", [LineUse.Of(1, Licensing.Dollars(400m))], Licensing.Days(0));
        used.StatusAt(Licensing.Days(0)).Should().Be(LicenceStatus.Exhausted);
        Refusal.Of<ShipmentRefusedException>(() => used.RecordShipment("m-2", [LineUse.Of(1, Licensing.Dollars(1m))], Licensing.Days(1)))
            .WithMessage("*a single licence is for one export, which has been made.");
    }

    [Fact]
    public void A_licence_by_value_that_is_used_in_full_leaves_no_tolerance()
    {
        ExportLicence licence = Licensing.Issued(
            regime: LicensingRegimes.UnitedStatesEar,
            goods: LicensedGoods.ByValue(1, ControlCode.UnitedStates("3E991"), Licensing.Dollars(1_000m)));
        ShipmentAnswer Next(decimal used, decimal more) => licence
            .RecordShipment("m-1", [LineUse.Of(1, Licensing.Dollars(used))], Licensing.Shipped)
            .CanShip([LineUse.Of(1, Licensing.Dollars(more))], Licensing.EndUser, Licensing.Days(1));
        Next(999m, 101m).IsAllowed.Should().BeTrue("a tenth more than is licensed, while something is left");
        Next(1_000m, 1m).Problems.Select(problem => problem.Message).Should().Equal(
            "shipments of line 1 may be worth 1000.00 USD in all, and would be worth 1001.00 USD");
        Next(1_100m, 1m).Problems.Select(problem => problem.Message).Should().Equal(
            "shipments of line 1 may be worth 1100.00 USD in all, and would be worth 1101.00 USD");
    }

    [Fact]
    public void Use_of_goods_without_a_limit_may_be_of_a_part_of_the_weight()
    {
        Quantity content = Quantity.Of(5m, MeasurementUnit.Kilogram, "dysprosium content");
        ExportLicence licence = Licensing.Issued(LicenceKind.General, goods: LicensedGoods.WithoutLimit(1, Magnets))
            .RecordShipment("m-1", content, Licensing.Shipped);
        licence.BalanceOf().Used.Should().Be(content);
        licence.BalanceOf().ValueUsed.Should().BeNull();
        Refusal.Of<ShipmentRefusedException>(() => licence.RecordShipment("m-2", Licensing.Kilograms(5m), Licensing.Days(1)))
            .WithMessage("*5 kg does not convert exactly into kg dysprosium content, in which line 1 is licensed.");
    }

    [Fact]
    public void A_total_after_shipments_would_count_them_twice() =>
        Refusal.Of<ShipmentRefusedException>(() => Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(10m), Licensing.Days(0))
                .RecordTotal("t-1", Licensing.Kilograms(20m), Licensing.Days(1)))
            .WithMessage("Message 't-1' on 'A-1' is refused: shipments are reported for this licence, one by one; a total would count " +
                "them twice.");

    [Fact]
    public void Of_two_totals_of_one_instant_the_later_message_counts() =>
        Licensing.Issued().RecordTotal("t-1", Licensing.Kilograms(40m), Licensing.Days(0))
            .RecordTotal("t-2", Licensing.Kilograms(60m), Licensing.Days(0)).BalanceOf().Used.Should().Be(Licensing.Kilograms(60m));

    [Fact]
    public void A_total_of_nothing_is_no_export()
    {
        ExportLicence unused = Licensing.Issued(LicenceKind.Single).RecordTotal("t-1", Licensing.Kilograms(0m), Licensing.Days(0));
        unused.StatusAt(Licensing.Days(1)).Should().Be(LicenceStatus.InForce);
        unused.RecordTotal("t-2", Licensing.Kilograms(60m), Licensing.Days(1)).StatusAt(Licensing.Days(1))
            .Should().Be(LicenceStatus.Exhausted);
    }

    [Fact]
    public void A_single_licence_is_for_one_export_of_all_its_lines()
    {
        ExportLicence licence = Licensing.Issued(LicenceKind.Single, goods: [Line(1, Magnets, 100m), Line(2, Oxide, 50m)]);
        ExportLicence used = licence.RecordShipment("m-1", [Use(1, 10m), Use(2, 5m)], Licensing.Days(0));
        used.StatusAt(Licensing.Days(0)).Should().Be(LicenceStatus.Exhausted);
        Refusal.Of<ShipmentRefusedException>(() => used.RecordShipment("m-2", [Use(1, 1m)], Licensing.Days(1)))
            .WithMessage("Message 'm-2' on 'A-1' is refused: a single licence is for one export, which has been made.");
        used.CorrectUse("c-1", "m-1", [Use(1, 9m)], Licensing.Days(1)).BalanceOf(1).Used.Should().Be(Licensing.Kilograms(9m));

        ExportLicence other = used.CorrectUse("c-1", "m-1", [], Licensing.Days(1)).RecordShipment("m-2", [Use(1, 1m)], Licensing.Days(2));
        Refusal.Of<ShipmentRefusedException>(() => other.CorrectUse("c-2", "m-1", [Use(1, 10m)], Licensing.Days(3)))
            .WithMessage("*a single licence is for one export, which has been made.");
    }

    [Fact]
    public void Nothing_is_corrected_where_nothing_is_recorded() =>
        Refusal.Of<ShipmentRefusedException>(() => Licensing.Issued().CorrectUse("c-1", "m-1", [], Licensing.Shipped))
            .WithMessage("*'m-1' is not a shipment or total of this licence; recorded: none.");

    [Fact]
    public void What_was_exported_when_the_licence_was_in_force_as_far_as_known_may_be_corrected_after_a_retroactive_suspension()
    {
        ExportLicence licence = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(30m), Licensing.Days(2))
            .Suspend(Licensing.Days(1), "Notice No. 98", Licensing.Days(3));
        licence.CorrectUse("c-1", "m-1", [Use(1, 31m)], Licensing.Days(4)).BalanceOf().Used.Should().Be(Licensing.Kilograms(31m));
    }

    [Fact]
    public void Goods_go_to_the_end_users_of_the_licence()
    {
        ExportLicence licence = Licensing.Issued(Licensing.Application(LicenceKind.General).With(Licensing.OtherEndUser));
        TradeParty third = TradeParty.Of("Somebody Else", Economy.Japan, TradePartyRole.EndUser);
        Refusal.Of<ShipmentRefusedException>(() => licence.RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Shipped, third))
            .WithMessage("Message 'm-1' on 'A-1' is refused: the licence is for end user Magnetfabrik Bonn GmbH (DE) and end user " +
                "Traction Motors Inc. (US), and not for end user Somebody Else (JP).");
        licence.RecordShipment("m-1", Licensing.Kilograms(1m), Licensing.Shipped, Licensing.OtherEndUser).BalanceOf().Used
            .Should().Be(Licensing.Kilograms(1m));
        LicenceApplication toNobody = LicenceApplication.Create("A-1", Licensing.Plain(), LicenceKind.General, [Line(1, Magnets, 100m)]);
        Licensing.Issued(toNobody).CanShip(Licensing.Kilograms(1m), third, Licensing.Shipped).IsAllowed
            .Should().BeTrue("the licence names no end user");
    }

    [Fact]
    public void A_total_of_one_of_several_lines_is_recorded_for_that_line()
    {
        ExportLicence licence = Licensing.Issued(goods: [Line(1, Magnets, 100m), Line(2, Oxide, 50m)])
            .RecordTotal("t-1", Licensing.Kilograms(20m), Licensing.Days(0), line: 2);
        licence.BalanceOf(2).Used.Should().Be(Licensing.Kilograms(20m));
        licence.BalanceOf(1).Used.Should().Be(Licensing.Kilograms(0m));
        Refusal.Of<ShipmentRefusedException>(() => licence.RecordTotal("t-2", Licensing.Kilograms(20m), Licensing.Days(1), line: 3))
            .WithMessage("*the licence has no line 3, only 1, 2.");
    }

    [Fact]
    public void Balances_are_those_of_the_instant_included()
    {
        ExportLicence licence = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(10m), Licensing.Days(0))
            .RecordShipment("m-2", Licensing.Kilograms(20m), Licensing.Days(1));
        licence.BalancesAt(Licensing.Days(0) - Duration.Epsilon)[0].Used.Should().Be(Licensing.Kilograms(0m));
        licence.BalancesAt(Licensing.Days(0))[0].Used.Should().Be(Licensing.Kilograms(10m));
        licence.BalancesAt(Licensing.Days(1))[0].Used.Should().Be(Licensing.Kilograms(30m));
    }

    [Fact]
    public void An_amendment_may_take_away_a_line_that_was_not_used()
    {
        ExportLicence licence = Licensing.Issued(goods: [Line(1, Magnets, 100m), Line(2, Oxide, 50m)])
            .RecordShipment("m-1", [Use(1, 10m)], Licensing.Days(0));
        licence.Amend(Licensing.Days(1), [Line(1, Magnets, 100m)]).Goods.Should().HaveCount(1);
        Refusal.Of<ArgumentException>(() => licence.Amend(Licensing.Days(1), [Line(2, Oxide, 50m)])).WithMessage(
            "'A-1' cannot be amended in this way: line 1 has been used, and must stay licensed so that its use can be calculated: the " +
            "licence has no line 1, only 2.");
    }

    [Fact]
    public void All_that_stands_against_an_amendment_is_said()
    {
        ExportLicence licence = Licensing.Issued(goods: [Line(1, Magnets, 100m), Line(2, Oxide, 50m)])
            .RecordShipment("m-1", [Use(1, 10m), Use(2, 20m)], Licensing.Days(0));
        Refusal.Of<ArgumentException>(() => licence.Amend(Licensing.Days(1), [Line(1, Magnets, 9m), Line(2, Oxide, 19m)])).WithMessage(
            "'A-1' cannot be amended in this way: 10 kg of line 1 have been shipped, which is more than 9 kg; " +
            "20 kg of line 2 have been shipped, which is more than 19 kg.");
    }

    [Fact]
    public void An_amendment_keeps_to_the_kind_the_fixed_elements_and_the_longest_validity()
    {
        LegalWindow Through(int year) => LegalWindow.OfDays(LawZones.Day("2025-05-20"), new(year, 5, 20), LawZones.Beijing);
        ExportLicence single = Licensing.Issued(LicenceKind.Single);
        Refusal.Of<ArgumentException>(() => single.Amend(Licensing.Later, parties: [Licensing.EndUser, Licensing.OtherEndUser]))
            .WithMessage("A single licence is for one end user, and 2 are named.*");
        single.Amend(Licensing.Later, parties: [Licensing.OtherEndUser]).Parties.Should().Equal(Licensing.OtherEndUser);

        LicensingRegime oneYear = LicensingRegime.Create(
            "xx/year", "the regime of one year", "an office", Economy.China, LawZones.Beijing,
            [LicenceValidityRule.AtMost(LicenceKind.General, Period.FromYears(1), "art. 1", CountingRule.ChineseCivilCode)]);
        ExportLicence licence = Licensing.Issued(Licensing.Application(LicenceKind.General, oneYear));
        licence.Amend(Licensing.Later, validity: Through(2026)).Validity.Should().Be(Through(2026));
        Refusal.Of<ArgumentException>(() => licence.Amend(Licensing.Later, validity: Through(2027)))
            .WithMessage("A general licence is valid for at most P1Y (art. 1)*");

        ExportLicence exact = Licensing.Issued(
            regime: Licensing.Plain(null, LicenceElement.Quantity, LicenceElement.Value),
            goods: LicensedGoods.Of(1, Magnets, Licensing.Kilograms(100m), Licensing.Dollars(1_000m)));
        void Fixed(decimal kilograms, decimal dollars, string elements) => Refusal.Of<ArgumentException>(
            () => exact.Amend(
                Licensing.Later, [LicensedGoods.Of(1, Magnets, Licensing.Kilograms(kilograms), Licensing.Dollars(dollars))]))
            .WithMessage(
                $"Under the plain regime an amendment cannot change {elements}: the licence is returned and a new one applied for.");
        Fixed(101m, 1_000m, "quantity");
        Fixed(100m, 1_001m, "value");
        Fixed(101m, 1_001m, "quantity and value");
    }

    [Fact]
    public void An_amendment_that_changes_a_party_changes_what_it_is()
    {
        TradeParty exporter = TradeParty.Of("Ganzhou Rare Earths", Economy.China, TradePartyRole.Exporter);
        TradeParty consignee = TradeParty.Of("Antwerp Metals NV", Economy.Parse("BE"), TradePartyRole.Consignee);
        void Fixed(LicenceElement element, string name, params TradeParty[] parties)
        {
            Refusal.Of<ArgumentException>(
                () => Licensing.Issued(regime: Licensing.Plain(null, element)).Amend(Licensing.Later, parties: parties)).WithMessage(
                    $"Under the plain regime an amendment cannot change {name}: the licence is returned and a new one applied for.");
            Licensing.Issued().Amend(Licensing.Later, parties: parties).Parties.Should().Equal(parties);
        }

        Fixed(LicenceElement.Exporter, "exporter", exporter, Licensing.Consignee, Licensing.EndUser);
        Fixed(LicenceElement.OtherParties, "other parties", Licensing.Exporter, consignee, Licensing.EndUser);
        Fixed(LicenceElement.EndUser, "end user", Licensing.Exporter, Licensing.Consignee, Licensing.OtherEndUser);
    }

    [Fact]
    public void Use_before_an_announced_amendment_counts_for_the_lines_as_they_will_be()
    {
        ExportLicence licence = Licensing.Issued(goods: [Line(1, Magnets, 100m), Line(2, Oxide, 50m)])
            .Amend(Amended, [Line(2, Oxide, 50m), Line(1, Magnets, 100m)], validity: Longer, knownAt: Licensing.Days(0))
            .RecordShipment("m-1", [Use(1, 30m)], Licensing.Days(1));
        licence.BalanceOf(1).Used.Should().Be(Licensing.Kilograms(30m));
        licence.BalanceOf(2).Used.Should().Be(Licensing.Kilograms(0m));
        ExportLicence corrected = licence.CorrectUse("c-1", "m-1", [Use(1, 20m)], Licensing.Days(2));
        corrected.BalanceOf(1).Used.Should().Be(Licensing.Kilograms(20m));
        corrected.BalanceOf(2).Used.Should().Be(Licensing.Kilograms(0m));
    }

    [Fact]
    public void A_report_that_comes_after_an_amendment_is_measured_as_what_it_is()
    {
        ExportLicence totals = Licensing.Issued().RecordTotal("t-1", Licensing.Kilograms(60m), Licensing.Days(0))
            .Amend(Amended, [Line(1, Magnets, 200m)]);
        totals.RecordTotal("t-2", Licensing.Kilograms(80m), Licensing.Days(1), reportedAt: Amended).BalanceOf().Used
            .Should().Be(Licensing.Kilograms(80m));
        ExportLicence shipments = Licensing.Issued().RecordShipment("m-1", Licensing.Kilograms(60m), Licensing.Days(0))
            .Amend(Amended, [Line(1, Magnets, 200m)]);
        shipments.RecordShipment("m-2", Licensing.Kilograms(30m), Licensing.Days(1), reportedAt: Amended).BalanceOf().Used
            .Should().Be(Licensing.Kilograms(90m));
    }

    [Fact]
    public void A_correction_may_leave_what_stood_before_but_makes_nothing_worse()
    {
        ExportLicence heavy = Licensing.Issued().Amend(Amended, [Line(1, Magnets, 50m)], knownAt: Licensing.Days(0))
            .RecordShipment("m-1", Licensing.Kilograms(80m), Licensing.Days(1));
        heavy.CorrectUse("c-1", "m-1", [Use(1, 80m)], Amended).BalanceOf().Used.Should().Be(Licensing.Kilograms(80m));
        Refusal.Of<ShipmentRefusedException>(() => heavy.CorrectUse("c-1", "m-1", [Use(1, 81m)], Amended));

        LicensedGoods Priced(decimal dollars) => LicensedGoods.Of(1, Magnets, Licensing.Kilograms(100m), Licensing.Dollars(dollars));
        LineUse[] Shipped(decimal dollars) => [LineUse.Of(1, Licensing.Kilograms(10m), Licensing.Dollars(dollars))];
        ExportLicence dear = Licensing.Issued(goods: Priced(1_000m)).Amend(Amended, [Priced(500m)], knownAt: Licensing.Days(0))
            .RecordShipment("m-1", Shipped(800m), Licensing.Days(1));
        dear.CorrectUse("c-1", "m-1", Shipped(700m), Amended).BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(700m));
        dear.CorrectUse("c-1", "m-1", Shipped(800m), Amended).BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(800m));
        dear.RecordShipment("m-2", Shipped(0m), Amended).BalanceOf().ValueUsed.Should().Be(Licensing.Dollars(800m), "it is worth nothing");
        Refusal.Of<ShipmentRefusedException>(() => dear.CorrectUse("c-1", "m-1", Shipped(801m), Amended))
            .WithMessage("*shipments of line 1 may be worth 500.00 USD in all, and would be worth 801.00 USD.");
    }

    [Fact]
    public void A_correction_does_not_state_a_line_that_is_licensed_no_more()
    {
        ExportLicence licence = Licensing.Issued(goods: [Line(1, Magnets, 100m), Line(2, Oxide, 50m)])
            .Amend(Amended, [Line(1, Magnets, 100m)], knownAt: Licensing.Days(0))
            .RecordShipment("m-1", [Use(1, 10m)], Licensing.Days(1))
            .RecordShipment("m-2", [Use(2, 20m)], Licensing.Days(2));
        licence.CorrectUse("c-1", "m-1", [Use(1, 11m)], Amended).BalanceOf().Used.Should().Be(Licensing.Kilograms(11m));
        licence.CorrectUse("c-1", "m-1", [], Amended).BalanceOf().Used.Should().Be(Licensing.Kilograms(0m));
        Refusal.Of<ShipmentRefusedException>(() => licence.CorrectUse("c-1", "m-1", [Use(1, 11m), Use(2, 1m)], Amended))
            .WithMessage("*the licence has no line 2, only 1*");
    }

    [Fact]
    public void A_correction_is_in_the_currency_of_the_licence_as_it_is_then()
    {
        LicensedGoods Priced(Money value) => LicensedGoods.Of(1, Magnets, Licensing.Kilograms(100m), value);
        ExportLicence licence = Licensing.Issued(goods: Priced(Licensing.Dollars(1_000m)))
            .Amend(Amended, [Priced(Money.Of(1_000m, "EUR"))], knownAt: Licensing.Days(0))
            .RecordShipment("m-1", [LineUse.Of(1, Licensing.Kilograms(10m), Licensing.Dollars(100m))], Licensing.Days(1));
        Refusal.Of<ShipmentRefusedException>(() => licence.CorrectUse(
                "c-1", "m-1", [LineUse.Of(1, Licensing.Kilograms(10m), Licensing.Dollars(90m))], Amended))
            .WithMessage("*line 1 is licensed in EUR, and its use is stated in USD.");
        licence.CorrectUse("c-1", "m-1", [LineUse.Of(1, Licensing.Kilograms(10m), Money.Of(90m, "EUR"))], Amended).BalanceOf().ValueUsed
            .Should().Be(Money.Of(90m, "EUR"));
    }

    private static LegalWindow Longer => LegalWindow.OfDays(LawZones.Day("2025-05-20"), LawZones.Day("2026-06-30"), LawZones.Beijing);

    private static LicensedGoods Line(int line, ControlCode code, decimal kilograms) =>
        LicensedGoods.Of(line, code, Licensing.Kilograms(kilograms));

    private static LineUse Use(int line, decimal kilograms) => LineUse.Of(line, Licensing.Kilograms(kilograms));

    private static ExportLicence Worth(decimal dollars) =>
        Licensing.Issued(goods: LicensedGoods.Of(1, Magnets, Licensing.Kilograms(100m), Licensing.Dollars(dollars)));
}
