using CsCheck;
using TradePolicy.Quotas;

namespace TradePolicy.Tests;

/// <summary>The events of a quota give its status at any moment, however they became known.</summary>
public sealed class QuotaLogTest
{
    private static readonly QuotaPeriod Year = Kilograms.Period("2025-01-01", "2025-12-31", 1_000m)
        .WithPauses(QuotaPause.Of(QuotaPauseKind.Suspended, new(2025, 9, 1), new(2025, 9, 30)));

    private static readonly Instant End = Kilograms.At("2026-02-01 00:00");

    private static readonly QuotaLog Log = QuotaLog.Of(
        Year, End,
        Event(QuotaEventKind.Allocated, "2025-03-01 14:00", 400m), Event(QuotaEventKind.Critical, "2025-04-01 14:00"),
        Event(QuotaEventKind.Allocated, "2025-05-01 14:00", 0m), Event(QuotaEventKind.Exhausted, "2025-05-01 14:00"),
        Event(QuotaEventKind.Reopened, "2025-06-01 14:00", 50m), Event(QuotaEventKind.NotCritical, "2025-07-01 14:00", 600m),
        Event(QuotaEventKind.Blocked, "2025-08-01 14:00"), Event(QuotaEventKind.Unblocked, "2025-08-08 14:00"),
        Event(QuotaEventKind.Unsuspended, "2025-09-15 00:00"), Event(QuotaEventKind.ClosedAndTransferred, "2025-11-30 14:00", 600m));

    [Theory]
    [InlineData("2024-12-31 23:59:59", "not yet open")]
    [InlineData("2025-01-01 00:00:00", "open, 1000 kg left")]
    [InlineData("2025-03-01 13:59:59", "open, 1000 kg left")]
    [InlineData("2025-03-01 14:00:00", "open, 400 kg left")]
    [InlineData("2025-04-01 14:00:00", "critical, 400 kg left")]
    [InlineData("2025-05-01 14:00:00", "exhausted, 0 kg left")]
    [InlineData("2025-06-01 14:00:00", "critical, 50 kg left")] // it was critical before it was exhausted, and still is
    [InlineData("2025-07-01 14:00:00", "open, 600 kg left")]
    [InlineData("2025-08-01 14:00:00", "blocked, 600 kg left")]
    [InlineData("2025-08-08 14:00:00", "open, 600 kg left")]
    [InlineData("2025-09-01 00:00:00", "suspended, 600 kg left")]
    [InlineData("2025-09-15 00:00:00", "open, 600 kg left")] // before the last day that was announced
    [InlineData("2025-11-30 14:00:00", "closed, 600 kg left")]
    [InlineData("2026-01-01 00:00:00", "closed")]
    public void Events_in_order_give_the_status(string at, string status) =>
        Log.StatusAt(Kilograms.At(at)).ToString().Should().Be(status);

    [Fact]
    public void What_came_after_the_last_instant_known_is_open()
    {
        QuotaLog known = Log.KnownThrough(Kilograms.At("2025-04-30 00:00"));
        known.StatusAt(Kilograms.At("2025-04-30 00:00")).Value.State.Should().Be(QuotaState.Critical);
        QuotaAnswer after = known.StatusAt(Kilograms.At("2025-04-30 00:01"));
        after.IsCertain.Should().BeFalse();
        after.Reasons.Should().ContainSingle().Which.Message
            .Should().Be("what happened to the quota is known through 2025-04-29T23:00:00Z only");
        known.StatusAt(Kilograms.At("2026-01-01 00:00")).Value.State.Should().Be(QuotaState.Closed, "its period is over");
    }

    [Fact]
    public void Of_one_instant_the_event_that_closes_decides()
    {
        Instant at = Kilograms.At("2025-05-01 14:00");
        QuotaLog.Of(Year, End, QuotaEvent.Of(QuotaEventKind.Exhausted, at), QuotaEvent.Of(QuotaEventKind.Reopened, at))
            .StatusAt(at).Value.State.Should().Be(QuotaState.Exhausted);
    }

    [Fact]
    public void An_allocation_says_what_is_left_in_the_measure_of_the_period()
    {
        Refusal.Of<ArgumentException>(() => QuotaEvent.Of(QuotaEventKind.Allocated, End))
            .WithMessage("An allocation states what is left.*");
        Refusal.Of<ArgumentException>(() => Log.With(QuotaEvent.Of(QuotaEventKind.Allocated, End, QuotaVolume.Of(Money.Of(1m, "GBP")))))
            .WithMessage("The volume of an event is 1.00 GBP, which is not measured as 1000 kg is.");
    }

    [Fact]
    public void In_whatever_order_and_parts_events_become_known_they_give_one_status() =>
        Gen.Select(
            Gen.Select(Gen.Enum<QuotaEventKind>(), Gen.Int[0, 30], Gen.Int[0, 3]).Array[0, 12], Gen.Int[0, 12], Gen.Int, Gen.Int[0, 30])
            .Sample((drawn, cut, seed, day) =>
            {
                QuotaEvent[] events = [.. drawn.Select(one => QuotaEvent.Of(one.Item1, OnDay(one.Item2), Kilograms.Of(one.Item3)))];
                QuotaLog whole = QuotaLog.Of(Year, End, events);
                QuotaEvent[] shuffled = [.. events];
                new Random(seed).Shuffle(shuffled);
                QuotaLog parts = QuotaLog.Of(Year, End, shuffled.Take(cut)).With(shuffled.Skip(cut)).With(events.Take(cut));
                parts.Should().Be(whole);
                parts.StatusAt(OnDay(day)).Should().Be(whole.StatusAt(OnDay(day)));
                // What comes later does not change what was.
                QuotaLog.Of(Year, End, events.Where(one => one.At <= OnDay(day))).StatusAt(OnDay(day))
                    .Should().Be(whole.StatusAt(OnDay(day)));
            });

    private static Instant OnDay(int day) => Kilograms.At("2025-08-20 00:00") + Duration.FromDays(day);

    private static QuotaEvent Event(QuotaEventKind kind, string at, decimal? left = null) =>
        QuotaEvent.Of(kind, Kilograms.At(at), left is { } amount ? Kilograms.Of(amount) : null);
}
