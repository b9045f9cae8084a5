using Spectre.Console;

namespace IndicatorBrief;

/// <summary>Writes a card: to a terminal in its width and colours, to a file or pipe as plain text without line breaks.</summary>
internal static class CardPage
{
    internal static void Write(ReleaseCard card, TextWriter output, int? terminalWidth)
    {
        if (terminalWidth is { } columns)
            WriteToTerminal(card, output, columns);
        else
            WritePlain(card, output);
    }

    private static void WritePlain(ReleaseCard card, TextWriter output)
    {
        output.WriteLine(card.Title);
        int width = card.Rows.Max(row => row.Label.Length);
        foreach (CardRow row in card.Rows)
            output.WriteLine($"  {row.Label.PadRight(width)}  {row.Text}");
    }

    private static void WriteToTerminal(ReleaseCard card, TextWriter output, int columns)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = columns;
        console.Write(new Text(card.Title + "\n", new Style(decoration: Decoration.Bold)));
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(1).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
        foreach (CardRow row in card.Rows)
        {
            Style style = row.IsDoubt ? new Style(Color.Yellow)
                : row.Label == card.Rows[0].Label ? new Style(decoration: Decoration.Bold)
                : Style.Plain;
            grid.AddRow(new Text(row.Label, new Style(Color.Grey)), new Text(row.Text, style));
        }

        console.Write(grid);
    }
}
