namespace TruceTracker;

/// <summary>Writes a page as plain text in aligned columns, for files and pipes. No line is broken.</summary>
internal static class PlainRendering
{
    private const string Indent = "  ";
    private const string Gap = "  ";

    internal static void Write(Page page, TextWriter output)
    {
        output.WriteLine(page.Title);
        for (int index = 0; index < page.Blocks.Count; index++)
        {
            if (index > 0)
                output.WriteLine();
            foreach (string line in LinesOf(page.Blocks[index]))
                output.WriteLine(line);
        }
    }

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        Passage passage => passage.Text,
        Remarks remarks => remarks.Items.Select(item => $"{Indent}- {item}").Prepend(remarks.Title),
        TextTable { Title: { } title } table => LinesOf(table).Prepend(title),
        _ => LinesOf((TextTable)block),
    };

    private static IEnumerable<string> LinesOf(TextTable table)
    {
        IReadOnlyList<Cell>[] rows = [[.. table.Columns.Select(column => column.Heading)], .. table.Rows];
        int[] widths = [.. table.Columns.Select((_, column) => rows.Max(row => row[column].Text.Max(line => (int?)line.Length) ?? 0))];
        foreach (IReadOnlyList<Cell> row in rows)
        {
            for (int line = 0; line < row.Max(cell => cell.Text.Count); line++)
            {
                IEnumerable<string> cells = row.Select(
                    (cell, column) => (cell.Text.ElementAtOrDefault(line) ?? "").PadRight(widths[column]));
                yield return (Indent + string.Join(Gap, cells)).TrimEnd();
            }
        }
    }
}
