using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Hts;

/// <summary>
/// A line of the schedule whose footnotes name a list of Section 301, or which a note puts on one, read together with the notes to
/// chapter 99. A line that is divided has what its parts have in common, and what only some of them have is not decided.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Section301Line
{
    internal Section301Line(HtsLine line, ValueList<Section301Listing> listings, ValueList<Chapter99Heading> reliefs, bool isGoverned)
    {
        Line = line;
        Listings = listings;
        Exclusions = reliefs;
        IsDecidedByNote = isGoverned;
    }

    /// <summary>The line.</summary>
    public HtsLine Line { get; }

    /// <summary>
    /// The lists that the goods are on, each with its window. If the line <see cref="IsDecided"/>, no two apply at the same time, and an
    /// empty list means that a note removes the goods from the list that the footnote names. Otherwise the goods may be on those that
    /// are not decided: the description of the goods says on which.
    /// </summary>
    public ValueList<Section301Listing> Listings { get; }

    /// <summary>The exclusions and other headings without a duty that its footnotes name; the importer must claim them.</summary>
    public ValueList<Chapter99Heading> Exclusions { get; }

    /// <summary>
    /// Whether the texts say which list the goods are on at any time. If not, the description of the goods in the notes decides, or the
    /// digits that follow.
    /// </summary>
    public bool IsDecided => Listings.All(listing => listing.IsDecided);

    /// <summary>Whether a note says more about the line than the footnotes.</summary>
    public bool IsDecidedByNote { get; }

    /// <summary>"8517.62.00.90: 9903.88.15 (note 20(s)(ii)(2))".</summary>
    public override string ToString()
    {
        string decided = string.Join(", then ", Listings.Where(listing => listing.IsDecided));
        string[] open = [.. Listings.Where(listing => !listing.IsDecided).Select(listing => listing.ToString())];
        if (open.Length == 0)
            return $"{Line.Number}: {(decided.Length == 0 ? "on no list" : decided)}";
        string described = open.Length == 1 ? $"if so described, {open[0]}" : string.Join(" or ", open);
        return $"{Line.Number}: {(decided.Length == 0 ? described : $"{decided}; {described}")}";
    }

    /// <summary>
    /// What several lines have in common, as the coverage of the line of which they are parts; null if none of them has any.
    /// </summary>
    /// <param name="line">The line of which they are parts.</param>
    /// <param name="parts">The coverage of each part; null for a part without any.</param>
    internal static Section301Line? Common(HtsLine line, Section301Line?[] parts)
    {
        Section301Line[] covered = [.. parts.OfType<Section301Line>()];
        if (covered.Length == 0)
            return null;
        IEnumerable<Section301Listing> listings = covered.SelectMany(part => part.Listings).Distinct()
            .Select(listing => Array.TrueForAll(parts, part => part?.Listings.Contains(listing) == true) ? listing : listing.Undecided())
            .Distinct();
        return new(
            line, [.. listings], [.. covered.SelectMany(part => part.Exclusions).Distinct()],
            Array.Exists(covered, part => part.IsDecidedByNote));
    }
}
