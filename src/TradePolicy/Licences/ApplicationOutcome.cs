namespace TradePolicy.Licences;

/// <summary>The outcome of an application.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ApplicationOutcome
{
    /// <summary>It is filed and not decided yet.</summary>
    Pending,

    /// <summary>It was approved, regardless of later events of the licence.</summary>
    Approved,

    /// <summary>It was denied.</summary>
    Denied,

    /// <summary>It was returned without action.</summary>
    Returned,

    /// <summary>The applicant withdrew it.</summary>
    Withdrawn,
}
