using NodaTime;

namespace TradePolicy;

/// <summary>The executive orders that closed the executive departments and agencies for a whole day, from 2018 on.</summary>
internal static class FederalClosings
{
    internal static IReadOnlyList<(string Citation, IReadOnlyList<LocalDate> Days)> Orders =>
    [
        Order(13852, 2018, "12-05"),
        Order(13854, 2018, "12-24"),
        Order(13900, 2019, "12-24"),
        Order(13965, 2020, "12-24"),
        Order(14129, 2024, "12-24"),
        Order(14133, 2025, "01-09"),
        Order(14371, 2025, "12-24 12-26"),
    ];

    private static (string Citation, IReadOnlyList<LocalDate> Days) Order(int number, int year, string days) =>
        ($"Executive Order {number} (closing of executive departments and agencies)", DayList.Parse(year, days));
}
