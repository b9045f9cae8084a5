namespace TradePolicy.Hts;

/// <summary>A part of the schedule with rules of its own.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum HtsPart
{
    /// <summary>Chapters 1 to 97: all goods, by the Harmonized System.</summary>
    Goods,

    /// <summary>Chapter 98: special classification provisions.</summary>
    Chapter98,

    /// <summary>Chapter 99: temporary legislation, additional duties and their exceptions.</summary>
    Chapter99,
}
