using NodaTime;

namespace TradePolicy;

/// <summary>Reads the cells of one series, and collects what it refuses.</summary>
internal sealed class SeriesCells(SeriesDefinition definition)
{
    private const int MostErrors = 1_000;

    private readonly List<SeriesCsvError> errors = [];

    internal IReadOnlyList<SeriesCsvError> Errors => errors;

    /// <summary>Whether so much was refused that reading on makes no sense.</summary>
    internal bool IsFull => errors.Count >= MostErrors;

    internal void Refuse(int line, string problem, string expected) => errors.Add(new(line, null, null, problem, expected));

    internal void Refuse(int line, CsvHeader header, int column, string problem, string expected) =>
        errors.Add(new(line, column + 1, header[column], problem, expected));

    /// <summary>The period in a cell; null where it is refused.</summary>
    internal ReferencePeriod? Period(int line, CsvHeader header, int column, string text)
    {
        string expected = $"a {Example.Kind} such as {Example.Text}";
        if (!ReferencePeriod.TryParse(text, out ReferencePeriod? period))
            Refuse(line, header, column, $"'{ShownText.Cut(text)}' is not a period", expected);
        else if (definition.Fits(period) || FirstDayOf(period) is { } whole && (period = whole) is not null)
            return period;
        else
            Refuse(line, header, column, $"'{ShownText.Cut(text)}' is not a period of a {Example.Word} series", expected);
        return null;
    }

    /// <summary>The number in a cell; null where it is refused.</summary>
    internal decimal? Number(int line, CsvHeader header, int column, string text)
    {
        if (DecimalText.TryParse(text, "", out decimal value))
            return value;
        Refuse(line, header, column, ProblemOf(text), "a number such as 12 or -3.3");
        return null;
    }

    private static string ProblemOf(string text)
    {
        string shown = $"'{ShownText.Cut(text)}'";
        if (text.Contains('\u2212'))
            return $"{shown} has a minus sign (U+2212) in place of a hyphen";
        if (text.Contains(','))
            return $"{shown} has a comma, which separates thousands or decimals; neither is read";
        if (text.EndsWith('%'))
            return $"{shown} has a unit behind the number; the unit belongs to the definition of the series";
        return text.Trim() != text ? $"{shown} has white space around the number" : $"{shown} is not a number in plain digits";
    }

    /// <summary>
    /// The period of the series that begins on a day, since many sites name a month by its first day; null where the day
    /// begins none.
    /// </summary>
    private ReferencePeriod? FirstDayOf(ReferencePeriod day)
    {
        if (day.Kind != ReferencePeriodKind.Day)
            return null;
        LocalDate date = day.FirstDay;
        ReferencePeriod? whole = definition.Frequency switch
        {
            IndicatorFrequency.Monthly => ReferencePeriod.Month(date.Year, date.Month),
            IndicatorFrequency.Quarterly => ReferencePeriod.Quarter(date.Year, ((date.Month - 1) / 3) + 1),
            IndicatorFrequency.HalfYearly => ReferencePeriod.Half(date.Year, ((date.Month - 1) / 6) + 1),
            IndicatorFrequency.Annual => ReferencePeriod.Year(date.Year),
            _ => null,
        };
        return whole?.FirstDay == date ? whole : null;
    }

    private (string Word, string Kind, string Text) Example => definition.Frequency switch
    {
        IndicatorFrequency.Daily => ("daily", "day", "2025-06-09"),
        IndicatorFrequency.Monthly => ("monthly", "month", "2025-05, 2025-05-01 or, for two months together, 2025-01/P2M"),
        IndicatorFrequency.Quarterly => ("quarterly", "quarter", "2025-Q2 or 2025-04-01"),
        IndicatorFrequency.HalfYearly => ("half-yearly", "half", "2025-S1 or 2025-01-01"),
        _ => ("annual", "year", "2025 or 2025-01-01"),
    };
}
