using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Hts;

/// <summary>
/// The goods on which the additional duties of Section 301 of the Trade Act of 1974 on products of China are charged, according to the
/// footnotes of a revision and the notes to chapter 99: headings 9903.88, 9903.91 and 9903.92.
/// </summary>
/// <remarks>
/// <para>
/// The footnotes name the headings. If they name two headings for one line, neither the higher rate applies nor the sum: U.S. notes
/// 20 and 31 to subchapter III say which goods are on which list, some by ten-digit number. If they refer to the description of the goods,
/// the answer is open. A line without such a footnote is not in the coverage, unless one of these notes puts it on a list.
/// </para>
/// <para>
/// A code of fewer digits, or of a line that is divided, is answered by the lines under it: what all of them have in common is known, and
/// the rest is open. A number of ten digits that the revision does not have is answered by its subheading of eight digits, for which the
/// lists are enacted.
/// </para>
/// <para>
/// The lines of chapter 98 are left out: their goods pay the duty on a part of the value, or not at all (notes 20 and 31). A heading that
/// no footnote and none of these notes names for any line, such as that of the suspended list 4B, is not known: nothing is stated of it.
/// </para>
/// <para>Immutable, and safe for use from several threads.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class Section301Coverage
{
    private const int EightDigits = 8;
    private const string UncoveredWithoutFootnote = "statistical reporting descriptions without a footnote are not covered";

    // Their goods pay on the value of what was done abroad, or on the value without that of products of the United States.
    private static readonly string[] PartlyDutiable = ["98020040", "98020050", "98020060", "98020080"];

    private readonly Dictionary<string, Chapter99Heading> headings;
    private readonly Dictionary<HtsLine, Section301Line> byLine = new(ReferenceEqualityComparer.Instance);
    private readonly (Chapter99Heading Heading, string Fact)[] lists;
    private readonly HtsRevision revision;

    // The lines under which goods are entered, with their ten digits, in order.
    private readonly (string Digits, HtsLine Line)[] goods;

    private Section301Coverage(HtsRevision revision)
    {
        this.revision = revision;
        headings = new(StringComparer.Ordinal);
        foreach (Chapter99Heading heading in revision.Chapter99.Where(heading => IsOfSection301(heading.Number)))
            headings.TryAdd(heading.Number.Digits, heading);
        goods = [.. revision.Lines.Where(line => line is { IsEnterable: true, Part: HtsPart.Goods })
            .Select(line => (HtsRevision.TenDigits(line.Code!), line)).OrderBy(line => line.Item1, StringComparer.Ordinal)];
        List<Section301Line> lines = [];
        foreach (HtsLine line in revision.Lines.Where(line => line is { IsEnterable: true, Part: HtsPart.Goods }))
        {
            if (CoverageOf(line) is not { } covered)
                continue;
            lines.Add(covered);
            byLine.Add(line, covered);
        }

        Lines = lines.AsReadOnly();
        HashSet<string> named = [.. Lines.SelectMany(line => line.Listings).Select(listing => listing.Heading.Number.Digits)];
        lists = [.. headings.Values.Where(heading => IsList(heading) && named.Contains(heading.Number.Digits))
            .Select(heading => (heading, FactOf(heading.Number.ToString())))];
        ChangeInstants = [.. Lines.SelectMany(line => line.Listings).Select(listing => listing.EntryWindow).OfType<LegalWindow>()
            .SelectMany(window => new[] { window.Start, window.End }).SelectMany(bound => bound.Possible).Select(reading => reading.Instant)
                .Distinct().Order()];
    }

    /// <summary>
    /// The lines under which goods are entered and whose footnotes name a list, or which a note puts on one, in the order of the schedule.
    /// </summary>
    public IReadOnlyList<Section301Line> Lines { get; }

    /// <summary>The instants at which goods come onto a list or leave it, in order.</summary>
    public IReadOnlyList<Instant> ChangeInstants { get; }

    /// <summary>
    /// The coverage of a code; false, and null, if no list is named for it. The coverage of a code whose line is divided is what its parts
    /// have in common: what only some of them have is not decided.
    /// </summary>
    /// <param name="code">The code. A number of ten digits that the revision does not have is read as its subheading.</param>
    /// <param name="covered">Its coverage.</param>
    public bool TryGetValue(CommodityCode code, [NotNullWhen(true)] out Section301Line? covered)
    {
        ArgumentNullException.ThrowIfNull(code);
        covered = null;
        HtsLine[] parts = PartsOf(code);
        if (parts.Length == 1)
            return byLine.TryGetValue(parts[0], out covered);
        if (revision.TryGetValue(code, out HtsLine? line)
            || (code.Digits.Length > EightDigits && revision.TryGetValue(CommodityCode.Hts(code.Digits[..EightDigits]), out line)))
            covered = Section301Line.Common(line, [.. parts.Select(part => byLine.GetValueOrDefault(part))]);
        return covered is not null;
    }

    /// <summary>
    /// The duties as tariffs on goods of China, one for each list. Exclusions are exemptions, each granted in its window if its
    /// heading is claimed. If the schedule does not say whether an exclusion is still in effect, a fact must say so. A listing that is not
    /// decided is a tariff that is charged if a fact says that the goods are described in the heading; so is a list of parts of a
    /// subheading for a number of it that the revision does not have. Suspended and terminated headings have no tariff.
    /// </summary>
    /// <remarks>
    /// The tariffs belong to the programmes <c>us/301</c> and <c>us/301/maritime</c>, as those of a register with the lists do. Use one or
    /// the other: a register that has both charges each duty twice, and its <c>Validate()</c> says so.
    /// </remarks>
    /// <param name="schedule">The revision as an instrument; its key has 40 characters at most.</param>
    /// <param name="inForce">When the revision is in force. A tariff is in force while the revision and its heading are.</param>
    /// <param name="knowledge">Through when the window is known, by default as in <see cref="HtsRevision.BaseDuties"/>.</param>
    /// <exception cref="ArgumentException">The key of the instrument is too long.</exception>
    public IReadOnlyList<Tariff> Tariffs(LegalInstrument schedule, LegalWindow inForce, Knowledge? knowledge = null)
    {
        HtsRevision.CheckKey(schedule);
        ArgumentNullException.ThrowIfNull(inForce);
        ILookup<string, HtsLine> subheadings = revision.Lines.Where(line => line is { IsEnterable: true, Part: HtsPart.Goods })
            .ToLookup(line => line.Code!.Digits[..Section301Tariffs.DigitsOfSubheading], StringComparer.Ordinal);
        return new Section301Tariffs(headings, subheadings, schedule, inForce, knowledge ?? HtsRevision.KnowledgeOf(schedule, inForce))
            .Of(Lines);
    }

    /// <summary>
    /// The same entry with facts from the footnotes and notes: for each heading, whether the goods are listed under it at the time of
    /// entry, such as <c>listed under 9903.88.15</c>. A register with the lists and their rates requires that fact, and then needs no
    /// tariffs from here.
    /// </summary>
    /// <remarks>
    /// No fact is stated where it is open: if the parts of the goods' code are on different lists, if a description of the goods decides,
    /// or if the revision has neither the code nor its subheading. There, what the entry says itself stays if it names the list; that its
    /// goods are on no list is taken back, since it is not known.
    /// </remarks>
    /// <param name="entry">The entry.</param>
    /// <example><code>
    /// Section301Coverage section301 = Section301Coverage.Of(revision);
    /// schedule.Assess(section301.AddFactsTo(entry), LegalView.AsWritten)
    /// </code></example>
    public CustomsEntry AddFactsTo(CustomsEntry entry) => AddFactsTo(entry, []);

    /// <summary>
    /// The same entry with all that this revision knows of its goods under the headings of a register. It states what
    /// <see cref="AddFactsTo(CustomsEntry)"/> does; and that no goods which the revision has are listed under those of the headings that
    /// it does not have. What it does not know stays open.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="headings">The headings of which the register requires facts: "9903.88.15".</param>
    /// <example><code>
    /// section301.AddFactsTo(entry, Section301.Headings)      // the headings of the register of the United States and China
    /// </code></example>
    public CustomsEntry AddFactsTo(CustomsEntry entry, IEnumerable<string> headings)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string[] missing = [.. Require.Each(headings).Where(heading => !Has(heading))];
        HtsLine[] parts = PartsOf(entry.Commodity);
        Instant? entered = entry.TimeOf(EntryEvent.Entry);
        (string Fact, bool? IsListed)[] known =
        [
            .. lists.Select(list => (list.Fact, IsListed(entry.Commodity, parts, list.Heading, entered))),
            .. missing.Select(heading => (FactOf(heading), parts.Length > 0 || IsOutsideLists(entry.Commodity) ? (bool?)false : null)),
        ];
        string[] open = [.. known.Where(list => list.IsListed is null).Select(list => list.Fact)];
        bool isNamed = Array.Exists(open, fact => entry.Facts.TryGetValue(fact, out bool isListed) && isListed);
        return (isNamed ? entry : entry.WithoutFacts(open)).WithFacts(
            known.Where(list => list.IsListed is not null).Select(list => KeyValuePair.Create(list.Fact, list.IsListed!.Value)));
    }

    /// <summary>"10397 lines, 12 of them not decided".</summary>
    public override string ToString() => $"{Lines.Count} lines, {Lines.Count(line => !line.IsDecided)} of them not decided";

    /// <summary>
    /// Finds the coverage of a revision. This reads all lines, so do it once and keep the result, which is safe to share between threads.
    /// </summary>
    /// <param name="revision">The revision whose footnotes are read.</param>
    /// <returns>The coverage.</returns>
    public static Section301Coverage Of(HtsRevision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return new Section301Coverage(revision);
    }

    /// <summary>Whether a heading adds a duty to the duty of the subheading.</summary>
    internal static bool IsList(Chapter99Heading heading) => heading.Rate?.Kind == HtsRateKind.ApplicableSubheadingAndMore;

    private static bool IsOfSection301(CommodityCode number) => number.Digits.Length == EightDigits
        && number.Digits[..6] is "990388" or "990391" or "990392";

    private static string FactOf(string heading) => $"listed under {heading}";

    // Goods of chapter 98 bear no duty of the lists, but for those that pay it on a part of their value.
    private static bool IsOutsideLists(CommodityCode code) => code is { Digits.Length: >= EightDigits, Nomenclature: var own }
        && own == Nomenclature.UnitedStates && code.Digits.StartsWith("98", StringComparison.Ordinal)
        && !PartlyDutiable.Contains(code.Digits[..EightDigits]);

    private bool Has(string heading) =>
        CommodityCode.TryParse(heading, Nomenclature.UnitedStates, out CommodityCode? number) && headings.ContainsKey(number.Digits);

    // The lines under which the goods of a code are entered. A number that is not among them is one of its subheading's, for which the
    // lists are enacted; a subheading that is not there may have been another one when the lists were made.
    private HtsLine[] PartsOf(CommodityCode code)
    {
        if (code.IsNational && code.Nomenclature != Nomenclature.UnitedStates)
            return [];
        HtsLine[] own = Under(code.Digits);
        return own.Length == 0 && code.Digits.Length > EightDigits ? Under(code.Digits[..EightDigits]) : own;
    }

    private HtsLine[] Under(string digits)
    {
        int first = 0, end = goods.Length;
        while (first < end)
        {
            int middle = first + ((end - first) / 2);
            if (string.CompareOrdinal(goods[middle].Digits, digits) < 0)
                first = middle + 1;
            else
                end = middle;
        }

        int last = first;
        while (last < goods.Length && goods[last].Digits.StartsWith(digits, StringComparison.Ordinal)) last++;
        return [.. goods[first..last].Select(line => line.Line)];
    }

    // Null if it is open: the parts differ, a description decides, it is not stated when the goods were entered, or they are not known.
    private bool? IsListed(CommodityCode code, HtsLine[] parts, Chapter99Heading heading, Instant? entered)
    {
        if (parts.Length == 0)
            return IsOutsideLists(code) ? false : null;
        bool?[] answers = [.. parts.Select(part => IsListed(byLine.GetValueOrDefault(part), heading, entered)).Distinct()];
        return answers.Length == 1 ? answers[0] : null;
    }

    private static bool? IsListed(Section301Line? covered, Chapter99Heading heading, Instant? entered)
    {
        bool? found = false;
        foreach (Section301Listing listing in covered?.Listings ?? [])
        {
            if (!listing.Heading.Equals(heading) || EntryWindows.Includes(listing.EntryWindow, entered) is false)
                continue;
            if (listing.IsDecided && EntryWindows.Includes(listing.EntryWindow, entered) is true)
                return true;
            found = null;
        }

        return found;
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

        Section301Note[] notes = [.. Section301Note.On(line.Code!)];
        Section301Listing[] byFootnote = [.. lists
            .Where(list => !Array.Exists(notes, note => note.HeadingDigits == list.Number.Digits))
            .Select(list => new Section301Listing(list, list.EntryWindow, "footnote"))];
        Section301Listing[] byNote = [.. notes
            .Where(note => note.Includes(line.Code!) && headings.ContainsKey(note.HeadingDigits))
            .Select(note => (Heading: headings[note.HeadingDigits], Note: note))
            .Select(own => new Section301Listing(
                own.Heading, EntryWindows.Common(own.Heading.EntryWindow, own.Note.Entries), own.Note.Pinpoint,
                own.Note.Decides(line.Code!)))];
        if (lists.Count == 0 && byNote.Length == 0)
            return null;
        Section301Listing[] all = [.. byNote, .. byFootnote];
        return new(
            line,
            [.. all.Select((listing, index) => IsOneOfTwo(all, index) ? listing.Undecided() : listing)],
            ValueList.From(reliefs),
            notes.Length > 0);
    }

    // Of two lists that apply at one time, the texts do not say which. A list that only a description puts goods on is another duty.
    private static bool IsOneOfTwo(Section301Listing[] all, int index)
    {
        Section301Listing own = all[index];
        return own.IsDecided
            && all.Where((other, at) => at != index && other.IsDecided && EntryWindows.Overlap(other.EntryWindow, own.EntryWindow)).Any();
    }

    private IEnumerable<Chapter99Heading> NamedBy(HtsLine line, HtsLine heir) => line.Footnotes
        .Where(footnote => ReferenceEquals(line, heir)
            || !footnote.Text.Contains(UncoveredWithoutFootnote, StringComparison.OrdinalIgnoreCase))
        .SelectMany(footnote => footnote.References)
        .Where(reference => headings.ContainsKey(reference.First.Digits))
        .Select(reference => headings[reference.First.Digits])
        .Distinct();
}
