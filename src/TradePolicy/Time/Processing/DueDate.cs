using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>
/// The last day of the time that an authority has for an application; if it is not known, the earliest possible day with the
/// reasons. No day is guessed.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record DueDate
{
    internal DueDate(LocalDate notBefore, ValueList<OpenFact> reasons)
    {
        NotBefore = notBefore;
        Reasons = reasons;
    }

    /// <summary>Whether the day is known.</summary>
    public bool IsCertain => Reasons.Count == 0;

    /// <summary>The last day of the time allowed: a decision on it is in time.</summary>
    /// <exception cref="InvalidOperationException">The day is not known; the message gives the reason.</exception>
    public LocalDate Value => IsCertain ? NotBefore : throw new InvalidOperationException($"The day is not known: {this}.");

    /// <summary>The day if it is known; otherwise empty, because then no last possible day is known.</summary>
    public ValueList<LocalDate> Possible => IsCertain ? [NotBefore] : [];

    /// <summary>The earliest day that it can be; the day itself if it is known.</summary>
    public LocalDate NotBefore { get; }

    /// <summary>The facts that leave the day open; empty if it is known.</summary>
    public ValueList<OpenFact> Reasons { get; }

    /// <summary>Gets the day if it is known.</summary>
    /// <param name="value">The last day of the time allowed; the default date if it is not known.</param>
    /// <returns>Whether the day is known.</returns>
    public bool TryGetValue(out LocalDate value)
    {
        value = IsCertain ? NotBefore : default;
        return IsCertain;
    }

    /// <summary>The end of the day, when the time is over.</summary>
    /// <param name="zone">The zone in which the authority counts.</param>
    /// <exception cref="InvalidOperationException">The day is not known; the message gives the reason.</exception>
    public LegalMoment EndIn(DateTimeZone zone) => LegalMoment.EndOf(Value, zone);

    /// <summary>"2025-06-11", "not before 2027-01-05: the calendar CN is known through 2026".</summary>
    public override string ToString()
    {
        string day = LocalDatePattern.Iso.Format(NotBefore);
        return IsCertain ? day : $"not before {day}: {string.Join("; ", Reasons)}";
    }
}
