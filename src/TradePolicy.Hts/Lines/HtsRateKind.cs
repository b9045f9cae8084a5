namespace TradePolicy.Hts;

/// <summary>The kinds of rates in a column, by which <see cref="HtsReport"/> counts the lines of the schedule.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum HtsRateKind
{
    /// <summary>No rate, on the line or above it: the provision has no rate in this column.</summary>
    None,

    /// <summary>No rate of its own: the rate of the line above it whose number begins its own.</summary>
    Inherited,

    /// <summary>Free of duty.</summary>
    Free,

    /// <summary>A share of the value: <c>2.5%</c>.</summary>
    AdValorem,

    /// <summary>An amount for a quantity: <c>1.5¢/kg</c>.</summary>
    Specific,

    /// <summary>Amounts for several quantities: <c>41¢ each + 1¢/jewel</c>.</summary>
    SpecificOfSeveralParts,

    /// <summary>A sum of a specific and an ad valorem duty: <c>1.5¢/kg + 6.4%</c>.</summary>
    Compound,

    /// <summary>Shares of the values of parts of the goods: <c>3.9% on the movement and case + 5.3% on the battery</c>.</summary>
    OnComponents,

    /// <summary>The formula for sugar by degrees of polarisation, with its floor.</summary>
    ByDegrees,

    /// <summary>The duty of the applicable subheading, without change.</summary>
    ApplicableSubheading,

    /// <summary>The duty of the applicable subheading with an addition or a reduction.</summary>
    ApplicableSubheadingAndMore,

    /// <summary>Words that name another provision.</summary>
    NamedProvision,

    /// <summary>Words that name no provision.</summary>
    InWords,

    /// <summary>A text that is not a rate. It is kept as words, so that no amount is calculated from it.</summary>
    Unreadable,
}
