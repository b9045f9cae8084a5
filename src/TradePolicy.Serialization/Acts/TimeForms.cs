using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Serialization;

/// <summary>Moments, ends, bounds, publications, intervals and knowledge as JSON.</summary>
internal static class TimeForms
{
    private static readonly (string Word, LegalEnd End)[] Undated = [("open", LegalEnd.OpenEnded), ("notStated", LegalEnd.NotStated)];

    private static readonly WordForm<TimeOfDayKind> Clocks = Form.Words(
        ("startOfDay", TimeOfDayKind.StartOfDay), ("endOfDay", TimeOfDayKind.EndOfDay), ("notStated", TimeOfDayKind.NotStated));

    private static readonly JsonForm<AnnualDate> DayOfYear = Form.Pattern(
        AnnualDatePattern.Iso, "a day of the year", "05-01", "^[0-9]{2}-[0-9]{2}$");

    internal static JsonForm<LegalMoment> Moment { get; } = Form.Object<LegalMoment>("a moment", members =>
    {
        var local = members.Optional(
            "local",
            Form.Pattern(
                LocalDateTimePattern.ExtendedIso, "a local date and time", "2025-05-14T00:01:00", $"^{Form.Day}T{Form.Clock}$"),
            moment => moment.TimeOfDay is { } time ? moment.Date.At(time) : null);
        var day = members.Optional("day", Form.Date, moment => IsStated(moment) ? null : moment.Date);
        var clock = members.Optional("clock", Clocks, moment => IsStated(moment) ? null : moment.TimeOfDayKind);
        var zone = members.Required("zone", Form.Zone, moment => moment.Zone);
        var printed = members.Optional(
            "printedOffset",
            Form.Pattern(OffsetPattern.GeneralInvariant, "an offset", "-04", "^[+-][0-9]{2}(:[0-9]{2}(:[0-9]{2})?)?$"),
            moment => moment.PrintedOffset);
        return members.OneOf(
            "A moment has either local (and perhaps printedOffset), or day and clock.",
            members.When([local], [printed], found => LegalMoment.At(found.Get(local)!.Value, found.Get(zone), found.Get(printed))),
            members.When([day, clock], found => OnDay(found.Get(day)!.Value, found.Get(clock)!.Value, found.Get(zone))));
    });

    internal static JsonForm<LegalEnd> End { get; } = Form.TextOr(
        Form.ByName(
            (_, word) => Array.Find(Undated, end => end.Word == word).End,
            end => Array.Find(Undated, undated => undated.End.Equals(end)).Word,
            (_, word) => $"'{word}' is not an end: an end is open, notStated, or an object.",
            static _ => SchemaNode.Words([.. Undated.Select(undated => undated.Word)])),
        Form.Deferred(() => DatedEnd!, mayBeNewer: false),
        end => Array.Exists(Undated, undated => undated.End.Equals(end)));

    private static readonly JsonForm<LegalEnd> DatedEnd = Form.Object<LegalEnd>("an end", members =>
    {
        var until = members.InVariants("until", Moment, end => (end as LegalEnd.MomentEnd)?.Moment);
        var through = members.Optional("through", Form.Date, end => DayOf(end, DayInclusion.Included));
        var before = members.Optional("before", Form.Date, end => DayOf(end, DayInclusion.Excluded));
        var to = members.Optional("to", Form.Date, end => DayOf(end, DayInclusion.NotStated));
        var zone = members.InVariants("zone", Form.Zone, end => (end as LegalEnd.DayEnd)?.Zone);
        var upon = members.InVariants("upon", Form.Text, end => (end as LegalEnd.EventEnd)?.Event);
        var either = members.InVariants("eitherOf", Form.List(End), end => (end as LegalEnd.EitherEnd)?.Ends);
        return members.OneOf(
            "An end has either until, or upon, or eitherOf, or one of through, before and to together with zone.",
            members.When([until], members.CreatedBy(LegalEnd.At, until)),
            members.When([upon], members.CreatedBy(LegalEnd.OnEvent, upon)),
            members.When([either], members.CreatedBy(LegalEnd.EitherOf, either)),
            members.When([through, zone], found => LegalEnd.OnDay(found.Get(through)!.Value, found.Get(zone), DayInclusion.Included)),
            members.When([before, zone], found => LegalEnd.OnDay(found.Get(before)!.Value, found.Get(zone), DayInclusion.Excluded)),
            members.When([to, zone], found => LegalEnd.OnDay(found.Get(to)!.Value, found.Get(zone), DayInclusion.NotStated)));
    });

    internal static JsonForm<YearlySeason> Season { get; } = Form.Object<YearlySeason>("a season", members =>
    {
        var from = members.Required("from", DayOfYear, season => season.FirstDay);
        var through = members.Optional("through", DayOfYear, season => LastDayOf(season, DayInclusion.Included));
        var before = members.Optional("before", DayOfYear, season => LastDayOf(season, DayInclusion.Excluded));
        var to = members.Optional("to", DayOfYear, season => LastDayOf(season, DayInclusion.NotStated));
        var zone = members.Required("zone", Form.Zone, season => season.Zone);
        return members.OneOf(
            "A season ends with one of through, before and to.",
            members.When([through], found => Of(found, through, DayInclusion.Included)),
            members.When([before], found => Of(found, before, DayInclusion.Excluded)),
            members.When([to], found => Of(found, to, DayInclusion.NotStated)));

        YearlySeason Of(FoundMembers found, Member<AnnualDate?> last, DayInclusion inclusion) =>
            YearlySeason.Of(found.Get(from), found.Get(last)!.Value, found.Get(zone), inclusion);
    });

    private static readonly JsonForm<LegalReading> Reading = Form.Object<LegalReading>("a reading", members =>
    {
        var instant = members.Required("instant", Form.Instant, reading => reading.Instant);
        var zone = members.Required("zone", Form.Zone, reading => reading.Zone);
        var endOfDay = members.Flag("endOfDay", reading => reading.IsEndOfDay);
        var basis = members.Required("basis", Form.Text, reading => reading.Basis);
        return members.CreatedBy(LegalReading.Of, instant, zone, basis, endOfDay);
    });

    internal static JsonForm<LegalBound> Bound { get; } = Form.Object<LegalBound>("a bound", members =>
    {
        var readings = members.InVariants("readings", Form.List(Reading), bound => bound.IsDated ? bound.Possible : null);
        var undated = members.InVariants("undated", Form.Text, bound => bound.IsDated ? null : bound.UndatedReason);
        return members.OneOf(
            "A bound has either readings or undated.",
            members.When([readings], members.CreatedBy(LegalBound.Of, readings)),
            members.When([undated], members.CreatedBy(LegalBound.Undated, undated)));
    });

    internal static JsonForm<Publication> Publication { get; } = Form.Object<Publication>("a publication", members =>
    {
        var at = members.Optional(
            "at", Form.Instant,
            publication => publication is { IsHypothetical: false, IsDayOnly: false, IsExact: true } ? publication.Earliest : null);
        var on = members.Optional("on", Form.Date, publication => publication.Date);
        var zone = members.InVariants("zone", Form.Zone, publication => publication.Zone);
        var earliest = members.Optional("earliest", Form.Instant, publication => IsRange(publication) ? publication.Earliest : null);
        var latest = members.Optional("latest", Form.Instant, publication => IsRange(publication) ? publication.Latest : null);
        var supposed = members.Flag("supposed", publication => publication.IsHypothetical);
        return members.OneOf(
            "A publication has either at, or on and zone, or earliest and latest, or is supposed.",
            Stated([at], found => TradePolicy.Publication.At(found.Get(at)!.Value)),
            Stated([on, zone], found => TradePolicy.Publication.On(found.Get(on)!.Value, found.Get(zone))),
            Stated([earliest, latest], found => TradePolicy.Publication.Between(found.Get(earliest)!.Value, found.Get(latest)!.Value)),
            members.When([supposed], _ => TradePolicy.Publication.Hypothetical).Where(supposed, isTrue: true));

        Variant<Publication> Stated(Member[] needs, Factory<Publication> make) =>
            members.When(needs, [supposed], make).Where(supposed, isTrue: false);
    });

    internal static JsonForm<Interval> Interval { get; } = Form.Object<Interval>("an interval", members =>
    {
        var start = members.Optional("start", Form.Instant, interval => interval.HasStart ? interval.Start : null);
        var end = members.Optional("end", Form.Instant, interval => interval.HasEnd ? interval.End : null);
        return found => new(found.Get(start), found.Get(end));
    });

    internal static JsonForm<Knowledge> Knowledge { get; } = Form.Object<Knowledge>("knowledge", members =>
    {
        var completeThrough = members.Optional("completeThrough", Form.Instant, knowledge => knowledge.CompleteThrough);
        var knownAt = members.Optional("knownAt", Form.Instant, knowledge => knowledge.KnownAt);
        return members
            .CreatedBy(
                last => last is { } through ? TradePolicy.Knowledge.Through(through) : TradePolicy.Knowledge.Complete, completeThrough)
            .ThenIfStated(knownAt, (knowledge, known) => knowledge.RestrictedTo(known));
    });

    private static bool IsStated(LegalMoment moment) => moment.TimeOfDayKind == TimeOfDayKind.Stated;

    private static bool IsRange(Publication publication) => publication is { IsHypothetical: false, IsDayOnly: false, IsExact: false };

    private static AnnualDate? LastDayOf(YearlySeason season, DayInclusion inclusion) =>
        season.LastDayInclusion == inclusion ? season.LastDay : null;

    private static LocalDate? DayOf(LegalEnd end, DayInclusion inclusion) =>
        end is LegalEnd.DayEnd day && day.Inclusion == inclusion ? day.Date : null;

    private static LegalMoment OnDay(LocalDate day, TimeOfDayKind clock, DateTimeZone zone) => clock switch
    {
        TimeOfDayKind.StartOfDay => LegalMoment.StartOf(day, zone),
        TimeOfDayKind.EndOfDay => LegalMoment.EndOf(day, zone),
        _ => LegalMoment.SomeTimeOn(day, zone),
    };
}
