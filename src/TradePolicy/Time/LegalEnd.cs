using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// How a legal text ends something: at a moment, on a day, on an event, until further notice, or without a statement; and how
/// texts do that name different ends.
/// These are different values; none of them is a null, and none a date in the far future.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// LegalEnd.OnDay(new LocalDate(2026, 11, 10), zone, DayInclusion.Included)    // the whole of that day still counts
/// LegalEnd.At(new LocalDateTime(2026, 11, 10, 0, 1).InZoneStrictly(zone))      // a minute of that day counts
/// LegalEnd.OpenEnded                                                           // "until further notice" is a statement, NotStated is none
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record LegalEnd
{
    private LegalEnd(LegalBound bound) => Bound = bound;

    /// <summary>The text states that there is no end until a further act: "until further notice".</summary>
    public static LegalEnd OpenEnded { get; } = new OpenEnd();

    /// <summary>The text says nothing about an end.</summary>
    public static LegalEnd NotStated { get; } = new UnstatedEnd();

    /// <summary>The end as readings in time, or the reason why it has no date.</summary>
    public LegalBound Bound { get; }

    /// <summary>Ends at a moment, which is not included: "until 12:01 a.m. EST on November 10, 2026".</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>The end.</returns>
    public static LegalEnd At(LegalMoment moment) => new MomentEnd(Require.Given(moment));

    /// <summary>Ends at a moment, which is not included.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>The end.</returns>
    /// <exception cref="ArgumentException"><paramref name="moment"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    public static LegalEnd At(ZonedDateTime moment) => At(moment, nameof(moment));

    /// <summary>Ends at a moment that a caller was given under another name.</summary>
    internal static LegalEnd At(ZonedDateTime moment, string name) => new MomentEnd(LegalMoment.Of(moment, name));

    /// <summary>Ends on a day.</summary>
    /// <param name="date">The day that the text names.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <param name="inclusion">Whether the day is included in the period.</param>
    /// <returns>The end.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is not of the ISO calendar, or outside the instants that can be
    /// represented.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="inclusion"/> is not defined.</exception>
    public static LegalEnd OnDay(LocalDate date, DateTimeZone zone, DayInclusion inclusion) =>
        OnDay(date, zone, inclusion, nameof(date));

    /// <summary>Ends on a day that a caller was given under another name.</summary>
    internal static LegalEnd OnDay(LocalDate day, DateTimeZone zone, DayInclusion inclusion, string name) =>
        Enum.IsDefined(inclusion)
            ? new DayEnd(LegalMoment.Of(day, TimeOfDayKind.StartOfDay, zone, name), inclusion, name)
            : throw new ArgumentOutOfRangeException(nameof(inclusion), inclusion, "Not a way of including a day.");

    /// <summary>Ends on an event that the text names and that has no date.</summary>
    /// <param name="eventText">The event, in a few words: "notification by the Secretary of Commerce".</param>
    /// <exception cref="ArgumentException"><paramref name="eventText"/> is empty or too long.</exception>
    /// <returns>The end.</returns>
    public static LegalEnd OnEvent(string eventText) => new EventEnd(Require.Text(eventText));

    /// <summary>
    /// Ends according to one of several texts, none of which prevails: a notice ends exclusions "before 11:59 p.m. on
    /// November 9, 2026", and the tariff schedule that it amends says "through November 9, 2026".
    /// </summary>
    /// <param name="ends">The ends with dates, in the order in which they are to be named; two at least, each once.</param>
    /// <returns>The end.</returns>
    /// <exception cref="ArgumentException">There are fewer than two ends, one is given twice, or one has no date.</exception>
    public static LegalEnd EitherOf(params IEnumerable<LegalEnd> ends)
    {
        LegalEnd[] own = [.. Require.Given(ends)];
        return own.Length > 1 && own.Distinct().Count() == own.Length && own.All(end => end is { Bound.IsDated: true })
            ? new EitherEnd(ValueList.Owning(own))
            : throw new ArgumentException("Different ends are two at least, each once and each with a date.", nameof(ends));
    }

    // By hand: the bound is calculated from the members of each kind of end.
    /// <summary>Whether both are the same end.</summary>
    /// <param name="other">The other end.</param>
    public virtual bool Equals(LegalEnd? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc />
    public override int GetHashCode() => Bound.GetHashCode();

    /// <summary>"until 2026-11-10T00:01 America/New_York", "through 2026-11-09 America/New_York", "until further notice".</summary>
    public sealed override string ToString() => Wording;

    // Internal, so that other code cannot add kinds.
    private protected abstract string Wording { get; }

    /// <summary>An end at a moment, which is not included.</summary>
    /// <remarks>Immutable, and safe for use from several threads.</remarks>
    [JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
    public sealed record MomentEnd : LegalEnd
    {
        internal MomentEnd(LegalMoment moment)
            : base(moment.Bound) => Moment = moment;

        /// <summary>The moment.</summary>
        public LegalMoment Moment { get; }

        /// <summary>"until 2026-11-10T00:01 America/New_York".</summary>
        private protected override string Wording => $"until {Moment}";
    }

    /// <summary>An end given as a day.</summary>
    /// <remarks>Immutable, and safe for use from several threads.</remarks>
    [JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
    public sealed record DayEnd : LegalEnd
    {
        private readonly LegalMoment day;

        internal DayEnd(LegalMoment day, DayInclusion inclusion, string name)
            : base(Read(day, inclusion, name))
        {
            this.day = day;
            Inclusion = inclusion;
        }

        /// <summary>The day that the text names.</summary>
        public LocalDate Date => day.Date;

        /// <summary>The zone in which the text counts.</summary>
        public DateTimeZone Zone => day.Zone;

        /// <summary>Whether the day is included in the period.</summary>
        public DayInclusion Inclusion { get; }

        /// <summary>"through 2026-11-09 America/New_York".</summary>
        private protected override string Wording
        {
            get
            {
                string word = Inclusion switch
                {
                    DayInclusion.Included => "through",
                    DayInclusion.Excluded => "before",
                    _ => "to",
                };
                string unsaid = Inclusion == DayInclusion.NotStated ? " (whether that day is included is not stated)" : "";
                return $"{word} {LocalDatePattern.Iso.Format(Date)} {Zone.Name()}{unsaid}";
            }
        }

        private static LegalBound Read(LegalMoment day, DayInclusion inclusion, string name)
        {
            LegalReading excluded = new(day.Earliest, day.Zone, "that day excluded");
            LegalReading included = new(
                day.Zone.EndInstantOf(day.Date, name), day.Zone, "that day included", isEndOfDay: true);
            return inclusion switch
            {
                DayInclusion.Included => LegalBound.Of(included),
                DayInclusion.Excluded => LegalBound.Of(excluded),
                _ => LegalBound.Of([excluded, included]),
            };
        }
    }

    /// <summary>An end on an event.</summary>
    /// <remarks>Immutable, and safe for use from several threads.</remarks>
    [JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
    public sealed record EventEnd : LegalEnd
    {
        internal EventEnd(string happening)
            : base(LegalBound.Undated($"it ends upon {happening}")) => Event = happening;

        /// <summary>The event, in a few words.</summary>
        public string Event { get; }

        /// <summary>"upon notification by the Secretary of Commerce".</summary>
        private protected override string Wording => $"upon {Event}";
    }

    /// <summary>Ends of which different texts name one each.</summary>
    /// <remarks>Immutable, and safe for use from several threads.</remarks>
    [JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
    public sealed record EitherEnd : LegalEnd
    {
        internal EitherEnd(ValueList<LegalEnd> ends)
            : base(LegalBound.Of(ends.SelectMany(end => end.Bound.Possible))) => Ends = ends;

        /// <summary>The ends, in the order given.</summary>
        public ValueList<LegalEnd> Ends { get; }

        /// <summary>"until 2026-11-09T23:59 America/New_York or through 2026-11-09 America/New_York".</summary>
        private protected override string Wording => string.Join(" or ", Ends);
    }

    private sealed record OpenEnd() : LegalEnd(LegalBound.Undated("it runs until a further act ends it"))
    {
        private protected override string Wording => "until further notice";
    }

    private sealed record UnstatedEnd() : LegalEnd(LegalBound.Undated("the text states no end"))
    {
        private protected override string Wording => "no end stated";
    }
}
