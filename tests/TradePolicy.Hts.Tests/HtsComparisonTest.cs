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

    [Fact]
    public void A_line_that_inherits_a_change_in_any_column_is_not_counted_again()
    {
        HtsRevision earlier = Of(Heading, Line("8525.81.00", 1, "Free", "", "35%"), Line("8525.81.00.10", 2));
        HtsRevision later = Of(Heading, Line("8525.81.00", 1, "1%", "Free (AU)", "40%"), Line("8525.81.00.10", 2));
        later.ComparedWith(earlier).RateChanges.Select(change => $"{change}").Should().Equal(
            "8525.81.00, General: Free to 1%", "8525.81.00, Special: no rate to Free (AU)", "8525.81.00, Column2: 35% to 40%");
    }

    [Fact]
    public void A_line_that_gives_up_its_own_rate_has_changed()
    {
        HtsRevision earlier = Of(Heading, Line("8525.81.00", 1, "1%", "", "35%"), Line("8525.81.00.10", 2, "2%", "Free (AU)", "40%"));
        HtsRevision later = Of(Heading, Line("8525.81.00", 1, "1%", "", "35%"), Line("8525.81.00.10", 2));
        later.ComparedWith(earlier).RateChanges.Select(change => $"{change}").Should().Equal(
            "8525.81.00.10, General: 2% to 1%", "8525.81.00.10, Special: Free (AU) to no rate", "8525.81.00.10, Column2: 40% to 35%");
        Refusal.Of<ArgumentNullException>(() => later.ComparedWith(null!));
    }

    [Fact]
    public void A_line_that_has_a_rate_no_more_or_from_another_line_has_changed()
    {
        HtsRevision earlier = Of(Heading, Line("8525.81", 1), Line("8525.81.00", 2, "1%"), Line("8525.81.00.10", 3));
        Of(Heading, Line("8525.81", 1), Line("8525.81.00", 2), Line("8525.81.00.10", 3)).ComparedWith(earlier).RateChanges
            .Select(change => $"{change}").Should().Equal("8525.81.00, General: 1% to no rate");
        Of(Heading, Line("8525.81", 1, "2%"), Line("8525.81.00", 2), Line("8525.81.00.10", 3)).ComparedWith(earlier).RateChanges
            .Select(change => $"{change}").Should().Equal(
                "8525.81, General: no rate to 2%", "8525.81.00, General: 1% to 2%", "8525.81.00.10, General: 1% to 2%");
    }

    [Fact]
    public void A_change_that_comes_from_a_line_of_one_revision_only_or_without_a_number_is_listed_where_it_is_inherited()
    {
        HtsRevision earlier = Of(Heading, Line("", 1, "3%").Described("Of glass"), Line("8525.81.00.10", 2));
        HtsRevision later = Of(Heading, Line("", 1, "4%").Described("Of glass"), Line("8525.81.00.10", 2));
        later.ComparedWith(earlier).RateChanges.Select(change => $"{change}").Should().Equal("8525.81.00.10, General: 3% to 4%");
        HtsRevision bare = Of(Heading, Line("8525.81.00.10", 2));
        HtsRevision divided = Of(Heading, Line("8525.81.00", 1, "4%"), Line("8525.81.00.10", 2));
        divided.ComparedWith(bare).RateChanges.Select(change => $"{change}").Should().Equal("8525.81.00.10, General: no rate to 4%");
        bare.ComparedWith(divided).RateChanges.Select(change => $"{change}").Should().Equal("8525.81.00.10, General: 4% to no rate");
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
