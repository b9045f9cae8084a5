using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Working-day calendars as JSON.</summary>
internal static class CalendarCodec
{
    private static readonly JsonShape Shape = new("a working-day calendar", ["id", "sources", "firstYear", "lastYear", "weekend", "holidays"], "workedDaysOff");

    private static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays = new Dictionary<string, IsoDayOfWeek>
    {
        ["monday"] = IsoDayOfWeek.Monday,
        ["tuesday"] = IsoDayOfWeek.Tuesday,
        ["wednesday"] = IsoDayOfWeek.Wednesday,
        ["thursday"] = IsoDayOfWeek.Thursday,
        ["friday"] = IsoDayOfWeek.Friday,
        ["saturday"] = IsoDayOfWeek.Saturday,
        ["sunday"] = IsoDayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static WorkingDayCalendar Read(JsonInput input)
    {
        string? id = null;
        List<string>? sources = null;
        int firstYear = 0, lastYear = 0;
        List<IsoDayOfWeek>? weekend = null;
        List<LocalDate>? holidays = null, workedDaysOff = null;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "id": id = input.String(); break;
                case "sources": sources = input.Array(input.String); break;
                case "firstYear": firstYear = input.Integer(); break;
                case "lastYear": lastYear = input.Integer(); break;
                case "weekend": weekend = input.Array(() => input.Word(Weekdays)); break;
                case "holidays": holidays = input.Array(input.Date); break;
                default: workedDaysOff = input.Array(input.Date); break;
            }
        });
        return WorkingDayCalendar.Create(id!, sources!, firstYear, lastYear, weekend!, holidays!, workedDaysOff);
    }

    // A calendar is written in full, also where the library supplies it: another version may know more years, and a
    // document means the same to every version.
    internal static void Write(JsonOutput output, WorkingDayCalendar calendar) => output.Object(() =>
    {
        output.Member("id", calendar.Id);
        output.Array("sources", calendar.Sources, output.Value);
        output.Member("firstYear", calendar.FirstYear);
        output.Member("lastYear", calendar.LastYear);
        output.Array("weekend", calendar.Weekend, day => output.Value(Weekdays.First(word => word.Value == day).Key));
        output.Array("holidays", calendar.Holidays, day => output.Value(LocalDatePattern.Iso.Format(day)));
        output.OptionalArray("workedDaysOff", calendar.WorkedDaysOff, day => output.Value(LocalDatePattern.Iso.Format(day)));
    });
}
