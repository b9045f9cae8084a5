using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorBrief;
using LandedCost;
using LicenceDesk;
using NodaTime.Testing;
using TruceTracker;

namespace TradePolicy.Samples.Tests;

public partial class ReadmeTests
{
    [Theory]
    [InlineData(nameof(TruceTracker))]
    [InlineData(nameof(LandedCost))]
    [InlineData(nameof(LicenceDesk))]
    [InlineData(nameof(IndicatorBrief))]
    public void The_README_of_a_sample_explains_the_options_that_its_help_names(string sample)
    {
        string[] named =
        [
            .. Option().Matches(HelpOf(sample))
                .Select(match =>
                    match.Groups[1].Value.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal))
                .Distinct()
        ];
        string[] explained = [.. Row().Matches(Golden.ReadmeOf(sample)).Select(match => match.Groups[1].Value)];

        named.Should().HaveCountGreaterThan(3);
        explained.Should().BeEquivalentTo(named);
    }

    private static string HelpOf(string sample)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        string[] help = ["--help"];
        int exitCode = sample switch
        {
            nameof(TruceTracker) => TruceTrackerApp.Run(help, output, output, new FakeClock(Tracker.At(Tracker.Today)), null),
            nameof(LandedCost) => LandedCostApp.Run(help, output, output, null, showsProgress: false),
            nameof(LicenceDesk) => LicenceDeskApp.Run(help, output, output, null),
            nameof(IndicatorBrief) => IndicatorBriefApp.Run(help, output, output, null),
            _ => throw new ArgumentOutOfRangeException(nameof(sample), sample, "There is no such sample."),
        };
        exitCode.Should().Be(0);
        return output.ToString();
    }

    // An option at the start of its line in the help, with what it takes.
    [GeneratedRegex("^  (?:-[^-].*?)?(--[a-z-]+(?: <[A-Z ]+>)?)", RegexOptions.Multiline)]
    private static partial Regex Option();

    // The option in the first cell of a row, with what it takes.
    [GeneratedRegex("^\\| `(--[a-z-]+[A-Z ]*)`", RegexOptions.Multiline)]
    private static partial Regex Row();
}
