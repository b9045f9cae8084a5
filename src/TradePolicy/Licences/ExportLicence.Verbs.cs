using NodaTime;

namespace TradePolicy.Licences;

/// <content>
/// The verbs: each adds the event it names. All of them throw the exceptions of <see cref="With(IEnumerable{LicenceEvent})"/>.
/// </content>
public sealed partial record ExportLicence
{
    /// <summary>Files an application.</summary>
    /// <param name="application">The application. It may be incomplete: the authority decides whether to accept it.</param>
    /// <param name="at">When it is filed.</param>
    /// <returns>The licence that has been applied for.</returns>
    public static ExportLicence Apply(LicenceApplication application, Instant at) =>
        Replay(application, [StageChanged.Of(LicenceEventKind.Filed, at)]);

    /// <summary>The application is accepted for review; the time to decide runs from here.</summary>
    /// <param name="at">When.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already.</exception>
    public ExportLicence Accept(Instant at) => With(StageChanged.Of(LicenceEventKind.Accepted, at));

    /// <summary>The application is amended before it is decided. The parts that are not stated stay; the time to decide runs on.</summary>
    /// <param name="at">When.</param>
    /// <param name="goods">All the goods as amended.</param>
    /// <param name="parties">All the parties as amended.</param>
    /// <param name="endUse">The end use as amended.</param>
    /// <param name="documents">All the documents that are enclosed now.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="goods"/> has no line, or a
    /// line twice. <paramref name="goods"/> has a line twice. <paramref name="endUse"/>, <paramref name="documents"/> or <paramref
    /// name="reason"/> is empty, too long or not well-formed.</exception>
    public ExportLicence AmendApplication(
        Instant at,
        IEnumerable<LicensedGoods>? goods = null,
        IEnumerable<TradeParty>? parties = null,
        string? endUse = null,
        IEnumerable<string>? documents = null,
        string? reason = null) =>
        With(ApplicationAmended.Of(at, goods, parties, endUse, documents, reason));

    /// <summary>The authority asks the applicant for information; the time to decide stops.</summary>
    /// <param name="at">When.</param>
    /// <param name="about">The information that is asked for; null if it is not known.</param>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="about"/> is empty, too long
    /// or not well-formed.</exception>
    public ExportLicence RequestInformation(Instant at, string? about = null) =>
        With(StageChanged.Of(LicenceEventKind.InformationRequested, at, Require.TextOrNone(about)));

    /// <summary>The applicant provides the information; the time to decide runs again.</summary>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The event comes before one that is known already.</exception>
    public ExportLicence ProvideInformation(Instant at) => With(StageChanged.Of(LicenceEventKind.InformationProvided, at));

    /// <summary>The application is referred to a higher authority; the time to decide stops.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="reason"/> is empty, too long
    /// or not well-formed.</exception>
    public ExportLicence ReferToHigherAuthority(Instant at, string? reason = null) =>
        With(StageChanged.Of(LicenceEventKind.Referred, at, reason));

    /// <summary>The review is resumed; the time to decide runs again.</summary>
    /// <param name="at">When.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already.</exception>
    public ExportLicence Resume(Instant at) => With(StageChanged.Of(LicenceEventKind.Resumed, at));

    /// <summary>The application is approved.</summary>
    /// <param name="at">When.</param>
    /// <param name="conditions">The conditions and provisos of the approval.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="conditions"/> is empty, too
    /// long or not well-formed.</exception>
    public ExportLicence Approve(Instant at, params IEnumerable<string> conditions) =>
        With(ApplicationApproved.Of(at, Require.Given(conditions)));

    /// <summary>The application is approved for less than was applied for.</summary>
    /// <param name="at">When.</param>
    /// <param name="goods">
    /// All the goods that are granted, by the line numbers of the application and for no more than it states; null if all are.
    /// </param>
    /// <param name="parties">All the parties to which it is granted, each named in the application; null if to all.</param>
    /// <param name="conditions">The conditions and provisos of the approval.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="goods"/> has no line, or a
    /// line twice. <paramref name="goods"/> has a line twice. <paramref name="conditions"/> is empty, too long or not
    /// well-formed.</exception>
    public ExportLicence ApproveInPart(
        Instant at,
        IEnumerable<LicensedGoods>? goods,
        IEnumerable<TradeParty>? parties = null,
        params IEnumerable<string> conditions) => With(ApplicationApproved.InPart(at, goods, parties, Require.Given(conditions)));

    /// <summary>The application is denied.</summary>
    /// <param name="at">When.</param>
    /// <param name="grounds">The grounds; none if the denial states none.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="grounds"/> is empty, too
    /// long or not well-formed.</exception>
    public ExportLicence Deny(Instant at, params IEnumerable<string> grounds) => With(ApplicationDenied.Of(at, grounds));

    /// <summary>The application is returned without action.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="reason"/> is empty, too long
    /// or not well-formed.</exception>
    public ExportLicence Return(Instant at, string? reason = null) => With(StageChanged.Of(LicenceEventKind.Returned, at, reason));

    /// <summary>The applicant withdraws the application.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="reason"/> is empty, too long
    /// or not well-formed.</exception>
    public ExportLicence Withdraw(Instant at, string? reason = null) => With(StageChanged.Of(LicenceEventKind.Withdrawn, at, reason));

    /// <summary>The licence is issued with a stated validity.</summary>
    /// <param name="number">The number of the licence.</param>
    /// <param name="at">When.</param>
    /// <param name="validity">The validity, with a start; at most as long as the regime allows.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="number"/> is empty, too long or not well-formed. The event comes before one
    /// that is known already.</exception>
    public ExportLicence Issue(string number, Instant at, LegalWindow validity) => With(LicenceIssued.Of(at, number, validity));

    /// <summary>
    /// The licence is issued for a length of time, counted by the rules of the regime. If these leave open whether the
    /// anniversary of the start is still a day of the licence, the licence is indeterminate on that day. State its last day
    /// instead if it is printed on the licence.
    /// </summary>
    /// <param name="number">The number of the licence.</param>
    /// <param name="at">When.</param>
    /// <param name="validFor">The length of the validity, in days or longer units.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="number"/> is empty, too long or not well-formed. <paramref name="at"/> is not
    /// of the ISO calendar, or outside the instants that can be represented. <paramref name="validFor"/> is nothing, has a negative unit
    /// or one below the day. <paramref name="validFor"/> leads beyond the dates that can be represented.</exception>
    public ExportLicence Issue(string number, Instant at, Period validFor) => Issue(number, at, validFor, DayOf(at));

    /// <inheritdoc cref="Issue(string, Instant, Period)" />
    /// <param name="number">The number of the licence.</param>
    /// <param name="at">When.</param>
    /// <param name="validFor">The length of the validity, in days or longer units.</param>
    /// <param name="from">The first moment of its validity. The overload without it takes the start of the day of issue in the zone
    /// of the regime.</param>
    /// <exception cref="ArgumentException"><paramref name="number"/> is empty, too long or not well-formed. The event comes before one
    /// that is known already. <paramref name="validFor"/> is nothing, has a negative unit or one below the day. <paramref
    /// name="validFor"/> or <paramref name="from"/> leads beyond the dates that can be represented.</exception>
    public ExportLicence Issue(string number, Instant at, Period validFor, LegalMoment from) =>
        Issue(number, at, LegalWindow.Starting(Require.Given(from)).Lasting(
            LegalLength.Of(validFor, nameof(validFor)), Regime.ValidityRuleFor(Kind).CountedBy));

    /// <summary>The licence is issued and states its last day.</summary>
    /// <param name="number">The number of the licence.</param>
    /// <param name="at">When.</param>
    /// <param name="lastDay">The last day of its validity, included.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="number"/> is empty, too long or not well-formed. <paramref name="at"/> or
    /// <paramref name="lastDay"/> is not of the ISO calendar, or outside the instants that can be represented.</exception>
    public ExportLicence Issue(string number, Instant at, LocalDate lastDay) => Issue(number, at, lastDay, DayOf(at));

    /// <inheritdoc cref="Issue(string, Instant, LocalDate)" />
    /// <param name="number">The number of the licence.</param>
    /// <param name="at">When.</param>
    /// <param name="lastDay">The last day of its validity, included.</param>
    /// <param name="from">The first moment of its validity. The overload without it takes the start of the day of issue in the zone
    /// of the regime.</param>
    /// <exception cref="ArgumentException"><paramref name="number"/> is empty, too long or not well-formed. The event comes before one
    /// that is known already. <paramref name="lastDay"/> is not of the ISO calendar, or outside the instants that can be represented. The
    /// validity ends before it starts.</exception>
    public ExportLicence Issue(string number, Instant at, LocalDate lastDay, LegalMoment from) =>
        Issue(number, at, LegalWindow.Starting(Require.Given(from)).WithStatedEnd(
            LegalEnd.OnDay(lastDay, Regime.Zone, DayInclusion.Included, nameof(lastDay))));

    /// <summary>The licence is amended. The parts that are not stated stay.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="goods">All the goods as amended.</param>
    /// <param name="parties">All the parties as amended.</param>
    /// <param name="validity">The validity as amended.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="goods"/> has no line, or a
    /// line twice. <paramref name="goods"/> has a line twice. <paramref name="reason"/> is empty, too long or not
    /// well-formed.</exception>
    public ExportLicence Amend(
        Instant at,
        IEnumerable<LicensedGoods>? goods = null,
        IEnumerable<TradeParty>? parties = null,
        LegalWindow? validity = null,
        string? reason = null,
        Instant? knownAt = null) =>
        With(LicenceAmended.Of(at, goods, parties, validity, reason, knownAt));

    /// <summary>
    /// The licence is suspended: nothing may be shipped from here on. Its validity and its use stay. A licence that has lapsed or is
    /// exhausted is not suspended, revoked or surrendered, unless the regime says so (<see cref="LicensingRegime.ActionsOnEnded"/>).
    /// </summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="reason"/> is empty, too long
    /// or not well-formed.</exception>
    /// <exception cref="LicenceTransitionException">The event is not allowed in the stage of the licence.</exception>
    public ExportLicence Suspend(Instant at, string? reason = null, Instant? knownAt = null) =>
        With(StageChanged.Of(LicenceEventKind.Suspended, at, reason, knownAt));

    /// <summary>The suspended licence is reinstated.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="reason"/> is empty, too long
    /// or not well-formed.</exception>
    public ExportLicence Reinstate(Instant at, string? reason = null, Instant? knownAt = null) =>
        With(StageChanged.Of(LicenceEventKind.Reinstated, at, reason, knownAt));

    /// <summary>The licence is revoked.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="reason"/> is empty, too long
    /// or not well-formed.</exception>
    /// <exception cref="LicenceTransitionException">The event is not allowed in the stage of the licence.</exception>
    public ExportLicence Revoke(Instant at, string? reason = null, Instant? knownAt = null) =>
        With(StageChanged.Of(LicenceEventKind.Revoked, at, reason, knownAt));

    /// <summary>The exporter surrenders the licence.</summary>
    /// <param name="at">When it takes effect.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <exception cref="ArgumentException">The event comes before one that is known already. <paramref name="reason"/> is empty, too long
    /// or not well-formed.</exception>
    /// <exception cref="LicenceTransitionException">The event is not allowed in the stage of the licence.</exception>
    public ExportLicence Surrender(Instant at, string? reason = null, Instant? knownAt = null) =>
        With(StageChanged.Of(LicenceEventKind.Surrendered, at, reason, knownAt));

    /// <summary>Another licence replaces this one.</summary>
    /// <param name="number">The number of the other licence.</param>
    /// <param name="at">When it takes effect.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <param name="knownAt">When it becomes known, before it takes effect or after; null means when it takes effect.</param>
    /// <exception cref="ArgumentException"><paramref name="number"/> or <paramref name="reason"/> is empty, too long or not well-formed.
    /// The event comes before one that is known already.</exception>
    public ExportLicence Replace(string number, Instant at, string? reason = null, Instant? knownAt = null) =>
        With(LicenceReplaced.Of(at, Require.Text(number), reason, knownAt));

    /// <summary>Records a shipment of one line, which is added to the use.</summary>
    /// <param name="reference">The reference of the message.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="shippedAt">When it was shipped; the licence must have been in force then.</param>
    /// <param name="to">The end user; null if the message does not say.</param>
    /// <param name="value">The value; null if the message does not state it.</param>
    /// <param name="line">The number of the line, from 1; null if there is only one.</param>
    /// <param name="reportedAt">When it was reported; by default, when it was shipped.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is empty, too long or not well-formed. <paramref
    /// name="quantity"/> has no line, or a line twice. The event comes before one that is known already. The use is reported before it
    /// happens.</exception>
    /// <exception cref="ShipmentRefusedException">The licence does not cover the use.</exception>
    public ExportLicence RecordShipment(
        string reference,
        Quantity quantity,
        Instant shippedAt,
        TradeParty? to = null,
        Money? value = null,
        int? line = null,
        Instant? reportedAt = null) =>
        RecordShipment(reference, [LineUse.Of(line ?? OnlyLine(), quantity, value)], shippedAt, to, reportedAt);

    /// <summary>Records a shipment, which is added to the use.</summary>
    /// <param name="reference">The reference of the message.</param>
    /// <param name="lines">The shipped goods, line by line.</param>
    /// <param name="shippedAt">When it was shipped; the licence must have been in force then.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is empty, too long or not well-formed. <paramref name="lines"/>
    /// has no line, or a line twice. The event comes before one that is known already.</exception>
    /// <exception cref="ShipmentRefusedException">The licence does not cover the use.</exception>
    public ExportLicence RecordShipment(string reference, IEnumerable<LineUse> lines, Instant shippedAt) =>
        RecordShipment(reference, lines, shippedAt, null, null);

    /// <inheritdoc cref="RecordShipment(string, IEnumerable{LineUse}, Instant)" />
    /// <param name="reference">The reference of the message.</param>
    /// <param name="lines">The shipped goods, line by line.</param>
    /// <param name="shippedAt">When it was shipped; the licence must have been in force then.</param>
    /// <param name="to">The end user; null if the message does not say.</param>
    /// <param name="reportedAt">When it was reported; null means when it was shipped.</param>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is empty, too long or not well-formed. <paramref name="lines"/>
    /// has no line, or a line twice. The use is reported before it happens.</exception>
    /// <exception cref="ShipmentRefusedException">The licence does not cover the use.</exception>
    public ExportLicence RecordShipment(
        string reference, IEnumerable<LineUse> lines, Instant shippedAt, TradeParty? to, Instant? reportedAt) =>
        With(ShipmentRecorded.Of(shippedAt, reference, lines, to, reportedAt));

    /// <summary>Records the total use of one line, which replaces the total before.</summary>
    /// <param name="reference">The reference of the message.</param>
    /// <param name="total">The total quantity so far.</param>
    /// <param name="asOf">The instant through which it counts; the licence must have been in force then if the total is higher than
    /// before.</param>
    /// <param name="value">The total value so far; null if the message does not state it.</param>
    /// <param name="line">The number of the line, from 1; null if there is only one.</param>
    /// <param name="reportedAt">When it was reported; by default, the instant through which it counts.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is empty, too long or not well-formed. The event comes before one
    /// that is known already. The use is reported before it happens.</exception>
    /// <exception cref="ShipmentRefusedException">The licence does not cover the use.</exception>
    public ExportLicence RecordTotal(
        string reference, Quantity total, Instant asOf, Money? value = null, int? line = null, Instant? reportedAt = null) =>
        RecordTotal(reference, [LineUse.Of(line ?? OnlyLine(), Require.Given(total), value)], asOf, reportedAt);

    /// <summary>Records the total use, which replaces the total before.</summary>
    /// <param name="reference">The reference of the message.</param>
    /// <param name="totals">The totals so far, line by line; those of other lines stay.</param>
    /// <param name="asOf">The instant through which they count; the licence must have been in force then if a total is higher than
    /// before.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is empty, too long or not well-formed. <paramref name="totals"/>
    /// has no line, or a line twice. The event comes before one that is known already.</exception>
    /// <exception cref="ShipmentRefusedException">The licence does not cover the use.</exception>
    public ExportLicence RecordTotal(string reference, IEnumerable<LineUse> totals, Instant asOf) =>
        With(TotalUseRecorded.Of(asOf, reference, Require.Each(totals)));

    /// <inheritdoc cref="RecordTotal(string, IEnumerable{LineUse}, Instant)" />
    /// <param name="reference">The reference of the message.</param>
    /// <param name="totals">The totals so far, line by line; those of other lines stay.</param>
    /// <param name="asOf">The instant through which they count; the licence must have been in force then if a total is higher than
    /// before.</param>
    /// <param name="reportedAt">When they were reported; null means the instant through which they count.</param>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is empty, too long or not well-formed. <paramref name="totals"/>
    /// has no line, or a line twice. The use is reported before it happens.</exception>
    /// <exception cref="ShipmentRefusedException">The licence does not cover the use.</exception>
    public ExportLicence RecordTotal(string reference, IEnumerable<LineUse> totals, Instant asOf, Instant? reportedAt) =>
        With(TotalUseRecorded.Of(asOf, reference, Require.Each(totals), reportedAt));

    /// <summary>Corrects an earlier message on the use. Only a correction lowers the use.</summary>
    /// <param name="reference">The reference of the correction.</param>
    /// <param name="corrects">The reference of the message that was wrong.</param>
    /// <param name="lines">The correct use, line by line; empty if there was no such use at all.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">The reason; null if none is known.</param>
    /// <returns>The licence with the event.</returns>
    /// <exception cref="ArgumentException"><paramref name="reference"/>, <paramref name="corrects"/> or <paramref name="reason"/> is
    /// empty, too long or not well-formed. <paramref name="lines"/> has no line, or a line twice. The event comes before one that is
    /// known already.</exception>
    /// <exception cref="ShipmentRefusedException">The licence does not cover the use.</exception>
    public ExportLicence CorrectUse(string reference, string corrects, IEnumerable<LineUse> lines, Instant at, string? reason = null) =>
        With(UseCorrected.Of(at, reference, corrects, lines, reason));

    private LegalMoment DayOf(Instant at) =>
        LegalMoment.Of(Regime.Zone.DayAt(at), TimeOfDayKind.StartOfDay, Regime.Zone, nameof(at));
}
