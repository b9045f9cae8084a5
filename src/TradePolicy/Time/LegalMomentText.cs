using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Reads the text of a legal moment.</summary>
internal static class LegalMomentText
{
    private const string Expected = "expected a text such as 2025-05-14T00:01 America/New_York";
    private const string Vague = " (time of day not stated)";
    private const string Printed = " (printed ";
    private const string EndOfDay = "T24:00";
    private const int LongestText = 128;

    internal static LegalMoment? Read(string text, out string problem)
    {
        problem = $"{Expected}.";
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || text.Length > LongestText)
            return null;
        string local = text[..space];
        string zoneId = text[(space + 1)..];
        bool isVague = zoneId.EndsWith(Vague, StringComparison.Ordinal);
        if (isVague)
            zoneId = zoneId[..^Vague.Length];
        Offset? printed = null;
        if (zoneId.IndexOf(Printed, StringComparison.Ordinal) is >= 0 and var at && zoneId.EndsWith(')'))
        {
            ParseResult<Offset> offset = OffsetPattern.GeneralInvariant.Parse(zoneId[(at + Printed.Length)..^1]);
            if (!offset.Success)
            {
                problem = $"its printed offset is not one such as -04; {Expected} (printed -04).";
                return null;
            }

            printed = offset.Value;
            zoneId = zoneId[..at];
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is not { } zone)
        {
            problem = $"there is no time zone '{QuotedText.Cut(zoneId)}'; {Expected}.";
            return null;
        }

        bool isStated = local.Contains('T') && !local.EndsWith(EndOfDay, StringComparison.Ordinal);
        // Only a stated clock time has a printed offset.
        if (isStated ? isVague : printed is not null)
            return null;
        try
        {
            return isStated ? Stated(local, zone, printed) : OnDay(local, zone, isVague);
        }
        catch (ArgumentException exception)
        {
            problem = exception.Message;
            return null;
        }
    }

    private static LegalMoment? Stated(string local, DateTimeZone zone, Offset? printed) =>
        Clock(local) is { } clock ? LegalMoment.At(clock, zone, printed) : null;

    private static LocalDateTime? Clock(string local)
    {
        ParseResult<LocalDateTime> whole = LocalDateTimePattern.ExtendedIso.Parse(local);
        if (!whole.Success)
            whole = Minutes.Parse(local);
        return whole.Success ? whole.Value : null;
    }

    private static LocalDateTimePattern Minutes { get; } = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static LegalMoment? OnDay(string local, DateTimeZone zone, bool isVague)
    {
        bool isEnd = local.EndsWith(EndOfDay, StringComparison.Ordinal);
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(isEnd ? local[..^EndOfDay.Length] : local);
        if (!day.Success || (isEnd && isVague))
            return null;
        return isVague ? LegalMoment.SomeTimeOn(day.Value, zone)
            : isEnd ? LegalMoment.EndOf(day.Value, zone) : LegalMoment.StartOf(day.Value, zone);
    }
}
