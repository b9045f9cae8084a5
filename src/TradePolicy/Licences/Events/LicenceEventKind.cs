namespace TradePolicy.Licences;

/// <summary>The kinds of <see cref="LicenceEvent"/>, each with the type that its events have.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicenceEventKind
{
    /// <summary>The application is filed with the authority: a <see cref="StageChanged"/>.</summary>
    Filed,

    /// <summary>The authority accepts the application for review, and its time to decide begins: a <see cref="StageChanged"/>.</summary>
    Accepted,

    /// <summary>The authority asks the applicant for information, and the time to decide stops: a <see cref="StageChanged"/>.</summary>
    InformationRequested,

    /// <summary>The applicant provides the information, and the time to decide runs again: a <see cref="StageChanged"/>.</summary>
    InformationProvided,

    /// <summary>The application is referred to a higher authority, and the time to decide stops: a <see cref="StageChanged"/>.</summary>
    Referred,

    /// <summary>The higher authority has decided, and the time to decide runs again: a <see cref="StageChanged"/>.</summary>
    Resumed,

    /// <summary>The application is approved: an <see cref="ApplicationApproved"/>.</summary>
    Approved,

    /// <summary>The application is denied: an <see cref="ApplicationDenied"/>.</summary>
    Denied,

    /// <summary>The application is returned without action, neither approved nor denied: a <see cref="StageChanged"/>.</summary>
    Returned,

    /// <summary>The applicant withdraws the application: a <see cref="StageChanged"/>.</summary>
    Withdrawn,

    /// <summary>The licence is issued: a <see cref="LicenceIssued"/>.</summary>
    Issued,

    /// <summary>The licence is amended: a <see cref="LicenceAmended"/>.</summary>
    Amended,

    /// <summary>The licence is suspended, and nothing may be shipped: a <see cref="StageChanged"/>.</summary>
    Suspended,

    /// <summary>The suspended licence is reinstated: a <see cref="StageChanged"/>.</summary>
    Reinstated,

    /// <summary>The authority revokes the licence: a <see cref="StageChanged"/>.</summary>
    Revoked,

    /// <summary>The exporter surrenders the licence: a <see cref="StageChanged"/>.</summary>
    Surrendered,

    /// <summary>Another licence replaces this one: a <see cref="LicenceReplaced"/>.</summary>
    Replaced,

    /// <summary>A shipment is reported: a <see cref="TradePolicy.Licences.ShipmentRecorded"/>.</summary>
    ShipmentRecorded,

    /// <summary>The total use so far is reported: a <see cref="TradePolicy.Licences.TotalUseRecorded"/>.</summary>
    TotalUseRecorded,

    /// <summary>An earlier report of use is corrected: a <see cref="TradePolicy.Licences.UseCorrected"/>.</summary>
    UseCorrected,

    /// <summary>
    /// The application is amended before it is decided: an <see cref="TradePolicy.Licences.ApplicationAmended"/>.
    /// </summary>
    ApplicationAmended,
}
