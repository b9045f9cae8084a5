using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The licence is suspended: nothing may be shipped under it until it is reinstated. Its validity runs on.</summary>
public sealed record LicenceSuspended : LicenceEvent
{
    private LicenceSuspended(Instant at, string? reason) : base(LicenceEventKind.Suspended, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static LicenceSuspended Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "suspended";
}
