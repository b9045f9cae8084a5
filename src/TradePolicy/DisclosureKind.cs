namespace TradePolicy;

/// <summary>The ways in which an instrument became known.</summary>
/// <remarks>A plain value, safe for use from several threads.</remarks>
public enum DisclosureKind
{
    /// <summary>An official said so: at a press conference, on a social network.</summary>
    Announcement,

    /// <summary>It was on a page of its issuer. The time stamp of a page may have been changed later.</summary>
    WebPage,

    /// <summary>It was open to public inspection before its publication, as at the Office of the Federal Register.</summary>
    PublicInspection,

    /// <summary>It was published in the official journal.</summary>
    OfficialJournal,
}
