using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

public sealed partial class TimelineTest
{
    private static readonly Instant Horizon = NewYorkAt(10, 8);

    [Fact]
    public void Beyond_the_horizon_the_answer_is_as_far_as_known_and_never_certain()
    {
        Timeline<DutyRate> timeline = Timeline<DutyRate>.Of(Reciprocal, Ladder, Knowledge.Through(Horizon));
        timeline.At(Horizon - Duration.Epsilon).Says().Should().Be("10%");
        timeline.At(Horizon).Says().Should().Be("10%", "it is complete through that instant, included");
        Segment<DutyRate> beyond = timeline.At(Horizon + Duration.Epsilon);
        beyond.IsBeyondHorizon.Should().BeTrue();
        beyond.IsCertain.Should().BeFalse();
        beyond.Says().Should().Be("beyond the horizon: 10%");
        beyond.Reasons.Select(fact => fact.Message).Should().Equal("the sources are complete through 2025-10-08T04:00:00Z only");
        beyond.ToString().Should().StartWith("unknown beyond the horizon (as far as known: 10%");
        timeline.At(NewYorkAt(11, 10, 0, 1)).Says().Should().Be("beyond the horizon: 34%");
    }

    [Fact]
    public void As_known_before_the_horizon_the_answer_is_certain_however_far_it_lies()
    {
        Timeline<DutyRate> timeline = Timeline<DutyRate>.Of(Reciprocal, Ladder, Knowledge.Through(Horizon));
        timeline.At(NewYorkAt(11, 10, 0, 1), Horizon).Says().Should().Be("34%");
        timeline.AsKnownAt(NewYorkAt(6, 9)).At(NewYorkAt(11, 10, 0, 1)).Says().Should().Be("34%");
        timeline.At(NewYorkAt(11, 10, 0, 1), Horizon + Duration.Epsilon).IsBeyondHorizon.Should().BeTrue();
    }

    [Fact]
    public void As_known_at_an_instant_the_later_acts_are_gone()
    {
        Timeline<DutyRate> timeline = OnLadder().AsKnownAt(NewYorkAt(4, 9));
        timeline.Acts.Select(act => act.Key).Should().Equal("eo-14257/baseline", "eo-14257/annex-i", "eo-14259");
        timeline.At(InMay).Says().Should().Be("84%");
        timeline.At(InMay, NewYorkAt(12, 31)).Says().Should().Be("84%", "a restricted history knows nothing later");
        timeline.AsKnownAt(NewYorkAt(12, 31)).Should().Be(timeline, "a restriction is not loosened again");
        timeline.AsKnownAt(NewYorkAt(4, 3)).At(InMay).Says().Should().Be("34%");
    }

    [Fact]
    public void Further_acts_give_a_new_timeline_and_leave_the_old_one()
    {
        Timeline<DutyRate> ladder = OnLadder();
        Timeline<DutyRate> ended = ladder.With(End("end", Order("99", NewYorkAt(4, 20)), On(4, 25)));
        ended.At(InMay).Says().Should().Be("nothing");
        ladder.At(InMay).Says().Should().Be("125%");
    }

    [Fact]
    public void Changes_are_listed_from_the_start_of_the_interval_up_to_its_end()
    {
        IReadOnlyList<TimelineChange<DutyRate>> changes = OnLadder()
            .ChangesDuring(new Interval(NewYorkAt(4, 9, 0, 1), NewYorkAt(5, 14, 0, 1)));
        changes.Select(change => $"{change.Before.Says()} to {change.After.Says()}").Should().Equal("10% to 84%", "84% to 125%");
        changes[0].At.Should().Be(NewYorkAt(4, 9, 0, 1));
        OnLadder().ChangesDuring(new Interval(null, null)).Should().HaveCount(6);
        OnLadder().ChangesDuring(new Interval(NewYorkAt(6, 1), NewYorkAt(7, 1))).Should().BeEmpty();
    }

    [Fact]
    public void Segments_cover_all_of_time_without_gaps()
    {
        IReadOnlyList<Segment<DutyRate>> segments = OnLadder().Segments();
        segments[0].During.HasStart.Should().BeFalse();
        segments[^1].During.HasEnd.Should().BeFalse();
        segments.Zip(segments.Skip(1)).Should().OnlyContain(pair => pair.First.During.End == pair.Second.During.Start);
        OnLadder().At(Instant.MinValue).Should().Be(segments[0]);
        OnLadder().At(Instant.MaxValue).Should().Be(segments[^1]);
    }

    [Fact]
    public void A_timeline_without_acts_has_nothing_in_force()
    {
        Timeline<DutyRate> timeline = Of();
        timeline.Segments().Should().ContainSingle().Which.State.Should().Be(SegmentState.NotInForce);
        timeline.At(InMay).Possible.Single().ToString().Should().Be("not in force");
        timeline.ChangesDuring(new Interval(null, null)).Should().BeEmpty();
    }

    [Fact]
    public void Timelines_of_equal_acts_under_equal_knowledge_are_equal()
    {
        OnLadder().Should().Be(OnLadder());
        OnLadder().GetHashCode().Should().Be(OnLadder().GetHashCode());
        OnLadder().Should().NotBe(OnLadder(End("end", Order("99", NewYorkAt(4, 20)), On(4, 25))));
        OnLadder().Should().NotBe(Timeline<DutyRate>.Of(Reciprocal, Ladder, Knowledge.Through(Horizon)));
        OnLadder().Should().NotBe(OnLadder().AsRuledFor("hand2mind"));
        OnLadder().Should().NotBe(OnLadder().AsKnownAt(NewYorkAt(12, 31)), "the one knows what comes later and the other does not");
        OnLadder().Equals(null).Should().BeFalse();
        OnLadder().ToString().Should().Be("us/reciprocal/cn: 8 acts, complete");
    }

    [Fact]
    public void Acts_of_the_same_content_are_equal()
    {
        Ladder[0].Should().Be(Enact("eo-14257/baseline", Order14257, From(NewYork, 2025, 4, 5, 0, 1), 10m));
        Ladder[0].Should().NotBe(Enact("eo-14257/baseline", Order14257, From(NewYork, 2025, 4, 5, 0, 1), 11m));
        Ladder[0].Should().NotBe(Ladder[1]);
        Ladder[4].ToString().Should().Be("Executive Order 14298 withdraws eo-14259 from 2025-05-14T00:01 America/New_York");
    }

    [Fact]
    public void A_view_that_does_not_exist_is_refused()
    {
        Refusal.Of<ArgumentOutOfRangeException>(() => OnLadder().At(InMay, (LegalView)7));
    }
}
