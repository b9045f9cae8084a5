using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace TradePolicy.UkTariff;

/// <summary>
/// Reads the rates of the Global Tariff: a duty sentence, or several with their seasons: <c>8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31
/// OCT)</c>. What is not read is noted, and the other seasons stand.
/// </summary>
internal static partial class SeasonalDutyReader
{
    // Any leap year, which has every day that a year can have.
    private const int AnyLeapYear = 2000;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>The duty of a text; null if no rate in it was read.</summary>
    internal static SeasonalDuty? Read(string text, DateTimeZone zone, Action<string> note)
    {
        if (!Seasons().IsMatch(text))
            return Rate(text, note) is { } rate ? new(text, zone, [new(rate)], []) : null;
        SeasonalRate[] rates = [.. Parts(text).Select(part => Seasonal(part, zone, note)).OfType<SeasonalRate>()];
        if (rates.Length == 0)
            return null;
        AnnualDate[] days = [.. Enumerable.Range(0, 366).Select(day => new LocalDate(AnyLeapYear, 1, 1).PlusDays(day))
            .Select(static day => new AnnualDate(day.Month, day.Day))];
        AnnualDate[] twice = [.. days.Where(day => rates.Count(rate => rate.IsOn(day)) > 1)];
        if (twice.Length > 0)
        {
            note($"'{QuotedText.Cut(text)}' states two rates for {Shown(twice[0])}; neither is read");
            return null;
        }

        if (IsWithoutLeapDay(days, rates))
        {
            note($"'{QuotedText.Cut(text)}' states no rate for 29 February, and is not read");
            return null;
        }

        YearlySeason[] holes = [.. Holes(days, rates, zone)];
        foreach (YearlySeason hole in holes)
            note($"'{QuotedText.Cut(text)}' states no rate from {Shown(hole.FirstDay)} through {Shown(hole.LastDay)}");
        return new(text, zone, rates, holes);
    }

    // A comma within brackets separates seasons, and one outside them rates.
    private static IEnumerable<string> Parts(string text)
    {
        int start = 0;
        bool isInBrackets = false;
        for (int index = 0; index < text.Length; index++)
        {
            isInBrackets = text[index] == '(' || (isInBrackets && text[index] != ')');
            if (text[index] != ',' || isInBrackets)
                continue;
            yield return text[start..index].Trim();
            start = index + 1;
        }

        yield return text[start..].Trim();
    }

    private static SeasonalRate? Seasonal(string part, DateTimeZone zone, Action<string> note)
    {
        int bracket = part.IndexOf('(');
        if (bracket < 0 || !part.EndsWith(')'))
        {
            note($"'{QuotedText.Cut(part)}' stands beside rates with seasons and has none in brackets at its end; it is left out");
            return null;
        }

        if (Rate(part[..bracket].Trim(), note) is not { } rate)
            return null;
        YearlySeason[] seasons =
            [.. part[(bracket + 1)..^1].Split(',').Select(season => Season(season, zone, note)).OfType<YearlySeason>()];
        return seasons.Length == 0 ? null : new(rate, seasons);
    }

    private static DutyRate? Rate(string text, Action<string> note)
    {
        // "1,024.00 EUR / tonne": with groups of three digits and a point behind them, a comma cannot be meant as one.
        string plain = Thousands().Replace(text, static number => number.Value.Replace(",", "", StringComparison.Ordinal));
        if (DutyNotation.UnitedKingdomAndEuropeanUnion.TryParse(plain, out DutyRate? rate, out DutyRateProblem? problem))
            return rate;
        note($"'{QuotedText.Cut(text)}' is not a rate: {problem}");
        return null;
    }

    private static YearlySeason? Season(string text, DateTimeZone zone, Action<string> note)
    {
        Match match = Days().Match(text);
        if (!match.Success)
        {
            note($"'{QuotedText.Cut(text)}' is not a season; expected one such as 01 NOV - 14 MAY");
            return null;
        }

        // Of "01-31 DEC" the month is that of both days.
        string lastMonth = match.Groups["lastMonth"].Value;
        string firstMonth = match.Groups["firstMonth"].Value is { Length: > 0 } stated ? stated : lastMonth;
        return Day(match.Groups["first"].Value, firstMonth) is { } first && Day(match.Groups["last"].Value, lastMonth) is { } last
            && (first != last || first.Day < 29 || first.Month != 2)
            ? YearlySeason.Of(first, last, zone)
            : Impossible(text, note);
    }

    private static YearlySeason? Impossible(string text, Action<string> note)
    {
        note($"'{QuotedText.Cut(text.Trim())}' names a day that no year has, or that not every year has; the season is left out");
        return null;
    }

    private static AnnualDate? Day(string day, string month)
    {
        int index = Array.FindIndex(
            Months, name => month.Length >= 3 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase));
        int number = int.Parse(day, NumberStyles.None, CultureInfo.InvariantCulture);
        return index >= 0 && number >= 1 && number <= CalendarSystem.Iso.GetDaysInMonth(AnyLeapYear, index + 1)
            ? new(index + 1, number)
            : null;
    }

    private static IEnumerable<YearlySeason> Holes(AnnualDate[] days, SeasonalRate[] rates, DateTimeZone zone)
    {
        bool[] isCovered = [.. days.Select(day => rates.Any(rate => rate.IsOn(day)))];
        for (int index = 0; index < days.Length; index++)
        {
            // A hole over the new year begins with its day in the old one.
            if (isCovered[index] || !isCovered[(index + days.Length - 1) % days.Length])
                continue;
            int last = index;
            while (!isCovered[(last + 1) % days.Length])
                last++;
            yield return YearlySeason.Of(days[index], days[last % days.Length], zone);
        }
    }

    // A hole of that day alone does not return every year, and no season can be it.
    private static bool IsWithoutLeapDay(AnnualDate[] days, SeasonalRate[] rates)
    {
        bool[] around = [.. days.Where(static day => day >= new AnnualDate(2, 28) && day <= new AnnualDate(3, 1))
            .Select(day => rates.Any(rate => rate.IsOn(day)))];
        return around is [true, false, true];
    }

    private static string Shown(AnnualDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]}");

    [GeneratedRegex(@"^[^(]*\([0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Seasons();

    [GeneratedRegex(
        @"^\s*(?<first>[0-9]{1,2})\s*(?<firstMonth>[A-Za-z]*)\s*-\s*(?<last>[0-9]{1,2})\s*(?<lastMonth>[A-Za-z]+)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![0-9.,])[0-9]{1,3}(,[0-9]{3})+(?=\.[0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
