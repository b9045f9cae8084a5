using NodaTime;

namespace TradePolicy;

/// <summary>What the histories of a tariff hold at the instant that decides.</summary>
internal sealed class TariffReading
{
    private readonly Instant at;

    internal TariffReading(Tariff tariff, Instant at, LegalView view)
    {
        this.at = at;
        Tariff = tariff;
        Rate = tariff.Rates.At(at, view);
        Origins = tariff.Origins.At(at, view);
        Commodities = tariff.Commodities.At(at, view);
        Stacking = tariff.Stacking.At(at, view);
        Headings = tariff.Headings.At(at, view);
        Exemptions = tariff.Exemptions.Count == 0 ? [] : new Segment<ExemptionTerms>[tariff.Exemptions.Count];
        for (int index = 0; index < Exemptions.Length; index++)
            Exemptions[index] = tariff.Exemptions[index].Terms.At(at, view);
    }

    internal Tariff Tariff { get; }

    internal Segment<DutyRate> Rate { get; }

    internal Segment<EconomyScope> Origins { get; }

    internal Segment<CommodityScope> Commodities { get; }

    internal Segment<Stacking> Stacking { get; }

    internal Segment<string> Headings { get; }

    internal Segment<ExemptionTerms>[] Exemptions { get; }

    /// <summary>How long the goods and origins that it is on stay as they are.</summary>
    internal Interval ScopesDuring => Stretch.Around(
        at,
        Stretch.Common(Origins.During, Commodities.During),
        Origins.Candidates.Where(scope => scope.IsInForce).SelectMany(scope => scope.Value.Turns));

    /// <summary>How long all of it stays as it is, conditions included.</summary>
    internal Interval During
    {
        get
        {
            Interval during = Stretch.Common(Stretch.Common(Rate.During, ScopesDuring), Stretch.Common(Stacking.During, Headings.During));
            if (Tariff.Requirement is { } requirement)
                during = Stretch.Around(at, during, requirement.Turns);
            foreach (Segment<ExemptionTerms> exemption in Exemptions)
            {
                during = Stretch.Common(during, exemption.During);
                foreach (Outcome<ExemptionTerms> terms in exemption.Candidates)
                {
                    if (terms.IsInForce)
                        during = Stretch.Around(at, during, terms.Value.Condition.Turns);
                }
            }

            return during;
        }
    }

    internal bool IsBeyondHorizon => Rate.IsBeyondHorizon;

    internal bool IsIncomplete =>
        Rate.IsIncomplete || Origins.IsIncomplete || Commodities.IsIncomplete || Stacking.IsIncomplete || Headings.IsIncomplete
        || Array.Exists(Exemptions, static exemption => exemption.IsIncomplete);

    /// <summary>Whether on some reading the tariff is on the goods and the origin, as far as the code says.</summary>
    internal bool MayCover(CustomsEntry entry) =>
        Commodities.Candidates.Any(scope => scope.IsInForce && scope.Value.Covers(entry.Commodity) != Coverage.NotCovered)
        && Origins.Candidates.Any(scope => scope.IsInForce && scope.Value.Covers(entry.Origin, at));

    /// <summary>The histories that are in doubt, each with its answers.</summary>
    internal IEnumerable<OpenQuestion> OpenQuestions
    {
        get
        {
            if (OpenQuestion.Of(Rate) is { } rate)
                yield return rate;
            if (OpenQuestion.Of(Origins) is { } origins)
                yield return origins;
            if (OpenQuestion.Of(Commodities) is { } commodities)
                yield return commodities;
            if (OpenQuestion.Of(Stacking) is { } stacking)
                yield return stacking;
            if (OpenQuestion.Of(Headings) is { } headings)
                yield return headings;
            foreach (Segment<ExemptionTerms> exemption in Exemptions)
            {
                if (OpenQuestion.Of(exemption) is { } open)
                    yield return open;
            }
        }
    }
}
