namespace TradePolicy.Licences;

/// <summary>How an amount stands to another.</summary>
public enum PaceResult
{
    /// <summary>It is less.</summary>
    Below,

    /// <summary>It is the same.</summary>
    Equal,

    /// <summary>It is more.</summary>
    Above,

    /// <summary>
    /// What is counted does not settle it: the month is not over and so far it is no more, or lines are left out of an amount
    /// (<see cref="MonthlyTotal.LinesLeftOut"/>) that could turn it.
    /// </summary>
    NotKnown,
}
