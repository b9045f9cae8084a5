using NodaTime;
using TradePolicy;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>The totals of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Filed">The number of applications that were filed.</param>
/// <param name="Issued">The licences that were issued.</param>
/// <param name="Licensed">The quantity of these licences, in tonnes.</param>
/// <param name="Shipped">The quantity that was shipped, in tonnes.</param>
/// <param name="Comparison">The shipped quantity compared with the baseline and the pace; null if it is not compared.</param>
internal sealed record MonthRow(
    YearMonth Month, int Filed, MonthlyTotal Issued, MonthlyTotal Licensed, MonthlyTotal Shipped, PaceComparison? Comparison)
{
    /// <summary>The months from the first application to the instant of the record.</summary>
    internal static MonthRow[] Of(LicensingRecord record, DeskOptions options)
    {
        YearMonth MonthOf(Instant instant) => instant.InZone(record.Regime.Zone).Date.ToYearMonth();
        Instant[] filed = [.. record.Licences.Select(licence => licence.FiledAt!.Value)];
        YearMonth first = MonthOf(filed.Min());
        YearMonth last = MonthOf(record.KnownAt);
        MonthlyTotal? baseline = record.Regime.Key == LicensingRegimes.ChinaDualUse.Key
            ? record.QuantityShippedIn(options.Baseline ?? first, MeasurementUnit.Tonne)
            : null;
        List<MonthRow> rows = [];
        for (YearMonth month = first; month.CompareTo(last) <= 0; month = month.PlusMonths(1))
        {
            MonthlyTotal shipped = record.QuantityShippedIn(month, MeasurementUnit.Tonne);
            rows.Add(new(
                month,
                filed.Count(instant => MonthOf(instant) == month),
                record.LicencesIssuedIn(month),
                record.QuantityLicensedIn(month, MeasurementUnit.Tonne),
                shipped,
                baseline is { IsPartial: false } whole && month.CompareTo(whole.Month) > 0
                    ? shipped.ComparedWith(whole, options.Pace)
                    : null));
        }

        return [.. rows];
    }
}
