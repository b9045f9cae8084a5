using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The authority accepts the application for review. Its time to decide runs from here.</summary>
public sealed record ApplicationAccepted : LicenceEvent
{
    private ApplicationAccepted(Instant at, string? reason) : base(LicenceEventKind.Accepted, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ApplicationAccepted Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "accepted";
}
