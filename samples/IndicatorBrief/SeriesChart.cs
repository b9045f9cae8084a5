using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using TradePolicy;

namespace IndicatorBrief;

/// <summary>
/// Draws the series up to a period, with the period and the last earlier one as low marked: the stretch between them is
/// the look-back of the sentence.
/// </summary>
internal static class SeriesChart
{
    private const int Width = 1000;
    private const int Height = 560;
    private const int MostMonths = 42;

    private static readonly Color Plain = Color.FromHex("#8aa0b4");
    private static readonly Color Marked = Color.FromHex("#c0392b");
    private static readonly Color Stretch = Color.FromHex("#c0392b").WithAlpha(0.08);
    private static readonly Color Ink = Color.FromHex("#2c3e50");

    internal static void Draw(IndicatorReading reading, string name)
    {
        using Plot plot = PlotOf(reading);
        plot.SavePng(name + ".png", Width, Height);
        plot.SaveSvg(name + ".svg", Width, Height);
    }

    private static Plot PlotOf(IndicatorReading reading)
    {
        SeriesDefinition definition = reading.Definition;
        Observation[] shown =
        [
            .. SeriesOf(reading)
                .Where(observation => !observation.IsMissing && observation.Period <= reading.Period)
                .TakeLast(MostMonths),
        ];
        bool isInDoubt = reading.View.Candidates.Count > 1;
        LookBack? lookBack = reading.LowestSince().TryGetValue(out LookBack? found) && found.IsExtreme ? found : null;
        int since = Array.FindIndex(shown, observation => observation.Period.Equals(lookBack?.Since?.Period));

        Plot plot = new();
        if (since >= 0)
            plot.Add.HorizontalSpan(since, shown.Length - 1, Stretch).LineStyle.IsVisible = false;
        Bar[] bars = [.. shown.Select((observation, index) => new Bar
        {
            Position = index,
            Value = (double)observation.Value,
            FillColor = index == shown.Length - 1 || index == since ? Marked : Plain,
            LineWidth = 0,
            Size = 0.75,
        })];
        plot.Add.Bars(bars);
        Label(plot, shown, shown.Length - 1, definition);
        if (since >= 0)
            Label(plot, shown, since, definition);

        LinePlot zero = plot.Add.Line(-1, 0, shown.Length + 0.5, 0);
        (zero.LineColor, zero.LineWidth) = (Ink, 1);
        plot.Axes.SetLimitsX(-1, shown.Length + 0.5);
        double lowest = Math.Min(0, shown.Min(observation => (double)observation.Value));
        double highest = Math.Max(0, shown.Max(observation => (double)observation.Value));
        double room = (highest - lowest) * 0.14;
        plot.Axes.SetLimitsY(lowest - room, highest + room);
        plot.Axes.Bottom.SetTicks(
            [.. shown.Index().Where(item => IsTick(item.Item.Period, item.Index, shown)).Select(item => (double)item.Index)],
            [.. shown.Index().Where(item => IsTick(item.Item.Period, item.Index, shown)).Select(item => item.Item.Period.ToString())]);
        plot.Grid.XAxisStyle.IsVisible = false;
        string title = $"{definition.Economy.Name}, {definition.Subject}{(definition.Counterpart is { } other ? $" to {other.Name}" : "")}, {reading.Period:N}";
        plot.Title(lookBack is not null ? $"{title}: {lookBack.Explain()}" : isInDoubt ? $"{title} (in doubt: not certainly known at that instant)" : title, 14);
        plot.YLabel($"{BasisOf(definition)}, {definition.Unit}", 13);
        plot.XLabel($"Period. Source: {definition.Source}; as known at {reading.View.KnownAt}", 12);
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.Label.Bold = false;
        (plot.Axes.Top.IsVisible, plot.Axes.Right.IsVisible) = (false, false);
        return plot;
    }

    // Of the series that are possible, one in which the period has a value; there may be others.
    private static IndicatorSeries SeriesOf(IndicatorReading reading) =>
        reading.View.Candidates.LastOrDefault(series => series.TryGet(reading.Period, out Observation? held) && !held.IsMissing)
        ?? throw new InvalidOperationException($"There is nothing to draw: {reading.Period} has no value.");

    private static string BasisOf(SeriesDefinition definition) => definition.Basis switch
    {
        IndicatorBasis.YearOnYear => "change on the year",
        IndicatorBasis.MonthOnMonth => "change on the month",
        IndicatorBasis.QuarterOnQuarter => "change on the quarter",
        _ => definition.Basis.ToString(),
    };

    private static bool IsTick(ReferencePeriod period, int index, Observation[] shown) =>
        index == shown.Length - 1 || (period.FirstDay.Month is 1 or 7 && index < shown.Length - 3);

    private static void Label(Plot plot, Observation[] shown, int index, SeriesDefinition definition)
    {
        Observation observation = shown[index];
        string text = string.Create(CultureInfo.InvariantCulture, $"{observation.Value}{(definition.Unit.Kind == IndicatorUnitKind.Percent ? " %" : "")}");
        // Above the bar, or above the zero line over a bar that hangs from it: there no neighbour is in the way.
        Text label = plot.Add.Text(text, index, Math.Max(0, (double)observation.Value));
        label.LabelFontColor = Marked;
        label.LabelFontSize = 14;
        label.LabelBold = true;
        label.LabelBackgroundColor = Colors.White.WithAlpha(0.85);
        label.LabelAlignment = Alignment.LowerCenter;
        label.OffsetY = -4;
    }
}
