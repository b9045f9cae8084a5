using NodaTime;
using NodaTime.Text;
using TradePolicy.Indicators;

namespace TradePolicy.Csv;

/// <summary>Reads the cells of one series.</summary>
internal sealed class SeriesCells(SeriesDefinition definition, bool hasDecimalComma) : CsvCells(hasDecimalComma)
{
    /// <summary>A number as the cells of a series have it.</summary>
    internal static string TextOf(decimal value, bool hasDecimalComma)
    {
        string text = DecimalText.Format(value, "");
        return hasDecimalComma ? text.Replace('.', ',') : text;
    }

    /// <summary>The period in a cell; null if it is refused.</summary>
    internal ReferencePeriod? Period(int line, CsvHeader header, int column, string text)
    {
        string expected = $"a {Example.Kind} such as {Example.Text}";
        if (!ReferencePeriod.TryParse(text, out ReferencePeriod? period))
            Refuse(line, header, column, $"'{QuotedText.Cut(text)}' is not a period", expected);
        else if (definition.Fits(period))
            return period;
        else if (OwnOf(period) is { } own)
            return own;
        else
            Refuse(line, header, column, $"'{QuotedText.Cut(text)}' is not a period of a {Example.Word} series", expected);
        return null;
    }

    /// <summary>
    /// The period of the series that begins on a day, since many sites name a month by its first day; or that has the same days, since
    /// SDMX also names a quarter as a span of three months. Null if there is none.
    /// </summary>
    private ReferencePeriod? OwnOf(ReferencePeriod period)
    {
        ReferencePeriod? whole = Around(period.FirstDay);
        return whole?.FirstDay == period.FirstDay && (period.Kind == ReferencePeriodKind.Day || whole.LastDay == period.LastDay)
            ? whole
            : null;
    }

    private ReferencePeriod? Around(LocalDate date) => definition.Frequency switch
    {
        IndicatorFrequency.Weekly =>
            ReferencePeriod.TryParse($"{LocalDatePattern.Iso.Format(date)}/P7D", out ReferencePeriod? week) ? week : null,
        IndicatorFrequency.Monthly => ReferencePeriod.Month(date.Year, date.Month),
        IndicatorFrequency.Quarterly => ReferencePeriod.Quarter(date.Year, ((date.Month - 1) / 3) + 1),
        IndicatorFrequency.HalfYearly => ReferencePeriod.Half(date.Year, ((date.Month - 1) / 6) + 1),
        IndicatorFrequency.Annual => ReferencePeriod.Year(date.Year),
        _ => null,
    };

    private (string Word, string Kind, string Text) Example => definition.Frequency switch
    {
        IndicatorFrequency.Daily => ("daily", "day", "2025-06-09"),
        IndicatorFrequency.Weekly => ("weekly", "week", "2025-W22 or 2025-05-26, its Monday"),
        IndicatorFrequency.Monthly => ("monthly", "month", "2025-05, 2025-05-01 or, for two months together, 2025-01/P2M"),
        IndicatorFrequency.Quarterly => ("quarterly", "quarter", "2025-Q2 or 2025-04-01"),
        IndicatorFrequency.HalfYearly => ("half-yearly", "half", "2025-S1 or 2025-01-01"),
        _ => ("annual", "year", "2025 or 2025-01-01"),
    };
}
