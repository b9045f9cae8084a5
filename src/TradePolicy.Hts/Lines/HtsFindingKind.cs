namespace TradePolicy.Hts;

/// <summary>What kind of oddity a file of the schedule has.</summary>
public enum HtsFindingKind
{
    /// <summary>A number whose points stand in the wrong places: <c>99.19.04.14</c>. It is read as 9919.04.14.</summary>
    MisplacedPoints,

    /// <summary>A number that is no code of the schedule. The line is kept without one.</summary>
    UnreadableNumber,

    /// <summary>A number that an earlier line has. The earlier line is the one that is found by it.</summary>
    RepeatedNumber,

    /// <summary>An indent written with a leading zero: "03".</summary>
    PaddedIndent,

    /// <summary>A line that is indented by more than one step below the line before it. It is taken for a part of that line.</summary>
    SkippedIndent,

    /// <summary>A line that stands below a line whose number does not begin its own. It inherits nothing from it.</summary>
    UnrelatedParent,

    /// <summary>A line without a number that is not marked as a superior text, or the reverse.</summary>
    WrongSuperiorMark,

    /// <summary>A text without a number of which no numbered line is a part: the title of a subchapter. The line before it is not its parent in meaning.</summary>
    TextWithoutParts,

    /// <summary>A rate on a line without a number.</summary>
    RateWithoutNumber,

    /// <summary>A rate below a line that states one in the same column already. The lower line's own rate is its rate.</summary>
    RateUnderRate,

    /// <summary>A text in the general or column 2 column that is no rate.</summary>
    UnreadableRate,

    /// <summary>A text in the special column that is none, so that it is not known which programmes have which rates.</summary>
    UnreadableSpecial,

    /// <summary>A ten-digit line of chapters 1 to 97 for which no general or column 2 rate is stated.</summary>
    NoRate,

    /// <summary>A unit of quantity that is blank.</summary>
    MissingUnit,

    /// <summary>A footnote without text, or on a column that the schedule does not have.</summary>
    UnreadableFootnote,

    /// <summary>A date in the text of a heading of chapter 99 that no calendar has.</summary>
    UnreadableDate,

    /// <summary>A member that the form of the export does not have. Its values are not read.</summary>
    UnknownMember,
}
