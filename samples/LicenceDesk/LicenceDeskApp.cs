using System.Security;
using TradePolicy.Licences;
using TradePolicy.Serialization;

namespace LicenceDesk;

/// <summary>The program without its console: arguments and two files in, the matters that require action and an exit code out.</summary>
public static class LicenceDeskApp
{
    public const int NothingToDo = 0;
    public const int SomethingToDo = 1;
    public const int BadOptions = 2;
    public const int CannotReadOrWrite = 3;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="terminalWidth">The number of columns of the terminal; null if the output goes to a file or a pipe.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error, int? terminalWidth)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return CommandLine.Run(args, output, error, options => Report(options, output, error, terminalWidth));
    }

    private static int Report(DeskOptions options, TextWriter output, TextWriter error, int? terminalWidth)
    {
        try
        {
            using TextReader applications = Opened(options.Applications, "applications.csv");
            using TextReader events = Opened(options.Events, "events.csv");
            CaseFiles files = CaseFiles.Read(applications, events);
            LicensingRecord[] records =
            [
                .. files.Licences.GroupBy(licence => licence.Regime).OrderBy(group => group.Key.Key, StringComparer.Ordinal)
                    .Select(group => LicensingRecord.Of(group.Key, group, options.At))
                    .Where(record => record.Licences.Count > 0),
            ];
            Matter[] matters =
            [
                .. records.SelectMany(record => Matters.Of(record, options)).OrderBy(matter => matter.Kind).ThenBy(matter => matter.Date),
            ];
            new DeskPage(options, output, terminalWidth).Write(records, matters, files.Problems);
            if (options.CsvFile is { } csv)
                MattersCsv.Write(csv, matters, files.Problems);
            if (options.JsonFile is { } json)
            {
                using StreamWriter writer = new(json);
                TradePolicyJson.Write(records, writer);
            }

            return matters.Length == 0 && files.Problems.Count == 0 ? NothingToDo : SomethingToDo;
        }
        catch (Exception reason) when (reason
            is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or FormatException)
        {
            error.WriteLine(reason.Message.ReplaceLineEndings(" "));
            return CannotReadOrWrite;
        }
    }

    private static StreamReader Opened(string? file, string carried) =>
        file is null ? new(typeof(LicenceDeskApp).Assembly.GetManifestResourceStream(carried)!) : new(file);
}
