using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>
/// A provision of chapter 99, which notices call a heading: its number, the description of its goods, its rate, the
/// dates in its text and the notes of the schedule's compiler. The notes to the chapter say which subheadings it applies to; the export
/// does not contain them. The footnotes of those subheadings name it in part.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Chapter99Heading
{
    private Chapter99Heading(
        HtsLine line, ValueList<Chapter99Date> dates, LegalWindow? entries, ValueList<HtsReference> exceptions, ValueList<string> notes)
    {
        Line = line;
        Dates = dates;
        EntryWindow = entries;
        Exceptions = exceptions;
        CompilerNotes = notes;
        Status = StatusOf([.. notes, .. line.Footnotes.Select(footnote => footnote.Text)]);
    }

    /// <summary>The line of the schedule.</summary>
    public HtsLine Line { get; }

    /// <summary>The number.</summary>
    public CommodityCode Number => Line.Code!;

    /// <summary>The description of its goods: the texts above it, then its own.</summary>
    public string Scope => Line.FullDescription;

    /// <summary>The general rate; null if there is none.</summary>
    public HtsRate? Rate => Line.General;

    /// <summary>Whether it is in force, according to the compiler's notes.</summary>
    public Chapter99Status Status { get; }

    /// <summary>The dates in its own text, in the order written.</summary>
    public ValueList<Chapter99Date> Dates { get; }

    /// <summary>
    /// The window in which goods must be entered, if its text begins with it, or else a text above it: "Effective with respect to entries
    /// on or after September 27, 2024". Null if the texts begin otherwise; the notes to the chapter may then say.
    /// </summary>
    public LegalWindow? EntryWindow { get; }

    /// <summary>The headings whose goods it excepts: "Except as provided in headings 9903.88.13, …".</summary>
    public ValueList<HtsReference> Exceptions { get; }

    /// <summary>The notes in brackets of the schedule's compiler, which are not part of the law.</summary>
    public ValueList<string> CompilerNotes { get; }

    // By hand: everything else is derived from the line and the texts above it.
    /// <summary>Whether both are the same line.</summary>
    /// <param name="other">The other heading.</param>
    public bool Equals(Chapter99Heading? other) => other is not null && Line.Equals(other.Line) && Scope == other.Scope;

    /// <inheritdoc />
    public override int GetHashCode() => Line.GetHashCode();

    /// <summary>"9903.88.15: the duty provided in the applicable subheading + 7.5%".</summary>
    public override string ToString() => Rate is null ? Line.Number : $"{Line.Number}: {Rate}";

    internal static Chapter99Heading Of(HtsLine line, out string? unreadableDate)
    {
        string text = line.Description;
        IReadOnlyList<(Chapter99Date Date, int Start)> dates = Chapter99Text.DatesIn(text, out unreadableDate);
        return new(
            line,
            dates.Count == 0 ? [] : [.. dates.Select(date => date.Date)],
            Chapter99Text.WindowIn(text, dates) ?? WindowAbove(line),
            Chapter99Text.ExceptionsIn(text),
            Chapter99Text.NotesIn(text));
    }

    private static LegalWindow? WindowAbove(HtsLine line)
    {
        for (HtsLine? above = line.Parent; above is not null; above = above.Parent)
        {
            if (Chapter99Text.WindowIn(above.Description, Chapter99Text.DatesIn(above.Description, out _)) is { } window)
                return window;
        }

        return null;
    }

    private static Chapter99Status StatusOf(string[] notes)
    {
        if (Array.Exists(notes, note => Says(note, "suspended")))
            return Chapter99Status.Suspended;
        return Array.Exists(notes, note => Says(note, "terminated") || Says(note, "have expired") || Says(note, "has expired"))
            ? Chapter99Status.Terminated
            : Chapter99Status.Stated;
    }

    private static bool Says(string note, string word) => note.Contains(word, StringComparison.OrdinalIgnoreCase);
}
