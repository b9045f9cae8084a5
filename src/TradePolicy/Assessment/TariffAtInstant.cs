using NodaTime;

namespace TradePolicy;

/// <summary>What the histories of a tariff hold at the instant that decides.</summary>
internal sealed class TariffAtInstant
{
    private readonly Instant at;
    private readonly RateTable rates;
    private readonly int layerRate;

    /// <summary>Of a tariff that may be on the goods.</summary>
    internal TariffAtInstant(RateTable rates, int place, Instant at)
    {
        this.at = at;
        this.rates = rates;
        Place = place;
        layerRate = rates.LayerRateOf(place);
        Key = rates.KeyOf(place);
        Programme = Tariff.Programme;
        Terms = Compiled.TermsAt(at, isOnTheGoods: false);
    }

    /// <summary>Of a tariff that a table of codes names for the goods and their origin.</summary>
    internal TariffAtInstant(RateTable rates, in FoundRateStep found, Instant at, in ScopePart part)
    {
        this.at = at;
        this.rates = rates;
        Place = found.Step;
        layerRate = found.LayerRate;
        Key = found.Key;
        Programme = part.Programme;
        IsOnTheGoods = found.Match == ScopeMatch.Exact;
        Terms = IsOnTheGoods && part.FixedTerms is { } terms ? terms : Compiled.TermsAt(at, IsOnTheGoods);
        IsSettled = part.IsSettled(found.Match, Kind);
    }

    internal CompiledTariff Compiled => rates.TariffOf(Place);

    /// <summary>The key of the tariff.</summary>
    internal string Key { get; }

    internal Tariff Tariff => Compiled.Tariff;

    internal DutyProgramme Programme { get; }

    /// <summary>Whether it is certain that the tariff is on the goods and their origin, so that nothing has to be read again.</summary>
    internal bool IsOnTheGoods { get; }

    /// <summary>Whether all that it says follows from the step of its rate, which is certain.</summary>
    internal bool IsSettled { get; }

    /// <summary>The place of the step of the rate in the table of all rates, where tariffs stand in the order of the schedule.</summary>
    internal int Place { get; }

    /// <summary>What the step of the rate is.</summary>
    internal RateStepKind Kind => rates.KindOf(Place);

    /// <summary>What the history of the rate holds.</summary>
    internal Segment<DutyRate> Rate => rates.SegmentOf(Place);

    /// <summary>What is held beside the rate.</summary>
    internal TariffTerms Terms { get; }

    /// <summary>How long the goods and origins that it is on stay as they are.</summary>
    internal Interval ScopesDuring => IsOnTheGoods
        ? Intervals.Always
        : Intervals.Around(at, Intervals.Common(Terms.Origins.During, Terms.Commodities.During), Terms.Origins.Values.SelectMany(scope => scope.Turns));

    /// <summary>How long all of it stays as it is, conditions included.</summary>
    internal Interval During
    {
        get
        {
            if (IsSettled)
                return Rate.During;
            Interval during = Intervals.Common(Intervals.Common(Rate.During, ScopesDuring), Intervals.Common(Terms.Stacking.During, Terms.Headings.During));
            if (Tariff.Requirement is { } requirement)
                during = Intervals.Around(at, during, requirement.Turns);
            foreach (Segment<ExemptionTerms> exemption in Terms.Exemptions)
            {
                during = Intervals.Common(during, exemption.During);
                foreach (Outcome<ExemptionTerms> terms in exemption.Possible)
                {
                    if (terms.IsInForce)
                        during = Intervals.Around(at, during, terms.Value.Condition.Turns);
                }
            }

            return during;
        }
    }

    internal bool IsBeyondHorizon => !IsSettled && Rate.IsBeyondHorizon;

    internal bool IsIncomplete =>
        !IsSettled && (Rate.IsIncomplete || Terms.Origins.IsIncomplete || Terms.Commodities.IsIncomplete || Terms.Stacking.IsIncomplete
            || Terms.Headings.IsIncomplete || Terms.Exemptions.Any(static exemption => exemption.IsIncomplete));

    /// <summary>Whether the texts leave anything of it open.</summary>
    internal bool IsInDoubt =>
        !IsSettled && (Rate.Possible.Count > 1 || Terms.Origins.IsInDoubt || Terms.Commodities.IsInDoubt || Terms.Stacking.IsInDoubt
            || Terms.Headings.IsInDoubt || Terms.Exemptions.Any(static exemption => exemption.Possible.Count > 1));

    /// <summary>Whether on some reading the tariff is on the goods and the origin, as far as the code says.</summary>
    internal bool MayCover(CustomsEntry entry) => IsOnTheGoods
        || (Terms.Commodities.Values.Any(scope => scope.Covers(entry.Commodity) != Coverage.NotCovered) && Terms.Origins.Values.Any(scope => scope.Covers(entry.Origin, at)));

    /// <summary>What the rate says in one way that the law can be read.</summary>
    internal LayerRate RateIn(LegalWorld world) => Kind == RateStepKind.InDoubt ? LayerRate.Of(world.Of(Rate)) : rates.LayerRate(layerRate);

    /// <summary>The histories that are in doubt, each with its answers.</summary>
    internal IEnumerable<OpenQuestion> OpenQuestions =>
    [
        .. OpenQuestion.Of(Rate), .. OpenQuestion.Of(Terms.Origins.Segment), .. OpenQuestion.Of(Terms.Commodities.Segment),
        .. OpenQuestion.Of(Terms.Stacking.Segment), .. OpenQuestion.Of(Terms.Headings.Segment), .. Terms.Exemptions.SelectMany(OpenQuestion.Of),
    ];
}
