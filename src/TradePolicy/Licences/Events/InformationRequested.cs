using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The authority asks the applicant for information. The time to decide stands still until it is provided.</summary>
public sealed record InformationRequested : LicenceEvent
{
    private InformationRequested(Instant at, string? reason) : base(LicenceEventKind.InformationRequested, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static InformationRequested Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "information requested";
}
