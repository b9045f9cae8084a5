using NodaTime.Text;
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

    [Theory]
    [InlineData("before January 31, 2025", "2025-01-31T05:00:00Z", Chapter99Relation.Before)]
    [InlineData("prior to January 1, 2025", "2025-01-01T05:00:00Z", Chapter99Relation.Before)]
    [InlineData("after January 31, 2025", "2025-02-01T05:00:00Z", Chapter99Relation.After)]
    [InlineData("through January 31, 2025", "2025-02-01T05:00:00Z", Chapter99Relation.Through)]
    [InlineData("on and after July 1, 2025", "2025-07-01T04:00:00Z", Chapter99Relation.OnOrAfter)]
    [InlineData("before 12:01 a.m. on July 1, 2025", "2025-07-01T04:01:00Z", Chapter99Relation.Before)]
    [InlineData("before 12:59 a.m. eastern time on July 1, 2025", "2025-07-01T04:59:00Z", Chapter99Relation.Before)]
    [InlineData("before 1:00 a.m. eastern daylight time, July 1, 2025", "2025-07-01T05:00:00Z", Chapter99Relation.Before)]
    [InlineData("before 12:00 p.m. eastern daylight time on July 1, 2025", "2025-07-01T16:00:00Z", Chapter99Relation.Before)]
    [InlineData("Before 11:59 P.M. eastern standard time on January 1, 2025", "2025-01-02T04:59:00Z", Chapter99Relation.Before)]
    public void A_date_is_read_with_its_relation_and_the_time_in_New_York(string words, string utc, Chapter99Relation relation)
    {
        Chapter99Date date = Heading($"Articles entered {words}, of China").Dates.Should().ContainSingle().Subject;
        (date.Text, date.ToString(), date.Relation, date.Event).Should().Be((words, words, relation, EntryEvent.Entry));
        date.Moment.Bound.Value.ToInstant().Should().Be(InstantPattern.General.Parse(utc).Value);
    }

    [Theory]
    [InlineData("before 13:00 p.m. on July 1, 2025")]
    [InlineData("before 0:30 a.m. on July 1, 2025")]
    [InlineData("before 12:60 a.m. on July 1, 2025")]
    [InlineData("before July 0, 2025")]
    [InlineData("before June 31, 2025")]
    public void A_time_or_day_that_no_clock_or_calendar_has_is_named(string words)
    {
        HtsRevision revision = Of(Line("9903.91.01", 0, "Free").Described($"Articles entered {words}, of China"));
        revision.Chapter99[0].Dates.Should().BeEmpty();
        revision.Report.Findings.Should().ContainSingle().Which.Message
            .Should().Be($"'{words}' is not a date; it is left out of the heading's dates");
    }

    [Theory]
    [InlineData("12:01 a.m. eastern standard time on January 1, 2025", "2025-01-01T05:01:00Z")]
    [InlineData("12:01 a.m. eastern daylight time on January 1, 2025", "2025-01-01T04:01:00Z 2025-01-01T05:01:00Z")]
    [InlineData("12:01 a.m. eastern standard time on July 1, 2025", "2025-07-01T04:01:00Z 2025-07-01T05:01:00Z")]
    public void The_season_that_the_text_names_is_a_reading_beside_that_of_New_York(string words, string readings)
    {
        LegalBound bound = Heading($"Effective with respect to entries on or after {words}, articles").Dates[0].Moment.Bound;
        bound.Possible.Select(reading => InstantPattern.General.Format(reading.Instant)).Should().Equal(readings.Split(' '));
    }

    [Theory]
    [InlineData("loaded onto a vessel", EntryEvent.Loading)]
    [InlineData("in transit", EntryEvent.Loading)]
    [InlineData("exported", EntryEvent.Export)]
    [InlineData("entered for consumption", EntryEvent.Entry)]
    [InlineData("entries of goods", EntryEvent.Entry)]
    [InlineData("entry of goods", EntryEvent.Entry)]
    [InlineData("withdrawn from warehouse", EntryEvent.Entry)]
    [InlineData("a contract of sale", null)]
    [InlineData("manufactured", null)]
    public void The_word_before_a_date_says_of_which_event_it_is(string words, EntryEvent? happening)
    {
        Heading($"{words} before July 1, 2025").Dates.Should().ContainSingle().Which.Event.Should().Be(happening);
        Heading($"exported or {words} before July 1, 2025").Dates[0].Event
            .Should().Be(words == "manufactured" ? EntryEvent.Export : happening, "the last word counts");
    }

    [Fact]
    public void A_date_without_an_event_of_its_own_is_of_the_event_before_it()
    {
        Heading("On or after January 1, 2025, entered on or after July 1, 2025, and before January 1, 2026, of China").Dates
            .Select(date => date.Event).Should().Equal(null, EntryEvent.Entry, EntryEvent.Entry);
    }

    [Theory]
    [InlineData("and before", "through", "2026-01-01T05:00:00Z")]
    [InlineData("before", "through", "2026-01-01T05:00:00Z")]
    [InlineData("and through", "before", "2026-01-02T05:00:00Z")]
    [InlineData("and goods of China entered before", "through", null)]
    public void An_end_that_follows_at_once_is_the_end_though_the_text_names_other_dates(string link, string other, string? end)
    {
        LegalWindow window = Heading(
            $"Effective with respect to entries on or after January 1, 2025, {link} January 1, 2026, articles entered {other} July 1, 2027")
                .EntryWindow!;
        window.End.IsDated.Should().Be(end is not null);
        if (end is not null)
            window.End.Value.ToInstant().Should().Be(InstantPattern.General.Parse(end).Value);
    }

    [Theory]
    [InlineData("before January 1, 2026", "before 2026-01-01 America/New_York")]
    [InlineData("through November 9, 2026", "through 2026-11-09 America/New_York")]
    [InlineData("before 12:01 a.m. eastern standard time on January 1, 2026", "until 2026-01-01T00:01 America/New_York (printed -05)")]
    public void An_end_is_worded_as_the_text_words_it(string words, string end) =>
        Heading($"Effective with respect to entries on or after January 1, 2025, and {words}, articles").EntryWindow!
            .StatedEnd.ToString().Should().Be(end);

    [Fact]
    public void Only_what_the_compiler_adds_in_brackets_is_left_out_of_the_dates()
    {
        Heading("Articles [of China] entered [on or after July 1, 2025] before July 1, 2026").Dates.Should().HaveCount(2);
        Heading("[Compiler's note: see July 1, 2024.] Articles entered on or after July 1, 2025").Dates.Should().ContainSingle();
        Heading("Articles [Compiler's note: effective on or after July 1, 2025.] of China").Dates.Should().BeEmpty();
    }

    [Fact]
    public void All_exceptions_of_a_text_are_read() =>
        Heading("Except as provided in heading 9903.88.13, articles of China, except as otherwise provided for in headings 9903.88.18 and "
            + "9903.88.33-9903.88.35, entered").Exceptions
            .Select(reference => reference.ToString()).Should().Equal("9903.88.13", "9903.88.18", "9903.88.33-9903.88.35");

    [Fact]
    public void A_heading_is_shown_with_its_rate_if_it_has_one()
    {
        HtsRevision revision = Of(
            Line("9903.88.15", 0, "The duty provided in the applicable subheading + 7.5%"), Line("9903.88.16", 0));
        revision.Chapter99.Select(heading => heading.ToString())
            .Should().Equal("9903.88.15: the duty provided in the applicable subheading + 7.5%", "9903.88.16");
    }

    [Fact]
    public void A_heading_is_another_one_if_its_own_line_or_the_text_above_it_differs()
    {
        Chapter99Heading heading = Below("Articles of China:", "7.5%");
        heading.Should().Be(Below("Articles of China:", "7.5%"));
        heading.GetHashCode().Should().Be(Below("Articles of China:", "7.5%").GetHashCode());
        heading.Should().NotBe(Below("Articles of Russia:", "7.5%")).And.NotBe(Below("Articles of China:", "15%"));
        heading.Equals(null).Should().BeFalse();

        static Chapter99Heading Below(string above, string rate) =>
            Of(Line("", 0).Described(above), Line("9903.88.15", 1, rate).Described("As provided for in note 20")).Chapter99[0];
    }

    private static Chapter99Heading Heading(string text) => Of(Line("9903.91.01", 0, "Free").Described(text)).Chapter99[0];
}
