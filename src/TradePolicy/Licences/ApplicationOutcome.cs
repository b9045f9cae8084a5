namespace TradePolicy.Licences;

/// <summary>What came of an application.</summary>
public enum ApplicationOutcome
{
    /// <summary>It is filed, and nothing has come of it yet.</summary>
    Pending,

    /// <summary>It was approved, whatever happened to the licence since.</summary>
    Approved,

    /// <summary>It was denied.</summary>
    Denied,

    /// <summary>It was returned without action.</summary>
    Returned,

    /// <summary>The applicant withdrew it.</summary>
    Withdrawn,
}
