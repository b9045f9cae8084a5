using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The application is filed with the authority.</summary>
public sealed record ApplicationFiled : LicenceEvent
{
    private ApplicationFiled(Instant at, string? reason) : base(LicenceEventKind.Filed, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ApplicationFiled Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "filed";
}
