using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The suspended licence is reinstated.</summary>
public sealed record LicenceReinstated : LicenceEvent
{
    private LicenceReinstated(Instant at, string? reason) : base(LicenceEventKind.Reinstated, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static LicenceReinstated Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "reinstated";
}
