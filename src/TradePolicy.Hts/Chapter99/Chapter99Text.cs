using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace TradePolicy.Hts;

/// <summary>Finds the dates, the exceptions and the compiler's notes in the text of a heading of chapter 99.</summary>
internal static partial class Chapter99Text
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    private static readonly (string Word, EntryEvent? Event)[] Events =
    [
        ("loaded", EntryEvent.Loading),
        ("in transit", EntryEvent.Loading),
        ("exported", EntryEvent.Export),
        ("entered", EntryEvent.Entry),
        ("entries", EntryEvent.Entry),
        ("entry", EntryEvent.Entry),
        ("withdrawn", EntryEvent.Entry),
        ("contract", null),
    ];

    /// <summary>The dates, in the order written. Dates in the compiler's notes are not included.</summary>
    internal static IReadOnlyList<(Chapter99Date Date, int Start)> DatesIn(string text, out string? unreadable)
    {
        unreadable = null;
        List<(Chapter99Date, int)>? dates = null;
        EntryEvent? happening = null;
        int last = 0;
        foreach (Match match in Dates().Matches(text))
        {
            if (IsWithinNote(text, match.Index))
                continue;
            happening = EventIn(text.AsSpan(last, match.Index - last), happening);
            last = match.Index + match.Length;
            Chapter99Relation relation = RelationOf(match.Groups["relation"].Value);
            if (MomentOf(match, relation) is { } moment)
                (dates ??= []).Add((new(match.Value, relation, moment, happening), match.Index));
            else
                unreadable = match.Value;
        }

        return dates ?? (IReadOnlyList<(Chapter99Date, int)>)[];
    }

    /// <summary>
    /// The window in which goods must be entered for the heading, if its text begins with one: "Effective with respect to entries on or
    /// after January 1, 2025, and before January 1, 2026, …". Null if it does not.
    /// </summary>
    internal static LegalWindow? WindowIn(string text, IReadOnlyList<(Chapter99Date Date, int Start)> dates)
    {
        Match opening = Opening().Match(text);
        if (!opening.Success || dates.Count == 0
            || dates[0].Date is not { Relation: Chapter99Relation.OnOrAfter, Event: EntryEvent.Entry } start)
            return null;
        LegalWindow window = LegalWindow.Starting(start.Moment);
        int end = dates[0].Start + start.Text.Length;
        if (dates.Count > 1 && IsAfter(dates[1].Date) && text.AsSpan(end, dates[1].Start - end).Trim([' ', ',']) is "and" or "")
            return window.WithStatedEnd(dates[1].Date.AsEnd());
        // "… under a contract dated prior to May 14, 2024 for goods that are entered for consumption … prior to May 14, 2026".
        Chapter99Date[] ends = [.. dates.Skip(1).Select(date => date.Date).Where(date => IsEnd(date) && date.Event == EntryEvent.Entry)];
        return ends.Length == 1 && IsAfter(ends[0]) ? window.WithStatedEnd(ends[0].AsEnd()) : window;

        // An end that is not after the start is a slip of the text, and says nothing.
        bool IsAfter(Chapter99Date date) => IsEnd(date) && date.AsEnd().Bound.Latest > start.Moment.Earliest;
    }

    private static bool IsEnd(Chapter99Date date) => date.Relation is Chapter99Relation.Before or Chapter99Relation.Through;

    /// <summary>The headings behind "except as provided in heading".</summary>
    internal static ValueList<HtsReference> ExceptionsIn(string text)
    {
        List<HtsReference>? found = null;
        foreach (Match match in Exceptions().Matches(text))
            (found ??= []).AddRange(HtsReference.In(match.Value));
        return found is null ? [] : ValueList.From(found);
    }

    /// <summary>The notes of the schedule's compiler, without their brackets.</summary>
    internal static ValueList<string> NotesIn(string text)
    {
        if (!text.Contains('['))
            return [];
        return [.. Notes().Matches(text).Select(match => match.Groups[1].Value)];
    }

    private static bool IsWithinNote(string text, int index)
    {
        int opening = text.LastIndexOf('[', index);
        return opening >= 0 && text.IndexOf(']', opening) > index
            && text.AsSpan(opening + 1).StartsWith("Compiler", StringComparison.Ordinal);
    }

    private static EntryEvent? EventIn(ReadOnlySpan<char> text, EntryEvent? before)
    {
        int latest = -1;
        EntryEvent? found = before;
        foreach ((string word, EntryEvent? happening) in Events)
        {
            int at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > latest)
                (latest, found) = (at, happening);
        }

        return found;
    }

    private static Chapter99Relation RelationOf(string words) =>
        words.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? Chapter99Relation.OnOrAfter
        : words.StartsWith("after", StringComparison.OrdinalIgnoreCase) ? Chapter99Relation.After
        : words.StartsWith("through", StringComparison.OrdinalIgnoreCase) ? Chapter99Relation.Through
        : Chapter99Relation.Before;

    private static LegalMoment? MomentOf(Match match, Chapter99Relation relation)
    {
        int year = Number(match, "year");
        int month = Array.FindIndex(Months, name => name.Equals(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        int day = Number(match, "day");
        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return null;
        LocalDate date = new(year, month, day);
        if (!match.Groups["hour"].Success)
            return relation is Chapter99Relation.After or Chapter99Relation.Through
                ? LegalMoment.EndOf(date, NewYork) : LegalMoment.StartOf(date, NewYork);
        int hour = Number(match, "hour"), minute = Number(match, "minute");
        if (hour is < 1 or > 12 || minute > 59)
            return null;
        bool isAfternoon = match.Groups["half"].Value is "p" or "P";
        Offset? printed = match.Groups["season"].Value.ToUpperInvariant() switch
        {
            "DAYLIGHT" => Offset.FromHours(-4),
            "STANDARD" => Offset.FromHours(-5),
            _ => null,
        };
        return LegalMoment.At(date.At(new LocalTime((hour % 12) + (isAfternoon ? 12 : 0), minute)), NewYork, printed);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(?<relation>on or after|on and after|after|before|prior to|through) "
        + @"(?:(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2}) (?<half>[ap])\.m\.,? "
        + @"(?:eastern (?:(?<season>daylight|standard) )?time,? )?(?:on )?)?"
        + @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December) "
        + @"(?<day>[0-9]{1,2}), ?(?<year>(?:19|20)[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"^(?:(?:Except as provided (?:for )?in|Notwithstanding) (?:sub)?headings? [0-9., andor]*?, )?effective with respect to entries\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\bexcept as (?:otherwise )?provided (?:for )?in (?:sub)?headings? (?:[0-9., ]|and|or|through|-|(?:sub)?headings?)*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Exceptions();

    [GeneratedRegex(@"\[(Compiler[^\[\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Notes();
}
