namespace TradePolicy.Hts;

/// <summary>What a line of the schedule states in a rate column, as a count of the schedule tells it apart.</summary>
public enum HtsRateKind
{
    /// <summary>Nothing, and no line above it that states a rate for it: the provision has no rate in this column.</summary>
    None,

    /// <summary>Nothing of its own: the rate of the line above it whose number begins its own.</summary>
    Inherited,

    /// <summary>Free of duty.</summary>
    Free,

    /// <summary>A share of the value: <c>2.5%</c>.</summary>
    AdValorem,

    /// <summary>So much for a quantity: <c>1.5¢/kg</c>.</summary>
    Specific,

    /// <summary>So much for each of several quantities: <c>41¢ each + 1¢/jewel</c>.</summary>
    SpecificOfSeveralParts,

    /// <summary>A sum of a specific and an ad valorem duty: <c>1.5¢/kg + 6.4%</c>.</summary>
    Compound,

    /// <summary>Shares of the values of parts of the goods: <c>3.9% on the movement and case + 5.3% on the battery</c>.</summary>
    OnComponents,

    /// <summary>The formula for sugar by degrees of polarisation, with its floor.</summary>
    ByDegrees,

    /// <summary>The duty of the applicable subheading, without change.</summary>
    ApplicableSubheading,

    /// <summary>The duty of the applicable subheading with something added to it or taken off it.</summary>
    ApplicableSubheadingAndMore,

    /// <summary>Words that name another provision.</summary>
    NamedProvision,

    /// <summary>Words alone.</summary>
    InWords,

    /// <summary>A text that is no rate. It is kept as words, so that nothing is computed from it.</summary>
    Unreadable,
}
