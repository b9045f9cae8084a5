using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace TradePolicy.Hts;

/// <summary>
/// The goods on which the additional duties of Section 301 of the Trade Act of 1974 on products of China are charged, according to the
/// footnotes of a revision and the notes to chapter 99: headings 9903.88 and 9903.91.
/// </summary>
/// <remarks>
/// <para>
/// The footnotes name the headings. If they name two headings for one line, neither the higher rate applies nor the sum: U.S. notes
/// 20 and 31 to subchapter III say which goods are on which list, some by ten-digit number. If they refer to the description of the goods,
/// the answer is open. A line without such a footnote is not in the coverage. The export does not say more: a list that no footnote names
/// yet, such as one that will start later, is only in the notes.
/// </para>
/// <para>
/// Chapter 98 is left out: its goods pay the duty on a part of the value, or not at all (note 20).
/// </para>
/// </remarks>
public sealed class Section301Coverage
{
    private const int EightDigits = 8;
    private const string UncoveredWithoutFootnote = "statistical reporting descriptions without a footnote are not covered";

    private readonly Dictionary<string, Chapter99Heading> headings;
    private readonly Dictionary<HtsLine, Section301Line> byLine = new(ReferenceEqualityComparer.Instance);
    private readonly (Chapter99Heading Heading, string Fact)[] lists;
    private readonly HtsRevision revision;

    private Section301Coverage(HtsRevision revision)
    {
        this.revision = revision;
        headings = new(StringComparer.Ordinal);
        foreach (Chapter99Heading heading in revision.Chapter99.Where(heading => IsOfSection301(heading.Number)))
            headings.TryAdd(heading.Number.Digits, heading);
        lists = [.. headings.Values.Where(IsList).Select(heading => (heading, $"listed under {heading.Number}"))];
        List<Section301Line> lines = [];
        foreach (HtsLine line in revision.Lines.Where(line => line is { IsEnterable: true, Part: HtsPart.Goods }))
        {
            if (CoverageOf(line) is not { } covered)
                continue;
            lines.Add(covered);
            byLine.Add(line, covered);
        }

        Lines = lines.AsReadOnly();
        ChangeInstants = [.. Lines.SelectMany(line => line.Listings).Select(listing => listing.EntryWindow).OfType<LegalWindow>()
            .SelectMany(window => new[] { window.Start, window.End }).SelectMany(bound => bound.Possible).Select(reading => reading.Instant)
                .Distinct().Order()];
    }

    /// <summary>The lines whose footnotes name a list, in the order of the schedule.</summary>
    public IReadOnlyList<Section301Line> Lines { get; }

    /// <summary>The instants at which goods come onto a list or leave it, in order.</summary>
    public IReadOnlyList<Instant> ChangeInstants { get; }

    /// <summary>The coverage of a line; false, and null, if no footnote names a list.</summary>
    /// <param name="code">The number of the line.</param>
    /// <param name="covered">Its coverage.</param>
    public bool TryGetValue(CommodityCode code, [NotNullWhen(true)] out Section301Line? covered)
    {
        covered = null;
        return revision.TryGetValue(code, out HtsLine? line) && byLine.TryGetValue(line, out covered);
    }

    /// <summary>
    /// The duties as tariffs on goods of China, one for each list. Exclusions are exemptions, each granted in its window if its
    /// heading is claimed. If the schedule does not say whether an exclusion is still in effect, a fact must say so. A line that is not
    /// decided is in the tariffs of all its possible lists, each charged if a fact says that the goods are described in it. Suspended and
    /// terminated headings have no tariff.
    /// </summary>
    /// <param name="schedule">The revision as an instrument; its key has 40 characters at most.</param>
    /// <param name="inForce">When the revision is in force. A tariff is in force while the revision and its heading are.</param>
    /// <exception cref="ArgumentException">The key of the instrument is too long.</exception>
    public IReadOnlyList<Tariff> Tariffs(LegalInstrument schedule, LegalWindow inForce)
    {
        HtsRevision.CheckKey(schedule);
        ArgumentNullException.ThrowIfNull(inForce);
        ILookup<string, HtsLine> subheadings = revision.Lines.Where(line => line is { IsEnterable: true, Part: HtsPart.Goods })
            .ToLookup(line => line.Code!.Digits[..Section301Tariffs.DigitsOfSubheading], StringComparer.Ordinal);
        return new Section301Tariffs(headings, subheadings, schedule, inForce).Of(Lines);
    }

    /// <summary>
    /// The same entry with facts from the footnotes and notes: for each heading, whether the goods are listed under it at the time of
    /// entry, such as <c>listed under 9903.88.15</c>. A register with the lists and their rates requires that fact, and then needs no
    /// tariffs from here. No fact is stated if it is not decided, or if the line is not in the revision.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <example><code>
    /// Section301Coverage section301 = Section301Coverage.Of(revision);
    /// schedule.Assess(section301.AddFactsTo(entry), LegalView.AsWritten)
    /// </code></example>
    public CustomsEntry AddFactsTo(CustomsEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (LineOf(entry.Commodity) is not { } line)
            return entry;
        byLine.TryGetValue(line, out Section301Line? covered);
        Instant? entered = entry.TimeOf(EntryEvent.Entry);
        return entry.WithFacts(lists.Select(list => (list.Fact, IsListed: IsListed(covered, list.Heading, entered)))
            .Where(list => list.IsListed is not null)
            .Select(list => KeyValuePair.Create(list.Fact, list.IsListed!.Value)));
    }

    /// <summary>"10397 lines, 12 of them not decided".</summary>
    public override string ToString() => $"{Lines.Count} lines, {Lines.Count(line => !line.IsDecided)} of them not decided";

    /// <summary>
    /// Finds the coverage of a revision. This reads all lines, so do it once and keep the result, which is safe to share between threads.
    /// </summary>
    /// <param name="revision">The revision whose footnotes are read.</param>
    public static Section301Coverage Of(HtsRevision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return new Section301Coverage(revision);
    }

    /// <summary>Whether a heading adds a duty to the duty of the subheading.</summary>
    internal static bool IsList(Chapter99Heading heading) => heading.Rate?.Kind == HtsRateKind.ApplicableSubheadingAndMore;

    private static bool IsOfSection301(CommodityCode number) =>
        number.Digits.StartsWith("990388", StringComparison.Ordinal) || number.Digits.StartsWith("990391", StringComparison.Ordinal);

    // A subheading without statistical suffixes is a line of eight digits; goods are entered under it with two or more zeros added.
    private HtsLine? LineOf(CommodityCode code) =>
        revision.TryGetValue(code, out HtsLine? line) ? line
        : code.Digits.Length > EightDigits
            && revision.TryGetValue(CommodityCode.Hts(code.Digits[..EightDigits]), out HtsLine? subheading) && subheading.IsEnterable
            ? subheading
        : null;

    // Null if it is open which of two lists applies, or when the goods were entered.
    private static bool? IsListed(Section301Line? covered, Chapter99Heading heading, Instant? entered)
    {
        Section301Listing[] listings = covered is null ? [] : [.. covered.Listings.Where(listing => listing.Heading.Equals(heading))];
        if (listings.Length == 0)
            return false;
        if (!covered!.IsDecided)
            return null;
        bool?[] answers = [.. listings.Select(listing => EntryWindows.Includes(listing.EntryWindow, entered))];
        return answers.Contains(true) ? true : answers.Contains(null) ? null : false;
    }

    private Section301Line? CoverageOf(HtsLine line)
    {
        List<Chapter99Heading> lists = [], reliefs = [];
        for (HtsLine? above = line; above is not null; above = above.Parent)
        {
            if (above.Footnotes.Count == 0 || !above.GivesTo(line.Code))
                continue;
            Chapter99Heading[] named = [.. NamedBy(above, line)];
            reliefs.AddRange(named.Where(heading => !IsList(heading) && !reliefs.Contains(heading)));
            if (lists.Count == 0)
                lists.AddRange(named.Where(IsList));
        }

        if (lists.Count == 0)
            return null;
        Section301Note[] notes = [.. Section301Note.On(line.Code!)];
        IEnumerable<Section301Listing> byFootnote = lists
            .Where(list => !Array.Exists(notes, note => note.HeadingDigits == list.Number.Digits))
            .Select(list => new Section301Listing(list, list.EntryWindow, "footnote"));
        IEnumerable<Section301Listing> byNote = notes
            .Where(note => note.Includes(line.Code!) && headings.ContainsKey(note.HeadingDigits))
            .Select(note => (Heading: headings[note.HeadingDigits], Note: note))
            .Select(own => new Section301Listing(
                own.Heading, EntryWindows.Common(own.Heading.EntryWindow, own.Note.Entries), own.Note.Pinpoint));
        return new(line, [.. byNote, .. byFootnote], ValueList.From(reliefs), notes.Length > 0);
    }

    private IEnumerable<Chapter99Heading> NamedBy(HtsLine line, HtsLine heir) => line.Footnotes
        .Where(footnote => ReferenceEquals(line, heir)
            || !footnote.Text.Contains(UncoveredWithoutFootnote, StringComparison.OrdinalIgnoreCase))
        .SelectMany(footnote => footnote.References)
        .Where(reference => headings.ContainsKey(reference.First.Digits))
        .Select(reference => headings[reference.First.Digits])
        .Distinct();
}
