using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The application is referred to a higher authority. The time to decide does not run until the review is resumed.</summary>
public sealed record ReviewReferred : LicenceEvent
{
    private ReviewReferred(Instant at, string? reason) : base(LicenceEventKind.Referred, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ReviewReferred Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "referred to a higher authority";
}
