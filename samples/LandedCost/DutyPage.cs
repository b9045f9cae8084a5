using System.Globalization;
using Spectre.Console;
using TradePolicy;

namespace LandedCost;

/// <summary>
/// The printed page: a line for each entry with its duty or the missing facts, and the sums. For a long file only the open lines.
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

    internal void Finish()
    {
        if (lines > LongFile)
            shown.RemoveAll(line => !line.IsOpen);
        console.Write(
            new Text($"Duties {options.Question}{(options.ComparedWith is null ? "" : $"; changes from {options.ComparedWith}")}\n"));
        if (shown.Count > 0)
            console.Write(options.Explains ? Explanations() : Table());
        string owed = sums.Count == 0
            ? "nothing"
            : string.Join(", ", sums.Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Value:0.00} {sum.Key}")));
        string open = OpenLines == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"; {OpenLines} of them malformed or without a known total");
        console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{lines} lines, {owed} in duties{open}.\n")));
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

    private static string Rounded(Percentage rate) => Percentage.Of(decimal.Round(rate.Value, 2)).ToString();
}
