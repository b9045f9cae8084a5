using NodaTime;
using TradePolicy;

namespace Samples;

/// <summary>Windows that follow each other, and when the last of them ends: of a party's truce, or of a tariff.</summary>
/// <param name="Party">The economy whose windows they are.</param>
/// <param name="Key">The key of the truce or the tariff.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Windows">The windows, in the order of their acts.</param>
/// <param name="Expiry">When the term ends, as far as enacted; without a date where no window is.</param>
public sealed record Term(Economy Party, string Key, string Name, IReadOnlyList<TermWindow> Windows, LegalBound Expiry)
{
    /// <summary>Whether it ends, or may end, after an instant.</summary>
    internal bool EndsAfter(Instant instant) => Expiry.IsDated && Expiry.Latest > instant;

    /// <summary>How it stands at an instant, by its windows alone.</summary>
    internal TruceStatus StatusAt(Instant instant)
    {
        bool HasBegun(TermWindow own, bool perhaps) =>
            instant >= (perhaps ? own.Window.Start.Earliest : own.Window.Start.Latest);
        bool HasEnded(TermWindow own, bool perhaps) =>
            own.Window.End.IsDated && instant >= (perhaps ? own.Window.End.Earliest : own.Window.End.Latest);

        return Windows.Count == 0 ? TruceStatus.NotKnown
            : Windows.Any(own => HasBegun(own, perhaps: false) && !HasEnded(own, perhaps: true)) ? TruceStatus.InForce
            : Windows.Any(own => HasBegun(own, perhaps: true) && !HasEnded(own, perhaps: false)) ? TruceStatus.Indeterminate
            : Windows.All(own => HasEnded(own, perhaps: false)) ? TruceStatus.Lapsed
            : Windows.Any(own => HasEnded(own, perhaps: false)) ? TruceStatus.Interrupted
            : TruceStatus.NotYetInForce;
    }
}

/// <summary>A window of a term.</summary>
/// <param name="Window">The window as the text states it.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Pinpoint">The place in the instrument; null if unknown.</param>
public sealed record TermWindow(LegalWindow Window, LegalInstrument Instrument, string? Pinpoint);
