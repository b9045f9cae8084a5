using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Samples;
using TradePolicy.Data;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

public partial class ChartTests
{
    private const string June2025 = "2025-06-09T12:00:00Z";
    private const string December2025 = "2025-12-01T00:00:00Z";
    private const string October2026 = "2026-10-01T00:00:00Z";
    private const string AfterTheSources = "2026-11-23T12:00:00Z";

    private static readonly XName Text = XName.Get("text", "http://www.w3.org/2000/svg");

    public static TheoryData<string[]> Charts => new(
        [],
        ["--known", June2025],
        ["--at", June2025, "--known", October2026],
        ["--what-if", "lapse", "--at", October2026, "--known", October2026],
        ["--what-if", "lapse", "--at", "2025-08-12T04:00:59Z", "--known", December2025],
        ["--what-if", "extend"],
        ["--what-if", "extend", "--at", June2025, "--known", December2025],
        ["--view", "ruled"],
        ["--at", "0001-01-01T00:00:00Z", "--known", "9999-12-31T23:59:59Z"],
        ["--origin", "VN", "--at", "2025-07-08T12:00:00Z", "--known", "2025-08-06T12:00:00Z", "--what-if", "lapse"],
        ["--origin", "MX", "--at", "2025-02-10T12:00:00Z", "--known", "2025-02-10T12:00:00Z", "--what-if", "extend"],
        ["--origin", "JP", "--at", "2026-03-01T12:00:00Z", "--what-if", "extend"],
        ["--origin", "BR", "--at", "2025-09-01T00:00:00Z"],
        ["--origin", "DE", "--at", "2025-07-08T12:00:00Z"]);

    [Theory]
    [InlineData(June2025, "2025-05-14T04:00:59Z", 145, 145, 125, 125)]
    [InlineData(June2025, "2025-05-14T04:01:00Z", 30, 30, 10, 10)]
    [InlineData(June2025, "2025-08-12T04:00:59Z", 30, 30, 10, 10)]
    [InlineData(June2025, "2025-08-12T04:01:00Z", 54, 54, 10, 34)]
    [InlineData(June2025, "2025-08-12T15:59:59Z", 54, 54, 10, 34)]
    [InlineData(June2025, "2025-08-12T16:00:00Z", 54, 54, 34, 34)]
    [InlineData(October2026, "2025-08-12T04:00:59Z", 30, 30, 10, 10)]
    [InlineData(October2026, "2025-08-12T04:01:00Z", 30, 30, 10, 10)]
    [InlineData(October2026, "2025-11-10T04:00:59Z", 30, 30, 10, 10)]
    [InlineData(October2026, "2025-11-10T04:01:00Z", 30, 30, 10, 34)]
    [InlineData(October2026, "2025-11-10T05:00:59Z", 30, 30, 10, 34)]
    [InlineData(October2026, "2025-11-10T05:01:00Z", 20, 20, 10, 10)]
    [InlineData(October2026, "2026-02-21T04:59:59Z", 0, 20, 10, 10)]
    [InlineData(October2026, "2026-11-10T05:00:59Z", 12.5, 12.5, 10, 10)]
    [InlineData(October2026, "2026-11-10T16:00:00Z", 12.5, 12.5, 34, 34)]
    public void The_steps_are_the_rates_to_the_second_and_ranges_where_the_texts_leave_them_open(
        string known, string at, double lowestOfUs, double highestOfUs, double lowestOfChina, double highestOfChina)
    {
        RateChart chart = Chart(known);

        RateStep[] steps = [.. chart.Courses.Select(course => course.At(Tracker.At(at)))];
        steps.Should().OnlyContain(step => step.HasLevel);
        steps.Select(step => ((double)step.Lowest, (double)step.Highest))
            .Should().Equal((lowestOfUs, highestOfUs), (lowestOfChina, highestOfChina));
    }

    [Theory]
    [InlineData(June2025)]
    [InlineData(October2026)]
    [InlineData(AfterTheSources)]
    public void The_steps_of_a_course_follow_each_other_and_are_what_the_library_answers_at_both_their_ends(string known)
    {
        RateChart chart = Chart(known);
        PolicyRegister register = UnitedStatesChina.Register.AsKnownAt(Tracker.At(known));
        foreach (RateCourse course in chart.Courses)
        {
            Economy origin = chart.Courses.Single(other => other.Party != course.Party).Party;
            course.Steps[0].From.Should().Be(chart.From);
            course.Steps[^1].Until.Should().Be(chart.Until);
            course.Steps.Zip(course.Steps.Skip(1)).Should().OnlyContain(pair => pair.First.Until == pair.Second.From);
            foreach (RateStep step in course.Steps)
            {
                foreach (Instant at in new[] { step.From, step.Until - Duration.Epsilon })
                    register.At(at).AdditionalRate(course.Party, origin).Possible.Should().Equal(step.Rate.Possible);
            }
        }
    }

    [Fact]
    public void Beyond_the_end_of_the_sources_a_step_says_so()
    {
        RateChart chart = Chart(AfterTheSources);

        chart.Outlook.EndsWithSources.Should().BeTrue();
        Instant end = UnitedStatesChina.CompleteThrough;
        foreach (RateCourse course in chart.Courses)
        {
            course.At(end - Duration.FromSeconds(1)).Rate.IsBeyondHorizon.Should().BeFalse();
            course.Steps.Where(step => step.From >= end).Should().NotBeEmpty().And.OnlyContain(step => step.Rate.IsBeyondHorizon);
        }
    }

    [Fact]
    public void Without_a_scenario_no_rate_is_drawn_beyond_the_end_of_the_sources()
    {
        RateChart chart = Chart(AfterTheSources);
        double horizon = PixelX(chart, chart.Outlook.KnownThrough);

        RatesIn(Draw()).SelectMany(path => path).Max(point => point.X).Should().BeApproximately(horizon, 0.5);
    }

    [Fact]
    public void What_is_supposed_begins_where_it_makes_a_difference()
    {
        RateChart lapse = Chart(December2025, WhatIf.Lapse, "2025-08-12T04:00:59Z");

        lapse.Courses.Where(course => course.IsHypothetical).Select(course => (course.Party, course.Steps[0].From)).Should().Equal(
            (Economy.UnitedStates, Tracker.At("2025-08-12T04:01:00Z")), (Economy.China, Tracker.At("2025-08-12T04:01:00Z")));
        lapse.Courses.Where(course => course.IsHypothetical).Select(course => course.At(Tracker.At("2025-08-12T16:00:00Z")).Highest)
            .Should().Equal(54m, 34m);
    }

    [Fact]
    public void An_extension_adds_its_windows_and_their_ends_and_says_that_they_are_hypothetical()
    {
        RateChart chart = Chart(October2026, WhatIf.Extend, October2026);

        chart.Windows.Where(window => window.IsHypothetical).Select(window => window.From).Should()
            .Equal(Tracker.At("2026-11-10T05:01:00Z"), Tracker.At("2026-11-10T05:01:00Z"));
        chart.Windows.Should().NotContain(window => window.Kind == ChartWindowKind.Announced, "what is supposed stands in its place");
        chart.Deadlines.Where(deadline => deadline.IsHypothetical && deadline.At > Tracker.At("2027-01-01T00:00:00Z"))
            .SelectMany(deadline => deadline.Lines).Should()
            .Equal("China, 2027-02-08 (+08)", "13:01 truce window ends", "rate 10% to 34%", "US, 2027-02-08 (-05)",
                "00:01 truce window ends, nothing is left to suspend", "rate 12.5% as before");
    }

    [Theory]
    [InlineData(December2025, "2025-11-10T04:01:00Z", "10% or 34%", "in doubt for 1 h from 2025-11-10T04:01:00Z")]
    [InlineData(AfterTheSources, "2026-02-20T05:00:00Z", "none or 20%", "in doubt for 1 d from 2026-02-20T05:00:00Z")]
    [InlineData(AfterTheSources, "2026-02-21T05:00:00Z", "none", "for 3 d 1 min from 2026-02-21T05:00:00Z")]
    public void A_rate_in_doubt_or_a_gap_between_two_rates_is_told_in_words_however_short(
        string known, string at, string rate, string words)
    {
        RateCourse course = Chart(known).Courses.Single(course => course.Noteworthy.Any(step => step.From == Tracker.At(at)));
        Wording(course.Party, rate).Should().NotBeEmpty();

        string[] texts = [.. Draw("--known", known).Descendants(Text).Select(text => text.Value.Trim())];
        texts.Should().Contain(Wording(course.Party, rate)).And.Contain(words);

        static string Wording(Economy party, string rate) => $"{(party == Economy.UnitedStates ? "US" : "China")}: {rate}";
    }

    [Fact]
    public void An_hour_in_doubt_is_drawn_as_a_band_that_can_be_seen()
    {
        RateChart chart = Chart(AfterTheSources);
        double hour = PixelX(chart, Tracker.At("2025-11-10T04:31:00Z"));

        Bands(Draw()).Should().Contain(band => Math.Abs(band.Middle - hour) < 1 && band.Width >= 7.5);
    }

    [Fact]
    public void A_deadline_beyond_the_end_of_the_sources_is_as_far_as_known_and_what_is_announced_is_no_window()
    {
        RateChart chart = Chart(AfterTheSources);

        chart.Deadlines.Should().HaveCount(2)
            .And.OnlyContain(
                deadline => deadline.IsAsFarAsKnown && deadline.Lines[0].EndsWith(", as far as known", StringComparison.Ordinal));
        chart.Windows.Where(window => window.Kind == ChartWindowKind.Announced).Select(window => (window.Party, window.Name))
            .Should().Equal(
                (Economy.UnitedStates, "announced, not enacted: to 2027-01-10"), (Economy.China, "announced, not enacted: to 2027-01-10"));
        Chart("2026-09-01T00:00:00Z").Windows.Should()
            .OnlyContain(window => window.Kind == ChartWindowKind.Enacted, "the statements are of late September");
        Chart(October2026).Deadlines.Should()
            .OnlyContain(deadline => !deadline.IsAsFarAsKnown, "at that instant, all that was enacted by then was known");
    }

    [Fact]
    public void A_truce_that_has_nothing_left_to_suspend_says_since_when()
    {
        Chart(AfterTheSources).NothingLeftSince.Should()
            .Equal(new Dictionary<Economy, Instant> { [Economy.UnitedStates] = Tracker.At("2026-02-21T05:00:00Z") });
        Chart(December2025).NothingLeftSince.Should().BeEmpty();
        Draw().Descendants(Text).Select(text => text.Value.Trim()).Should().Contain("nothing left to suspend since 2026-02-21T05:00:00Z");
    }

    [Fact]
    public void A_day_that_ends_with_the_rate_that_it_began_with_still_tells_what_was_in_doubt_in_between() =>
        ChartOf(["--at", June2025, "--known", October2026]).Deadlines
            .Single(deadline => deadline.Party == Economy.China && deadline.At == Tracker.At("2025-11-10T04:01:00Z")).Lines[^1]
            .Should().Be("rate 10% as before; in between 10% or 34%");

    [Theory]
    [MemberData(nameof(Charts))]
    public void No_label_lies_on_another_or_is_cut_off_and_none_of_a_deadline_is_missing(string[] args)
    {
        XDocument svg = Draw(args);

        IReadOnlyList<SvgText> texts = SvgText.In(svg);
        texts.Should().HaveCountGreaterThan(20).And.OnlyContain(text => text.Left >= 0 && text.Right <= 1200 && text.Top >= 0);
        foreach (SvgText text in texts)
            texts.Where(other => !ReferenceEquals(other, text) && text.Overlaps(other)).Should().BeEmpty($"'{text.Value}' is to be read");
        string[] written = [.. texts.Select(text => text.Value.Replace(", hypothetical", "", StringComparison.Ordinal))];
        written.Should().Contain(ChartOf(args).Deadlines.SelectMany(deadline => deadline.Lines));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Rates_are_drawn_as_steps_and_never_as_slopes(string[] args)
    {
        IReadOnlyList<(double X, double Y)>[] rates = [.. RatesIn(Draw(args))];

        rates.Sum(rate => rate.Count).Should().BeGreaterThan(4);
        foreach (IReadOnlyList<(double X, double Y)> rate in rates)
            rate.Zip(rate.Skip(1)).Should().OnlyContain(pair => pair.First.X == pair.Second.X || pair.First.Y == pair.Second.Y);
    }

    [Fact]
    public void Title_axes_and_legend_say_of_what_as_known_when_and_what_is_hypothetical()
    {
        string[] texts = [.. Draw("--what-if", "extend").Descendants(Text).Select(text => text.Value.Trim())];

        texts.Should().Contain("Truce of Geneva between the United States and China: additional rates on all goods")
            .And.Contain(
                "As known at 2026-11-23T12:00:00Z, as written (what the published texts say); sources complete through " +
                "2026-10-07T00:00:00Z.")
            .And.Contain("Asked about 2026-11-23T12:00:00Z; instants are UTC (Z) or have their offset from it. Not a total duty.")
            .And.Contain("HYPOTHETICAL, dashed: if the truce is extended by 90 days. Nothing of this is enacted.")
            .And.Contain("additional duty on all goods, percentage points").And.Contain("on top of the ordinary duty")
            .And.Contain("first days of months, 00:00 UTC")
            .And.Contain("sources end 2026-10-07T00:00:00Z;").And.Contain("rates after that are not known")
            .And.Contain("- - - hypothetical: US").And.Contain("- - - hypothetical: China");
    }

    [Fact]
    public void Where_what_is_supposed_makes_no_difference_the_chart_says_so() =>
        Draw("--what-if", "lapse", "--at", October2026, "--known", October2026).Descendants(Text).Select(text => text.Value.Trim()).Should()
            .Contain("HYPOTHETICAL: if the truce is not extended any more and lapses. That makes no difference to the rates: what is " +
                "enacted leads there too.");

    [Fact]
    public void What_is_supposed_is_drawn_in_dashes_in_an_SVG_too() =>
        RatesIn(Draw("--what-if", "extend")).Count(path => path.Count == 2).Should().BeGreaterThan(
            RatesIn(Draw()).Count(path => path.Count == 2) + 20, "each dash is a line");

    [Fact]
    public void A_PNG_is_written_beside_the_other_output()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("chart.PNG");

        Tracker run = Tracker.Run("--known", June2025, "--chart", file, "--diff", "2025-05-14T04:00:59Z", "2025-05-14T04:01:00Z");

        (run.ExitCode, run.Error).Should().Be((TruceTrackerApp.Success, ""));
        run.Output.Should().Contain("What differs").And.Contain("Status");
        File.ReadAllBytes(file).Should().StartWith([0x89, 0x50, 0x4E, 0x47]).And.HaveCountGreaterThan(20_000);
    }

    [Theory]
    [InlineData("/no/such/folder/chart.png")]
    [InlineData("/no/such/folder/chart.svg")]
    public void Says_where_a_chart_cannot_be_written(string file)
    {
        Tracker run = Tracker.Run("--chart", file);

        (run.ExitCode, run.Output).Should().Be((TruceTrackerApp.CannotWrite, ""));
        run.Error.Should().StartWith($"The chart cannot be written to '{file}': ").And.EndWith(Environment.NewLine);
    }

    [Fact]
    public void Where_neither_party_has_an_additional_rate_there_is_nothing_to_draw()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("chart.svg");

        Tracker run = Tracker.Run("--known", "2020-01-01T00:00:00Z", "--chart", file);

        run.ExitCode.Should().Be(TruceTrackerApp.CannotWrite);
        run.Error.TrimEnd()
            .Should().Be(
                $"The chart cannot be written to '{file}': as known at 2020-01-01T00:00:00Z, neither party has an additional rate on all " +
                "goods of the other.");
        File.Exists(file).Should().BeFalse();
    }

    private static RateChart Chart(string known, WhatIf? whatIf = null, string at = AfterTheSources) =>
        RateChart.Of(Outlook.Of(UnitedStatesChina.Register, Tracker.At(at), Tracker.At(known), LegalView.AsWritten, whatIf));

    /// <summary>The chart that the options ask for.</summary>
    private static RateChart ChartOf(string[] args)
    {
        string? Given(string option) => Array.IndexOf(args, option) is >= 0 and int index ? args[index + 1] : null;
        Instant? at = Given("--at") is { } text ? Tracker.At(text) : null;
        Deal deal = Deal.Of(Economy.Parse(Given("--origin") ?? "CN"));
        return RateChart.Of(Outlook.Of(
            Given("--origin") is null ? UnitedStatesChina.Register : UnitedStates.Register,
            at ?? Tracker.At(AfterTheSources),
            Tracker.At(Given("--known") ?? AfterTheSources),
            Given("--view") == "ruled" ? LegalView.AsRuled : LegalView.AsWritten,
            Given("--what-if") switch { "lapse" => WhatIf.Lapse, "extend" => WhatIf.Extend, _ => null },
            at,
            deal));
    }

    private static XDocument Draw(params string[] args)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("chart.svg");
        Tracker run = Tracker.Run([.. args, "--chart", file]);
        (run.ExitCode, run.Error).Should().Be((TruceTrackerApp.Success, ""));
        return XDocument.Load(file);
    }

    /// <summary>
    /// The lines of the rates: those that are as wide and of the colour that a party's rate is drawn in, but not in the legend.
    /// </summary>
    private static IEnumerable<IReadOnlyList<(double X, double Y)>> RatesIn(XDocument svg) =>
        from path in svg.Descendants(XName.Get("path", "http://www.w3.org/2000/svg"))
        where ((string?)path.Attribute("stroke"), (string?)path.Attribute("stroke-width")) is ("#0072B2", "5") or ("#D55E00", "2")
        let points = Points().Matches((string)path.Attribute("d")!)
            .Select(point => (X: Number(point.Groups[1].Value), Y: Number(point.Groups[2].Value))).ToArray()
        where points[0].Y < (double)svg.Root!.Attribute("height")! - 100
        select (IReadOnlyList<(double X, double Y)>)points;

    /// <summary>The frames of what is in doubt: rectangles in the colour of a party, a pixel wide, above the lanes.</summary>
    private static IEnumerable<(double Middle, double Width)> Bands(XDocument svg) =>
        from path in svg.Descendants(XName.Get("path", "http://www.w3.org/2000/svg"))
        where ((string?)path.Attribute("stroke")) is "#0072B2" or "#D55E00" && ((string?)path.Attribute("stroke-width")) is null or "1"
        let xs = Points().Matches((string)path.Attribute("d")!).Select(point => Number(point.Groups[1].Value)).ToArray()
        where xs.Length == 5
        select ((xs.Min() + xs.Max()) / 2, xs.Max() - xs.Min());

    private static double PixelX(RateChart chart, Instant at) => 84 + ((at - chart.From) / (chart.Until - chart.From) * (1200 - 84 - 24));

    private static double Number(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[ML]([0-9.]+) ([0-9.]+)")]
    private static partial Regex Points();
}
