using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TradePolicy;
using TradePolicy.Licences;
using static Samples.Rfc3339;
using static Samples.StrictCommandLine;

namespace LicenceDesk;

/// <summary>The options of the program, how they are read, and the messages about wrong ones.</summary>
internal static class CommandLine
{
    private const string AFile = "the name of a file";
    private const string AnInstant = "an ISO instant such as 2025-06-09T10:00:00Z";
    private const string ANumberOfDays = "a number of days from 0 to 3650";
    private const string AShare = "a percentage from 0 to 100 such as 90";
    private const string AMonth = "a month such as 2025-04";
    private const string Tonnes = "tonnes a month, more than 0, such as 30";
    private const int LongestLook = 3650;

    // The evening of 9 June 2025 in Beijing, when "higher than it was, but not as high as we believe we agreed to" was said.
    private static readonly Instant DefaultAt = Instant.FromUtc(2025, 6, 9, 10, 0);
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    private static readonly Option<string?> Applications =
        Of("--applications", "FILE", "The CSV of applications. By default the example of the program.", AFile, FileOf);
    private static readonly Option<string?> Events =
        Of("--events", "FILE", "The CSV of events and shipments. By default the example of the program.", AFile, FileOf);
    private static readonly Option<Instant?> At =
        Of("--at", "INSTANT", $"The instant of the report: {AnInstant}, which is the default.", AnInstant, InstantOf);
    private static readonly Option<int?> Within =
        Of("--within", "DAYS", "The number of days to look ahead for due dates and expiries. By default 14.", ANumberOfDays, DaysOf);
    private static readonly Option<Percentage?> Used =
        Of("--used", "PERCENT", "The used share from which a licence counts as nearly exhausted. By default 90.", AShare, ShareOf);
    private static readonly Option<YearMonth?> Baseline = Of(
        "--baseline", "MONTH", $"The month with which China's monthly totals are compared: {AMonth}. By default the first.",
        AMonth, MonthOf);
    private static readonly Option<decimal?> Pace = Of(
        "--pace", "TONNES", "The pace that is claimed to be agreed with China, in tonnes a month. By default 30, which is invented.",
        Tonnes, TonnesOf);
    private static readonly Option<string?> Csv =
        Of("--csv", "FILE", "Writes the matters that require action, and malformed lines, as CSV.", AFile, FileOf);
    private static readonly Option<string?> Json = Of("--json", "FILE", "Writes the records of licensing as JSON.", AFile, FileOf);

    private static readonly Option[] Options = [Applications, Events, At, Within, Used, Baseline, Pace, Csv, Json, new HelpOption()];

    internal static int Run(string[] args, TextWriter output, TextWriter error, Func<DeskOptions, int> report)
    {
        Command command = new(
            "LicenceDesk",
            "Which applications for export licences are due, overdue or incomplete, which licences expire or are nearly exhausted, "
            + "and the monthly totals. Exit code: 0 nothing requires action, 1 something does or some lines are malformed, "
            + "2 bad options, 3 a file cannot be read or written.");
        command.SetAction(given => report(OptionsOf(given)));
        return Invoke(command, Options, args, output, error, LicenceDeskApp.BadOptions);
    }

    private static DeskOptions OptionsOf(ParseResult given)
    {
        ClaimedPace pace = given.GetValue(Pace) is { } tonnes
            ? ClaimedPace.Of(Quantity.Of(tonnes, MeasurementUnit.Tonne), "whoever asks", "--pace")
            : ClaimedPace.Of(Quantity.Of(30m, MeasurementUnit.Tonne), "the other side", "a figure invented for this sample");
        return new(
            given.GetValue(Applications), given.GetValue(Events), given.GetValue(At) ?? DefaultAt, given.GetValue(Within) ?? 14,
            given.GetValue(Used) ?? Percentage.Of(90m), given.GetValue(Baseline), pace, given.GetValue(Csv), given.GetValue(Json));
    }

    private static int? DaysOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days <= LongestLook ? days : null;

    private static Percentage? ShareOf(string text) => Number(text) is { } share and <= 100m ? Percentage.Of(share) : null;

    private static YearMonth? MonthOf(string text) => Month.Parse(text) is { Success: true } read ? read.Value : null;

    private static decimal? TonnesOf(string text) => Number(text) is { } tonnes and > 0m ? tonnes : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
