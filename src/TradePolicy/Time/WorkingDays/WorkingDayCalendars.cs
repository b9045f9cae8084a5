using NodaTime;

namespace TradePolicy;

/// <summary>
/// The calendars that the library supplies, each with its official sources and the years for which it is known. There is no
/// calendar of the institutions of the European Union: their holidays differ between Brussels and Luxembourg, and the
/// Commission's decisions are not in the data for every year.
/// </summary>
/// <remarks>Safe for use from several threads.</remarks>
public static class WorkingDayCalendars
{
    private static readonly IsoDayOfWeek[] SaturdayAndSunday = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>
    /// China, "CN", 2018 to 2026: the yearly notices of the General Office of the State Council, with the weekends that are
    /// worked in exchange for holidays, and with the two notices that changed a year under way (Labour Day 2019, and the
    /// Spring Festival of 2020, extended to 2 February). The notice of one year may move days at the end of the year before:
    /// that of 2027, which is not in the data, may still move the last days of December 2026.
    /// </summary>
    public static WorkingDayCalendar China { get; } = WorkingDayCalendar.Create(
        "CN",
        ChineseHolidays.Notices.Select(notice => notice.Citation),
        2018,
        2026,
        SaturdayAndSunday,
        ChineseHolidays.Notices.SelectMany(notice => notice.Off),
        ChineseHolidays.Notices.SelectMany(notice => notice.Worked));

    /// <summary>
    /// The federal government of the United States, "US", 1971 to 2030, by rule: the holidays of 5 U.S.C. 6103(a) as
    /// amended, observed on the Friday before if they fall on a Saturday (6103(b)) and on the Monday after if they
    /// fall on a Sunday (Executive Order 11582, section 3(a)); so New Year's Day of 2022 was observed on 31 December 2021.
    /// Not included: Inauguration Day (6103(c), in the capital area only), and days on which the executive departments were closed
    /// by order, such as 24 December 2024, which are not holidays of the statute: <see cref="UnitedStatesExecutiveOffices"/>
    /// has them. Future years follow the statute as it is now.
    /// </summary>
    public static WorkingDayCalendar UnitedStatesFederal { get; } = WorkingDayCalendar.Create(
        "US",
        [
            "5 U.S.C. 6103",
            "Executive Order 11582, sec. 3(a) (36 FR 2957)",
            "Public Law 90-363 (Monday holidays, from 1971)",
            "Public Law 94-97 (Veterans Day on 11 November again, from 1978)",
            "Public Law 98-144 (Birthday of Martin Luther King, Jr., from 1986)",
            "Public Law 117-17 (Juneteenth National Independence Day, from 17 June 2021)",
        ],
        1971,
        2030,
        SaturdayAndSunday,
        FederalHolidays.Observed(1971, 2030));

    /// <summary>
    /// The executive departments and agencies of the United States, "US-OFFICES", 2018 to 2025: the days of
    /// <see cref="UnitedStatesFederal"/> but for those on which an executive order closed the departments for the whole day, such as
    /// 24 December 2024 and 9 January 2025. It answers whether an agency is open; whether a day is a holiday of the statute
    /// is another question. Not included: half days, closings of the capital area alone, and
    /// lapses of appropriations. Orders become known shortly before the day, so the calendar ends with 2025;
    /// <see cref="WorkingDayCalendar.WithDaysOff"/> makes a calendar with later ones.
    /// </summary>
    /// <remarks>
    /// It begins with 2018, since the orders of earlier years were not compared with their texts. No official list says that there are no
    /// others.
    /// </remarks>
    public static WorkingDayCalendar UnitedStatesExecutiveOffices { get; } = UnitedStatesFederal.WithDaysOff(
        "US-OFFICES", FederalClosings.Orders.Select(order => order.Citation), FederalClosings.Orders.SelectMany(order => order.Days), 2018,
        2025);

    /// <summary>
    /// England and Wales, "GB-EAW", 1978 to 2027: bank holidays with their substitute days, by the Banking and Financial
    /// Dealings Act 1971 and the proclamations under it, which make New Year's Day and the first Monday in May holidays, moved
    /// the latter in 1995 and 2020 and the spring holiday in 2002, 2012 and 2022, and added single holidays, such as
    /// 29 July 1981, 31 December 1999, 29 April 2011 and 8 May 2023; Good Friday and Christmas Day, which are holidays at common
    /// law. It begins with 1978, the first year with the holiday in May.
    /// </summary>
    /// <remarks>
    /// The days that proclamations moved or added before 2015 were compared with what was published of them, not with their texts.
    /// </remarks>
    public static WorkingDayCalendar EnglandAndWales { get; } = WorkingDayCalendar.Create(
        "GB-EAW",
        [
            "Banking and Financial Dealings Act 1971, s. 1 and Sch. 1",
            "Royal proclamations under the Banking and Financial Dealings Act 1971, s. 1(2) and (3)",
            "Good Friday and Christmas Day: common law",
        ],
        1978,
        2027,
        SaturdayAndSunday,
        EnglishHolidays.Within(1978, 2027));

    /// <summary>Every calendar that the library supplies.</summary>
    public static IReadOnlyList<WorkingDayCalendar> All { get; } = Array.AsReadOnly(
        [China, UnitedStatesFederal, UnitedStatesExecutiveOffices, EnglandAndWales]);
}
