using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// A statement that a truce has been agreed or extended. It is not law: nothing is suspended by it, and no expiry
/// moves.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceAnnouncement
{
    private TruceAnnouncement(LegalInstrument instrument, LegalEnd until)
    {
        Instrument = Require.Given(instrument);
        Until = Require.Given(until);
    }

    /// <summary>The statement.</summary>
    public LegalInstrument Instrument { get; }

    /// <summary>Until when the truce is to last by the statement.</summary>
    public LegalEnd Until { get; }

    /// <summary>An announcement.</summary>
    /// <param name="instrument">The statement.</param>
    /// <param name="until">Until when the truce is to last by the statement; <see cref="LegalEnd.NotStated"/> if it gives no
    /// date.</param>
    public static TruceAnnouncement Of(LegalInstrument instrument, LegalEnd until) => new(instrument, until);

    /// <summary>"Joint Statement …: until 2027-01-10".</summary>
    public override string ToString() => $"{Instrument.Name}: {Until}";
}
