namespace TradePolicy.Hts;

/// <summary>A column of the tariff schedule that states rates of duty.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum HtsColumn
{
    /// <summary>Column 1, general: the rates of normal trade relations.</summary>
    General,

    /// <summary>Column 1, special: the rates of preference programmes.</summary>
    Special,

    /// <summary>Column 2: the rates for the economies of general note 3(b).</summary>
    Column2,
}
