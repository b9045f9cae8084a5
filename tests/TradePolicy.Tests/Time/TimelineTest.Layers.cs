using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

public sealed partial class TimelineTest
{
    [Fact]
    public void A_layer_that_becomes_known_later_lies_on_top_even_where_it_starts_earlier()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("later-start", Order("1", NewYorkAt(1, 1)), From(3, 1), 20m),
            Enact("known-later", Order("2", NewYorkAt(1, 2)), From(2, 1), 15m));
        timeline.At(NewYorkAt(4, 1)).Says().Should().Be("15%");
        timeline.At(NewYorkAt(4, 1), NewYorkAt(1, 1)).Says().Should().Be("20%");
    }

    [Fact]
    public void The_order_in_which_acts_are_given_does_not_matter_where_instruments_tell_it()
    {
        Timeline<DutyRate> reversed = Of(Ladder.Reverse());
        reversed.Segments().Should().Equal(OnLadder().Segments());
        reversed.Should().NotBe(OnLadder(), "the lists differ");
    }

    [Fact]
    public void Within_one_instrument_the_later_start_lies_on_top_however_it_is_listed()
    {
        LegalInstrument instrument = Order("1", NewYorkAt(1, 1));
        Timeline<DutyRate> timeline = Of(Enact("step-2", instrument, From(3, 1), 20m), Enact("step-1", instrument, From(2, 1), 10m));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "10%", "20%");
    }

    [Fact]
    public void However_many_acts_of_one_start_an_instrument_lists_the_last_lies_on_top()
    {
        LegalInstrument instrument = Order("1", NewYorkAt(1, 1));
        Of(Enumerable.Range(1, 40).Select(percent => Enact($"act-{percent}", instrument, From(2, 1), percent)))
            .At(NewYorkAt(2, 1)).Says().Should().Be("40%");
    }

    [Fact]
    public void What_an_act_that_is_covered_for_certain_leaves_open_matters_to_nobody()
    {
        // The first notice was known by the end of its day, and the second only after it; the order may have come before or after both.
        Enactment<DutyRate> first = Enact(
            "first", Notice("1", new LocalDate(2025, 1, 1)), LegalWindow.Starting(LegalMoment.SomeTimeOn(new(2025, 2, 1), NewYork)), 10m);
        Enactment<DutyRate> second = Enact("second", Notice("2", new LocalDate(2025, 1, 2)), From(1, 10), 20m);
        Enactment<DutyRate> third = Enact(
            "third", Notice("3", Publication.Between(NewYorkAt(1, 1, 12), NewYorkAt(1, 3, 12))), From(1, 10), 30m);
        Segment<DutyRate> segment = Of(first, second, third).At(NewYorkAt(2, 1, 12));
        segment.Says().Should().Be("20% or 30%");
        segment.Reasons.Select(reason => reason.Message).Should().BeEquivalentTo(
            "Notice 3 became known after Notice 2", "Notice 2 became known after Notice 3");
    }

    [Fact]
    public void Within_one_instrument_and_one_start_the_act_listed_last_lies_on_top()
    {
        LegalInstrument instrument = Order("1", NewYorkAt(1, 1));
        Enactment<DutyRate> first = Enact("first", instrument, From(2, 1), 10m);
        Enactment<DutyRate> second = Enact("second", instrument, From(2, 1), 20m);
        Of(first, second).At(NewYorkAt(2, 1)).Says().Should().Be("20%");
        Of(second, first).At(NewYorkAt(2, 1)).Says().Should().Be("10%");
    }

    [Fact]
    public void Instruments_published_at_one_instant_keep_the_order_in_which_they_are_given_in_every_view()
    {
        Instant published = NewYorkAt(1, 1);
        LegalInstrument first = Order("1", published);
        Timeline<DutyRate> timeline = Of(
            LegalAct.HoldInvalid("ruling", Reciprocal, first, isStayed: true),
            Enact("of-the-second", Order("2", published), From(2, 1), 20m),
            Enact("of-the-first", first, From(2, 1), 10m));
        timeline.At(NewYorkAt(2, 1), LegalView.AsWritten).Says().Should().Be("20%");
        timeline.At(NewYorkAt(2, 1), LegalView.AsRuled).Says().Should().Be("20%");
    }

    [Fact]
    public void An_open_ended_layer_covers_steps_that_were_scheduled_to_start_later()
    {
        Timeline<DutyRate> timeline = Of(Ladder.Take(2)).With(Enact("flat", Order("2", NewYorkAt(4, 4)), From(4, 7), 12m));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "10%", "12%");
    }

    [Fact]
    public void A_layer_that_leaves_later_steps_gives_way_when_they_come()
    {
        Timeline<DutyRate> timeline = Of(Ladder.Take(2)).With(
            Enact("until-the-step", Order("2", NewYorkAt(4, 4)), From(4, 7), 12m, keepsLaterChanges: true));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "10%", "12%", "34%");
        timeline.At(NewYorkAt(4, 9, 0, 0, 59)).Says().Should().Be("12%");
        timeline.At(NewYorkAt(4, 9, 0, 1)).Says().Should().Be("34%");
    }

    [Fact]
    public void A_layer_that_leaves_later_steps_still_covers_steps_that_began_before_it()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("begun", Order("1", NewYorkAt(1, 1)), From(2, 1), 10m),
            Enact("leaving", Order("2", NewYorkAt(1, 2)), From(3, 1), 20m, keepsLaterChanges: true));
        timeline.At(NewYorkAt(3, 1)).Says().Should().Be("20%");
    }

    [Fact]
    public void A_step_that_another_layer_had_covered_is_not_left_to_stand()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("step", Order("1", NewYorkAt(1, 1)), From(3, 1), 30m),
            Enact("covering", Order("2", NewYorkAt(1, 2)), From(1, 15), 20m),
            Enact("leaving", Order("3", NewYorkAt(1, 3)), From(2, 1), 15m, keepsLaterChanges: true));
        timeline.At(NewYorkAt(4, 1)).Says().Should().Be("15%");
    }

    [Fact]
    public void A_step_of_a_provision_that_has_ended_is_not_left_to_stand()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("step", Order("1", NewYorkAt(1, 1)), From(3, 1), 30m),
            End("ended", Order("2", NewYorkAt(1, 2)), On(1, 15)),
            Enact("leaving", Order("3", NewYorkAt(1, 3)), From(2, 1), 15m, keepsLaterChanges: true));
        timeline.At(NewYorkAt(4, 1)).Says().Should().Be("15%");
    }

    [Fact]
    public void Layers_that_leave_later_steps_give_way_to_one_step_together()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("step", Order("1", NewYorkAt(1, 1)), From(3, 1), 30m),
            Enact("first", Order("2", NewYorkAt(1, 2)), From(1, 15), 20m, keepsLaterChanges: true),
            Enact("second", Order("3", NewYorkAt(1, 3)), From(2, 1), 15m, keepsLaterChanges: true));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "20%", "15%", "30%");
    }

    [Fact]
    public void Where_a_layer_ends_by_its_own_text_what_lies_beneath_shows_again()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("standing", Order("1", NewYorkAt(1, 1)), From(2, 1), 10m),
            Enact("surcharge", Order("2", NewYorkAt(1, 2)), Between((3, 1), (4, 1)), 25m));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "10%", "25%", "10%");
        timeline.At(NewYorkAt(3, 31, 23, 59, 59)).Says().Should().Be("25%");
        timeline.At(NewYorkAt(4, 1)).Says().Should().Be("10%");
    }

    [Fact]
    public void A_change_beneath_a_layer_shows_only_where_the_layer_ends()
    {
        Timeline<DutyRate> timeline = Of(
            Enact("standing", Order("1", NewYorkAt(1, 1)), From(2, 1), 10m),
            Enact("amended", Order("2", NewYorkAt(1, 2)), From(3, 15), 12m),
            Enact("surcharge", Order("3", NewYorkAt(1, 3)), Between((3, 1), (4, 1)), 25m));
        timeline.Segments().Select(segment => segment.Says()).Should().Equal("nothing", "10%", "25%", "12%");
    }

    [Fact]
    public void A_retroactive_act_changes_the_past_from_its_publication_on()
    {
        // The order on agricultural goods of 14 November 2025 applied from 12:01 a.m. on the 13th.
        LegalInstrument retroactive = Order("14360", NewYorkAt(11, 14, 16, 11, 55));
        Timeline<DutyRate> timeline = OnLadder(End("agricultural", retroactive, At(NewYork, 2025, 11, 13, 0, 1)));
        timeline.At(NewYorkAt(11, 13, 12), NewYorkAt(11, 14, 16, 11, 54)).Says().Should().Be("34%");
        timeline.At(NewYorkAt(11, 13, 12), NewYorkAt(11, 14, 16, 11, 55)).Says().Should().Be("nothing");
        timeline.At(NewYorkAt(11, 13, 0, 0, 59)).Says().Should().Be("34%");
    }

    [Fact]
    public void Where_nothing_is_in_doubt_the_segments_are_the_same_whether_an_index_is_built_or_not()
    {
        LegalAct[] acts =
        [
            Enact("standing", Order("1", NewYorkAt(1, 1)), Between((2, 1), (12, 1)), 10m),
            Enact("surcharge", Order("2", NewYorkAt(1, 2)), Between((3, 1), (4, 1)), 25m),
            Enact("from-then-on", Order("3", NewYorkAt(1, 3)), Between((4, 1), (6, 1)), 30m),
            Enact("beneath", Order("0", NewYorkAt(1, 1) - Duration.FromDays(1)), Between((3, 15), (3, 20)), 5m),
        ];
        IReadOnlyList<Segment<DutyRate>> plain = Of(acts).SegmentsAsKnown(LegalView.AsWritten);
        plain.Select(segment => segment.Says()).Should().Equal("nothing", "10%", "25%", "30%", "10%", "nothing");
        plain.Select(segment => segment.During.HasStart ? segment.During.Start : Instant.MinValue).Should().Equal(
            Instant.MinValue, NewYorkAt(2, 1), NewYorkAt(3, 1), NewYorkAt(4, 1), NewYorkAt(6, 1), NewYorkAt(12, 1));
        plain.Should().Equal(Of(acts).Segments());

        Timeline<DutyRate> asked = Of(acts);
        _ = asked.Segments();
        asked.SegmentsAsKnown(LegalView.AsWritten).Should().BeSameAs(asked.Segments());
        Refusal.Of<ArgumentOutOfRangeException>(() => asked.SegmentsAsKnown((LegalView)9)).WithMessage("Not a legal view.*");
    }

    [Fact]
    public void An_order_of_the_midnight_at_which_the_day_of_a_notice_ends_came_after_it()
    {
        Enactment<DutyRate> ofTheDay = Enact("of-the-day", Notice("1", new LocalDate(2025, 4, 8)), From(5, 1), 10m);
        Enactment<DutyRate> atMidnight = Enact("at-midnight", Order("2", NewYorkAt(4, 9)), From(5, 1), 34m);
        Enactment<DutyRate> beforeIt = Enact("before-it", Order("3", NewYorkAt(4, 8)), From(5, 1), 50m);
        Of(ofTheDay, atMidnight).At(NewYorkAt(5, 2)).Says().Should().Be("34%");
        Of(atMidnight, ofTheDay).At(NewYorkAt(5, 2)).Says().Should().Be("34%");
        Of(ofTheDay, beforeIt).At(NewYorkAt(5, 2)).Says().Should().Be("10%", "the order was there when the day began");
        Of(ofTheDay, Enact("within-it", Order("4", NewYorkAt(4, 8, 12)), From(5, 1), 50m)).At(NewYorkAt(5, 2)).Says()
            .Should().Be("10% or 50%");
    }
}
