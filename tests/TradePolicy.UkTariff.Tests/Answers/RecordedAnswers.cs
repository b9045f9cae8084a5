using System.Collections.Concurrent;

namespace TradePolicy.UkTariff.Tests;

/// <summary>
/// The recorded answers about goods, each with the day that it is about. Where the name of a file has no day, it is one on which all of
/// its measures are in force.
/// </summary>
internal static class RecordedAnswers
{
    private static readonly ConcurrentDictionary<string, GoodsAnswer> Read = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, DutySchedule> Compiled = new(StringComparer.Ordinal);

    /// <summary>
    /// Their days, by file: "uk/…" of the United Kingdom, "xi/…" of the Union for Northern Ireland, "flat/…" with nested objects.
    /// </summary>
    public static IReadOnlyDictionary<string, LocalDate> Days { get; } = new Dictionary<string, LocalDate>(StringComparer.Ordinal)
    {
        ["uk/0101210000_2022-10-20"] = new(2022, 10, 20),
        ["uk/0101210000_2025-07-14"] = new(2025, 7, 14),
        ["uk/0101291000_2021-05-21"] = new(2021, 5, 21),
        ["uk/0101300000_2025-07-14"] = new(2025, 7, 14),
        ["uk/0101900000_2020-12-18"] = new(2020, 12, 18),
        ["uk/0201100021_2025-02-11"] = new(2025, 2, 11),
        ["uk/0201100029_2020-12-18"] = new(2020, 12, 18),
        ["uk/0307111010_2022-06"] = new(2022, 6, 15),
        ["uk/0702000007_2020-07-22"] = new(2020, 7, 22),
        ["uk/1006101000_2021"] = new(2021, 6, 15),
        ["uk/1701129000_2020-12-18"] = new(2020, 12, 18),
        ["uk/1701149000_2020-12-18"] = new(2020, 12, 18),
        ["uk/1701991000_2020-12-18"] = new(2020, 12, 18),
        ["uk/2208909110_2018-11-15"] = new(2018, 11, 15),
        ["uk/2208909110_2021-11-15"] = new(2021, 11, 15),
        ["uk/2924297099_2025-07-14"] = new(2025, 7, 14),
        ["uk/8714930011_2020-12-18"] = new(2020, 12, 18),
        ["uk/8714930019_2021-05-21"] = new(2021, 5, 21),
        ["uk/heading-0501000000_2025-07-14"] = new(2025, 7, 14),
        ["xi/0101210000_2025-07-14"] = new(2025, 7, 14),
        ["xi/0101300000_2025-07-14"] = new(2025, 7, 14),
        ["xi/0201100021_2025-02-11"] = new(2025, 2, 11),
        ["xi/1006101000_2021"] = new(2022, 3, 15), // the file says 2021; its measures are in force together from 26 February to 24 May 2022
        ["xi/2924297099_2025-07-14"] = new(2025, 7, 14),
        ["xi/heading-0501000000_2025-07-14"] = new(2025, 7, 14),
        ["flat/1516209821_2021"] = new(2021, 6, 15),
        ["flat/7208100000_2021-06"] = new(2021, 6, 15),
    };

    public static TheoryData<string> Files => [.. Days.Keys];

    public static Economy TariffOf(string file) =>
        file.StartsWith("xi/", StringComparison.Ordinal) ? Economy.EuropeanUnion : Economy.UnitedKingdom;

    public static GoodsAnswer Of(string file) =>
        Read.GetOrAdd(file, static name => GoodsAnswer.Read(Recorded.Open($"api/{name}.json"), TariffOf(name), Days[name]));

    public static DutySchedule ScheduleOf(string file) => Compiled.GetOrAdd(file, static name => Of(name).Compile());
}
