using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The applicant withdraws the application.</summary>
public sealed record ApplicationWithdrawn : LicenceEvent
{
    private ApplicationWithdrawn(Instant at, string? reason) : base(LicenceEventKind.Withdrawn, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ApplicationWithdrawn Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "withdrawn";
}
