using NodaTime;

namespace TradePolicy;

// Joins two calendars, and adds days off to one.
public sealed partial record WorkingDayCalendar
{
    private const char CombinedMark = '+';
    private const char LinkedMark = '~';

    /// <summary>
    /// The calendar of two places together: a day is worked only if both work it. It is known for the years that both
    /// know, and named after them in alphabetical order: "CN+US".
    /// </summary>
    /// <param name="other">The other calendar.</param>
    /// <exception cref="ArgumentException">They have no year in common, or no day of the week that both work.</exception>
    public WorkingDayCalendar WhereBothWork(WorkingDayCalendar other) =>
        JoinedWith(Require.Given(other), CombinedMark, Weekend.Union(other.Weekend), day => IsWorkingDay(day) && other.IsWorkingDay(day));

    /// <summary>
    /// The calendar of either place: a day is worked if at least one works it. It is known for the years that both
    /// know, and named after them in alphabetical order: "CN~US".
    /// </summary>
    /// <param name="other">The other calendar.</param>
    /// <exception cref="ArgumentException">They have no year in common.</exception>
    public WorkingDayCalendar WhereEitherWorks(WorkingDayCalendar other) =>
        JoinedWith(Require.Given(other), LinkedMark, Weekend.Intersect(other.Weekend), day => IsWorkingDay(day) || other.IsWorkingDay(day));

    /// <summary>
    /// The calendar under another name with further days off, for example those on which an office was closed by order. The years
    /// may be cut to those for which all further days off are known.
    /// </summary>
    /// <param name="key">Its name.</param>
    /// <param name="sources">The sources of the further days off, as citations; at least one.</param>
    /// <param name="daysOff">The further days off, within the years; one that is off already changes nothing.</param>
    /// <param name="firstYear">The first year for which it is known; null for that of this calendar.</param>
    /// <param name="lastYear">The last year for which it is known, included; null for that of this calendar.</param>
    /// <exception cref="ArgumentException">
    /// There is no source, a day is outside the years, or the years are not in order or outside those of this calendar.
    /// </exception>
    public WorkingDayCalendar WithDaysOff(
        string key, IEnumerable<string> sources, IEnumerable<LocalDate> daysOff, int? firstYear = null, int? lastYear = null)
    {
        int first = firstYear ?? FirstYear, last = lastYear ?? LastYear;
        if (first < FirstYear || last > LastYear)
            throw new ArgumentException($"The calendar {this} does not know all the years {first} to {last}.", nameof(firstYear));
        string[] own = [.. Require.Given(sources)];
        LocalDate[] off = [.. Require.Given(daysOff)];
        if (own.Length == 0)
            throw new ArgumentException("Further days off have a source, for example \"Executive Order 14129\".", nameof(sources));
        return new(
            key, Sources.Concat(own), first, last, Weekend, Holidays.Where(IsWithin).Concat(off),
            ExtraWorkingDays.Where(day => IsWithin(day) && !off.Contains(day)));

        bool IsWithin(LocalDate day) => day.Year >= first && day.Year <= last;
    }

    private WorkingDayCalendar JoinedWith(
        WorkingDayCalendar other, char mark, IEnumerable<IsoDayOfWeek> joinedWeekend, Func<LocalDate, bool> isWorked)
    {
        int first = Math.Max(FirstYear, other.FirstYear), last = Math.Min(LastYear, other.LastYear);
        if (first > last)
            throw new ArgumentException($"The calendars {this} and {other} have no year in common.", nameof(other));
        HashSet<IsoDayOfWeek> off = [.. joinedWeekend];
        if (off.Count > 6)
            throw new ArgumentException($"The calendars {this} and {other} have no day of the week that both work.", nameof(other));
        return new(
            JoinedId(Key, other.Key, mark), Sources.Union(other.Sources), first, last, off,
            Holidays.Union(other.Holidays).Where(day => IsWithin(day) && !isWorked(day)),
            WeekendDaysWorked().Where(isWorked));

        bool IsWithin(LocalDate day) => day.Year >= first && day.Year <= last;

        // Only a day off that one of them works, by its week or in exchange for another day, can be worked in both or in one.
        IEnumerable<LocalDate> WeekendDaysWorked()
        {
            IEnumerable<LocalDate> candidates = ExtraWorkingDays.Union(other.ExtraWorkingDays);
            return candidates.Where(day => IsWithin(day) && off.Contains(day.DayOfWeek));
        }
    }

    private static string JoinedId(string one, string other, char mark)
    {
        string[] terms = [.. Terms(one, mark).Union(Terms(other, mark)).Order(StringComparer.Ordinal)];
        return terms is [_] ? one : string.Join(mark, terms);
    }

    // A name that is joined by the other mark is one part, in brackets.
    private static List<string> Terms(string id, char mark) =>
        Split(id, mark == CombinedMark ? LinkedMark : CombinedMark).Count > 1 ? [$"({id})"] : Split(id, mark);

    private static List<string> Split(string id, char mark)
    {
        List<string> terms = [];
        int depth = 0, start = 0;
        for (int index = 0; index < id.Length; index++)
        {
            depth += id[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (id[index] != mark || depth > 0)
                continue;
            terms.Add(id[start..index]);
            start = index + 1;
        }

        terms.Add(id[start..]);
        return terms;
    }
}
