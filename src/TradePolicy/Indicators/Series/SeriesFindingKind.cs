namespace TradePolicy.Indicators;

/// <summary>What a <see cref="SeriesFinding"/> is about.</summary>
public enum SeriesFindingKind
{
    /// <summary>Periods between two observations that none covers.</summary>
    Gap,

    /// <summary>A period that is given more than once.</summary>
    Duplicate,

    /// <summary>A period that is given after a later one.</summary>
    OutOfOrder,

    /// <summary>Two observations whose periods share days, such as January beside January-February.</summary>
    Overlap,

    /// <summary>A value that fits its neighbours far better with the other sign.</summary>
    ProbableSignError,

    /// <summary>A value far from its neighbours, with either sign.</summary>
    Outlier,

    /// <summary>A value with more decimals than the series is published to.</summary>
    TooManyDecimals,

    /// <summary>A consensus that became known only after the release it is to be compared with.</summary>
    ConsensusAfterRelease,
}
