using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IndicatorBrief;

namespace TradePolicy.Samples.Tests;

public partial class IndicatorBriefTests
{
    private const string EndOf9June2025 = "2025-06-09T16:00:00Z";
    private const string Marked = "#C0392B";
    private const string Plain = "#8AA0B4";

    [Theory]
    [InlineData("brief-without-options")]
    [InlineData("brief-producer-prices", "--period", "2025-05", "--known", EndOf9June2025)]
    [InlineData("brief-exports", "--series", "cn/exports/usd/yoy", "--period", "2025-05", "--known", EndOf9June2025)]
    [InlineData("brief-in-doubt", "--period", "2025-05", "--known", "2025-06-09T12:00:00Z")]
    [InlineData("brief-revision-in-doubt", "--series", "cn/exports/usd/yoy", "--period", "2023-03", "--known", "2023-06-01T00:00:00Z")]
    [InlineData("brief-exports-to-us", "--series", "cn/exports/us/usd/yoy")]
    public void Prints_what_was_accepted(string name, params string[] args)
    {
        (int exitCode, string output, string error) = Run(null, args);
        exitCode.Should().Be(0);
        error.Should().BeEmpty();
        Golden.ShouldBe(output, name);
    }

    [Fact]
    public void A_terminal_gets_lines_that_fit_its_width()
    {
        string[] lines = Colours().Replace(Run(60, "--period", "2025-05", "--known", EndOf9June2025).Output, "").ReplaceLineEndings("\n")
            .Split('\n');
        lines.Should().OnlyContain(line => line.Length <= 60).And.Contain(line => line.Contains("32nd month", StringComparison.Ordinal));
    }

    [Fact]
    public void Draws_the_series_as_PNG_and_SVG_with_its_title_axes_source_and_both_ends_of_the_look_back() =>
        Drawn("--period", "2025-05", "--known", EndOf9June2025)
            .Should().Contain("the sharpest year-on-year fall in 22 months (since July 2023)")
            .And.Contain("change on the year, per cent")
            .And.Contain("Source: National Bureau of Statistics of China")
            .And.Contain("-3.3%").And.Contain("-4.4%").And.Contain("2025-05");

    [Fact]
    public void A_tie_is_drawn_back_to_the_fall_that_was_sharper_and_not_to_the_one_that_was_as_sharp() =>
        Drawn("--period", "2025-07", "--known", "2025-08-31T16:00:00Z").Should()
            .Contain("level with June 2025, the sharpest year-on-year fall in 24 months (since July 2023)").And.Contain("-3.6%\n")
            .And.Contain("-4.4%\n");

    [Fact]
    public void A_record_rise_is_drawn_too_as_far_back_as_the_series_is_held() =>
        Drawn("--series", "cn/exports/usd/yoy", "--period", "2026-06").Should()
            .Contain("the fastest year-on-year rise in the 49 observations in the data (since January-February 2022)")
            .And.Contain("27.0%\n").And.Contain("2022-01/P2M\n");

    [Fact]
    public void The_sentence_has_lines_of_its_own_so_that_none_is_cut_off() =>
        Drawn("--series", "cn/exports/us/usd/yoy", "--period", "2025-05", "--known", EndOf9June2025).Split('\n').Should()
            .Contain("China to United States of America: exports in US dollars, May 2025")
            .And.Contain("the sharpest year-on-year fall in the 2 observations in the data (since April 2025)");

    [Theory]
    [InlineData("cn/exports/us/usd/yoy", "2025-05-09T04:00:00Z", "2025-04")]
    [InlineData("cn/ppi/yoy", "2025-06-09T04:00:00Z", "2025-05")]
    public void Draws_a_release_that_may_not_have_been_known_and_says_so(string series, string known, string period) =>
        Drawn("--series", series, "--period", period, "--known", known).Should().Contain("(uncertain at that instant)").And.Contain(period);

    [Theory]
    [InlineData("'us/cpi'", "--series", "us/cpi")]
    [InlineData("'May'", "--period", "May")]
    [InlineData("'yesterday'", "--known", "yesterday")]
    [InlineData("--chart has no value", "--chart")]
    [InlineData("'--colour' is no option", "--colour")]
    public void Says_what_is_wrong_with_an_option(string problem, params string[] args)
    {
        (int exitCode, string output, string error) = Run(null, args);
        (exitCode, output).Should().Be((IndicatorBriefApp.BadOptions, ""));
        error.Should().Contain(problem).And.EndWith(".\n");
    }

    [Fact]
    public void Says_what_is_held_where_a_period_is_not()
    {
        Run(null, "--period", "2025-06", "--known", EndOf9June2025)
            .Should().Be(
                (IndicatorBriefApp.NothingKnown, "",
                    $"cn/ppi/yoy has no value for 2025-06 that is known at {EndOf9June2025}; the last known period is 2025-05.\n"));
        Run(null, "--known", "2020-01-01T00:00:00Z")
            .Should().Be(
                (IndicatorBriefApp.NothingKnown, "",
                    "No value of cn/ppi/yoy is known at 2020-01-01T00:00:00Z; the data begin with 2022-01.\n"));
    }

    [Fact]
    public void Says_where_a_chart_cannot_be_written()
    {
        (int exitCode, _, string error) = Run(null, "--chart", "/no/such/folder/ppi");
        exitCode.Should().Be(IndicatorBriefApp.CannotWrite);
        error.Should().StartWith("The chart cannot be written to '/no/such/folder/ppi': ");
    }

    [Theory]
    [InlineData("cn/ppi/yoy", "2025-05")]
    [InlineData("cn/ppi/yoy", "2023-06")]
    [InlineData("cn/exports/usd/yoy", "2025-05")]
    [InlineData("cn/cpi/yoy", "2025-02")]
    public void Each_value_stands_at_a_marked_bar_and_on_no_bar(string series, string period)
    {
        XElement[] all = [.. Picture("--series", series, "--period", period).Descendants()];
        // What lies behind the bars is seen through.
        ILookup<string, Box> bars = all
            .Where(element => element.Name.LocalName == "rect" && element.Attribute("fill-opacity") is null)
            .ToLookup(
                bar => (string)bar.Attribute("fill")!,
                bar => new Box(At(bar, "x"), At(bar, "y"), At(bar, "x") + At(bar, "width"), At(bar, "y") + At(bar, "height")));
        Box[] values = [.. all.Where(element => element.Name.LocalName == "text" && (string?)element.Attribute("fill") == Marked)
            .Select(ValueBox)];

        values.Should().NotBeEmpty();
        values.Should().OnlyContain(value => bars[Marked].Concat(bars[Plain]).All(bar => !bar.Overlaps(value)), "it can be read");
        values.Should().OnlyContain(value => bars[Marked].Any(bar => bar.HasBesideIt(value)), "it is seen of which bar it is");

        static decimal At(XElement element, string name) => Number((string?)element.Attribute(name) ?? "0");
    }

    // The letters, of which the text states where each begins, are about 11 high and the last is about 12 wide.
    private static Box ValueBox(XElement text)
    {
        Match moved = MovedBy().Match((string)text.Attribute("transform")!);
        decimal[] begins =
        [
            .. ((string)text.Attribute("x")!)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Number),
        ];
        decimal left = Number(moved.Groups[1].Value), baseline = Number(moved.Groups[2].Value)
            + Number(((string)text.Attribute("y")!).Split(',')[0]);
        return new(left + begins[0], baseline - 11m, left + begins[^1] + 12m, baseline);
    }

    private static decimal Number(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The chart, of which no text is cut off at the left or the right.</summary>
    private static XDocument Picture(params string[] args)
    {
        string folder = Directory.CreateTempSubdirectory("brief").FullName;
        try
        {
            string name = Path.Combine(folder, "chart");
            Run(null, [.. args, "--chart", name]).ExitCode.Should().Be(0);
            File.ReadAllBytes(name + ".png").Should().StartWith([0x89, 0x50, 0x4E, 0x47]).And.HaveCountGreaterThan(5_000);
            XDocument picture = XDocument.Load(name + ".svg");
            TextsOf(picture).Should().OnlyContain(text => IsInside(text), "no text is cut off at the left or the right");
            return picture;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The texts of the chart, line by line, as they stand in the SVG.</summary>
    private static string Drawn(params string[] args) => string.Concat(TextsOf(Picture(args)).Select(text => text.Value.Trim() + "\n"));

    private static XElement[] TextsOf(XDocument picture) =>
        [.. picture.Descendants().Where(element => element.Name.LocalName == "text")];

    /// <summary>Whether all letters of a text that is not turned lie between the left and the right edge of the chart.</summary>
    private static bool IsInside(XElement text)
    {
        Match moved = MovedBy().Match((string)text.Attribute("transform")!);
        return !moved.Success
            || ((string)text.Attribute("x")!).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .All(x => Number(moved.Groups[1].Value) + Number(x) is >= 0m and <= 990m);
    }

    private sealed record Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
    {
        internal bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        // About as near as it is high.
        internal bool HasBesideIt(Box value) => new Box(Left - 12m, Top - 12m, Right + 12m, Bottom + 12m).Overlaps(value);
    }

    private static (int ExitCode, string Output, string Error) Run(int? width, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter error = new(CultureInfo.InvariantCulture);
        int exitCode = IndicatorBriefApp.Run(args, output, error, width);
        return (exitCode, output.ToString(), error.ToString().ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"^translate\((-?[0-9.]+)(?: (-?[0-9.]+))?")]
    private static partial Regex MovedBy();

    [GeneratedRegex("\x1b\\[[0-9;]*m")]
    private static partial Regex Colours();
}
