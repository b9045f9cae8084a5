using System.Globalization;
using Spectre.Console;
using TradePolicy;
using TradePolicy.ImportControls;

namespace LandedCost;

/// <summary>
/// The page of an import into the United Kingdom or the Union: for each line the rates that are open to it, what is owed as it is declared
/// with the tax on top, and the papers; then all lines with their sums.
/// </summary>
internal sealed class ImportPage(LandedCostOptions options, TextWriter output, int? terminalWidth)
{
    private const string LocalTime = "uuuu-MM-dd HH:mm:ss";
    private const int WidthInFile = 10_000;

    private readonly List<ImportedLine> lines = [];

    /// <summary>The number of lines that are malformed or open.</summary>
    internal int OpenLines => lines.Count(line => line.IsOpen);

    internal void Add(ImportedLine line) => lines.Add(line);

    internal void Finish()
    {
        StringWriter plain = new(CultureInfo.InvariantCulture);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminalWidth is null ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(terminalWidth is null ? plain : output),
        });
        console.Profile.Width = terminalWidth ?? WidthInFile;
        foreach (ImportedLine line in lines.Where(line => line.Duty is not null))
            Tell(console, line);
        console.Write(Summary());
        console.Write(new Text($"{Sums()}\n"));
        foreach (string line in terminalWidth is null ? plain.ToString().TrimEnd().Split('\n') : [])
            output.WriteLine(line.TrimEnd());
    }

    private void Tell(IAnsiConsole console, ImportedLine line)
    {
        CustomsEntry entry = line.Duty!.Entry;
        string entered = entry.TimeOf(EntryEvent.Entry) is { } at
            ? $", entered {at.InZone(options.Zone).LocalDateTime.ToString(LocalTime, CultureInfo.InvariantCulture)} {options.Zone}" : "";
        console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"line {line.Line.Number}, {line.Line.Name}{entered}\n")));
        console.Write(new Text($"{entry.Commodity}: {string.Join(" > ", line.Answer!.Descriptions)}\n"));
        console.Write(OptionsOf(line));
        string claimed = entry.Claims.Count == 0 ? "with no claim" : $"claiming {string.Join(" and ", entry.Claims)}";
        console.Write(new Text($"As declared, {claimed}:\n"));
        console.Write(new Text($"{line.Duty.Explain()}\n"));
        console.Write(new Text(line.Papers.Count == 0 ? "No import control is on it.\n\n" : "Papers:\n"));
        foreach (ImportControlAnswer paper in line.Papers)
            console.Write(new Text($"  {Told(paper)}\n", StyleOf(paper.State)));
        if (line.Papers.Count > 0)
            console.Write(new Text("\n"));
    }

    private static Table OptionsOf(ImportedLine line)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("open to it");
        table.AddColumn("declared by");
        table.AddColumn(new TableColumn("duty").RightAligned());
        table.AddColumn("needs, or what is missing");
        foreach (DutyOption option in line.Options)
        {
            DutyAmount? amount = option.IsCertain ? option.Amount : option.AmountIfMet;
            string duty = amount is null ? "excluded"
                : !amount.TryGetValue(out Money? known) ? "unknown"
                : option.IsCertain ? known.ToString() : $"if met {known}";
            string needs = option.Needs.Count > 0 ? string.Join("; ", option.Needs)
                : option.IsCertain ? "" : string.Join("; ", option.Amount.Reasons.Select(fact => fact.Message));
            table.AddRow(
                new Text(option.Tariff.Programme.Name), new Text(string.Join(", ", option.Claims)), new Text(duty),
                new Text(needs, option.IsCertain ? Style.Plain : new(Color.Yellow)));
        }

        return table;
    }

    private static string Told(ImportControlAnswer paper) => paper.State switch
    {
        ImportControlState.Allowed => $"{paper.Control.Name}: met",
        ImportControlState.Refused when paper.Needs.Count == 0 => $"{paper.Control.Name}: the goods may not be imported",
        ImportControlState.Refused => $"{paper.Control.Name}: refused without {string.Join("; ", paper.Needs)}",
        _ when paper.Needs.Count == 0 => $"{paper.Control.Name}: {string.Join("; ", paper.Reasons)}",
        _ => $"{paper.Control.Name}: present {string.Join("; ", paper.Needs)}",
    };

    private static Style StyleOf(ImportControlState state) => state switch
    {
        ImportControlState.Refused => new(Color.Red),
        ImportControlState.Open => new(Color.Yellow),
        _ => Style.Plain,
    };

    private Table Summary()
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("line").RightAligned());
        table.AddColumn("entry");
        table.AddColumn("commodity");
        table.AddColumn(new TableColumn("duty").RightAligned());
        table.AddColumn(new TableColumn("other charges").RightAligned());
        table.AddColumn(new TableColumn("taxes").RightAligned());
        table.AddColumn("what is missing");
        foreach (ImportedLine line in lines)
        {
            DutyAssessment? duty = line.Duty;
            table.AddRow(
                new Text(line.Line.Number.ToString(CultureInfo.InvariantCulture)),
                new Text(line.Line.Name),
                new Text(duty is null ? "" : $"{duty.Entry.Commodity} {duty.Entry.Origin}"),
                new Text(Known(duty?.Total)),
                new Text(Known(duty?.OtherCharges)),
                new Text(Known(duty?.Taxes)),
                line.Line.Problem is { } problem
                    ? new Text(problem, new Style(Color.Red))
                    : new Text(Missing(line), new Style(Color.Yellow)));
        }

        return table;
    }

    private static string Missing(ImportedLine line) => string.Join(
        "; ",
        new[] { line.Duty!.Total, line.Duty.OtherCharges, line.Duty.Taxes }.SelectMany(amount => amount.Reasons)
            .Select(fact => fact.Message).Distinct()
            .Concat(line.Papers.Where(paper => paper.State != ImportControlState.Allowed)
                .Select(paper => $"papers: {paper.Control.Name}")));

    private string Sums()
    {
        string open = OpenLines == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"; {OpenLines} of them malformed, or open in what they owe or which papers they take");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lines.Count} lines, {Sum(duty => duty.Total)} in duties, {Sum(duty => duty.OtherCharges)} in other charges, "
                + $"{Sum(duty => duty.Taxes)} in taxes{open}.");
    }

    private string Sum(Func<DutyAssessment, DutyAmount> amount)
    {
        string[] sums =
        [
            .. lines.Select(line => line.Duty).OfType<DutyAssessment>().Select(amount)
                .Where(known => known.IsCertain).Select(known => known.Value)
                .GroupBy(known => known.Currency.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Aggregate(static (left, right) => left + right).ToString()),
        ];
        return sums.Length == 0 ? "nothing" : string.Join(", ", sums);
    }

    private static string Known(DutyAmount? amount) => amount is { IsCertain: true } ? amount.Value.ToString() : "";
}
