namespace TradePolicy;

/// <summary>Why a text is not a duty rate.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum DutyRateProblemKind
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text is longer than any rate.</summary>
    TooLong,

    /// <summary>A number was expected.</summary>
    MissingAmount,

    /// <summary>A number is malformed: two points, a fraction of one or more.</summary>
    InvalidNumber,

    /// <summary>A number has more digits than a decimal can represent exactly; they are not rounded away.</summary>
    NumberTooLong,

    /// <summary>A number lacks its unit: per cent, money, or the quantity that it is charged for.</summary>
    MissingUnit,

    /// <summary>The notation knows no such unit of measurement.</summary>
    UnknownUnit,

    /// <summary>The currency is unknown.</summary>
    UnknownCurrency,

    /// <summary>The notation knows no such qualifier of a unit.</summary>
    UnknownQualifier,

    /// <summary>A rate of the special column names no programmes.</summary>
    MissingProgramme,

    /// <summary>Two rates of the special column are for one programme.</summary>
    RepeatedProgramme,

    /// <summary>Other text is found where the rate should continue or end.</summary>
    UnexpectedText,
}
