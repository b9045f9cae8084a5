using BenchmarkDotNet.Attributes;
using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The due dates of 100,000 applications, 45 working days of China each, a tenth of them with a question answered a week
/// later. The baseline is what a user would otherwise write: a set of the days off, looked up day by day.
/// </summary>
[MemoryDiagnoser]
public class DueDateBenchmarks
{
    private const int Applications = 100_000;
    private const int Limit = 45;

    private readonly ProcessingClock clock = ProcessingClock.WorkingDays(Limit, WorkingDayCalendars.China);
    private readonly (LocalDate Accepted, ProcessingPause[] Pauses)[] applications = new (LocalDate, ProcessingPause[])[Applications];
    private readonly HashSet<LocalDate> off = [.. WorkingDayCalendars.China.Holidays];
    private readonly HashSet<LocalDate> worked = [.. WorkingDayCalendars.China.ExtraWorkingDays];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        for (int index = 0; index < Applications; index++)
        {
            LocalDate accepted = new LocalDate(2018, 1, 2).PlusDays(random.Next(3_000));
            LocalDate asked = accepted.PlusDays(10);
            applications[index] =
                (accepted, index % 10 == 0 ? [clock.PauseBetween(PauseReason.InformationOutstanding, asked, asked.PlusDays(7))] : []);
        }

        if (DueDates() != DayByDay())
            throw new InvalidOperationException("Counting day by day answers otherwise.");
    }

    [Benchmark(Description = "ProcessingClock.DueFrom, 100,000 applications")]
    public long DueDates()
    {
        long sum = 0;
        foreach ((LocalDate accepted, ProcessingPause[] pauses) in applications)
            sum += clock.DueFrom(accepted, pauses).Value.DayOfYear;
        return sum;
    }

    [Benchmark(Baseline = true, Description = "sets of days, day by day")]
    public long DayByDay()
    {
        long sum = 0;
        foreach ((LocalDate accepted, ProcessingPause[] pauses) in applications)
        {
            LocalDate day = accepted;
            for (int left = Limit; left > 0;)
            {
                day = day.PlusDays(1);
                if (!Array.Exists(pauses, pause => pause.Contains(day)) && IsWorked(day))
                    left--;
            }

            sum += day.DayOfYear;
        }

        return sum;
    }

    private bool IsWorked(LocalDate day) => worked.Contains(day) || (day.DayOfWeek < IsoDayOfWeek.Saturday && !off.Contains(day));
}
