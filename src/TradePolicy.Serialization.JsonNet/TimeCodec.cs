using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Moments, ends, bounds, publications, intervals and knowledge as JSON.</summary>
internal static class TimeCodec
{
    private const string OpenEnd = "open";
    private const string UnstatedEnd = "notStated";

    private static readonly JsonShape MomentShape = new("a moment", ["zone"], "local", "printedOffset", "day", "clock");
    private static readonly JsonShape EndShape = new("an end", [], "until", "through", "before", "to", "zone", "upon", "eitherOf");
    private static readonly JsonShape BoundShape = new("a bound", [], "readings", "undated");
    private static readonly JsonShape ReadingShape = new("a reading", ["instant", "zone", "basis"], "endOfDay");
    private static readonly JsonShape PublicationShape = new("a publication", [], "at", "on", "zone", "earliest", "latest", "supposed");
    private static readonly JsonShape IntervalShape = new("an interval", [], "start", "end");
    private static readonly JsonShape KnowledgeShape = new("knowledge", [], "completeThrough", "knownAt");

    private static readonly FrozenDictionary<string, LegalClock> Clocks = new Dictionary<string, LegalClock>
    {
        ["startOfDay"] = LegalClock.StartOfDay,
        ["endOfDay"] = LegalClock.EndOfDay,
        ["notStated"] = LegalClock.NotStated,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly OffsetPattern OffsetText = OffsetPattern.GeneralInvariant;

    internal static LegalMoment ReadMoment(JsonInput input)
    {
        DateTimeZone? zone = null;
        LocalDateTime? local = null;
        Offset? printedOffset = null;
        LocalDate? day = null;
        LegalClock? clock = null;
        input.Object(MomentShape, member =>
        {
            switch (member)
            {
                case "zone": zone = input.Zone(); break;
                case "local": local = input.Parsed(LocalDateTimePattern.ExtendedIso, "a local date and time such as 2025-05-14T00:01:00"); break;
                case "printedOffset": printedOffset = input.Parsed(OffsetText, "an offset such as -04"); break;
                case "day": day = input.Date(); break;
                default: clock = input.Word(Clocks); break;
            }
        });

        if (local is { } dateTime && day is null && clock is null)
            return LegalMoment.At(dateTime, zone!, printedOffset);
        if (local is not null || printedOffset is not null || day is not { } date || clock is null)
            throw input.Fail("A moment has either local (and perhaps printedOffset), or day and clock.");
        return clock switch
        {
            LegalClock.StartOfDay => LegalMoment.StartOf(date, zone!),
            LegalClock.EndOfDay => LegalMoment.EndOf(date, zone!),
            _ => LegalMoment.SomeTimeOn(date, zone!),
        };
    }

    internal static void Write(JsonOutput output, LegalMoment moment) => output.Object(() =>
    {
        if (moment.Clock == LegalClock.Stated)
        {
            output.Member("local", LocalDateTimePattern.ExtendedIso.Format(moment.Date.At(moment.TimeOfDay)));
        }
        else
        {
            output.Member("day", moment.Date);
            output.Member("clock", Clocks.First(word => word.Value == moment.Clock).Key);
        }

        output.Member("zone", moment.Zone.Id);
        if (moment.PrintedOffset is { } printed)
            output.Member("printedOffset", OffsetText.Format(printed));
    });

    internal static LegalEnd ReadEnd(JsonInput input)
    {
        if (input.IsString)
        {
            return input.String() switch
            {
                OpenEnd => LegalEnd.Open,
                UnstatedEnd => LegalEnd.NotStated,
                string other => throw input.Fail($"'{ShownText.Cut(other)}' is no end: it is {OpenEnd}, {UnstatedEnd}, or an object."),
            };
        }

        LegalMoment? until = null;
        string? upon = null;
        DateTimeZone? zone = null;
        List<LegalEnd>? either = null;
        List<(LocalDate Day, DayInclusion Inclusion)> days = [];
        input.Object(EndShape, member =>
        {
            switch (member)
            {
                case "until": until = ReadMoment(input); break;
                case "upon": upon = input.String(); break;
                case "zone": zone = input.Zone(); break;
                case "eitherOf": either = input.Array(() => ReadEnd(input)); break;
                case "through": days.Add((input.Date(), DayInclusion.Included)); break;
                case "before": days.Add((input.Date(), DayInclusion.Excluded)); break;
                default: days.Add((input.Date(), DayInclusion.NotStated)); break;
            }
        });

        return (until, upon, either, zone, days.Count) switch
        {
            ({ }, null, null, null, 0) => LegalEnd.At(until),
            (null, { }, null, null, 0) => LegalEnd.Upon(upon),
            (null, null, { }, null, 0) => LegalEnd.EitherOf(either),
            (null, null, null, { }, 1) => LegalEnd.OnDay(days[0].Day, zone, days[0].Inclusion),
            _ => throw input.Fail("An end has either until, or upon, or eitherOf, or one of through, before and to together with zone."),
        };
    }

    internal static void Write(JsonOutput output, LegalEnd end)
    {
        switch (end)
        {
            case LegalEnd.MomentEnd moment:
                output.Object(() => output.Member("until", () => Write(output, moment.Moment)));
                break;
            case LegalEnd.DayEnd day:
                output.Object(() =>
                {
                    output.Member(day.Inclusion switch { DayInclusion.Included => "through", DayInclusion.Excluded => "before", _ => "to" }, day.Date);
                    output.Member("zone", day.Zone.Id);
                });
                break;
            case LegalEnd.EitherEnd either:
                output.Object(() => output.Array("eitherOf", either.Ends, each => Write(output, each)));
                break;
            case LegalEnd.EventEnd happening:
                output.Object(() => output.Member("upon", happening.Event));
                break;
            default:
                output.Value(end.Equals(LegalEnd.Open) ? OpenEnd : UnstatedEnd);
                break;
        }
    }

    internal static LegalBound ReadBound(JsonInput input)
    {
        List<LegalReading>? readings = null;
        string? undated = null;
        input.Object(BoundShape, member =>
        {
            if (member == "undated")
                undated = input.String();
            else
                readings = input.Array(() => ReadReading(input));
        });
        return (readings, undated) switch
        {
            ({ }, null) => LegalBound.Of(readings),
            (null, { }) => LegalBound.Undated(undated),
            _ => throw input.Fail("A bound has either readings or undated."),
        };
    }

    internal static void Write(JsonOutput output, LegalBound bound) => output.Object(() =>
    {
        if (!bound.IsDated)
        {
            output.Member("undated", bound.UndatedBecause);
            return;
        }

        output.Array("readings", bound.Readings, reading => output.Object(() =>
        {
            output.Member("instant", reading.Instant);
            output.Member("zone", reading.Zone.Id);
            output.Flag("endOfDay", reading.IsEndOfDay);
            output.Member("basis", reading.Basis);
        }));
    });

    internal static Publication ReadPublication(JsonInput input)
    {
        Instant? at = null, earliest = null, latest = null;
        LocalDate? on = null;
        DateTimeZone? zone = null;
        bool supposed = false;
        input.Object(PublicationShape, member =>
        {
            switch (member)
            {
                case "at": at = input.Instant(); break;
                case "on": on = input.Date(); break;
                case "zone": zone = input.Zone(); break;
                case "earliest": earliest = input.Instant(); break;
                case "supposed": supposed = input.Boolean(); break;
                default: latest = input.Instant(); break;
            }
        });
        return (at, on, zone, earliest, latest) switch
        {
            ({ } instant, null, null, null, null) when !supposed => Publication.At(instant),
            (null, { } day, { }, null, null) when !supposed => Publication.On(day, zone),
            (null, null, null, { } from, { } to) when !supposed => Publication.Between(from, to),
            (null, null, null, null, null) when supposed => Publication.Supposed,
            _ => throw input.Fail("A publication has either at, or on and zone, or earliest and latest, or is supposed."),
        };
    }

    internal static void Write(JsonOutput output, Publication publication) => output.Object(() =>
    {
        if (publication.IsSupposed)
        {
            output.Member("supposed", true);
        }
        else if (publication.IsDayOnly)
        {
            output.Member("on", publication.Date);
            output.Member("zone", publication.Zone!.Id);
        }
        else if (publication.IsExact)
        {
            output.Member("at", publication.Earliest);
        }
        else
        {
            output.Member("earliest", publication.Earliest);
            output.Member("latest", publication.Latest);
        }
    });

    internal static Interval ReadInterval(JsonInput input)
    {
        Instant? start = null, end = null;
        input.Object(IntervalShape, member =>
        {
            if (member == "start")
                start = input.Instant();
            else
                end = input.Instant();
        });
        return new(start, end);
    }

    internal static void Write(JsonOutput output, Interval interval) => output.Object(() =>
    {
        if (interval.HasStart)
            output.Member("start", interval.Start);
        if (interval.HasEnd)
            output.Member("end", interval.End);
    });

    internal static Knowledge ReadKnowledge(JsonInput input)
    {
        Instant? completeThrough = null, knownAt = null;
        input.Object(KnowledgeShape, member =>
        {
            if (member == "knownAt")
                knownAt = input.Instant();
            else
                completeThrough = input.Instant();
        });
        Knowledge knowledge = completeThrough is { } through ? Knowledge.Through(through) : Knowledge.Complete;
        return knownAt is { } known ? knowledge.RestrictedTo(known) : knowledge;
    }

    internal static void Write(JsonOutput output, Knowledge knowledge) => output.Object(() =>
    {
        if (knowledge.HasHorizon)
            output.Member("completeThrough", knowledge.CompleteThrough);
        if (knowledge.IsRestricted)
            output.Member("knownAt", knowledge.KnownAt);
    });

    private static LegalReading ReadReading(JsonInput input)
    {
        Instant instant = default;
        DateTimeZone? zone = null;
        string? basis = null;
        bool endOfDay = false;
        input.Object(ReadingShape, member =>
        {
            switch (member)
            {
                case "instant": instant = input.Instant(); break;
                case "zone": zone = input.Zone(); break;
                case "basis": basis = input.String(); break;
                default: endOfDay = input.Boolean(); break;
            }
        });
        return LegalReading.Of(instant, zone!, basis!, endOfDay);
    }
}
