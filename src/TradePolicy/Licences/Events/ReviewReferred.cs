using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The review is held over while a higher authority decides. The time to decide stands still until it is resumed.</summary>
public sealed record ReviewReferred : LicenceEvent
{
    private ReviewReferred(Instant at, string? reason) : base(LicenceEventKind.Referred, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ReviewReferred Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "held over";
}
