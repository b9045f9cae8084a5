using System.Numerics;
using NodaTime;

namespace TradePolicy;

/// <summary>
/// The working days of whole years, one bit a day, with the number of working days before every 64. Whether a day is worked,
/// how many working days are between two days, and which is the Nth take a few steps each, regardless of the time between.
/// </summary>
internal sealed class WorkedDays
{
    private const int WordBits = 64;

    private readonly ulong[] words;
    private readonly int[] workedBefore;

    private WorkedDays(LocalDate firstDay, LocalDate lastDay)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Length = Period.DaysBetween(firstDay, lastDay) + 1;
        words = new ulong[(Length / WordBits) + 1];
        workedBefore = new int[words.Length];
    }

    internal LocalDate FirstDay { get; }

    internal LocalDate LastDay { get; }

    /// <summary>How many days there are, worked or not.</summary>
    internal int Length { get; }

    /// <summary>How many of them are worked.</summary>
    internal int Count => Before(Length);

    internal static WorkedDays Of(
        int firstYear,
        int lastYear,
        IReadOnlyCollection<IsoDayOfWeek> weekend,
        IEnumerable<LocalDate> holidays,
        IEnumerable<LocalDate> workedDaysOff)
    {
        WorkedDays days = new(new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31));
        days.FillWeeks(weekend);
        foreach (LocalDate holiday in holidays)
            days.words[days.PositionOf(holiday) / WordBits] &= ~Bit(days.PositionOf(holiday));
        foreach (LocalDate worked in workedDaysOff)
            days.words[days.PositionOf(worked) / WordBits] |= Bit(days.PositionOf(worked));
        for (int word = 1; word < days.words.Length; word++)
            days.workedBefore[word] = days.workedBefore[word - 1] + BitOperations.PopCount(days.words[word - 1]);
        return days;
    }

    /// <summary>The position of a day, from 0 for the first; negative, or at least the length, if the day is outside.</summary>
    internal int PositionOf(LocalDate day) => Period.DaysBetween(FirstDay, day);

    internal LocalDate DayAt(int position) => FirstDay.PlusDays(position);

    internal bool Contains(int position) => (words[position / WordBits] & Bit(position)) != 0;

    /// <summary>How many days are worked before a position, which may be the length.</summary>
    internal int Before(int position) =>
        workedBefore[position / WordBits] + BitOperations.PopCount(words[position / WordBits] & (Bit(position) - 1));

    /// <summary>The working day that follows a number of other working days: 0 gives the first working day.</summary>
    internal LocalDate Nth(int index)
    {
        int low = 0, high = words.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (workedBefore[middle] <= index)
                low = middle;
            else
                high = middle - 1;
        }

        ulong left = words[low];
        for (int skip = index - workedBefore[low]; skip > 0; skip--)
            left &= left - 1;
        return DayAt((low * WordBits) + BitOperations.TrailingZeroCount(left));
    }

    private static ulong Bit(int position) => 1UL << (position % WordBits);

    // 64 days are nine weeks and a day, so each word begins one day of the week later than the word before.
    private void FillWeeks(IReadOnlyCollection<IsoDayOfWeek> weekend)
    {
        ulong[] byFirstDay = new ulong[7];
        for (int first = 0; first < 7; first++)
        {
            for (int bit = 0; bit < WordBits; bit++)
            {
                if (!weekend.Contains((IsoDayOfWeek)(((first + bit) % 7) + 1)))
                    byFirstDay[first] |= Bit(bit);
            }
        }

        int firstDay = (int)FirstDay.DayOfWeek - 1;
        for (int word = 0; word < words.Length; word++)
            words[word] = byFirstDay[(firstDay + word) % 7];
        words[^1] &= Bit(Length) - 1;
    }
}
