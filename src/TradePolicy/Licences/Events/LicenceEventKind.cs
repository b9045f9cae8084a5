namespace TradePolicy.Licences;

/// <summary>The kinds of <see cref="LicenceEvent"/>.</summary>
public enum LicenceEventKind
{
    /// <summary><see cref="ApplicationFiled"/>.</summary>
    Filed,

    /// <summary><see cref="ApplicationAccepted"/>.</summary>
    Accepted,

    /// <summary><see cref="TradePolicy.Licences.InformationRequested"/>.</summary>
    InformationRequested,

    /// <summary><see cref="TradePolicy.Licences.InformationProvided"/>.</summary>
    InformationProvided,

    /// <summary><see cref="ReviewReferred"/>.</summary>
    Referred,

    /// <summary><see cref="ReviewResumed"/>.</summary>
    Resumed,

    /// <summary><see cref="ApplicationApproved"/>.</summary>
    Approved,

    /// <summary><see cref="ApplicationDenied"/>.</summary>
    Denied,

    /// <summary><see cref="ApplicationReturned"/>.</summary>
    Returned,

    /// <summary><see cref="ApplicationWithdrawn"/>.</summary>
    Withdrawn,

    /// <summary><see cref="LicenceIssued"/>.</summary>
    Issued,

    /// <summary><see cref="LicenceAmended"/>.</summary>
    Amended,

    /// <summary><see cref="LicenceSuspended"/>.</summary>
    Suspended,

    /// <summary><see cref="LicenceReinstated"/>.</summary>
    Reinstated,

    /// <summary><see cref="LicenceRevoked"/>.</summary>
    Revoked,

    /// <summary><see cref="LicenceSurrendered"/>.</summary>
    Surrendered,

    /// <summary><see cref="LicenceReplaced"/>.</summary>
    Replaced,

    /// <summary><see cref="TradePolicy.Licences.ShipmentRecorded"/>.</summary>
    ShipmentRecorded,

    /// <summary><see cref="TradePolicy.Licences.TotalUseRecorded"/>.</summary>
    TotalUseRecorded,

    /// <summary><see cref="TradePolicy.Licences.UseCorrected"/>.</summary>
    UseCorrected,
}
