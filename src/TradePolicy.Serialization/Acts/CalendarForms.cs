using NodaTime;

namespace TradePolicy.Serialization;

/// <summary>Working-day calendars as JSON.</summary>
internal static class CalendarForms
{
    private static readonly WordForm<IsoDayOfWeek> Weekdays = Form.Words(
        ("monday", IsoDayOfWeek.Monday),
        ("tuesday", IsoDayOfWeek.Tuesday),
        ("wednesday", IsoDayOfWeek.Wednesday),
        ("thursday", IsoDayOfWeek.Thursday),
        ("friday", IsoDayOfWeek.Friday),
        ("saturday", IsoDayOfWeek.Saturday),
        ("sunday", IsoDayOfWeek.Sunday));

    // A calendar is written in full, even if the library supplies it: another version may know more years, and a
    // document means the same to every version.
    internal static JsonForm<WorkingDayCalendar> Calendar { get; } = Form.Object<WorkingDayCalendar>("a working-day calendar", members =>
    {
        var id = members.Required("id", Form.Text, calendar => calendar.Key);
        var sources = members.List("sources", Form.Text, calendar => calendar.Sources);
        var firstYear = members.Required("firstYear", Form.Integer, calendar => calendar.FirstYear);
        var lastYear = members.Required("lastYear", Form.Integer, calendar => calendar.LastYear);
        var weekend = members.List("weekend", Weekdays, calendar => calendar.Weekend);
        var holidays = members.List("holidays", Form.Date, calendar => calendar.Holidays);
        var workedDaysOff = members.OptionalList("workedDaysOff", Form.Date, calendar => calendar.ExtraWorkingDays);
        return members.CreatedBy(WorkingDayCalendar.Create, id, sources, firstYear, lastYear, weekend, holidays, workedDaysOff);
    });
}
