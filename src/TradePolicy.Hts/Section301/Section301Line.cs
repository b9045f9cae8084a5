namespace TradePolicy.Hts;

/// <summary>A line of the schedule whose footnotes name a list of Section 301, and what the notes to chapter 99 make of them.</summary>
public sealed record Section301Line
{
    internal Section301Line(HtsLine line, ValueList<Section301Listing> listings, ValueList<Chapter99Heading> reliefs, bool isGoverned)
    {
        Line = line;
        Listings = listings;
        Exclusions = reliefs;
        IsDecidedByNote = isGoverned;
        IsDecided = !listings.Where((left, index) => listings.Skip(index + 1).Any(right => EntryWindows.Overlap(left.EntryWindow, right.EntryWindow))).Any();
    }

    /// <summary>The line.</summary>
    public HtsLine Line { get; }

    /// <summary>
    /// The lists that the goods are on, each in its time. Where the line <see cref="IsDecided"/> no two hold at once, and none at all
    /// means that a note takes the goods off the list that the footnote names. Otherwise they are candidates, of which one applies.
    /// </summary>
    public ValueList<Section301Listing> Listings { get; }

    /// <summary>The exclusions and other headings without a duty that its footnotes name; each is for the importer to claim.</summary>
    public ValueList<Chapter99Heading> Exclusions { get; }

    /// <summary>Whether the texts say which list the goods are on at any time. If not, the description of the goods in the notes decides.</summary>
    public bool IsDecided { get; }

    /// <summary>Whether a note says more of the line than the footnotes do.</summary>
    public bool IsDecidedByNote { get; }

    /// <summary>"8517.62.00.90: 9903.88.15 (note 20(s)(ii)(2))".</summary>
    public override string ToString() =>
        $"{Line.Number}: {(Listings.Count == 0 ? "on no list" : string.Join(IsDecided ? ", then " : " or ", Listings))}";
}
