using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

public sealed class Section301Test
{
    private const string Added = "The duty provided in the applicable subheading + ";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly Entry[] Headings =
    [
        Line("9903.88.03", 0, Added + "25%")
            .Described("Except as provided in headings 9903.88.33, 9903.88.67 or 9903.88.69, articles the product of China"),
        Line("9903.88.04", 0, Added + "25%").Described("Articles the product of China"),
        Line("9903.88.15", 0, Added + "7.5%").Described("Except as provided in heading 9903.88.69, articles the product of China"),
        Line("9903.88.16", 0, Added + "15%").Described("Articles the product of China [Compiler's note: provision suspended.]"),
        Line("9903.88.21", 0, "The duty provided in the applicable subheading").Described("Articles as provided for in U.S. note 20(z)"),
        Line("9903.88.33", 0, "The duty provided in the applicable subheading").Described("Articles each covered by an exclusion"),
        Line("9903.88.67", 0, "The duty provided in the applicable subheading")
            .Described("Effective with respect to entries on or after October 12, 2021 and through June 14, 2024, articles"),
        Line("9903.88.69", 0, "The duty provided in the applicable subheading")
            .Described("Effective with respect to entries on or after June 15, 2024 and through November 9, 2026, articles"),
        Line("9903.91.01", 0, Added + "25%").Described("Effective with respect to entries on or after September 27, 2024, articles"),
        Line("9903.91.04", 0, Added + "25%")
            .Described("Effective with respect to entries on or after January 1, 2025, and before January 1, 2026, articles"),
        Line("9903.91.06", 0, Added + "25%").Described("Effective with respect to entries on or after January 1, 2026, articles"),
        Line("9903.91.07", 0, Added + "50%").Described("Effective with respect to entries on or after January 1, 2026, articles"),
    ];

    [Fact]
    public void A_footnote_puts_all_of_its_subheading_on_the_list()
    {
        Section301Coverage coverage = Covering(
            Line("6109.10.00", 0, "16.5%").Noted("See 9903.88.15. "), Line("6109.10.00.12", 1), Line("6109.10.00.14", 1),
            Line("0101.21.00", 0, "Free"));
        coverage.Lines.Select(line => line.ToString())
            .Should().Equal("6109.10.00.12: 9903.88.15 (footnote)", "6109.10.00.14: 9903.88.15 (footnote)");
        coverage.TryGetValue(CommodityCode.Hts("0101.21.00"), out _).Should().BeFalse();
        Tariff tariff = Tariffs(coverage).Should().ContainSingle().Subject;
        tariff.Key.Should().Be("us/hts-test/301/9903.88.15");
        tariff.Commodities.At(Instant.MinValue).Value.Should().Be(CommodityScope.Of(CommodityCode.Hts("6109.10.00")));
        tariff.Origins.At(Instant.MinValue).Value.Should().Be(EconomyScope.Of(Economy.China));
    }

    [Theory]
    [InlineData("8517.62.00.10", "9903.88.04 (note 20(g)(2))")]
    [InlineData("8517.62.00.20", "9903.88.04 (note 20(g)(2))")]
    [InlineData("8517.62.00.90", "9903.88.15 (note 20(s)(ii)(2))")]
    [InlineData("9401.71.00.01", "on no list")]
    [InlineData("9401.71.00.07", "9903.88.15 (note 20(s)(ii)(4))")]
    [InlineData("9401.71.00.08", "9903.88.04 (note 20(g)(5))")]
    [InlineData("9401.69.60.01", "9903.88.15 (note 20(s)(ii)(3))")]
    [InlineData("9401.69.60.11", "9903.88.04 (note 20(g)(4))")]
    public void Two_lists_on_one_subheading_are_told_apart_by_ten_digits(string number, string expected)
    {
        Section301Coverage coverage = Covering(Line(number[..10], 0, "Free").Noted("See 9903.88.04 and 9903.88.15. "), Line(number, 1));
        coverage.Lines.Should().ContainSingle().Which.ToString().Should().Be($"{number}: {expected}");
        coverage.Lines[0].IsDecided.Should().BeTrue();
    }

    [Fact]
    public void Batteries_for_electric_vehicles_are_on_the_list_of_2024_and_the_others_until_2026_on_list_4A()
    {
        Section301Coverage coverage = Covering(
            Line("8507.60.00", 0, "3.4%").Noted("See 9903.88.15 and 9903.91.01. "), Line("8507.60.00.10", 1), Line("8507.60.00.20", 1));
        coverage.Lines.Should().OnlyContain(line => line.IsDecided && line.IsDecidedByNote);
        DutySchedule schedule = DutySchedule.Compile(Tariffs(coverage));
        Charged(schedule, "8507.60.00.10", new(2025, 6, 1, 12, 0)).Should().Equal("9903.91.01: 2500");
        Charged(schedule, "8507.60.00.20", new(2025, 12, 31, 23, 59, 59)).Should().Equal("9903.88.15: 750");
        Charged(schedule, "8507.60.00.20", new(2026, 1, 1, 0, 0, 59)).Should().Equal("9903.88.15: 750");
        Charged(schedule, "8507.60.00.20", new(2026, 1, 1, 0, 1)).Should().Equal("9903.91.06: 2500");
        Charged(schedule, "8507.60.00.10", new(2026, 1, 1, 0, 1)).Should().Equal("9903.91.06: 2500");
    }

    [Fact]
    public void Masks_are_on_a_list_of_their_own_in_each_year()
    {
        Section301Coverage coverage = Covering(
            Line("6307.90.98", 0, "7%").Noted("See 9817.57.01, 9903.88.15 and 9903.91.01. "), Line("6307.90.98.42", 1),
            Line("6307.90.98.70", 1), Line("6307.90.98.91", 1));
        DutySchedule schedule = DutySchedule.Compile(Tariffs(coverage));
        Charged(schedule, "6307.90.98.91", new(2025, 6, 1, 12, 0)).Should().Equal("9903.88.15: 750");
        Charged(schedule, "6307.90.98.42", new(2025, 6, 1, 12, 0)).Should().Equal("9903.91.01: 2500");
        Charged(schedule, "6307.90.98.70", new(2025, 6, 1, 12, 0)).Should().Equal("9903.91.04: 2500");
        Charged(schedule, "6307.90.98.70", new(2026, 6, 1, 12, 0)).Should().Equal("9903.91.07: 5000");
    }

    [Fact]
    public void A_number_that_the_schedule_does_not_have_is_open_where_only_a_part_of_its_subheading_is_on_a_list()
    {
        DutySchedule schedule = DutySchedule.Compile(Tariffs(Covering(
            Line("8517.62.00", 0, "Free").Noted("See 9903.88.04 and 9903.88.15. "), Line("8517.62.00.10", 1), Line("8517.62.00.90", 1))));
        CustomsEntry entry = Entry("8517.62.00.81", new(2025, 6, 1, 12, 0));
        schedule.Assess(entry, LegalView.AsWritten).Total.IsCertain.Should().BeFalse();
        Layers(schedule, entry.WithFact("described in 9903.88.04", false).WithFact("described in 9903.88.15"))
            .Should().Equal("9903.88.15: 750");
        schedule.Assess(Entry("8517.62.00", new(2025, 6, 1, 12, 0)), LegalView.AsWritten).Total.IsCertain.Should().BeFalse();
        Charged(schedule, "8517.62.00.10", new(2025, 6, 1, 12, 0)).Should().Equal("9903.88.04: 2500");
    }

    [Fact]
    public void A_crane_is_charged_if_it_is_as_described_unless_its_contract_is_from_before_May_2024()
    {
        DutySchedule schedule = DutySchedule.Compile(Tariffs(Section301Coverage.Of(Of(
            Line("8426.19.00.00", 0, "Free").Noted("See 9903.92. "),
            Line("9903.91.09", 0, "The duty provided in the applicable subheading").Described(
                "Notwithstanding subheading 9903.92.10, effective with respect to entries, on or after September 27, 2024, of " +
                "ship-to-shore "
                + "gantry cranes, that are fulfilling an executed contract for sale dated prior to May 14, 2024 for goods that are " +
                    "entered for "
                + "consumption, or withdrawn from warehouse for consumption, in the United States prior to May 14, 2026"),
            Line("9903.92", 0).Described("Effective with respect to entries, on or after September 27, 2024, of gantry cranes:"),
            Line("9903.92.10", 1, Added + "25%").Described("Except as provided in heading 9903.91.09, ship-to-shore gantry cranes")))));
        CustomsEntry crane = Entry("8426.19.00.00", new(2025, 6, 1, 12, 0));
        schedule.Assess(crane, LegalView.AsWritten).Total.IsCertain.Should().BeFalse();
        Layers(schedule, crane.WithFact("described in 9903.92.10", false)).Should().BeEmpty();
        CustomsEntry gantry = crane.WithFact("described in 9903.92.10");
        Layers(schedule, gantry).Should().Equal("9903.92.10: 2500");
        Layers(schedule, gantry.WithClaim("9903.91.09")).Should().BeEmpty();
        Instant may = new LocalDateTime(2026, 5, 14, 0, 0).InZoneStrictly(NewYork).ToInstant();
        Layers(schedule, gantry.WithClaim("9903.91.09").EnteredAt(may - Duration.FromSeconds(1))).Should().BeEmpty();
        Layers(schedule, gantry.WithClaim("9903.91.09").EnteredAt(may)).Should().Equal("9903.92.10: 2500");
    }

    [Fact]
    public void Two_lists_that_no_note_tells_apart_are_candidates()
    {
        Section301Coverage coverage = Covering(Line("8471.30.01.00", 0, "Free").Noted("See 9903.88.03 and 9903.88.15. "));
        Section301Line line = coverage.Lines.Should().ContainSingle().Subject;
        line.IsDecided.Should().BeFalse();
        line.ToString().Should().Be("8471.30.01.00: 9903.88.03 (footnote) or 9903.88.15 (footnote)");
        DutySchedule schedule = DutySchedule.Compile(Tariffs(coverage));
        CustomsEntry entry = Entry("8471.30.01.00", new(2025, 6, 1, 12, 0));
        DutyAssessment open = schedule.Assess(entry, LegalView.AsWritten);
        open.Total.IsCertain.Should().BeFalse();
        open.Explain().Should().Contain("described in 9903.88.03").And.Contain("described in 9903.88.15");
        CustomsEntry described = entry.WithFact("described in 9903.88.03", true).WithFact("described in 9903.88.15", false);
        Layers(schedule, described).Should().Equal("9903.88.03: 2500");
    }

    [Fact]
    public void Lists_whose_times_do_not_overlap_are_decided_by_the_date() =>
        Covering(Line("4015.12.10", 0, "3%").Noted("See 9903.91.04 and 9903.91.07. ")).Lines.Should().ContainSingle()
            .Which.IsDecided.Should().BeTrue();

    [Fact]
    public void A_footnote_can_say_that_numbers_without_it_are_not_covered()
    {
        const string Note =
            "Pursuant to U.S. note 20(g) to subchapter III, chapter 99, heading 9903.88.04 covers certain goods of this rate line, as " +
            "indicated by the footnote; please note that statistical reporting descriptions without a footnote are not covered by that " +
            "heading.";
        Covering(Line("2931.90.90", 0, "3.7%").Noted(Note), Line("2931.90.90.10", 1).Noted(Note, "desc"), Line("2931.90.90.30", 1))
            .Lines.Select(line => line.Line.Number).Should().Equal("2931.90.90.10");
    }

    [Fact]
    public void An_exclusion_is_granted_where_it_is_claimed_and_in_its_time()
    {
        DutySchedule schedule = DutySchedule.Compile(Tariffs(Covering(Line("8425.31.01.00", 0, "Free").Noted("See 9903.88.03. "))));
        Layers(schedule, Entry("8425.31.01.00", new(2026, 11, 9, 23, 59, 59))).Should().Equal("9903.88.03: 2500");
        Layers(schedule, Entry("8425.31.01.00", new(2026, 11, 9, 23, 59, 59)).WithClaim("9903.88.69")).Should().BeEmpty();
        Layers(schedule, Entry("8425.31.01.00", new(2026, 11, 10, 0, 0)).WithClaim("9903.88.69")).Should().Equal("9903.88.03: 2500");
    }

    [Fact]
    public void An_exclusion_that_has_run_out_before_the_revision_is_none()
    {
        Tariff tariff = Tariffs(Covering(Line("8425.31.01.00", 0, "Free").Noted("See 9903.88.03. "))).Single();
        tariff.Exemptions.Select(exemption => exemption.Name).Should().Equal("heading 9903.88.33", "heading 9903.88.69");
    }

    [Fact]
    public void An_exclusion_of_which_no_text_says_whether_it_still_holds_is_open_where_it_is_claimed()
    {
        DutySchedule schedule = DutySchedule.Compile(Tariffs(Covering(Line("8425.31.01.00", 0, "Free").Noted("See 9903.88.03. "))));
        CustomsEntry claimed = Entry("8425.31.01.00", new(2025, 6, 1, 12, 0)).WithClaim("9903.88.33");
        schedule.Assess(claimed, LegalView.AsWritten).Explain().Should().Contain("heading 9903.88.33 is in effect for the goods");
        Layers(schedule, claimed.WithFact("heading 9903.88.33 is in effect for the goods", false)).Should().Equal("9903.88.03: 2500");
    }

    [Fact]
    public void A_heading_without_a_duty_that_a_footnote_names_is_for_its_line_to_claim()
    {
        Section301Coverage coverage = Covering(
            Line("8206.00.00.00", 0, "5%").Noted("See 9903.88.03, 9903.88.21 and 9903.88.33. "),
            Line("8206.10.00.00", 0, "5%").Noted("See 9903.88.03. "));
        coverage.Lines[0].Exclusions.Select(relief => relief.Line.Number).Should().Equal("9903.88.21", "9903.88.33");
        DutySchedule schedule = DutySchedule.Compile(Tariffs(coverage));
        const string InEffect = "heading 9903.88.21 is in effect for the goods";
        Layers(schedule, Entry("8206.00.00.00", new(2025, 6, 1, 12, 0)).WithClaim("9903.88.21").WithFact(InEffect)).Should().BeEmpty();
        Layers(schedule, Entry("8206.10.00.00", new(2025, 6, 1, 12, 0)).WithClaim("9903.88.21").WithFact(InEffect))
            .Should().Equal("9903.88.03: 2500");
    }

    [Fact]
    public void A_suspended_list_is_not_charged() =>
        Tariffs(Covering(Line("9506.62.40", 0, "Free").Noted("See 9903.88.16. "))).Should().BeEmpty();

    [Fact]
    public void Goods_of_Hong_Kong_and_Macao_are_not_goods_of_China()
    {
        DutySchedule schedule = DutySchedule.Compile(Tariffs(Covering(Line("9506.62.40", 0, "Free").Noted("See 9903.88.15. "))));
        schedule.Programme("us/301")
            .RateFor(CommodityCode.Hts("9506.62.40"), Economy.HongKong, Instant.FromUtc(2025, 6, 1, 0, 0), LegalView.AsWritten)
            .Should().BeNull();
        schedule.Programme("us/301")
            .RateFor(CommodityCode.Hts("9506.62.40"), Economy.China, Instant.FromUtc(2025, 6, 1, 0, 0), LegalView.AsWritten)
            .Should().NotBeNull();
    }

    [Fact]
    public void Each_list_is_a_tariff_of_its_programme_named_after_its_heading()
    {
        IReadOnlyList<Tariff> tariffs = Tariffs(Section301Coverage.Of(Of([
            Line("8517.62.00", 0, "Free").Noted("See 9903.88.04 and 9903.88.15. "), Line("8517.62.00.10", 1), Line("8517.62.00.90", 1),
            Line("8507.60.00", 0, "3.4%").Noted("See 9903.88.15. "), Line("8507.60.00.10", 1), Line("8507.60.00.20", 1),
            Line("8426.19.00.00", 0, "Free"), Line("8716.90.50.10", 0, "3.1%").Noted("See 9903.88.03. "), .. Headings,
            Line("9903.91.12", 0, Added + "100%"), Line("9903.91.14", 0, Added + "100%"), Line("9903.92.10", 0, Added + "25%")])));
        tariffs.Select(tariff => $"{tariff.Key["us/hts-test/".Length..]} of {tariff.Programme.Key}").Should().Equal(
            "301/9903.88.03 of us/301", "301/9903.88.04 of us/301", "301/9903.88.04/if-described of us/301", "301/9903.88.15 of us/301",
            "301/9903.88.15/if-described of us/301", "301/9903.88.15/2 of us/301", "301/9903.88.15/if-described/2 of us/301",
            "301/9903.91.01 of us/301", "301/9903.91.01/if-described of us/301", "301/9903.91.06 of us/301",
            "301/9903.91.12/if-described of us/301/maritime", "301/9903.91.14/if-described of us/301/maritime",
            "301/9903.92.10/if-described of us/301");
        tariffs.Select(tariff => $"{tariff.Programme.Name}").Distinct().Should().Equal(
            "Section 301, technology transfer", "Section 301, maritime, logistics and shipbuilding");
        tariffs.Should().OnlyContain(tariff => tariff.Programme.Kind == DutyKind.Additional
            && tariff.Headings.At(Instant.MinValue).Value == tariff.Key.Substring(16, 10));
    }

    [Fact]
    public void A_tariff_that_is_sure_stands_before_one_for_goods_as_described()
    {
        Section301Coverage coverage = Section301Coverage.Of(Of(
            Line("8716.39.00", 0, "Free").Noted("See 9903.91.12. "), Line("8716.39.00.90", 1),
            Line("9403.60.80", 0, "Free").Noted("See 9903.91.12. "), Line("9903.91.12", 0, Added + "100%")));
        Tariffs(coverage).Select(tariff => tariff.Key).Should()
            .Equal("us/hts-test/301/9903.91.12", "us/hts-test/301/9903.91.12/if-described");
    }

    [Fact]
    public void A_tariff_ends_with_the_revision_or_with_its_list_whichever_is_first()
    {
        Section301Coverage coverage = Covering(Line("4015.12.10.10", 0, "3%").Noted("See 9903.91.04. "));
        LegalWindow ofList = LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork))
            .WithStatedEnd(LegalEnd.OnDay(new LocalDate(2026, 1, 1), NewYork, DayInclusion.Excluded));
        WindowOf(InForce).Should().Be(ofList);
        WindowOf(Since(2024, 6, 1)).Should().Be(ofList);
        WindowOf(Since(2025, 6, 1).WithStatedEnd(EndOf(2025, 9, 1))).Should().Be(Since(2025, 6, 1).WithStatedEnd(EndOf(2025, 9, 1)));
        WindowOf(Since(2025, 6, 1).WithStatedEnd(EndOf(2026, 9, 1))).Should().Be(Since(2025, 6, 1).WithStatedEnd(ofList.StatedEnd));
        WindowOf(Since(2025, 6, 1).Lasting(Period.FromDays(10), CountingRule.SameClockTime))!.StatedEnd.Bound.Value
            .Should().Be(new LocalDate(2025, 6, 11).AtStartOfDayInZone(NewYork), "the end is counted once, and stated for the tariff");
        WindowOf(LegalWindow.Ending(EndOf(2024, 6, 1))).Should().BeNull("the list began later");
        WindowOf(Since(2025, 12, 31)).Should().NotBeNull();
        WindowOf(Since(2026, 1, 1)).Should().BeNull("the list ends as the revision begins");

        LegalWindow? WindowOf(LegalWindow inForce) =>
            coverage.Tariffs(Schedule, inForce).SingleOrDefault()?.Rates.Acts.OfType<Enactment<DutyRate>>().Single().Window;
    }

    [Fact]
    public void Two_lists_of_which_only_one_has_a_time_are_candidates() =>
        Covering(Line("8471.30.01.00", 0, "Free").Noted("See 9903.88.15 and 9903.91.01. ")).Lines.Should().ContainSingle()
            .Which.ToString().Should().StartWith("8471.30.01.00: 9903.88.15 (footnote) or 9903.91.01 from ");

    [Fact]
    public void An_exclusion_is_granted_on_its_claim_alone()
    {
        Tariff tariff = Tariffs(Covering(Line("9506.62.40", 0, "Free").Noted("See 9903.88.15. "))).Single();
        tariff.Exemptions.Single().Terms.At(Instant.FromUtc(2025, 6, 1, 0, 0)).Value.Condition
            .Should().Be(EntryCondition.Claim("9903.88.69"));
    }

    private static LegalWindow Since(int year, int month, int day) =>
        LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(year, month, day), NewYork));

    private static LegalEnd EndOf(int year, int month, int day) =>
        LegalEnd.At(LegalMoment.StartOf(new LocalDate(year, month, day), NewYork));

    [PublishedScheduleFact]
    public void Every_line_of_the_published_schedule_with_two_lists_is_decided_by_the_notes()
    {
        Section301Coverage coverage = Section301Coverage.Of(PublishedSchedule.Revision("hts_2025_rev_32"));
        coverage.Lines.Where(line => !line.IsDecided).Select(line => line.Line.Code!.Digits[..8]).Distinct()
            .Should().BeEquivalentTo("84261900", "87163900", "87169030", "87169050");
        coverage.Lines.Where(line => !line.IsDecided).SelectMany(line => line.Listings).Where(listing => !listing.IsDecided)
            .Select(listing => listing.Heading.Line.Number).Distinct().Should().BeEquivalentTo("9903.92.10", "9903.91.14", "9903.91.12");
        coverage.Lines.Where(line => line.IsDecidedByNote).Select(line => line.Line.Code!.Digits[..8]).Distinct().Should().BeEquivalentTo(
            "04032050", "25041010", "25041050", "25049000", "40151210", "84261900", "85051100", "87163900", "87169030", "87169050",
            "49019900", "63079098", "85076000", "85176200", "94016140", "94016960", "94017100", "94017900", "94018020", "94018040",
            "94018060", "94037040", "94037080");
        coverage.Lines.Where(line => line.Listings.Count == 0).Select(line => line.Line.Number).Should().Equal(
            "4901.99.00.40", "9401.61.40.01", "9401.71.00.01", "9401.71.00.05", "9401.71.00.06", "9401.79.00.01", "9401.79.00.02",
            "9401.79.00.03", "9401.79.00.04",
            "9401.80.20.01", "9401.80.40.01", "9401.80.60.21", "9401.80.60.23", "9403.70.40.03", "9403.70.80.03");
        coverage.Lines.Should().HaveCount(18_150);
    }

    [PublishedScheduleFact]
    public void Base_duty_and_Section_301_come_to_the_totals_of_January_2025()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2025_basic");
        DutySchedule schedule = PolicyRegister.Create(Knowledge.Complete, [], []).WithTariffs(
            [
                .. revision.BaseDuties(Schedule, InForce, Knowledge.Complete),
                .. Section301Coverage.Of(revision).Tariffs(Schedule, InForce, Knowledge.Complete),
            ]).Compile();
        LocalDateTime noon = new(2025, 1, 15, 12, 0);
        schedule.Assess(Entry("9506.62.40.40", noon), LegalView.AsWritten).Total.Value.Amount.Should().Be(750m);
        schedule.Assess(Entry("8517.13.00.00", noon), LegalView.AsWritten).Total.Value.Amount.Should().Be(0m);
        schedule.Assess(Entry("6109.10.00.12", noon), LegalView.AsWritten).Total.Value.Amount.Should().Be(2400m);
    }

    private static LegalInstrument Schedule { get; } = LegalInstrument.Create(
        "us/hts-test", "United States International Trade Commission", "Harmonized Tariff Schedule",
        Publication.On(new LocalDate(2025, 1, 1), NewYork));

    private static LegalWindow InForce { get; } = LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork));

    private static Section301Coverage Covering(params Entry[] lines) => Section301Coverage.Of(Of([.. lines, .. Headings]));

    [Fact]
    public void The_key_of_the_schedule_leaves_room_for_those_of_its_lists()
    {
        Section301Coverage coverage = Covering(Line("8425.31.01.00", 0, "Free").Noted("See 9903.88.03. "));
        LegalInstrument longest = LegalInstrument.Create(
            new string('k', 41), "USITC", "HTS", Publication.At(Instant.FromUtc(2025, 1, 1, 0, 0)));
        Refusal.Of<ArgumentException>(() => coverage.Tariffs(longest, InForce)).WithMessage("*has 41 characters; at most 40 are allowed*");
        Refusal.Of<ArgumentNullException>(() => coverage.Tariffs(Schedule, null!, Knowledge.Complete)).WithParameterName("inForce");
    }

    private static IReadOnlyList<Tariff> Tariffs(Section301Coverage coverage) => coverage.Tariffs(Schedule, InForce, Knowledge.Complete);

    private static CustomsEntry Entry(string code, LocalDateTime at) =>
        CustomsEntry.Of(CommodityCode.Hts(code), Economy.China, Money.Of(10_000m, "USD")).EnteredAt(at.InZoneStrictly(NewYork).ToInstant());

    private static IEnumerable<string> Charged(DutySchedule schedule, string code, LocalDateTime at) => Layers(schedule, Entry(code, at));

    private static IEnumerable<string> Layers(DutySchedule schedule, CustomsEntry entry) =>
        schedule.Assess(entry, LegalView.AsWritten).Possible.Single().Layers
            .Where(layer => layer.State == LayerState.Charged)
            .Select(layer => $"{layer.Heading}: {decimal.ToInt32(layer.Amount.Value.Amount)}");
}
