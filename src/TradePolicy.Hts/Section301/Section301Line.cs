namespace TradePolicy.Hts;

/// <summary>A line of the schedule whose footnotes name a list of Section 301, read together with the notes to chapter 99.</summary>
public sealed record Section301Line
{
    internal Section301Line(HtsLine line, ValueList<Section301Listing> listings, ValueList<Chapter99Heading> reliefs, bool isGoverned)
    {
        Line = line;
        Listings = listings;
        Exclusions = reliefs;
        IsDecidedByNote = isGoverned;
        IsDecided = !listings
            .Where((left, index) => listings.Skip(index + 1).Any(right => EntryWindows.Overlap(left.EntryWindow, right.EntryWindow)))
            .Any();
    }

    /// <summary>The line.</summary>
    public HtsLine Line { get; }

    /// <summary>
    /// The lists that the goods are on, each with its window. If the line <see cref="IsDecided"/>, no two apply at the same time, and an
    /// empty list means that a note removes the goods from the list that the footnote names. Otherwise one of them applies.
    /// </summary>
    public ValueList<Section301Listing> Listings { get; }

    /// <summary>The exclusions and other headings without a duty that its footnotes name; the importer must claim them.</summary>
    public ValueList<Chapter99Heading> Exclusions { get; }

    /// <summary>
    /// Whether the texts say which list the goods are on at any time. If not, the description of the goods in the notes decides.
    /// </summary>
    public bool IsDecided { get; }

    /// <summary>Whether a note says more about the line than the footnotes.</summary>
    public bool IsDecidedByNote { get; }

    /// <summary>"8517.62.00.90: 9903.88.15 (note 20(s)(ii)(2))".</summary>
    public override string ToString() =>
        $"{Line.Number}: {(Listings.Count == 0 ? "on no list" : string.Join(IsDecided ? ", then " : " or ", Listings))}";
}
