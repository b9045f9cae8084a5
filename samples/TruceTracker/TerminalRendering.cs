using Spectre.Console;
using Spectre.Console.Rendering;

namespace TruceTracker;

/// <summary>Writes a page to a terminal, with tables that fit its width and colours where it has them.</summary>
internal static class TerminalRendering
{
    internal static void Write(Page page, TextWriter output, int columns)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = columns;
        console.Write(new Text(page.Title + "\n", Bold));
        foreach (Block block in page.Blocks)
        {
            console.Write(Of(block));
            console.WriteLine();
        }
    }

    private static Style Bold { get; } = new(decoration: Decoration.Bold);

    private static IRenderable Of(Block block) => block switch
    {
        Passage passage => TextOf(passage.Tone, passage.Text, ending: "\n"),
        Remarks remarks => new Rows([new Text(remarks.Title, Bold), .. remarks.Items.Select(Remark)]),
        _ => TableOf((TextTable)block),
    };

    private static Grid Remark(string text) => new Grid()
        .AddColumn(new GridColumn().NoWrap().PadLeft(1).PadRight(1))
        .AddColumn(new GridColumn().PadRight(0))
        .AddRow(new Text("-"), new Text(text));

    private static Rows TableOf(TextTable grid)
    {
        Table table = new() { Border = TableBorder.Horizontal, BorderStyle = new Style(Color.Grey) };
        foreach (Column column in grid.Columns)
            table.AddColumn(
                new TableColumn(TextOf(Tone.Aside, column.Heading.Text)) { NoWrap = column.IsWhole, Padding = new Padding(1, 0, 0, 0) });
        foreach (IReadOnlyList<Cell> row in grid.Rows)
            table.AddRow(row.Select(cell => TextOf(cell.Tone, cell.Text)));
        return grid.Title is { } title ? new Rows(new Text(title, Bold), table) : new Rows(table);
    }

    private static Text TextOf(Tone tone, IReadOnlyList<string> lines, string ending = "") =>
        new(string.Join('\n', lines) + ending, tone switch
        {
            Tone.Answer => Bold,
            Tone.Doubt => new Style(Color.Yellow, decoration: Decoration.Bold),
            Tone.Aside => new Style(Color.Grey),
            _ => Style.Plain,
        });
}
