using System.CommandLine;
using System.CommandLine.Help;
using NodaTime;
using TradePolicy.Data;
using TradePolicy.Indicators;
using static Samples.Rfc3339;
using static Samples.StrictCommandLine;

namespace IndicatorBrief;

/// <summary>The options of the program: their names, how they are read, and the messages if they are wrong.</summary>
internal static class CommandLine
{
    private const string AnInstant = "an ISO instant such as 2025-06-09T16:00:00Z";
    private const string APeriod = "a period such as 2025-05 or 2025-01/P2M";
    private const string AName = "the name of a file without its ending";

    private static readonly string ASeries = $"one of {string.Join(", ", ChinaStatistics.All.Select(indicator => indicator.Key))}";

    private static readonly Option<EconomicIndicator?> Series = Of(
        "--series", "KEY", $"The series: {ASeries}. By default {ChinaStatistics.ProducerPrices.Key}.", ASeries,
        text => ChinaStatistics.All.FirstOrDefault(indicator => indicator.Key == text));

    private static readonly Option<ReferencePeriod?> Period = Of(
        "--period", "PERIOD", $"The period: {APeriod}. By default the last one that is known.", APeriod,
        text => ReferencePeriod.TryParse(text, out ReferencePeriod? period) ? period : null);

    private static readonly Option<Instant?> Known = Of<Instant?>(
        "--known", "INSTANT", $"As known at which instant: {AnInstant}. By default when the last release in the data was published.",
        AnInstant, InstantOf);

    private static readonly Option<string?> Chart = Of(
        "--chart", "NAME", $"Also draws the series to NAME.png and NAME.svg: {AName}.", AName, FileOf);

    private static readonly Option[] Options = [Series, Period, Known, Chart, new HelpOption()];

    internal static int Run(string[] args, TextWriter output, TextWriter error, Func<BriefOptions, int> brief)
    {
        Command command = new(
            "IndicatorBrief",
            "Reports a statistical release: the value, the values before, the consensus, and how far back the last value as low lies.");
        command.SetAction(given => brief(new(
            given.GetValue(Series) ?? ChinaStatistics.ProducerPrices,
            given.GetValue(Period),
            given.GetValue(Known),
            given.GetValue(Chart))));
        return Invoke(command, Options, args, output, error, IndicatorBriefApp.BadOptions);
    }
}
