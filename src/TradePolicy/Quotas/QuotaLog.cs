using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Quotas;

/// <summary>
/// What happened in a period of a quota, known through an instant. The events give the status at any moment; in which order and in how many
/// parts they became known does not matter.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// QuotaLog log = QuotaLog.Of(period, readThrough).With(allocations).With(QuotaEvent.Of(QuotaEventKind.Exhausted, at));
/// log.StatusAt(at).Value.State;     // Exhausted
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record QuotaLog
{
    private QuotaLog(QuotaPeriod period, Instant completeThrough, ValueList<QuotaEvent> events)
    {
        Period = period;
        CompleteThrough = completeThrough;
        Events = events;
    }

    /// <summary>The period.</summary>
    public QuotaPeriod Period { get; }

    /// <summary>The instant through which every event is known. Of later moments within the period nothing is said.</summary>
    public Instant CompleteThrough { get; }

    /// <summary>
    /// The events in order of time; of one instant in the order of <see cref="QuotaEventKind"/>, the smallest balance last.
    /// </summary>
    public ValueList<QuotaEvent> Events { get; }

    /// <summary>A log.</summary>
    /// <param name="period">The period.</param>
    /// <param name="completeThrough">The instant through which every event is known.</param>
    /// <param name="events">The events, in any order.</param>
    /// <exception cref="ArgumentException">An event states a volume that is not measured as that of the period, or as another event's.
    /// </exception>
    public static QuotaLog Of(QuotaPeriod period, Instant completeThrough, params IEnumerable<QuotaEvent> events) =>
        new QuotaLog(Require.Given(period), completeThrough, []).With(events);

    /// <summary>The same log with further events. One that is in it already changes nothing.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <exception cref="ArgumentException">An event states a volume that is not measured as that of the period, or as another event's.
    /// </exception>
    public QuotaLog With(params IEnumerable<QuotaEvent> events)
    {
        QuotaEvent[] all = [.. Events.Concat(Require.Each(events)).Distinct()];
        QuotaVolume? measure =
            Period.Volume ?? Period.InitialVolume ?? all.Select(static one => one.Volume).OfType<QuotaVolume>().FirstOrDefault();
        foreach (QuotaVolume volume in all.Select(static one => one.Volume).OfType<QuotaVolume>())
            volume.ComparableWith(measure, "The volume of an event");
        Array.Sort(all, InOrder);
        return new(Period, CompleteThrough, ValueList.Owning(all));
    }

    /// <summary>The same log, complete through a later or earlier instant.</summary>
    /// <param name="completeThrough">The instant through which every event is known.</param>
    public QuotaLog KnownThrough(Instant completeThrough) => new(Period, completeThrough, Events);

    /// <summary>
    /// The status at an instant: closed and exhausted go before suspended, that before blocked, and that before critical. A period is open
    /// from its start, with no event.
    /// </summary>
    /// <param name="at">The instant.</param>
    public QuotaAnswer StatusAt(Instant at)
    {
        if (Period.During.Start > at)
            return QuotaAnswer.Certain(QuotaState.NotYetOpen);
        if (Period.During is { HasEnd: true } && Period.During.End <= at)
            return QuotaAnswer.Certain(QuotaState.Closed);
        if (at > CompleteThrough)
        {
            return QuotaAnswer.Open(
                OpenFactKind.Horizon, Period.ToString(),
                $"what happened to the quota is known through {InstantPattern.ExtendedIso.Format(CompleteThrough)} only");
        }

        QuotaEvent[] past = [.. Events.TakeWhile(one => one.At <= at)];
        QuotaPause? pause = Period.PauseAt(at);
        return QuotaAnswer.Certain(After(past, pause is not null && !IsLifted(pause, past) ? pause.Kind : null));
    }

    /// <summary>"2025-01-01 through 2025-12-31 Europe/London, 138000 kg: 3 events".</summary>
    public override string ToString() => FormattableString.Invariant($"{Period}: {Events.Count} events");

    private static int InOrder(QuotaEvent left, QuotaEvent right)
    {
        int order = left.At.CompareTo(right.At);
        if (order == 0)
            order = left.Kind.CompareTo(right.Kind);
        if (order != 0 || left.Volume is null || right.Volume is null)
            return order != 0 ? order : (right.Volume is null).CompareTo(left.Volume is null);
        order = right.Volume.Compare(left.Volume);
        return order != 0 ? order : string.CompareOrdinal(left.Volume.ToString(), right.Volume.ToString());
    }

    // The days of a pause are those that were announced: an event ends it before its last day.
    private bool IsLifted(QuotaPause pause, IEnumerable<QuotaEvent> past)
    {
        QuotaEventKind lifting = pause.Kind == QuotaPauseKind.Suspended ? QuotaEventKind.Unsuspended : QuotaEventKind.Unblocked;
        Instant start = Period.Zone.FirstInstantOf(pause.FirstDay);
        return past.Any(one => one.Kind == lifting && one.At >= start);
    }

    private QuotaStatus After(IEnumerable<QuotaEvent> past, QuotaPauseKind? paused)
    {
        HashSet<QuotaState> states = [];
        QuotaVolume? balance = Period.InitialVolume ?? Period.Volume;
        foreach (QuotaEvent one in past)
        {
            balance = one.Kind == QuotaEventKind.ClosedAndTransferred ? balance : one.Volume ?? balance;
            _ = one.Kind switch
            {
                QuotaEventKind.Critical => states.Add(QuotaState.Critical),
                QuotaEventKind.NotCritical => states.Remove(QuotaState.Critical),
                QuotaEventKind.Blocked => states.Add(QuotaState.Blocked),
                QuotaEventKind.Unblocked => states.Remove(QuotaState.Blocked),
                QuotaEventKind.Suspended => states.Add(QuotaState.Suspended),
                QuotaEventKind.Unsuspended => states.Remove(QuotaState.Suspended),
                QuotaEventKind.Exhausted => states.Add(QuotaState.Exhausted),
                QuotaEventKind.Reopened => states.Remove(QuotaState.Exhausted),
                QuotaEventKind.ClosedAndTransferred => states.Add(QuotaState.Closed),
                _ => false,
            };
        }

        if (paused is { } kind)
            states.Add(kind == QuotaPauseKind.Suspended ? QuotaState.Suspended : QuotaState.Blocked);
        return new(states.Count == 0 ? QuotaState.Open : states.Max(), balance);
    }
}
