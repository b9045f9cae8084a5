namespace TradePolicy.Licences;

/// <summary>
/// What an authority or an exporter may still do to a licence that has ended, where the regime says so. A licence that has lapsed, is
/// exhausted or was replaced allows nothing any more, so that by default there is nothing to take away.
/// </summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum EndedLicenceAction
{
    /// <summary>It is suspended. A licence that was replaced is not.</summary>
    Suspension,

    /// <summary>The authority revokes it.</summary>
    Revocation,

    /// <summary>The exporter surrenders it: hands the document back.</summary>
    Surrender,
}
