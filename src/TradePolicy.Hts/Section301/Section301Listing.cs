using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>A listing of goods under Section 301: the heading, its window, and the text that says so.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Section301Listing
{
    internal Section301Listing(Chapter99Heading heading, LegalWindow? entries, string source, bool isDecided = true)
    {
        Heading = heading;
        EntryWindow = entries;
        Source = source;
        IsDecided = isDecided;
    }

    /// <summary>The heading.</summary>
    public Chapter99Heading Heading { get; }

    /// <summary>The window in which goods must be entered, by the heading and the notes; null if neither says.</summary>
    public LegalWindow? EntryWindow { get; }

    /// <summary>The text that puts the goods on the list: "footnote", or the note that decides, such as "note 20(g)(2)".</summary>
    public string Source { get; }

    /// <summary>
    /// Whether the number of the goods says that they are on this list. If not, they are on it if they are as its note describes them.
    /// </summary>
    public bool IsDecided { get; }

    /// <summary>"9903.91.06 from 2026-01-01T00:01 … (note 31(g))".</summary>
    public override string ToString() =>
        EntryWindow is null ? $"{Heading.Number} ({Source})" : $"{Heading.Number} {EntryWindow} ({Source})";

    internal Section301Listing Undecided() => new(Heading, EntryWindow, Source, false);
}
