using System.Text;
using NodaTime;
using NodaTime.Text;
using Samples;
using ScottPlot;
using ScottPlot.Plottables;
using TradePolicy;

namespace TruceTracker;

/// <summary>
/// Draws the additional rates: steps as steps, what is in doubt as a band, what is not known not at all, what is supposed dashed.
/// </summary>
internal static class ChartDrawing
{
    // In these two colours, and with lines of different width, the parties can be told apart by eyes that see few colours and where they
    // charge the same.
    private static readonly Color Blue = Color.FromHex("#0072b2");
    private static readonly Color Orange = Color.FromHex("#d55e00");
    private static readonly Color Ink = Color.FromHex("#2c3e50");
    private static readonly Color Grey = Color.FromHex("#8a949e");

    private const double UpToFloor = 0.3;

    private static readonly Color InDoubt = Grey.WithAlpha(0.4);

    private const int MostTicks = 14;
    private const int HeadroomStep = 40;
    private const float MarkerWidth = 1.5f;
    private const float Solid = 0;
    private const float ShortDash = 2;
    private const float LongDash = 6;
    private const int MostHeadroom = 1200;
    private const double LeastBand = 8;

    /// <summary>The chart as a PNG or an SVG, in a picture that is as high as its labels need.</summary>
    /// <exception cref="InvalidOperationException">The machine has no typeface: a chart without letters says nothing.</exception>
    internal static byte[] Of(RateChart chart, bool isSvg)
    {
        ChartFont.Require();
        decimal highest = chart.Courses.SelectMany(course => course.Steps).Where(step => step.HasLevel).Max(step => step.Highest);
        for (int headroom = 0; ; headroom += HeadroomStep)
        {
            using Plot plot = new();
            ChartScale scale = new(chart.From, chart.Until, highest, chart.Outlook.Deal.Parties.Count, headroom);
            if (!Draw(plot, chart, scale) && headroom < MostHeadroom)
                continue;
            return isSvg
                ? Encoding.UTF8.GetBytes(plot.GetSvgXml(ChartScale.Width, scale.Height))
                : plot.GetImageBytes(ChartScale.Width, scale.Height, ImageFormat.Png);
        }
    }

    // Returns whether there was room for all labels.
    private static bool Draw(Plot plot, RateChart chart, ChartScale scale)
    {
        Economy[] parties = [.. chart.Outlook.Deal.Parties];
        plot.Layout.Fixed(ChartScale.Padding);
        AddUnknown(plot, chart, scale);
        ChartLabels labels = new(plot, scale);
        for (int lane = 0; lane < parties.Length; lane++)
        {
            foreach (ChartWindow window in chart.Windows.Where(window => window.Party == parties[lane]))
                AddWindow(plot, chart, scale, labels, window, lane, ColourOf(parties[lane]));
        }

        foreach (double rate in scale.Rates)
        {
            LinePlot level = plot.Add.Line(0, rate, scale.Days, rate);
            (level.LineColor, level.LineWidth) = (rate == 0 ? Ink : Grey.WithAlpha(0.25), 1);
        }

        foreach (ChartDeadline deadline in chart.Deadlines)
            AddMarker(
                plot, scale, deadline.At, ColourOf(deadline.Party),
                deadline.IsHypothetical ? LongDash : deadline.IsAsFarAsKnown ? ShortDash : Solid);
        AddMarker(plot, scale, chart.Outlook.KnownThrough, Ink, ShortDash);
        if (chart.MarksAsked)
            AddMarker(plot, scale, chart.Outlook.At, Grey, ShortDash);
        foreach (RateCourse course in chart.Courses)
            AddCourse(plot, chart, scale, course);
        bool isComplete = labels.Add(chart);
        AddAxes(plot, chart, scale, parties);
        AddLegend(plot, chart);
        plot.Font.Set(ChartFont.Name);
        return isComplete;
    }

    internal static Color ColourOf(Economy party) => party == Economy.UnitedStates ? Blue : Orange;

    // What lies after the last instant of which anything is known is shaded.
    private static void AddUnknown(Plot plot, RateChart chart, ChartScale scale)
    {
        if (chart.Outlook.KnownThrough < chart.Until)
            Fill(plot.Add.Rectangle(scale.X(chart.Outlook.KnownThrough), scale.Days, scale.Lowest, scale.Highest), Grey.WithAlpha(0.16));
    }

    private static void AddWindow(
        Plot plot, RateChart chart, ChartScale scale, ChartLabels labels, ChartWindow window, int lane, Color colour)
    {
        (double top, double bottom) = scale.Lane(lane);
        double from = scale.X(window.From);
        double until = scale.X(window.Until ?? chart.Until);
        double latest = scale.X(window.UntilAtTheLatest ?? chart.Until);
        CoordinateRect box = new(from, until, bottom, top);
        if (window.Kind == ChartWindowKind.Announced)
        {
            // A statement has no legal effect: its frame is empty.
            AddFrame(plot, scale, box, Grey, ShortDash);
            labels.AddInside(window.Name, from, until, lane);
            return;
        }

        Fill(plot.Add.Rectangle(from, latest, 0, scale.Highest), colour.WithAlpha(window.IsHypothetical ? 0.025 : 0.05));
        Fill(plot.Add.Rectangle(until, latest, bottom, top), colour.WithAlpha(0.1));
        Instant emptySince = window.IsHypothetical
            ? Instant.MaxValue
            : Instant.Max(window.From, chart.NothingLeftSince.GetValueOrDefault(window.Party, Instant.MaxValue));
        double emptyFrom = emptySince < (window.Until ?? chart.Until) ? scale.X(emptySince) : until;
        Fill(plot.Add.Rectangle(from, emptyFrom, bottom, top), colour.WithAlpha(window.IsHypothetical ? 0.05 : 0.2));
        AddFrame(plot, scale, box, colour, window.IsHypothetical ? LongDash : Solid);
        labels.AddInside(window.Name, from, emptyFrom, lane);
        if (emptyFrom < until)
        {
            Fill(plot.Add.Rectangle(emptyFrom, until, bottom, top), Grey.WithAlpha(0.1));
            labels.AddInside($"nothing left to suspend since {Wording.Of(emptySince)}", emptyFrom, until, lane);
        }
    }

    private static void AddMarker(Plot plot, ChartScale scale, Instant at, Color colour, float dash) =>
        AddLine(plot, scale, [new(scale.X(at), scale.Lowest), new(scale.X(at), scale.Highest)], colour, MarkerWidth, dash);

    private static void AddFrame(Plot plot, ChartScale scale, CoordinateRect frame, Color colour, float dash) =>
        AddLine(plot, scale, [frame.BottomLeft, frame.TopLeft, frame.TopRight, frame.BottomRight, frame.BottomLeft], colour, 1, dash);

    private static void AddCourse(Plot plot, RateChart chart, ChartScale scale, RateCourse course)
    {
        Color colour = ColourOf(course.Party);
        float dash = course.IsHypothetical ? LongDash : Solid;
        HashSet<RateStep> drawn = [.. course.Drawn];
        List<Coordinates> points = [];
        foreach (RateStep step in course.Steps)
        {
            (double from, double until) = (scale.X(step.From), scale.X(step.Until));
            bool isDrawn = drawn.Contains(step);
            if (isDrawn && !step.IsRange)
            {
                points.Add(new(from, (double)step.Highest));
                points.Add(new(until, (double)step.Highest));
                continue;
            }

            AddLine(plot, scale, points, colour, WidthOf(course.Party), dash);
            points = [];
            if (isDrawn)
            {
                // An hour in doubt is to be seen as what it is on a chart of years: as a band, and not as a line.
                double widening = Math.Max(0, (LeastBand / scale.PixelsAcross(1)) - (until - from)) / 2;
                CoordinateRect band = new(from - widening, until + widening, (double)step.Lowest, (double)step.Highest);
                Fill(plot.Add.Rectangle(band), step.IsUpToFloor ? colour.WithAlpha(UpToFloor) : InDoubt);
                AddFrame(plot, scale, band, colour, dash);
            }
        }

        AddLine(plot, scale, points, colour, WidthOf(course.Party), dash);
    }

    private static void AddLine(Plot plot, ChartScale scale, List<Coordinates> points, Color colour, float width, float dash)
    {
        if (dash > 0)
            Dashes.Add(plot, scale, points, colour, width, dash);
        else if (points.Count > 0)
            plot.Add.ScatterLine(points, colour).LineWidth = width;
    }

    private static float WidthOf(Economy party) => party == Economy.UnitedStates ? 5 : 2;

    private static void AddAxes(Plot plot, RateChart chart, ChartScale scale, Economy[] parties)
    {
        plot.Axes.SetLimits(0, scale.Days, scale.Lowest, scale.Highest);
        double[] rates = [.. scale.Rates];
        double[] lanes = [.. parties.Select((_, lane) => (scale.Lane(lane).Top + scale.Lane(lane).Bottom) / 2)];
        plot.Axes.Left.SetTicks(
            [.. rates, .. lanes],
            [.. rates.Select(rate => FormattableString.Invariant($"{rate}")),
                .. parties.Select(party => $"{Wording.Short(party)}\n{(chart.Outlook.Truce is null ? "terms" : "truce")}")]);
        (Instant At, string Text)[] months = [.. Months(chart)];
        plot.Axes.Bottom.SetTicks([.. months.Select(month => scale.X(month.At))], [.. months.Select(month => month.Text)]);
        plot.HideGrid();

        string[] subtitle = [.. Subtitle(chart)];
        plot.Title(chart.Outlook.Name + ": additional rates on all goods", 17);
        plot.Axes.Title.Label.OffsetY = -16 * subtitle.Length;
        plot.Axes.Top.Label.Text = string.Join('\n', subtitle);
        plot.Axes.Top.Label.FontSize = 12;
        plot.YLabel("additional duty on all goods, percentage points\non top of the ordinary duty", 12);
        plot.XLabel("first days of months, 00:00 UTC", 12);
        foreach (IAxis axis in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom, plot.Axes.Top })
            (axis.Label.Bold, axis.Label.ForeColor) = (false, Ink);
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.FrameLineStyle.IsVisible = false;
    }

    private static IEnumerable<string> Subtitle(RateChart chart)
    {
        Outlook outlook = chart.Outlook;
        string sources = outlook.Enacted.Knowledge.CompleteThrough is { } through
            ? $"; sources complete through {Wording.Of(through)}"
            : "";
        yield return $"As known at {Wording.Of(outlook.Known)}, {Wording.Of(outlook.View)}{sources}.";
        yield return $"Asked about {Wording.Of(outlook.At)}; instants are UTC (Z) or have their offset from it. Not a total duty.";
        if (outlook.WhatIf is { } whatIf)
        {
            yield return chart.Courses.Any(course => course.IsHypothetical && course.Steps.Count > 0)
                ? $"HYPOTHETICAL, dashed: if {outlook.Deal.WordsFor(whatIf)}. Nothing of this is enacted."
                : $"HYPOTHETICAL: if {outlook.Deal.WordsFor(whatIf)}. " +
                    "That makes no difference to the rates: what is enacted leads there too.";
        }
    }

    private static IEnumerable<(Instant At, string Text)> Months(RateChart chart)
    {
        (YearMonth first, YearMonth last) = (chart.From.InUtc().Date.ToYearMonth(), chart.Until.InUtc().Date.ToYearMonth());
        int count = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        int step = new[] { 1, 2, 3, 6, 12 }.FirstOrDefault(months => count / months <= MostTicks, 24);
        return Enumerable.Range(0, count + 1)
            .Select(first.PlusMonths)
            .Where(month => (((month.Year * 12) + month.Month - 1) % step) == 0)
            .Select(month => (month.OnDayOfMonth(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), YearMonthPattern.Iso.Format(month)))
            .Where(month => month.Item1 >= chart.From && month.Item1 < chart.Until - ((chart.Until - chart.From) / MostTicks / 3));
    }

    private static void AddLegend(Plot plot, RateChart chart)
    {
        List<LegendItem> items = [];
        foreach (RateCourse course in chart.Courses.Where(course => course.Steps.Count > 0))
        {
            LegendItem item = new()
            {
                LabelText = Wording.DutyOf(course.Party, chart.Outlook.Deal.OriginFor(course.Party)),
                LineColor = ColourOf(course.Party),
                LineWidth = WidthOf(course.Party),
            };
            // Dashes would be lost here too; these are of letters.
            items.Add(
                !course.IsHypothetical
                    ? item
                    : new()
                    {
                        LabelText = $"- - - hypothetical: {Wording.Short(course.Party)}",
                        LabelFontColor = ColourOf(course.Party),
                        LineWidth = 0
                    });
        }

        RateStep[] ranges = [.. chart.Courses.SelectMany(course => course.Steps).Where(step => step.HasLevel && step.IsRange)];
        if (ranges.Any(step => !step.IsUpToFloor))
            items.Add(BandOf("rate in doubt: lowest to highest possible", InDoubt));
        if (ranges.Any(step => step.IsUpToFloor))
            items.Add(BandOf("up to a floor that holds with the ordinary duty", Blue.WithAlpha(UpToFloor)));
        plot.Legend.ManualItems.AddRange(items);
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.FontSize = 12;
        plot.Legend.FontName = ChartFont.Name;
        plot.ShowLegend(Edge.Bottom);
    }

    private static LegendItem BandOf(string text, Color colour) =>
        new() { LabelText = text, FillColor = colour, OutlineColor = Grey, OutlineWidth = 1 };

    private static void Fill(Rectangle rectangle, Color colour)
    {
        rectangle.FillColor = colour;
        rectangle.LineWidth = 0;
    }
}
