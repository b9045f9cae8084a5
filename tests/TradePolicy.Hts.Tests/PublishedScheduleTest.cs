namespace TradePolicy.Hts.Tests;

/// <summary>
/// The published revisions. The counts of 2025 revision 32 are those of a classifier of our own over the same file; where
/// the reader's kinds are finer than the classifier's, the sums are set down beside them.
/// </summary>
public sealed class PublishedScheduleTest
{
    private static readonly string[] Names =
        ["hts_2025_basic", "hts_2025_rev_9", "hts_2025_rev_12", "hts_2025_rev_18", "hts_2025_rev_32", "hts_2026_rev_4"];

    [PublishedScheduleFact]
    public void Every_revision_is_read_to_its_last_line() =>
        Names.Select(name => PublishedSchedule.Revision(name))
            .Select(revision =>
                $"{revision.Name}: {revision.Report.Records} records, {revision.Report.StatisticalLines} of ten digits, " +
                $"{revision.Chapter99.Count} headings of chapter 99")
            .Should().Equal(
                "hts_2025_basic: 35859 records, 19731 of ten digits, 3371 headings of chapter 99",
                "hts_2025_rev_9: 35938 records, 19733 of ten digits, 3447 headings of chapter 99",
                "hts_2025_rev_12: 35940 records, 19733 of ten digits, 3449 headings of chapter 99",
                "hts_2025_rev_18: 36087 records, 19768 of ten digits, 3543 headings of chapter 99",
                "hts_2025_rev_32: 36148 records, 19768 of ten digits, 3604 headings of chapter 99",
                "hts_2026_rev_4: 35733 records, 19856 of ten digits, 3185 headings of chapter 99");

    [PublishedScheduleFact]
    public void Every_ten_digit_line_of_chapters_1_to_97_has_a_general_rate_and_one_of_column_2()
    {
        foreach (string name in Names)
        {
            HtsRevision revision = PublishedSchedule.Revision(name);
            revision.Lines.Where(
                line => line is { IsEnterable: true, Part: HtsPart.Goods } && (line.General is null || line.Column2 is null))
                    .Should().BeEmpty();
            revision.Lines.Count(line => line is { IsEnterable: true, Part: HtsPart.Goods }).Should().BeInRange(19_700, 19_850);
        }
    }

    // Of the classifier's 45 references, 2 texts with a cap among them, 9 name a provision and 36 are in words: 43 + 2.
    [PublishedScheduleFact]
    public void The_general_rates_of_chapters_1_to_97_are_of_these_kinds() => Counts(HtsColumn.General, HtsPart.Goods).Should().Equal(
        "Inherited: 11540", "Free: 4315", "AdValorem: 5863", "Specific: 759", "SpecificOfSeveralParts: 3", "Compound: 397",
        "OnComponents: 20", "ByDegrees: 12",
        "NamedProvision: 9", "InWords: 36");

    // Column 2 states one rate more than the general column: 9006.59.15.20 repeats that of its subheading. The classifier's
    // 4 conditional "Free" are in words, with 45 references and 2 caps: 9 + 42 = 45 + 2 + 4.
    [PublishedScheduleFact]
    public void The_rates_of_column_2_of_chapters_1_to_97_are_of_these_kinds() => Counts(HtsColumn.Column2, HtsPart.Goods).Should().Equal(
        "Inherited: 11539", "Free: 757", "AdValorem: 8067", "Specific: 1246", "SpecificOfSeveralParts: 11", "Compound: 1270",
        "OnComponents: 1", "ByDegrees: 12",
        "NamedProvision: 9", "InWords: 42");

    // The classifier's 348 empty ones either inherit or have no general rate: 57 + 291. Its 18 "Free, under bond", 17 references
    // and 3 that it does not cover are 23 that name a provision, 6 in words, and 9 "such subheading minus", which are read exactly.
    [PublishedScheduleFact]
    public void The_general_rates_of_chapter_98_are_of_these_kinds() => Counts(HtsColumn.General, HtsPart.Chapter98).Should().Equal(
        "None: 291", "Inherited: 57", "Free: 116", "AdValorem: 1", "ApplicableSubheadingAndMore: 9", "NamedProvision: 23", "InWords: 6");

    // The classifier tells 196 additions, 167 without an addend, 6 on content, 7 of no change and 1 reference: 174 + 203.
    [PublishedScheduleFact]
    public void The_general_rates_of_chapter_99_are_of_these_kinds() => Counts(HtsColumn.General, HtsPart.Chapter99).Should().Equal(
        "None: 1329", "Free: 1529", "AdValorem: 366", "Specific: 3", "ApplicableSubheading: 174", "ApplicableSubheadingAndMore: 203");

    [PublishedScheduleFact]
    public void The_findings_in_a_revision_are_these()
    {
        IReadOnlyList<HtsFinding> findings = PublishedSchedule.Revision("hts_2025_rev_32").Report.Findings;
        findings.GroupBy(finding => finding.Kind).OrderBy(group => group.Key).Select(group => $"{group.Key}: {group.Count()}")
            .Should().Equal(
                "PaddedIndent: 3", "SkippedIndent: 11", "UnrelatedParent: 16", "TextWithoutParts: 33", "RateUnderRate: 1",
                "UnreadableRate: 2", "MissingUnit: 28", "UnreadableFootnote: 1");
        findings.Where(
            finding =>
                finding.Kind is not (HtsFindingKind.SkippedIndent or HtsFindingKind.UnrelatedParent or HtsFindingKind.TextWithoutParts
                    or HtsFindingKind.MissingUnit))
            .Select(finding => finding.ToString()).Should().Equal(
                "line 429650 (9006.59.15.20): states a rate, but 9006.59.15, of which it is a part, already has one",
                "line 462675 (9817.00.50.00): a footnote has no text, or names a column that the schedule does not have",
                "line 465158 (9823.01.02): the indent is written '03'; it is read as 3",
                "line 465210 (9823.01.05): the indent is written '04'; it is read as 4",
                "line 468109 (9823.52.07): the indent is written '03'; it is read as 3",
                "line 528168 (9913.95.01): ':' is not a rate (column 2): MissingAmount at index 0: Expected a number in plain digits. It " +
                "is " +
                "kept as words",
                "line 528642 (9913.95.23): ':' is not a rate (column 2): MissingAmount at index 0: Expected a number in plain digits. It " +
                "is " +
                "kept as words");
    }

    [PublishedScheduleFact]
    public void A_misindented_line_inherits_by_its_number()
    {
        HtsLine fluorophosphate = PublishedSchedule.Revision("hts_2025_rev_32")[CommodityCode.Hts("2826.90.90.10")];
        fluorophosphate.General!.StatedBy.Number.Should().Be("2826.90.90");
        HtsLine moved = PublishedSchedule.Revision("hts_2025_rev_32")[CommodityCode.Hts("9006.59.15.80")];
        moved.General!.Rate.Should().Be(DutyRate.Free);
    }

    [PublishedScheduleFact]
    public void The_suspended_and_ended_headings_are_those_that_the_compiler_notes()
    {
        HtsRevision revision = PublishedSchedule.Revision("hts_2025_rev_32");
        revision.Chapter99.Where(heading => heading.Status == Chapter99Status.Suspended).Select(heading => heading.Line.Number)
            .Should().Equal("9903.01.63", "9903.88.16");
        revision.Chapter99.Count(heading => heading.Status == Chapter99Status.Terminated).Should().Be(36);
        Chapter99Heading china = revision.Chapter99.Single(heading => heading.Line.Number == "9903.01.63");
        china.Rate!.Rate.Should().Be(ApplicableSubheadingDuty.Any.Plus(AdValorem.Of(34m)));
    }

    [PublishedScheduleFact]
    public void Exclusions_run_through_the_day_that_their_heading_names()
    {
        LegalWindow window = PublishedSchedule.Revision("hts_2025_rev_32").Chapter99.Single(heading => heading.Line.Number == "9903.88.69")
            .EntryWindow!;
        window.Start.Earliest.Should().Be(Instant.FromUtc(2024, 6, 15, 4, 0));
        window.End.Latest.Should().Be(Instant.FromUtc(2026, 11, 10, 5, 0));
    }

    private static IEnumerable<string> Counts(HtsColumn column, HtsPart part) =>
        PublishedSchedule.Revision("hts_2025_rev_32").Report.Counts(column, part).Select(count => $"{count.Key}: {count.Value}");
}
