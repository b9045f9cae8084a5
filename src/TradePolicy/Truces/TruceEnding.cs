using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>An act by which a party ends a truce before its window has run out.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceEnding
{
    private TruceEnding(LegalMoment from, LegalInstrument instrument, string? pinpoint)
    {
        From = Require.Given(from);
        Instrument = Require.Given(instrument);
        Pinpoint = Require.TextOrNone(pinpoint);
    }

    /// <summary>The first moment after the truce.</summary>
    public LegalMoment From { get; }

    /// <summary>The instrument that ends it.</summary>
    public LegalInstrument Instrument { get; }

    /// <summary>The place in the instrument; null if unknown.</summary>
    public string? Pinpoint { get; }

    /// <summary>An ending.</summary>
    /// <param name="from">The first moment after the truce.</param>
    /// <param name="instrument">The instrument that ends it.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <exception cref="ArgumentException"><paramref name="pinpoint"/> is empty, too long or not well-formed.</exception>
    public static TruceEnding Of(LegalMoment from, LegalInstrument instrument, string? pinpoint = null) => new(from, instrument, pinpoint);

    /// <summary>"Announcement No. 3 of 2026: ended from …".</summary>
    public override string ToString() => $"{Instrument.Name}: ended from {From}";
}
