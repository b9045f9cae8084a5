namespace TradePolicy.Licences;

/// <summary>What an application for a licence lacks.</summary>
public enum ApplicationGapKind
{
    /// <summary>A document that the regime requires is not enclosed.</summary>
    Document,

    /// <summary>A party that the regime requires is not named.</summary>
    Party,

    /// <summary>The end use is not stated.</summary>
    EndUse,
}
