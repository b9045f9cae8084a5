using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>A tariff at the instant that decides: its rate and its other terms.</summary>
internal sealed class TariffAtInstant
{
    private readonly RateTable rates;
    private readonly int layerRate;

    /// <summary>For a tariff that may be on the goods.</summary>
    internal TariffAtInstant(RateTable rates, int step, Instant at)
    {
        At = at;
        this.rates = rates;
        Step = step;
        layerRate = rates.LayerRateOf(step);
        Key = rates.KeyOf(step);
        Programme = Tariff.Programme;
        Terms = Compiled.TermsAt(at, isOnTheGoods: false);
    }

    /// <summary>For a tariff that is on the goods at some time, if the instant that decides it is not known.</summary>
    /// <param name="rates">The table of rates.</param>
    /// <param name="step">Its step at an instant that does not decide it.</param>
    /// <param name="at">That instant.</param>
    /// <param name="timeMissing">The missing fact.</param>
    internal TariffAtInstant(RateTable rates, int step, Instant at, OpenFact timeMissing)
        : this(rates, step, at) => TimeMissing = timeMissing;

    /// <summary>For a tariff that a table of codes names for the goods and their origin.</summary>
    internal TariffAtInstant(RateTable rates, in FoundRateStep found, Instant at, in TariffTraits terms)
    {
        At = at;
        this.rates = rates;
        Step = found.Step;
        layerRate = found.LayerRate;
        Key = found.Key;
        Programme = terms.Programme;
        IsOnTheGoods = found.Match == ScopeMatch.Exact;
        Terms = IsOnTheGoods && terms.FixedTerms is { } fixedTerms ? fixedTerms : Compiled.TermsAt(at, IsOnTheGoods);
        IsSettled = terms.IsSettled(found.Match, Kind);
    }

    /// <summary>The instant that decides it.</summary>
    internal Instant At { get; }

    /// <summary>The missing fact if the instant that decides it is not known; otherwise null.</summary>
    internal OpenFact? TimeMissing { get; }

    internal CompiledTariff Compiled => rates.TariffOf(Step);

    /// <summary>The key of the tariff.</summary>
    internal string Key { get; }

    internal Tariff Tariff => Compiled.Tariff;

    internal DutyProgramme Programme { get; }

    /// <summary>Whether it is certain that the tariff is on the goods and their origin, so that the scopes need not be checked.</summary>
    internal bool IsOnTheGoods { get; }

    /// <summary>Whether the rate alone gives the layer: no condition, exemption or doubt.</summary>
    internal bool IsSettled { get; }

    /// <summary>The step of the rate in the table of all rates, in which tariffs are in the order of the schedule.</summary>
    internal int Step { get; }

    /// <summary>The kind of the step of the rate.</summary>
    internal RateStepKind Kind => rates.KindOf(Step);

    /// <summary>The segment of the history of the rate.</summary>
    internal Segment<DutyRate> Rate => rates.SegmentOf(Step);

    /// <summary>The terms other than the rate.</summary>
    internal TariffTerms Terms { get; }

    /// <summary>The interval in which its goods and origins stay the same.</summary>
    internal Interval ScopesDuring => IsOnTheGoods
        ? Intervals.Always
        : Intervals.Around(
            At, Intervals.Common(Terms.Origins.During, Terms.Commodities.During),
            Terms.Origins.Values.SelectMany(scope => scope.ChangeInstants));

    /// <summary>The interval in which all of it stays the same, including the answers to conditions.</summary>
    internal Interval During
    {
        get
        {
            if (IsSettled)
                return Rate.During;
            Interval during = Intervals.Common(
                Intervals.Common(Rate.During, ScopesDuring), Intervals.Common(Terms.Stacking.During, Terms.Headings.During));
            if (Tariff.Requirement is { } requirement)
                during = Intervals.Around(At, during, requirement.ChangeInstants);
            foreach (Segment<ExemptionTerms> exemption in Terms.Exemptions)
            {
                during = Intervals.Common(during, exemption.During);
                foreach (Outcome<ExemptionTerms> terms in exemption.Possible)
                {
                    if (terms.IsInForce)
                        during = Intervals.Around(At, during, terms.Value.Condition.ChangeInstants);
                }
            }

            return during;
        }
    }

    /// <summary>The conditions on which it turns: its requirement, and those of the exemptions that are, or may be, in force.</summary>
    internal IEnumerable<Condition<CustomsEntry>> Conditions =>
    [
        .. Tariff.Requirement is { } requirement ? [requirement] : Array.Empty<Condition<CustomsEntry>>(),
        .. Terms.Exemptions.SelectMany(exemption => exemption.Possible).Where(terms => terms.IsInForce)
            .Select(terms => terms.Value.Condition),
    ];

    /// <summary>The rates that it may charge: its own, and those of exemptions that are, or may be, in force.</summary>
    internal IEnumerable<DutyRate> RatesInForce => Rate.Possible.Where(rate => rate.IsInForce).Select(rate => rate.Value)
        .Concat(Terms.Exemptions.SelectMany(exemption => exemption.Possible).Where(terms => terms.IsInForce)
            .Select(terms => terms.Value.Effect.SubstituteRate).OfType<DutyRate>())
        .Select(rate => Programme.Kind == DutyKind.Additional ? rate.WithoutBaseDuty : rate);

    /// <summary>Whether its histories are asked at the instant that decides it.</summary>
    private bool IsDated => !IsSettled && TimeMissing is null;

    internal bool IsBeyondHorizon => IsDated && Rate.IsBeyondHorizon;

    /// <summary>The missing fact if it is beyond the horizon.</summary>
    internal OpenFact AfterHorizon => OpenFact.Of(
        OpenFactKind.Horizon, "horizon",
        $"{InstantPattern.ExtendedIso.Format(At)} is after the instant through which the tariffs are complete; the register "
            + $"AsKnownAt({InstantPattern.ExtendedIso.Format(Tariff.Rates.Knowledge.Horizon)}) answers by what was known then");

    internal bool IsIncomplete =>
        IsDated && (Rate.IsIncomplete || Terms.Origins.IsIncomplete || Terms.Commodities.IsIncomplete || Terms.Stacking.IsIncomplete
            || Terms.Headings.IsIncomplete || Terms.Exemptions.Any(static exemption => exemption.IsIncomplete));

    /// <summary>Whether one of its histories has several answers.</summary>
    internal bool HasSeveralAnswers =>
        IsDated
            && (Rate.Possible.Count > 1 || Terms.Origins.HasSeveralAnswers || Terms.Commodities.HasSeveralAnswers
                || Terms.Stacking.HasSeveralAnswers
                || Terms.Headings.HasSeveralAnswers || Terms.Exemptions.Any(static exemption => exemption.Possible.Count > 1));

    /// <summary>Whether in some reading the tariff is on the goods and the origin, according to the code.</summary>
    internal bool MayCover(CustomsEntry entry) => IsOnTheGoods
        || (Terms.Commodities.Values.Any(scope => scope.Covers(entry.Commodity) != Coverage.NotCovered)
            && Terms.Origins.Values.Any(scope => scope.Covers(entry.Origin, At)));

    /// <summary>The layer rate in one reading of the law.</summary>
    internal LayerRate RateIn(LegalWorld world) =>
        Kind == RateStepKind.NotSettled ? LayerRate.Of(world.Of(Rate)) : rates.LayerRate(layerRate);

    /// <summary>The open questions of its histories, each with its answers.</summary>
    internal IEnumerable<OpenQuestion> OpenQuestions =>
    [
        .. OpenQuestion.Of(Rate), .. OpenQuestion.Of(Terms.Origins.Segment), .. OpenQuestion.Of(Terms.Commodities.Segment),
        .. OpenQuestion.Of(Terms.Stacking.Segment), .. OpenQuestion.Of(Terms.Headings.Segment),
        .. Terms.Exemptions.SelectMany(OpenQuestion.Of),
    ];
}
