using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// A season that returns every year, as a text fixes it by its first and last day: "from 1 May to 31 October of each year". It starts with
/// the first instant of the first day in the zone; its last day is included unless it says otherwise. A season whose last day
/// comes before the first in the calendar runs over the end of the year.
/// </summary>
/// <remarks>
/// It consists of the days that a year has: in a common year, one that begins on 29 February begins on 1 March, and one that ends on
/// 29 February ends with 28 February. Seasons are worked out from <see cref="FirstYear"/> through <see cref="LastYear"/>; after that an
/// act of a season leaves the answer open. Immutable, and safe for use from several threads.
/// </remarks>
/// <example><code>
/// var brussels = DateTimeZoneProviders.Tzdb["Europe/Brussels"];
/// YearlySeason tomatoes = YearlySeason.Of(new AnnualDate(5, 1), new AnnualDate(10, 31), brussels);
/// tomatoes.In(2026).ToString();                      // from 2026-05-01 Europe/Brussels through 2026-10-31 Europe/Brussels
/// LegalAct.Enact("eu/x/summer", "eu/x", regulation, LegalWindow.Starting(start), rate).EachYear(tomatoes)
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record YearlySeason
{
    /// <summary>The first year in which a season is worked out.</summary>
    public const int FirstYear = 1800;

    /// <summary>The last year in which a season is worked out.</summary>
    public const int LastYear = 2199;

    private static readonly AnnualDate LeapDay = new(2, 29);

    private YearlySeason(AnnualDate firstDay, AnnualDate lastDay, DateTimeZone zone, DayInclusion lastDayInclusion)
    {
        Zone = Require.Given(zone);
        FirstDay = firstDay;
        LastDay = lastDay;
        LastDayInclusion = Enum.IsDefined(lastDayInclusion)
            ? lastDayInclusion
            : throw new ArgumentOutOfRangeException(nameof(lastDayInclusion), lastDayInclusion, "Not a way of including a day.");
        if (firstDay == lastDay && lastDayInclusion != DayInclusion.Included)
            throw new ArgumentException($"A season has at least one day; from {Text(firstDay)} before {Text(lastDay)} it has none.");
        bool endsWithLeapDay = lastDay == LeapDay || (lastDay == new AnnualDate(3, 1) && lastDayInclusion == DayInclusion.Excluded);
        if (firstDay == LeapDay && endsWithLeapDay)
            throw new ArgumentException("A season of 29 February alone does not return every year.");
    }

    /// <summary>The first day, included.</summary>
    public AnnualDate FirstDay { get; }

    /// <summary>The last day that the text names.</summary>
    public AnnualDate LastDay { get; }

    /// <summary>Whether the last day is included: if the text does not say, the end of each season is a range.</summary>
    public DayInclusion LastDayInclusion { get; }

    /// <summary>The zone in which the text counts.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>A season from a first to a last day.</summary>
    /// <param name="firstDay">The first day, included.</param>
    /// <param name="lastDay">The last day; if it comes before the first, that of the year after.</param>
    /// <param name="zone">The zone in which the text counts.</param>
    /// <param name="lastDayInclusion">Whether the last day is included; by default it is.</param>
    /// <exception cref="ArgumentException">No day is left, or only 29 February.</exception>
    public static YearlySeason Of(
        AnnualDate firstDay, AnnualDate lastDay, DateTimeZone zone, DayInclusion lastDayInclusion = DayInclusion.Included) =>
        new(firstDay, lastDay, zone, lastDayInclusion);

    /// <summary>The season that begins in a year.</summary>
    /// <param name="year">The year of its first day, from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not among them.</exception>
    public LegalWindow In(int year)
    {
        if (year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"A season is worked out for the years {Years}.");
        LocalDate first = FirstDay.InYear(year);
        if (FirstDay == LeapDay && first.Day != LeapDay.Day)
            first = first.PlusDays(1);
        int lastYear = LastDay < FirstDay ? year + 1 : year;
        LocalDate last = LastDay.InYear(lastYear);
        // Without a 29 February, the days before it and through it are the same.
        DayInclusion inclusion = LastDay == LeapDay && last.Day != LeapDay.Day ? DayInclusion.Included : LastDayInclusion;
        return LegalWindow.Starting(LegalMoment.StartOf(first, Zone)).WithStatedEnd(LegalEnd.OnDay(last, Zone, inclusion));
    }

    // By hand: a zone is the same as another of its name.
    /// <summary>Whether both are of the same days in the same zone.</summary>
    /// <param name="other">The other season.</param>
    public bool Equals(YearlySeason? other) =>
        other is not null && FirstDay == other.FirstDay && LastDay == other.LastDay && LastDayInclusion == other.LastDayInclusion
            && Zone.Name() == other.Zone.Name();

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(FirstDay, LastDay, LastDayInclusion, Zone.Name());

    /// <summary>"each year from 05-01 through 10-31 Europe/Brussels".</summary>
    public override string ToString()
    {
        string word = LastDayInclusion switch
        {
            DayInclusion.Included => "through",
            DayInclusion.Excluded => "before",
            _ => "to",
        };
        string unsaid = LastDayInclusion == DayInclusion.NotStated ? " (whether that day is included is not stated)" : "";
        return $"each year from {Text(FirstDay)} {word} {Text(LastDay)} {Zone.Name()}{unsaid}";
    }

    /// <summary>"1800 to 2199".</summary>
    internal static string Years { get; } = string.Create(CultureInfo.InvariantCulture, $"{FirstYear} to {LastYear}");

    /// <summary>The first instant for which seasons are worked out.</summary>
    internal static Instant WorkedOutFrom { get; } = Instant.FromUtc(FirstYear, 1, 2, 0, 0);

    /// <summary>The first instant for which no season is worked out.</summary>
    internal static Instant WorkedOutUntil { get; } = Instant.FromUtc(LastYear, 12, 31, 0, 0);

    /// <summary>The season that was the last to begin by an instant, if one was, and the one that begins next.</summary>
    internal (LegalWindow? Begun, LegalWindow? Next) Around(Instant at)
    {
        if (at < WorkedOutFrom)
            return (null, In(FirstYear));
        int year = at >= WorkedOutUntil ? LastYear : at.InZone(Zone).Year;
        LegalWindow own = In(year);
        return own.Start.Earliest <= at
            ? (own, year < LastYear ? In(year + 1) : null)
            : (year > FirstYear ? In(year - 1) : null, own);
    }

    /// <summary>The seasons that begin or end after an instant, up to and at another.</summary>
    internal IEnumerable<LegalWindow> Between(Instant start, Instant end)
    {
        if (start >= WorkedOutUntil)
            yield break;
        int first = start < WorkedOutFrom ? FirstYear : Math.Max(FirstYear, start.InZone(Zone).Year - 1);
        for (int year = first; year <= LastYear; year++)
        {
            LegalWindow season = In(year);
            if (season.Start.Earliest > end)
                yield break;
            if (season.End.Latest > start)
                yield return season;
        }
    }

    /// <summary>The next begin and the next end after an instant; null if none is worked out.</summary>
    internal (LegalBound? Begin, LegalBound? End) NextAfter(Instant instant)
    {
        IEnumerable<LegalWindow> later = Between(instant, Instant.MaxValue);
        return (later.FirstOrDefault(season => season.Start.PassedAt(instant) != Certainty.Yes)?.Start, later.FirstOrDefault()?.End);
    }

    /// <summary>Refuses a window for whose years no season is worked out.</summary>
    internal static void Check(LegalWindow window)
    {
        if (window.Start.Earliest < WorkedOutFrom || window.Start.Latest >= WorkedOutUntil)
            throw new ArgumentException($"The act begins {window.Start}; a season is worked out for the years {Years}.", nameof(window));
    }

    private static string Text(AnnualDate day) => AnnualDatePattern.Iso.Format(day);
}
