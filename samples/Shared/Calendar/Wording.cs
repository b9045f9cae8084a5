using NodaTime;
using NodaTime.Text;
using TradePolicy;

namespace Samples;

/// <summary>The words for the values of the library. Every value is worded here, and once.</summary>
internal static class Wording
{
    internal const string AsFarAsKnown = "as far as known";

    internal static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    internal static string Of(Economy economy) => economy.ToString("N", null);

    internal static string Of(LegalView view) => view switch
    {
        LegalView.AsWritten => "as written (what the published texts say)",
        LegalView.AsCollected => "as collected (what customs applied)",
        _ => "as ruled (what courts have ruled since)",
    };

    internal static string Of(TruceStatus status) => status switch
    {
        TruceStatus.NotKnown => "no truce known",
        TruceStatus.AnnouncedOnly => "announced, not enacted",
        TruceStatus.NotYetInForce => "enacted, not yet in force",
        TruceStatus.InForce => "in force",
        TruceStatus.InForceNothingToSuspend => "in force, nothing left to suspend",
        TruceStatus.Interrupted => "between two windows",
        TruceStatus.Lapsed => "lapsed",
        TruceStatus.Ended => "ended by an act of the party",
        TruceStatus.Indeterminate => "indeterminate: in force or not",
        _ => "not known",
    };

    /// <summary>What the additional rate of a party is a rate of.</summary>
    internal static string DutyOf(Economy party, Economy origin) => party == Economy.UnitedStates
        ? $"US duties on all goods of {Of(origin)}"
        : "China's additional duty on all US goods";

    /// <summary>A party where there is little space: "US", "China".</summary>
    internal static string Short(Economy party) => party == Economy.UnitedStates ? "US" : Of(party);

    /// <summary>"2025-08-12T24:00 (+08)".</summary>
    internal static string Local(LegalReading reading) =>
        $"{reading.LocalText} ({OffsetPattern.GeneralInvariant.Format(reading.Moment.Offset)})";

    /// <summary>The day of a reading on the clock of its text, with the offset: "2025-11-10 (-05)".</summary>
    internal static string DayOf(LegalReading reading) =>
        $"{LocalDatePattern.Iso.Format(reading.Moment.Date)} ({OffsetPattern.GeneralInvariant.Format(reading.Moment.Offset)})";

    /// <summary>The last day of a bound on the clock of its text, on the latest reading: "2027-01-10".</summary>
    internal static string LastDayOf(LegalBound end) => LocalDatePattern.Iso.Format(end.Possible[^1].LastDay);

    /// <summary>The times of a bound on a day, on the clock of its text: "12:01 or 24:00".</summary>
    internal static string TimesOn(LocalDate day, LegalBound bound)
    {
        string prefix = LocalDatePattern.Iso.Format(day) + "T";
        return string.Join(
            " or ", bound.Possible.Select(reading => reading.LocalText.Replace(prefix, "", StringComparison.Ordinal)).Distinct());
    }

    /// <summary>The readings of a bound on the clock of the text, a line each; or why it has no date.</summary>
    internal static string[] Local(LegalBound bound) => Alternatives(bound, Local);

    /// <summary>The readings of a bound in UTC, a line each; or why it has no date.</summary>
    internal static string[] Utc(LegalBound bound) => Alternatives(bound, reading => Of(reading.Instant));

    /// <summary>The length of a window in the unit of its text.</summary>
    internal static string Of(LegalLength length)
    {
        if (length is not LegalLength.Calendar { Period: var period })
            return Of(((LegalLength.Elapsed)length).Duration);
        return Joined(
            ", ", Count(period.Years, "year"), Count(period.Months, "month"), Count(period.Weeks, "week"), Count(period.Days, "day"));
    }

    /// <summary>When something was published, to be read after "published": a day, an instant, or between which instants.</summary>
    internal static string Of(Publication published) =>
        published.Date is { } day ? LocalDatePattern.Iso.Format(day)
        : published.IsExact ? Of(published.Earliest)
        : $"between {Of(published.Earliest)} and {Of(published.Latest)}";

    /// <summary>The same, to be read after a verb: "on 2025-05-12", "between … and …".</summary>
    internal static string On(Publication published) => published.IsDayOnly || published.IsExact ? $"on {Of(published)}" : Of(published);

    /// <summary>The city in which the clock of a zone is set: "New York", "Beijing".</summary>
    internal static string PlaceOf(DateTimeZone zone) => zone.Id == "Asia/Shanghai" ? "Beijing" : zone.Id.Split('/')[^1].Replace('_', ' ');

    /// <summary>Days of 24 hours, hours, minutes and seconds.</summary>
    internal static string Of(Duration duration) => duration == Duration.Zero
        ? "0 s"
        : Joined(" ", Unit(duration.Days, "d"), Unit(duration.Hours, "h"), Unit(duration.Minutes, "min"), Unit(duration.Seconds, "s"));

    private static string[] Alternatives(LegalBound bound, Func<LegalReading, string> text) =>
        bound.IsDated ? Or(bound.Possible.Select(text).Distinct()) : [bound.UndatedReason];

    private static string[] Or(IEnumerable<string> alternatives)
    {
        string[] lines = [.. alternatives];
        return [.. lines.Select((line, index) => index < lines.Length - 1 ? $"{line} or" : line)];
    }

    private static string Unit(int count, string unit) => count == 0 ? "" : $"{count} {unit}";

    private static string Count(int count, string unit) => count is 0 or 1 ? Unit(count, unit) : Unit(count, unit + "s");

    private static string Joined(string separator, params string[] parts) => string.Join(separator, parts.Where(part => part.Length > 0));
}
