using System.Text.RegularExpressions;

namespace TradePolicy.Samples.Tests;

public partial class RenderingTests
{
    private static readonly string[] Question = ["--at", "2025-08-12T04:01:00Z", "--known", "2025-06-09T12:00:00Z"];

    [Fact]
    public void Redirected_output_is_plain_text_in_whole_lines()
    {
        Tracker run = Tracker.Run(Question);

        run.Output.Should().MatchRegex(@"^[\x20-\x7e\r\n]+$");
        run.Lines.Should().Contain(line => line.Length > 80).And.NotContain(line => line.EndsWith(' '));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_terminal_gets_tables_that_fit_it(int width)
    {
        Tracker run = Tracker.RunInTerminal(width, Question);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("─");
        run.Lines.Select(line => Colours().Replace(line, "")).Should().OnlyContain(line => line.Length <= width);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_terminal_breaks_no_date(int width)
    {
        Tracker.RunInTerminal(width).Output.Should()
            .ContainAll("2025-08-12T00:01 (-04)", "2025-11-10T16:00:00Z", "2026-11-10T24:00 (+08)", "2025-05-12T22:31:16Z");
    }

    [Fact]
    public void The_answer_comes_before_what_it_rests_on()
    {
        string[] lines = Tracker.Run(Question).Lines;
        int LineOf(string start) => Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal));

        int[] order = [LineOf("  Status"), LineOf("    now"), LineOf("Additional rate:"), LineOf("Windows:"), LineOf("Notes")];
        order.Should().BeInAscendingOrder().And.OnlyContain(line => line >= 0);
    }

    // Whether there are colours depends on what the environment says of the terminal.
    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colours();
}
