namespace TradePolicy.GoodsTrees;

/// <summary>
/// Finds the line of which each line of a schedule is a part, from indents and order alone: the last line before it with a smaller indent.
/// </summary>
internal sealed class IndentStack<T>
    where T : class
{
    private readonly List<(int Indent, T Line)> above = [];

    /// <summary>The line itself is above those that follow.</summary>
    internal void Add(int indent, T line) => above.Add((indent, line));

    /// <summary>The line of which the next line is a part; null if none.</summary>
    /// <param name="indent">The indent of the next line.</param>
    /// <param name="stepsBelow">By how many steps it is indented below the line before it; at most 1 in a schedule in order.</param>
    internal T? ParentOf(int indent, out int stepsBelow)
    {
        stepsBelow = indent - (above.Count == 0 ? -1 : above[^1].Indent);
        while (above.Count > 0 && above[^1].Indent >= indent)
            above.RemoveAt(above.Count - 1);
        return above.Count == 0 ? null : above[^1].Line;
    }

    /// <summary>The lines above the next line, from the outermost.</summary>
    internal IEnumerable<T> Above => above.Select(static open => open.Line);
}
