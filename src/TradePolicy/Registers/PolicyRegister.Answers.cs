using NodaTime;
using TradePolicy.ExportControls;
using TradePolicy.Negotiations;

namespace TradePolicy;

/// <content>What a register answers: policy at an instant, what changes in an interval, what is due, and what is compiled from
/// it.</content>
public sealed partial record PolicyRegister
{
    /// <summary>
    /// The policy at an instant, as known to this register. Two snapshots are compared with <see cref="PolicySnapshot.DiffTo"/>.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public PolicySnapshot At(Instant at, LegalView view = LegalView.AsWritten) => PolicySnapshot.Create(
        at,
        Knowledge,
        view,
        Tariffs.Where(static tariff => HasKnownGoods(tariff)).Select(tariff => StateOf(tariff, at, view)),
        Truces.Select(truce => StateOf(truce, at, view)),
        ExportControls.Select(control => StateOf(control, at, view)),
        OtherMeasures.Select(measure => StateOf(measure, at, view)),
        Scenarios.Select(scenario => scenario.Name)).WithUpdates(Updates).WithCoverage(Coverage.Select(coverage => coverage.WithoutGaps()))
        .WithCommodityLists(CommodityLists.Select(list => CommodityListState.Of(list, at, view)));

    /// <summary>
    /// The state of the measures behind an issue of negotiations at an instant, as known to this register. A register
    /// restricted to what was known cannot tell a measure that does not exist from one that was not known yet: there,
    /// measures that are not in the register are <see cref="IssueState.NotKnownYet"/>.
    /// </summary>
    /// <param name="issue">The issue.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="UnknownTargetException">A measure of the issue is not in the register, and the register is not restricted to what
    /// was known.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public IssueState StateOf(NegotiationIssue issue, Instant at, LegalView view = LegalView.AsWritten)
    {
        ArgumentNullException.ThrowIfNull(issue);
        string[] notKnown =
        [
            .. issue.Measures.Where(key => !Tariffs.ContainsKey(key) && !ExportControls.ContainsKey(key) && !OtherMeasures.ContainsKey(key))
        ];
        if (notKnown.Length > 0 && Knowledge.KnownAt is null)
            throw new UnknownTargetException(
                $"The issue '{issue.Key}'", notKnown[0], "the key of a tariff, an export control or a measure of the register",
                [.. Tariffs.Keys, .. ExportControls.Keys, .. OtherMeasures.Keys]);

        return new(
            issue,
            at,
            Knowledge,
            issue.Measures.Where(Tariffs.ContainsKey).Select(key => StateOf(Tariffs[key], at, view)),
            issue.Measures.Where(ExportControls.ContainsKey).Select(key => StateOf(ExportControls[key], at, view)),
            issue.Measures.Where(OtherMeasures.ContainsKey).Select(key => StateOf(OtherMeasures[key], at, view)),
            notKnown);
    }

    // A tariff on a list of goods of which nothing is known yet is not known itself: it is on no goods, and not on all.
    private static bool HasKnownGoods(Tariff tariff) => tariff.CommodityList is null || tariff.Commodities.ValuesEver.Any();

    internal TariffState StateOf(Tariff tariff, Instant at, LegalView view) =>
        TariffState.Of(tariff, CommodityLists, at, view) is var state && IsAffected(tariff.Key) ? state.AsHypothetical() : state;

    internal TruceState StateOf(TradeTruce truce, Instant at, LegalView view) =>
        IsAffected(truce.Key) ? TruceState.Of(truce, at, view).AsHypothetical() : TruceState.Of(truce, at, view);

    internal MeasureState StateOf(ExportControl control, Instant at, LegalView view) =>
        IsAffected(control.Key) ? MeasureState.Of(control, at, view).AsHypothetical() : MeasureState.Of(control, at, view);

    internal MeasureState StateOf(OtherMeasure measure, Instant at, LegalView view) =>
        IsAffected(measure.Key) ? MeasureState.Of(measure, at, view).AsHypothetical() : MeasureState.Of(measure, at, view);

    /// <summary>
    /// The instants within an interval at which anything changes, in order, each with its changes: a tariff's rate, its
    /// source, its scope or its exemptions, the state of a truce for a party, the state of a control or measure, what is on
    /// a list of goods.
    /// An assessment says how tariffs combine and under which headings they are declared; those changes are not here.
    /// </summary>
    /// <param name="during">The interval: its start is included, its end is not. It may be open at either side.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public IReadOnlyList<PolicyChangePoint> ChangesDuring(Interval during, LegalView view = LegalView.AsWritten) =>
        PolicyChanges.ChangesDuring(this, during, view);

    /// <summary>
    /// The deadlines after an instant, in order, as far as this register knows: the ends of truce windows, suspensions and
    /// exemptions, and acts that are scheduled to begin or to expire, each with what happens then if nothing further is
    /// enacted; of a season that returns every year, the next begin and the next end, after the instant and after each later instant at
    /// which an act on the same provision begins or ends. An end that makes no difference, because another act overtook it, is not listed.
    /// If the moment is uncertain it is a range, and what happens is told from before the range to after it.
    /// </summary>
    /// <param name="instant">The instant; a deadline at it does not come after it.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public IReadOnlyList<PolicyDeadline> DeadlinesAfter(Instant instant, LegalView view = LegalView.AsWritten) =>
        PolicyDeadlines.After(this, instant, view);

    /// <summary>
    /// What falls due after a start, up to and at an end, in order: the deadlines of <see cref="DeadlinesAfter"/> that lie, or may lie, in
    /// the interval. What is valid through 30 June ends with that day, so it falls due by the first instant of July. Ends without a date,
    /// such as those upon an event, are not among them.
    /// </summary>
    /// <param name="start">The start; a deadline at it does not come after it.</param>
    /// <param name="end">The end, included.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="ArgumentException">The end is before the start.</exception>
    /// <example><code>
    /// register.DeadlinesBetween(now, now + Duration.FromDays(30))
    /// </code></example>
    public IReadOnlyList<PolicyDeadline> DeadlinesBetween(Instant start, Instant end, LegalView view = LegalView.AsWritten) =>
        PolicyDeadlines.Between(this, start, end, view);

    /// <summary>
    /// The rate to which a tariff reverts if the truce that suspends it expires and nothing further is enacted: the answer at
    /// the latest possible expiry.
    /// </summary>
    /// <param name="tariff">The key of the tariff.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <exception cref="KeyNotFoundException">The register has no tariff with that key.</exception>
    /// <exception cref="InvalidOperationException">No truce suspends the tariff, or its expiry has no date.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public Segment<DutyRate> RevertsTo(string tariff, LegalView view = LegalView.AsWritten)
    {
        Tariff own = Tariffs[Require.Given(tariff)];
        LegalBound[] expiries = [.. Truces
            .SelectMany(truce => truce.Sides
                .Where(side => side.Windows.Count > 0 && side.Suspensions.Any(suspension => suspension.Tariff == tariff))
                .Select(side => truce.ExpiryFor(side.Party)))];
        if (expiries.Length == 0)
            throw new InvalidOperationException($"No truce known to the register suspends '{tariff}', so nothing reverts.");
        if (expiries.FirstOrDefault(expiry => !expiry.IsDated) is { } undated)
            throw new InvalidOperationException($"The suspension of '{tariff}' has no end to revert at: {undated.UndatedReason}.");
        return own.RateAt(expiries.Max(expiry => expiry.Latest), view);
    }

    /// <summary>The status of a tariff, an export control or another measure at an instant.</summary>
    /// <param name="provision">The key of the tariff, control or measure.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; by default the texts as written.</param>
    /// <returns>
    /// The status; <see cref="MeasureStatus.NotKnown"/> if the register is restricted to what was known (<see cref="AsKnownAt"/>) and
    /// has no such provision: it cannot tell one that was not known yet from one that does not exist.
    /// </returns>
    /// <exception cref="KeyNotFoundException">
    /// The register is not restricted, and has no such provision; or it is the key of a truce, which has a status for each party:
    /// <see cref="TradeTruce.StatusAt"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public MeasureStatus StatusOf(string provision, Instant at, LegalView view = LegalView.AsWritten)
    {
        ArgumentNullException.ThrowIfNull(provision);
        Require.Defined(view, "Not a legal view.");
        if (Tariffs.TryGetValue(provision, out Tariff? tariff))
            return tariff.StatusAt(at, view);
        if (ExportControls.TryGetValue(provision, out ExportControl? control))
            return control.StatusAt(at, view);
        if (OtherMeasures.TryGetValue(provision, out OtherMeasure? measure))
            return measure.StatusAt(at, view);
        if (Truces.ContainsKey(provision))
            throw new KeyNotFoundException(
                $"'{provision}' is a truce, which has a status for each party: ask Truces[\"{provision}\"].StatusAt(party, instant).");
        string hint = ClosestText.HintFor(provision, [.. Tariffs.Keys, .. ExportControls.Keys, .. OtherMeasures.Keys]);
        return Knowledge.KnownAt is not null ? MeasureStatus.NotKnown : throw new KeyNotFoundException(
            $"There is no tariff, export control or measure '{QuotedText.Cut(provision)}'. {hint}".TrimEnd());
    }

    /// <summary>The export controls of an economy together, as far as this register knows them.</summary>
    /// <param name="economy">The economy.</param>
    public ControlRegime ExportControlsOf(Economy economy) =>
        ControlRegime.Of(economy, ExportControls.Where(control => control.ImposedBy.Equals(economy)));

    /// <summary>
    /// The tariffs, with the suspensions of the truces, compiled to assess customs entries, as far as this register knows them.
    /// </summary>
    /// <remarks>Compile once and keep the schedule: it may be shared between threads.</remarks>
    /// <param name="rule">
    /// The rule that says at which instant the rates of duty are determined; by default that of the economy into which the goods are
    /// entered.
    /// </param>
    public DutySchedule Compile(RateInstantRule? rule = null) => DutySchedule.Compile(Tariffs, rule, Coverage, CommodityLists);

    /// <summary>The findings about the truces and the tariffs that a careful reader should know.</summary>
    public IReadOnlyList<Finding> Validate() => [.. Truces.SelectMany(truce => truce.Validate()), .. Compile().Validate()];

    private bool IsAffected(string key) => Scenarios.Any(scenario => scenario.AffectedKeys.AsSpan().Contains(key));
}
