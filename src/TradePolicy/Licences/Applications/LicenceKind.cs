namespace TradePolicy.Licences;

/// <summary>The kinds of licence, by the exports that one allows.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum LicenceKind
{
    /// <summary>One export to one end user: China's single licence. It lapses when that export is made.</summary>
    Single,

    /// <summary>Any number of exports of stated goods within the licensed quantities: an individual licence.</summary>
    MultipleUse,

    /// <summary>Many exports to one or more end users, with or without a limit on quantities.</summary>
    General,
}
