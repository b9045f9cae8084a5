namespace TradePolicy.Licences;

/// <summary>
/// The stage that an application or a licence has reached by its events. Whether an issued licence is in force, has lapsed or is
/// exhausted also depends on the instant: that is its <see cref="LicenceStatus"/>.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicenceStage
{
    /// <summary>Nothing has been filed.</summary>
    NotFiled,

    /// <summary>The application is filed and not accepted for review yet.</summary>
    Filed,

    /// <summary>The application is under review.</summary>
    UnderReview,

    /// <summary>The applicant has been asked for information and has not provided it.</summary>
    InformationOutstanding,

    /// <summary>A higher authority is deciding.</summary>
    WithHigherAuthority,

    /// <summary>The application is approved; the licence is not issued yet.</summary>
    Approved,

    /// <summary>The application is denied.</summary>
    Denied,

    /// <summary>The application was returned without action.</summary>
    Returned,

    /// <summary>The application was withdrawn.</summary>
    Withdrawn,

    /// <summary>The licence is issued.</summary>
    Issued,

    /// <summary>The licence is suspended.</summary>
    Suspended,

    /// <summary>The licence is revoked.</summary>
    Revoked,

    /// <summary>The licence was surrendered.</summary>
    Surrendered,

    /// <summary>Another licence has replaced it.</summary>
    Replaced,
}
