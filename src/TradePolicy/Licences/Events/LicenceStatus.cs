namespace TradePolicy.Licences;

/// <summary>The status of an application or a licence at an instant.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicenceStatus
{
    /// <summary>Nothing has been filed.</summary>
    NotFiled,

    /// <summary>The application is filed and not accepted for review yet.</summary>
    Filed,

    /// <summary>The application is under review.</summary>
    UnderReview,

    /// <summary>The applicant has been asked for information and has not provided it; the clock stops.</summary>
    InformationOutstanding,

    /// <summary>A higher authority is deciding; the clock stops.</summary>
    WithHigherAuthority,

    /// <summary>The application is approved; the licence is not issued yet.</summary>
    Approved,

    /// <summary>The application is denied.</summary>
    Denied,

    /// <summary>The application was returned without action.</summary>
    Returned,

    /// <summary>The application was withdrawn.</summary>
    Withdrawn,

    /// <summary>The licence is issued and its validity has not begun.</summary>
    NotYetValid,

    /// <summary>Goods may be shipped under the licence.</summary>
    InForce,

    /// <summary>The licence is suspended.</summary>
    Suspended,

    /// <summary>
    /// Everything licensed has been shipped, or the one export of a single licence has been made. A licence that was
    /// exhausted stays exhausted when its validity ends.
    /// </summary>
    Exhausted,

    /// <summary>The validity has ended, whether or not the licence was suspended then.</summary>
    Lapsed,

    /// <summary>The licence is revoked.</summary>
    Revoked,

    /// <summary>The licence was surrendered.</summary>
    Surrendered,

    /// <summary>Another licence has replaced it.</summary>
    Replaced,

    /// <summary>The texts leave open whether the validity has begun, or whether it has ended.</summary>
    Indeterminate,
}
