using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// What "previous" may mean beside a new value, kept apart: the value of the period before as it was first reported, as
/// it stood before the release of the new value, and as that release itself gave it, where it did.
/// </summary>
public sealed record PreviousValues : IndicatorStatement
{
    private PreviousValues(
        SeriesDefinition definition, ReferencePeriod period, Instant knownAt, Release release, Vintage first, Vintage? before, Vintage? revised)
        : base(definition, period, knownAt)
    {
        Release = release;
        FirstReported = first;
        BeforeThisRelease = before;
        InThisRelease = revised;
    }

    /// <summary>The release that first published the new value.</summary>
    public Release Release { get; }

    /// <summary>The period before.</summary>
    public ReferencePeriod PreviousPeriod => FirstReported.Observation.Period;

    /// <summary>The previous value as it was first reported.</summary>
    public Vintage FirstReported { get; }

    /// <summary>The previous value as it stood right before the release; null where it had not been published before it.</summary>
    public Vintage? BeforeThisRelease { get; }

    /// <summary>The previous value as the release itself gave it, revised or repeated; null where it did not give it.</summary>
    public Vintage? InThisRelease { get; }

    /// <summary>Whether the release gave the previous value otherwise than it had stood.</summary>
    public bool IsRevisedByThisRelease =>
        InThisRelease is { } given && BeforeThisRelease is { } stood && Shown(given) != Shown(stood);

    /// <summary>
    /// "previous (April 2025): -2.7% as first reported, -2.7% as it stood before this release, not given by this release".
    /// </summary>
    public override string Explain()
    {
        string stood = BeforeThisRelease is null ? "not published before this release" : $"{Shown(BeforeThisRelease)} as it stood before this release";
        string given = InThisRelease is null
            ? "not given by this release"
            : $"{Shown(InThisRelease)} as {(IsRevisedByThisRelease ? "revised" : "given")} by this release";
        return $"previous ({IndicatorWords.Name(PreviousPeriod)}): {Shown(FirstReported)} as first reported, {stood}, {given}";
    }

    internal static PreviousValues? TryCreate(IndicatorScenario scenario, ReferencePeriod period, out string whyNot)
    {
        IndicatorSeries series = scenario.Series;
        int at = series.IndexOf(period);
        if (at <= 0 || !series.Adjoin(at - 1, at))
        {
            whyNot = at < 0
                ? $"no observation for {IndicatorWords.Name(period)} is known"
                : $"no observation is held that adjoins {IndicatorWords.Name(period)} before it";
            return null;
        }

        Release release = scenario.Vintages(period)[0].Release;
        IReadOnlyList<Vintage> previous = scenario.Vintages(series[at - 1].Period);
        Vintage? given = previous.FirstOrDefault(vintage => ReferenceEquals(vintage.Release, release));

        // The vintages stand in the order of their releases; what this release gives splits them. Where it gives nothing,
        // the releases' own order does.
        int stands = previous.Count;
        while (stands > 0 && !scenario.Precedes(previous[stands - 1].Release, release))
            stands--;
        whyNot = "";
        return new(series.Definition, period, series.KnownAt, release, previous[0], stands > 0 ? previous[stands - 1] : null, given);
    }

    private string Shown(Vintage vintage) =>
        vintage.Observation.IsMissing ? $"no value ({vintage.Observation.MissingReason})" : Show(vintage.Observation);

    private protected override void Closed() { }
}
