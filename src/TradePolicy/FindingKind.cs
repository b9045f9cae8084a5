namespace TradePolicy;

/// <summary>What a <see cref="Finding"/> is about.</summary>
public enum FindingKind
{
    /// <summary>A stretch between two windows of one party that neither covers.</summary>
    Gap,

    /// <summary>A stretch that two windows of one party cover.</summary>
    Overlap,

    /// <summary>A stretch in which the truce holds for one party and not for another.</summary>
    PartiesDiffer,

    /// <summary>A window whose stated end is not the end that its length leads to.</summary>
    StatedEndDiffers,
}
