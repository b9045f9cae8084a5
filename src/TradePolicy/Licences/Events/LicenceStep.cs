using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The state of a licence from one of its events on, without its use.</summary>
/// <param name="By">The event; null before the first.</param>
/// <param name="Entered">The event by which the licence came into its stage; null before the first.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Validity">The validity; null if no licence is issued.</param>
/// <param name="Goods">The goods.</param>
/// <param name="Parties">The parties.</param>
internal readonly record struct LicenceStep(
    LicenceEvent? By,
    LicenceEvent? Entered,
    LicenceStage Stage,
    LegalWindow? Validity,
    ValueList<LicensedGoods> Goods,
    ValueList<TradeParty> Parties)
{
    internal static LicenceStep BeforeAll(LicenceApplication application) =>
        new(null, null, LicenceStage.NotFiled, null, application.Goods, application.Parties);

    internal Instant At => By?.At ?? Instant.MinValue;

    /// <summary>Whether the event states the validity.</summary>
    internal bool StatesValidity => By is LicenceIssued or LicenceAmended { Validity: not null };

    /// <summary>The state after an event that leads to a stage.</summary>
    internal LicenceStep After(LicenceEvent by, LicenceStage stage) =>
        this with { By = by, Entered = stage == Stage ? Entered : by, Stage = stage };

    /// <summary>The state after an amendment; the parts that it does not state stay.</summary>
    internal LicenceStep After(LicenceAmended by) => this with
    {
        By = by,
        Validity = by.Validity ?? Validity,
        Goods = by.Goods ?? Goods,
        Parties = by.Parties ?? Parties,
    };

    /// <summary>The status of the licence at an instant, if it is not exhausted.</summary>
    internal LicenceStatus StandingAt(Instant at)
    {
        if (Stage is not (LicenceStage.Issued or LicenceStage.Suspended))
            return StatusOf(Stage);
        Certainty ended = Validity!.End.PassedAt(at);
        Certainty begun = Validity.Start.PassedAt(at);
        if (ended == Certainty.Yes)
            return LicenceStatus.Lapsed;
        if (ended == Certainty.Maybe)
            return LicenceStatus.Indeterminate;
        if (Stage == LicenceStage.Suspended)
            return LicenceStatus.Suspended;
        return begun switch
        {
            Certainty.Yes => LicenceStatus.InForce,
            Certainty.No => LicenceStatus.NotYetValid,
            _ => LicenceStatus.Indeterminate,
        };
    }

    private static LicenceStatus StatusOf(LicenceStage stage) => stage switch
    {
        LicenceStage.Filed => LicenceStatus.Filed,
        LicenceStage.UnderReview => LicenceStatus.UnderReview,
        LicenceStage.InformationOutstanding => LicenceStatus.InformationOutstanding,
        LicenceStage.WithHigherAuthority => LicenceStatus.WithHigherAuthority,
        LicenceStage.Approved => LicenceStatus.Approved,
        LicenceStage.Denied => LicenceStatus.Denied,
        LicenceStage.Returned => LicenceStatus.Returned,
        LicenceStage.Withdrawn => LicenceStatus.Withdrawn,
        LicenceStage.Revoked => LicenceStatus.Revoked,
        LicenceStage.Surrendered => LicenceStatus.Surrendered,
        LicenceStage.Replaced => LicenceStatus.Replaced,
        _ => LicenceStatus.NotFiled,
    };
}
