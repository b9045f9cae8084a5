using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The application is denied.</summary>
public sealed record ApplicationDenied : LicenceEvent
{
    private ApplicationDenied(Instant at, IEnumerable<string> grounds)
        : base(LicenceEventKind.Denied, at, null)
    {
        Grounds = LicenceTexts.Of(grounds);
        if (Grounds.Count == 0)
            throw new ArgumentException("A denial states at least one ground.", nameof(grounds));
    }

    /// <summary>The grounds, in the order given: "criterion 2c", "15 CFR 744.21".</summary>
    public ValueList<string> Grounds { get; }

    /// <summary>The event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="grounds">The grounds, at least one.</param>
    /// <exception cref="ArgumentException">There is no ground, or one is empty.</exception>
    public static ApplicationDenied Of(Instant at, params IEnumerable<string> grounds) => new(at, grounds);

    private protected override string Content() => $"denied: {string.Join("; ", Grounds)}";
}
