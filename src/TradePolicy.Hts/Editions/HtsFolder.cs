using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Hts;

/// <summary>
/// A folder with exports of the official schedule (JSON, plain or compressed with gzip), of which each is found by its edition: the year
/// and the revision, or "basic", in the name of the file.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// HtsFolder schedules = HtsFolder.Open("schedules");          // hts_2025_basic.json.gz, hts_2025_revision_18.json, …
/// IReadOnlyList&lt;Tariff&gt; ordinary = schedules.BaseDutiesAt(timeOfEntry);
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class HtsFolder
{
    private const string Export = ".json";
    private const string Basic = "basic";
    private const string RevisionMark = "rev";

    private readonly string path;
    private readonly Dictionary<HtsEdition, string> files;

    private HtsFolder(string path, Dictionary<HtsEdition, string> files)
    {
        this.path = path;
        this.files = files;
    }

    /// <summary>The editions of which it has a file, in the order of publication.</summary>
    public IReadOnlyList<HtsEdition> Editions => [.. HtsEditions.All.Where(files.ContainsKey)];

    /// <summary>Looks which editions a folder has. No file is read yet; a file whose name says no edition is left alone.</summary>
    /// <param name="path">The path of the folder.</param>
    /// <returns>The folder with its editions.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">Two files are of one edition.</exception>
    public static HtsFolder Open(string path)
    {
        HtsPath.Check(path);
        Dictionary<HtsEdition, string> files = [];
        foreach (string file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
        {
            if (EditionOf(Path.GetFileName(file)) is { } edition && !files.TryAdd(edition, file))
                throw new ArgumentException(
                    $"{Path.GetFileName(files[edition])} and {Path.GetFileName(file)} are both of {edition}; leave one in the folder.",
                    nameof(path));
        }

        return new(path, files);
    }

    /// <summary>Reads the edition that is in force at an instant.</summary>
    /// <param name="at">The instant, such as the time of entry.</param>
    /// <returns>The revision with its lines.</returns>
    /// <exception cref="FileNotFoundException">The folder does not have that edition; the message says which it has.</exception>
    /// <exception cref="HtsFormatException">The file is not an export of the schedule.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the first edition.</exception>
    public HtsRevision Load(Instant at) => Load(HtsEditions.At(at));

    /// <summary>Reads an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The revision with its lines.</returns>
    /// <exception cref="FileNotFoundException">The folder does not have that edition; the message says which it has.</exception>
    /// <exception cref="HtsFormatException">The file is not an export of the schedule.</exception>
    public HtsRevision Load(HtsEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return files.TryGetValue(edition, out string? file)
            ? HtsRevision.Load(file)
            : throw new FileNotFoundException(
                $"The folder has no export of {edition}, which is in force from {LocalDatePattern.Iso.Format(edition.PublishedOn)}"
                    + (edition.SupersededOn is { } next ? $" to {LocalDatePattern.Iso.Format(next)}" : "") + ". It has "
                    + (files.Count == 0 ? "no export whose name says its year and revision." : $"{string.Join(", ", Editions)}."),
                path);
    }

    /// <summary>
    /// The general, special and column 2 rates of the edition that is in force at an instant, as tariffs that are in force as long as it
    /// is. Those of the last edition are known through <see cref="HtsEditions.CompleteThrough"/>, and open after it.
    /// </summary>
    /// <param name="at">The instant, such as the time of entry.</param>
    /// <exception cref="FileNotFoundException">The folder does not have that edition; the message says which it has.</exception>
    /// <exception cref="HtsFormatException">The file is not an export of the schedule.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the first edition.</exception>
    public IReadOnlyList<Tariff> BaseDutiesAt(Instant at) => BaseDutiesAt(at, Instant.MaxValue);

    /// <summary>The same as far as editions were known at another instant (<see cref="HtsEditions.At(Instant, Instant)"/>).</summary>
    /// <param name="at">The instant, such as the time of entry.</param>
    /// <param name="knownAt">The instant of knowledge.</param>
    /// <exception cref="FileNotFoundException">The folder does not have that edition; the message says which it has.</exception>
    /// <exception cref="HtsFormatException">The file is not an export of the schedule.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is before the first edition.</exception>
    // What is known of a later day is that the edition goes on.
    public IReadOnlyList<Tariff> BaseDutiesAt(Instant at, Instant knownAt)
    {
        HtsEdition edition = HtsEditions.At(at, knownAt);
        return HtsEditions.At(at) == edition
            ? Load(edition).BaseDuties(edition.Instrument, edition.InForce)
            : Load(edition).BaseDuties(
                edition.Instrument, LegalWindow.Starting(LegalMoment.StartOf(edition.PublishedOn, HtsEditions.Washington)),
                Knowledge.Through(HtsEditions.CompleteThrough).RestrictedTo(knownAt));
    }

    /// <summary>"6 editions, 2025 basic to 2026 rev 4".</summary>
    public override string ToString() => files.Count == 0 ? "no editions" : $"{files.Count} editions, {Editions[0]} to {Editions[^1]}";

    // "hts_2025_basic.json.gz", "hts_2025_revision_18.json", "2026HTSRev4.json". The text of chapter 99 is another file.
    private static HtsEdition? EditionOf(string name) => !name.Contains(Export, StringComparison.OrdinalIgnoreCase) ? null
        : HtsEditions.All.FirstOrDefault(edition =>
            name.Contains(edition.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            && (edition.Revision == 0
                ? name.Contains(Basic, StringComparison.OrdinalIgnoreCase)
                : RevisionIn(name) == edition.Revision));

    private static int? RevisionIn(string name)
    {
        int mark = name.IndexOf(RevisionMark, StringComparison.OrdinalIgnoreCase);
        if (mark < 0)
            return null;
        string digits = new([.. name[(mark + RevisionMark.Length)..].SkipWhile(letter => !char.IsAsciiDigit(letter))
            .TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
