using System.Text;
using Samples;
using ScottPlot;
using ScottPlot.Plottables;
using TradePolicy.Indicators;

namespace IndicatorBrief;

/// <summary>
/// Draws the series up to a period and marks the record that the title states: the period, the last earlier period that
/// was more extreme, and the time between them.
/// </summary>
internal static class SeriesChart
{
    private const int Width = 1000;
    private const int Height = 560;

    // About what the words beside the axes need.
    private const int Margin = 45;
    private const int MostMonths = 42;
    private const int LongestLine = 118;

    private static readonly Color Plain = Color.FromHex("#8aa0b4");
    private static readonly Color Marked = Color.FromHex("#c0392b");
    private static readonly Color Stretch = Color.FromHex("#c0392b").WithAlpha(0.08);
    private static readonly Color Ink = Color.FromHex("#2c3e50");

    /// <exception cref="InvalidOperationException">The machine has no typeface.</exception>
    internal static void Draw(IndicatorReading reading, string name)
    {
        ChartFont.Require();
        using Plot plot = PlotOf(reading);
        plot.SavePng(name + ".png", Width, Height);
        plot.SaveSvg(name + ".svg", Width, Height);
    }

    private static Plot PlotOf(IndicatorReading reading)
    {
        SeriesDefinition definition = reading.Definition;
        Observation[] shown = [.. SeriesOf(reading).Where(observation => !observation.IsMissing && observation.Period <= reading.Period)];
        LookBack? record = RecordOf(reading);
        ReferencePeriod from = record is null ? reading.Period : (record.StrictlySince ?? record.First).Period;
        ChartBar[] bars =
        [
            .. shown
                .Where(observation => observation.Period >= from || MonthsBetween(observation.Period, reading.Period) < MostMonths)
                .Select(observation => new ChartBar(
                    observation,
                    observation.Period.Equals(reading.Period)
                        || observation.Equals(record?.StrictlySince)
                        || (record?.Ties.Contains(observation) ?? false))),
        ];

        Plot plot = new();
        (double first, double last) = (bars[0].Start, bars[^1].End);
        if (record is not null)
        {
            ChartBar earliest = bars.First(bar => bar.Observation.Period.Equals(from));
            plot.Add.HorizontalSpan(earliest.Middle, bars[^1].Middle, Stretch).LineStyle.IsVisible = false;
        }

        Bar[] drawn = [.. bars.Select(bar => new Bar
        {
            Position = bar.Middle,
            Value = bar.Value,
            FillColor = bar.IsMarked ? Marked : Plain,
            LineWidth = 0,
            Size = bar.Right - bar.Left,
        })];
        plot.Add.Bars(drawn);
        LinePlot zero = plot.Add.Line(first - 1, 0, last + 1.5, 0);
        (zero.LineColor, zero.LineWidth) = (Ink, 1);
        double lowest = Math.Min(0, bars.Min(bar => bar.Value));
        double highest = Math.Max(0, bars.Max(bar => bar.Value));
        double room = (highest - lowest) * 0.14;
        plot.Axes.SetLimits(first - 1, last + 1.5, lowest - room, highest + room);
        ChartBar[] labelled = [bars[^1], .. bars.Where(bar => bar.Observation.Equals(record?.StrictlySince))];
        ChartLabels.Add(
            plot, new(Width - Margin, Height - (2 * Margin)), bars, labelled, bar => definition.Format(bar.Observation), Marked);
        ChartBar[] ticks = [.. bars.Where(bar => IsTick(bar, bars))];
        plot.Axes.Bottom.SetTicks([.. ticks.Select(bar => bar.Middle)], [.. ticks.Select(bar => bar.Observation.Period.ToString())]);
        plot.Grid.XAxisStyle.IsVisible = false;
        string title = $"{ReleaseCard.SubjectOf(definition)}, {reading.Period:N}";
        bool isInDoubt = reading.Snapshot.Possible.Count > 1;
        plot.Title(
            record is not null ? $"{title}\n{Wrapped(record.Explain())}" : isInDoubt ? $"{title} (uncertain at that instant)" : title, 14);
        plot.YLabel($"{BasisOf(definition)}, {definition.Unit}", 13);
        plot.XLabel($"Period. Source: {definition.Source}; as known at {reading.Snapshot.KnownAt}", 12);
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.Label.Bold = false;
        (plot.Axes.Top.IsVisible, plot.Axes.Right.IsVisible) = (false, false);
        plot.Font.Set(ChartFont.Name);
        return plot;
    }

    /// <summary>The look-back that is a record, if it is certain: the lowest, or else the highest, since.</summary>
    private static LookBack? RecordOf(IndicatorReading reading) =>
        new[] { reading.LowestSince(), reading.HighestSince() }
            .Select(answer => answer.TryGetValue(out LookBack? lookBack) && lookBack.IsExtreme ? lookBack : null)
            .FirstOrDefault(lookBack => lookBack is not null);

    // One of the possible series, in which the period has a value; there may be others.
    private static IndicatorSeries SeriesOf(IndicatorReading reading) =>
        reading.Snapshot.Possible.LastOrDefault(
            series => series.TryGetValue(reading.Period, out Observation? observation) && !observation.IsMissing)
        ?? throw new InvalidOperationException($"There is nothing to draw: {reading.Period} has no value.");

    private static string BasisOf(SeriesDefinition definition) => definition.Basis switch
    {
        IndicatorBasis.YearOnYear => "change on the year",
        IndicatorBasis.MonthOnMonth => "change on the month",
        IndicatorBasis.QuarterOnQuarter => "change on the quarter",
        _ => definition.Basis.ToString(),
    };

    private static int MonthsBetween(ReferencePeriod earlier, ReferencePeriod later) =>
        ((later.LastDay.Year - earlier.LastDay.Year) * 12) + later.LastDay.Month - earlier.LastDay.Month;

    // Every bar if there are few; else each January and July with enough room before the last bar.
    private static bool IsTick(ChartBar bar, ChartBar[] bars) =>
        bar == bars[^1] || bars.Length <= 10 || (bar.Observation.Period.FirstDay.Month is 1 or 7 && bar.End <= bars[^1].Start - 3);

    private static string Wrapped(string sentence)
    {
        StringBuilder text = new();
        int length = 0;
        foreach (string word in sentence.Split(' '))
        {
            bool breaks = length > 0 && length + word.Length >= LongestLine;
            text.Append(length == 0 ? "" : breaks ? "\n" : " ").Append(word);
            length = breaks ? word.Length : length + word.Length + 1;
        }

        return text.ToString();
    }
}
