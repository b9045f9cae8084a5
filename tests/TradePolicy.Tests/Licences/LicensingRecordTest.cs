namespace TradePolicy.Tests;

public sealed class LicensingRecordTest
{
    private static readonly LicensingRegime China = LicensingRegimes.ChinaDualUse;
    private static readonly Instant June9 = LawZones.Utc("2025-06-09T16:00Z");

    [Theory]
    [InlineData("2025-04-04", "2025-06-11")]
    [InlineData("2025-09-01", "2025-11-07")]
    [InlineData("2025-12-15", "2026-02-24")]
    [InlineData("2026-01-20", "2026-03-30")]
    public void An_application_under_China_s_regime_is_overdue_once_45_of_its_working_days_are_over(string accepted, string due)
    {
        ExportLicence pending = Pending("A-1", LawZones.Day(accepted));
        pending.Processing!.Due.Value.Should().Be(LawZones.Day(due));
        Instant end = LawZones.Beijing.AtStartOfDay(LawZones.Day(due).PlusDays(1)).ToInstant();
        LicensingRecord.Of(China, [pending], end - Duration.FromSeconds(1)).Overdue.Should().BeEmpty();
        LicensingRecord.Of(China, [pending], end).Overdue.Should().Equal(pending);
    }

    [Fact]
    public void On_9_June_2025_no_application_under_the_regime_of_April_could_be_late_in_law()
    {
        ExportLicence[] filed = [.. Enumerable.Range(0, 66).Select(day => Pending($"A-{day}", new LocalDate(2025, 4, 4).PlusDays(day)))];
        LicensingRecord record = LicensingRecord.Of(China, filed, June9);
        record.Counts.Pending.Should().Be(66);
        record.Overdue.Should().BeEmpty();
        record.PossiblyOverdue.Should().BeEmpty();
        record.Regime.Limit!.IsStatutory.Should().BeTrue();
        filed[0].Processing!.ElapsedThrough(new LocalDate(2025, 6, 9)).Value.Should().Be(43);
        LicensingRecord.Of(China, filed, LawZones.Utc("2025-06-11T16:00Z")).Overdue.Select(late => late.Application.Reference).Should()
            .Equal(["A-0", "A-1", "A-2"],
                "4 April was a holiday and the 5th and 6th a weekend, so that all three have the days from the 7th on");
    }

    [Fact]
    public void The_legal_clock_and_the_pace_that_is_said_to_be_agreed_are_two_things()
    {
        // Exports of magnets to the United States by China's customs statistics; the amount that was said to be agreed was not published.
        MonthlyTotal may = MonthlyTotal.Of(new YearMonth(2025, 5), Quantity.Of(46m, MeasurementUnit.Tonne));
        MonthlyTotal june = MonthlyTotal.Of(new YearMonth(2025, 6), Quantity.Of(353_000m, MeasurementUnit.Kilogram));
        ClaimedPace pace = ClaimedPace.Of(
            Quantity.Of(600m, MeasurementUnit.Tonne), "the director of the National Economic Council", "amount assumed for this example");
        PaceComparison comparison = june.ComparedWith(may, pace);
        comparison.AgainstBaseline.Should().Be(PaceResult.Above);
        comparison.AgainstClaimed.Should().Be(PaceResult.Below);
        comparison.Explain().Should().Be(
            "353000 kg in 2025-06: above the 46 t in 2025-05, below the 600 t a month that the director of the National Economic Council " +
            "says were agreed (amount assumed for this example)");
        LicensingRecord.Of(China, [Pending("A-1", new LocalDate(2025, 4, 4))], June9).Overdue.Should().BeEmpty();
    }

    [Fact]
    public void A_month_that_is_not_over_is_not_below_yet_and_no_baseline()
    {
        ClaimedPace pace = ClaimedPace.Of(Quantity.Of(600m, MeasurementUnit.Tonne), "a party", "a statement");
        MonthlyTotal May(decimal tonnes, bool isPartial = false) =>
            MonthlyTotal.Of(new YearMonth(2025, 5), Quantity.Of(tonnes, MeasurementUnit.Tonne), isPartial);
        May(10m, isPartial: true).ComparedWith(May(46m), pace).AgainstBaseline.Should().Be(PaceResult.NotKnown);
        May(47m, isPartial: true).ComparedWith(May(46m), pace).AgainstBaseline.Should().Be(PaceResult.Above);
        May(46m).ComparedWith(May(46m), pace).AgainstBaseline.Should().Be(PaceResult.Equal);
        Refusal.Of<ArgumentException>(() => May(46m).ComparedWith(May(10m, isPartial: true), pace))
            .WithMessage("A baseline is a whole month; 10 t so far in 2025-05 is not.*");
        Refusal.Of<ArgumentException>(() => May(46m).ComparedWith(MonthlyTotal.Of(new YearMonth(2025, 4), Licensing.Items(5m)), pace))
            .WithMessage("46 t and 5 item cannot be compared: their units do not convert.");
    }

    [Fact]
    public void An_approval_rate_names_its_denominator()
    {
        // BIS on listed Chinese entities, first quarter of 2022; the European Union Chamber of Commerce in China, September 2025.
        LicensingCounts bis = LicensingCounts.Of(approved: 192, denied: 19, returned: 31);
        bis.ApprovalRate(ApprovalDenominator.Decided).Explain().Should().Be("192 of 211 decided applications approved, 91%");
        bis.ApprovalRate(ApprovalDenominator.DecidedOrReturned).Explain()
            .Should().Be("192 of 242 decided or returned applications approved, 79.3%");
        LicensingCounts chamber = LicensingCounts.Of(approved: 19, denied: 1, pending: 121);
        chamber.Filed.Should().Be(141);
        chamber.ApprovalRate(ApprovalDenominator.Decided).Value.Should().Be(Percentage.Of(95m));
        chamber.ApprovalRate(ApprovalDenominator.Filed).Explain().Should().Be("19 of 141 filed applications approved, 13.5%");
    }

    [Fact]
    public void Without_applications_the_rate_is_unknown_and_not_zero()
    {
        ApprovalRate none = LicensingCounts.Of(approved: 0, denied: 0, pending: 7).ApprovalRate(ApprovalDenominator.Decided);
        none.IsCertain.Should().BeFalse();
        none.TryGetValue(out _).Should().BeFalse();
        none.Possible.Should().BeEmpty();
        none.Reasons.Select(reason => reason.Message).Should().Equal("no application decided");
        none.Explain().Should().Be("no application decided");
        Refusal.Of<InvalidOperationException>(() => none.Value).WithMessage("There is no approval rate: no application decided.");
        LicensingCounts.Of(approved: 0, denied: 0, pending: 7).ApprovalRate(ApprovalDenominator.Filed).Value.Should().Be(Percentage.Zero);
    }

    [Fact]
    public void Times_are_counted_in_the_days_of_the_regime_and_leave_pauses_out()
    {
        LocalDate april4 = new(2025, 4, 4);
        ExportLicence[] licences =
        [
            Pending("A-1", april4).Approve(At(2025, 6, 11)),                                          // 45 working days
            Pending("A-2", april4).Deny(At(2025, 4, 8), "national security"),                         // 2: 7 and 8 April
            // 2: 7 April and 1 July
            Pending("A-3", april4).ReferToHigherAuthority(At(2025, 4, 8)).Resume(At(2025, 6, 30)).Approve(At(2025, 7, 1)),
            Pending("A-4", april4).Approve(At(2025, 6, 12)),                                          // 46
            Pending("A-5", april4).Return(At(2025, 5, 1)),
            Pending("A-6", april4),
        ];
        ProcessingTimes times = LicensingRecord.Of(China, licences, At(2025, 8, 1)).ProcessingTimes!;
        times.Days.Should().Equal(2, 2, 45, 46);
        times.Value.Median.Should().Be(23.5m);
        times.Value.Mean.Should().Be(23.75m);
        times.Value.Longest.Should().Be(46);
        times.Value.OverLimit.Should().Be(1);
        times.Possible.Should().Equal(times.Value);
        times.Value.ToString().Should().Be("median 23.5, mean 23.8 and longest 46 days, 1 over the limit");
        times.Reasons.Should().BeEmpty();
        times.Explain().Should().Be("median 23.5 and mean 23.8 working days of 4 decisions, 1 over the limit of 45");
        LicensingRecord.Of(China, licences, At(2025, 6, 11)).ProcessingTimes!.Days.Should().Equal(2, 45);
        ProcessingTimes early = LicensingRecord.Of(China, licences, At(2025, 4, 5)).ProcessingTimes!;
        early.Reasons.Select(reason => reason.Message).Should().Equal("no decision");
        early.Possible.Should().BeEmpty();
        Refusal.Of<InvalidOperationException>(() => early.Value)
            .WithMessage("There are no figures: no decision.");
    }

    [Fact]
    public void A_licence_and_its_record_count_the_same_days_and_a_decided_application_is_not_overdue()
    {
        LicensingRegime regime = LicensingRegimes.UnitedKingdomStandardIndividual;
        Instant decided = LawZones.Utc("2024-11-22T13:35Z");
        ExportLicence licence = ExportLicence.Apply(
            Licensing.Application(LicenceKind.MultipleUse, regime), LawZones.Utc("2024-10-01T10:20Z"))
            .Accept(LawZones.Utc("2024-10-01T10:20Z")).Deny(decided, "criterion 1");
        ProcessingTimes times = LicensingRecord.Of(regime, [licence], decided).ProcessingTimes!;
        times.Days.Should().Equal(38);
        licence.Processing!.ElapsedAt(decided).Value.Should().Be(38);
        licence.Processing.ElapsedAt(LawZones.Utc("2026-01-01T00:00Z")).Value.Should().Be(38);
        licence.Processing.StateAt(decided - Duration.FromSeconds(1)).Should().Be(ProcessingState.Overdue, "20 days were over");
        licence.Processing.StateAt(decided).Should().Be(ProcessingState.Decided);
        licence.Processing.IsOverdueAt(LawZones.Utc("2026-01-01T00:00Z")).Should().BeFalse();
    }

    [Fact]
    public void Without_a_limit_nothing_says_which_days_count() =>
        LicensingRecord.Of(Licensing.Plain(), [Licensing.Issued()], Licensing.Later).ProcessingTimes.Should().BeNull();

    [Fact]
    public void A_decision_in_a_year_that_the_calendar_does_not_know_leaves_no_median()
    {
        ExportLicence late = Pending("A-1", new LocalDate(2026, 12, 1)).Approve(At(2027, 6, 1));
        ProcessingTimes times = LicensingRecord.Of(
            China, [late, Pending("A-2", new LocalDate(2025, 4, 4)).Approve(At(2025, 4, 8))], At(2027, 7, 1)).ProcessingTimes!;
        times.NotKnown.Should().Be(1);
        times.IsCertain.Should().BeFalse();
        Refusal.Of<InvalidOperationException>(() => times.Value).WithMessage("There are no figures: not known of 1 of 2 decisions: *");
        ExportLicence pending = Pending("A-3", new LocalDate(2026, 12, 1));
        LicensingRecord open = LicensingRecord.Of(China, [pending], At(2027, 2, 10));
        open.Overdue.Should().BeEmpty();
        open.PossiblyOverdue.Should().Equal(pending);
    }

    [Fact]
    public void A_record_contains_only_what_was_known_and_its_parts_are_records()
    {
        ExportLicence approved = Pending("A-1", new LocalDate(2025, 4, 4)).Approve(At(2025, 5, 20));
        ExportLicence american = ExportLicence.Apply(
            LicenceApplication.Create(
                "A-2", China, LicenceKind.Single, [LicensedGoods.Of(1, ControlCode.China("1C904.a"), Licensing.Kilograms(5m))])
                    .With(Licensing.OtherEndUser), At(2025, 5, 1));
        LicensingRecord record = LicensingRecord.Of(China, [approved, american], June9);
        record.Counts.ToString().Should().Be("2 filed: 1 approved, 0 denied, 0 returned, 0 withdrawn, 1 pending");
        record.AsKnownAt(At(2025, 4, 30)).Counts.Should().Be(LicensingCounts.Of(0, 0, pending: 1));
        record.AsKnownAt(At(2025, 12, 31)).Should().BeSameAs(record);
        record.ForDestination(Economy.UnitedStates).Licences.Should().Equal(american);
        record.ForControlCode(ControlCode.China("1C905")).Licences.Should().Equal(approved);
        record.ForControlCode(ControlCode.China("1C905.a.4.b")).Licences.Should().BeEmpty();
        record.ForControlCode(ControlCode.China("1C904.a")).Licences.Should().Equal(american);
        Refusal.Of<ArgumentException>(() => LicensingRecord.Of(LicensingRegimes.UnitedStatesEar, [approved], June9))
            .WithMessage(
                "'A-1' is under China's dual-use items regime, and the record is of the Export Administration Regulations: their keys " +
                "are 'cn/dual-use' and 'us/ear'. (Parameter 'licences')");
        Refusal.Of<ArgumentException>(() => LicensingRecord.Of(China, [approved, approved], June9))
            .WithMessage("There are two applications 'A-1'.*");
    }

    [Fact]
    public void The_totals_of_a_month_are_counted_in_the_zone_of_the_regime()
    {
        Instant lastSecondOfMay = LawZones.Utc("2025-05-31T16:00Z") - Duration.FromSeconds(1);
        ExportLicence may = Licensing.Issued(Licensing.Application(LicenceKind.General, China, "A-1"))
            .RecordShipment("m-1", Licensing.Kilograms(30m), lastSecondOfMay)
            .RecordShipment("m-2", Licensing.Kilograms(20m), LawZones.Utc("2025-05-31T16:00Z"));
        ExportLicence boxes = Licensing.Issued(
            Licensing.Application(LicenceKind.General, China, "A-2", LicensedGoods.Of(1, ControlCode.China("1C902"), Licensing.Items(3m))))
            .RecordShipment("m-3", Licensing.Items(1m), Licensing.Shipped);
        LicensingRecord record = LicensingRecord.Of(China, [may, boxes], June9);
        record.LicencesIssuedIn(new YearMonth(2025, 5)).ToString().Should().Be("2 licences in 2025-05");
        record.LicencesIssuedIn(new YearMonth(2025, 4)).Amount.Amount.Should().Be(0m);

        MonthlyTotal licensed = record.QuantityLicensedIn(new YearMonth(2025, 5), MeasurementUnit.Tonne);
        (licensed.Amount, licensed.LinesLeftOut, licensed.IsPartial).Should().Be((Quantity.Of(0.1m, MeasurementUnit.Tonne), 1, false));
        MonthlyTotal shipped = record.QuantityShippedIn(new YearMonth(2025, 5), MeasurementUnit.Kilogram);
        (shipped.Amount, shipped.LinesLeftOut, shipped.IsPartial).Should().Be((Licensing.Kilograms(30m), 0, false));
        MonthlyTotal june = record.QuantityShippedIn(new YearMonth(2025, 6), MeasurementUnit.Kilogram);
        (june.Amount, june.LinesLeftOut, june.IsPartial).Should().Be((Licensing.Kilograms(20m), 1, true));
        june.ToString().Should().Be("20 kg so far in 2025-06 (1 line left out)");
    }

    [Fact]
    public void A_licence_of_the_first_instant_of_a_month_is_of_that_month_and_one_of_the_next_month_s_is_not()
    {
        Instant may = LawZones.Utc("2025-04-30T16:00Z"), june = LawZones.Utc("2025-05-31T16:00Z");
        ExportLicence IssuedAt(string reference, Instant at) => ExportLicence
            .Apply(Licensing.Application(LicenceKind.General, China, reference), Licensing.Filed).Accept(Licensing.Accepted)
            .Approve(at).Issue("L-1", at, new LocalDate(2026, 4, 30));
        ExportLicence[] licences = [IssuedAt("A-1", may), IssuedAt("A-2", june), IssuedAt("A-3", june - Duration.Epsilon)];
        LicensingRecord record = LicensingRecord.Of(China, licences, june);
        record.LicencesIssuedIn(new YearMonth(2025, 5)).ToString().Should().Be("2 licences in 2025-05");
        MonthlyTotal.Licences.Name.Should().Be("licence");
        record.LicencesIssuedIn(new YearMonth(2025, 6)).ToString().Should().Be("1 licence so far in 2025-06");
        MonthlyTotal.Of(new YearMonth(2025, 5), Licensing.Kilograms(1m)).ToString().Should().Be("1 kg in 2025-05");
        LicensingRecord.Of(China, licences, june - Duration.Epsilon).LicencesIssuedIn(new YearMonth(2025, 5)).IsPartial.Should().BeTrue();
    }

    [Fact]
    public void A_line_that_an_amendment_added_counts_from_the_month_in_which_it_is_used()
    {
        LicensedGoods Line(int line) => LicensedGoods.Of(line, ControlCode.China("1C905"), Licensing.Kilograms(100m));
        ExportLicence licence = Licensing.Issued(LicenceKind.General, goods: Line(1))
            .Amend(Licensing.Shipped, [Line(1), Line(2)])
            .RecordShipment("m-1", [LineUse.Of(2, Licensing.Kilograms(7m))], Licensing.Days(1));
        LicensingRecord record = LicensingRecord.Of(Licensing.Plain(), [licence], Licensing.Later);
        record.QuantityShippedIn(new YearMonth(2025, 6), MeasurementUnit.Kilogram).Amount.Should().Be(Licensing.Kilograms(7m));
        record.QuantityShippedIn(new YearMonth(2025, 5), MeasurementUnit.Kilogram).Amount.Should().Be(Licensing.Kilograms(0m));
    }

    [Fact]
    public void A_record_is_searched_by_any_of_the_goods_and_end_users()
    {
        ExportLicence two = Licensing.Issued(
            LicenceKind.General,
            goods: [
                LicensedGoods.Of(1, ControlCode.China("1C904"), Licensing.Kilograms(1m)),
                LicensedGoods.Of(2, ControlCode.China("1C905"), Licensing.Kilograms(1m))]);
        LicensingRecord record = LicensingRecord.Of(Licensing.Plain(), [two], Licensing.Later);
        record.ForControlCode(ControlCode.China("1C905")).Licences.Should().Equal(two);
        record.ForDestination(Economy.Parse("DE")).Licences.Should().Equal([two], "its end user is there, and its exporter is not");
        record.ForDestination(Economy.China).Licences.Should().BeEmpty();
        record.AsKnownAt(Licensing.Later).Should().BeSameAs(record);
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        LicensingRecord record = LicensingRecord.Of(Licensing.Plain(), [], Licensing.Later);
        Refusal.Of<ArgumentNullException>(() => LicensingRecord.Of(null!, [], Licensing.Later)).WithParameterName("regime");
        Refusal.Of<ArgumentNullException>(() => LicensingRecord.Of(China, null!, Licensing.Later)).WithParameterName("licences");
        Refusal.Of<ArgumentNullException>(() => LicensingRecord.Of(China, [null!], Licensing.Later)).WithParameterName("licences");
        Refusal.Of<ArgumentNullException>(() => record.ForDestination(null!)).WithParameterName("economy");
        Refusal.Of<ArgumentNullException>(() => record.ForControlCode(null!)).WithParameterName("controlCode");
        Refusal.Of<ArgumentNullException>(() => record.QuantityLicensedIn(new YearMonth(2025, 5), null!)).WithParameterName("unit");
        Refusal.Of<ArgumentNullException>(() => record.QuantityShippedIn(new YearMonth(2025, 5), null!)).WithParameterName("unit");
        Refusal.Of<ArgumentException>(
            () => LicensingRecord.Of(Licensing.Plain(), [Licensing.Issued(), Licensing.Issued()], Licensing.Later))
            .WithMessage("There are two applications 'A-1'. Each application has its own reference. (Parameter 'licences')");
        Refusal.Of<ArgumentException>(
            () => MonthlyTotal.Of(new YearMonth(2017, 5, CalendarSystem.Coptic), Quantity.Of(1m, MeasurementUnit.Tonne)))
            .WithMessage("A month is of the ISO calendar, not of Coptic.*").WithParameterName("month");
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, 0)]
    [InlineData(0, -1, 0, 0, 0)]
    [InlineData(0, 0, -1, 0, 0)]
    [InlineData(0, 0, 0, -1, 0)]
    [InlineData(0, 0, 0, 0, -1)]
    public void A_count_is_not_negative(int approved, int denied, int returned, int withdrawn, int pending) =>
        Refusal.Of<ArgumentOutOfRangeException>(() => LicensingCounts.Of(approved, denied, returned, withdrawn, pending))
            .WithMessage("A count is not negative.*");

    [Fact]
    public void What_was_filed_is_everything_that_was_counted()
    {
        LicensingCounts counts = LicensingCounts.Of(approved: 1, denied: 2, returned: 4, withdrawn: 8, pending: 16);
        counts.Filed.Should().Be(31);
        counts.ToString().Should().Be("31 filed: 1 approved, 2 denied, 4 returned, 8 withdrawn, 16 pending");
        Enum.GetValues<ApplicationOutcome>().Sum(counts.CountOf).Should().Be(31);
        counts.ApprovalRate(ApprovalDenominator.Filed).Reasons.Should().BeEmpty();
        Refusal.Of<ArgumentOutOfRangeException>(() => counts.CountOf((ApplicationOutcome)99)).WithMessage("Not an outcome.*");
        Refusal.Of<ArgumentOutOfRangeException>(() => counts.ApprovalRate((ApprovalDenominator)99)).WithMessage("Not a denominator.*");
        LicensingCounts.Of(0, 0).ApprovalRate(ApprovalDenominator.Filed).Reasons.Single().Subject.Should().Be("applications");
        LicensingRecord.Of(China, [], June9).ProcessingTimes!.Reasons.Single().Subject.Should().Be("decisions");
    }

    [Fact]
    public void A_comparison_says_how_the_month_stands_to_both()
    {
        ClaimedPace pace = ClaimedPace.Of(Licensing.Kilograms(20m), "a party", "a statement");
        MonthlyTotal may = MonthlyTotal.Of(new YearMonth(2025, 5), Licensing.Kilograms(20m));
        ExportLicence[] boxes =
        [
            .. Enumerable.Range(1, 2).Select(number => Licensing.Issued(Licensing.Application(
                LicenceKind.General, China, $"A-{number}", LicensedGoods.Of(1, ControlCode.China("1C902"), Licensing.Items(3m))))
                .RecordShipment("m-1", Licensing.Items(1m), Licensing.Shipped)),
            Licensing.Issued(Licensing.Application(LicenceKind.General, China, "A-3"))
                .RecordShipment("m-1", Licensing.Kilograms(20m), Licensing.Shipped),
        ];
        MonthlyTotal June(string knownAt) => LicensingRecord.Of(China, boxes, LawZones.Utc(knownAt))
            .QuantityShippedIn(new YearMonth(2025, 6), MeasurementUnit.Kilogram);
        const string Claimed = "the 20 kg a month that a party says were agreed (a statement)";
        may.ComparedWith(may, pace).Explain().Should().Be($"20 kg in 2025-05: level with the 20 kg in 2025-05, level with {Claimed}");
        June("2025-07-31T00:00Z").ComparedWith(may, pace).Explain().Should().Be(
            "20 kg in 2025-06 (2 lines left out): not known to be above or below the 20 kg in 2025-05, " +
            $"not known to be above or below {Claimed}");
        June("2025-06-15T00:00Z").ComparedWith(may, pace).Explain().Should().Be(
            $"20 kg so far in 2025-06 (2 lines left out): not yet above the 20 kg in 2025-05, not yet above {Claimed}");
        MonthlyTotal.Of(new YearMonth(2025, 4), Licensing.Kilograms(21m)).ComparedWith(may, pace).AgainstClaimed
            .Should().Be(PaceResult.Above);
        may.ComparedWith(June("2025-07-31T00:00Z"), pace).AgainstBaseline
            .Should().Be(PaceResult.NotKnown, "the baseline may be more");
    }

    [Fact]
    public void Lines_left_out_of_an_amount_can_change_a_comparison()
    {
        ClaimedPace pace = ClaimedPace.Of(Licensing.Kilograms(25m), "a party", "a statement");
        ExportLicence tonnes = Licensing.Issued(Licensing.Application(LicenceKind.General, China, "A-1"))
            .RecordShipment("m-1", Licensing.Kilograms(20m), Licensing.Shipped);
        ExportLicence boxes = Licensing.Issued(
            Licensing.Application(LicenceKind.General, China, "A-2", LicensedGoods.Of(1, ControlCode.China("1C902"), Licensing.Items(3m))))
            .RecordShipment("m-2", Licensing.Items(1m), Licensing.Shipped);
        MonthlyTotal june = LicensingRecord.Of(China, [tonnes, boxes], LawZones.Utc("2025-07-31T00:00Z"))
            .QuantityShippedIn(new YearMonth(2025, 6), MeasurementUnit.Kilogram);
        june.ToString().Should().Be("20 kg in 2025-06 (1 line left out)");
        MonthlyTotal May(decimal kilograms) => MonthlyTotal.Of(new YearMonth(2025, 5), Licensing.Kilograms(kilograms));
        june.ComparedWith(May(10m), pace).AgainstBaseline.Should().Be(PaceResult.Above);
        june.ComparedWith(May(20m), pace).AgainstBaseline.Should().Be(PaceResult.NotKnown);
        june.ComparedWith(May(30m), pace).AgainstClaimed.Should().Be(PaceResult.NotKnown);
        May(10m).ComparedWith(june, pace).AgainstBaseline.Should().Be(PaceResult.Below);
        May(30m).ComparedWith(june, pace).AgainstBaseline.Should().Be(PaceResult.NotKnown);
    }

    [Fact]
    public void A_line_licensed_by_value_is_left_out_of_the_month_in_which_it_was_shipped_and_of_no_other()
    {
        ExportLicence technology = Licensing.Issued(
            Licensing.Application(
                LicenceKind.General, China, "A-1", LicensedGoods.ByValue(1, ControlCode.China("1E902"), Licensing.Dollars(1_000m))))
            .With(ShipmentRecorded.Of(Licensing.Shipped, "m-1", [LineUse.Of(1, Licensing.Dollars(600m))]));
        LicensingRecord record = LicensingRecord.Of(China, [technology], LawZones.Utc("2025-08-31T00:00Z"));
        record.QuantityShippedIn(new YearMonth(2025, 6), MeasurementUnit.Kilogram).LinesLeftOut.Should().Be(1);
        record.QuantityShippedIn(new YearMonth(2025, 7), MeasurementUnit.Kilogram).LinesLeftOut.Should().Be(0);
    }

    private static Instant At(int year, int month, int day) =>
        LawZones.Beijing.AtStartOfDay(new(year, month, day)).ToInstant() + Duration.FromHours(10);

    private static ExportLicence Pending(string reference, LocalDate accepted)
    {
        Instant on = LawZones.Beijing.AtStartOfDay(accepted).ToInstant() + Duration.FromHours(9);
        return ExportLicence.Apply(Licensing.Application(LicenceKind.Single, China, reference), on).Accept(on);
    }
}
