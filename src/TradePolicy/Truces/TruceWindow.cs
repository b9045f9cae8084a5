using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>One window of a truce for one party, with the instrument that enacts it.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceWindow
{
    private TruceWindow(LegalWindow window, LegalInstrument instrument, string? pinpoint)
    {
        ArgumentNullException.ThrowIfNull(window);
        Instrument = Require.Given(instrument);
        Window = window.Start.IsDated
            ? window
            : throw new ArgumentException($"A window of a truce has a start: {window}.", nameof(window));
        Pinpoint = Require.TextOrNone(pinpoint);
    }

    /// <summary>The window as the instrument states it.</summary>
    public LegalWindow Window { get; }

    /// <summary>The instrument that enacts it.</summary>
    public LegalInstrument Instrument { get; }

    /// <summary>The place in the instrument: "sec. 3(d)"; null if unknown.</summary>
    public string? Pinpoint { get; }

    /// <summary>A window.</summary>
    /// <param name="window">The window as the instrument states it, with a start.</param>
    /// <param name="instrument">The instrument that enacts it.</param>
    /// <param name="pinpoint">The place in the instrument.</param>
    /// <exception cref="ArgumentException">The window has no start.</exception>
    public static TruceWindow Of(LegalWindow window, LegalInstrument instrument, string? pinpoint = null) =>
        new(window, instrument, pinpoint);

    internal TruceWindow UnderLawOf(Economy party) => new(Window.UnderLawOf(party), Instrument, Pinpoint);

    /// <summary>"Executive Order 14298: from 2025-05-14T00:01 America/New_York for P90D".</summary>
    public override string ToString() => $"{Instrument.Name}: {Window}";
}
