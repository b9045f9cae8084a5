namespace TradePolicy;

/// <summary>Why a text is not read as a duty rate.</summary>
public enum DutyRateProblemKind
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text is longer than any rate is written.</summary>
    TooLong,

    /// <summary>A number was expected.</summary>
    MissingAmount,

    /// <summary>A number is not written as one: two points, a fraction of one or more.</summary>
    InvalidNumber,

    /// <summary>A number has more digits than a decimal holds exactly; they are not rounded away.</summary>
    NumberTooLong,

    /// <summary>A number does not say of what it is: per cent, money, or for which quantity.</summary>
    MissingUnit,

    /// <summary>The notation knows no such unit of measurement.</summary>
    UnknownUnit,

    /// <summary>There is no such currency.</summary>
    UnknownCurrency,

    /// <summary>The notation knows no such qualifier of a unit.</summary>
    UnknownQualifier,

    /// <summary>A rate of the special column does not say for which programmes it is.</summary>
    MissingProgramme,

    /// <summary>Two rates of the special column are for one programme.</summary>
    RepeatedProgramme,

    /// <summary>Something else stands where the rate should go on or end.</summary>
    UnexpectedText,
}
