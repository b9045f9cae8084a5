using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The exporter surrenders the licence.</summary>
public sealed record LicenceSurrendered : LicenceEvent
{
    private LicenceSurrendered(Instant at, string? reason) : base(LicenceEventKind.Surrendered, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static LicenceSurrendered Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "surrendered";
}
