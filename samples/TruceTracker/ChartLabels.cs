using NodaTime;
using Samples;
using ScottPlot;

namespace TruceTracker;

/// <summary>Writes what is due, what is known and how high the rates are, where neither lines nor other labels are in the way.</summary>
internal sealed class ChartLabels(Plot plot, ChartScale scale)
{
    private const float SmallSize = 10;
    private const float NormalSize = 12;
    private const float Gap = 5;

    private static readonly Color Ink = Color.FromHex("#2c3e50");

    private readonly LabelSpace space = new(new(scale.Area.Left, scale.Area.Right, scale.PixelY(0), scale.Area.Top));

    /// <summary>Writes all labels.</summary>
    /// <returns>Whether there was room for all that is marked; a rate may go without its number.</returns>
    internal bool Add(RateChart chart)
    {
        TakeLines(chart);
        foreach (Instant marked in chart.Marked)
            space.RatherNot(new(scale.PixelX(marked) - 2, scale.PixelX(marked) + 2, scale.Area.Bottom, scale.Area.Top));
        bool isComplete = true;
        foreach (ChartDeadline deadline in chart.Deadlines)
            isComplete &= AddBeside(deadline.At, TextOf(deadline), ChartDrawing.ColourOf(deadline.Party));
        isComplete &= AddBeside(chart.Outlook.KnownThrough, KnownThrough(chart.Outlook), Ink);
        if (chart.MarksAsked)
            isComplete &= AddBeside(chart.Outlook.At, $"asked about\n{Wording.Of(chart.Outlook.At)}", Ink);
        foreach (RateCourse course in chart.Courses)
        {
            foreach (RateStep step in course.Noteworthy.Where(step => !IsOnLine(step)))
                isComplete &= AddBeside(
                    step.From, TextOf(course, step), ChartDrawing.ColourOf(course.Party), scale.PixelY((double)step.Highest));
        }

        foreach (RateCourse course in chart.Courses)
            AddRates(course);
        return isComplete;
    }

    /// <summary>
    /// Writes a text into a lane between two days of the chart, in as many lines as it takes; where it does not fit, nothing.
    /// </summary>
    internal void AddInside(string text, double from, double until, int lane)
    {
        (double top, double bottom) = scale.Lane(lane);
        PixelRect box = new(scale.PixelXOf(from), scale.PixelXOf(until), scale.PixelY(bottom), scale.PixelY(top));
        if (Wrapped(text, box.Width - (2 * Gap)) is not { } wrapped || ChartFont.SizeOf(wrapped, SmallSize).Height > box.Height)
            return;
        PixelSize size = ChartFont.SizeOf(wrapped, SmallSize);
        Write(wrapped, box.Left + Gap, box.VerticalCenter - (size.Height / 2), Ink, SmallSize);
    }

    private static string TextOf(ChartDeadline deadline) =>
        string.Join('\n', deadline.IsHypothetical ? [$"{deadline.Lines[0]}, hypothetical", .. deadline.Lines.Skip(1)] : deadline.Lines);

    // What is too short for its label on the line: which rate, how long and from when.
    private static string TextOf(RateCourse course, RateStep step)
    {
        string who = $"{Wording.Short(course.Party)}{(course.IsHypothetical ? ", hypothetical" : "")}";
        string doubt = step.IsRange ? "in doubt " : "";
        return $"{who}: {TextOf(step)}\n{doubt}for {Wording.Of(step.Until - step.From)} from {Wording.Of(step.From)}";
    }

    private static string TextOf(RateStep step) => Floors.In(step.Rate)?.Short ?? ReportWording.Sums(step.Rate);

    // A number that fits on its line needs no words beside it, unless it is in doubt.
    private bool IsOnLine(RateStep step) => !step.IsRange && Width(step) >= ChartFont.SizeOf(TextOf(step), NormalSize).Width;

    private float Width(RateStep step) => scale.PixelX(step.Until) - scale.PixelX(step.From);

    private static string KnownThrough(Outlook outlook) => outlook.EndsWithSources
        ? $"sources end {Wording.Of(outlook.KnownThrough)};\nrates after that are not known"
        : $"known at {Wording.Of(outlook.KnownThrough)};\nafter that: as enacted by then";

    // As high up as there is room; or as near as there is to a line, above it.
    private bool AddBeside(Instant at, string text, Color colour, float? above = null)
    {
        PixelSize size = ChartFont.SizeOf(text, NormalSize);
        float x = scale.PixelX(at);
        IEnumerable<PixelRect> places =
            from top in Enumerable.Range(0, 300)
                .Select(row => above is { } line ? line - Gap - size.Height - (row * 4f) : scale.Area.Top + Gap + (row * 4f))
            from left in new[] { x + Gap, x - Gap - size.Width }
            select new PixelRect(left, left + size.Width, top + size.Height, top);
        if (space.TakeFirst(places) is not { } place)
            return false;
        Write(text, place.Left, place.Top, colour, NormalSize);
        return true;
    }

    private void AddRates(RateCourse course)
    {
        foreach (RateStep step in course.Drawn)
        {
            string text = TextOf(step);
            PixelSize size = ChartFont.SizeOf(text, NormalSize);
            float middle = (scale.PixelX(step.From) + scale.PixelX(step.Until)) / 2;
            if (size.Width > Width(step))
                continue;
            float left = middle - (size.Width / 2);
            (float above, float below) = (scale.PixelY((double)step.Highest) - Gap - size.Height, scale.PixelY((double)step.Lowest) + Gap);
            IEnumerable<PixelRect> places =
                from top in new[] { above, below }
                from aside in new[] { 0, -40, 40, -80, 80 }
                where left + aside >= scale.PixelX(step.From) && left + aside + size.Width <= scale.PixelX(step.Until)
                select new PixelRect(left + aside, left + aside + size.Width, top + size.Height, top);
            if (space.TakeFirst(places) is { } place)
                Write(text, place.Left, place.Top, ChartDrawing.ColourOf(course.Party), NormalSize);
        }
    }

    // Labels lie on no rate, nor on the jump from one to the next.
    private void TakeLines(RateChart chart)
    {
        foreach (RateCourse course in chart.Courses)
        {
            RateStep? before = null;
            foreach (RateStep step in course.Drawn)
            {
                (float from, float until) = (scale.PixelX(step.From), scale.PixelX(step.Until));
                (float high, float low) = (scale.PixelY((double)step.Highest), scale.PixelY((double)step.Lowest));
                space.Take(new(from, until, low + 4, high - 4));
                if (before is not null)
                {
                    float highest = Math.Min(high, scale.PixelY((double)before.Highest));
                    float lowest = Math.Max(low, scale.PixelY((double)before.Lowest));
                    space.Take(new(from - 4, from + 4, lowest, highest));
                }

                before = step;
            }
        }
    }

    private void Write(string text, float left, float top, Color colour, float fontSize)
    {
        ScottPlot.Plottables.Text label = plot.Add.Text(text, scale.XOf(left), scale.YOf(top));
        label.Alignment = Alignment.UpperLeft;
        label.LabelFontName = ChartFont.Name;
        (label.LabelFontColor, label.LabelFontSize) = (colour, fontSize);
        label.LabelBackgroundColor = Colors.White.WithAlpha(fontSize == SmallSize ? 0 : 0.8);
    }

    private static string? Wrapped(string text, float width)
    {
        List<string> lines = [];
        foreach (string word in text.Split(' '))
        {
            if (ChartFont.SizeOf(word, SmallSize).Width > width)
                return null;
            if (lines.Count > 0 && ChartFont.SizeOf($"{lines[^1]} {word}", SmallSize).Width <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return string.Join('\n', lines);
    }
}
