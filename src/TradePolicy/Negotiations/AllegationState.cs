namespace TradePolicy.Negotiations;

/// <summary>How an allegation stands at an instant. None of these says whether it is true.</summary>
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
