using BenchmarkDotNet.Attributes;
using NodaTime;

namespace TradePolicy.Benchmarks;

/// <summary>
/// The due dates of 100,000 applications under China's regime, accepted over two years, every fourth with a question and
/// its answer, against a loop over the days with two sets of dates, which is what one would write by hand.
/// </summary>
[MemoryDiagnoser]
public class DueDateBenchmarks
{
    private const int Applications = 100_000;

    private readonly ExportLicence[] licences = new ExportLicence[Applications];
    private readonly HashSet<LocalDate> holidays = [.. WorkingDayCalendars.China.Holidays];
    private readonly HashSet<LocalDate> worked = [.. WorkingDayCalendars.China.WorkedDaysOff];

    [GlobalSetup]
    public void Setup()
    {
        LicenceApplication application = LicenceApplication.Create(
            "A-1", LicensingRegimes.ChinaDualUse, LicenceKind.Single, [LicensedGoods.Of(1, "1C905.a.4", Quantity.Of(100m, MeasurementUnit.Kilogram))]);
        for (int index = 0; index < Applications; index++)
        {
            Instant accepted = Instant.FromUtc(2024, 1, 2, 2, 0) + Duration.FromDays(index % 700);
            licences[index] = ExportLicence.Replay(application, [ApplicationFiled.Of(accepted), ApplicationAccepted.Of(accepted)]);
            if (index % 4 == 0)
            {
                licences[index] = licences[index].With(
                    InformationRequested.Of(accepted + Duration.FromDays(10)), InformationProvided.Of(accepted + Duration.FromDays(20)));
            }
        }

        for (int index = 0; index < 1_400; index++)
        {
            if (Due(licences[index]) != DueByHand(licences[index]))
                throw new InvalidOperationException($"By hand, {licences[index]} accepted {licences[index].AcceptedAt} is due {DueByHand(licences[index])} and not {Due(licences[index])}.");
        }
    }

    [Benchmark(Description = "ExportLicence.Processing.Due")]
    public int DueDates() => licences.Sum(licence => Due(licence).Day);

    [Benchmark(Baseline = true, Description = "day by day by hand")]
    public int DueDatesByHand() => licences.Sum(licence => DueByHand(licence).Day);

    private static LocalDate Due(ExportLicence licence) => licence.Processing!.Due.Day;

    private LocalDate DueByHand(ExportLicence licence)
    {
        DateTimeZone zone = licence.Regime.Zone;
        LocalDate day = licence.AcceptedAt!.Value.InZone(zone).Date;
        LocalDate? asked = null;
        LocalDate? answered = null;
        foreach (LicenceEvent happening in licence.Events)
        {
            if (happening is InformationRequested)
                asked = happening.At.InZone(zone).Date;
            else if (happening is InformationProvided)
                answered = happening.At.InZone(zone).Date;
        }

        // An answer on a day off arrives on the next working day.
        while (answered is { } arrived && !IsWorked(arrived))
            answered = arrived.PlusDays(1);
        for (int left = 45; left > 0;)
        {
            day = day.PlusDays(1);
            if (IsWorked(day) && !(asked is not null && day >= asked && day <= answered))
                left--;
        }

        return day;
    }

    private bool IsWorked(LocalDate day) =>
        worked.Contains(day) || !(day.DayOfWeek >= IsoDayOfWeek.Saturday || holidays.Contains(day));
}
