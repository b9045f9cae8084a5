using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The applications under one regime over time, as they are known at an instant: their outcomes, the time that decisions took,
/// which are overdue, and the monthly totals. Its parts (by destination, by control code) are records too.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// LicensingRecord decided = LicensingRecord.Of(LicensingRegimes.ChinaDualUse, licences, knownAt);
/// decided.Counts.ApprovalRate(ApprovalDenominator.Filed).Explain();
/// decided.ForDestination(Economy.UnitedStates).ProcessingTimes?.Explain();
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicensingRecord
{
    private LicensingRecord(LicensingRegime regime, ValueList<ExportLicence> licences, Instant knownAt)
    {
        Regime = regime;
        Licences = licences;
        KnownAt = knownAt;
        int Of(ApplicationOutcome outcome) => licences.Count(licence => licence.Outcome == outcome);
        Counts = LicensingCounts.Of(
            Of(ApplicationOutcome.Approved),
            Of(ApplicationOutcome.Denied),
            Of(ApplicationOutcome.Returned),
            Of(ApplicationOutcome.Withdrawn),
            Of(ApplicationOutcome.Pending));
    }

    /// <summary>The regime.</summary>
    public LicensingRegime Regime { get; }

    /// <summary>The applications that had been filed, each as it was known.</summary>
    public ValueList<ExportLicence> Licences { get; }

    /// <summary>The instant of knowledge of the record.</summary>
    public Instant KnownAt { get; }

    /// <summary>The numbers of applications by outcome.</summary>
    public LicensingCounts Counts { get; }

    /// <summary>The applications that are not decided yet.</summary>
    public IEnumerable<ExportLicence> Pending => Licences.Where(licence => licence.Outcome == ApplicationOutcome.Pending);

    /// <summary>
    /// The pending applications for which the time of the regime is certainly over. They are late in law if
    /// <see cref="ProcessingLimit.IsStatutory"/>; otherwise the authority misses its own target.
    /// </summary>
    public IEnumerable<ExportLicence> Overdue => Pending.Where(licence => licence.Processing?.StateAt(KnownAt) == ProcessingState.Overdue);

    /// <summary>The pending applications for which it is not known whether the time is over.</summary>
    public IEnumerable<ExportLicence> PossiblyOverdue =>
        Pending.Where(licence => licence.Processing?.StateAt(KnownAt) == ProcessingState.NotKnown);

    /// <summary>
    /// How long the decisions, approvals and denials, took; null if the regime has no limit, which says which days count.
    /// </summary>
    public ProcessingTimes? ProcessingTimes => Regime.Limit is { Clock: var clock }
        ? new(clock, [.. Licences
            .Where(licence => licence.Outcome is ApplicationOutcome.Approved or ApplicationOutcome.Denied)
            .Select(licence => licence.Processing!.ElapsedAt(licence.ConcludedAt!.Value))])
        : null;

    /// <summary>A record as known at an instant.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="licences">
    /// The applications and licences, all under a regime that matches it (<see cref="LicensingRegime.Matches"/>); in the record they are
    /// under the regime itself, and so counted by its calendar. Events that became known later do not count.
    /// </param>
    /// <param name="knownAt">The instant, included.</param>
    /// <exception cref="ArgumentException">An application is under another regime, or two have one reference.</exception>
    public static LicensingRecord Of(LicensingRegime regime, IEnumerable<ExportLicence> licences, Instant knownAt)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(licences);
        HashSet<string> references = new(StringComparer.Ordinal);
        List<ExportLicence> known = [];
        foreach (ExportLicence licence in licences)
        {
            ArgumentNullException.ThrowIfNull(licence, nameof(licences));
            if (licence.Regime.DifferenceFrom(regime) is { } difference)
                throw new ArgumentException(
                    $"'{QuotedText.Cut(licence.Application.Reference)}' is under {licence.Regime.Name}, and the record is of {regime.Name}"
                    + $": {difference}."
                    + (licence.Regime.Key == regime.Key
                        ? " ExportLicence.Under puts a licence under the regime of the record."
                        : ""),
                    nameof(licences));
            if (!references.Add(licence.Application.Reference))
                throw new ArgumentException(
                    $"There are two applications '{QuotedText.Cut(licence.Application.Reference)}'. Each application has its own "
                    + "reference.",
                    nameof(licences));
            ExportLicence then = licence.AsKnownAt(knownAt);
            if (then.Stage != LicenceStage.NotFiled)
                known.Add(then.Under(regime));
        }

        return new(regime, [.. known], knownAt);
    }

    /// <summary>
    /// What falls due after a start, up to and at an end, if nothing further happens: pending decisions, validities that end, and what
    /// was announced about a licence and takes effect. A decision that is due on the last day, and a licence that is valid through it,
    /// are among them: their time ends with the day. Licences that are exhausted, revoked, surrendered or replaced run out no more. A
    /// moment that may lie in the interval is listed, with
    /// the reasons; what is overdue already is in <see cref="Overdue"/>.
    /// </summary>
    /// <param name="start">The start; what is due at it does not come after it.</param>
    /// <param name="end">The end, included.</param>
    /// <returns>The deadlines in the order of their earliest moments; then by reference.</returns>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    public IReadOnlyList<LicenceDeadline> DeadlinesBetween(Instant start, Instant end) => LicenceDeadline.Between([this], start, end);

    /// <summary>The record as known at an earlier instant.</summary>
    /// <param name="knownAt">The instant, included; a later one than that of the record changes nothing.</param>
    public LicensingRecord AsKnownAt(Instant knownAt) => knownAt >= KnownAt ? this : Of(Regime, Licences, knownAt);

    /// <summary>The applications of the record that meet a condition.</summary>
    /// <param name="predicate">The condition.</param>
    public LicensingRecord Where(Func<ExportLicence, bool> predicate) => new(Regime, [.. Licences.Where(predicate)], KnownAt);

    /// <summary>The applications for end users in an economy.</summary>
    /// <param name="economy">The economy.</param>
    public LicensingRecord ForDestination(Economy economy)
    {
        ArgumentNullException.ThrowIfNull(economy);
        return Where(licence => licence.Parties.Any(party => party.Role == TradePartyRole.EndUser && party.Economy == economy));
    }

    /// <summary>The applications for goods of a control code, or of a paragraph of it: 1C905.a.4 belongs to 1C905 too.</summary>
    /// <param name="controlCode">The code.</param>
    public LicensingRecord ForControlCode(ControlCode controlCode)
    {
        ArgumentNullException.ThrowIfNull(controlCode);
        return Where(licence => licence.Goods.Any(goods => controlCode.Contains(goods.ControlCode)));
    }

    /// <summary>The number of licences that were issued in a month.</summary>
    /// <param name="month">The month, in the zone of the regime.</param>
    /// <exception cref="ArgumentException"><paramref name="month"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public MonthlyTotal LicencesIssuedIn(YearMonth month) =>
        MonthlyTotal.Counted(month, IssuedIn(month).Count(), MonthlyTotal.Licences, IsPartial(month), 0);

    /// <summary>The quantity of the licences that were issued in a month, as they were issued.</summary>
    /// <param name="month">The month, in the zone of the regime.</param>
    /// <param name="unit">The unit in which it is stated.</param>
    /// <exception cref="ArgumentException"><paramref name="month"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public MonthlyTotal QuantityLicensedIn(YearMonth month, MeasurementUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Quantity?[] lines = [.. IssuedIn(month).SelectMany(licence => licence.GoodsAsIssued).Select(goods => goods.Quantity)];
        return Sum(month, unit, lines.Select(quantity => (quantity, 0m)), lines.Length);
    }

    /// <summary>The quantity that was shipped in a month, as it is known now.</summary>
    /// <param name="month">The month, in the zone of the regime.</param>
    /// <param name="unit">The unit in which it is stated.</param>
    /// <exception cref="ArgumentException"><paramref name="month"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    /// <exception cref="OverflowException">The result is too large or too small.</exception>
    public MonthlyTotal QuantityShippedIn(YearMonth month, MeasurementUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        (Instant start, Instant end) = BoundsOf(month);
        List<(Quantity?, decimal)> lines = [];
        foreach (ExportLicence licence in Licences)
        {
            IReadOnlyList<LicenceBalance> before = licence.BalancesAt(start - Duration.Epsilon);
            foreach (LicenceBalance after in licence.BalancesAt(end - Duration.Epsilon))
            {
                LicenceBalance? then = before.FirstOrDefault(balance => balance.Goods.Line == after.Goods.Line);
                decimal earlier = then?.Used is { } used ? used.Unit.InBase(used.Amount) : 0m;
                bool isMoreWorth = after.ValueUsed?.Amount > (then?.ValueUsed?.Amount ?? 0m);
                if (isMoreWorth || (after.Used is { } now && now.Unit.InBase(now.Amount) != earlier))
                    lines.Add((after.Used, earlier));
            }
        }

        return Sum(month, unit, lines, lines.Count);
    }

    /// <summary>"China's dual-use items regime as known at 2025-06-09T16:00:00Z: 3 filed: …".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Regime.Name} as known at {KnownAt}: {Counts}");

    private IEnumerable<ExportLicence> IssuedIn(YearMonth month)
    {
        (Instant start, Instant end) = BoundsOf(month);
        return Licences.Where(licence => licence.IssuedAt >= start && licence.IssuedAt < end);
    }

    private bool IsPartial(YearMonth month) => KnownAt < BoundsOf(month).End;

    private (Instant Start, Instant End) BoundsOf(YearMonth month)
    {
        LocalDate first = month.OnDayOfMonth(1);
        return (Regime.Zone.FirstInstantOf(first, nameof(month)), Regime.Zone.FirstInstantOf(first.PlusMonths(1), nameof(month)));
    }

    private MonthlyTotal Sum(YearMonth month, MeasurementUnit unit, IEnumerable<(Quantity? Quantity, decimal Less)> lines, int count)
    {
        decimal inBase = 0m;
        int counted = 0;
        foreach ((Quantity? quantity, decimal less) in lines)
        {
            if (quantity is null || quantity.Part is not null || !quantity.Unit.ConvertsTo(unit))
                continue;
            inBase += quantity.Unit.InBase(quantity.Amount) - less;
            counted++;
        }

        return MonthlyTotal.Counted(month, unit.FromBase(inBase), unit, IsPartial(month), count - counted);
    }
}
