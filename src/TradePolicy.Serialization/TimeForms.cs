using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Serialization;

/// <summary>Moments, ends, bounds, publications, intervals and knowledge as JSON.</summary>
internal static class TimeForms
{
    private const string OpenEnd = "open";
    private const string UnstatedEnd = "notStated";

    private static readonly WordForm<LegalClock> Clocks = Form.Words(
        ("startOfDay", LegalClock.StartOfDay), ("endOfDay", LegalClock.EndOfDay), ("notStated", LegalClock.NotStated));

    internal static JsonForm<LegalMoment> Moment { get; } = Form.Object<LegalMoment>("a moment", members =>
    {
        var local = members.Optional(
            "local",
            Form.Pattern(LocalDateTimePattern.ExtendedIso, "a local date and time such as 2025-05-14T00:01:00"),
            moment => IsStated(moment) ? moment.Date.At(moment.TimeOfDay) : null);
        var day = members.Optional("day", Form.Date, moment => IsStated(moment) ? null : moment.Date);
        var clock = members.Optional("clock", Clocks, moment => IsStated(moment) ? null : moment.Clock);
        var zone = members.Required("zone", Form.Zone, moment => moment.Zone);
        var printed = members.Optional("printedOffset", Form.Pattern(OffsetPattern.GeneralInvariant, "an offset such as -04"), moment => moment.PrintedOffset);
        return members.Either(
            "A moment has either local (and perhaps printedOffset), or day and clock.",
            members.When([local], [printed], found => LegalMoment.At(found.Get(local)!.Value, found.Get(zone), found.Get(printed))),
            members.When([day, clock], found => OnDay(found.Get(day)!.Value, found.Get(clock)!.Value, found.Get(zone))));
    });

    internal static JsonForm<LegalEnd> End { get; } = Form.Custom(
        at => !at.IsString ? DatedEnd!.Read(at) : at.String() switch
        {
            OpenEnd => LegalEnd.Open,
            UnstatedEnd => LegalEnd.NotStated,
            string other => throw at.Fail($"'{ShownText.Cut(other)}' is no end: it is {OpenEnd}, {UnstatedEnd}, or an object."),
        },
        (to, end) =>
        {
            if (end.Equals(LegalEnd.Open))
                to.String(OpenEnd);
            else if (end.Equals(LegalEnd.NotStated))
                to.String(UnstatedEnd);
            else
                DatedEnd!.Write(to, end);
        });

    private static readonly JsonForm<LegalEnd> DatedEnd = Form.Object<LegalEnd>("an end", members =>
    {
        var until = members.Optional("until", Moment, end => (end as LegalEnd.MomentEnd)?.Moment);
        var through = members.Optional("through", Form.Date, end => DayOf(end, DayInclusion.Included));
        var before = members.Optional("before", Form.Date, end => DayOf(end, DayInclusion.Excluded));
        var to = members.Optional("to", Form.Date, end => DayOf(end, DayInclusion.NotStated));
        var zone = members.Optional("zone", Form.Zone, end => (end as LegalEnd.DayEnd)?.Zone);
        var upon = members.Optional("upon", Form.Text, end => (end as LegalEnd.EventEnd)?.Event);
        var either = members.Optional("eitherOf", Form.List(End), end => (end as LegalEnd.EitherEnd)?.Ends);
        return members.Either(
            "An end has either until, or upon, or eitherOf, or one of through, before and to together with zone.",
            members.When([until], found => LegalEnd.At(found.Get(until)!)),
            members.When([upon], found => LegalEnd.Upon(found.Get(upon)!)),
            members.When([either], found => LegalEnd.EitherOf(found.Get(either)!)),
            members.When([through, zone], found => LegalEnd.OnDay(found.Get(through)!.Value, found.Get(zone)!, DayInclusion.Included)),
            members.When([before, zone], found => LegalEnd.OnDay(found.Get(before)!.Value, found.Get(zone)!, DayInclusion.Excluded)),
            members.When([to, zone], found => LegalEnd.OnDay(found.Get(to)!.Value, found.Get(zone)!, DayInclusion.NotStated)));
    });

    private static readonly JsonForm<LegalReading> Reading = Form.Object<LegalReading>("a reading", members =>
    {
        var instant = members.Required("instant", Form.Instant, reading => reading.Instant);
        var zone = members.Required("zone", Form.Zone, reading => reading.Zone);
        var endOfDay = members.Flag("endOfDay", reading => reading.IsEndOfDay);
        var basis = members.Required("basis", Form.Text, reading => reading.Basis);
        return found => LegalReading.Of(found.Get(instant), found.Get(zone), found.Get(basis), found.Get(endOfDay));
    });

    internal static JsonForm<LegalBound> Bound { get; } = Form.Object<LegalBound>("a bound", members =>
    {
        var readings = members.Optional("readings", Form.List(Reading), bound => bound.IsDated ? bound.Readings : null);
        var undated = members.Optional("undated", Form.Text, bound => bound.IsDated ? null : bound.UndatedBecause);
        return members.Either(
            "A bound has either readings or undated.",
            members.When([readings], found => LegalBound.Of(found.Get(readings)!)),
            members.When([undated], found => LegalBound.Undated(found.Get(undated)!)));
    });

    internal static JsonForm<Publication> Publication { get; } = Form.Object<Publication>("a publication", members =>
    {
        var at = members.Optional("at", Form.Instant, publication => publication is { IsSupposed: false, IsDayOnly: false, IsExact: true } ? publication.Earliest : null);
        var on = members.Optional("on", Form.Date, publication => publication.IsDayOnly ? publication.Date : null);
        var zone = members.Optional("zone", Form.Zone, publication => publication.IsDayOnly ? publication.Zone : null);
        var earliest = members.Optional("earliest", Form.Instant, publication => IsRange(publication) ? publication.Earliest : null);
        var latest = members.Optional("latest", Form.Instant, publication => IsRange(publication) ? publication.Latest : null);
        var supposed = members.Flag("supposed", publication => publication.IsSupposed);
        const string Problem = "A publication has either at, or on and zone, or earliest and latest, or is supposed.";
        return members.Either(
            Problem,
            members.When([at], found => TradePolicy.Publication.At(found.Get(at)!.Value)),
            members.When([on, zone], found => TradePolicy.Publication.On(found.Get(on)!.Value, found.Get(zone)!)),
            members.When([earliest, latest], found => TradePolicy.Publication.Between(found.Get(earliest)!.Value, found.Get(latest)!.Value)),
            members.When([supposed], found => found.Get(supposed) ? TradePolicy.Publication.Supposed : throw found.At.FailAsAWhole(Problem)));
    });

    internal static JsonForm<Interval> Interval { get; } = Form.Object<Interval>("an interval", members =>
    {
        var start = members.Optional("start", Form.Instant, interval => interval.HasStart ? interval.Start : null);
        var end = members.Optional("end", Form.Instant, interval => interval.HasEnd ? interval.End : null);
        return found => new(found.Get(start), found.Get(end));
    });

    internal static JsonForm<Knowledge> Knowledge { get; } = Form.Object<Knowledge>("knowledge", members =>
    {
        var completeThrough = members.Optional("completeThrough", Form.Instant, knowledge => knowledge.HasHorizon ? knowledge.CompleteThrough : null);
        var knownAt = members.Optional("knownAt", Form.Instant, knowledge => knowledge.IsRestricted ? knowledge.KnownAt : null);
        return found =>
        {
            Knowledge knowledge = found.Get(completeThrough) is { } through ? TradePolicy.Knowledge.Through(through) : TradePolicy.Knowledge.Complete;
            return found.Get(knownAt) is { } known ? knowledge.RestrictedTo(known) : knowledge;
        };
    });

    private static bool IsStated(LegalMoment moment) => moment.Clock == LegalClock.Stated;

    private static bool IsRange(Publication publication) => publication is { IsSupposed: false, IsDayOnly: false, IsExact: false };

    private static LocalDate? DayOf(LegalEnd end, DayInclusion inclusion) => end is LegalEnd.DayEnd day && day.Inclusion == inclusion ? day.Date : null;

    private static LegalMoment OnDay(LocalDate day, LegalClock clock, DateTimeZone zone) => clock switch
    {
        LegalClock.StartOfDay => LegalMoment.StartOf(day, zone),
        LegalClock.EndOfDay => LegalMoment.EndOf(day, zone),
        _ => LegalMoment.SomeTimeOn(day, zone),
    };
}
