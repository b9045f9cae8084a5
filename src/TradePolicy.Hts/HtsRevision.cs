using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Hts;

/// <summary>
/// One revision of the Harmonized Tariff Schedule of the United States, as the International Trade Commission exports it
/// (19 U.S.C. 1202, 3005): all lines in their order, with the rates and units that each inherits from the lines above it. Immutable.
/// </summary>
/// <remarks>
/// <para>
/// The export is a JSON array with one object for each line of the schedule, plain or compressed with gzip. It is read as a stream,
/// strictly: a file that is not JSON, cut off, or of another form is refused with its line and position. Irregularities of the published
/// files are read as they are meant and named in <see cref="Report"/>; nothing is left out.
/// </para>
/// <para>
/// Limits: 512 MiB when it is not compressed, a million lines, texts of 512 KiB, 16 levels of nesting.
/// </para>
/// <para>Immutable, and safe for use from several threads.</para>
/// </remarks>
/// <example><code>
/// HtsRevision revision = HtsRevision.Load("hts_2025_rev_32.json.gz");
/// revision[CommodityCode.Hts("6109.10.00.12")].General!.Rate    // 16.5%
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record HtsRevision
{
    private const int LongestInstrumentKey = 40;
    private const int ShortestNumber = 4;

    private readonly Dictionary<string, HtsLine> byDigits;

    // Lines without parts, by ten digits: 0205.00.00 is printed as 0205.00.00.00 only, 0510.00.20 as eight digits.
    private readonly Dictionary<string, HtsLine> byTenDigits = new(StringComparer.Ordinal);

    // Codes that no line has, each with the one outermost line that begins with it: 8503.00 for heading 8503. Null if there are several.
    private readonly Dictionary<string, HtsLine?> byBeginning = new(StringComparer.Ordinal);

    private HtsRevision(string name, HtsTree tree)
    {
        Name = name;
        Lines = tree.Lines;
        Chapter99 = tree.Chapter99;
        byDigits = tree.ByDigits;
        foreach (HtsLine line in Lines)
        {
            if (line.IsEnterable)
                byTenDigits.TryAdd(TenDigits(line.Code!), line);
            AddBeginnings(line);
        }

        StatisticalNumbers = [.. Lines
            .Where(line => line is { IsEnterable: true, Part: HtsPart.Goods }).Select(line => TenDigits(line.Code!))
            .Distinct(StringComparer.Ordinal).Select(digits => CommodityCode.Hts(digits))];
        Report = new(Lines, tree.Findings);
    }

    /// <summary>The name, such as "2025 Revision 32", or the name of the file.</summary>
    public string Name { get; }

    /// <summary>All lines, in the order of the schedule; texts without a number are lines too.</summary>
    public IReadOnlyList<HtsLine> Lines { get; }

    /// <summary>The headings of chapter 99, in the order of the schedule.</summary>
    public IReadOnlyList<Chapter99Heading> Chapter99 { get; }

    /// <summary>
    /// The numbers of ten digits under which goods of chapters 1 to 97 are entered, each once, in the order of the schedule; a subheading
    /// of eight digits that is not divided ends with two zeros.
    /// </summary>
    public IReadOnlyList<CommodityCode> StatisticalNumbers { get; }

    /// <summary>The contents of the file and every finding in it.</summary>
    public HtsReport Report { get; }

    /// <summary>The line with a number.</summary>
    /// <param name="code">The number.</param>
    /// <exception cref="KeyNotFoundException">There is no such line.</exception>
    public HtsLine this[CommodityCode code] => TryGetValue(code, out HtsLine? line)
        ? line
        : throw new KeyNotFoundException($"{Name} has no line {code}.");

    /// <summary>Reads a file.</summary>
    /// <param name="path">
    /// The path of the file, plain or compressed with gzip; its name up to the first point is the name of the revision.
    /// </param>
    /// <returns>The revision with its lines.</returns>
    /// <exception cref="HtsFormatException">The file is not an export of the schedule.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, too long or not well-formed. <paramref name="path"/> is
    /// empty or no path.</exception>
    public static HtsRevision Load(string path)
    {
        HtsPath.Check(path);
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        string name = Path.GetFileName(path);
        int point = name.IndexOf('.', StringComparison.Ordinal);
        return Read(file, point > 0 ? name[..point] : name);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream, plain or compressed with gzip; it stays open.</param>
    /// <param name="name">The name of the revision, such as "2025 Revision 32".</param>
    /// <returns>The revision with its lines.</returns>
    /// <exception cref="HtsFormatException">The stream is not an export of the schedule.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static HtsRevision Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        List<HtsRecord> records = HtsExport.Read(stream, name, out IReadOnlyList<HtsFinding> findings);
        return new(name, new HtsTree(name, records, findings));
    }

    /// <summary>
    /// The line with a number. A line that the schedule prints only with eight digits, or only with ten (0205.00.00.00), is found by
    /// either number. A heading or subheading that is not divided has no line of its own: the one line under it is found, which is
    /// 8503.00 for 8503, and 0205.00.00.00 for 0205.
    /// </summary>
    /// <param name="code">The number: four to ten digits.</param>
    /// <param name="line">The line; null if there is none.</param>
    public bool TryGetValue(CommodityCode code, [NotNullWhen(true)] out HtsLine? line)
    {
        ArgumentNullException.ThrowIfNull(code);
        line = null;
        if (code.IsNational && code.Nomenclature != Nomenclature.UnitedStates)
            return false;
        return byDigits.TryGetValue(code.Digits, out line)
            || (code.Digits.Length > 8 && byTenDigits.TryGetValue(TenDigits(code), out line))
            || (byBeginning.TryGetValue(code.Digits, out line) && line is not null);
    }

    /// <summary>
    /// The duties of chapters 1 to 97 as tariffs: the general rates, on the goods of all economies except those of column 2; the rates
    /// of column 2, on the goods of Belarus, Cuba, North Korea and Russia (general note 3(b), as it is since April 2022), or on goods of
    /// Russia those of headings 9903.90.08 and 9903.90.09 in their place (U.S. note 30 to subchapter III of chapter 99); and the special
    /// rates, each in place of the general rate if its programme is claimed by its symbol ("KR").
    /// </summary>
    /// <remarks>
    /// Codes that are free, or have the same share of the value, are one tariff, named after that rate; any other rate is a tariff of its
    /// own, named after its subheading. A rate in words is a tariff that cannot be calculated. The export does not say when it
    /// was published or when it is in force: the caller says both. What the next revision changes is not in this one, so that a window
    /// without end is not known to go on.
    /// </remarks>
    /// <param name="schedule">The revision as an instrument; its key begins the keys of the tariffs and has 40 characters at most.</param>
    /// <param name="inForce">When the revision is in force.</param>
    /// <param name="knowledge">Through when the window is known: by default complete if it has an end, and else through its beginning and
    /// the publication of the revision, whichever is later; a rate is open after that, since the next revision is not in this one.</param>
    /// <exception cref="ArgumentException">The key of the instrument is too long.</exception>
    /// <example><code>
    /// HtsEdition edition = HtsEditions.At(timeOfEntry);
    /// PolicyRegister register = UnitedStatesChina.Register.WithTariffs(revision.BaseDuties(edition.Instrument, edition.InForce));
    /// </code></example>
    public IReadOnlyList<Tariff> BaseDuties(LegalInstrument schedule, LegalWindow inForce, Knowledge? knowledge = null)
    {
        CheckKey(schedule);
        ArgumentNullException.ThrowIfNull(inForce);
        return HtsBaseDuties.Of(Lines, Chapter99, schedule, inForce, knowledge ?? KnowledgeOf(schedule, inForce));
    }

    /// <summary>The changes from an earlier revision to this one: lines added, removed and renumbered, and rates.</summary>
    /// <param name="earlier">The earlier revision.</param>
    public HtsComparison ComparedWith(HtsRevision earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return HtsComparison.Of(earlier, this);
    }

    // By hand: the dictionaries are derived from the lines.
    /// <summary>Whether both have the same name and the same lines.</summary>
    /// <param name="other">The other revision.</param>
    public bool Equals(HtsRevision? other) =>
        other is not null && (ReferenceEquals(this, other) || (Name == other.Name && Lines.SequenceEqual(other.Lines)));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Lines.Count);

    /// <summary>"hts_2025_rev_32: 36148 records, 19768 of ten digits, 61 findings".</summary>
    public override string ToString() => $"{Name}: {Report}";

    /// <summary>What is known of a window in which a revision is in force, of which nothing else is said.</summary>
    internal static Knowledge KnowledgeOf(LegalInstrument schedule, LegalWindow inForce) => inForce.End.IsDated
        ? Knowledge.Complete
        : Knowledge.Through(Instant.Max(schedule.Published.Latest, inForce.Start.Latest));

    internal static void CheckKey(LegalInstrument schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (schedule.Key.Length > LongestInstrumentKey)
            throw new ArgumentException(
                $"The key '{schedule.Key}' has {schedule.Key.Length} characters; "
                + $"at most {LongestInstrumentKey} are allowed, which leaves room for the keys of the tariffs.", nameof(schedule));
    }

    private void AddBeginnings(HtsLine line)
    {
        if (line.Code is not { } code)
            return;
        HtsLine? above = line.Parent;
        while (above is not null && above.Code is null)
            above = above.Parent;
        for (int length = code.Digits.Length - 2; length >= ShortestNumber; length -= 2)
        {
            string beginning = code.Digits[..length];
            if (byDigits.ContainsKey(beginning) || above?.Code!.Digits.StartsWith(beginning, StringComparison.Ordinal) == true)
                continue;
            if (!byBeginning.TryAdd(beginning, line) && byBeginning[beginning]?.Code != code)
                byBeginning[beginning] = null;
        }
    }

    internal static string TenDigits(CommodityCode code) => code.Digits.PadRight(10, '0');
}
