using System.Security;
using System.Text;
using NodaTime;
using Samples;
using TradePolicy;
using TradePolicy.Serialization;

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
        (Instant at, Instant known) = (options.At ?? now, options.Known ?? now);
        Deal deal = Deal.Of(options.Origin);
        if (!TryUpdate(deal, options.UpdateFiles, error, out PolicyRegister register))
            return BadOptions;
        TruceReport report;
        Outlook outlook;
        try
        {
            report = TruceReport.Of(deal, register, at, known, options.View, options.Diff, options.WhatIf);
            outlook = Outlook.Of(register, at, known, options.View, options.WhatIf, options.At, deal);
        }
        catch (ArgumentException reason) when (options.WhatIf is not null)
        {
            error.WriteLine($"That cannot be supposed: {reason.Message}".ReplaceLineEndings(" "));
            return BadOptions;
        }

        if (!TryWriteFiles(options, report, outlook, error))
            return CannotWrite;
        if (options.JsonFile == StandardOutput)
        {
            TradePolicyJson.Write(report.Snapshot, output);
            return Success;
        }

        Page page = ReportPage.Of(report);
        if (terminalWidth is { } columns)
            TerminalRendering.Write(page, output, columns);
        else
            PlainRendering.Write(page, output);
        return Success;
    }

    // Each document is read in the register with those before it; what it is found to slip in is told, and does not stop the answer.
    private static bool TryUpdate(Deal deal, IReadOnlyList<string> files, TextWriter error, out PolicyRegister register)
    {
        register = deal.Register;
        foreach (string file in files)
        {
            try
            {
                RegisterUpdate update = TradePolicyJson.ReadUpdate(File.ReadAllText(file), register);
                IReadOnlyList<Finding> findings = update.Validate(register);
                foreach (Finding finding in findings)
                    error.WriteLine($"{file}: {finding}");
                if (findings.Count > 0)
                    error.WriteLine(
                        $"{file}: {findings.Count} {(findings.Count == 1 ? "finding" : "findings")}; the update is used as it is.");
                register = register.With(update);
            }
            catch (Exception reason) when (
                reason is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException
                    or PolicyJsonException)
            {
                error.WriteLine($"The update '{file}' cannot be added: {reason.Message}".ReplaceLineEndings(" "));
                return false;
            }
        }

        return true;
    }

    private static bool TryWriteFiles(TrackerOptions options, TruceReport report, Outlook outlook, TextWriter error) =>
        (options.JsonFile is null or StandardOutput
            || TryWrite("snapshot", options.JsonFile, () => Encoding.UTF8.GetBytes(TradePolicyJson.Write(report.Snapshot)), error))
        && (options.ChartFile is not { } chart || TryWrite("chart", chart, () => ChartFile.Of(RateChart.Of(outlook), chart), error))
        && (options.CalendarFile is not { } calendar
            || TryWrite("calendar", calendar, () => Encoding.UTF8.GetBytes(TruceCalendar.Of(outlook, nameof(TruceTracker))), error));

    private static bool TryWrite(string what, string file, Func<byte[]> content, TextWriter error)
    {
        try
        {
            File.WriteAllBytes(file, content());
            return true;
        }
        catch (Exception reason) when (
            reason is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException
                or InvalidOperationException)
        {
            error.WriteLine($"The {what} cannot be written to '{file}': {reason.Message}".ReplaceLineEndings(" "));
            return false;
        }
    }
}
