namespace TradePolicy;

/// <summary>What a <see cref="Finding"/> is about.</summary>
public enum FindingKind
{
    /// <summary>A stretch between two windows of one party, or two rates on the same goods, that neither covers.</summary>
    Gap,

    /// <summary>A stretch that two windows of one party, or two tariffs of one programme on the same goods, cover.</summary>
    Overlap,

    /// <summary>A stretch in which the truce holds for one party and not for another.</summary>
    PartiesDiffer,

    /// <summary>A window whose stated end is not the end that its length leads to.</summary>
    StatedEndDiffers,

    /// <summary>A scope leaves out what it does not include.</summary>
    UnusedExclusion,

    /// <summary>A tariff gives way to a programme of which there is no tariff.</summary>
    UnknownProgramme,

    /// <summary>Two programmes each give way to the other.</summary>
    MutualReplacement,

    /// <summary>An act that would end before it starts, since its start was postponed.</summary>
    EndBeforeStart,

    /// <summary>A suspension of a tariff that has no rate.</summary>
    NothingToSuspend,
}
