namespace TradePolicy.Tests;

public sealed class TruceFindingsTest
{
    private static readonly LegalInstrument A = Geneva.Published("a", "2024-12-01T00:00Z");
    private static readonly LegalInstrument B = Geneva.Published("b", "2024-12-02T00:00Z");
    private static readonly LegalInstrument C = Geneva.Published("c", "2024-12-03T00:00Z");

    private static readonly LegalWindow January = Geneva.Until("2025-01-01T00:00", "2025-02-01T00:00");
    private static readonly LegalWindow February = Geneva.Until("2025-02-01T00:00", "2025-03-01T00:00");
    private static readonly LegalWindow March = Geneva.Until("2025-03-01T00:00", "2025-04-01T00:00");

    [Fact]
    public void Windows_that_meet_to_the_second_for_both_parties_are_nothing_to_report() =>
        Both((January, A), (February, B), (March, C)).Validate().Should().BeEmpty();

    [Fact]
    public void A_stretch_that_no_window_covers_is_a_gap()
    {
        Finding finding = Both((January, A), (March, C)).Validate().Where(finding => finding.Kind == FindingKind.Gap)
            .Should().HaveCount(2).And.Subject.First();
        finding.IsCertain.Should().BeTrue();
        finding.Message.Should().Be(
            "US: a gap between the window of Act a, which ends at 2025-02-01T00:00 America/New_York (-05), and that of Act c, which " +
            "begins at 2025-03-01T00:00 America/New_York (-05).");
        finding.Records.Should().Equal("a", "c");
        finding.ToString().Should().Be(finding.Message);
    }

    [Fact]
    public void A_stretch_that_two_windows_cover_is_an_overlap()
    {
        Finding finding = One((January, A), (Geneva.Until("2025-01-15T00:00", "2025-03-01T00:00"), B))
            .Should().ContainSingle(finding => finding.Kind == FindingKind.Overlap).Subject;
        finding.IsCertain.Should().BeTrue();
        finding.Message.Should().StartWith("US: an overlap between the window of Act a,");
        finding.Records.Should().Equal("a", "b");
    }

    [Fact]
    public void A_window_overlaps_every_other_within_it_and_leaves_no_gap_between_them()
    {
        IReadOnlyList<Finding> findings = One(
            (Geneva.Until("2025-01-01T00:00", "2025-06-01T00:00"), A), (Geneva.Until("2025-02-01T00:00", "2025-02-10T00:00"), B),
            (March, C));
        findings.Where(finding => finding.Kind == FindingKind.Overlap).Select(finding => string.Join('+', finding.Records))
            .Should().Equal("a+b", "a+c");
        findings.Should().NotContain(finding => finding.Kind == FindingKind.Gap);
    }

    [Fact]
    public void A_window_without_an_end_overlaps_what_follows() =>
        One((LawZones.From("2025-01-01T00:00", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded), A), (March, C))
            .Should().ContainSingle(finding => finding.Kind == FindingKind.Overlap).Which.IsCertain.Should().BeTrue();

    [Fact]
    public void Where_no_text_settles_the_end_gap_and_overlap_are_possible()
    {
        // Between 12:01 or 24:00 on 10 November and 13:01 that day, Beijing.
        IReadOnlyList<Finding> findings = Geneva.Extended.Validate();
        Finding gap = findings.Should().ContainSingle(finding => finding.Kind == FindingKind.Gap).Subject;
        gap.IsCertain.Should().BeFalse();
        gap.Message.Should()
            .StartWith(
                "CN: a possible gap between the window of Announcement No. 8, which ends at 2025-11-10T12:01 Asia/Shanghai (+08), same " +
                "clock time")
            .And.EndWith("that of Announcement No. 10, which begins at 2025-11-10T13:01 Asia/Shanghai (+08).");
        findings.Where(finding => finding.Kind == FindingKind.Overlap).Should().HaveCount(2).And.OnlyContain(finding => !finding.IsCertain);
    }

    [Fact]
    public void Stretches_in_which_the_truce_holds_for_one_party_only_are_reported()
    {
        Finding[] findings = [.. Geneva.Entered.Extend(Economy.UnitedStates, Geneva.SecondOfUs, Geneva.Order14334).Validate()
            .Where(finding => finding.Kind == FindingKind.PartiesDiffer)];
        findings.Select(finding => finding.Message).Should().Equal(
            "From 2025-08-12T04:01:00Z to 2025-08-12T16:00:00Z the truce holds for US and may or may not hold for CN.",
            "From 2025-08-12T16:00:00Z to 2025-11-10T05:01:00Z the truce holds for US and does not hold for CN.");
        findings.Select(finding => finding.IsCertain).Should().Equal(false, true);
        findings[0].Records.Should().Equal("us-cn-2025/us", "us-cn-2025/cn");
    }

    [Fact]
    public void The_parties_differ_for_the_hours_in_which_one_of_them_may_or_may_not_hold()
    {
        // China's second window ends at 12:01 or 24:00 on 10 November 2025, and its third begins at 13:01; a year later the third ends so.
        const string between = "From 2025-11-10T04:01:00Z to 2025-11-10T05:01:00Z the truce holds for US and may or may not hold for CN.";
        const string lapse =
            "From 2026-11-10T05:01:00Z to 2026-11-10T16:00:00Z the truce does not hold for US and may or may not hold for CN.";
        Differences(Geneva.Extended).Should().Equal(between, lapse);
        Differences(TradeTruce.Create(
                Geneva.Extended.Key, Geneva.Extended.Name, Geneva.Extended.Sides, [], Knowledge.Through(LawZones.Utc("2026-10-07T00:00Z"))))
            .Should().Equal([between], "what either did after the horizon is not known");

        static IEnumerable<string> Differences(TradeTruce truce) => truce.Validate()
            .Where(finding => finding.Kind == FindingKind.PartiesDiffer).Select(finding => finding.Message);
    }

    [Fact]
    public void A_difference_goes_on_while_one_window_follows_another() =>
        One((January, A), (February, B)).Should().ContainSingle().Which.Message.Should()
            .Be("From 2025-01-01T05:00:00Z to 2025-03-01T05:00:00Z the truce holds for US and does not hold for CN.");

    [Fact]
    public void A_difference_without_an_end_lasts_until_further_notice() =>
        Geneva.Agreed.Enact(
            Economy.UnitedStates, LawZones.From("2025-05-14T00:01", LawZones.NewYork).WithStatedEnd(LegalEnd.OpenEnded), Geneva.Order14298)
            .Validate().Should().ContainSingle().Which.Message
            .Should().Be("From 2025-05-14T04:01:00Z to further notice the truce holds for US and does not hold for CN.");

    [Fact]
    public void Every_pair_of_parties_is_compared() =>
        TradeTruce.Between("three", "Truce of three", Economy.UnitedStates, Economy.China, Economy.Japan)
            .Enact(Economy.Japan, January, A).Validate().Select(finding => string.Join('+', finding.Records))
            .Should().Equal("three/us+three/jp", "three/cn+three/jp");

    [Fact]
    public void An_end_stated_otherwise_than_its_length_leads_to_is_reported()
    {
        LegalWindow window = LawZones.From("2025-05-14T00:01", LawZones.NewYork).Lasting(Period.FromDays(90), CountingRule.SameClockTime)
            .WithStatedEnd(LegalEnd.At(LawZones.At("2025-08-14T00:01", LawZones.NewYork)));
        Finding finding = One((window, A)).Should().ContainSingle(finding => finding.Kind == FindingKind.StatedEndDiffers).Subject;
        finding.IsCertain.Should().BeTrue();
        finding.Message.Should().Be(
            "US: Act a stated 2025-08-14T00:01 America/New_York (-04), counted 2025-08-12T00:01 America/New_York (-04): the stated end " +
            "is 48:00:00 later.");
        finding.Records.Should().Equal("a");
    }

    [Fact]
    public void An_ended_window_reaches_to_where_it_was_ended()
    {
        TradeTruce ended = Geneva.Agreed
            .Enact(Economy.UnitedStates, January, A)
            .End(Economy.UnitedStates, LawZones.At("2025-01-10T00:00", LawZones.NewYork), B)
            .Enact(Economy.UnitedStates, Geneva.Until("2025-01-20T00:00", "2025-03-01T00:00"), C);
        IReadOnlyList<Finding> findings = ended.Validate();
        findings.Should().NotContain(finding => finding.Kind == FindingKind.Overlap);
        findings.Should().ContainSingle(finding => finding.Kind == FindingKind.Gap).Which.Message.Should()
            .Contain("which ends at 2025-01-10T00:00");
    }

    [Fact]
    public void A_window_ended_before_it_began_leaves_no_gap() =>
        Geneva.Agreed
            .Enact(Economy.UnitedStates, January, A)
            .Enact(Economy.UnitedStates, March, B)
            .End(Economy.UnitedStates, LawZones.At("2025-01-10T00:00", LawZones.NewYork), C)
            .Validate().Should().NotContain(finding => finding.Kind == FindingKind.Gap || finding.Kind == FindingKind.Overlap);

    [Fact]
    public void A_window_ended_at_the_moment_at_which_it_began_leaves_no_gap() =>
        Geneva.Agreed
            .Enact(Economy.UnitedStates, January, A)
            .Enact(Economy.UnitedStates, March, B)
            .End(Economy.UnitedStates, LawZones.At("2025-03-01T00:00", LawZones.NewYork), C)
            .Validate().Should().NotContain(finding => finding.Kind == FindingKind.Gap || finding.Kind == FindingKind.Overlap);

    [Fact]
    public void A_gap_is_after_the_window_that_ends_last_and_not_after_the_one_that_begins_last() =>
        One(
            (Geneva.Until("2025-01-01T00:00", "2025-02-10T00:00"), A), (Geneva.Until("2025-01-05T00:00", "2025-01-20T00:00"), B),
            (March, C))
            .Should().ContainSingle(finding => finding.Kind == FindingKind.Gap).Which.Records.Should().Equal("a", "c");

    [Fact]
    public void A_window_that_begins_at_the_last_possible_end_of_another_leaves_a_gap_that_is_only_possible()
    {
        // The first window of China ends at 12:01 or at 24:00 on 12 August.
        Finding gap = Geneva.Entered
            .Extend(Economy.China, Geneva.Unruled("2025-08-13T00:00", Period.FromDays(90)), Geneva.Notice8)
            .Validate().Should().ContainSingle(finding => finding.Kind == FindingKind.Gap).Subject;
        gap.IsCertain.Should().BeFalse();
        gap.Message.Should().StartWith("CN: a possible gap");
    }

    [Fact]
    public void The_order_in_which_windows_are_given_does_not_matter() =>
        One((March, C), (January, A)).Where(finding => finding.Kind == FindingKind.Gap)
            .Should().Equal(One((January, A), (March, C)).Where(finding => finding.Kind == FindingKind.Gap));

    [Fact]
    public void Findings_are_equal_when_they_say_the_same_of_the_same_records()
    {
        Geneva.Extended.Validate().Should().Equal(Geneva.Extended.Validate()).And.OnlyHaveUniqueItems();
        Geneva.Extended.Validate()[0].GetHashCode().Should().Be(Geneva.Extended.Validate()[0].GetHashCode());
        Geneva.Extended.Validate()[0].Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_register_reports_what_its_truces_do() => Geneva.Register.Validate().Should().Equal(Geneva.Extended.Validate());

    private static TradeTruce Both(params (LegalWindow Window, LegalInstrument Instrument)[] windows) => windows.Aggregate(
        Geneva.Agreed,
        (truce, next) =>
            truce.Enact(Economy.UnitedStates, next.Window, next.Instrument).Enact(Economy.China, next.Window, next.Instrument));

    private static IReadOnlyList<Finding> One(params (LegalWindow Window, LegalInstrument Instrument)[] windows) =>
        windows.Aggregate(Geneva.Agreed, (truce, next) => truce.Enact(Economy.UnitedStates, next.Window, next.Instrument)).Validate();
}
