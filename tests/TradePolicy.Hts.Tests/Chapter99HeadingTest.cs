using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

public sealed class Chapter99HeadingTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Fact]
    public void A_heading_has_its_scope_and_its_rate()
    {
        HtsRevision revision = Of(
            Line("", 0).Described("Articles the product of China:"),
            Line("9903.88.15", 1, "The duty provided in the applicable subheading + 7.5%").Described("As provided for in U.S. note 20(r)"));
        Chapter99Heading heading = revision.Chapter99.Should().ContainSingle().Subject;
        heading.Scope.Should().Be("Articles the product of China: As provided for in U.S. note 20(r)");
        heading.Rate!.Rate.Should().Be(ApplicableSubheadingDuty.Any.Plus(AdValorem.Of(7.5m)));
        heading.Status.Should().Be(Chapter99Status.Stated);
        (heading.Dates.Count, heading.EntryWindow).Should().Be((0, null));
    }

    [Theory]
    [InlineData("As provided for in U.S. note 20(u) [Compiler's note: provision suspended.]", Chapter99Status.Suspended)]
    [InlineData("As provided for in note 2 [Compiler's note: provision terminated. See 90 Fed. Reg. 37963.]", Chapter99Status.Terminated)]
    [InlineData(
        "[Compilers note: This heading is effective on or after June 30, 2025. For more information, see 90 Fed. Reg. 27851.]",
        Chapter99Status.Stated)]
    public void The_compiler_notes_what_is_suspended(string text, Chapter99Status status)
    {
        Chapter99Heading heading = Heading(text);
        heading.Status.Should().Be(status);
        heading.CompilerNotes.Should().ContainSingle().Which.Should().StartWith("Compiler");
        heading.Dates.Should().BeEmpty("the dates of a note are no part of the heading");
    }

    [Fact]
    public void A_footnote_can_say_that_it_is_suspended() =>
        Of(Line("9903.88.16", 0, "Free")
            .Noted(" Subdivisions (t) and (u) of note 20 to this chapter and heading 9903.88.16 are suspended. ", "desc"))
            .Chapter99[0].Status.Should().Be(Chapter99Status.Suspended);

    [Fact]
    public void A_heading_that_opens_with_its_entries_has_their_window()
    {
        LegalWindow window = Heading(
            "Effective with respect to entries on or after January 1, 2025, and before January 1, 2026, articles the product of China")
                .EntryWindow!;
        window.Start.Earliest.Should().Be(Instant.FromUtc(2025, 1, 1, 5, 0));
        window.End.Latest.Should().Be(Instant.FromUtc(2026, 1, 1, 5, 0));
        window.End.IsCertain.Should().BeTrue();
    }

    [Theory]
    [InlineData("and before January 1, 2025")]
    [InlineData("and before January 1, 2012")]
    [InlineData("of syringes under a contract of May 2024 that are entered for consumption prior to January 1, 2025")]
    public void An_end_that_is_not_after_the_start_is_not_read(string end)
    {
        LegalWindow window = Heading($"Effective with respect to entries on or after January 1, 2025, {end}, articles of China")
            .EntryWindow!;
        window.Start.Earliest.Should().Be(Instant.FromUtc(2025, 1, 1, 5, 0));
        window.End.IsDated.Should().BeFalse();
    }

    [Fact]
    public void Through_a_day_includes_it()
    {
        LegalWindow window = Heading(
            "Effective with respect to entries on or after June 15, 2024 and through November 9, 2026, articles the product of China")
                .EntryWindow!;
        window.Start.Earliest.Should().Be(Instant.FromUtc(2024, 6, 15, 4, 0));
        window.End.Earliest.Should().Be(Instant.FromUtc(2026, 11, 10, 5, 0));
    }

    [Theory]
    [InlineData("Except as provided in heading 9903.91.10, effective with respect to entries on or after September 27, 2024, articles")]
    [InlineData(
        "Notwithstanding heading 9903.91.03, effective with respect to entries of enteral syringes, of China, on or after September 27, " +
        "2024, and before January 1, 2026")]
    [InlineData(
        "Effective with respect to entries, on or after November 10, 2026, of ship-to-shore gantry cranes … contract for sale dated " +
        "prior to May 14, 2024")]
    public void What_goes_before_the_entries_does_not_matter(string text)
    {
        Chapter99Heading heading = Heading(text);
        heading.EntryWindow!.Start.Earliest.Should().Be(heading.Dates[0].Moment.Earliest);
        heading.EntryWindow.End.IsDated.Should().Be(text.Contains("and before", StringComparison.Ordinal));
    }

    [Fact]
    public void Dates_are_of_the_event_that_the_text_speaks_of()
    {
        Chapter99Heading heading = Heading(
            "Articles that were loaded onto a vessel at the port of loading and in transit before 12:01 a.m. eastern daylight time on " +
            "April 5, 2025, and are entered for consumption on or after 12:01 a.m. eastern daylight time on April 5, 2025, under a " +
            "contract for sale dated prior to May 14, 2024");
        heading.Dates.Select(date => (date.Event, date.Relation)).Should().Equal(
            (EntryEvent.Loading, Chapter99Relation.Before), (EntryEvent.Entry, Chapter99Relation.OnOrAfter),
            (null, Chapter99Relation.Before));
        heading.Dates[0].Moment.Should().Be(LegalMoment.At(new LocalDateTime(2025, 4, 5, 0, 1), NewYork, Offset.FromHours(-4)));
        heading.Dates[2].Moment.Should().Be(LegalMoment.StartOf(new LocalDate(2024, 5, 14), NewYork));
        heading.EntryWindow.Should().BeNull();
    }

    [Fact]
    public void A_date_that_no_calendar_has_is_named()
    {
        HtsRevision revision = Of(
            Line("9903.91.01", 0, "Free").Described("Effective with respect to entries on or after February 30, 2025, articles"));
        revision.Chapter99[0].Dates.Should().BeEmpty();
        revision.Report.Findings.Should().ContainSingle().Which.Kind.Should().Be(HtsFindingKind.UnreadableDate);
    }

    [Fact]
    public void Excepted_headings_are_named() =>
        Heading("Except as provided in headings 9903.88.39, 9903.88.42 or 9903.88.44, articles the product of China, as provided for in " +
            "9903.01.25").Exceptions
            .Select(reference => reference.ToString()).Should().Equal("9903.88.39", "9903.88.42", "9903.88.44");

    [Fact]
    public void A_number_of_six_digits_is_no_heading() => Of(Line("9903.91", 0)).Chapter99.Should().BeEmpty();

    private static Chapter99Heading Heading(string text) => Of(Line("9903.91.01", 0, "Free").Described(text)).Chapter99[0];
}
