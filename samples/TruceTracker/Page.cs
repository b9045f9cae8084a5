namespace TruceTracker;

/// <summary>What is shown, in words and in order, without saying how: a rendering lays it out.</summary>
/// <param name="Title">The title.</param>
/// <param name="Blocks">The blocks below it.</param>
public sealed record Page(string Title, IReadOnlyList<Block> Blocks);

/// <summary>A part of a page.</summary>
public abstract record Block;

/// <summary>A few lines of text.</summary>
/// <param name="Tone">How they are said.</param>
/// <param name="Text">The lines.</param>
public sealed record Passage(Tone Tone, params IReadOnlyList<string> Text) : Block;

/// <summary>A table.</summary>
/// <param name="Title">Its title; null where none is needed.</param>
/// <param name="Columns">The headings of its columns.</param>
/// <param name="Rows">Its rows, each with a cell for every column.</param>
public sealed record TextTable(string? Title, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Block;

/// <summary>A list of remarks.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Items">The remarks.</param>
public sealed record Remarks(string Title, IReadOnlyList<string> Items) : Block;

/// <summary>The heading of a column.</summary>
/// <param name="Heading">Its text, in lines.</param>
/// <param name="IsWhole">Whether its lines are kept whole where space is short.</param>
public sealed record Column(Cell Heading, bool IsWhole = false);

/// <summary>A cell of a table.</summary>
/// <param name="Tone">How it is said.</param>
/// <param name="Text">Its text, in lines.</param>
public sealed record Cell(Tone Tone, params IReadOnlyList<string> Text)
{
    public static readonly Cell Empty = Of();

    public static Cell Of(params IReadOnlyList<string> lines) => new(Tone.Normal, lines);
}

/// <summary>How something is said.</summary>
public enum Tone
{
    /// <summary>As it is.</summary>
    Normal,

    /// <summary>It is the answer.</summary>
    Answer,

    /// <summary>It is not settled.</summary>
    Doubt,

    /// <summary>It helps to read the rest.</summary>
    Aside,
}
