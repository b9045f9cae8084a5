using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using TradePolicy.Licences;

namespace LicenceDesk;

/// <summary>
/// The printed page: the matters that require action, then each regime with its counts and monthly totals, then the lines that
/// could not be used.
/// </summary>
internal sealed class DeskPage
{
    // In a file or a pipe no line is wrapped.
    private const int WidthInFile = 10_000;
    private const int NarrowBelow = 100;

    private static readonly Style Heading = new(decoration: Decoration.Bold);

    private readonly DeskOptions options;
    private readonly TextWriter output;
    private readonly StringWriter? plain;
    private readonly IAnsiConsole console;

    internal DeskPage(DeskOptions options, TextWriter output, int? terminalWidth)
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

    internal void Write(IReadOnlyList<LicensingRecord> records, IReadOnlyList<Matter> matters, IReadOnlyList<LineProblem> problems)
    {
        Line($"Licences as of {InstantPattern.ExtendedIso.Format(options.At)}, looking {options.Within} days ahead", Heading);
        if (matters.Count == 0)
            Line("Nothing requires action.\n");
        else
            console.Write(TableOf(matters));
        foreach (LicensingRecord record in records)
            Write(record);
        if (problems.Count > 0)
        {
            Line(Counted(problems.Count, "line could not be used", "lines could not be used"), Heading);
            console.Write(TableOf(problems));
        }

        foreach (string line in plain?.ToString().TrimEnd().Split('\n') ?? [])
            output.WriteLine(line.TrimEnd());
    }

    // In a narrow terminal the day is in the column of the matter, and the remark is below the end users.
    private Table TableOf(IEnumerable<Matter> matters)
    {
        bool isNarrow = console.Profile.Width < NarrowBelow;
        Table table = isNarrow ? Columns("what", "licence", "for, and why") : Columns("what", "date", "licence", "for", "remark");
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        MatterKind? before = null;
        foreach (Matter matter in matters)
        {
            Style style = ColourOf(matter.Kind);
            if (isNarrow)
            {
                table.AddRow(
                    new Text($"{matter.What} {matter.DateText}".TrimEnd(), style),
                    new Text(matter.Name),
                    new Text($"{matter.For}\n{matter.Remark}"));
            }
            else
            {
                table.AddRow(
                    new Text(matter.Kind == before ? "" : matter.What, style),
                    new Text(matter.DateText),
                    new Text(matter.Name),
                    new Text(matter.For),
                    new Text(matter.Remark));
            }

            before = matter.Kind;
        }

        return table;
    }

    private static Table TableOf(IEnumerable<LineProblem> problems)
    {
        Table table = Columns("file", "line", "application", "what is wrong");
        foreach (LineProblem problem in problems)
        {
            table.AddRow(
                new Text(problem.File),
                new Text(Number(problem.Number)),
                new Text(problem.Application),
                new Text(problem.Problem, new Style(Color.Red)));
        }

        return table;
    }

    private static Table TableOf(IReadOnlyList<MonthRow> months)
    {
        bool hasTonnes = months.Any(month => month.Licensed.Amount.Amount > 0m);
        PaceComparison? compared = months.Select(month => month.Comparison).LastOrDefault(comparison => comparison is not null);
        Table table = Columns(
        [
            "month",
            "filed",
            "issued",
            .. hasTonnes ? ["t licensed", "t shipped"] : Array.Empty<string>(),
            .. compared is null
                ? Array.Empty<string>()
                : [$"than {Named(compared.Baseline.Month)}", $"than {compared.Claimed.PerMonth} agreed"],
        ]);
        table.Columns[0].NoWrap();
        for (int column = 1; column < (hasTonnes ? 5 : 3); column++)
            table.Columns[column].RightAligned();
        foreach (MonthRow month in months)
        {
            string name = Named(month.Month) + (month.Issued.IsPartial ? " so far" : "");
            List<Text> cells = [new(name), new(Number(month.Filed)), new(Amount(month.Issued))];
            if (hasTonnes)
                cells.AddRange([new(Amount(month.Licensed)), new(Amount(month.Shipped))]);
            if (compared is not null)
            {
                cells.Add(Standing(month.Comparison?.AgainstBaseline, month.Shipped));
                cells.Add(Standing(month.Comparison?.AgainstClaimed, month.Shipped));
            }

            table.AddRow(cells);
        }

        return table;
    }

    private void Write(LicensingRecord record)
    {
        Line(char.ToUpperInvariant(record.Regime.Name[0]) + record.Regime.Name[1..], Heading);
        Indented(record.Counts.ToString());
        ApprovalRate ofDecided = record.Counts.ApprovalRate(ApprovalDenominator.Decided);
        Indented($"{ofDecided.Explain()}; {record.Counts.ApprovalRate(ApprovalDenominator.Filed).Explain()}");
        if (record is { Regime.Limit: { } limit, ProcessingTimes: { } times })
        {
            Indented(times.Explain());
            Indented(Lateness(record, limit));
        }

        MonthRow[] months = MonthRow.Of(record, options);
        console.Write(TableOf(months));
        if (months.LastOrDefault(month => month is { Comparison: not null, Shipped.IsPartial: false })?.Comparison is { } last)
            Indented($"shipped: {last.Explain()}\n");
    }

    private static string Lateness(LicensingRecord record, ProcessingLimit limit)
    {
        string late = limit.IsStatutory ? "late in law" : "past the target";
        int overdue = record.Overdue.Count();
        string perhaps = record.PossiblyOverdue.Count() is > 0 and int open ? $", of {open} it is not known" : "";
        string never = overdue == 0 && perhaps.Length == 0 && Matters.FirstLateDay(record) is { } day
            ? $"; no pending application can be late before {LocalDatePattern.Iso.Format(day)}"
            : "";
        string days = $"{limit.Clock.Limit} {(limit.Clock.Calendar is null ? "calendar" : "working")} days";
        return $"{(overdue == 0 ? "none is" : Counted(overdue, "is", "are"))} {late}{perhaps}{never} ({days})";
    }

    private static Table Columns(params string[] names)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string name in names)
            table.AddColumn(new TableColumn(new Text(name, new Style(Color.Grey))));
        return table;
    }

    private static Style ColourOf(MatterKind kind) => kind switch
    {
        MatterKind.Overdue => new(Color.Red),
        MatterKind.PerhapsOverdue or MatterKind.Due => new(Color.Yellow),
        _ => Style.Plain,
    };

    private static Text Standing(PaceResult? standing, MonthlyTotal shipped) => standing switch
    {
        PaceResult.Above => new("more", new Style(Color.Green)),
        PaceResult.Equal => new("the same"),
        PaceResult.Below => new("less", new Style(Color.Yellow)),
        PaceResult.NotKnown => new(shipped.IsPartial ? "not yet more" : "not known"),
        _ => new(""),
    };

    private static string Amount(MonthlyTotal throughput) => throughput.Amount.Amount.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Named(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Counted(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private void Line(string text, Style? style = null) => console.Write(new Text(text + "\n", style));

    private void Indented(string text) => console.Write(new Padder(new Text(text), new Padding(2, 0, 0, 0)));
}
