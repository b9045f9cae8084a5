using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The applicant provides what was asked for. The time to decide runs on.</summary>
public sealed record InformationProvided : LicenceEvent
{
    private InformationProvided(Instant at, string? reason) : base(LicenceEventKind.InformationProvided, at, reason) { }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="reason">The reason, where one is held.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static InformationProvided Of(Instant at, string? reason = null) => new(at, reason);

    private protected override string Content() => "information provided";
}
