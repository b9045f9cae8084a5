using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Serialization;

/// <summary>
/// What is said about a document beside its content: when and by what it was produced, and from which data. It is no part of the content,
/// so that the hash of the same policy is the same whenever and by whatever it is written.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// DocumentEnvelope envelope = DocumentEnvelope.Of(clock.GetCurrentInstant(), "landed-cost 4.2");
/// string json = PolicyDocuments.Snapshot.WithEnvelope(envelope).Text(snapshot);
/// PolicyDocuments.Snapshot.ReadEnvelope(json)                        // the same envelope
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DocumentEnvelope
{
    private const int LongestText = 400;

    private DocumentEnvelope(Instant producedAt, string producedBy, string? data, string? timeZones)
    {
        ProducedAt = producedAt;
        ProducedBy = producedBy;
        Data = data;
        TimeZones = timeZones;
    }

    /// <summary>When the document was produced.</summary>
    public Instant ProducedAt { get; }

    /// <summary>What produced it: a program and its version.</summary>
    public string ProducedBy { get; }

    /// <summary>The data that it was produced from and their version; null if that is not stated.</summary>
    public string? Data { get; }

    /// <summary>The time-zone data by which local times were resolved, such as <c>TZDB: 2026f</c>; null if that is not stated.</summary>
    public string? TimeZones { get; }

    /// <summary>An envelope; by <c>With…</c> it also says from which data the document was produced.</summary>
    /// <param name="producedAt">When the document was produced.</param>
    /// <param name="producedBy">What produced it: a program and its version.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public static DocumentEnvelope Of(Instant producedAt, string producedBy) => new(producedAt, Given(producedBy), null, null);

    /// <summary>The same envelope with the data that the document was produced from.</summary>
    /// <param name="data">The data and their version.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public DocumentEnvelope WithData(string data) => new(ProducedAt, ProducedBy, Given(data), TimeZones);

    /// <summary>The same envelope with the time-zone data by which local times were resolved.</summary>
    /// <param name="zones">Where time zones are looked up; its version is kept.</param>
    public DocumentEnvelope WithTimeZones(IDateTimeZoneProvider zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return WithTimeZones(zones.VersionId);
    }

    /// <summary>The same envelope with the version of the time-zone data.</summary>
    /// <param name="version">The version.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public DocumentEnvelope WithTimeZones(string version) => new(ProducedAt, ProducedBy, Data, Given(version));

    /// <summary>"2025-08-12T13:00:00Z by landed-cost 4.2", with the data and the time zones if they are stated.</summary>
    public override string ToString() => string.Join(
        ", ", ((string?[])[$"{InstantPattern.ExtendedIso.Format(ProducedAt)} by {ProducedBy}", Data, TimeZones]).OfType<string>());

    private static string Given(string text, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text.Length <= LongestText ? text : throw new ArgumentException($"The text is longer than {LongestText} characters.", name);
    }
}
