namespace TradePolicy.Licences;

/// <summary>How one amount compares with another.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum PaceResult
{
    /// <summary>It is less.</summary>
    Below,

    /// <summary>It is the same.</summary>
    Equal,

    /// <summary>It is more.</summary>
    Above,

    /// <summary>
    /// The counted amounts do not decide it: the month is not over and so far it is not more, or lines that could change the
    /// answer are left out of an amount (<see cref="MonthlyTotal.LinesLeftOut"/>).
    /// </summary>
    NotKnown,
}
