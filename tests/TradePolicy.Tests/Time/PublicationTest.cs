namespace TradePolicy.Tests;

public sealed class PublicationTest
{
    [Fact]
    public void A_publication_at_an_instant_is_known_from_that_instant()
    {
        Publication publication = Publication.At(Instant.FromUtc(2025, 5, 12, 22, 31, 16));
        publication.IsExact.Should().BeTrue();
        publication.IsDayOnly.Should().BeFalse();
        publication.Zone.Should().BeNull();
        publication.Earliest.Should().Be(publication.Latest).And.Be(Instant.FromUtc(2025, 5, 12, 22, 31, 16));
        publication.ToString().Should().Be("2025-05-12T22:31:16Z");
    }

    [Fact]
    public void A_publication_on_a_day_is_known_for_certain_once_the_day_is_over_at_the_publisher()
    {
        Publication publication = Publication.On(LawZones.Day("2025-05-13"), LawZones.Beijing);
        publication.IsExact.Should().BeFalse();
        publication.IsDayOnly.Should().BeTrue();
        publication.Date.Should().Be(LawZones.Day("2025-05-13"));
        publication.Zone.Should().Be(LawZones.Beijing);
        publication.Earliest.Should().Be(LawZones.Utc("2025-05-12T16:00Z"));
        publication.Latest.Should().Be(LawZones.Utc("2025-05-13T16:00Z"));
        publication.ToString().Should().Be("2025-05-13 Asia/Shanghai (time of day not known)");
    }

    [Fact]
    public void A_day_of_publication_may_lack_its_midnight()
    {
        Publication publication = Publication.On(LawZones.Day("2018-11-04"), LawZones.SaoPaulo);
        (publication.Latest - publication.Earliest).Should().Be(Duration.FromHours(23));
    }

    [Fact]
    public void A_publication_between_two_instants_is_in_doubt_between_them()
    {
        Publication publication = Publication.Between(LawZones.Utc("2025-02-01T20:00Z"), LawZones.Utc("2025-02-01T23:00Z"));
        publication.IsExact.Should().BeFalse();
        publication.IsDayOnly.Should().BeFalse();
        publication.ToString().Should().Be("between 2025-02-01T20:00:00Z and 2025-02-01T23:00:00Z");
        publication.Date.Should().BeNull();
    }

    [Fact]
    public void The_second_of_two_instants_is_the_later_one()
    {
        Instant instant = LawZones.Utc("2025-02-01T20:00Z");
        foreach (Instant latest in new[] { instant, instant - Duration.FromSeconds(1) })
        {
            Refusal.Of<ArgumentException>(() => Publication.Between(instant, latest))
                .WithMessage("Published between 2025-02-01T20:00:00Z and *: the second instant must be the later one.*");
        }
    }

    [Fact]
    public void Publications_are_equal_if_they_say_the_same()
    {
        Publication day = Publication.On(LawZones.Day("2025-05-13"), LawZones.Beijing);
        day.Should().Be(Publication.On(LawZones.Day("2025-05-13"), LawZones.Beijing));
        day.GetHashCode().Should().Be(Publication.On(LawZones.Day("2025-05-13"), LawZones.Beijing).GetHashCode());
        day.Should().NotBe(Publication.Between(day.Earliest, day.Latest), "one is given as a day");
        day.Should().NotBe(Publication.On(LawZones.Day("2025-05-13"), LawZones.Zone("Asia/Taipei")));
        Publication.At(day.Earliest).Should().Be(Publication.At(day.Earliest)).And.NotBe(Publication.At(day.Latest));
        day.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void A_day_of_publication_needs_a_zone_and_a_day_that_can_be_represented()
    {
        Refusal.Of<ArgumentNullException>(() => Publication.On(LawZones.Day("2025-05-13"), null!));
        Refusal.Of<ArgumentException>(() => Publication.On(LocalDate.MaxIsoValue, LawZones.Beijing))
            .WithMessage("9999-12-31 is outside the instants that can be represented.*");
        Refusal.Of<ArgumentException>(
            () => Publication.On(LawZones.Day("2025-05-13").WithCalendar(CalendarSystem.Julian), LawZones.Beijing))
            .WithMessage("A day is given in the ISO calendar, not in Julian.*");
    }
}
