namespace TradePolicy.Samples.Tests;

public class OptionTests
{
    private const string AnInstant = "It takes an ISO instant such as 2025-08-12T04:01:00Z or 2025-08-12T00:01:00-04:00.";

    private const string AnOrigin =
        "It takes the code of an economy that is neither the United States nor a group, such as CN, VN, JP or DE.";

    private const string TwoInstants = "It takes two ISO instants such as 2025-05-14T04:00:59Z 2025-05-14T04:01:00Z.";

    [Theory]
    [InlineData($"--at is given 'yesterday'. {AnInstant}", "--at", "yesterday")]
    [InlineData($"--at is given '2025-08-12'. {AnInstant}", "--at", "2025-08-12")]
    [InlineData($"--known is given '2025-13-01T00:00:00Z'. {AnInstant}", "--known=2025-13-01T00:00:00Z")]
    [InlineData($"--at is given '9999-12-31T23:59:59-18:00'. {AnInstant}", "--at", "9999-12-31T23:59:59-18:00")]
    [InlineData($"--at is given '-9998-01-01T00:00:00+18:00'. {AnInstant}", "--at=-9998-01-01T00:00:00+18:00")]
    [InlineData($"--known is given 'a b'. {AnInstant}", "--known", "a\nb")]
    [InlineData($"--origin is given 'US'. {AnOrigin}", "--origin", "US")]
    [InlineData($"--origin is given 'EU'. {AnOrigin}", "--origin", "EU")]
    [InlineData($"--origin is given 'Japan'. {AnOrigin}", "--origin", "Japan")]
    [InlineData($"--at has no value. {AnInstant}", "--at")]
    [InlineData("--view is given 'Written'. It takes written, collected or ruled.", "--view", "Written")]
    [InlineData(
        "--view is given 2 values ('collected', 'ruled'). It takes one: written, collected or ruled.", "--view", "collected",
        "--view", "ruled")]
    [InlineData("--json has no value. It takes the name of a file, or - for standard output.", "--json")]
    [InlineData("--json is given ''. It takes the name of a file, or - for standard output.", "--json", "")]
    [InlineData($"--diff is given no value. {TwoInstants}", "--diff")]
    [InlineData($"--diff is given '2025-05-14T04:01:00Z'. {TwoInstants}", "--diff", "2025-05-14T04:01:00Z")]
    [InlineData($"--diff is given '2025-05-14T04:01:00Z', 'now'. {TwoInstants}", "--diff", "2025-05-14T04:01:00Z", "now")]
    [InlineData("--what-if is given 'war'. It takes lapse or extend.", "--what-if", "war")]
    [InlineData("--chart is given 'chart.gif'. It takes the name of a file that ends in .png or .svg.", "--chart", "chart.gif")]
    [InlineData("--chart is given '-'. It takes the name of a file that ends in .png or .svg.", "--chart", "-")]
    [InlineData("--calendar is given 'truce.txt'. It takes the name of a file that ends in .ics.", "--calendar", "truce.txt")]
    [InlineData("--calendar has no value. It takes the name of a file that ends in .ics.", "--calendar")]
    [InlineData(
        "'--foo' is no option. The options are --origin, --at, --known, --view, --update, --diff, --what-if, --json, --chart, --calendar, "
            + "--help.",
        "--foo")]
    [InlineData(
        "'@file' is no option. The options are --origin, --at, --known, --view, --update, --diff, --what-if, --json, --chart, --calendar, "
            + "--help.",
        "@file")]
    [InlineData(
        "'[suggest]' is no option. The options are --origin, --at, --known, --view, --update, --diff, --what-if, --json, --chart, "
            + "--calendar, --help.",
        "[suggest]")]
    public void A_bad_option_is_refused_in_one_line_with_what_would_be_right(string message, params string[] args)
    {
        Tracker run = Tracker.Run(args);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be(message + Environment.NewLine);
    }

    [Fact]
    public void Help_names_every_option()
    {
        Tracker run = Tracker.Run("--help");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should()
            .ContainAll(
                "--origin <ECONOMY>", "--at <INSTANT>", "--known <INSTANT>", "--view <VIEW>", "--diff <FROM TO>", "--what-if <EVENT>",
                "--json <FILE>", "--chart <FILE>", "--calendar <FILE>", "--help");
    }

    [Fact]
    public void An_instant_may_be_given_with_an_offset()
    {
        Tracker.Run("--at", "2025-08-12T00:01:00-04:00", "--known", "2025-06-09T12:00:00Z").Output
            .Should().Be(Tracker.Asked("2025-08-12T04:01:00Z", "2025-06-09T12:00:00Z").Output);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    public void The_first_and_the_last_instants_can_be_asked_about(string at, string known)
    {
        Tracker.Asked(at, known).Output.Should().NotBeEmpty();
    }
}
