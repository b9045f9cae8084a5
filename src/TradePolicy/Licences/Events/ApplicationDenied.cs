using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The application is denied.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ApplicationDenied : LicenceEvent
{
    private ApplicationDenied(Instant at, IEnumerable<string> grounds)
        : base(LicenceEventKind.Denied, at, null) => Grounds = LicenceTexts.Of(grounds);

    /// <summary>The grounds, in the order given: "criterion 2c", "15 CFR 744.21". Empty if the denial states none.</summary>
    public ValueList<string> Grounds { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When it happens.</param>
    /// <param name="grounds">The grounds; none if the denial states none.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A ground is empty or too long.</exception>
    public static ApplicationDenied Of(Instant at, params IEnumerable<string> grounds) => new(at, grounds);

    private protected override string Content() => Grounds.Count == 0 ? "denied" : $"denied: {string.Join("; ", Grounds)}";
}
