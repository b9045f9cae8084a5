namespace TradePolicy.Licences;

/// <summary>The kinds of things that an application for a licence can lack.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum ApplicationGapKind
{
    /// <summary>A document that the regime requires is not enclosed.</summary>
    Document,

    /// <summary>A party that the regime requires is not named.</summary>
    Party,

    /// <summary>The end use is not stated.</summary>
    EndUse,
}
