using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The total use of the licence so far, as the customs authority of the United Kingdom reports it. It replaces the total before.
/// A completion record that repeats the total changes nothing.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TotalUseRecorded : UseReport
{
    private TotalUseRecorded(Instant asOf, string reference, IEnumerable<LineUse> lines, Instant? reportedAt)
        : base(LicenceEventKind.TotalUseRecorded, asOf, null, reportedAt, reference, lines, null)
    {
        if (Lines.Count == 0)
            throw new ArgumentException($"A total states at least one line; message '{Reference}' states none.");
    }

    /// <summary>Creates the event.</summary>
    /// <param name="asOf">The instant through which the total counts.</param>
    /// <param name="reference">The reference of the message.</param>
    /// <param name="lines">The total of each line that is stated, each once; the totals of other lines stay.</param>
    /// <param name="reportedAt">When it was reported; by default, the instant through which it counts.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The reference is empty, no line is given, one is given twice, or it was reported before
    /// the instant through which it counts.</exception>
    public static TotalUseRecorded Of(Instant asOf, string reference, IEnumerable<LineUse> lines, Instant? reportedAt = null) =>
        new(asOf, reference, lines, reportedAt);

    private protected override string Content() => $"total use {Reference}: {string.Join(", ", Lines)}";
}
