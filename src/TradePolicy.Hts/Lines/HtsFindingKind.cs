namespace TradePolicy.Hts;

/// <summary>The kinds of irregularity in a file of the schedule.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum HtsFindingKind
{
    /// <summary>A number with its points in the wrong places: <c>99.19.04.14</c>. It is read as 9919.04.14.</summary>
    MisplacedPoints,

    /// <summary>A number that is not a code of the schedule. The line is kept without a code.</summary>
    UnreadableNumber,

    /// <summary>A number that an earlier line has. Look-up by the number finds the earlier line.</summary>
    RepeatedNumber,

    /// <summary>An indent written with a leading zero: "03".</summary>
    PaddedIndent,

    /// <summary>A line that is indented by more than one step below the line before it. It is read as a part of that line.</summary>
    SkippedIndent,

    /// <summary>A line below a line whose number does not begin its own. It inherits nothing from it.</summary>
    UnrelatedParent,

    /// <summary>A line without a number that is not marked as a superior text, or the reverse.</summary>
    WrongSuperiorMark,

    /// <summary>
    /// A text without a number and without numbered parts: the title of a subchapter. The line before it is not its parent in meaning.
    /// </summary>
    TextWithoutParts,

    /// <summary>A rate on a line without a number.</summary>
    RateWithoutNumber,

    /// <summary>A rate below a line that already states one in the same column. The lower line's own rate is its rate.</summary>
    RateUnderRate,

    /// <summary>A text in the general column or column 2 that is not a rate.</summary>
    UnreadableRate,

    /// <summary>A text in the special column that cannot be read, so that it is not known which programmes have which rates.</summary>
    UnreadableSpecial,

    /// <summary>A ten-digit line of chapters 1 to 97 without a general rate or without a rate of column 2.</summary>
    NoRate,

    /// <summary>A unit of quantity that is blank.</summary>
    MissingUnit,

    /// <summary>A footnote without text, or on a column that the schedule does not have.</summary>
    UnreadableFootnote,

    /// <summary>A date in the text of a heading of chapter 99 that does not exist.</summary>
    UnreadableDate,

    /// <summary>A member of the JSON that is not part of the known form of the export. Its values are not read.</summary>
    UnknownMember,
}
