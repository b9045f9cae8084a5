using NodaTime;
using TradePolicy.ExportControls;
using TradePolicy.Negotiations;

namespace TradePolicy;

/// <content>How policy goes on over time: what changes in an interval, what is due, and what a scenario has touched.</content>
public sealed partial record PolicyRegister
{
    /// <summary>
    /// The instants within an interval at which anything changes, in order, each with what changes: a tariff's rate, its
    /// source, what it is imposed on or the exemptions from it, how a truce stands for a party, how a control or measure stands.
    /// How tariffs combine, and under which headings they are declared, is told by an assessment and not here.
    /// </summary>
    /// <param name="during">The interval: its start is included, its end is not. It may be open at either side.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    public IReadOnlyList<PolicyChangePoint> ChangesDuring(Interval during, LegalView view = LegalView.AsWritten) =>
        PolicyChanges.ChangesDuring(this, during, view);

    /// <summary>
    /// What is due after an instant, in order, as far as this register knows: windows of truces that end, suspensions
    /// that end, exemptions that end, acts that are scheduled to begin or to run out, each with what happens then if nothing further is
    /// enacted. What makes no difference, because it was overtaken, is not due. Where it is in doubt when something is due
    /// its moment is a range, and what happens is told from before the range to after it.
    /// </summary>
    /// <param name="instant">The instant; what is due at it is not due after it.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    public IReadOnlyList<PolicyDeadline> DeadlinesAfter(Instant instant, LegalView view = LegalView.AsWritten) =>
        PolicyDeadlines.After(this, instant, view);

    /// <summary>
    /// How the measures behind an issue of negotiations stand at an instant, as known to this register. A register
    /// restricted to what was known cannot tell a measure that does not exist from one that was not known yet: there, it
    /// names those that it does not hold as <see cref="IssueState.NotKnownYet"/>.
    /// </summary>
    /// <param name="issue">The issue.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view; the texts unless another is asked for.</param>
    /// <exception cref="UnknownTargetException">The issue is about a measure that the register does not hold, and it is not restricted to what was known.</exception>
    public IssueState StateOf(NegotiationIssue issue, Instant at, LegalView view = LegalView.AsWritten)
    {
        ArgumentNullException.ThrowIfNull(issue);
        string[] notHeld = [.. issue.Measures.Where(key => !Tariffs.ContainsKey(key) && !ExportControls.ContainsKey(key) && !OtherMeasures.ContainsKey(key))];
        if (notHeld.Length > 0 && Knowledge.KnownAt is null)
            throw new UnknownTargetException($"The issue '{issue.Key}'", notHeld[0], "the key of a tariff, an export control or a measure of the register");

        return new(
            issue,
            at,
            Knowledge,
            issue.Measures.Where(Tariffs.ContainsKey).Select(key => StateOf(Tariffs[key], at, view)),
            issue.Measures.Where(ExportControls.ContainsKey).Select(key => StateOf(ExportControls[key], at, view)),
            issue.Measures.Where(OtherMeasures.ContainsKey).Select(key => StateOf(OtherMeasures[key], at, view)),
            notHeld);
    }

    /// <summary>The same register, taken to be complete: what follows from it if nothing further is enacted.</summary>
    internal PolicyRegister IfNothingFurther() => Knowledge.CompleteThrough is null ? this : Create(
        Knowledge.KnownAt is { } known ? Knowledge.Complete.RestrictedTo(known) : Knowledge.Complete,
        ownTariffs,
        Truces,
        Instruments,
        ExportControls,
        OtherMeasures,
        Scenarios);

    internal TariffState StateOf(Tariff tariff, Instant at, LegalView view) =>
        IsTouched(tariff.Key) ? TariffState.Of(tariff, at, view).AsHypothetical() : TariffState.Of(tariff, at, view);

    internal TruceState StateOf(TradeTruce truce, Instant at, LegalView view) =>
        IsTouched(truce.Key) ? TruceState.Of(truce, at, view).AsHypothetical() : TruceState.Of(truce, at, view);

    internal MeasureState StateOf(ExportControl control, Instant at, LegalView view) =>
        IsTouched(control.Key) ? MeasureState.Of(control, at, view).AsHypothetical() : MeasureState.Of(control, at, view);

    internal MeasureState StateOf(OtherMeasure measure, Instant at, LegalView view) =>
        IsTouched(measure.Key) ? MeasureState.Of(measure, at, view).AsHypothetical() : MeasureState.Of(measure, at, view);

    private bool IsTouched(string key) => Scenarios.Any(scenario => scenario.AffectedKeys.AsSpan().Contains(key));
}
