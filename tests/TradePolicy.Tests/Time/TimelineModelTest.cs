using CsCheck;

namespace TradePolicy.Tests;

/// <summary>A few histories that are drawn the same each time, compared with <see cref="TimelineModel"/>.</summary>
public sealed class TimelineModelTest
{
    private const int Histories = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_history_of_all_verbs_and_a_few_doubts_is_answered_as_the_worlds_allow(int stream)
    {
        PCG drawn = new((uint)stream, 2025);
        for (int history = 0; history < Histories; history++)
        {
            List<LegalAct> acts = TimelineScript.Acts.Generate(drawn, null, out _);
            (Instant, Instant)[] questions = Gen.Select(TimelineScript.When, TimelineScript.When).Array[16].Generate(drawn, null, out _);
            TimelinePropertyTest.AgreesWithTheModel(acts, questions);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Its_segments_meet_and_differ_and_are_those_that_are_found_without_an_index(int stream)
    {
        PCG drawn = new((uint)stream, 2026);
        for (int history = 0; history < Histories; history++)
        {
            List<LegalAct> acts = TimelineScript.Acts.Generate(drawn, null, out _);
            Instant horizon = TimelineScript.When.Generate(drawn, null, out _);
            Timeline<DutyRate> timeline = Timeline<DutyRate>.WithInitialValue(
                TimelineScript.Provision, AdValorem.Of(1m), acts, Knowledge.Through(horizon));
            foreach (Instant known in TimelineScript.When.Array[4].Generate(drawn, null, out _))
            {
                IReadOnlyList<Segment<DutyRate>> segments = timeline.AsKnownAt(known).Segments(LegalView.AsRuled);
                segments.Zip(segments.Skip(1)).Should().NotContain(pair =>
                    pair.First.During.End != pair.Second.During.Start || pair.First.SameAnswer(pair.Second));
                Timeline<DutyRate> afresh = Timeline<DutyRate>.WithInitialValue(
                    TimelineScript.Provision, AdValorem.Of(1m), acts, Knowledge.Through(horizon));
                segments.Should().Equal(afresh.AsKnownAt(known).SegmentsAsKnown(LegalView.AsRuled));
                segments.Select(segment => segment.IsBeyondHorizon).Should().Equal(
                    segments.Select(segment => known > horizon && segment.During.HasStart && segment.During.Start > horizon));
            }
        }
    }
}
