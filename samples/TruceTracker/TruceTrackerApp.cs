using System.Security;
using NodaTime;
using TradePolicy;

namespace TruceTracker;

/// <summary>The program without its console: arguments and a clock in, text and an exit code out.</summary>
public static class TruceTrackerApp
{
    public const int Success = 0;
    public const int CannotWrite = 1;
    public const int BadOptions = 2;

    private const string StandardOutput = "-";

    /// <summary>Runs the program.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="clock">What time it is, where the options leave that open.</param>
    /// <param name="terminalWidth">How many columns the terminal has; null where the output goes to a file or a pipe.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error, IClock clock, int? terminalWidth)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(clock);
        return CommandLine.Run(args, output, error, options => Track(options, output, error, clock, terminalWidth));
    }

    private static int Track(TrackerOptions options, TextWriter output, TextWriter error, IClock clock, int? terminalWidth)
    {
        // Whole seconds, as the options take them: what the header says can be asked again.
        Instant now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());
        TruceReport report;
        try
        {
            report = TruceReport.Of(UnitedStatesChina.Register, options.At ?? now, options.Known ?? now, options.View, options.Diff, options.WhatIf);
        }
        catch (ArgumentException reason) when (options.WhatIf is not null)
        {
            error.WriteLine($"That cannot be supposed: {reason.Message}".ReplaceLineEndings(" "));
            return BadOptions;
        }

        if (options.JsonFile == StandardOutput)
        {
            TradePolicyJson.Write(report.Snapshot, output);
            return Success;
        }

        if (options.JsonFile is { } file && !TryWrite(file, TradePolicyJson.Write(report.Snapshot), error))
            return CannotWrite;

        Page page = ReportPage.Of(report);
        if (terminalWidth is { } columns)
            TerminalRendering.Write(page, output, columns);
        else
            PlainRendering.Write(page, output);
        return Success;
    }

    private static bool TryWrite(string file, string text, TextWriter error)
    {
        try
        {
            File.WriteAllText(file, text);
            return true;
        }
        catch (Exception reason) when (
            reason is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"The snapshot cannot be written to '{file}': {reason.Message}".ReplaceLineEndings(" "));
            return false;
        }
    }
}
