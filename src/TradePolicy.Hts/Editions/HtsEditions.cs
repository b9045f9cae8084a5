using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Hts;

/// <summary>
/// The editions of the official schedule of 2025 and 2026, through 28 September 2026, with their days of publication: which of them was in
/// force when, and known when.
/// </summary>
/// <remarks>Safe for use from several threads.</remarks>
/// <example><code>
/// HtsEditions.At(Instant.FromUtc(2025, 8, 12, 13, 0)).Name;      // 2025 rev 18
/// </code></example>
public static class HtsEditions
{
    // The editions of 2026 up to this one are held with their change records, the later ones are known from one reading of these.
    private const int LastHeldOf2026 = 9;

    private static readonly Evidence Held = Evidence.Of(EvidenceGrade.Confirmed, "the heading of the change record");
    private static readonly Evidence Read = Evidence.Of(EvidenceGrade.Inferred, "one reading of the change record");

    // The basic edition and then the revisions, each with the month and day of its publication.
    private static readonly string[] Of2025 =
    [
        "01-01", "02-05", "02-12", "03-06", "03-12", "03-14", "04-03", "04-05", "04-09", "04-11", "04-15", "05-02", "05-13", "05-16",
        "06-06", "06-23", "07-01", "08-01", "08-06", "08-18", "08-27", "09-02", "09-08", "09-16", "09-25", "10-14", "11-01", "11-07",
        "11-10", "11-17", "11-21", "11-28", "12-05",
    ];

    private static readonly string[] Of2026 =
    [
        "01-01", "01-16", "02-01", "02-12", "02-25", "04-08", "04-23", "04-29", "05-22", "05-28", "06-08", "07-01", "07-21", "07-28",
        "07-31", "08-03", "08-14", "08-24", "09-02", "09-15", "09-28",
    ];

    internal static DateTimeZone Washington { get; } = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>The editions, in the order of publication.</summary>
    public static IReadOnlyList<HtsEdition> All { get; } = Array.AsReadOnly(Dated());

    /// <summary>The end of the day through which every edition is in the list: that of the last one.</summary>
    public static Instant CompleteThrough => StartOf(All[^1].PublishedOn.PlusDays(1));

    /// <summary>
    /// The edition that is in force at an instant, as far as is known: after <see cref="CompleteThrough"/> that is the last one, and a
    /// later one may have taken its place.
    /// </summary>
    /// <param name="at">The instant, such as the time of entry.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the first edition.</exception>
    public static HtsEdition At(Instant at) => At(at, Instant.MaxValue);

    /// <summary>
    /// The edition that is in force at an instant, as far as editions were known at another: for a later instant that is the last edition
    /// which had certainly been published, since nothing else was known.
    /// </summary>
    /// <param name="at">The instant, such as the time of entry.</param>
    /// <param name="knownAt">The instant of knowledge. An edition is known from the end of its day of publication.</param>
    /// <exception cref="ArgumentOutOfRangeException">An instant is before the first edition.</exception>
    public static HtsEdition At(Instant at, Instant knownAt)
    {
        HtsEdition? found = null;
        foreach (HtsEdition edition in All)
        {
            if (StartOf(edition.PublishedOn) <= at && (knownAt == Instant.MaxValue || StartOf(edition.PublishedOn.PlusDays(1)) <= knownAt))
                found = edition;
        }

        if (found is not null)
            return found;
        string first = $"The first edition that is known here is {All[0]}, of {LocalDatePattern.Iso.Format(All[0].PublishedOn)}.";
        throw at < StartOf(All[0].PublishedOn)
            ? new ArgumentOutOfRangeException(nameof(at), at, first)
            : new ArgumentOutOfRangeException(nameof(knownAt), knownAt, first);
    }

    private static Instant StartOf(LocalDate day) => Washington.AtStartOfDay(day).ToInstant();

    private static HtsEdition[] Dated()
    {
        (int Year, int Revision, LocalDate Day)[] days =
        [
            .. Of2025.Select((day, revision) => (2025, revision, LocalDatePattern.Iso.Parse($"2025-{day}").Value)),
            .. Of2026.Select((day, revision) => (2026, revision, LocalDatePattern.Iso.Parse($"2026-{day}").Value)),
        ];
        return
        [
            .. days.Select((edition, place) => new HtsEdition(
                edition.Year, edition.Revision, edition.Day, place + 1 < days.Length ? days[place + 1].Day : null,
                edition.Year == 2026 && edition.Revision > LastHeldOf2026 ? Read : Held)),
        ];
    }
}
