namespace TradePolicy;

/// <summary>
/// The notices of the General Office of the State Council on the holidays of each year. A notice may begin in the year before.
/// A weekend day that is worked in exchange is listed with the notice that says so.
/// </summary>
internal static class ChineseHolidays
{
    internal static IReadOnlyList<HolidayNotice> Notices =>
    [
        Yearly(2018, "[2017] No. 12",
            off: "01-01 02-15..02-21 04-05..04-07 04-29..05-01 06-18 09-24 10-01..10-07",
            worked: "02-11 02-24 04-08 04-28 09-29 09-30"),
        Yearly(2019, "[2018] No. 15",
            off: "2018-12-30..01-01 02-04..02-10 04-05 05-01 06-07 09-13 10-01..10-07",
            worked: "2018-12-29 02-02 02-03 09-29 10-12"),
        new(Cited("Labour Day of 2019", "[2019] No. 3"), 2019,
            off: "05-01..05-04",
            worked: "04-28 05-05"),

        // Saturday 1 February was to be worked, until the Spring Festival was extended over it.
        Yearly(2020, "[2019] No. 16",
            off: "01-01 01-24..01-30 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08",
            worked: "01-19 04-26 05-09 06-28 09-27 10-10"),
        new(Cited("the extension of the Spring Festival of 2020", "[2020] No. 1"), 2020,
            off: "01-31..02-02"),
        Yearly(2021, "[2020] No. 27",
            off: "01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07",
            worked: "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
        Yearly(2022, "[2021] No. 11",
            off: "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07",
            worked: "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
        Yearly(2023, "[2022] No. 16",
            off: "2022-12-31..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06",
            worked: "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        Yearly(2024, "[2023] No. 7",
            off: "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
            worked: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        Yearly(2025, "[2024] No. 12",
            off: "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
            worked: "01-26 02-08 04-27 09-28 10-11"),
        Yearly(2026, "[2025] No. 7",
            off: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
            worked: "01-04 02-14 02-28 05-09 09-20 10-10"),
    ];

    private static HolidayNotice Yearly(int year, string number, string off, string worked) =>
        new(Cited($"the holidays of {year}", number), year, off, worked);

    private static string Cited(string subject, string number) =>
        $"General Office of the State Council, notice on {subject}, Guobanfa Mingdian {number}";
}
