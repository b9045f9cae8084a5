namespace TradePolicy.Licences;

/// <summary>
/// The events that are allowed in each stage of a licence, and the stages that they lead to: one table for every regime. The
/// other rules of a regime (which changes require a new licence, how long a licence may be valid) are data of its
/// <see cref="LicensingRegime"/>.
/// </summary>
/// <remarks>
/// Use may be reported after the licence has been suspended, revoked, surrendered or replaced; it counts if the shipment
/// was made while the licence was in force. A licence that has lapsed or is exhausted when the event happens is not suspended,
/// revoked or surrendered, and one that was replaced is not either, unless the regime says so
/// (<see cref="LicensingRegime.ActionsOnEnded"/>): the table has the rest. Denied, returned and withdrawn applications are closed: to try
/// again, the applicant files a new one.
/// <para>
/// An event that was announced before it takes effect, or that became known after, is checked in the stage in which the licence is when
/// it takes effect. What was announced for later stands, and a later event of the same instant takes its place: a suspension that is
/// called off is reinstated at the instant at which it would have begun. What was announced is overtaken if the licence is revoked,
/// surrendered or replaced before, and a reinstatement also by a suspension that becomes known later and takes effect before
/// it: state then anew until when.
/// </para>
/// <para>Safe for use from several threads.</para>
/// </remarks>
public static class LicenceTransitions
{
    /// <summary>Every transition that is allowed, by stage and then by event.</summary>
    public static IReadOnlyList<LicenceTransition> Table { get; } = Array.AsReadOnly(Rows(
        (LicenceStage.NotFiled, LicenceEventKind.Filed, LicenceStage.Filed),

        (LicenceStage.Filed, LicenceEventKind.Accepted, LicenceStage.UnderReview),
        (LicenceStage.Filed, LicenceEventKind.Returned, LicenceStage.Returned),
        (LicenceStage.Filed, LicenceEventKind.Withdrawn, LicenceStage.Withdrawn),
        (LicenceStage.Filed, LicenceEventKind.ApplicationAmended, LicenceStage.Filed),

        (LicenceStage.UnderReview, LicenceEventKind.InformationRequested, LicenceStage.InformationOutstanding),
        (LicenceStage.UnderReview, LicenceEventKind.Referred, LicenceStage.WithHigherAuthority),
        (LicenceStage.UnderReview, LicenceEventKind.Approved, LicenceStage.Approved),
        (LicenceStage.UnderReview, LicenceEventKind.Denied, LicenceStage.Denied),
        (LicenceStage.UnderReview, LicenceEventKind.Returned, LicenceStage.Returned),
        (LicenceStage.UnderReview, LicenceEventKind.Withdrawn, LicenceStage.Withdrawn),
        (LicenceStage.UnderReview, LicenceEventKind.ApplicationAmended, LicenceStage.UnderReview),

        (LicenceStage.InformationOutstanding, LicenceEventKind.InformationProvided, LicenceStage.UnderReview),
        (LicenceStage.InformationOutstanding, LicenceEventKind.Denied, LicenceStage.Denied),
        (LicenceStage.InformationOutstanding, LicenceEventKind.Returned, LicenceStage.Returned),
        (LicenceStage.InformationOutstanding, LicenceEventKind.Withdrawn, LicenceStage.Withdrawn),
        (LicenceStage.InformationOutstanding, LicenceEventKind.ApplicationAmended, LicenceStage.InformationOutstanding),

        (LicenceStage.WithHigherAuthority, LicenceEventKind.Resumed, LicenceStage.UnderReview),
        (LicenceStage.WithHigherAuthority, LicenceEventKind.Withdrawn, LicenceStage.Withdrawn),
        (LicenceStage.WithHigherAuthority, LicenceEventKind.ApplicationAmended, LicenceStage.WithHigherAuthority),

        (LicenceStage.Approved, LicenceEventKind.Issued, LicenceStage.Issued),

        (LicenceStage.Issued, LicenceEventKind.Amended, LicenceStage.Issued),
        (LicenceStage.Issued, LicenceEventKind.Suspended, LicenceStage.Suspended),
        (LicenceStage.Issued, LicenceEventKind.Revoked, LicenceStage.Revoked),
        (LicenceStage.Issued, LicenceEventKind.Surrendered, LicenceStage.Surrendered),
        (LicenceStage.Issued, LicenceEventKind.Replaced, LicenceStage.Replaced),
        (LicenceStage.Issued, LicenceEventKind.ShipmentRecorded, LicenceStage.Issued),
        (LicenceStage.Issued, LicenceEventKind.TotalUseRecorded, LicenceStage.Issued),
        (LicenceStage.Issued, LicenceEventKind.UseCorrected, LicenceStage.Issued),

        (LicenceStage.Suspended, LicenceEventKind.Reinstated, LicenceStage.Issued),
        (LicenceStage.Suspended, LicenceEventKind.Revoked, LicenceStage.Revoked),
        (LicenceStage.Suspended, LicenceEventKind.Replaced, LicenceStage.Replaced),
        (LicenceStage.Suspended, LicenceEventKind.ShipmentRecorded, LicenceStage.Suspended),
        (LicenceStage.Suspended, LicenceEventKind.TotalUseRecorded, LicenceStage.Suspended),
        (LicenceStage.Suspended, LicenceEventKind.UseCorrected, LicenceStage.Suspended),

        (LicenceStage.Revoked, LicenceEventKind.ShipmentRecorded, LicenceStage.Revoked),
        (LicenceStage.Revoked, LicenceEventKind.TotalUseRecorded, LicenceStage.Revoked),
        (LicenceStage.Revoked, LicenceEventKind.UseCorrected, LicenceStage.Revoked),

        (LicenceStage.Surrendered, LicenceEventKind.ShipmentRecorded, LicenceStage.Surrendered),
        (LicenceStage.Surrendered, LicenceEventKind.TotalUseRecorded, LicenceStage.Surrendered),
        (LicenceStage.Surrendered, LicenceEventKind.UseCorrected, LicenceStage.Surrendered),

        (LicenceStage.Replaced, LicenceEventKind.ShipmentRecorded, LicenceStage.Replaced),
        (LicenceStage.Replaced, LicenceEventKind.TotalUseRecorded, LicenceStage.Replaced),
        (LicenceStage.Replaced, LicenceEventKind.UseCorrected, LicenceStage.Replaced)));

    private static readonly LicenceStage?[,] Next = Index(Table);

    /// <summary>The events that are allowed in a stage; empty if the stage is final.</summary>
    /// <param name="stage">The stage.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stage is not defined.</exception>
    public static IReadOnlyList<LicenceEventKind> AllowedIn(LicenceStage stage) =>
        [.. Table.Where(row => row.From == Require.Defined(stage, "Not a stage of a licence.")).Select(row => row.Event)];

    /// <summary>The stage that an event leads to.</summary>
    /// <param name="stage">The stage before.</param>
    /// <param name="licenceEvent">The event.</param>
    /// <param name="next">The stage after.</param>
    /// <returns>Whether the event is allowed in the stage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stage or the event is not defined.</exception>
    public static bool TryGetNextStage(LicenceStage stage, LicenceEventKind licenceEvent, out LicenceStage next)
    {
        LicenceStage? to = Next[
            (int)Require.Defined(stage, "Not a stage of a licence."), (int)Require.Defined(licenceEvent, "Not an event of a licence.")];
        next = to ?? stage;
        return to is not null;
    }

    /// <summary>
    /// Whether an event concerns a licence that has been issued, other than a report of its use: it may be announced before it takes
    /// effect, or become known after.
    /// </summary>
    internal static bool MayBeAnnounced(LicenceEventKind kind) => kind is LicenceEventKind.Amended
        or LicenceEventKind.Suspended or LicenceEventKind.Reinstated
        or LicenceEventKind.Revoked or LicenceEventKind.Surrendered or LicenceEventKind.Replaced;

    private static LicenceTransition[] Rows(params (LicenceStage From, LicenceEventKind Event, LicenceStage To)[] rows) =>
        [.. rows.Select(row => new LicenceTransition(row.From, row.Event, row.To))];

    private static LicenceStage?[,] Index(IEnumerable<LicenceTransition> table)
    {
        LicenceStage?[,] next = new LicenceStage?[Enum.GetValues<LicenceStage>().Length, Enum.GetValues<LicenceEventKind>().Length];
        foreach (LicenceTransition row in table)
            next[(int)row.From, (int)row.Event] = row.To;
        return next;
    }
}
