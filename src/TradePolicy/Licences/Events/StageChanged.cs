using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>
/// The application or the licence enters another stage, and the event states nothing but its kind, its time and perhaps a
/// reason: it is filed, accepted, suspended, revoked.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// licence.With(StageChanged.Of(LicenceEventKind.Suspended, at, "end use under investigation"));
/// bool wasSuspended = licence.Events.Any(one => one is StageChanged { Kind: LicenceEventKind.Suspended });
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record StageChanged : LicenceEvent
{
    private StageChanged(LicenceEventKind kind, Instant at, string? reason, Instant? knownAt) : base(kind, at, reason, knownAt) { }

    /// <summary>An event of a kind that states nothing but a reason.</summary>
    /// <param name="kind">
    /// One of <see cref="LicenceEventKind.Filed"/>, <see cref="LicenceEventKind.Accepted"/>,
    /// <see cref="LicenceEventKind.InformationRequested"/>, <see cref="LicenceEventKind.InformationProvided"/>,
    /// <see cref="LicenceEventKind.Referred"/>, <see cref="LicenceEventKind.Resumed"/>, <see cref="LicenceEventKind.Returned"/>,
    /// <see cref="LicenceEventKind.Withdrawn"/>, <see cref="LicenceEventKind.Suspended"/>,
    /// <see cref="LicenceEventKind.Reinstated"/>, <see cref="LicenceEventKind.Revoked"/> and
    /// <see cref="LicenceEventKind.Surrendered"/>.
    /// </param>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">
    /// When it becomes known, before it happens or after; null means when it happens. Only what concerns an issued licence (suspended,
    /// reinstated, revoked, surrendered) has an instant of its own; a step of the procedure is known when it happens.
    /// </param>
    /// <exception cref="ArgumentException">Events of the kind have data and a type of their own, the reason is empty, or a step of the
    /// procedure would be known at another instant than it happens.</exception>
    public static StageChanged Of(LicenceEventKind kind, Instant at, string? reason = null, Instant? knownAt = null)
    {
        if (!IsPlain(kind))
            throw new ArgumentException(
                $"The event \"{LicenceEventWords.Of(kind)}\" has data of its own. Create it by its own type.", nameof(kind));
        return knownAt is not { } known || known == at || LicenceTransitions.MayBeAnnounced(kind)
            ? new(kind, at, reason, knownAt)
            : throw new ArgumentException(
                FormattableString.Invariant($"\"{LicenceEventWords.Of(kind)}\" at {at} is a step of the procedure, ")
                + FormattableString.Invariant($"known when it happens and not at {known}: leave ")
                + "knownAt out. What concerns an issued licence (suspended, reinstated, revoked, surrendered) may be known at another.",
                nameof(knownAt));
    }

    private protected override string Content() => LicenceEventWords.Of(Kind);

    private static bool IsPlain(LicenceEventKind kind) => kind is LicenceEventKind.Filed or LicenceEventKind.Accepted
        or LicenceEventKind.InformationRequested or LicenceEventKind.InformationProvided
        or LicenceEventKind.Referred or LicenceEventKind.Resumed
        or LicenceEventKind.Returned or LicenceEventKind.Withdrawn
        or LicenceEventKind.Suspended or LicenceEventKind.Reinstated
        or LicenceEventKind.Revoked or LicenceEventKind.Surrendered;
}
