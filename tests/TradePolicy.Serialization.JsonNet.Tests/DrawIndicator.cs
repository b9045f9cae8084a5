using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Indicators drawn at random.</summary>
internal static class DrawIndicator
{
    private static readonly Gen<decimal> Value = Gen.Select(
        Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Int[0, 28], (low, mid, high, isNegative, scale) =>
            new decimal(low, mid, high, isNegative, (byte)scale));

    private static readonly Gen<IndicatorUnit> Unit = Gen.Select(
        Gen.Int[0, 4], Draw.Text, Gen.Int[0, 15], (kind, text, power) => kind switch
        {
            0 => IndicatorUnit.Percent,
            1 => IndicatorUnit.PercentagePoints,
            2 => IndicatorUnit.Index(text),
            3 => IndicatorUnit.Money("USD", power),
            _ => IndicatorUnit.Count(text, power),
        });

    private static readonly Gen<Observation> AnObservation = Gen.Select(
        Gen.Int[2000, 2030], Gen.Int[1, 12], Gen.Int[0, 6], Value, Gen.Enum<ObservationStatus>(), Draw.Text,
        (year, month, kind, value, status, reason) =>
    {
        ReferencePeriod period = kind == 0 && month < 12 ? ReferencePeriod.Months(year, month, 2) : ReferencePeriod.Month(year, month);
        return status == ObservationStatus.Missing
            ? Observation.Missing(period, reason)
            : kind == 1
            ? Observation.Of(period, month, status, month % 10)
            : Observation.Of(period, value, status).WithRemark(kind == 2 ? reason : null);
    });

    // Some at one instant, so that their prints meet.
    private static readonly Gen<Publication> Published = Gen.Select(Gen.Int[0, 3], Draw.Published, (kind, any) =>
        kind == 0 ? Publication.At(NodaTime.Instant.FromUtc(2025, 6, 9, 1, 30)) : any);

    private static readonly Gen<Release> ARelease = Gen.Select(
        Published, Draw.Text, AnObservation.Array[1, 6], Gen.Bool, (published, text, observations, hasNote) =>
            Release.Create(published, text, observations.DistinctBy(observation => observation.Period), hasNote ? text : null));

    private static readonly Gen<Consensus> AConsensus = Gen.Select(
        Gen.Int[1, 12], Draw.Text, Gen.Enum<ConsensusStatistic>(), Value, Draw.Published, Gen.Int[0, 40],
        (month, text, statistic, value, published, forecasters) =>
        Consensus.Create(
            ReferencePeriod.Month(2025, month), text, statistic, value, published, forecasters == 0 ? null : forecasters,
            forecasters % 2 == 0 ? null : text));

    // Of two that may have been in either order the second is left out where it holds what the first does, unless both are of one
    // instant.
    private static List<Release> WithNext(List<Release> releases, Release next)
    {
        if (!releases.Contains(next) && !releases.Any(other => !(other.Published.IsExact && next.Published.IsExact)
            && other.Published.Earliest <= next.Published.Latest && next.Published.Earliest <= other.Published.Latest
            && next.Observations.Any(observation => other.ObservationFor(observation.Period) is not null)))
        {
            releases.Add(next);
        }

        return releases;
    }

    internal static Gen<EconomicIndicator> Any { get; } = Gen.Select(
        Gen.Select(Unit, Draw.Text, Gen.Enum<IndicatorBasis>(), Gen.Enum<SeasonalAdjustment>()),
        Gen.Select(Gen.Enum<PriceBasis>(), Gen.Enum<IndicatorPolarity>(), Gen.Int[0, 10], Gen.Bool),
        ARelease.Array[0, 5],
        AConsensus.Array[0, 3],
        Draw.Knowledge,
        (meaning, form, releases, consensuses, knowledge) => EconomicIndicator.Create(
            SeriesDefinition.Create(
                "cn/series",
                Economy.China,
                meaning.Item2,
                meaning.Item1,
                IndicatorFrequency.Monthly,
                meaning.Item3,
                form.Item3,
                meaning.Item2)
                .WithCounterpart(form.Item4 ? Economy.UnitedStates : null)
                .WithAdjustment(meaning.Item4)
                .WithPriceBasis(form.Item1)
                .WithPolarity(form.Item2)
                .WithEarlyPublication(form.Item3 % 2 == 0),
            releases.Aggregate(new List<Release>(), WithNext),
            consensuses,
            knowledge.KnownAt is not null ? Knowledge.Complete : knowledge));
}
