using System.Globalization;
using System.Security;
using TradePolicy;
using TradePolicy.Serialization;
using TradePolicy.UkTariff;

namespace LandedCost;

/// <summary>The program without its console: arguments and a file of entries in, duties and an exit code out.</summary>
public static class LandedCostApp
{
    public const int Success = 0;
    public const int SomeLinesOpen = 1;
    public const int BadOptions = 2;
    public const int CannotReadOrWrite = 3;

    private const int LinesBetweenReports = 500;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="terminalWidth">The number of columns of the terminal; null if the output goes to a file or a pipe.</param>
    /// <param name="showsProgress">Whether progress on long files is shown on standard error.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error, int? terminalWidth, bool showsProgress)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return CommandLine.Run(args, output, error, options => Assess(options, output, error, terminalWidth, showsProgress));
    }

    private static int Assess(LandedCostOptions options, TextWriter output, TextWriter error, int? terminalWidth, bool showsProgress)
    {
        try
        {
            using TextReader entries = EntriesIn(options.Entries);
            if (options.Answers is { } answers)
                return Import(entries, answers, options, output, terminalWidth);
            LoadedSchedule? schedule = options.Schedule?.Load() ?? (options.Tariffs is null ? LoadedSchedule.Carried() : null);
            PolicyRegister register = RegisterOf(options.Tariffs, schedule);
            LineAssessor assessor = new(register, options);
            NotModelled notModelled = new();
            DutyPage page = new(options, output, terminalWidth);
            EntryFile file = new(entries, options.Zone, Nomenclature.UnitedStates);
            IEnumerable<AssessedLine> lines = Assessed(file, assessor, schedule, showsProgress ? error : null).Select(line =>
                {
                    page.Add(line);
                    notModelled.Add(line);
                    return line;
                });
            Write(lines, assessor, options);
            foreach (AssessedDeclaration declaration in assessor.Declarations)
                page.Add(declaration);
            page.Finish(options.Tariffs is null ? notModelled.Sentences() : []);
            return page.OpenLines + page.OpenDeclarations == 0 ? Success : SomeLinesOpen;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException
            or FormatException)
        {
            error.WriteLine(reason.Message.ReplaceLineEndings(" "));
            return CannotReadOrWrite;
        }
    }

    private static int Import(
        TextReader entries, OfficialAnswers answers, LandedCostOptions options, TextWriter output, int? terminalWidth)
    {
        IReadOnlyDictionary<CommodityCode, GoodsAnswer> byCode = answers.Load();
        ImportPage page = new(options, output, terminalWidth);
        foreach (EntryLine line in new EntryFile(entries, options.Zone, answers.Nomenclature).Lines())
            page.Add(ImportedLine.Of(line, byCode));
        page.Finish();
        return page.OpenLines == 0 ? Success : SomeLinesOpen;
    }

    private static IEnumerable<AssessedLine> Assessed(
        EntryFile file, LineAssessor assessor, LoadedSchedule? schedule, TextWriter? progress)
    {
        List<EntryLine> ofDeclarations = [];
        int read = 0;
        foreach (EntryLine line in file.Lines()
            .Select(line => schedule is null || line.Entry is null ? line : line with { Entry = schedule.Stating(line.Entry) }))
        {
            if (++read % LinesBetweenReports == 0)
                progress?.Write(string.Create(CultureInfo.InvariantCulture, $"\r{read:N0} lines"));
            if (file.HasDeclarations)
                ofDeclarations.Add(line);
            else
                yield return assessor.Alone(line);
        }

        foreach (AssessedLine line in assessor.Declared(ofDeclarations))
            yield return line;
        if (read >= LinesBetweenReports)
            progress?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\r{read:N0} lines"));
    }

    // One pass over the lines for all files.
    private static void Write(IEnumerable<AssessedLine> lines, LineAssessor assessor, LandedCostOptions options)
    {
        using LayersCsv? csv = options.CsvFile is { } csvFile ? new(new StreamWriter(csvFile)) : null;
        IEnumerable<AssessedLine> written = lines.Select(line =>
        {
            csv?.Write(line);
            return line;
        });
        if (options.JsonFile is { } jsonFile)
        {
            using StreamWriter json = new(jsonFile);
            TradePolicyJson.Write(written.Select(line => line.Duty).OfType<DutyAssessment>(), json);
        }
        else
        {
            foreach (AssessedLine _ in written)
            {
                // The lines are printed and written while they are read.
            }
        }

        foreach (AssessedDeclaration declaration in assessor.Declarations)
            csv?.Write(declaration);
    }

    // Without a register of the user's own there is a schedule.
    private static PolicyRegister RegisterOf(string? tariffs, LoadedSchedule? schedule)
    {
        if (tariffs is null)
            return schedule!.OnEmbedded();
        using StreamReader reader = new(tariffs);
        PolicyRegister register = TradePolicyJson.ReadRegister(reader);
        return schedule?.On(register) ?? register;
    }

    private static StreamReader EntriesIn(string? file) =>
        file is null ? new(typeof(LandedCostApp).Assembly.GetManifestResourceStream("entries.csv")!) : new(file);
}
