namespace TradePolicy.Specimens.Tests;

/// <summary>Statistics of the licences of a regime: counts, times, monthly totals.</summary>
public sealed class LicensingSpecimens : ISpecimens
{
    private static readonly YearMonth April = new(2025, 4);

    public IEnumerable<Specimen> All =>
    [
        Specimen.Of(() => LicensingCounts.Of(1, 2, 3, 4, 5))
            .Deriving(nameof(LicensingCounts.Filed))
            .Differing(nameof(LicensingCounts.Approved), () => LicensingCounts.Of(9, 2, 3, 4, 5))
            .Differing(nameof(LicensingCounts.Denied), () => LicensingCounts.Of(1, 9, 3, 4, 5))
            .Differing(nameof(LicensingCounts.Returned), () => LicensingCounts.Of(1, 2, 9, 4, 5))
            .Differing(nameof(LicensingCounts.Withdrawn), () => LicensingCounts.Of(1, 2, 3, 9, 5))
            .Differing(nameof(LicensingCounts.Pending), () => LicensingCounts.Of(1, 2, 3, 4, 9)),
        Specimen.Of(() => LicensingCounts.Of(1, 1).ApprovalRate(ApprovalDenominator.Decided))
            .Differing(nameof(ApprovalRate.Approved), () => LicensingCounts.Of(2, 0).ApprovalRate(ApprovalDenominator.Decided))
            .Differing(nameof(ApprovalRate.Total), () => LicensingCounts.Of(1, 2).ApprovalRate(ApprovalDenominator.Decided))
            .Differing(nameof(ApprovalRate.Denominator), () => LicensingCounts.Of(1, 1).ApprovalRate(ApprovalDenominator.Filed)),
        Specimen.Of(() => Record(LicenceInputs.Regime(), 3))
            .Deriving(nameof(LicensingRecord.Counts))
            .Differing(nameof(LicensingRecord.Regime), () => Record(LicenceInputs.Regime(title: "another"), 3))
            .Differing(nameof(LicensingRecord.Licences), () => Record(LicenceInputs.Regime(), 4))
            .Differing(nameof(LicensingRecord.KnownAt), () =>
                Record(LicenceInputs.Regime(), LicenceInputs.KnownAt + Duration.FromDays(1), 3)),
        Specimen.Of(() => LicensingRecord.Of(LicenceInputs.Regime(), [], LicenceInputs.KnownAt))
            .Deriving(nameof(LicensingRecord.Licences), nameof(LicensingRecord.KnownAt), nameof(LicensingRecord.Counts))
            .Differing(nameof(LicensingRecord.Regime), () =>
                LicensingRecord.Of(LicenceInputs.Regime(title: "another"), [], LicenceInputs.KnownAt)),
        Specimen.Of(() => Times(LicenceInputs.WorkingDays(), 3, 4))
            .Differing(nameof(ProcessingTimes.Clock), () => Times(LicenceInputs.WorkingDays("YY"), 3, 4))
            .Differing(nameof(ProcessingTimes.Days), () => Times(LicenceInputs.WorkingDays(), 3, 5))
            .Differing(nameof(ProcessingTimes.NotKnown), () => Times(LicenceInputs.WorkingDays(), 3, 4, 400))
            .Differing(nameof(ProcessingTimes.Reasons), () => Times(LicenceInputs.WorkingDays(), 3, 4, 400)),
        Specimen.Of(() => Times(LicenceInputs.WorkingDays(), 3, 4).Value)
            .Differing(nameof(ProcessingFigures.Median), () => Times(LicenceInputs.WorkingDays(), 2, 4).Value)
            .Differing(nameof(ProcessingFigures.Mean), () => Times(LicenceInputs.WorkingDays(), 2, 4).Value)
            .Differing(nameof(ProcessingFigures.Longest), () => Times(LicenceInputs.WorkingDays(), 3, 9).Value)
            .Differing(nameof(ProcessingFigures.OverLimit), () => Times(LicenceInputs.WorkingDays(), 3, 60).Value),
        Specimen.Of(() => MonthlyTotal.Of(April, LicenceInputs.Kilograms(0m)))
            .Differing(nameof(MonthlyTotal.Month), () => MonthlyTotal.Of(April.PlusMonths(1), LicenceInputs.Kilograms(0m)))
            .Differing(nameof(MonthlyTotal.Amount), () => MonthlyTotal.Of(April, LicenceInputs.Kilograms(1m)))
            .Differing(nameof(MonthlyTotal.IsPartial), () => MonthlyTotal.Of(April, LicenceInputs.Kilograms(0m), isPartial: true))
            .Differing(nameof(MonthlyTotal.LinesLeftOut), WithOneLineLeftOut),
        Specimen.Of(() => ClaimedPace.Of(LicenceInputs.Kilograms(3m), "a director", "a report"))
            .Differing(nameof(ClaimedPace.PerMonth), () => ClaimedPace.Of(LicenceInputs.Kilograms(4m), "a director", "a report"))
            .Differing(nameof(ClaimedPace.ClaimedBy), () => ClaimedPace.Of(LicenceInputs.Kilograms(3m), "a minister", "a report"))
            .Differing(nameof(ClaimedPace.Source), () => ClaimedPace.Of(LicenceInputs.Kilograms(3m), "a director", "a speech")),
        Specimen.Of(() => Compared(2m, 1m, 3m))
            .Differing(nameof(PaceComparison.Actual), () => Compared(2.5m, 1m, 3m))
            .Differing(nameof(PaceComparison.Baseline), () => Compared(2m, 1.5m, 3m))
            .Differing(nameof(PaceComparison.Claimed), () => Compared(2m, 1m, 4m))
            .Differing(nameof(PaceComparison.AgainstBaseline), () => Compared(2m, 2m, 3m))
            .Differing(nameof(PaceComparison.AgainstClaimed), () => Compared(2m, 1m, 2m)),
        Specimen.Of(() => Due(Issued()))
            .Differing(nameof(LicenceDeadline.Reference), () => Due(Issued(LicenceInputs.Application(reference: "A-2"))))
            .Differing(nameof(LicenceDeadline.Number), () => Due(Issued(number: "L-2")))
            .Differing(nameof(LicenceDeadline.Kind), () => Due(Pending()))
            .Differing(nameof(LicenceDeadline.By), () => Due(Pending()))
            .Differing(nameof(LicenceDeadline.At), () => Due(Issued(until: 2031)))
            .Differing(nameof(LicenceDeadline.NotBefore), () => Due(Issued(until: 2031)))
            .Differing(nameof(LicenceDeadline.Reasons), () => Due(Pending().RequestInformation(LicenceInputs.Issued))),
    ];

    private static ExportLicence Pending() =>
        ExportLicence.Apply(LicenceInputs.Application(), LicenceInputs.Filed).Accept(LicenceInputs.Filed);

    private static ExportLicence Issued(LicenceApplication? application = null, string number = "L-1", int until = 2030) =>
        ExportLicence.Apply(application ?? LicenceInputs.Application(), LicenceInputs.Filed).Accept(LicenceInputs.Filed)
            .Approve(LicenceInputs.Issued).Issue(number, LicenceInputs.Issued, LicenceInputs.Validity(until));

    private static LicenceDeadline Due(ExportLicence licence) => LicensingRecord.Of(licence.Regime, [licence], LicenceInputs.KnownAt)
        .DeadlinesBetween(LicenceInputs.Filed, Instant.FromUtc(2040, 1, 1, 0, 0)).Single();

    private static LicensingRecord Record(LicensingRegime regime, params int[] days) => Record(regime, LicenceInputs.KnownAt, days);

    // A licence for each number of days that the decision took.
    private static LicensingRecord Record(LicensingRegime regime, Instant knownAt, params int[] days) => LicensingRecord.Of(
        regime, days.Select((taken, index) => LicenceInputs.Licence(LicenceInputs.Application(regime, $"A-{index}"), taken)), knownAt);

    private static ProcessingTimes Times(ProcessingLimit limit, params int[] days) =>
        Record(LicenceInputs.Regime(limit: limit), Instant.FromUtc(2028, 1, 1, 0, 0), days).ProcessingTimes!;

    private static MonthlyTotal WithOneLineLeftOut()
    {
        LicensingRegime regime = LicenceInputs.Regime();
        LicensedGoods goods = LicensedGoods.WithoutLimit(1, ControlCode.China("1C905"));
        ExportLicence licence = LicenceInputs.Licence(LicenceInputs.Application(regime, goods: goods));
        return LicensingRecord.Of(regime, [licence], LicenceInputs.KnownAt).QuantityLicensedIn(April, MeasurementUnit.Kilogram);
    }

    private static PaceComparison Compared(decimal actual, decimal baseline, decimal agreed) => MonthlyTotal
        .Of(April, LicenceInputs.Kilograms(actual))
        .ComparedWith(
            MonthlyTotal.Of(April.PlusMonths(-1), LicenceInputs.Kilograms(baseline)),
            ClaimedPace.Of(LicenceInputs.Kilograms(agreed), "a director", "a report"));
}
