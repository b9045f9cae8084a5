namespace TradePolicy.Hts;

/// <summary>How a date in the text of chapter 99 limits the period.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum Chapter99Relation
{
    /// <summary>"On or after": the moment is the first.</summary>
    OnOrAfter,

    /// <summary>"After": the moment is not included.</summary>
    After,

    /// <summary>"Before", "prior to": the moment is not included.</summary>
    Before,

    /// <summary>"Through": the day is the last; a minute is the last.</summary>
    Through,
}
