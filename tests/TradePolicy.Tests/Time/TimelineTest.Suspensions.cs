using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

public sealed partial class TimelineTest
{
    private static readonly LegalInstrument Truce = Order("2", NewYorkAt(1, 2));

    [Fact]
    public void A_change_of_a_suspended_rate_shows_at_once_through_points_off()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("base", Order("1", NewYorkAt(1, 1)), From(2, 1), 34m),
            Suspend("truce", Truce, Between((3, 1), (6, 1)), PointsOff.Of(PercentagePoints.Of(24m))),
            Enact("raised", Order("3", NewYorkAt(4, 1)), From(4, 15), 40m));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "10%", "16%", "40%");
    }

    [Fact]
    public void A_change_of_a_suspended_rate_shows_through_a_kept_rate_only_when_that_ends()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("base", Order("1", NewYorkAt(1, 1)), From(2, 1), 34m),
            Suspend("truce", Truce, Between((3, 1), (6, 1)), RetainedRate.Of(AdValorem.Of(10m))),
            Enact("raised", Order("3", NewYorkAt(4, 1)), From(4, 15), 40m));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "10%", "10%", "40%");
        timeline.At(NewYorkAt(5, 1)).Possible.Single().Beneath()
            .Should().Be(AdValorem.Of(40m), "an act that changes a suspended rate changes what will revive");
    }

    [Fact]
    public void A_suspension_lies_above_an_enactment_that_became_known_after_it() =>
        Of(
            Suspend("truce", Truce, From(3, 1), SuspensionEffect<DutyRate>.SwitchesOff),
            Enact("later", Order("3", NewYorkAt(1, 3)), From(2, 1), 34m))
            .At(NewYorkAt(3, 1)).Says().Should().Be("nothing");

    [Fact]
    public void A_control_that_is_suspended_before_it_began_starts_when_the_suspension_lapses()
    {
        // MOFCOM announcements 55 to 58 of 9 October 2025 were to start on 8 November and were suspended on the 7th by
        // announcement 70 "to 10 November 2026", which does not say whether that day is included.
        const string control = "cn/mofcom-2025-55";
        LegalInstrument number55 = Mofcom("55", new(2025, 10, 9));
        LegalInstrument number70 = Mofcom("70", new(2025, 11, 7));
        LegalWindow window = LegalWindow.Starting(LegalMoment.SomeTimeOn(new(2025, 11, 7), Beijing))
            .WithStatedEnd(LegalEnd.OnDay(new(2026, 11, 10), Beijing, DayInclusion.NotStated));
        Timeline<string> timeline = Timeline<string>.Of(
            control,
            [
                LegalAct.Enact("55", control, number55, LegalWindow.Starting(LegalMoment.StartOf(new(2025, 11, 8), Beijing)), "licence"),
                LegalAct.Suspend("70", control, number70, window, SuspensionEffect<string>.SwitchesOff),
            ]);
        timeline.At(BeijingAt(11, 8), BeijingAt(11, 6)).Says().Should().Be("licence");
        timeline.At(BeijingAt(11, 7, 12)).Says().Should().Be("nothing");
        timeline.At(BeijingAt(11, 8)).Says().Should().Be("nothing");
        timeline.At(BeijingAt(11, 8)).Possible.Single().Suspension!.Key.Should().Be("70");
        Instant lastDay = new LocalDateTime(2026, 11, 10, 0, 0).InZoneStrictly(Beijing).ToInstant();
        timeline.At(lastDay - Duration.FromSeconds(1)).Says().Should().Be("nothing");
        timeline.At(lastDay).Says().Should().Be("licence or nothing");
        timeline.At(lastDay).Reasons.Should().Contain(reason => reason.Message.Contains("that day included"))
            .And.Contain(reason => reason.Message.Contains("that day excluded"));
        timeline.At(lastDay + Duration.FromHours(24)).Says().Should().Be("licence");
        timeline.At(lastDay + Duration.FromHours(24)).IsInForce.Should().BeTrue();
    }

    [Fact]
    public void A_suspension_over_nothing_gives_nothing()
    {
        Timeline<DutyRate> timeline = Of(Suspend("truce", Truce, From(3, 1), RetainedRate.Of(AdValorem.Of(10m))));
        timeline.Segments().Should().ContainSingle().Which.State.Should().Be(SegmentState.NotInForce);
        timeline.At(NewYorkAt(3, 1)).Possible.Single().IsSuspended.Should().BeFalse("there is nothing to suspend");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void A_suspension_never_raises_a_rate(int beneath) =>
        Of(
            Enact("base", Order("1", NewYorkAt(1, 1)), From(2, 1), beneath),
            Suspend("truce", Truce, From(3, 1), RetainedRate.Of(AdValorem.Of(10m))))
            .At(NewYorkAt(3, 1)).Value.Should().Be(AdValorem.Of(beneath));

    [Fact]
    public void Points_off_take_no_rate_below_zero() =>
        Of(
            Enact("base", Order("1", NewYorkAt(1, 1)), From(2, 1), 20m),
            Suspend("truce", Truce, From(3, 1), PointsOff.Of(PercentagePoints.Of(24m))))
            .At(NewYorkAt(3, 1)).Says().Should().Be("0%");

    [Fact]
    public void Of_overlapping_suspensions_the_last_known_applies_and_the_other_shows_where_it_ends()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("base", Order("1", NewYorkAt(1, 1)), From(2, 1), 34m),
            Suspend("long", Truce, Between((3, 1), (9, 1)), RetainedRate.Of(AdValorem.Of(10m))),
            Suspend("short", Order("3", NewYorkAt(1, 3)), Between((5, 1), (6, 1)), RetainedRate.Of(AdValorem.Of(20m))));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "34%", "10%", "20%", "10%", "34%");
    }

    [Fact]
    public void A_suspension_leaves_what_is_withdrawn_beneath_it_withdrawn() =>
        OnLadder().At(NewYorkAt(6, 1)).Possible.Single().Beneath()
            .Should().Be(AdValorem.Of(34m), "84 and 125 % were withdrawn, not suspended");

    private static LegalInstrument Mofcom(string number, LocalDate published) => LegalInstrument.Create(
        $"cn/mofcom-2025-{number}", "Ministry of Commerce", "Announcement", Publication.On(published, Beijing), $"No. {number} of 2025");
}
