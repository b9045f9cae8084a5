using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The licence is revoked.</summary>
public sealed record LicenceRevoked : LicenceEvent
{
    private LicenceRevoked(Instant at, string? reason) : base(LicenceEventKind.Revoked, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static LicenceRevoked Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "revoked";
}
