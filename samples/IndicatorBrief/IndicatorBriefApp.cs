using System.Security;
using NodaTime.Text;
using TradePolicy.Indicators;

namespace IndicatorBrief;

/// <summary>The program without its console: arguments in, text, charts and an exit code out.</summary>
public static class IndicatorBriefApp
{
    public const int Success = 0;
    public const int CannotWrite = 1;
    public const int BadOptions = 2;
    public const int NothingKnown = 3;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="terminalWidth">The columns of the terminal; null if the output is a file or a pipe.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error, int? terminalWidth)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return CommandLine.Run(args, output, error, options => Brief(options, output, error, terminalWidth));
    }

    private static int Brief(BriefOptions options, TextWriter output, TextWriter error, int? terminalWidth)
    {
        IndicatorSnapshot view = options.Known is { } known ? options.Indicator.AsKnownAt(known) : options.Indicator.AsLastPublished();
        string at = InstantPattern.ExtendedIso.Format(view.KnownAt);
        if ((options.Period ?? LastOf(view)) is not { } period)
        {
            error.WriteLine($"No value of {options.Indicator.Key} is known at {at}; the data begin with {options.Indicator.Periods[0]}.");
            return NothingKnown;
        }

        if (!view.Periods.Contains(period))
        {
            error.WriteLine(
                $"{options.Indicator.Key} has no value for {period} that is known at {at}; the last known period is " +
                $"{LastOf(view)?.ToString() ?? "none"}.");
            return NothingKnown;
        }

        ReleaseCard card = ReleaseCard.Of(view[period]);
        if (options.Chart is { } name && !TryDraw(card, name, error))
            return CannotWrite;
        CardPage.Write(card, output, terminalWidth);
        if (options.Chart is not null)
            output.WriteLine($"The series is drawn in {options.Chart}.png and {options.Chart}.svg.");
        return Success;
    }

    private static ReferencePeriod? LastOf(IndicatorSnapshot view) => view.Periods is [.., var last] ? last : null;

    private static bool TryDraw(ReleaseCard card, string name, TextWriter error)
    {
        try
        {
            SeriesChart.Draw(card.Reading, name);
            return true;
        }
        catch (Exception reason) when (
            reason is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException
                or InvalidOperationException)
        {
            error.WriteLine($"The chart cannot be written to '{name}': {reason.Message}".ReplaceLineEndings(" "));
            return false;
        }
    }
}
