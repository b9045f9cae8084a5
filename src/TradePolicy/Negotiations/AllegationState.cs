namespace TradePolicy.Negotiations;

/// <summary>The state of an allegation at an instant. No state says whether the allegation is true.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum AllegationState
{
    /// <summary>It has not been made.</summary>
    NotMade,

    /// <summary>It has been made and not been closed.</summary>
    Open,

    /// <summary>It has been withdrawn, settled or otherwise closed.</summary>
    Closed,

    /// <summary>Whether it had been made, or closed, is in doubt: when that was said is not known well enough.</summary>
    InDoubt,
}
