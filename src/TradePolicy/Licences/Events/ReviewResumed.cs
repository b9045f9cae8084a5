using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The review is resumed, the higher authority having decided. The time to decide runs on.</summary>
public sealed record ReviewResumed : LicenceEvent
{
    private ReviewResumed(Instant at, string? reason) : base(LicenceEventKind.Resumed, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ReviewResumed Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "resumed";
}
