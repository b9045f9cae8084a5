namespace TradePolicy.Licences;

/// <summary>What falls due at a <see cref="LicenceDeadline"/>.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicenceDeadlineKind
{
    /// <summary>The time that the authority has for the application is over.</summary>
    DecisionDue,

    /// <summary>The validity of the licence ends.</summary>
    ValidityEnds,

    /// <summary>What was announced about the licence takes effect: it is suspended, reinstated, amended, revoked, surrendered or replaced.
    /// </summary>
    DecisionTakesEffect,
}
