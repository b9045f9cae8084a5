using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Licences;

/// <summary>
/// Something that happens to an application for an export licence, or to the licence. The status of a licence follows from its
/// events and from the requested instant, never from a status that someone has set.
/// </summary>
/// <remarks>
/// The hierarchy is closed. Events that state nothing but a reason are all of the type <see cref="StageChanged"/>; match them by
/// their <see cref="Kind"/>. The table of <see cref="LicenceTransitions"/> says which event is allowed in which stage. Immutable,
/// and safe for use from several threads.
/// </remarks>
/// <example><code>
/// string note = licenceEvent switch
/// {
///     StageChanged { Kind: LicenceEventKind.Suspended } suspended => $"suspended: {suspended.Reason}",
///     LicenceIssued issued => $"issued as {issued.Number}",
///     UseReport use => $"use reported by {use.Reference}",
///     _ => licenceEvent.ToString(),
/// };
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record LicenceEvent
{
    private protected LicenceEvent(LicenceEventKind kind, Instant at, string? reason, Instant? knownAt = null)
    {
        Kind = kind;
        At = at;
        KnownAt = knownAt ?? at;
        Reason = Require.TextOrNone(reason);
    }

    /// <summary>The kind of event.</summary>
    public LicenceEventKind Kind { get; }

    /// <summary>When it happens. It counts from this instant on.</summary>
    public Instant At { get; }

    /// <summary>
    /// When it becomes known: when it happens, except that the use of a licence may be reported later, and that what is decided about a
    /// licence that has been issued may be announced before it takes effect, or after. The events of a licence are in this order.
    /// </summary>
    public Instant KnownAt { get; private protected init; }

    /// <summary>The stated reason; null if none is known.</summary>
    public string? Reason { get; }

    /// <summary>"2025-06-11T02:00:00Z approved", "2026-12-04T16:00:00Z suspended, known 2026-11-28T01:00:00Z".</summary>
    public sealed override string ToString()
    {
        string known = KnownAt == At
            ? ""
            : $", {(this is UseReport ? "reported" : "known")} {InstantPattern.ExtendedIso.Format(KnownAt)}";
        string because = Reason is null ? "" : $": {Reason}";
        return $"{InstantPattern.ExtendedIso.Format(At)} {Content()}{known}{because}";
    }

    /// <summary>The event in words. Code outside cannot override it, which closes the hierarchy.</summary>
    private protected abstract string Content();
}
