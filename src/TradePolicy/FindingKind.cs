namespace TradePolicy;

/// <summary>The kinds of a <see cref="Finding"/>.</summary>
public enum FindingKind
{
    /// <summary>A period between two windows of one party, or between two rates on the same goods.</summary>
    Gap,

    /// <summary>A period that two windows of one party, or two tariffs of one programme on the same goods, both cover.</summary>
    Overlap,

    /// <summary>A period in which the truce is in force for one party and not for another.</summary>
    PartiesDiffer,

    /// <summary>A window whose stated end is not the end that its length leads to.</summary>
    StatedEndDiffers,

    /// <summary>A scope excludes something that it does not include.</summary>
    UnusedExclusion,

    /// <summary>A tariff is replaced by a programme that has no tariffs.</summary>
    UnknownProgramme,

    /// <summary>Two programmes each replace the other.</summary>
    MutualReplacement,

    /// <summary>An act that would end before it starts, since its start was postponed.</summary>
    EndBeforeStart,

    /// <summary>A suspension of a tariff that has no rate.</summary>
    NothingToSuspend,
}
