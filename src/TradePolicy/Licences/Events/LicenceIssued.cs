using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The licence is issued, with its number and its validity.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record LicenceIssued : LicenceEvent
{
    private LicenceIssued(Instant at, string? reason, string number, LegalWindow validity)
        : base(LicenceEventKind.Issued, at, reason)
    {
        ArgumentNullException.ThrowIfNull(validity);
        Number = Require.Text(number);
        Validity = LicenceValidity.Checked(validity);
    }

    /// <summary>The number of the licence.</summary>
    public string Number { get; }

    /// <summary>
    /// The validity, half-open: its end is the first moment at which the licence has lapsed. It keeps the words of the licence,
    /// "through 30 June" or "for one year".
    /// </summary>
    public LegalWindow Validity { get; }

    /// <summary>Creates the event.</summary>
    /// <param name="at">When the licence is issued.</param>
    /// <param name="number">The number of the licence.</param>
    /// <param name="validity">The validity, with a start.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the validity has no start in time.</exception>
    public static LicenceIssued Of(Instant at, string number, LegalWindow validity, string? reason = null) =>
        new(at, reason, number, validity);

    private protected override string Content() => $"issued as {Number}, valid {Validity}";
}
