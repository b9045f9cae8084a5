using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The application is approved. Nothing may be shipped before the licence is issued.</summary>
public sealed record ApplicationApproved : LicenceEvent
{
    private ApplicationApproved(Instant at, string? reason, IEnumerable<string> conditions)
        : base(LicenceEventKind.Approved, at, reason) => Conditions = LicenceTexts.Of(conditions);

    /// <summary>The conditions of the approval, in the order given. United Kingdom practice calls them provisos.</summary>
    public ValueList<string> Conditions { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="conditions">The conditions and provisos; null if there are none.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static ApplicationApproved Of(Instant at, IEnumerable<string>? conditions = null, string? reason = null) =>
        new(at, reason, conditions ?? []);

    private protected override string Content() =>
        Conditions.Count == 0 ? "approved" : $"approved on condition: {string.Join("; ", Conditions)}";
}
