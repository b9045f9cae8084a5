using static TradePolicy.Hts.Tests.Export;

namespace TradePolicy.Hts.Tests;

public sealed class HtsComparisonTest
{
    private static readonly Entry Heading = Line("8525", 0).Described("Television cameras:");

    [Fact]
    public void A_revision_does_not_differ_from_itself()
    {
        HtsRevision revision = Of(Heading, Line("8525.81.00", 1, "Free", "", "35%"));
        HtsComparison comparison = revision.ComparedWith(revision);
        comparison.ToString().Should().Be("test to test: 0 lines added, 0 removed, 0 renumbered, 0 rates changed");
    }

    [Fact]
    public void Lines_come_and_go_by_their_numbers()
    {
        HtsComparison comparison = Of(Heading, Line("8525.83.00", 1, "1%").Described("New"))
            .ComparedWith(Of(Heading, Line("8525.82.00", 1, "2%").Described("Old")));
        comparison.Added.Select(line => line.Number).Should().Equal("8525.83.00");
        comparison.Removed.Select(line => line.Number).Should().Equal("8525.82.00");
        comparison.Renumbered.Should().BeEmpty();
    }

    [Fact]
    public void A_line_that_differs_in_its_number_alone_is_renumbered()
    {
        HtsComparison comparison = Of(
            Heading, Line("8525.81.00", 1, "Free").Described("Cameras"), Line("8525.81.00.20", 2).Described("Gyrostabilized").On("No."))
            .ComparedWith(
                Of(Heading, Line("8525.81.00", 1, "Free").Described("Cameras"),
                    Line("8525.81.00.10", 2).Described("Gyrostabilized").On("No.")));
        comparison.Renumbered.Should().ContainSingle().Which.ToString().Should().Be("8525.81.00.10 to 8525.81.00.20");
        (comparison.Added.Count, comparison.Removed.Count).Should().Be((0, 0));
    }

    [Fact]
    public void A_line_that_could_have_two_new_numbers_stays_removed()
    {
        HtsComparison comparison = Of(Heading, Line("8525.82.00", 1, "Free"), Line("8525.83.00", 1, "Free"))
            .ComparedWith(Of(Heading, Line("8525.81.00", 1, "Free")));
        comparison.Renumbered.Should().BeEmpty();
        comparison.Removed.Should().ContainSingle();
        comparison.Added.Should().HaveCount(2);
    }

    [Fact]
    public void Each_column_changes_by_itself()
    {
        HtsComparison comparison = Of(
            Heading, Line("8525.81.00", 1, "2%", "Free (AU,KR)", "35%"), Line("8525.89.00", 1, "1¢/kg", "", "30%"))
            .ComparedWith(Of(Heading, Line("8525.81.00", 1, "Free", "", "35%"), Line("8525.89.00", 1, "1¢ / kg", "", "20%")));
        comparison.RateChanges.Select(change => change.ToString()).Should().Equal(
            "8525.81.00, General: Free to 2%", "8525.81.00, Special: no rate to Free (AU,KR)", "8525.89.00, Column2: 20% to 30%");
    }

    [Fact]
    public void A_line_that_inherits_a_change_is_not_counted_again()
    {
        HtsRevision earlier = Of(Heading, Line("8525.81.00", 1, "Free"), Line("8525.81.00.10", 2));
        HtsRevision later = Of(Heading, Line("8525.81.00", 1, "1%"), Line("8525.81.00.10", 2));
        later.ComparedWith(earlier).RateChanges.Should().ContainSingle().Which.After.Number.Should().Be("8525.81.00");
        Of(Heading, Line("8525.81.00", 1, "1%"), Line("8525.81.00.10", 2, "2%")).ComparedWith(later).RateChanges
            .Should().ContainSingle().Which.ToString().Should().Be("8525.81.00.10, General: 1% to 2%");
    }

    [PublishedScheduleFact]
    public void The_published_revisions_differ_so()
    {
        HtsRevision basic = PublishedSchedule.Revision("hts_2025_basic"), autumn = PublishedSchedule.Revision(
            "hts_2025_rev_32"), spring = PublishedSchedule.Revision("hts_2026_rev_4");
        HtsComparison year = autumn.ComparedWith(basic), winter = spring.ComparedWith(autumn);
        (year.Added.Count + year.Renumbered.Count, year.Removed.Count + year.Renumbered.Count).Should().Be((309, 36));
        (winter.Added.Count + winter.Renumbered.Count, winter.Removed.Count + winter.Renumbered.Count).Should().Be((208, 516));
        year.RateChanges.Concat(winter.RateChanges).Where(change => change.Column == HtsColumn.General)
            .Should().BeEmpty("no printed general rate changed");
    }

    [PublishedScheduleFact]
    public void Revision_12_rewrote_the_reciprocal_duty_on_goods_of_China() =>
        PublishedSchedule.Revision("hts_2025_rev_12").ComparedWith(PublishedSchedule.Revision("hts_2025_rev_9")).RateChanges
            .Where(change => change.Column == HtsColumn.General).Select(change => change.ToString()).Should().Equal(
                "9903.01.63, General: the duty provided in the applicable subheading + 125% to the duty provided in the applicable " +
                "subheading + 34%");
}
