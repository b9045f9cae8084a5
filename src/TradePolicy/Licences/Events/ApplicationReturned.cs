using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The application is returned without action: neither approved nor denied.</summary>
public sealed record ApplicationReturned : LicenceEvent
{
    private ApplicationReturned(Instant at, string? reason) : base(LicenceEventKind.Returned, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ApplicationReturned Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "returned without action";
}
