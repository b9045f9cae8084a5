namespace TradePolicy.Hts;

/// <summary>That goods are on a list of Section 301: the heading, since when and until when, and which text says so.</summary>
public sealed record Section301Listing
{
    internal Section301Listing(Chapter99Heading heading, LegalWindow? entries, string source)
    {
        Heading = heading;
        EntryWindow = entries;
        Source = source;
    }

    /// <summary>The heading.</summary>
    public Chapter99Heading Heading { get; }

    /// <summary>When goods must be entered for it, by the heading and the notes; null where neither says.</summary>
    public LegalWindow? EntryWindow { get; }

    /// <summary>What puts the goods on the list: "footnote", or the note that decides, such as "note 20(g)(2)".</summary>
    public string Source { get; }

    /// <summary>"9903.91.06 from 2026-01-01T00:01 … (note 31(g))".</summary>
    public override string ToString() => EntryWindow is null ? $"{Heading.Number} ({Source})" : $"{Heading.Number} {EntryWindow} ({Source})";
}
