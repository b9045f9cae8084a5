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
    // In a file or a pipe no line is broken.
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
            console.Write(options.Explains ? Explanations() : Table());
        AssessedDeclaration[] told = [.. declarations.Where(declaration => lines <= LongFile || declaration.IsOpen)];
        if (told.Length > 0)
            console.Write(options.Explains ? Explanations(told) : Table(told));
        foreach (string note in notes)
            console.Write(new Text($"{note}\n"));
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

    private Table Table()
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("line").RightAligned());
        table.AddColumn("entry");
        table.AddColumn("commodity");
        table.AddColumn(new TableColumn("rate").RightAligned());
        table.AddColumn(new TableColumn("duty").RightAligned());
        table.AddColumn(options.ComparedWith is null ? "what is missing" : "change, or what is missing");
        foreach (AssessedLine line in shown)
        {
            table.AddRow(
                new Text(line.Line.Number.ToString(CultureInfo.InvariantCulture)),
                new Text(line.Line.Name),
                new Text(line.Duty is { } goods ? $"{goods.Entry.Commodity} {goods.Entry.Origin}" : ""),
                new Text(line.Duty?.AdValoremEquivalent?.Percentage is { } rate ? Rounded(rate) : ""),
                new Text(line.Duty is { Total.IsCertain: true } duty ? duty.Total.Value.ToString() : ""),
                Remark(line));
        }

        return table;
    }

    private static Text Remark(AssessedLine line)
    {
        if (line.Line.Problem is { } problem)
            return new(problem, new Style(Color.Red));
        if (line.Duty!.Total is { IsCertain: false } unknown)
            return new(string.Join("; ", unknown.Reasons.Select(fact => fact.Message)), new Style(Color.Yellow));
        return line.Change is { Difference: { IsCertain: true, Value.Amount: not 0m } } change ? new(change.ToString()) : new("");
    }

    private Rows Explanations() => new(shown.Select(line => new Text(
        $"line {line.Line.Number.ToString(CultureInfo.InvariantCulture)}, {line.Line.Name}: " +
        $"{line.Line.Problem ?? line.Duty!.Explain()}{(line.Change is { } change ? $"\nchange: {change.Explain()}" : "")}\n")));

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
