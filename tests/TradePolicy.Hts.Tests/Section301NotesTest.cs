using NodaTime.Text;
using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

/// <summary>
/// What U.S. notes 20 and 31 to subchapter III of chapter 99 say of single subheadings, re-typed from the schedule of 2026, revision 6.
/// </summary>
public sealed class Section301NotesTest
{
    private const string Added = "The duty provided in the applicable subheading + 25%";

    private static readonly InstantPattern Minutes = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    [Theory]
    [InlineData("9903.88.04", "note 20(g)(2)", "8517.62.00", "10 20 30", "90")]
    [InlineData("9903.88.04", "note 20(g)(3)", "9401.61.40", "11 31", "01")]
    [InlineData("9903.88.04", "note 20(g)(4)", "9401.69.60", "11 31", "01")]
    [InlineData("9903.88.04", "note 20(g)(5)", "9401.71.00", "08 11 31", "01 05 06 07")]
    [InlineData("9903.88.04", "note 20(g)(6)", "9401.79.00", "06 11 15", "01 02 03 04")]
    [InlineData("9903.88.04", "note 20(g)(7)", "9401.80.20", "11 31", "01")]
    [InlineData("9903.88.04", "note 20(g)(8)", "9401.80.40", "06 26", "01")]
    [InlineData("9903.88.04", "note 20(g)(9)", "9401.80.60", "25 28", "21 23")]
    [InlineData("9903.88.04", "note 20(g)(10)", "9403.70.40", "15 31", "03")]
    [InlineData("9903.88.04", "note 20(g)(11)", "9403.70.80", "15 31", "03")]
    [InlineData("9903.88.15", "note 20(s)(ii)(1)", "4901.99.00", "10 60 92", "40")]
    [InlineData("9903.88.15", "note 20(s)(ii)(2)", "8517.62.00", "90", "10 20")]
    [InlineData("9903.88.15", "note 20(s)(ii)(3)", "9401.69.60", "01", "11 31")]
    [InlineData("9903.88.15", "note 20(s)(ii)(4)", "9401.71.00", "07", "01 05 06 08 11 31")]
    [InlineData("9903.88.15", "note 20(s)(ii)(5)", "6307.90.98", "10 91", "42 44 50 70 75")]
    [InlineData("9903.91.01", "note 31(b)", "6307.90.98", "42 44 50 75", "70 91")]
    [InlineData("9903.91.04", "note 31(e)", "6307.90.98", "70", "42 44 50 75 91")]
    [InlineData("9903.91.07", "note 31(h)", "6307.90.98", "42 44 50 70 75", "91")]
    [InlineData("9903.91.01", "note 31(b)", "8507.60.00", "10", "20")]
    [InlineData("9903.88.15", "note 20(s)", "8507.60.00", "20", "10")]
    [InlineData("9903.91.06", "note 31(g)", "8507.60.00", "10 20", "")]
    [InlineData("9903.91.06", "note 31(g)", "2504.10.10", "00", "")]
    [InlineData("9903.91.06", "note 31(g)", "2504.10.50", "00", "")]
    [InlineData("9903.91.06", "note 31(g)", "2504.90.00", "00", "")]
    [InlineData("9903.91.06", "note 31(g)", "8505.11.00", "10 30 50 70 90", "")]
    [InlineData("9903.91.05", "note 31(f)", "4015.12.10", "10", "")]
    [InlineData("9903.91.08", "note 31(i)", "4015.12.10", "10", "")]
    [InlineData("9903.88.15", "note 20(s)(i)", "0403.20.50", "00", "")]
    public void A_note_names_the_numbers_of_a_subheading_that_are_on_a_list(
        string heading, string note, string subheading, string listed, string others)
    {
        string[] on = listed.Split(' '), off = others.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Section301Coverage coverage = Covering(heading, subheading, [.. on, .. off]);
        coverage.Lines.Where(line => line.Listings is [{ IsDecided: true }]).Select(line => Named(line.Listings[0], line))
            .Should().Equal(on.Select(suffix => $"{heading} ({note}): {subheading}.{suffix}"));
        coverage.Lines.Where(line => line.Listings is []).Select(line => line.Line.Number)
            .Should().Equal(off.Select(suffix => $"{subheading}.{suffix}"), "the footnote names the list, and the note takes these out");
        coverage.Lines.Should().OnlyContain(line => line.IsDecided && line.IsDecidedByNote);
    }

    [Theory]
    [InlineData("9903.92.10", "note 31(a)", "8426.19.00", "00", "")]
    [InlineData("9903.91.14", "note 31(l)(i)", "8426.19.00", "00", "")]
    [InlineData("9903.91.12", "note 31(k)(i)", "8716.39.00", "90", "40")]
    [InlineData("9903.91.12", "note 31(k)(i)", "8716.90.30", "00", "")]
    [InlineData("9903.91.12", "note 31(k)(i)", "8716.90.50", "10 60", "")]
    public void Cranes_and_chassis_are_on_a_list_only_if_they_are_as_the_note_describes_them(
        string heading, string note, string subheading, string described, string others)
    {
        string[] on = described.Split(' '), off = others.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Section301Coverage coverage = Covering(heading, subheading, [.. on, .. off]);
        coverage.Lines.Where(line => !line.IsDecided).Select(line => line.ToString())
            .Should().Equal(on.Select(suffix => $"{subheading}.{suffix}: if so described, {heading} ({note})"));
        coverage.Lines.Where(line => line.IsDecided).Select(line => line.ToString())
            .Should().Equal(off.Select(suffix => $"{subheading}.{suffix}: on no list"));
    }

    [Theory]
    [InlineData("8517.62.00")]
    [InlineData("8517.62.00.00")]
    public void A_line_that_is_not_divided_may_be_any_of_the_parts_that_the_notes_name(string number) =>
        Section301Coverage.Of(Of(Line(number, 0, "Free"), Line("9903.88.04", 0, Added), Line("9903.88.15", 0, Added)))
            .Lines.Should().ContainSingle().Which.ToString()
            .Should().Be($"{number}: 9903.88.04 (note 20(g)(2)) or 9903.88.15 (note 20(s)(ii)(2))");

    [Theory]
    [InlineData("4901.99.00")]
    [InlineData("4901.99.00.00")]
    public void A_line_that_is_not_divided_may_be_the_part_that_a_note_takes_out_of_its_one_list(string number) =>
        Section301Coverage.Of(Of(Line(number, 0, "Free").Noted("See 9903.88.15. "), Line("9903.88.15", 0, Added)))
            .Lines.Should().ContainSingle().Which.ToString().Should().Be($"{number}: if so described, 9903.88.15 (note 20(s)(ii)(1))");

    [Theory]
    [InlineData("9903.91.01", "6307.90.98.42", null, "2026-01-01T05:01")]
    [InlineData("9903.91.04", "6307.90.98.70", "2025-01-01T05:01", "2026-01-01T05:00")]
    [InlineData("9903.91.07", "6307.90.98.70", "2026-01-01T05:01", null)]
    [InlineData("9903.91.01", "8507.60.00.10", null, "2026-01-01T05:01")]
    [InlineData("9903.88.15", "8507.60.00.20", null, "2026-01-01T05:01")]
    [InlineData("9903.91.06", "8507.60.00.20", "2026-01-01T05:01", null)]
    [InlineData("9903.91.06", "2504.10.10.00", "2026-01-01T05:01", null)]
    [InlineData("9903.91.06", "2504.10.50.00", "2026-01-01T05:01", null)]
    [InlineData("9903.91.06", "2504.90.00.00", "2026-01-01T05:01", null)]
    [InlineData("9903.91.06", "8505.11.00.70", "2026-01-01T05:01", null)]
    [InlineData("9903.91.05", "4015.12.10.10", "2025-01-01T05:01", "2026-01-01T05:00")]
    [InlineData("9903.91.08", "4015.12.10.10", "2026-01-01T05:01", null)]
    [InlineData("9903.88.15", "0403.20.50.00", null, null)]
    [InlineData("9903.88.04", "8517.62.00.10", null, null)]
    public void A_note_says_from_which_minute_and_until_when_its_list_applies(string heading, string number, string? from, string? until)
    {
        LegalWindow? window = Covering(heading, number[..10], number[11..]).Lines[0].Listings[0].EntryWindow;
        (Utc(window?.Start), Utc(window?.End)).Should().Be((from, until));
    }

    private static string? Utc(LegalBound? bound) => bound is { IsDated: true } dated ? Minutes.Format(dated.Value.ToInstant()) : null;

    private static Section301Coverage Covering(string heading, string subheading, params string[] suffixes)
    {
        Entry[] parts = [.. suffixes.Select(suffix => Line($"{subheading}.{suffix}", 1))];
        Entry[] undivided = [Line($"{subheading}.00", 0, "Free").Noted($"See {heading}. ")];
        return Section301Coverage.Of(Of(
            [
                .. suffixes is ["00"] ? undivided : [Line(subheading, 0, "Free").Noted($"See {heading}. "), .. parts],
                Line(heading, 0, Added),
            ]));
    }

    private static string Named(Section301Listing listing, Section301Line line) =>
        $"{listing.Heading.Number} ({listing.Source}): {line.Line.Number}";
}
