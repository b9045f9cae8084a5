namespace TradePolicy;

/// <summary>That goods are on a list of Section 301: the heading, since when and until when, and which text says so.</summary>
public sealed class Section301Listing : IEquatable<Section301Listing>
{
    internal Section301Listing(Chapter99Heading heading, LegalWindow? entries, string source)
    {
        Heading = heading;
        Entries = entries;
        Source = source;
    }

    /// <summary>The heading.</summary>
    public Chapter99Heading Heading { get; }

    /// <summary>When goods must be entered for it, by the heading and the notes; null where neither says.</summary>
    public LegalWindow? Entries { get; }

    /// <summary>What puts the goods on the list: "footnote", or the note that decides, such as "note 20(g)(2)".</summary>
    public string Source { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other listing.</param>
    public bool Equals(Section301Listing? other) =>
        other is not null && Heading.Equals(other.Heading) && Equals(Entries, other.Entries) && Source == other.Source;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Section301Listing);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Heading, Source);

    /// <summary>"9903.91.06 from 2026-01-01T00:01 … (note 31(g))".</summary>
    public override string ToString() => Entries is null ? $"{Heading.Number} ({Source})" : $"{Heading.Number} {Entries} ({Source})";
}
