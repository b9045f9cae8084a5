using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Indicators;

/// <summary>
/// The three values that "previous" can mean next to a new value: the value of the period before as first reported, as it
/// was right before the release of the new value, and as that release itself gave it.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record PreviousValues : IndicatorStatement
{
    private PreviousValues(
        SeriesDefinition definition,
        ReferencePeriod period,
        Instant knownAt,
        Release release,
        Vintage first,
        Vintage? before,
        Vintage? revised)
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

    /// <summary>The previous value as it was right before the release; null if it had not been published before.</summary>
    public Vintage? BeforeThisRelease { get; }

    /// <summary>
    /// The previous value as the release itself, or another of the same instant, gave it, revised or repeated; null if none did.
    /// </summary>
    public Vintage? InThisRelease { get; }

    /// <summary>Whether the release changed the previous value.</summary>
    public bool IsRevisedByThisRelease =>
        InThisRelease is { } given && BeforeThisRelease is { } stood && Shown(given) != Shown(stood);

    /// <summary>
    /// "previous (April 2025): -2.7% as first reported, -2.7% as it stood before this release, not given by this release".
    /// </summary>
    public override string Explain()
    {
        string stood = BeforeThisRelease is null
            ? "not published before this release"
            : $"{Shown(BeforeThisRelease)} as it stood before this release";
        string given = InThisRelease is null
            ? "not given by this release"
            : $"{Shown(InThisRelease)} as {(IsRevisedByThisRelease ? "revised" : "given")} by this release";
        return $"previous ({IndicatorWords.Name(PreviousPeriod)}): {Shown(FirstReported)} as first reported, {stood}, {given}";
    }

    internal static PreviousValues? TryCreate(IndicatorScenario scenario, ReferencePeriod period, out string whyNot)
    {
        IndicatorSeries series = scenario.Series;
        int at = series.IndexOf(period);
        if (PeriodBefore(scenario, period) is not { } before)
        {
            whyNot = at < 0
                ? $"no observation for {IndicatorWords.Name(period)} is known"
                : $"no observation is known for the period right before {IndicatorWords.Name(period)}";
            return null;
        }

        Release release = scenario.Vintages(period)[0].Release;
        IReadOnlyList<Vintage> previous = scenario.Vintages(before);
        Vintage? given = previous.FirstOrDefault(vintage =>
            ReferenceEquals(vintage.Release, release) || vintage.Release.IsOfOneInstantWith(release));

        // The vintages are in the order of their releases: those of releases before this one come first.
        int stands = previous.Count;
        while (stands > 0 && !scenario.Precedes(previous[stands - 1].Release, release))
            stands--;
        whyNot = "";
        return new(series.Definition, period, series.KnownAt, release, previous[0], stands > 0 ? previous[stands - 1] : null, given);
    }

    /// <summary>The period right before one, of which there is an observation in the scenario; null if there is none.</summary>
    internal static ReferencePeriod? PeriodBefore(IndicatorScenario scenario, ReferencePeriod period)
    {
        int at = scenario.Series.IndexOf(period);
        return at > 0 && scenario.Series.Adjoin(at - 1, at) ? scenario.Series[at - 1].Period : null;
    }

    private string Shown(Vintage vintage) =>
        vintage.Observation.IsMissing ? $"no value ({vintage.Observation.MissingReason})" : Show(vintage.Observation);

    private protected override void Closed() { }
}
