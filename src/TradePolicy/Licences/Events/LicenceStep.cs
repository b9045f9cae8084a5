using NodaTime;

namespace TradePolicy.Licences;

/// <summary>The state of a licence after one of its events, without its use.</summary>
internal readonly record struct LicenceStep(
    Instant At, LicenceStage Stage, LegalWindow? Validity, ValueList<LicensedGoods> Goods, ValueList<TradeParty> Parties)
{
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
