using static TradePolicy.Tests.TimelineActs;

namespace TradePolicy.Tests;

[Collection(nameof(TimelineIndexTest))]
public sealed class TimelineIndexTest
{
    private static readonly Instant Start = NewYorkAt(1, 1);

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public void A_warm_timeline_answers_without_allocating(int acts)
    {
        Timeline<DutyRate> timeline = Of(History(acts));
        Timeline<DutyRate> restricted = timeline.AsKnownAt(Start + Duration.FromHours(acts));
        Ask(timeline, restricted, acts, out int found);
        found.Should().BeGreaterThan(1_000);

        // The runtime may allocate a little once while it compiles; what every call allocates shows in every round.
        Enumerable.Range(0, 5).Min(_ => Ask(timeline, restricted, acts, out int _)).Should().Be(0);
    }

    [Fact]
    public void A_history_of_ten_thousand_acts_answers_correctly()
    {
        const int acts = 10_000;
        Timeline<DutyRate> timeline = Of(History(acts));
        Random random = new(20_250_514);
        for (int question = 0; question < 5_000; question++)
        {
            int begun = random.Next(-1, acts + 5);
            int known = random.Next(-1, acts + 5);
            Instant effective = Start + Duration.FromHours(begun + 24) + Duration.FromMinutes(random.Next(60));
            Instant knownAt = Start + Duration.FromHours(known) + Duration.FromMinutes(random.Next(60));
            int expected = Math.Min(Math.Min(begun, known), acts - 1);
            string rate = expected < 0 ? "nothing" : $"{expected % 97}%";
            timeline.At(effective, knownAt).Says().Should().Be(rate, "act {0} has begun and act {1} is known", begun, known);
        }

        timeline.Segments().Should().HaveCount(acts + 1);
    }

    /// <summary>Acts published hour by hour, each a day before it starts, each open-ended.</summary>
    private static IEnumerable<LegalAct> History(int acts) => Enumerable.Range(0, acts).Select(number => Enact(
        $"a{number}",
        Order($"{number}", Start + Duration.FromHours(number)),
        LegalWindow.Starting((Start + Duration.FromHours(number + 24)).InUtc()),
        number % 97));

    /// <summary>The bytes that 20,000 questions allocate.</summary>
    private static long Ask(Timeline<DutyRate> timeline, Timeline<DutyRate> restricted, int acts, out int found)
    {
        found = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int question = 0; question < 10_000; question++)
        {
            Instant effective = Start + Duration.FromMinutes(question * 7919L % (60L * (acts + 48)));
            Instant known = Start + Duration.FromMinutes(question * 104_729L % (60L * (acts + 48)));
            if (timeline.At(effective, known).TryGetValue(out _))
                found++;
            if (restricted.At(effective).TryGetValue(out _))
                found++;
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Runs alone: while other tests run, the runtime's own work shows among the allocations of this thread.</summary>
    [CollectionDefinition(nameof(TimelineIndexTest), DisableParallelization = true)]
    public sealed class Alone;
}
