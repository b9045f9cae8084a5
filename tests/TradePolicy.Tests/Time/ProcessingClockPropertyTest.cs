using CsCheck;

namespace TradePolicy.Tests;

/// <summary>Properties of every run of a clock, checked against counting day by day.</summary>
public sealed class ProcessingClockPropertyTest
{
    private static readonly LocalDate FirstDay = new(2017, 10, 1);

    private static readonly Gen<ProcessingClock> Clocks = Gen.Select(
        Gen.Int[1, 60], Gen.Bool, Gen.Bool, (limit, countsWorkingDays, countsAcceptance) =>
        {
            ProcessingClock clock = countsWorkingDays
                ? ProcessingClock.WorkingDays(limit, WorkingDayCalendars.China)
                : ProcessingClock.CalendarDays(limit);
            return countsAcceptance ? clock.WithAcceptanceDay() : clock;
        });

    private static readonly Gen<LocalDate> Days = Gen.Int[0, 3_400].Select(day => FirstDay.PlusDays(day));

    private static readonly Gen<ProcessingRun> Runs = Gen.Select(
        Clocks, Days, Gen.Select(Gen.Int[-10, 60], Gen.Int[0, 20]).Array[0, 3], Gen.Int[0, 3], (clock, accepted, pauses, open) =>
            clock.Start(accepted, pauses.Select((pause, index) => index == open
                ? ProcessingPause.Since(PauseReason.HigherAuthority, accepted.PlusDays(pause.Item1))
                : ProcessingPause.Between(
                    PauseReason.InformationOutstanding, accepted.PlusDays(pause.Item1), accepted.PlusDays(pause.Item1 + pause.Item2)))));

    [Fact]
    public void Elapsed_and_due_agree_with_a_walk_day_by_day() => Runs.Sample(run =>
    {
        int least = 0, most = 0;
        LocalDate day = run.Clock.CountsAcceptanceDay ? run.AcceptedOn : run.AcceptedOn.PlusDays(1);
        for (int walked = 0; walked < 200; walked++, day = day.PlusDays(1))
        {
            if (!run.Pauses.Any(pause => pause.Contains(day)))
            {
                bool isKnown = run.Clock.Calendar?.Covers(day) ?? true;
                bool isCounted = !isKnown || (run.Clock.Calendar?.IsWorkingDay(day) ?? true);
                least += isKnown && isCounted ? 1 : 0;
                most += isCounted ? 1 : 0;
            }

            DayCount elapsed = run.ElapsedThrough(day);
            (elapsed.Minimum, elapsed.Maximum).Should().Be((least, most));
            run.StateOn(day.PlusDays(1)).Should().Be(Stands(run, least, most, day.PlusDays(1)));
            if (run.Due.IsCertain)
                (run.Due.Value <= day).Should().Be(least >= run.Clock.Limit);
            if (day < run.Due.NotBefore)
                most.Should().BeLessThan(run.Clock.Limit, "the time may be up only from the earliest day on: {0}", run.Due);
        }
    });

    [Fact]
    public void A_clock_that_receives_on_working_days_runs_from_the_day_of_receipt_as_one_that_receives_every_day() =>
        Gen.Select(Clocks, Gen.Int[0, 2_800].Select(day => new LocalDate(2018, 1, 1).PlusDays(day)), Gen.Int[0, 120]).Sample(
            (clock, arrived, days) =>
            {
                ProcessingRun run = clock.WithReceiptOnWorkingDays(WorkingDayCalendars.China).Start(arrived);
                ProcessingRun same = clock.Start(WorkingDayCalendars.China.NextOrSame(arrived));
                (run.AcceptedOn, run.Due).Should().Be((same.AcceptedOn, same.Due));
                run.ElapsedThrough(arrived.PlusDays(days)).Should().Be(same.ElapsedThrough(arrived.PlusDays(days)));
            });

    [Fact]
    public void Passed_and_remaining_days_add_up_to_the_limit_until_the_time_is_over() =>
        Gen.Select(Runs, Gen.Int[-5, 120]).Sample((run, offset) =>
        {
            LocalDate day = run.AcceptedOn.PlusDays(offset);
            DayCount elapsed = run.ElapsedThrough(day), remaining = run.RemainingAfter(day);
            remaining.Minimum.Should().Be(Math.Max(0, run.Clock.Limit - elapsed.Maximum));
            remaining.Maximum.Should().Be(Math.Max(0, run.Clock.Limit - elapsed.Minimum));
            (remaining.IsCertain || remaining.Reasons.Count > 0).Should().BeTrue();
            remaining.TryGetValue(out int left).Should().Be(remaining.IsCertain);
            remaining.Possible.Should().HaveCount(remaining.Maximum - remaining.Minimum + 1)
                .And.Contain(remaining.IsCertain ? left : remaining.Minimum);
        });

    [Fact]
    public void A_day_that_is_not_certain_says_why_and_waiting_longer_never_makes_it_earlier() =>
        Gen.Select(Runs, Gen.Int[0, 100]).Sample((run, offset) =>
        {
            DueDate later = run.DueAsOf(run.AcceptedOn.PlusDays(offset));
            later.NotBefore.Should().BeGreaterThanOrEqualTo(run.Due.NotBefore);
            later.IsCertain.Should().Be(later.Reasons.Count == 0);
            later.TryGetValue(out LocalDate due).Should().Be(later.IsCertain);
            later.Possible.Should().Equal(later.IsCertain ? [due] : []);
            later.Reasons.Should().OnlyHaveUniqueItems();
        });

    private static ProcessingState Stands(ProcessingRun run, int least, int most, LocalDate day)
    {
        if (least >= run.Clock.Limit)
            return ProcessingState.Overdue;
        if (most >= run.Clock.Limit)
            return ProcessingState.NotKnown;
        return run.Pauses.Any(pause => pause.Contains(day)) ? ProcessingState.Paused : ProcessingState.Running;
    }
}
