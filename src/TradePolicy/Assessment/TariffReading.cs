using NodaTime;

namespace TradePolicy;

/// <summary>What the histories of a tariff hold at the instant that decides.</summary>
internal sealed class TariffReading
{
    private readonly Instant at;

    internal TariffReading(CompiledTariff compiled, Instant at, bool isOnTheGoods)
    {
        this.at = at;
        IsOnTheGoods = isOnTheGoods;
        Compiled = compiled;
        Rate = RateStep.At(compiled.Steps, at).Segment;
        Headings = compiled.HeadingsAt(at);
        Stacking = compiled.StackingAt(at);
        int exemptions = compiled.Tariff.Exemptions.Count;
        Exemptions = exemptions == 0 ? [] : new Segment<ExemptionTerms>[exemptions];
        for (int index = 0; index < exemptions; index++)
            Exemptions[index] = compiled.ExemptionAt(index, at);
        if (isOnTheGoods)
            return;
        Origins = compiled.OriginsAt(at);
        Commodities = compiled.CommoditiesAt(at);
    }

    internal CompiledTariff Compiled { get; }

    internal Tariff Tariff => Compiled.Tariff;

    /// <summary>Whether it is certain that the tariff is on the goods and their origin, so that nothing has to be read again.</summary>
    internal bool IsOnTheGoods { get; }

    internal Segment<DutyRate> Rate { get; }

    internal Held<EconomyScope> Origins { get; }

    internal Held<CommodityScope> Commodities { get; }

    internal Held<Stacking> Stacking { get; }

    internal Held<string> Headings { get; }

    internal Segment<ExemptionTerms>[] Exemptions { get; }

    /// <summary>How long the goods and origins that it is on stay as they are.</summary>
    internal Interval ScopesDuring => IsOnTheGoods
        ? Stretch.Always
        : Stretch.Around(at, Stretch.Common(Origins.During, Commodities.During), Origins.Values.SelectMany(scope => scope.Turns));

    /// <summary>How long all of it stays as it is, conditions included.</summary>
    internal Interval During
    {
        get
        {
            if (IsOnTheGoods && Compiled.TurnsOnGoodsAlone && Headings.Segment is null)
                return Rate.During;
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

    /// <summary>Whether the texts leave anything of it open.</summary>
    internal bool IsInDoubt =>
        Rate.Candidates.Count > 1 || Origins.IsInDoubt || Commodities.IsInDoubt || Stacking.IsInDoubt || Headings.IsInDoubt
        || Array.Exists(Exemptions, static exemption => exemption.Candidates.Count > 1);

    /// <summary>Whether on some reading the tariff is on the goods and the origin, as far as the code says.</summary>
    internal bool MayCover(CustomsEntry entry) => IsOnTheGoods
        || (Commodities.Values.Any(scope => scope.Covers(entry.Commodity) != Coverage.NotCovered) && Origins.Values.Any(scope => scope.Covers(entry.Origin, at)));

    /// <summary>The histories that are in doubt, each with its answers.</summary>
    internal IEnumerable<OpenQuestion> OpenQuestions =>
    [
        .. OpenQuestion.Of(Rate), .. OpenQuestion.Of(Origins.Segment), .. OpenQuestion.Of(Commodities.Segment), .. OpenQuestion.Of(Stacking.Segment),
        .. OpenQuestion.Of(Headings.Segment), .. Exemptions.SelectMany(OpenQuestion.Of),
    ];
}
