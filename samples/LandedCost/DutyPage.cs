using System.Globalization;
using Spectre.Console;
using TradePolicy;

namespace LandedCost;

/// <summary>
/// The printed page: a line for each entry with its duty or the missing facts, a line for each declaration with its fees, and the sums. For
/// a long file only what is open.
/// </summary>
internal sealed class DutyPage
{
    private const int LongFile = 100;
    private const string LocalTime = "uuuu-MM-dd HH:mm:ss";
    private const int WidthForRemarks = 110;
    private const int WidthInFile = 10_000;

    private readonly LandedCostOptions options;
    private readonly TextWriter output;
    private readonly StringWriter? plain;
    private readonly IAnsiConsole console;
    private readonly List<AssessedLine> shown = [];
    private readonly SortedDictionary<string, decimal> sums = new(StringComparer.Ordinal);
    private readonly List<AssessedDeclaration> declarations = [];
    private readonly SortedDictionary<string, decimal> fees = new(StringComparer.Ordinal);
    private int lines;

    internal DutyPage(LandedCostOptions options, TextWriter output, int? terminalWidth)
    {
        this.options = options;
        this.output = output;
        plain = terminalWidth is null ? new(CultureInfo.InvariantCulture) : null;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminalWidth is null ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(plain ?? output),
        });
        console.Profile.Width = terminalWidth ?? WidthInFile;
    }

    /// <summary>The number of lines that are malformed or have no known total.</summary>
    internal int OpenLines { get; private set; }

    internal void Add(AssessedLine line)
    {
        lines++;
        OpenLines += line.IsOpen ? 1 : 0;
        if (line.Duty is { Total.IsCertain: true } duty)
        {
            string currency = duty.Entry.CustomsValue.Currency.Code;
            sums[currency] = sums.GetValueOrDefault(currency) + duty.Total.Value.Amount;
        }

        if (lines <= LongFile || (line.IsOpen && shown.Count < 2 * LongFile))
            shown.Add(line);
    }

    /// <summary>The number of declarations of which it is not known what is owed.</summary>
    internal int OpenDeclarations => declarations.Count(declaration => declaration.IsOpen);

    internal void Add(AssessedDeclaration declaration)
    {
        declarations.Add(declaration);
        if (declaration.Owed is { FeeTotal: { IsCertain: true, Value: { } fee } })
            fees[fee.Currency.Code] = fees.GetValueOrDefault(fee.Currency.Code) + fee.Amount;
    }

    /// <summary>Prints the page.</summary>
    /// <param name="notes">What a reader of the lines should know, and what stands between them and the sums.</param>
    internal void Finish(IEnumerable<string> notes)
    {
        if (lines > LongFile)
            shown.RemoveAll(line => !line.IsOpen);
        console.Write(
            new Text($"Duties {options.Question}{(options.ComparedWith is null ? "" : $"; changes from {options.ComparedWith}")}\n"));
        if (shown.Count > 0)
            console.Write(options.Explains || options.Declares ? Explanations() : Listing());
        AssessedDeclaration[] told = [.. declarations.Where(declaration => lines <= LongFile || declaration.IsOpen)];
        if (told.Length > 0)
            console.Write(options.Explains ? Explanations(told) : Table(told));
        foreach (string note in notes)
            console.Write(new Text($"{Fitting(note)}\n"));
        string open = OpenLines == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"; {OpenLines} of them malformed or without a known total");
        console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{lines} lines, {Sum(sums)} in duties{open}.\n")));
        if (declarations.Count > 0)
        {
            string unknown = OpenDeclarations == 0
                ? "" : string.Create(CultureInfo.InvariantCulture, $"; of {OpenDeclarations} of them it is not known what is owed");
            console.Write(new Text(
                string.Create(CultureInfo.InvariantCulture, $"{declarations.Count} declarations, {Sum(fees)} in fees{unknown}.\n")));
        }

        if (lines > LongFile)
            console.Write(new Text("The file is long: only the open lines are shown; --csv writes all lines.\n"));
        foreach (string line in plain?.ToString().TrimEnd().Split('\n') ?? [])
            output.WriteLine(line.TrimEnd());
    }

    // A narrow page has no room for remarks beside the figures: they come below.
    private Rows Listing()
    {
        bool isNarrow = console.Profile.Width < WidthForRemarks;
        string title = options.ComparedWith is null ? "what is missing" : "change, or what is missing";
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("line").RightAligned().NoWrap());
        table.AddColumn("entry");
        table.AddColumn(new TableColumn("commodity").NoWrap());
        table.AddColumn(new TableColumn("rate").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("duty").RightAligned().NoWrap());
        if (!isNarrow)
            table.AddColumn(title);
        List<Text> below = [];
        foreach (AssessedLine line in shown)
        {
            (string remark, Style style) = Remark(line);
            string number = line.Line.Number.ToString(CultureInfo.InvariantCulture);
            Text[] cells =
            [
                new(number),
                new(line.Line.Name),
                new(line.Duty is { } goods ? $"{goods.Entry.Commodity} {goods.Entry.Origin}" : ""),
                new(line.Duty?.AdValoremEquivalent?.Percentage is { } rate ? Rounded(rate) : ""),
                new(line.Duty is { Total.IsCertain: true } duty ? duty.Total.Value.ToString() : ""),
            ];
            table.AddRow(isNarrow ? cells : [.. cells, new Text(remark, style)]);
            if (isNarrow && remark.Length > 0)
                below.Add(new(Fitting($"line {number}, {line.Line.Name}: {remark}"), style));
        }

        return new([table, .. below]);
    }

    private static (string Remark, Style Style) Remark(AssessedLine line)
    {
        if (line.Line.Problem is { } problem)
            return (problem, new(Color.Red));
        IEnumerable<string> notHeeded = NotHeeded(line);
        if (line.Duty!.Total is { IsCertain: false } unknown)
            return (string.Join("; ", unknown.Reasons.Select(fact => fact.Message).Concat(notHeeded)), new(Color.Yellow));
        string[] told = line.Change is { Difference: { IsCertain: true, Value.Amount: not 0m } } change
            ? [change.ToString(), .. notHeeded] : [.. notHeeded];
        return (string.Join("; ", told), Style.Plain);
    }

    // What is heeded by one of two assessments that are compared is no slip.
    private static IEnumerable<string> NotHeeded(AssessedLine line)
    {
        string[] told = [.. line.Duty!.NotHeeded
            .Where(finding => line.Before?.NotHeeded.Any(other => other.Records == finding.Records) != false)
            .Select(finding => finding.Message)];
        return told.Length == 0 ? [] : [$"not heeded: {string.Join("; ", told)}"];
    }

    private Rows Explanations() => new(shown.Select(line => new Text($"{Fitting(Told(line))}\n")));

    private string Told(AssessedLine line)
    {
        string number = line.Line.Number.ToString(CultureInfo.InvariantCulture);
        if (line.Duty is not { } duty)
            return $"line {number}, {line.Line.Name}: {line.Line.Problem}";
        string entered = duty.Entry.TimeOf(EntryEvent.Entry) is { } at
            ? $", entered {at.InZone(options.Zone).LocalDateTime.ToString(LocalTime, CultureInfo.InvariantCulture)} {options.Zone}"
            : "";
        return string.Join(
            '\n',
            (string[])
            [
                $"line {number}, {line.Line.Name}{entered}",
                .. options.Explains ? [duty.Explain()] : Array.Empty<string>(),
                .. line.Change is { } change && options.Explains ? [$"change: {change.Explain()}"] : Array.Empty<string>(),
                .. options.Declares ? [FiledHeadings.Of(duty)] : Array.Empty<string>(),
                // The explanation has them already.
                .. options.Explains ? [] : NotHeeded(line).Select(told => $"  {told}"),
            ]);
    }

    // In a file or a pipe no line is broken.
    private string Fitting(string text) => plain is null ? HangingText.Of(text, console.Profile.Width - 1) : text;

    private static Table Table(AssessedDeclaration[] told)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("declaration");
        table.AddColumn("lines");
        table.AddColumn(new TableColumn("duties").RightAligned());
        table.AddColumn(new TableColumn("fees").RightAligned());
        table.AddColumn(new TableColumn("owed").RightAligned());
        table.AddColumn("what is missing");
        foreach (AssessedDeclaration declaration in told)
        {
            table.AddRow(
                new Text(declaration.Name),
                new Text(Numbers(declaration)),
                new Text(Known(declaration.Owed?.Total)),
                new Text(Known(declaration.Owed?.FeeTotal)),
                new Text(Known(declaration.Owed?.Owed)),
                declaration.Problem is { } problem
                    ? new Text(problem, new Style(Color.Red))
                    : new Text(string.Join("; ", declaration.Owed!.Reasons.Select(fact => fact.Message)), new Style(Color.Yellow)));
        }

        return table;
    }

    private static Rows Explanations(AssessedDeclaration[] told) => new(told.Select(declaration => new Text(
        $"declaration {declaration.Name}, lines {Numbers(declaration)}: {declaration.Problem ?? $"fees {declaration.Owed!.FeeTotal}"}\n" +
        string.Concat(declaration.Owed?.Fees.Select(fee => $"  {fee}\n") ?? []))));

    private static string Numbers(AssessedDeclaration declaration) =>
        string.Join(", ", declaration.Lines.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static string Known(DutyAmount? amount) => amount is { IsCertain: true } ? amount.Value.ToString() : "";

    private static string Sum(SortedDictionary<string, decimal> sums) => sums.Count == 0
        ? "nothing"
        : string.Join(", ", sums.Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Value:0.00} {sum.Key}")));

    private static string Rounded(Percentage rate) => Percentage.Of(decimal.Round(rate.Value, 2)).ToString();
}
