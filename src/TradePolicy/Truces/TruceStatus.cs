namespace TradePolicy;

/// <summary>The status of a truce for one of its parties at an instant, as known at an instant.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum TruceStatus
{
    /// <summary>Nothing is known of a truce: no announcement and no act.</summary>
    NotKnown,

    /// <summary>
    /// A statement announces the truce, or its extension over this instant, but no act of the party enacts it. It has
    /// no legal effect and moves no expiry.
    /// </summary>
    AnnouncedOnly,

    /// <summary>A window is enacted and has not begun.</summary>
    NotYetInForce,

    /// <summary>
    /// A window is in force, and so is a tariff that it suspends. Whoever asks whether the truce is in force at all asks for this or
    /// <see cref="InForceNothingToSuspend"/>.
    /// </summary>
    InForce,

    /// <summary>
    /// A window is in force, so that the truce is, but none of the tariffs it suspends is, since other acts ended them: its lapse would
    /// revive nothing. So it is of the United States since February 2026.
    /// </summary>
    InForceNothingToSuspend,

    /// <summary>Between two windows that do not meet.</summary>
    Interrupted,

    /// <summary>The last window has run out.</summary>
    Lapsed,

    /// <summary>The party ended the truce by an act of its own.</summary>
    Ended,

    /// <summary>
    /// The texts, or what is known of them, leave open whether a window is in force, or whether the party has ended the
    /// truce.
    /// </summary>
    Indeterminate,

    /// <summary>The question is after the instant through which the sources are complete.</summary>
    BeyondHorizon,
}
