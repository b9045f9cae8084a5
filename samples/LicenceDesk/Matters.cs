using System.Globalization;
using NodaTime;
using TradePolicy;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>Finds the matters that require action in a record of licensing.</summary>
internal static class Matters
{
    internal static IEnumerable<Matter> Of(LicensingRecord record, DeskOptions options)
    {
        LocalDate today = options.At.InZone(record.Regime.Zone).Date;
        foreach (ExportLicence licence in record.Licences)
        {
            Matter?[] found =
            [
                licence.Outcome == ApplicationOutcome.Pending ? Deadline(licence, options, today) : null,
                Expiry(licence, options),
                Exhaustion(licence, options),
                licence.Outcome == ApplicationOutcome.Pending ? Gap(licence) : null,
            ];
            foreach (Matter matter in found.OfType<Matter>())
                yield return matter;
        }
    }

    /// <summary>The first day on which one of the pending applications can be late; null if none can become late.</summary>
    internal static LocalDate? FirstLateDay(LicensingRecord record)
    {
        LocalDate today = record.KnownAt.InZone(record.Regime.Zone).Date;
        LocalDate[] days =
        [
            .. record.Pending.Select(licence => licence.Processing).OfType<ProcessingRun>().Select(run => run.DueAsOf(today).NotBefore),
        ];
        return days.Length == 0 ? null : days.Min().PlusDays(1);
    }

    private static Matter? Deadline(ExportLicence licence, DeskOptions options, LocalDate today)
    {
        if (licence.Processing is not { } run)
            return null;
        DueDate due = run.DueAsOf(today);
        string days = run.Clock.Calendar is null ? "days" : "working days";
        string passed = $"{PassedOf(run.ElapsedAt(options.At))} of {run.Clock.Limit} {days} passed";
        string why = due.IsCertain ? "" : $"; {string.Join("; ", due.Reasons)}";
        return run.StateAt(options.At) switch
        {
            ProcessingState.Overdue => new(
                MatterKind.Overdue,
                licence,
                due.NotBefore,
                $"{(licence.Regime.Limit!.IsStatutory ? "late in law" : "the target is missed")}; {passed}"),
            ProcessingState.NotKnown => new(MatterKind.PerhapsOverdue, licence, due.NotBefore, passed + why),
            ProcessingState.Running or ProcessingState.Paused when due.NotBefore <= today.PlusDays(options.Within) =>
                new(MatterKind.Due, licence, due.NotBefore, (due.IsCertain ? "" : "at the earliest; ") + passed + why),
            _ => null,
        };
    }

    private static string PassedOf(DayCount days) => days.IsCertain
        ? days.Value.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{days.Minimum} to {days.Maximum}");

    private static Matter? Expiry(ExportLicence licence, DeskOptions options)
    {
        LicenceStatus status = licence.StatusAt(options.At);
        if (status is not (LicenceStatus.InForce or LicenceStatus.Suspended or LicenceStatus.NotYetValid or LicenceStatus.Indeterminate)
            || licence.Validity!.End is not { IsDated: true } end || end.Earliest > options.At + Duration.FromDays(options.Within))
            return null;
        string used = string.Join(", ", licence.BalancesAt(options.At).Select(UsedOf));
        string suspended = status == LicenceStatus.Suspended ? "; suspended" : "";
        string doubt = end.IsCertain ? "" : $"; or {end.Possible[^1].LocalText}";
        return new(MatterKind.Expiring, licence, end.Possible[0].LastDay, used + suspended + doubt);
    }

    private static Matter? Exhaustion(ExportLicence licence, DeskOptions options)
    {
        if (licence.StatusAt(options.At) != LicenceStatus.InForce)
            return null;
        LicenceBalance[] nearly =
            [.. licence.BalancesAt(options.At).Where(balance => !balance.IsExhausted && balance.ShareUsed >= options.Used)];
        return nearly.Length == 0
            ? null
            : new(MatterKind.NearlyExhausted, licence, null, string.Join(", ", nearly.Select(balance =>
                UsedOf(balance) + (balance.Shippable is { } left ? $"; {left} may still be shipped" : ""))));
    }

    private static Matter? Gap(ExportLicence licence) => licence.Application.IsComplete
        ? null
        : new(MatterKind.Incomplete, licence, null, string.Join("; ", licence.Application.Gaps.Select(gap => gap.Message.Split(" (")[0])));

    private static string UsedOf(LicenceBalance balance) => balance switch
    {
        { ShareUsed: { } share, Goods.Quantity: { } licensed } => $"{Rounded(share)} of {licensed} used",
        { ShareUsed: { } share } => $"{Rounded(share)} of {balance.Goods.Value} used",
        { Used: { } used } => $"{used} used, without limit",
        _ => "use not known",
    };

    private static Percentage Rounded(Percentage share) => Percentage.Of(decimal.Round(share.Value, 1));
}
