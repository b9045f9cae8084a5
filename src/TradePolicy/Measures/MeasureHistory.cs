using NodaTime;

namespace TradePolicy;

/// <summary>Reads the status of a measure from its history and from the threats that went before it.</summary>
internal static class MeasureHistory
{
    internal static MeasureStatus StatusAt<T>(Timeline<T> history, IReadOnlyList<MeasureThreat> threats, Instant at, LegalView view)
        where T : notnull
    {
        Segment<T> segment = history.At(at, view);
        if (segment.IsBeyondHorizon)
            return MeasureStatus.BeyondHorizon;
        if (segment.IsIncomplete)
            return MeasureStatus.Indeterminate;
        MeasureStatus[] open =
        [
            .. segment.Possible.Select(candidate => StatusOf(candidate) ?? Otherwise(history, threats, at, view)).Distinct()
        ];
        return open.Length == 1 ? open[0] : MeasureStatus.Indeterminate;
    }

    internal static Certainty KnownAt(LegalInstrument instrument, Instant at) => Knowledge.Holds(instrument.Published, at);

    private static MeasureStatus? StatusOf<T>(Outcome<T> outcome)
        where T : notnull =>
        outcome.IsInForce ? MeasureStatus.InForce
        : outcome.Suspension is not null ? MeasureStatus.Suspended
        : outcome.Ending is not null || outcome.HeldInvalid is not null ? MeasureStatus.Ended
        : null;

    // No act applies at the instant: it has expired, or was to come as far as was known then, or was only talked about.
    private static MeasureStatus Otherwise<T>(Timeline<T> history, IReadOnlyList<MeasureThreat> threats, Instant at, LegalView view)
        where T : notnull
    {
        Timeline<T> then = history.AsKnownAt(at);
        Certainty toCome = Most(then.Segments(view).Where(segment => segment.During.HasStart && segment.During.Start > at).Select(Applies));
        if (toCome != Certainty.No)
            return toCome == Certainty.Yes ? MeasureStatus.Announced : MeasureStatus.Indeterminate;
        Certainty hasBeen = Most(history.Segments(view).Where(segment => segment.During.HasEnd && segment.During.End <= at).Select(Applies)
            .Concat(then.Acts.OfType<Enactment<T>>().Where(act => act.CountsIn(view)).Select(act => KnownAt(act.Instrument, at))));
        if (hasBeen != Certainty.No)
            return hasBeen == Certainty.Yes ? MeasureStatus.Ended : MeasureStatus.Indeterminate;
        return Most(threats.Select(threat => threat.StandsAt(at))) switch
        {
            Certainty.Yes => MeasureStatus.Threatened,
            Certainty.Maybe => MeasureStatus.Indeterminate,
            _ => MeasureStatus.NotKnown,
        };
    }

    private static Certainty Applies<T>(Segment<T> segment)
        where T : notnull
    {
        int applying = segment.Possible.Count(candidate => StatusOf(candidate) is MeasureStatus.InForce or MeasureStatus.Suspended);
        return applying == 0 ? Certainty.No : applying == segment.Possible.Count ? Certainty.Yes : Certainty.Maybe;
    }

    private static Certainty Most(IEnumerable<Certainty> all) => all.DefaultIfEmpty(Certainty.No).Max();
}
