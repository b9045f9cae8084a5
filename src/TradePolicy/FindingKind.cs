namespace TradePolicy;

/// <summary>The kinds of a <see cref="Finding"/>.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum FindingKind
{
    /// <summary>
    /// A time between two windows of one party, two rates on the same goods, or two observations of a series, that
    /// neither covers.
    /// </summary>
    Gap,

    /// <summary>
    /// A time that two windows of one party, two tariffs of one programme on the same goods, or two observations of a
    /// series, both cover.
    /// </summary>
    Overlap,

    /// <summary>A period in which the truce is in force for one party and not for another.</summary>
    PartiesDiffer,

    /// <summary>A window whose stated end is not the end that its length leads to.</summary>
    StatedEndDiffers,

    /// <summary>A scope excludes something that it does not include.</summary>
    UnusedExclusion,

    /// <summary>A tariff names codes of another economy's nomenclature, which no goods have that are entered into its own.</summary>
    CoversNothing,

    /// <summary>Goods are declared by the code of a whole heading or chapter, which may be divided.</summary>
    DeclaredAtHeading,

    /// <summary>An additional duty of less than 1 %, which may have been given as a fraction: 0.34 for 34 %.</summary>
    ProbableFraction,

    /// <summary>A tariff is replaced by a programme that has no tariffs.</summary>
    UnknownProgramme,

    /// <summary>Two programmes each replace the other.</summary>
    MutualReplacement,

    /// <summary>An act that would end before it starts, since its start was postponed.</summary>
    EndBeforeStart,

    /// <summary>A suspension of a tariff that has no rate.</summary>
    NothingToSuspend,

    /// <summary>An observation of a period that is given more than once.</summary>
    Duplicate,

    /// <summary>An observation that is given after that of a later period.</summary>
    OutOfOrder,

    /// <summary>A value that fits its neighbours far better with the other sign.</summary>
    ProbableSignError,

    /// <summary>A value far from its neighbours, with either sign.</summary>
    Outlier,

    /// <summary>A value with more decimals than the series is published with.</summary>
    TooManyDecimals,

    /// <summary>Values of a release that are projections: forecasts, or of periods that were not over.</summary>
    Projection,

    /// <summary>An update of a register that is complete through no later instant than the register is.</summary>
    UpdateNotNewer,

    /// <summary>An instrument in an update that was published after the instant through which the update is complete.</summary>
    InstrumentAfterHorizon,

    /// <summary>An instrument in an update that was published before the horizon of the register, which had every act until then.</summary>
    InstrumentBeforeHorizon,

    /// <summary>Ends that the horizon of an update passes and that no act of it follows: did its author read what became of them?</summary>
    PassesEnds,

    /// <summary>An act that begins long before it was published, or before the first act of its provision: a year may be wrong.</summary>
    BeginsEarly,

    /// <summary>
    /// An act on the goods of a tariff that undoes what was said of them before: it covers again what was left out, or leaves no goods.
    /// </summary>
    GoodsReplaced,

    /// <summary>A window of a truce that ends no later than the truce did without it.</summary>
    ExtendsNothing,

    /// <summary>A time zone that has one offset all year, where one with summer time is probably meant.</summary>
    FixedOffset,

    /// <summary>A consensus that became known only after the release with which it is compared.</summary>
    ConsensusAfterRelease,

    /// <summary>
    /// A time that two tariffs of one economy, declared under the same heading on the same goods, both cover: a heading declares one duty,
    /// and an assessment charges it twice.
    /// </summary>
    DeclaredTwice,

    /// <summary>A claim, a fact or the value of a part that an entry states, and on which no duty on its goods turns.</summary>
    NotHeeded,

    /// <summary>An update of a register that states the coverage of an economy on origins of which the register says something already.
    /// </summary>
    CoverageReplaced,

    /// <summary>An update of a register that says that duties are in the register, of which there is no tariff.</summary>
    CoverageWithoutTariffs,

    /// <summary>An update of a register that closes or narrows a gap, and brings no tariff on the goods that were in it.</summary>
    GapWithoutDuty,

    /// <summary>A condition on a list of goods that is not in the schedule, so that it is open on all goods.</summary>
    UnknownList,

    /// <summary>A change of a list of goods that adds a code which is on the list already.</summary>
    AlreadyListed,

    /// <summary>A sub-quota of a quota that is not among those given, or the other way round.</summary>
    UnknownQuota,

    /// <summary>A sub-quota with more volume than its main quota in the same days, or one that cannot be compared with it.</summary>
    SubQuotaExceedsMain,

    /// <summary>Sub-quotas of one main quota, of which some count one to one and others by a coefficient.</summary>
    RelationsDiffer,

    /// <summary>A line of a nomenclature that is indented by more than one step below the line before it.</summary>
    SkippedIndent,

    /// <summary>A line of a nomenclature below one whose code does not begin its own.</summary>
    UnrelatedParent,

    /// <summary>A heading between the lines of a nomenclature, with no line below it.</summary>
    HeadingWithoutLines,

    /// <summary>
    /// A line of a nomenclature of which the source says another thing than its order about whether something is below it.
    /// </summary>
    LeafDiffers,
}
